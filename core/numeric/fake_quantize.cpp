// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/fake_quantize.h"

#include "core/numeric/rounding_kernels.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace halftone {

namespace {

constexpr float SmallestScale = 0x1p-126F; // between these a scale and its reciprocal are normal numbers
constexpr float LargestScale = 0x1p126F;

using Chunk = std::array<float, ChunkElements>;

Error invalid(std::string_view subject, std::string detail)
{
    return Error{ErrorCode::InvalidArgument, std::string(subject), std::move(detail)};
}

Result<void> checkShape(std::size_t elements, std::size_t columns)
{
    if (columns == 0 || elements % columns != 0)
        return invalid("columns",
                       std::to_string(elements) + " elements are no whole rows of " + std::to_string(columns)
                           + "; give the length of the contraction axis");
    return {};
}

Result<void> checkScales(std::size_t rows, const NumberFormat &format, std::span<const float> scales)
{
    if (scales.size() != 1 && scales.size() != rows)
        return invalid(format.name,
                       std::to_string(scales.size()) + " scales for " + std::to_string(rows)
                           + " rows; give one, or one per row");
    const auto fits = [](float scale) { return scale >= SmallestScale && scale <= LargestScale; };
    if (!std::ranges::all_of(scales, fits))
        return invalid(format.name,
                       "a scale is not within 2^-126 and 2^126; take it from quantizationScale()");
    return {};
}

float scaleOfRow(std::span<const float> scales, std::size_t row)
{
    return scales.size() == 1 ? scales.front() : scales[row];
}

std::size_t granulesOf(std::size_t count)
{
    return (count + ChunkGranule - 1) / ChunkGranule * ChunkGranule;
}

/// @p count values from @p source, without a copy where that is a whole number of granules. What is filled up is zero,
/// which rounds to zero and leaves the scale of its block alone.
const float *wholeGranules(const float *source, std::size_t count, Chunk &copy)
{
    const std::size_t whole = granulesOf(count);
    if (count == whole)
        return source;
    std::fill_n(std::copy_n(source, count, copy.begin()), whole - count, 0.0F);
    return copy.data();
}

/// Calls @p work(row, offset in x, count) for pieces of a row; none crosses a row, so none cuts a block.
template <typename Work>
void forEachChunk(std::size_t elements, std::size_t columns, Work work)
{
    for (std::size_t row = 0; row * columns < elements; ++row) {
        for (std::size_t column = 0; column < columns; column += ChunkElements)
            work(row, row * columns + column, std::min(ChunkElements, columns - column));
    }
}

} // namespace

Result<void> fakeQuantize(std::span<const float> x, std::size_t columns, const NumberFormat &format,
                          std::span<const float> scales, std::span<float> y)
{
    if (y.size() != x.size())
        return invalid("y", "the result has another size than the tensor");
    if (auto shape = checkShape(x.size(), columns); !shape)
        return shape;
    if (auto valid = checkScales(x.size() / columns, format, scales); !valid)
        return valid;
    const RoundingPlan plan = roundingPlan(format);
    const RoundingKernels &kernels = roundingKernels();
    alignas(64) Chunk filled;
    alignas(64) Chunk rounded;
    forEachChunk(x.size(), columns, [&](std::size_t row, std::size_t offset, std::size_t count) {
        const float *values = wholeGranules(x.data() + offset, count, filled);
        kernels.round(values, granulesOf(count), plan, scaleOfRow(scales, row), rounded.data());
        std::copy_n(rounded.begin(), count, y.data() + offset);
    });
    return {};
}

Result<double> roundingErrorProduct(std::span<const float> x, std::span<const float> gradient,
                                    std::size_t columns, const NumberFormat &format,
                                    std::span<const float> scales)
{
    const std::array roundings{Rounding{format, scales}};
    std::array<double, 1> sum{};
    if (auto done = roundingErrorProducts(x, gradient, columns, roundings, sum); !done)
        return done.error();
    return sum.front();
}

Result<void> roundingErrorProducts(std::span<const float> x, std::span<const float> gradient,
                                   std::size_t columns, std::span<const Rounding> roundings,
                                   std::span<double> sums)
{
    if (gradient.size() != x.size() || sums.size() != roundings.size())
        return invalid("gradient",
                       "it has another size than the tensor, or there is not one sum per rounding");
    if (auto shape = checkShape(x.size(), columns); !shape)
        return shape;
    for (const Rounding &rounding : roundings) {
        if (auto valid = checkScales(x.size() / columns, rounding.format, rounding.scales); !valid)
            return valid;
    }
    std::ranges::fill(sums, 0.0);
    const RoundingKernels &kernels = roundingKernels();
    alignas(64) Chunk filled;
    alignas(64) Chunk filledGradient;
    alignas(64) Chunk rounded;
    forEachChunk(x.size(), columns, [&](std::size_t row, std::size_t offset, std::size_t count) {
        const float *values = wholeGranules(x.data() + offset, count, filled);
        const float *slopes = wholeGranules(gradient.data() + offset, count, filledGradient);
        for (std::size_t i = 0; i < roundings.size(); ++i) {
            const float scale = scaleOfRow(roundings[i].scales, row);
            kernels.round(values, granulesOf(count), roundingPlan(roundings[i].format), scale,
                          rounded.data());
            sums[i] += static_cast<double>(
                kernels.errorProduct(values, rounded.data(), slopes, granulesOf(count)));
        }
    });
    return {};
}

} // namespace halftone
