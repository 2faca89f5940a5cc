// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/worker_protocol.h"

#include <cassert>
#include <string>
#include <utility>
#include <vector>

/// Messages as docs/formats.md specifies them. In a header of their own because moc stumbles over raw strings.
namespace halftone::test {

inline const std::string Hello
    = R"({"type": "hello", "protocol": 1, "worker": "0.1.0", "host": "node7", "device": {"type": "cpu", "name": "EPYC", "memory_bytes": 8589934592, "driver": "", "threads": 2}, "torch": "1.13", "python": "3.11", "phases": ["prefill"], "formats": {"linear": ["bf16", "int8"], "matmul": ["bf16"]}, "packages": [], "tested": true})";
inline const std::string Measured
    = R"({"type": "measured", "id": "m1", "key": 5, "gain_seconds": -1e-5, "spread_seconds": 2e-6, "baseline_seconds": 0.01, "candidate_seconds": 0.02, "rounds": 8, "outliers": 1, "precise": true})";

inline std::string with(std::string message, const std::string &part, const std::string &replacement)
{
    const auto at = message.find(part);
    assert(at != std::string::npos);
    return message.replace(at, part.size(), replacement);
}

inline std::vector<std::pair<std::string, WorkerAnswer>> specifiedAnswers()
{
    return {
        {Hello,
         WorkerHello{
             "0.1.0", "node7", {"cpu", "EPYC", "", 8589934592, 2}, "1.13", {"bf16", "int8"}, {"bf16"}, true}},
        {"{\"type\":\"loaded\",\"id\":\"l\",\"layers\":{\"a.b\":[\"bf16\",\"int8\"]}}\n",
         WorkerLoaded{"l", {{"a.b", {"bf16", "int8"}}}}},
        {R"({"type":"progress","id":"m1","fraction":0.25})", WorkerProgress{"m1", 0.25}},
        {Measured, WorkerMeasured{"m1", 5, {-1e-5, 2e-6, 0.01, 0.02, 8, 1, true}}},
        {R"({"type":"finished","id":"m1","cancelled":true})", WorkerFinished{"m1", true}},
        {R"({"type":"error","id":null,"code":"failed","message":"no"})",
         WorkerFailure{{}, {}, "failed", "no"}},
        {R"({"type":"error","id":"m","key":0,"code":"failed","message":"no"})",
         WorkerFailure{"m", 0, "failed", "no"}},
        {R"({"type":"alive"})", WorkerAlive{}},
        {R"({"type":"of a later version","x":[[1]]})", WorkerAlive{}}};
}

struct Broken
{
    const char *name;
    std::string line;
    const char *says;
};

inline std::vector<Broken> brokenAnswers()
{
    std::vector<Broken> rows;
    rows.push_back(Broken{"an empty line", "", "not valid JSON"});
    rows.push_back(Broken{"a greeting of the login", "Last login: Mon", "not valid JSON"});
    rows.push_back(Broken{"half a message", Measured.substr(0, 40), "not valid JSON"});
    rows.push_back(Broken{"bytes that are not UTF-8", "{\"type\": \"\xff\"}", "not valid JSON"});
    rows.push_back(Broken{"two messages in one line", Measured + Measured, "not valid JSON"});
    rows.push_back(Broken{"a list", "[1, 2]", "no JSON object"});
    rows.push_back(Broken{"no type", R"({"id": "x"})", "\"type\" is missing"});
    rows.push_back(Broken{"a type that is a number", R"({"type": 3})", "\"type\" is no text"});
    rows.push_back(Broken{"deep nesting", R"({"type": "alive", "x": )" + std::string(1 << 20, '[') + "}",
                          "nested more than 8 levels deep"});
    rows.push_back(Broken{"another version", with(Hello, "\"protocol\": 1", "\"protocol\": 2"), "version 2"});
    rows.push_back(Broken{"a version that is a text", with(Hello, "\"protocol\": 1", "\"protocol\": \"1\""),
                          "\"protocol\""});
    rows.push_back(
        Broken{"formats as a text", with(Hello, R"(["bf16", "int8"])", "\"bf16\""), "formats.linear"});
    rows.push_back(Broken{"an empty list of formats", with(Hello, R"(["bf16"])", "[]"), "formats.matmul"});
    rows.push_back(Broken{"memory below zero", with(Hello, "8589934592", "-1"), "memory_bytes"});
    rows.push_back(Broken{"memory beyond all integers", with(Hello, "8589934592", "18446744073709551615"),
                          "memory_bytes"});
    rows.push_back(Broken{"a gain that is a text", with(Measured, "-1e-5", "\"-1e-5\""), "gain_seconds"});
    rows.push_back(Broken{"an infinite gain", with(Measured, "-1e-5", "1e999"), "not valid JSON"});
    rows.push_back(Broken{"NaN", with(Measured, "-1e-5", "NaN"), "not valid JSON"});
    rows.push_back(Broken{"a spread below zero", with(Measured, "2e-6", "-2e-6"), "spread_seconds"});
    rows.push_back(Broken{"a key below zero", with(Measured, "\"key\": 5", "\"key\": -5"), "\"key\""});
    rows.push_back(
        Broken{"a key that is a fraction", with(Measured, "\"key\": 5", "\"key\": 5.5"), "\"key\""});
    rows.push_back(
        Broken{"no candidate", with(Measured, "candidate_seconds", "candidates"), "candidate_seconds"});
    rows.push_back(Broken{"precise as a number", with(Measured, "true", "1"), "precise"});
    rows.push_back(
        Broken{"a very long text",
               R"({"type": "error", "id": null, "code": "x", "message": ")" + std::string(9999, 'a') + "\"}",
               "too long"});
    rows.push_back(
        Broken{"layers as a list", R"({"type": "loaded", "id": "l", "layers": []})", "\"layers\""});
    return rows;
}

inline std::vector<std::pair<std::string, std::string>> specifiedRequests()
{
    Layer linear;
    linear.name = "z.q_proj";
    Layer matmul;
    matmul.name = "a.\"matmul\n";
    matmul.kind = LayerKind::Matmul;
    const std::vector<Layer> layers{linear, matmul};
    const std::vector<ConfigurationToMeasure> configurations{{3, {{"z.q_proj", "int8"}}}};
    const MeasuringEffort effort{1, 2, 3, 0.5, 4.5};
    return {
        {helloRequest("halftone 0.1.0"), R"({"type":"hello","protocol":1,"client":"halftone 0.1.0"})"},
        {loadRequest("l", "/m", layers),
         R"({"type":"load","id":"l","model":"/m","layers":{"z.q_proj":"linear","a.\"matmul\n":"matmul"}})"},
        {measureRequest("m", {2, 64, Phase::Prefill}, configurations, effort),
         R"({"type":"measure","id":"m","batch":2,"sequence_length":64,"configurations":[{"key":3,"formats":{"z.q_proj":"int8"}}],)"
         R"("warm_up":1,"min_rounds":2,"max_rounds":3,"precision":0.5,"budget_seconds":4.5})"},
        {cancelRequest("m"), R"({"type":"cancel","id":"m"})"},
        {shutdownRequest(), R"({"type":"shutdown"})"}};
}

} // namespace halftone::test
