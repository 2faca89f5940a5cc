// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/gaudi_model.h"

#include "core/timing/layer_work.h"
#include "core/timing/model_source.h"
#include "core/timing/timed_configurations.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace halftone {

namespace {

constexpr std::size_t MostFormats = 32; // bits of a FormatSet
constexpr double ResultBytes = 2; // between bundles a result lies in BF16

/// One bit for each format in which somebody reads a tensor.
using FormatSet = std::uint32_t;

FormatSet formatsOf(const TensorReaders &readers, const Configuration &formatOfLayer)
{
    FormatSet set = readers.isReadAtBaseline ? 1U : 0U;
    for (const LayerId layer : readers.layers)
        set |= 1U << formatOfLayer[layer.value];
    return set;
}

int copies(FormatSet set)
{
    return std::popcount(set);
}
FormatSet withoutBaseline(FormatSet set)
{
    return set & ~1U;
}

double kernelElements(const Kernel &kernel, const std::vector<double> &elements,
                      const Configuration &formatOfLayer)
{
    double sum = 0;
    for (const NodeId tensor : kernel.reads)
        sum += elements[tensor.value];
    for (const TensorReaders &write : kernel.writes)
        sum += copies(formatsOf(write, formatOfLayer)) * elements[write.tensor.value];
    return sum;
}

double tpcSecondsOf(const Bundle &bundle, const std::vector<double> &elements,
                    const Configuration &formatOfLayer, const HardwareProfile &profile)
{
    double seconds = 0;
    for (const Kernel &kernel : bundle.kernels)
        seconds += kernelElements(kernel, elements, formatOfLayer)
            / (kernel.isSoftmax ? profile.tpcSoftmaxElementsPerSecond : profile.tpcElementsPerSecond);
    for (const TensorReaders &cast : bundle.casts) // each reads the tensor and writes it once
        seconds += 2 * copies(withoutBaseline(formatsOf(cast, formatOfLayer))) * elements[cast.tensor.value]
            / profile.tpcElementsPerSecond;
    return seconds;
}

double trafficBytes(const Bundle &bundle, const BundledGraph &bundled, const Configuration &formatOfLayer,
                    const std::vector<int> &formatBits)
{
    double bytes = 0;
    for (const LayerId layer : bundle.layers)
        bytes += (bundled.sizes.weights[layer.value] + bundled.sizes.cached[layer.value])
            * formatBits[formatOfLayer[layer.value]] / 8;
    for (const TensorReaders &operand : bundle.operands) {
        const FormatSet set = formatsOf(operand, formatOfLayer);
        for (std::size_t format = 0; format < formatBits.size(); ++format)
            if (set >> format & 1U)
                bytes += bundled.sizes.elements[operand.tensor.value] * formatBits[format] / 8;
    }
    for (const NodeId tensor : bundle.results)
        bytes += bundled.sizes.elements[tensor.value] * ResultBytes;
    return bytes;
}

/// Every device sends one part of the sum to each other device, and later the whole of its own part: two
/// exchanges of results / devices over each link.
double collectiveSecondsOf(const Bundle &bundle, const BundledGraph &bundled, const HardwareProfile &profile,
                           std::int64_t devices)
{
    double seconds = 0;
    for (const LayerId layer : bundle.layers)
        if (bundled.sizes.isReduced[layer.value]) {
            const double elements = bundled.sizes.elements[bundled.graph.layer(layer).node.value];
            seconds += profile.collectiveLatencySeconds
                + 2 * elements * ResultBytes / (static_cast<double>(devices) * profile.linkBytesPerSecond);
        }
    return seconds;
}

/// Matmuls are cut along their heads and sequences.
double slicesOf(const Bundle &bundle, const BundledGraph &bundled, const HardwareProfile &profile)
{
    double slices = profile.linearSlices;
    for (const LayerId layer : bundle.layers)
        slices = std::max(slices, static_cast<double>(bundled.sizes.gemms[layer.value].batch));
    return slices;
}

Result<void> checkDevices(std::int64_t devices, const HardwareProfile &profile)
{
    if (devices < 1 || static_cast<double>(devices) > profile.mostDevices)
        return Error{ErrorCode::InvalidArgument, "tensor parallel",
                     "the model is shared by 1 to " + std::to_string(std::llround(profile.mostDevices))
                         + " devices with the profile " + profile.name + ", not by "
                         + std::to_string(devices)};
    return {};
}

/// Heads stay whole: each device has as many as every other.
Result<void> checkHeads(const ModelGraph &graph, std::int64_t devices)
{
    for (const auto &layer : graph.layers) {
        const auto heads = layer.kind == LayerKind::Matmul ? layer.gemm.batch.at(1) : 1;
        if (heads > 1 && heads % devices != 0)
            return Error{ErrorCode::InvalidArgument, "tensor parallel",
                         std::to_string(heads) + " attention heads cannot be shared equally by "
                             + std::to_string(devices) + " devices, choose a number that divides them"};
    }
    return {};
}

Error unsupported(const std::string &subject, std::string detail)
{
    return {ErrorCode::Unsupported, subject, std::move(detail)};
}

void add(PredictedTime &sum, const PredictedTime &part)
{
    sum.parts.mmeSeconds += part.parts.mmeSeconds;
    sum.parts.tpcSeconds += part.parts.tpcSeconds;
    sum.parts.hbmSeconds += part.parts.hbmSeconds;
    sum.parts.overheadSeconds += part.parts.overheadSeconds;
    sum.parts.collectiveSeconds += part.parts.collectiveSeconds;
    sum.totalSeconds += part.totalSeconds;
}

} // namespace

Result<GaudiModel> GaudiModel::make(const ModelGraph &graph, const Partition &partition,
                                    const std::vector<std::string> &formats, const HardwareProfile &profile,
                                    const Workload &workload, std::int64_t devices)
{
    if (auto checked = checkWorkload(workload); !checked)
        return checked.error();
    if (auto checked = checkDevices(devices, profile); !checked)
        return checked.error();
    if (auto checked = checkHeads(graph, devices); !checked)
        return checked.error();
    if (formats.empty() || formats.size() > MostFormats)
        return Error{ErrorCode::InvalidArgument, "formats", "between 1 and 32 formats are needed"};
    GaudiModel model;
    for (const std::string &name : formats) {
        const FormatSupport *support = profile.format(name);
        const auto known = formatNamed(name);
        if (!support || !known)
            return unsupported(name, "the hardware profile " + profile.name + " lacks this format");
        model.m_formats.push_back(*support);
        model.m_formatBits.push_back(known->bits);
    }
    auto bundled = arrangeInBundles(graph, partition, workload, devices);
    if (!bundled)
        return bundled.error();
    model.m_bundles = std::move(*bundled);
    model.m_partition = partition;
    model.m_profile = profile;
    model.m_workload = workload;
    model.m_devices = devices;
    return model;
}

PredictedTime GaudiModel::bundleTime(const Bundle &bundle, const Configuration &formatOfLayer) const
{
    PredictedTime time;
    for (const LayerId layer : bundle.layers)
        time.parts.mmeSeconds += layerMmeSeconds(layer, formatOfLayer[layer.value]);
    time.parts.tpcSeconds = tpcSecondsOf(bundle, m_bundles.sizes.elements, formatOfLayer, m_profile);
    time.parts.hbmSeconds
        = trafficBytes(bundle, m_bundles, formatOfLayer, m_formatBits) / m_profile.hbmBytesPerSecond;
    if (m_workload.phase == Phase::Prefill && !bundle.layers.empty())
        time.parts.overheadSeconds = m_profile.prefillOverheadSeconds;
    time.parts.collectiveSeconds = collectiveSecondsOf(bundle, m_bundles, m_profile, m_devices);

    const double matrix = std::max(time.parts.mmeSeconds, time.parts.hbmSeconds);
    const double vector = time.parts.tpcSeconds;
    const double exposed = std::min(matrix, vector) / slicesOf(bundle, m_bundles, m_profile);
    time.totalSeconds
        = std::max(matrix, vector) + exposed + time.parts.overheadSeconds + time.parts.collectiveSeconds;
    return time;
}

PredictedTime GaudiModel::wholeTime(const Configuration &formatOfLayer) const
{
    PredictedTime sum;
    for (const Bundle &bundle : m_bundles.bundles)
        add(sum, bundleTime(bundle, formatOfLayer));
    return sum;
}

double GaudiModel::residentBytes(const Configuration &formatOfLayer) const
{
    double bytes = 0;
    for (std::size_t layer = 0; layer < formatOfLayer.size(); ++layer)
        bytes += (m_bundles.sizes.weights[layer] + m_bundles.sizes.cached[layer])
            * m_formatBits[formatOfLayer[layer]] / 8;
    return bytes;
}

double GaudiModel::seconds(const Configuration &formatOfLayer) const
{
    return wholeTime(formatOfLayer).totalSeconds;
}

double GaudiModel::baselineSeconds() const
{
    return seconds(Configuration(m_bundles.sizes.gemms.size(), 0));
}

Configuration GaudiModel::wholeModel(SubgraphId subgraph, const Configuration &configuration) const
{
    Configuration formatOfLayer(m_bundles.sizes.gemms.size(), 0);
    const auto &layers = m_partition.subgraphs[subgraph.value].layers;
    for (std::size_t i = 0; i < layers.size(); ++i)
        formatOfLayer[layers[i].value] = configuration[i];
    return formatOfLayer;
}

const Bundle &GaudiModel::bundleOf(LayerId layer) const
{
    return *std::ranges::find_if(m_bundles.bundles, [&](const Bundle &bundle) {
        return std::ranges::find(bundle.layers, layer) != bundle.layers.end();
    });
}

PredictedTime GaudiModel::bundleTimeOf(LayerId layer, SubgraphId subgraph,
                                       const Configuration &configuration) const
{
    return bundleTime(bundleOf(layer), wholeModel(subgraph, configuration));
}

bool GaudiModel::overlaps(LayerId layer) const
{
    return slicesOf(bundleOf(layer), m_bundles, m_profile) > 1;
}

PredictedTime GaudiModel::subgraphTime(SubgraphId subgraph, const Configuration &configuration) const
{
    const Configuration formatOfLayer = wholeModel(subgraph, configuration);
    PredictedTime sum;
    for (const Bundle &bundle : m_bundles.bundles)
        if (bundle.subgraph == subgraph)
            add(sum, bundleTime(bundle, formatOfLayer));
    return sum;
}

double GaudiModel::layerMmeSeconds(LayerId layer, std::size_t format) const
{
    // Decode's products with the cache: many of few rows, which share the engine's tiles.
    if (m_bundles.sizes.cached[layer.value] > 0)
        return m_bundles.sizes.gemms[layer.value].macs()
            / (m_profile.peakMacsPerSecond(m_formats[format]) * m_profile.mmeEfficiency
               * m_profile.graphEfficiency);
    return mmeSeconds(m_bundles.sizes.gemms[layer.value], m_formats[format], m_profile,
                      m_profile.graphEfficiency);
}

std::vector<double> GaudiModel::gains(SubgraphId subgraph) const
{
    const auto klass = m_partition.subgraphs[subgraph.value].klass;
    std::uint32_t member = subgraph.value;
    for (std::uint32_t other = member; other < m_partition.subgraphs.size(); ++other)
        if (m_partition.subgraphs[other].klass == klass)
            member = other;
    const Subgraph &computed = m_partition.subgraphs[member];
    const auto count = timedCount(computed.layers.size(), m_formats.size());
    const auto secondsAt = [&](std::size_t index) {
        const auto configuration = timedConfiguration(index, computed.layers.size(), m_formats.size());
        return subgraphTime(SubgraphId{member}, configuration).totalSeconds;
    };
    const double baseline = secondsAt(0);
    std::vector<double> gains(count, 0.0);
    for (std::size_t index = 1; index < count; ++index)
        gains[index] = baseline - secondsAt(index);
    return gains;
}

Result<Timing> gaudiTiming(const ModelGraph &graph, const Partition &partition,
                           const std::vector<std::string> &formats, const HardwareProfile &profile,
                           const Workload &workload, std::int64_t devices)
{
    const auto model = GaudiModel::make(graph, partition, formats, profile, workload, devices);
    if (!model)
        return model.error();
    Timing timing;
    timing.source = ModelSource{profile.name, devices}.text();
    timing.workload = workload;
    timing.formats = formats;
    timing.baselineSeconds = model->baselineSeconds();
    timing.gains.resize(partition.subgraphs.size());
    std::vector<const SubgraphGains *> ofClass(partition.classCount, nullptr);
    for (std::uint32_t index = 0; index < partition.subgraphs.size(); ++index) {
        auto &known = ofClass[partition.subgraphs[index].klass.value];
        if (known) {
            timing.gains[index] = *known;
            continue;
        }
        auto gains = model->gains(SubgraphId{index});
        std::vector<double> spreads(gains.size(), 0.0);
        timing.gains[index] = {std::move(gains), std::move(spreads)};
        known = &timing.gains[index];
    }
    return timing;
}

} // namespace halftone
