// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/sequential_subgraphs.h"
#include "core/timing/gaudi_model.h"
#include "core/timing/workload_sizes.h"
#include "tests/support/graph_builder.h"
#include "tests/timing/profiles.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

using namespace halftone;

namespace {

constexpr double Rounding = 1e-9; // relative: sums of some thousand doubles

/// Shapes of published models, three blocks each: they repeat.
struct NamedShape
{
    const char *name;
    test::LlamaShape shape;
};
constexpr std::array Shapes{NamedShape{"Llama-3.2-1B", {2048, 8192, 32, 8, 64, 128256, 3, true}},
                            NamedShape{"Llama-3.1-8B", {4096, 14336, 32, 8, 128, 128256, 3, false}},
                            NamedShape{"Llama-3.1-70B", {8192, 28672, 64, 8, 128, 128256, 3, false}},
                            NamedShape{"Llama-3.1-405B", {16384, 53248, 128, 8, 128, 128256, 3, false}},
                            NamedShape{"Qwen2.5-7B", {3584, 18944, 28, 4, 128, 152064, 3, false}},
                            NamedShape{"Gemma-2-2B", {2304, 9216, 8, 4, 256, 256000, 3, true}},
                            NamedShape{"the demo", {384, 1152, 6, 3, 64, 1024, 3, true}}};

struct Modelled
{
    ModelGraph graph;
    Workload workload;
    HardwareProfile profile;
    std::int64_t devices;
    GaudiModel model;

    Modelled(ModelGraph of, const Workload &at, const std::string &device, std::int64_t count = 1)
        : graph(std::move(of)), workload(at), profile(test::profile(device)), devices(count),
          model(*GaudiModel::make(graph, *partitionIntoSequentialSubgraphs(graph), {"bf16", "fp8_e4m3"},
                                  profile, workload, devices))
    {
    }

    [[nodiscard]] PredictedTime all(std::uint8_t place) const
    {
        return model.wholeTime(Configuration(graph.layers.size(), place));
    }
    [[nodiscard]] double seconds(std::uint8_t place) const { return all(place).totalSeconds; }
};

/// Multiply-accumulates of one device at its peak, and the bytes of weights and cache at its bandwidth.
double leastSeconds(const Modelled &of, std::uint8_t place)
{
    const auto sizes = workloadSizes(of.graph, of.workload, of.devices);
    const FormatSupport &format = of.profile.formats[place];
    double macs = 0;
    double bytes = 0;
    for (std::size_t layer = 0; layer < sizes.gemms.size(); ++layer) {
        macs += sizes.gemms[layer].macs();
        bytes += (sizes.weights[layer] + sizes.cached[layer]) * (place == 0 ? 2 : 1);
    }
    return std::max(macs / of.profile.peakMacsPerSecond(format), bytes / of.profile.hbmBytesPerSecond);
}

} // namespace

/// What no device can do, whatever the numbers: times of products and models that were never published.
class TimingPropertiesTest : public QObject
{
    Q_OBJECT

    std::mt19937_64 m_random{17};

    std::int64_t logUniform(double most)
    {
        std::uniform_real_distribution<double> exponent(0, std::log2(most));
        return std::max<std::int64_t>(1, std::llround(std::exp2(exponent(m_random))));
    }
    GemmDimensions anyGemm()
    {
        return {logUniform(512), logUniform(40000), logUniform(40000), logUniform(200000)};
    }

    static void addModels()
    {
        QTest::addColumn<int>("shape");
        QTest::addColumn<QString>("device");
        for (int i = 0; i < static_cast<int>(Shapes.size()); ++i)
            for (const char *device : {"gaudi2", "gaudi3"})
                QTest::addRow("%s on %s", Shapes[static_cast<std::size_t>(i)].name, device)
                    << i << QString::fromLatin1(device);
    }
    /// Of the row that runs.
    static Modelled modelled(const Workload &workload, std::int64_t devices = 1)
    {
        QFETCH(int, shape);
        QFETCH(QString, device);
        return {test::llamaGraph(Shapes[static_cast<std::size_t>(shape)].shape), workload,
                device.toStdString(), devices};
    }

    /// Those that share the attention heads of the row that runs.
    static std::vector<std::int64_t> sharing(std::vector<std::int64_t> devices)
    {
        QFETCH(int, shape);
        const auto heads = Shapes[static_cast<std::size_t>(shape)].shape.heads;
        std::erase_if(devices, [heads](std::int64_t count) { return heads % count != 0; });
        return devices;
    }

private Q_SLOTS:
    void productsAreNeverFasterThanTheDevice()
    {
        for (const char *name : {"gaudi2", "gaudi3"}) {
            const HardwareProfile profile = test::profile(name);
            for (int i = 0; i < 3000; ++i) {
                const GemmDimensions gemm = anyGemm();
                for (const FormatSupport &format : profile.formats) {
                    const auto cost = standaloneGemmCost(gemm, format, profile);
                    QVERIFY(cost.mmeSeconds * profile.peakMacsPerSecond(format) >= gemm.macs());
                    QVERIFY(cost.totalSeconds() >= cost.hbmSeconds);
                    QVERIFY(cost.totalSeconds() >= cost.mmeSeconds);
                }
            }
        }
    }

    /// The first operand's cast is all that FP8 can lose by.
    void fp8LosesAtMostItsCast()
    {
        for (const char *name : {"gaudi2", "gaudi3"}) {
            const HardwareProfile profile = test::profile(name);
            for (int i = 0; i < 3000; ++i) {
                const GemmDimensions gemm = anyGemm();
                const auto slow = standaloneGemmCost(gemm, profile.formats[0], profile);
                for (std::size_t format : {1U, 2U}) {
                    const auto fast = standaloneGemmCost(gemm, profile.formats[format], profile);
                    QVERIFY(fast.mmeSeconds <= slow.mmeSeconds);
                    QVERIFY(fast.hbmSeconds <= slow.hbmSeconds);
                    QVERIFY(fast.mmeSeconds * 2
                            >= slow.mmeSeconds * profile.spilledEfficiency * (1 - Rounding));
                }
            }
        }
    }

    void productsGrowWithEveryDimension()
    {
        for (const char *name : {"gaudi2", "gaudi3"}) {
            const HardwareProfile profile = test::profile(name);
            for (int i = 0; i < 3000; ++i) {
                const GemmDimensions gemm = anyGemm();
                const double before = standaloneGemmCost(gemm, profile.formats[1], profile).totalSeconds();
                for (auto extent : {&GemmDimensions::batch, &GemmDimensions::rows, &GemmDimensions::inner,
                                    &GemmDimensions::columns}) {
                    GemmDimensions larger = gemm;
                    larger.*extent += logUniform(static_cast<double>(gemm.*extent) + 64);
                    QVERIFY(standaloneGemmCost(larger, profile.formats[1], profile).totalSeconds() >= before);
                }
            }
        }
    }

    void modelsAreNeverFasterThanTheDevice_data() { addModels(); }
    void modelsAreNeverFasterThanTheDevice()
    {
        for (const Phase phase : {Phase::Prefill, Phase::Decode})
            for (const std::int64_t batch : {1, 7, 64})
                for (const std::int64_t tokens : {1, 100, 4096})
                    for (const std::int64_t devices : sharing({1, 4, 8}))
                        for (const std::uint8_t place : {std::uint8_t{0}, std::uint8_t{1}}) {
                            const auto of = modelled({batch, tokens, phase}, devices);
                            const auto time = of.all(place);
                            QVERIFY(time.totalSeconds >= leastSeconds(of, place));
                            const auto &parts = time.parts;
                            const double sum = parts.mmeSeconds + parts.tpcSeconds + parts.hbmSeconds
                                + parts.overheadSeconds + parts.collectiveSeconds;
                            QVERIFY(time.totalSeconds <= sum * (1 + Rounding));
                            for (const double part : {parts.mmeSeconds, parts.tpcSeconds, parts.hbmSeconds})
                                QVERIFY(time.totalSeconds >= part * (1 - Rounding));
                        }
    }

    void modelsGrowWithTheWork_data() { addModels(); }
    void modelsGrowWithTheWork()
    {
        for (const Phase phase : {Phase::Prefill, Phase::Decode})
            for (const std::int64_t devices : sharing({1, 8}))
                for (const std::uint8_t place : {std::uint8_t{0}, std::uint8_t{1}}) {
                    double previous = 0;
                    for (const std::int64_t tokens :
                         {1, 2, 63, 128, 129, 512, 1000, 2048, 4096, 9000, 32768}) {
                        const double seconds = modelled({1, tokens, phase}, devices).seconds(place);
                        QVERIFY2(seconds >= previous, qPrintable(QString::number(tokens)));
                        previous = seconds;
                    }
                    previous = 0;
                    for (const std::int64_t batch : {1, 2, 3, 8, 31, 128, 129, 300, 1000}) {
                        const double seconds = modelled({batch, 256, phase}, devices).seconds(place);
                        QVERIFY2(seconds >= previous, qPrintable(QString::number(batch)));
                        previous = seconds;
                    }
                }
    }

    /// Never more than twice as fast, and decode of a large model always gains: half the bytes.
    void fp8GainsWhatItCan_data() { addModels(); }
    void fp8GainsWhatItCan()
    {
        QFETCH(int, shape);
        const bool isLarge = Shapes[static_cast<std::size_t>(shape)].shape.hidden > 2000;
        for (const Phase phase : {Phase::Prefill, Phase::Decode})
            for (const std::int64_t batch : {1, 16, 256})
                for (const std::int64_t tokens : {1, 100, 2048, 16384})
                    for (const std::int64_t devices : sharing({1, 8})) {
                        const auto of = modelled({batch, tokens, phase}, devices);
                        const double ratio = of.seconds(0) / of.seconds(1);
                        const QByteArray where = QByteArray::number(ratio) + " at "
                            + QByteArray::number(batch) + "x" + QByteArray::number(tokens) + " on "
                            + QByteArray::number(devices);
                        QVERIFY2(ratio <= 2 / of.profile.spilledEfficiency, where);
                        if (isLarge && phase == Phase::Decode)
                            QVERIFY2(ratio > 1, where);
                    }
    }

    /// All devices together never compute or read less than one alone.
    void devicesShareTheWork_data() { addModels(); }
    void devicesShareTheWork()
    {
        for (const Phase phase : {Phase::Prefill, Phase::Decode})
            for (const std::int64_t tokens : {128, 4096}) {
                const auto one = modelled({1, tokens, phase}).all(0).parts;
                double previous = one.mmeSeconds;
                for (const std::int64_t devices : sharing({2, 4, 8})) {
                    const auto parts = modelled({1, tokens, phase}, devices).all(0).parts;
                    const auto count = static_cast<double>(devices);
                    QVERIFY(parts.hbmSeconds * count >= one.hbmSeconds * (1 - Rounding));
                    QVERIFY(parts.mmeSeconds <= previous * (1 + Rounding));
                    QVERIFY(parts.collectiveSeconds > 0);
                    previous = parts.mmeSeconds;
                }
            }
    }

    /// What one sub-graph gains is never more than it takes, and the configurations of a model in other graphs than
    /// Llama's behave alike.
    void gainsAreLessThanTheTime()
    {
        const test::LlamaShape shape{3072, 8192, 32, 8, 96, 32064, 2, false};
        for (const ModelGraph &graph : {test::llamaGraph(shape), test::phi3Graph(shape),
                                        test::parallelBlockGraph(shape), test::gpt2Graph(shape)})
            for (const Phase phase : {Phase::Prefill, Phase::Decode}) {
                const Modelled of(graph, {4, 1024, phase}, "gaudi2");
                const auto &subgraphs = of.model.partition().subgraphs;
                for (std::uint32_t i = 0; i < subgraphs.size(); ++i) {
                    const Configuration none(subgraphs[i].layers.size(), 0);
                    const double whole = of.model.subgraphTime(SubgraphId{i}, none).totalSeconds;
                    for (const double gain : of.model.gains(SubgraphId{i})) {
                        QVERIFY(gain < whole);
                        QVERIFY(gain > -whole);
                    }
                }
                QVERIFY(of.seconds(1) < of.seconds(0));
            }
    }
};

QTEST_APPLESS_MAIN(TimingPropertiesTest)
#include "timing_properties_test.moc"
