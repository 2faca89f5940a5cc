// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "tests/session/solvable_session.h"

#include <QString>
#include <QXmlStreamReader>

#include <string>
#include <vector>

namespace halftone {

/// Every third layer in FP8; a limit of four times what that costs.
inline ReportInput reportInputOf(const Session &session)
{
    ReportInput input{session,
                      averageSensitivity(session.samples),
                      {"empirical-time", "gaudi2-model", "log-uniform", {}, {"bf16", "fp8_e4m3"}},
                      {},
                      {},
                      {},
                      {},
                      {"halftone-cli report one --output it.html"},
                      "2026-11-23T00:00:00Z",
                      "1.2.3"};
    auto &choice = input.choice;
    for (std::size_t i = 0; i < session.graph.layers.size(); ++i) {
        choice.formats.emplace_back(i % 3 == 0 ? "fp8_e4m3" : "bf16");
        choice.layerLossMse.push_back(i % 3 == 0 ? 1e-6 : 0);
        choice.lossMse += choice.layerLossMse.back();
    }
    choice.limit = 4 * choice.lossMse;
    choice.tau = 0.01;
    choice.gain = 2.5e-4;
    choice.baselineTotal = 1e-3;
    choice.gainUnit = "s";
    choice.origin = "optimal, proven by GLPK";
    input.frontier = {{0, 0}, {choice.lossMse, 2.5e-4}, {10 * choice.lossMse, 5e-4}};
    return input;
}
/// Measured far to the right of all predictions, with a wide interval.
inline ReportedMeasurement measuredFarAway(const ReportInput &input)
{
    return {"", {.samples = 2, .lossMse = 1, .lossMseLow = 0.1, .lossMseHigh = 30}, input.choice.gain};
}

/// The figure of this name in the report; an empty one if there is none.
inline Figure figureOf(const ReportInput &input, const std::string &name)
{
    for (const auto &block : makeReport(input).blocks) {
        if (const auto *figure = std::get_if<Figure>(&block); figure != nullptr && figure->name == name)
            return *figure;
    }
    return {};
}

/// Elements of one name with the attributes of each.
inline std::vector<QXmlStreamAttributes> elements(const std::string &xml, const QString &name)
{
    std::vector<QXmlStreamAttributes> found;
    QXmlStreamReader reader(QString::fromStdString(xml));
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == name)
            found.push_back(reader.attributes());
    }
    return found;
}

inline bool isWellFormed(const std::string &xml)
{
    QXmlStreamReader reader(QString::fromStdString(xml));
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

} // namespace halftone
