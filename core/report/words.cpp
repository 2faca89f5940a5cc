// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/words.h"

#include "core/numeric/baseline_format.h"
#include "core/timing/model_source.h"

#include <array>
#include <utility>

namespace halftone {

namespace {

using Term = std::pair<std::string_view, std::string_view>;

constexpr std::array Sources{Term{"gaudi2-model", "Gaudi 2 model"}, Term{"gaudi3-model", "Gaudi 3 model"},
                             Term{"weights", "size of the weights"}};
constexpr std::array SourceKinds{Term{"host:", "measured on the host "}, Term{"worker:", "measured on "},
                                 Term{"imported:", "imported from "},
                                 Term{"theoretical:", "MAC counts at the peak rates of "}};
constexpr std::array Objectives{Term{"empirical-time", "time"},
                                Term{"theoretical-time", "time by MAC counts"}};

} // namespace

std::string formatWords(std::string_view format)
{
    const auto known = layerFormatNamed(format);
    return std::string(known ? known->label : format);
}

std::string sourceWords(std::string_view source)
{
    if (const auto model = ModelSource::parse(source); model && model->devices > 1)
        return sourceWords(ModelSource{model->profile, 1}.text()) + ", " + std::to_string(model->devices)
            + " devices";
    for (const auto &[word, text] : Sources) {
        if (source == word)
            return std::string(text);
    }
    for (const auto &[prefix, text] : SourceKinds) {
        if (source.starts_with(prefix))
            return std::string(text) + std::string(source.substr(prefix.size()));
    }
    return std::string(source);
}

std::string objectiveWords(std::string_view objective)
{
    for (const auto &[word, text] : Objectives) {
        if (objective == word)
            return std::string(text);
    }
    return std::string(objective);
}

} // namespace halftone
