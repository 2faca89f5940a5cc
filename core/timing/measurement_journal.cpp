// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/measurement_journal.h"

#include "core/base/json_document.h"

namespace halftone {

namespace {

using Json = nlohmann::ordered_json;

Json row(const Measurement &measurement, const MeasuredGain &gain)
{
    return {measurement.klass.value, measurement.configuration, gain.gainSeconds, gain.spreadSeconds,
            gain.baselineSeconds,    gain.candidateSeconds,     gain.rounds,      gain.outliers,
            gain.isPrecise};
}

std::pair<Measurement, MeasuredGain> measurementIn(const Json &row)
{
    return {{ClassId{row.at(0).get<std::uint32_t>()}, row.at(1).get<std::size_t>()},
            {row.at(2).get<double>(), row.at(3).get<double>(), row.at(4).get<double>(),
             row.at(5).get<double>(), row.at(6).get<int>(), row.at(7).get<int>(), row.at(8).get<bool>()}};
}

} // namespace

std::string journalText(const MeasurementJournal &journal)
{
    Json rows = Json::array();
    for (const auto &[measurement, gain] : journal.finished)
        rows.push_back(row(measurement, gain));
    const Json document = {{"schema", 1},
                           {"model", journal.model},
                           {"device", journal.device},
                           {"formats", journal.formats},
                           {"batch", journal.workload.batch},
                           {"sequence_length", journal.workload.sequenceLength},
                           {"hosts", journal.hosts},
                           {"finished", std::move(rows)},
                           {"whole_model", journal.wholeModel}};
    return document.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<MeasurementJournal> readJournal(std::string_view text)
{
    const auto parsed = parseJsonAs<Json>(text, "journal");
    if (!parsed)
        return parsed.error();
    try {
        const Json &document = *parsed;
        if (document.at("schema") != 1)
            return Error{ErrorCode::Unsupported, "journal", "it was written by a newer program"};
        MeasurementJournal journal{document.at("model").get<std::string>(),
                                   document.at("device").get<std::string>(),
                                   document.at("formats").get<std::vector<std::string>>(),
                                   {document.at("batch").get<std::int64_t>(),
                                    document.at("sequence_length").get<std::int64_t>(), Phase::Prefill},
                                   document.at("hosts").get<std::vector<std::string>>(),
                                   {}};
        for (const auto &row : document.at("finished"))
            journal.finished.insert(measurementIn(row));
        if (const auto whole = document.find("whole_model"); whole != document.end())
            journal.wholeModel = whole->get<std::vector<Configuration>>();
        return journal;
    } catch (const std::exception &e) { // nlohmann's
        return Error{ErrorCode::Corrupt, "journal",
                     std::string("it is no journal of measurements: ") + e.what()};
    }
}

} // namespace halftone
