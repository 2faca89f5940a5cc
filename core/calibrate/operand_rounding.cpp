// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/operand_rounding.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <stdexcept>

namespace halftone {

namespace {

/// A tensor as rows of the axis that a product sums over.
struct RowView
{
    at::Tensor rows; ///< contiguous
    std::size_t columns = 0;

    [[nodiscard]] std::span<const float> values() const
    {
        return {rows.data_ptr<float>(), static_cast<std::size_t>(rows.numel())};
    }
};

RowView rowView(const at::Tensor &z, bool sumsOverLastAxis)
{
    const auto rows = (sumsOverLastAxis || z.dim() < 2 ? z : z.transpose(-1, -2)).contiguous();
    return {rows, static_cast<std::size_t>(rows.dim() == 0 ? 1 : rows.size(-1))};
}

std::vector<float> scalesOf(const RowView &view, const OperandRounding &rounding)
{
    const auto scale = [&](double largest) {
        return quantizationScale(largest, rounding.format, rounding.kind, *rounding.quantization);
    };
    if (!usesScalePerRow(rounding.format, rounding.kind, *rounding.quantization))
        return {scale(rounding.maxAbs ? *rounding.maxAbs : maxAbs(view.rows))};
    const auto [least, most] = at::aminmax(view.rows.reshape({-1, view.rows.size(-1)}), 1);
    const auto largest = at::maximum(least.abs(), most.abs());
    std::vector<float> scales;
    for (std::int64_t row = 0; row < largest.size(0); ++row)
        scales.push_back(scale(static_cast<double>(largest.data_ptr<float>()[row])));
    return scales;
}

/// Rows [begin, begin + count) of a view in elements, and the scales that belong to them.
struct Piece
{
    std::size_t begin = 0;
    std::size_t count = 0;
    std::size_t firstRow = 0;
    std::size_t rows = 0;
};

/// Whole rows, of fixed number: sums over pieces, added in order, do not depend on the number of threads.
std::vector<Piece> piecesOf(const RowView &view)
{
    constexpr std::size_t Elements = 1 << 16; // chosen: a piece fits into the second-level cache
    const std::size_t columns = std::max<std::size_t>(view.columns, 1);
    const std::size_t rows = view.values().size() / columns;
    const std::size_t step = std::max<std::size_t>(Elements / columns, 1);
    std::vector<Piece> pieces;
    for (std::size_t row = 0; row < rows; row += step) {
        const std::size_t count = std::min(step, rows - row);
        pieces.push_back({row * columns, count * columns, row, count});
    }
    return pieces;
}

std::span<const float> scalesFor(const Piece &piece, const std::vector<float> &scales)
{
    return scales.size() == 1 ? std::span(scales) : std::span(scales).subspan(piece.firstRow, piece.rows);
}

template <typename Work>
void forEachPiece(const std::vector<Piece> &pieces, const Work &work)
{
    at::parallel_for(
        0, static_cast<std::int64_t>(pieces.size()), 1, [&](std::int64_t begin, std::int64_t end) {
            for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
                if (const Result<void> done = work(i); !done)
                    throw std::invalid_argument(done.error().detail);
            }
        });
}

/// Only blocks and scales of rows have a direction.
bool hasDirection(const OperandRounding &rounding)
{
    return rounding.format.blockSize > 0
        || usesScalePerRow(rounding.format, rounding.kind, *rounding.quantization);
}

} // namespace

bool sumsOverLastAxis(const Layer &layer, std::size_t which, const at::Tensor &z, std::int64_t tokens)
{
    const std::int64_t length = layer.gemm.inner.at(tokens);
    const bool last = z.size(-1) == length;
    const bool before = z.dim() > 1 && z.size(-2) == length;
    if (last != before)
        return last;
    return which == 0 || layer.gemm.inner.perToken == 0;
}

at::Tensor fakeQuantized(const at::Tensor &z, const OperandRounding &rounding)
{
    const bool isStraight = rounding.sumsOverLastAxis || !hasDirection(rounding);
    const RowView view = rowView(z, isStraight);
    const auto scales = scalesOf(view, rounding);
    const auto rounded = at::empty_like(view.rows);
    const auto pieces = piecesOf(view);
    forEachPiece(pieces, [&](std::size_t i) {
        const Piece &piece = pieces[i];
        return fakeQuantize(view.values().subspan(piece.begin, piece.count), view.columns, rounding.format,
                            scalesFor(piece, scales),
                            std::span(rounded.data_ptr<float>() + piece.begin, piece.count));
    });
    return isStraight || z.dim() < 2 ? rounded : rounded.transpose(-1, -2);
}

std::vector<double> roundingErrors(const at::Tensor &z, const at::Tensor &gradient,
                                   std::span<const OperandRounding> roundings)
{
    // Formats share one layout; a direction of one does not matter to those without.
    const bool isStraight
        = roundings.front().sumsOverLastAxis || std::ranges::none_of(roundings, hasDirection);
    const RowView view = rowView(z, isStraight);
    const RowView slope = rowView(gradient, isStraight);
    std::vector<std::vector<float>> scales;
    for (const auto &rounding : roundings)
        scales.push_back(scalesOf(view, rounding));
    const auto pieces = piecesOf(view);
    std::vector<std::vector<double>> parts(pieces.size(), std::vector<double>(roundings.size()));
    forEachPiece(pieces, [&](std::size_t i) {
        const Piece &piece = pieces[i];
        std::vector<Rounding> ways;
        for (std::size_t f = 0; f < roundings.size(); ++f)
            ways.push_back({roundings[f].format, scalesFor(piece, scales[f])});
        return roundingErrorProducts(view.values().subspan(piece.begin, piece.count),
                                     slope.values().subspan(piece.begin, piece.count), view.columns, ways,
                                     parts[i]);
    });
    std::vector<double> sums(roundings.size());
    for (const auto &part : parts) {
        for (std::size_t f = 0; f < sums.size(); ++f)
            sums[f] += part[f];
    }
    return sums;
}

double maxAbs(const at::Tensor &z)
{
    if (z.numel() == 0)
        return 0;
    const auto [least, most] = at::aminmax(z);
    return std::max(std::abs(least.item<double>()), std::abs(most.item<double>()));
}

WeightMaxima::WeightMaxima(const std::vector<Parameter> &parameters)
    : m_parameters(parameters, 0), m_maxima(parameters.size())
{
}

double WeightMaxima::of(std::size_t parameter)
{
    auto &known = m_maxima[parameter];
    if (known)
        return *known;
    const auto &raw = m_parameters.raw(parameter);
    known = 0;
    if (raw.dim() != 2)
        return *(known = maxAbs(m_parameters.widened(parameter)));
    constexpr std::int64_t Elements = 1 << 20; // chosen: 4 MB in float32
    const std::int64_t step = std::max<std::int64_t>(Elements / std::max<std::int64_t>(raw.size(1), 1), 1);
    for (std::int64_t row = 0; row < raw.size(0); row += step) {
        const auto rows = m_parameters.widenedRows(parameter, row, std::min(step, raw.size(0) - row));
        known = std::max(*known, maxAbs(rows));
    }
    return *known;
}

} // namespace halftone
