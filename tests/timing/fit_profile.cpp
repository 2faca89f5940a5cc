// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fits the fitted constants of resources/profiles/gaudi2.json on published measurements and prints every row's
// error with the stored profile, and its error when it is left out of the fit. docs/gaudi.md shows what it prints.
//
//     fit_profile            fits and prints
//     fit_profile --check    fails unless the profile holds the fitted constants

#include "core/partition/sequential_subgraphs.h"
#include "core/timing/gaudi_model.h"
#include "tests/timing/profiles.h"
#include "tests/timing/published.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <numeric>
#include <string_view>

using namespace halftone;

namespace {

/// A constant of a profile that is fitted.
struct Constant
{
    const char *name;
    double HardwareProfile::*member;
};

/// One published measurement: the logarithm of predicted / measured seconds.
struct Row
{
    std::string name;
    std::function<double(const HardwareProfile &)> error;
    bool isFitted = true;
};

std::vector<double> errorsOf(const std::vector<Row> &rows, const HardwareProfile &profile)
{
    std::vector<double> errors;
    for (const Row &row : rows)
        if (row.isFitted)
            errors.push_back(row.error(profile));
    return errors;
}

/// Solves a small system by elimination with pivots; @p right becomes the solution.
void solve(std::vector<std::vector<double>> matrix, std::vector<double> &right)
{
    const std::size_t size = right.size();
    for (std::size_t column = 0; column < size; ++column) {
        std::size_t pivot = column;
        for (std::size_t row = column + 1; row < size; ++row)
            if (std::abs(matrix[row][column]) > std::abs(matrix[pivot][column]))
                pivot = row;
        std::swap(matrix[column], matrix[pivot]);
        std::swap(right[column], right[pivot]);
        for (std::size_t row = 0; row < size; ++row) {
            if (row == column)
                continue;
            const double factor = matrix[row][column] / matrix[column][column];
            for (std::size_t other = column; other < size; ++other)
                matrix[row][other] -= factor * matrix[column][other];
            right[row] -= factor * right[column];
        }
    }
    for (std::size_t row = 0; row < size; ++row)
        right[row] /= matrix[row][row];
}

/// Least squares of the errors over the logarithms of the constants, by Gauss-Newton steps.
HardwareProfile fit(const std::vector<Row> &rows, const std::vector<Constant> &constants,
                    HardwareProfile profile)
{
    constexpr int Steps = 12; // converges to the digits that are stored in about 5
    constexpr double Difference = 1e-4; // of a logarithm
    constexpr double LargestStep = 0.5; // of a logarithm
    for (int step = 0; step < Steps; ++step) {
        const std::vector<double> errors = errorsOf(rows, profile);
        std::vector<std::vector<double>> slopes;
        for (const Constant &constant : constants) {
            HardwareProfile near = profile;
            near.*constant.member *= std::exp(Difference);
            slopes.push_back(errorsOf(rows, near));
            for (std::size_t row = 0; row < errors.size(); ++row)
                slopes.back()[row] = (slopes.back()[row] - errors[row]) / Difference;
        }
        std::vector<std::vector<double>> normal(constants.size(), std::vector<double>(constants.size()));
        std::vector<double> change(constants.size());
        for (std::size_t i = 0; i < constants.size(); ++i) {
            for (std::size_t j = 0; j < constants.size(); ++j)
                normal[i][j] = std::inner_product(slopes[i].begin(), slopes[i].end(), slopes[j].begin(), 0.0);
            change[i] = -std::inner_product(slopes[i].begin(), slopes[i].end(), errors.begin(), 0.0);
        }
        for (std::size_t i = 0; i < constants.size(); ++i)
            normal[i][i] += 1e-9; // a constant that the remaining rows do not see keeps its value
        solve(normal, change);
        for (std::size_t i = 0; i < constants.size(); ++i)
            profile.*constants[i].member *= std::exp(std::clamp(change[i], -LargestStep, LargestStep));
    }
    return profile;
}

std::vector<Row> gemmRows()
{
    std::vector<Row> rows;
    for (const test::PublishedGemm &row : test::PublishedGemms)
        rows.push_back(
            {std::string(row.name) + ' ' + row.format,
             [&row](const HardwareProfile &profile) {
                 const auto cost = standaloneGemmCost(row.gemm, *profile.format(row.format), profile);
                 return std::log(cost.totalSeconds() * row.teraflops * 1e12 / (2 * row.gemm.macs()));
             },
             row.isFitted});
    return rows;
}

/// Predicts a model of many equal blocks from one of two and one of three blocks.
class PrefillPrediction
{
public:
    explicit PrefillPrediction(const test::PublishedPrefill &row) : m_row(row)
    {
        for (const int blocks : {2, 3}) {
            test::LlamaShape shape = row.shape;
            shape.blocks = blocks;
            m_graphs.push_back(test::llamaGraph(shape));
            m_partitions.push_back(*partitionIntoSequentialSubgraphs(m_graphs.back()));
        }
    }

    [[nodiscard]] double seconds(const HardwareProfile &profile) const
    {
        const double two = secondsOf(0, profile);
        return two + (m_row.shape.blocks - 2) * (secondsOf(1, profile) - two);
    }

private:
    [[nodiscard]] double secondsOf(std::size_t index, const HardwareProfile &profile) const
    {
        const auto model = GaudiModel::make(m_graphs[index], m_partitions[index], {"bf16", "fp8_e4m3"},
                                            profile, {1, m_row.tokens, Phase::Prefill}, m_row.devices);
        return model->seconds(Configuration(m_graphs[index].layers.size(), m_row.isFp8 ? 1 : 0));
    }

    test::PublishedPrefill m_row;
    std::vector<ModelGraph> m_graphs;
    std::vector<Partition> m_partitions;
};

std::vector<Row> prefillRows()
{
    std::vector<Row> rows;
    for (const test::PublishedPrefill &row : test::PublishedPrefills)
        rows.push_back({std::string(row.name) + (row.isFp8 ? " FP8 " : " BF16 ") + std::to_string(row.tokens)
                            + " tokens, " + std::to_string(row.devices) + " devices",
                        [prediction = PrefillPrediction(row), &row](const HardwareProfile &profile) {
                            return std::log(prediction.seconds(profile) * 1e3 / row.milliseconds);
                        },
                        row.isFitted});
    return rows;
}

double percent(double logarithm)
{
    return (std::exp(logarithm) - 1) * 100;
}

void report(const std::vector<Row> &rows, const std::vector<Constant> &constants,
            const HardwareProfile &stored, const HardwareProfile &fitted)
{
    for (const Constant &constant : constants)
        std::printf("%-18s %.4g\n", constant.name, fitted.*constant.member);
    std::printf("%-52s %8s %9s\n", "time, predicted against measured", "error", "left out");
    for (std::size_t index = 0; index < rows.size(); ++index) {
        std::printf("%-52s %+7.1f%%", rows[index].name.c_str(), percent(rows[index].error(stored)));
        if (!rows[index].isFitted) {
            std::printf(" held out\n");
            continue;
        }
        auto others = rows;
        others[index].isFitted = false;
        std::printf(" %+8.1f%%\n", percent(rows[index].error(fit(others, constants, fitted))));
    }
}

bool isStored(const std::vector<Constant> &constants, const HardwareProfile &stored,
              const HardwareProfile &fitted)
{
    constexpr double Digits = 0.02; // the profile states two digits
    bool isEqual = true;
    for (const Constant &constant : constants) {
        const double difference = std::abs(stored.*constant.member - fitted.*constant.member);
        if (difference <= Digits * std::abs(fitted.*constant.member))
            continue;
        std::printf("the profile's %s is %.4g, fitted is %.4g\n", constant.name, stored.*constant.member,
                    fitted.*constant.member);
        isEqual = false;
    }
    return isEqual;
}

} // namespace

int main(int argc, char **argv)
{
    const bool isCheck = argc > 1 && std::string_view(argv[1]) == "--check";
    const HardwareProfile stored = test::profile("gaudi2");
    const std::vector<Constant> ofGemms{{"mme.efficiency", &HardwareProfile::mmeEfficiency},
                                        {"spilled_efficiency", &HardwareProfile::spilledEfficiency},
                                        {"launch", &HardwareProfile::launchSeconds}};
    const std::vector<Constant> ofPrefill{{"tpc.element_rate", &HardwareProfile::tpcElementsPerSecond},
                                          {"bundle.mme_efficiency", &HardwareProfile::graphEfficiency},
                                          {"prefill_overhead", &HardwareProfile::prefillOverheadSeconds},
                                          {"collective latency", &HardwareProfile::collectiveLatencySeconds}};
    const HardwareProfile gemms = fit(gemmRows(), ofGemms, stored);
    const HardwareProfile fitted = fit(prefillRows(), ofPrefill, stored);
    if (isCheck)
        return isStored(ofGemms, stored, gemms) && isStored(ofPrefill, stored, fitted) ? 0 : 1;
    report(gemmRows(), ofGemms, stored, gemms);
    report(prefillRows(), ofPrefill, stored, fitted);
    return 0;
}
