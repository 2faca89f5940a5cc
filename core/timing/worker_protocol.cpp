// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/worker_protocol.h"

#include "core/base/json_document.h"

#include <cmath>
#include <limits>
#include <stdexcept>

namespace halftone {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t DeepestNesting = 8; // chosen; the specified messages need four
constexpr std::size_t LongestText = 4096; // bytes; chosen

/// What a message is not. Ends in parseWorkerAnswer().
struct WrongMessage : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

const Json &member(const Json &object, const char *key)
{
    const auto found = object.find(key);
    if (found == object.end())
        throw WrongMessage(std::string("\"") + key + "\" is missing");
    return *found;
}

std::string textOf(const Json &value, const std::string &what)
{
    if (!value.is_string())
        throw WrongMessage(what + " is no text");
    auto text = value.get<std::string>();
    if (text.size() > LongestText)
        throw WrongMessage(what + " is too long");
    return text;
}

std::string text(const Json &object, const char *key)
{
    return textOf(member(object, key), std::string("\"") + key + "\"");
}

double number(const Json &object, const char *key, double least = 0)
{
    const auto &value = member(object, key);
    const double result = value.is_number() ? value.get<double>() : std::nan("");
    if (!std::isfinite(result) || result < least)
        throw WrongMessage(std::string("\"") + key + "\" is no number in its range");
    return result;
}

std::int64_t integer(const Json &object, const char *key, std::int64_t most)
{
    const auto &value = member(object, key);
    // An unsigned value beyond 63 bits turns negative here.
    const std::int64_t result = value.is_number_integer() ? value.get<std::int64_t>() : -1;
    if (result < 0 || result > most)
        throw WrongMessage(std::string("\"") + key + "\" is no integer in its range");
    return result;
}

int smallInteger(const Json &object, const char *key)
{
    return static_cast<int>(integer(object, key, std::numeric_limits<int>::max()));
}

std::size_t keyOf(const Json &object)
{
    return static_cast<std::size_t>(integer(object, "key", std::numeric_limits<std::int64_t>::max()));
}

bool truth(const Json &object, const char *key)
{
    const auto &value = member(object, key);
    if (!value.is_boolean())
        throw WrongMessage(std::string("\"") + key + "\" is neither true nor false");
    return value.get<bool>();
}

std::vector<std::string> formatList(const Json &list, const std::string &what)
{
    if (!list.is_array() || list.empty())
        throw WrongMessage(what + " is no list of formats");
    std::vector<std::string> formats;
    for (const auto &format : list)
        formats.push_back(textOf(format, what));
    return formats;
}

const Json &objectIn(const Json &object, const char *key)
{
    const auto &value = member(object, key);
    if (!value.is_object())
        throw WrongMessage(std::string("\"") + key + "\" is no object");
    return value;
}

WorkerHello hello(const Json &message)
{
    const auto &device = objectIn(message, "device");
    const auto &formats = objectIn(message, "formats");
    return {text(message, "worker"),
            text(message, "host"),
            {text(device, "type"), text(device, "name"), text(device, "driver"),
             integer(device, "memory_bytes", std::numeric_limits<std::int64_t>::max()),
             smallInteger(device, "threads")},
            text(message, "torch"),
            formatList(member(formats, "linear"), "\"formats.linear\""),
            formatList(member(formats, "matmul"), "\"formats.matmul\""),
            truth(message, "tested")};
}

WorkerLoaded loaded(const Json &message)
{
    WorkerLoaded result{text(message, "id"), {}};
    for (const auto &[layer, formats] : objectIn(message, "layers").items())
        result.formats.emplace(layer, formatList(formats, "\"layers\""));
    return result;
}

WorkerProgress progress(const Json &message)
{
    return {text(message, "id"), std::min(number(message, "fraction"), 1.0)};
}

WorkerMeasured measured(const Json &message)
{
    constexpr double Any = std::numeric_limits<double>::lowest();
    return {text(message, "id"),
            keyOf(message),
            {number(message, "gain_seconds", Any), number(message, "spread_seconds"),
             number(message, "baseline_seconds"), number(message, "candidate_seconds"),
             smallInteger(message, "rounds"), smallInteger(message, "outliers"), truth(message, "precise")}};
}

WorkerFailure failure(const Json &message)
{
    WorkerFailure result{{}, {}, text(message, "code"), text(message, "message")};
    if (!member(message, "id").is_null())
        result.id = text(message, "id");
    if (message.contains("key"))
        result.key = keyOf(message);
    return result;
}

WorkerAnswer answerIn(const Json &message, const std::string &type)
{
    if (type == "hello")
        return hello(message);
    if (type == "loaded")
        return loaded(message);
    if (type == "progress")
        return progress(message);
    if (type == "measured")
        return measured(message);
    if (type == "finished")
        return WorkerFinished{text(message, "id"), truth(message, "cancelled")};
    if (type == "error")
        return failure(message);
    return WorkerAlive{};
}

std::string lineOf(const Json &message)
{
    return message.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

Result<WorkerAnswer> parseWorkerAnswer(std::string_view line)
{
    const auto parsed = parseJsonAs<Json>(line, "worker", DeepestNesting);
    if (!parsed)
        return Error{ErrorCode::Corrupt, "worker",
                     "it sent a line that " + parsed.error().detail
                         + ", does something else print to its standard output?"};
    std::string type;
    try {
        const Json &message = *parsed;
        if (!message.is_object())
            throw WrongMessage("it is no JSON object");
        type = text(message, "type");
        if (type == "hello") {
            const auto version = integer(message, "protocol", std::numeric_limits<std::int64_t>::max());
            if (version != WorkerProtocolVersion)
                return Error{ErrorCode::Unsupported, "worker",
                             "it speaks version " + std::to_string(version)
                                 + " of the protocol and this program version "
                                 + std::to_string(WorkerProtocolVersion)
                                 + ", copy halftone_worker.py of this program to its host"};
        }
        return answerIn(message, type);
    } catch (const std::exception &e) { // WrongMessage; nlohmann's if a check was forgotten
        const bool isKnown = !type.empty() && type.size() < 20;
        return Error{ErrorCode::Corrupt, "worker",
                     "it sent a " + (isKnown ? type + " " : std::string())
                         + "message that breaks the protocol: " + e.what()};
    }
}

std::string helloRequest(std::string_view client)
{
    return lineOf({{"type", "hello"}, {"protocol", WorkerProtocolVersion}, {"client", client}});
}

std::string loadRequest(std::string_view id, std::string_view modelPath, std::span<const Layer> layers)
{
    Json kinds = Json::object();
    for (const auto &layer : layers)
        kinds[layer.name] = layer.kind == LayerKind::Linear ? "linear" : "matmul";
    return lineOf({{"type", "load"}, {"id", id}, {"model", modelPath}, {"layers", std::move(kinds)}});
}

std::string measureRequest(std::string_view id, const Workload &workload,
                           std::span<const ConfigurationToMeasure> configurations,
                           const MeasuringEffort &effort)
{
    Json list = Json::array();
    for (const auto &configuration : configurations) {
        Json formats = Json::object();
        for (const auto &[layer, format] : configuration.formats)
            formats[layer] = format;
        list.push_back({{"key", configuration.key}, {"formats", std::move(formats)}});
    }
    return lineOf({{"type", "measure"},
                   {"id", id},
                   {"batch", workload.batch},
                   {"sequence_length", workload.sequenceLength},
                   {"configurations", std::move(list)},
                   {"warm_up", effort.warmUp},
                   {"min_rounds", effort.minRounds},
                   {"max_rounds", effort.maxRounds},
                   {"precision", effort.precision},
                   {"budget_seconds", effort.budgetSeconds}});
}

std::string cancelRequest(std::string_view id)
{
    return lineOf({{"type", "cancel"}, {"id", id}});
}

std::string shutdownRequest()
{
    return lineOf({{"type", "shutdown"}});
}

} // namespace halftone
