// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets_graph/shown_partition.h"
#include "widgets/graph/color_bar.h"
#include "widgets/graph/minimap.h"
#include "widgets/plots/legend_strip.h"

#include <QComboBox>
#include <QImage>
#include <QPainter>

#include <cmath>
#include <ctime>
#include <functional>
#include <optional>

using namespace halftone;
using test::attention;
using Shown = test::ShownPartition;
using Level = GraphPlace::Level;

class PartitionPaintingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new test::StillStyle); }

    void fromFarAwayABlockIsOneThing()
    {
        test::LlamaShape shape;
        shape.blocks = 200;
        Shown shown(test::llamaGraph(shape), {900, 300});
        shown.canvas->setAllExpanded(true);
        QVERIFY(shown.canvas->camera().seesEverything());
        const GraphPlace tile{Level::Tile, 120, 0};
        QVERIFY(shown.canvas->targetUnder(shown.middleOf(tile)).place == tile);
        shown.click(shown.middleOf(tile));
        QVERIFY(shown.canvas->focusPlace() == tile);
        QVERIFY(shown.view.selectedSubgraph() == SubgraphId{480});
        shown.canvas->zoomTo(tile);
        const LayerId layer = shown.layer(attention(120, "k_proj"));
        QVERIFY(shown.scene().layerOf(shown.canvas->targetUnder(shown.middleOf(layer)).place) == layer);
    }

    void everyScalePaintsMoreOrLess()
    {
        Shown shown(test::llamaGraph(), {900, 400});
        shown.canvas->setAllExpanded(true);
        QImage last;
        int scales = 0;
        for (double before = 0; shown.canvas->camera().scale() > before; ++scales) {
            before = shown.canvas->camera().scale();
            shown.turnWheel(shown.middleOf(GraphPlace{Level::Tile, 3, 0}), 1);
            if (shown.canvas->camera().scale() == before)
                break; // the largest
            const QImage image = shown.canvas->grab().toImage();
            QVERIFY(image != last);
            last = image;
        }
        QVERIFY(scales > 10);
    }

    void minimapShowsWhereOneIs()
    {
        Shown shown(test::llamaGraph());
        auto *minimap = shown.view.findChild<Minimap *>();
        QVERIFY(!minimap->isVisible()); // everything is in sight
        shown.canvas->zoomBy(5);
        QVERIFY(minimap->isVisible());
        QVERIFY(shown.canvas->rect().contains(minimap->geometry()));
        const QPointF before = shown.canvas->camera().visible().center();
        const QPoint middle = minimap->rect().center();
        QTest::mouseClick(minimap, Qt::LeftButton, {}, {middle.x(), minimap->height() - 8});
        const QPointF there = shown.canvas->camera().visible().center();
        QVERIFY(there.y() > before.y());
        // The frame is taken where it is, and moves as far as the pointer.
        const double scale = (minimap->height() - 6) / shown.scene().size().height();
        QTest::mousePress(minimap, Qt::LeftButton, {}, {middle.x(), minimap->height() - 12});
        const QPointF taken = shown.canvas->camera().visible().center();
        QTest::mouseMove(minimap, {middle.x(), minimap->height() - 42});
        QTest::mouseRelease(minimap, Qt::LeftButton, {}, {middle.x(), minimap->height() - 42});
        const double moved = taken.y() - shown.canvas->camera().visible().center().y();
        QVERIFY2(std::abs(moved - 30 / scale) < 2 / scale, qPrintable(QString::number(moved * scale)));
        QVERIFY(!shown.view.selectedLayer());
    }

    void colourFollowsTheChoice()
    {
        Shown shown(test::llamaGraph());
        shown.view.setSensitivities(std::vector<double>(shown.graph.layers.size(), 0.5),
                                    "calibrated on 64 samples");
        SubgraphFigures gains;
        for (std::size_t i = 0; i < shown.partition.subgraphs.size(); ++i) {
            gains.best.push_back(1e-3 * static_cast<double>(1 + i % 4));
            gains.chosen.push_back(i % 2 == 0 ? 0 : gains.best.back());
        }
        gains.unit = "s";
        gains.source = "Gaudi 2 model";
        gains.isModelled = true;
        shown.view.setGains(gains);
        auto *box = shown.view.findChild<QComboBox *>();
        std::vector<QImage> images;
        for (int index = 0; index < box->count(); ++index) {
            box->setCurrentIndex(index);
            images.push_back(shown.canvas->grab().toImage());
        }
        QCOMPARE(images.size(), std::size_t{5});
        for (std::size_t a = 0; a < images.size(); ++a)
            for (std::size_t b = a + 1; b < images.size(); ++b)
                QVERIFY(images[a] != images[b]);
        QVERIFY(shown.view.colorBy() == ColorBy::Class);

        shown.view.setColorBy(ColorBy::BestGain);
        const QImage modelled = shown.canvas->grab().toImage();
        gains.isModelled = false; // modelled never looks like measured
        shown.view.setGains(gains);
        QVERIFY(shown.canvas->grab().toImage() != modelled);

        const QImage before = shown.canvas->grab().toImage();
        QPalette dark = shown.view.palette();
        dark.setColor(QPalette::Base, Qt::black);
        dark.setColor(QPalette::Text, Qt::white);
        shown.view.setPalette(dark);
        QVERIFY(shown.canvas->grab().toImage() != before);
    }

    void legendSaysWhatIsShownAndWhence()
    {
        Shown shown(test::llamaGraph());
        const auto *legend = shown.view.findChild<LegendStrip *>();
        const auto *bar = shown.view.findChild<ColorBar *>();
        const auto says = [&](const QString &text) {
            return std::ranges::any_of(legend->entries(),
                                       [&](const auto &entry) { return entry.text.contains(text); });
        };
        QVERIFY(says("BF16") && says("FP8") && says("cut node") && says("implied"));
        shown.view.setColorBy(ColorBy::Sensitivity);
        QVERIFY(says("not calibrated yet") && !bar->isVisible());
        shown.view.setSensitivities(std::vector<double>(shown.graph.layers.size(), 0.5),
                                    "calibrated on 64 samples");
        QVERIFY(bar->isVisible() && bar->accessibleDescription().contains("calibrated on 64 samples"));
        QVERIFY(bar->accessibleDescription().contains("nats²"));
        shown.view.setColorBy(ColorBy::Gain);
        QVERIFY(says("not timed yet") && !bar->isVisible());
        shown.view.setGains(
            {{0.001, 0.002}, {0.001, 0.002}, "s", "Gaudi 2 model, batch 1, 2048 tokens", true});
        QVERIFY(says("modelled, not measured"));
        QVERIFY(bar->accessibleDescription().contains(QStringLiteral("2.00\u00A0ms")));
        QVERIFY(bar->accessibleDescription().contains("Gaudi 2 model"));
    }

    void noWidgetIsClipped_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("the dock below the plots") << QSize(1100, 170);
        QTest::newRow("a small window") << QSize(620, 110);
        QTest::newRow("a narrow panel") << QSize(260, 300);
        QTest::newRow("maximised") << QSize(1900, 1000);
    }

    void noWidgetIsClipped()
    {
        QFETCH(QSize, size);
        Shown shown(test::llamaGraph(), size);
        if (size.width() < 320)
            QVERIFY(shown.view.minimumSizeHint().width() <= 320); // a dock beside the plots
        for (const QWidget *child : shown.view.findChildren<QWidget *>()) {
            if (!child->isVisible() || child->parentWidget() == nullptr)
                continue;
            QVERIFY2(child->parentWidget()->rect().contains(child->geometry()),
                     qPrintable(QString(child->metaObject()->className()) + child->accessibleName()));
        }
        QVERIFY(shown.canvas->height() >= size.height() / 2);
    }

    /// A painter that scales, by next to nothing, is given the drawing without pictures.
    void picturesLookLikeWhatTheyStandFor_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<double>("ratio");
        QTest::newRow("boxes") << 0.25 << 1.0;
        QTest::newRow("words") << 0.6 << 1.0;
        QTest::newRow("words on a dense screen") << 0.6 << 2.0;
        QTest::newRow("many words") << 1.1 << 1.0;
    }

    void picturesLookLikeWhatTheyStandFor()
    {
        QFETCH(double, scale);
        QFETCH(double, ratio);
        Shown shown(test::llamaGraph());
        Configuration formats;
        for (std::size_t i = 0; i < shown.graph.layers.size(); ++i)
            formats.push_back(i % 3 == 0 ? 1 : 0);
        shown.view.setFormats({Bf16, Fp8E4M3}, formats);
        shown.canvas->setAllExpanded(true);
        shown.canvas->zoomBy(scale / shown.canvas->camera().scale());
        const auto painted = [&](double nearlyOne) {
            QImage image(shown.canvas->size() * ratio, QImage::Format_ARGB32_Premultiplied);
            image.setDevicePixelRatio(ratio);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.scale(nearlyOne, nearlyOne);
            shown.canvas->render(&painter);
            return image;
        };
        const QImage anew = painted(1.00001);
        const QImage pictured = painted(1);
        QCOMPARE(painted(1), pictured); // the second time from the pictures that the first has made
        for (auto &format : formats)
            format = static_cast<std::uint8_t>(1 - format);
        shown.view.setFormats({Bf16, Fp8E4M3}, formats);
        const double fault = worstDifference(anew, painted(1.00001)); // what wrong boxes look like
        const double difference = worstDifference(anew, pictured); // letters stand a little differently
        QVERIFY2(difference < fault / 1.5, qPrintable(QStringLiteral("%1, %2").arg(difference).arg(fault)));
    }

    void whatChangesIsSeenInPicturesAtOnce()
    {
        Shown shown(test::llamaGraph());
        shown.canvas->setAllExpanded(true);
        shown.canvas->zoomBy(0.6 / shown.canvas->camera().scale());
        const QImage before = shown.canvas->grab().toImage();
        Configuration formats(shown.graph.layers.size(), 1);
        shown.view.setFormats({Bf16, Fp8E4M3}, formats);
        const QImage lowered = shown.canvas->grab().toImage();
        QVERIFY(differenceOf(before, lowered) > 1);
        std::vector<LayerDecision> decisions(shown.graph.layers.size());
        for (auto &decision : decisions)
            decision.marks.pinned = true;
        shown.view.setDecisions(decisions);
        QVERIFY(shown.canvas->grab().toImage() != lowered);
        shown.view.setDecisions({});
        QCOMPARE(shown.canvas->grab().toImage(), lowered);
        shown.view.setColorBy(ColorBy::Class);
        QVERIFY(differenceOf(lowered, shown.canvas->grab().toImage()) > 1);
        shown.view.setColorBy(ColorBy::Format);
        QCOMPARE(shown.canvas->grab().toImage(), lowered);
        QPalette dark = shown.view.palette();
        dark.setColor(QPalette::Base, Qt::black);
        dark.setColor(QPalette::Text, Qt::white);
        shown.view.setPalette(dark);
        QVERIFY(differenceOf(lowered, shown.canvas->grab().toImage()) > 100);
    }

    void paintsFiveThousandLayersInBlocks()
    {
        test::LlamaShape shape = test::Llama8B;
        shape.blocks = 556;
        Shown shown(test::llamaGraph(shape), {1600, 950});
        QCOMPARE(shown.graph.layers.size(), std::size_t{5005});
        std::vector<double> sensitivities;
        Configuration formats;
        for (std::size_t i = 0; i < shown.graph.layers.size(); ++i) {
            sensitivities.push_back(std::exp(std::sin(static_cast<double>(i))));
            formats.push_back(std::sin(static_cast<double>(i) * 1.7) > 0 ? 1 : 0);
        }
        shown.view.setSensitivities(sensitivities);
        say("set the model",
            cpuMilliseconds(
                [&] {
                    shown.view.setModel({}, 0);
                    shown.view.setModel(Shown::shared(shown.graph, shown.partition), Shown::Tokens);
                },
                5));
        say("expand and collapse",
            cpuMilliseconds(
                [&] {
                    shown.canvas->setAllExpanded(true);
                    shown.canvas->setAllExpanded(false);
                },
                5));
        shown.view.setFormats({Bf16, Fp8E4M3}, formats); // another model has cleared them
        paintAtScales(shown);
        shown.canvas->setAllExpanded(true);
        paintAtScales(shown);
        shown.view.setColorBy(ColorBy::Sensitivity); // no two layers look alike
        paintAtScales(shown);
    }

    void paintsFiveThousandLayersSideBySide()
    {
        test::GraphBuilder builder(64); // experts
        builder.enterModule("model.layers.0", 0);
        std::vector<NodeId> experts;
        for (int i = 0; i < 2500; ++i)
            experts.push_back(builder.linear(
                "down_" + std::to_string(i),
                builder.operation("silu", {builder.linear("up_" + std::to_string(i), builder.source(), 64)}),
                64));
        builder.operation("add", experts);
        std::optional<Shown> shown;
        say("partition, layout and first frame", cpuMilliseconds([&] { shown.emplace(builder.build()); }, 1));
        QCOMPARE(shown->partition.subgraphs.size(), std::size_t{1});
        paintAtScales(*shown);
    }

private:
    /// Mean over pixels and colours; of 255.
    static double differenceOf(const QImage &a, const QImage &b)
    {
        const QImage first = a.convertToFormat(QImage::Format_RGB32);
        const QImage second = b.convertToFormat(QImage::Format_RGB32);
        double sum = 0;
        for (int y = 0; y < first.height(); ++y) {
            for (int x = 0; x < first.width(); ++x) {
                const QRgb one = first.pixel(x, y);
                const QRgb other = second.pixel(x, y);
                sum += std::abs(qRed(one) - qRed(other)) + std::abs(qGreen(one) - qGreen(other))
                    + std::abs(qBlue(one) - qBlue(other));
            }
        }
        return sum / (3.0 * first.width() * first.height());
    }

    /// Of the means over squares, so that half a pixel of a letter counts little.
    static double worstDifference(const QImage &a, const QImage &b)
    {
        constexpr int Side = 16;
        double worst = 0;
        for (int y = 0; y < a.height(); y += Side) {
            for (int x = 0; x < a.width(); x += Side) {
                const QRect square = QRect(x, y, Side, Side) & a.rect();
                worst = std::max(worst, differenceOf(a.copy(square), b.copy(square)));
            }
        }
        return worst;
    }

    static void say(const char *what, double milliseconds)
    {
        qInfo("%s: %.2f ms of CPU time", what, milliseconds);
    }

    static double cpuMilliseconds(const std::function<void()> &work, int times)
    {
        std::timespec before{};
        std::timespec after{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &before);
        for (int i = 0; i < times; ++i)
            work();
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &after);
        const auto seconds = static_cast<double>(after.tv_sec - before.tv_sec)
            + static_cast<double>(after.tv_nsec - before.tv_nsec) * 1e-9;
        return seconds * 1000 / times;
    }

    /// From the whole model to a single layer.
    static void paintAtScales(const Shown &shown)
    {
        QImage image(shown.canvas->size(), QImage::Format_ARGB32_Premultiplied);
        shown.canvas->fit();
        constexpr double Ratio = 1.4;
        const double first = shown.canvas->camera().scale();
        const int steps = static_cast<int>(std::ceil(std::log(8 / first) / std::log(Ratio)));
        for (int step = 0; step < steps; ++step) {
            const double wanted = first * std::pow(Ratio, step);
            shown.canvas->zoomBy(wanted / shown.canvas->camera().scale());
            constexpr int Frames = 5;
            say(qPrintable(QStringLiteral("a frame at a scale of %1").arg(wanted, 0, 'f', 4)),
                cpuMilliseconds([&] { shown.canvas->render(&image); }, Frames));
        }
    }
};

QTEST_MAIN(PartitionPaintingTest)
#include "partition_painting_test.moc"
