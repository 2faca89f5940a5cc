// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/synthetic_session.h"
#include "widgets/plots/heat_map.h"
#include "widgets/plots/heat_map_layout.h"
#include "widgets/plots/heat_map_painter.h"
#include "widgets/theme.h"

#include <QImage>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

#include <limits>
#include <set>

using namespace halftone;

namespace {

HeatMapData filled(HeatMapData data)
{
    data.formats = {{"bf16", "BF16"}, {"fp8_e4m3", "FP8 E4M3"}};
    for (HeatMapCell &cell : data.cells) {
        cell.value = 1e-4 * (1 + cell.layer.value % 50);
        cell.lossMse = *cell.value * 1e-3;
        cell.share = 0.01 * (cell.layer.value % 7);
        cell.lowered = cell.layer.value % 3 != 0;
        cell.format = cell.lowered ? "fp8_e4m3" : "bf16";
    }
    return data;
}

HeatMapData dataOf(int blocks)
{
    return filled(layOutHeatMap(test::syntheticSession({.blocks = blocks}).graph));
}

} // namespace

class HeatMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laysBlocksOutAsColumns();
    void blocksMayHaveAnyNumber();
    void repeatedRolesGetRowsOfTheirOwn();
    void otherModelsAreLaidOutInGraphOrder();
    void manyLayersOfOtherModelsStayWide();
    void everyCellIsClickable_data();
    void everyCellIsClickable();
    void arrowKeysMoveTheSelection();
    void severalCellsAreSelected();
    void coloursShowTheSensitivity();
    void changedFormatsFlashOnce();
    void toolTipNamesLayerAndSource();
    void fullDotIsARoundShare();
    void anotherSolutionIsDrawnLikeTheFirst();
    void drawsWithoutAnyData();
    void legendsMakeWayForTheRows_data();
    void legendsMakeWayForTheRows();
};

void HeatMapTest::laysBlocksOutAsColumns()
{
    const HeatMapData data = layOutHeatMap(test::syntheticSession({.blocks = 3}).graph);
    QCOMPARE(data.rows,
             (std::vector<QString>{"q_proj", "k_proj", "v_proj", "matmul_qk", "matmul_av", "o_proj",
                                   "gate_proj", "up_proj", "down_proj", "lm_head"}));
    QCOMPARE(data.columns, (std::vector<QString>{"0", "1", "2", "–"}));
    QCOMPARE(data.cells[9 + 3].row, 3); // matmul_qk of block 1
    QCOMPARE(data.cells[9 + 3].column, 1);
    QCOMPARE(data.cells.back().column, 3);
    QCOMPARE(data.cells.back().name, QStringLiteral("lm_head"));
}

void HeatMapTest::blocksMayHaveAnyNumber()
{
    ModelGraph graph = test::syntheticSession({.blocks = 2}).graph;
    for (Layer &layer : graph.layers) {
        if (layer.block == 1)
            layer.block = std::numeric_limits<int>::max();
    }
    const HeatMapData data = layOutHeatMap(graph);
    QCOMPARE(data.columns, (std::vector<QString>{"0", "2147483647", "–"}));
    QCOMPARE(data.cells[9].column, 1);
    QCOMPARE(data.cells.back().column, 2);
}

void HeatMapTest::repeatedRolesGetRowsOfTheirOwn()
{
    ModelGraph graph = test::syntheticSession({.blocks = 2}).graph;
    for (Layer &layer : graph.layers) {
        if (layer.role.starts_with("matmul"))
            layer.role = "matmul";
    }
    const HeatMapData data = layOutHeatMap(graph);
    QCOMPARE(data.rows[3], QStringLiteral("matmul"));
    QCOMPARE(data.rows[4], QStringLiteral("matmul (2)"));
    std::set<std::pair<int, int>> places;
    for (const HeatMapCell &cell : data.cells)
        places.insert({cell.row, cell.column});
    QCOMPARE(places.size(), data.cells.size());
}

void HeatMapTest::otherModelsAreLaidOutInGraphOrder()
{
    ModelGraph graph = test::syntheticSession({.blocks = 4}).graph;
    for (Layer &layer : graph.layers)
        layer.block = -1;
    const HeatMapData data = layOutHeatMap(graph);
    QCOMPARE(data.columns.size(), std::size_t{16});
    QCOMPARE(data.rows.size(), std::size_t{3}); // 37 layers
    QCOMPARE(data.cells[17].row, 1);
    QCOMPARE(data.cells[17].column, 1);
}

void HeatMapTest::manyLayersOfOtherModelsStayWide()
{
    ModelGraph graph = test::syntheticSession({.blocks = 126}).graph; // 1135 layers
    for (Layer &layer : graph.layers)
        layer.block = -1;
    const HeatMapData data = layOutHeatMap(graph);
    QCOMPARE(data.columns.size(), std::size_t{80});
    QCOMPARE(data.rows.size(), std::size_t{15});
    QCOMPARE(data.rows.back(), QStringLiteral("1120–1134"));
    QCOMPARE(data.cells.back().column, 14);
}

void HeatMapTest::everyCellIsClickable_data()
{
    QTest::addColumn<int>("blocks");
    QTest::addColumn<QSize>("size");

    QTest::newRow("5 blocks") << 5 << QSize(700, 360);
    QTest::newRow("32 blocks") << 32 << QSize(700, 360);
    QTest::newRow("126 blocks in a wide window") << 126 << QSize(1200, 360);
    QTest::newRow("126 blocks in a narrow window") << 126 << QSize(520, 260);
}

void HeatMapTest::everyCellIsClickable()
{
    QFETCH(int, blocks);
    QFETCH(QSize, size);
    HeatMap map;
    map.resize(size);
    map.setData(dataOf(blocks));
    map.show();
    QSignalSpy selected(&map, &HeatMap::layersSelected);
    for (std::uint32_t layer = 0; layer < map.data().cells.size(); layer += 7) {
        selected.clear();
        const QRect rect = map.cellRect(LayerId{layer});
        QVERIFY(map.rect().contains(rect));
        QTest::mouseClick(&map, Qt::LeftButton, {}, rect.center());
        QCOMPARE(selected.count(), 1);
        QCOMPARE(selected[0][1].value<LayerId>(), LayerId{layer});
        map.setSelection(LayerId{layer}, {LayerId{layer}}, {});
    }
    QVERIFY(!map.grab().isNull());
}

void HeatMapTest::arrowKeysMoveTheSelection()
{
    HeatMap map;
    map.resize(700, 360);
    map.setData(dataOf(4));
    map.show();
    std::optional<LayerId> current;
    connect(&map, &HeatMap::layersSelected, this, [&](const std::vector<LayerId> &layers, LayerId layer) {
        current = layer;
        map.setSelection(layer, layers, {});
    });
    QTest::keyClick(&map, Qt::Key_Right); // nothing selected yet: the first
    QCOMPARE(current, LayerId{0});
    QTest::keyClick(&map, Qt::Key_Right); // q_proj of block 1
    QCOMPARE(current, LayerId{9});
    QTest::keyClick(&map, Qt::Key_Down);
    QCOMPARE(current, LayerId{10});
    QTest::keyClick(&map, Qt::Key_Left);
    QCOMPARE(current, LayerId{1});
    QTest::keyClick(&map, Qt::Key_End);
    QCOMPARE(current, LayerId{36}); // lm_head
    QTest::keyClick(&map, Qt::Key_Up); // nothing above it in its column: the nearest column
    QCOMPARE(current, LayerId{35});
    QTest::keyClick(&map, Qt::Key_Home);
    QCOMPARE(current, LayerId{0});
    QTest::keyClick(&map, Qt::Key_Up);
    QCOMPARE(current, LayerId{0});
}

/// Nine layers a block: q, k, v, qk, av, o, gate, up, down in rows; blocks in columns.
void HeatMapTest::severalCellsAreSelected()
{
    HeatMap map;
    map.resize(700, 360);
    map.setData(dataOf(4));
    map.show();
    using Layers = std::vector<LayerId>;
    Layers selected;
    connect(&map, &HeatMap::layersSelected, this, [&](Layers layers, LayerId layer) {
        std::ranges::sort(layers);
        selected = layers;
        map.setSelection(layer, layers, {});
    });
    const auto click = [&](std::uint32_t layer, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(&map, Qt::LeftButton, modifiers, map.cellRect(LayerId{layer}).center());
    };
    click(1); // k_proj of block 0
    click(11, Qt::ShiftModifier); // v_proj of block 1: two roles of two blocks
    QCOMPARE(selected, (Layers{LayerId{1}, LayerId{2}, LayerId{10}, LayerId{11}}));
    click(28, Qt::ControlModifier); // k_proj of block 3
    QCOMPARE(selected, (Layers{LayerId{1}, LayerId{2}, LayerId{10}, LayerId{11}, LayerId{28}}));
    click(10, Qt::ControlModifier);
    QCOMPARE(selected, (Layers{LayerId{1}, LayerId{2}, LayerId{11}, LayerId{28}}));
    click(0);
    QCOMPARE(selected, (Layers{LayerId{0}}));
    QTest::keyClick(&map, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&map, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(selected, (Layers{LayerId{0}, LayerId{1}, LayerId{9}, LayerId{10}}));
    QTest::keyClick(&map, Qt::Key_Up, Qt::ShiftModifier); // the rectangle shrinks again
    QCOMPARE(selected, (Layers{LayerId{0}, LayerId{9}}));

    QTest::mousePress(&map, Qt::LeftButton, {}, map.cellRect(LayerId{4}).center());
    QMouseEvent move(QEvent::MouseMove, QPointF(map.cellRect(LayerId{14}).center()),
                     map.mapToGlobal(QPointF(map.cellRect(LayerId{14}).center())), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(&map, &move);
    QTest::mouseRelease(&map, Qt::LeftButton, {}, map.cellRect(LayerId{14}).center());
    QCOMPARE(selected, (Layers{LayerId{4}, LayerId{5}, LayerId{13}, LayerId{14}}));
    QTest::keyClick(&map, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(selected.size(), map.data().cells.size());
}

void HeatMapTest::coloursShowTheSensitivity()
{
    HeatMap map;
    map.resize(700, 360);
    HeatMapData data = dataOf(4);
    for (HeatMapCell &cell : data.cells)
        cell.value = 1e-3;
    data.cells[5].value = 1e-5;
    data.cells[6].value = 1e-1;
    map.setData(data);
    const QImage image = map.grab().toImage();
    const auto corner = [&](std::uint32_t layer) {
        return image.pixelColor(map.cellRect(LayerId{layer}).topLeft() + QPoint(2, 2));
    };
    QCOMPARE(corner(5).rgb(), theme::viridis(0).rgb());
    QCOMPARE(corner(6).rgb(), theme::viridis(1).rgb());
    QCOMPARE(corner(7).rgb(), theme::viridis(0.5).rgb());
}

void HeatMapTest::changedFormatsFlashOnce()
{
    HeatMap map;
    map.resize(700, 360);
    HeatMapData data = dataOf(4);
    map.setData(data);
    QVERIFY(!map.isFlashing()); // the first solution is no change
    data.cells[3].format = "fp8_e4m3";
    data.cells[3].lowered = true;
    map.setData(data);
    if (!theme::animationsEnabled())
        QSKIP("the platform wants no motion");
    QVERIFY(map.isFlashing());
    QTRY_VERIFY(!map.isFlashing());
    data.cells[3].share = 0.5;
    map.setData(data);
    QVERIFY(!map.isFlashing());
}

void HeatMapTest::toolTipNamesLayerAndSource()
{
    HeatMap map;
    HeatMapData data = dataOf(2);
    data.meaning = {.name = QStringLiteral("Sensitivity"),
                    .unit = QStringLiteral("nats²"),
                    .source = QStringLiteral("calibrated on 32 samples")};
    data.cells[1].value = 0.0012345678;
    data.cells[1].valueError = 0.0001;
    data.cells[2].value.reset();
    map.setDetails([](LayerId layer) {
        return layer == LayerId{2} ? QStringLiteral("it can have <no> other") : QString();
    });
    map.setData(data);
    const QString tip = map.toolTipOf(map.data().cells[1]);
    QVERIFY(tip.contains(QStringLiteral("model.layers.0.self_attn.k_proj")));
    QVERIFY(tip.contains(QStringLiteral("FP8 E4M3")));
    QVERIFY(tip.contains(QStringLiteral("calibrated on 32 samples")));
    QVERIFY(tip.contains(
        QStringLiteral("Sensitivity: 0.001234568\u00a0nats², standard error 1.00×10⁻⁴\u00a0nats²")));
    const QString missing = map.toolTipOf(map.data().cells[2]);
    QVERIFY(missing.contains(QStringLiteral("Sensitivity: no value")));
    QVERIFY(missing.contains(QStringLiteral("it can have &lt;no&gt; other")));
}

void HeatMapTest::fullDotIsARoundShare()
{
    HeatMapData data = dataOf(2);
    for (HeatMapCell &cell : data.cells)
        cell.share = 0.001;
    data.cells[1].share = 0.034;
    data.cells[0].share = 3.0; // a ring: does not count
    data.cells[0].lowered = false;
    const HeatMapGeometry geometry = heatMapGeometry(data, QRectF(0, 0, 600, 300), QFontMetricsF(QFont()));
    const ColorScale colors = colorScaleOf(data, {});
    const ValueRange range;
    QCOMPARE(HeatMapPainter(data, geometry, QPalette(), colors, range).fullDotShare(), 0.05);
}

// What lies under the dots is kept from one solution to the next.
void HeatMapTest::anotherSolutionIsDrawnLikeTheFirst()
{
    HeatMap map;
    map.resize(900, 400);
    HeatMapData data = dataOf(2);
    const auto isDrawnAsByAnother = [&] {
        HeatMap fresh;
        fresh.resize(map.size());
        fresh.setStyle(map.style());
        fresh.setData(data);
        fresh.setRange(map.range());
        map.setData(data);
        return QTest::qWaitFor([&] { return !map.isFlashing(); })
            && map.grab().toImage() == fresh.grab().toImage();
    };
    QVERIFY(isDrawnAsByAnother());
    for (HeatMapCell &cell : data.cells) { // another solution
        cell.lowered = !cell.lowered;
        cell.format = cell.lowered ? "fp8_e4m3" : "bf16";
        cell.share = cell.share.value_or(0.01) / 2;
    }
    QVERIFY(isDrawnAsByAnother());
    data.cells[1].marks.pinned = true;
    QVERIFY(isDrawnAsByAnother());
    data.cells[2].value = 3 * data.cells[2].value.value_or(1);
    QVERIFY(isDrawnAsByAnother());
    map.setRange({data.cells[0].value, {}});
    QVERIFY(isDrawnAsByAnother());
    map.setStyle({ColorMap::Cividis, true});
    QVERIFY(isDrawnAsByAnother());
}

void HeatMapTest::drawsWithoutAnyData()
{
    HeatMap map;
    map.resize(300, 200);
    map.show();
    QTest::keyClick(&map, Qt::Key_Right);
    QTest::mouseClick(&map, Qt::LeftButton, {}, QPoint(100, 100));
    QVERIFY(!map.grab().isNull());
}

void HeatMapTest::legendsMakeWayForTheRows_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<bool>("hasScale");
    QTest::addColumn<bool>("hasDots");
    QTest::newRow("a wide one has both beside the grid") << QSizeF(1200, 300) << true << true;
    QTest::newRow("a usual one has both") << QSizeF(620, 400) << true << true;
    QTest::newRow("a low one has neither") << QSizeF(420, 150) << false << false;
}

void HeatMapTest::legendsMakeWayForTheRows()
{
    QFETCH(QSizeF, size);
    QFETCH(bool, hasScale);
    QFETCH(bool, hasDots);
    const HeatMapData data = dataOf(8);
    const QFontMetricsF metrics((QFont()));
    const HeatMapGeometry geometry = heatMapGeometry(data, QRectF(QPointF(), size), metrics);
    QCOMPARE(!geometry.scale.isEmpty(), hasScale);
    QCOMPARE(!geometry.dots.isEmpty(), hasDots);
    const QRectF all = geometry.grid | geometry.columnLabels | geometry.scale | geometry.dots;
    QVERIFY(QRectF(QPointF(), size).contains(all));
    QVERIFY(!geometry.grid.intersects(geometry.scale) && !geometry.grid.intersects(geometry.dots));
    constexpr double SmallestRow = 0.6; // of a line: the label is drawn at three quarters
    QVERIFY(geometry.grid.height() / geometry.rows >= SmallestRow * metrics.height());
}

QTEST_MAIN(HeatMapTest)
#include "heat_map_test.moc"
