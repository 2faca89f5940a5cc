// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/comparison_dialog.h"
#include "widgets/models/figure_table_model.h"
#include "widgets/plots/gain_curves_plot.h"
#include "widgets/plots/pair_plot.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/plots/ratio_map.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace halftone;

namespace {

SessionDifference twoSessions()
{
    SessionDifference difference;
    difference.sensitivities
        = {{"a", {1e-6, 1e-5}, {}}, {"b", {2e-3, 1e-3}, {}}, {"c", {0, 1}, {}}, {"d", {9e-4, 10e-4}, {}}};
    difference.rankCorrelation = 0.5;
    difference.onlySecond = {"lm_head"};
    difference.timings = {{"gaudi2-model", {2e-3, 3e-3}, {{"block", {1e-6, 4e-6}}}, 1.0}};
    difference.gainUnit = "s";
    difference.frontier = {{0.001, {1e-8, 1e-8}, {1e-6, 2e-6}}, {0.01, {1e-6, 1e-6}, {5e-6, 5e-6}}};
    difference.changedLayers = {{"b", "bf16", "fp8_e4m3"}};
    return difference;
}

/// A graph of the layers a, b, c and d, in one line.
ModelGraph fourLayers()
{
    ModelGraph graph;
    for (const char *name : {"a", "b", "c", "d"}) {
        Layer layer;
        layer.name = name;
        graph.layers.push_back(std::move(layer));
    }
    return graph;
}

ComparedSessions compared(std::vector<SessionDifference> differences)
{
    std::vector<std::string> names{"first", "second", "third", "fourth"};
    names.resize(differences.size() + 1);
    return {fourLayers(), std::move(names), std::move(differences)};
}

/// "a" is five times as sensitive as in the first; it has lost "b".
SessionDifference thirdSession()
{
    SessionDifference difference;
    difference.sensitivities = {{"a", {1e-6, 5e-6}, {}}, {"d", {9e-4, 9e-4}, {}}};
    difference.rankCorrelation = 1;
    difference.onlyFirst = {"b"};
    difference.gainUnit = "s";
    difference.frontier = {{0.01, {1e-6, 1e-6}, {5e-6, 7e-6}}, {0.05, {1e-6, 1e-6}, {6e-6, 8e-6}}};
    difference.changedLayers = {{"a", "bf16", "fp8_e4m3"}};
    return difference;
}

QStringList cells(const QAbstractItemModel &model, int row)
{
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column)
        texts << model.index(row, column).data().toString();
    return texts;
}

} // namespace

class ComparisonTest : public QObject
{
    Q_OBJECT

private:
    static QStringList titles(const ComparisonDialog &dialog)
    {
        const auto *tabs = dialog.findChild<QTabWidget *>();
        QStringList names;
        for (int i = 0; i < tabs->count(); ++i)
            names << tabs->tabText(i);
        return names;
    }

    static QWidget *page(const ComparisonDialog &dialog, int index)
    {
        return dialog.findChild<QTabWidget *>()->widget(index);
    }

private Q_SLOTS:
    void everyPartHasAPage()
    {
        const ComparisonDialog dialog(compared({twoSessions()}));
        QCOMPARE(titles(dialog),
                 QStringList({"Sensitivities", "Difference map", "Gains", "Trade-off", "Changed layers"}));
        QVERIFY(page(dialog, 0)->findChild<QLabel *>()->text().contains("lm_head"));
        const auto *changed = page(dialog, 4)->findChild<QTableView *>()->model();
        QCOMPARE(changed->rowCount(), 1);
        QCOMPARE(changed->index(0, 1).data().toString(), QStringLiteral("BF16"));
        QCOMPARE(changed->index(0, 2).data().toString(), QStringLiteral("FP8 E4M3"));
    }

    void numbersAreSortedAsNumbers()
    {
        const ComparisonDialog dialog(compared({twoSessions()}));
        auto *view = page(dialog, 0)->findChild<QTableView *>();
        view->sortByColumn(1, Qt::AscendingOrder);
        QStringList layers;
        for (int row = 0; row < view->model()->rowCount(); ++row)
            layers << view->model()->index(row, 0).data().toString();
        QCOMPARE(layers, QStringList({"c", "a", "d", "b"})); // "9.00×10⁻⁴" is less than "0.00200"
    }

    void thePlotHasEveryPairThatHasAPlace()
    {
        const ComparisonDialog dialog(compared({twoSessions()}));
        const auto *plot = page(dialog, 0)->findChild<PairPlot *>();
        const auto *points = plot->plot()->graph(1);
        QCOMPARE(points->dataCount(), 3); // a zero has none on a logarithmic axis
        QCOMPARE(points->data()->at(0)->key, 1e-6);
        QCOMPARE(points->data()->at(0)->value, 1e-5);
        plot->plot()->setGeometry(0, 0, 400, 300);
        plot->plot()->replot(QCustomPlot::rpImmediateRefresh);
        const QPointF place(plot->plot()->xAxis->coordToPixel(2e-3), plot->plot()->yAxis->coordToPixel(1e-3));
        QCOMPARE(plot->nameAt(place), QStringLiteral("b"));
        QVERIFY(plot->nameAt({-100, -100}).isEmpty());
    }

    void bothCurvesAreDrawnInOneUnit()
    {
        const ComparisonDialog dialog(compared({twoSessions()}));
        const auto *plot = page(dialog, 3)->findChild<GainCurvesPlot *>()->plot();
        QCOMPARE(plot->graphCount(), 2);
        QCOMPARE(plot->graph(0)->data()->at(1)->value, 5.0); // microseconds
        QCOMPARE(plot->graph(1)->data()->at(0)->value, 2.0);
        QCOMPARE(plot->graph(1)->data()->at(0)->key, 0.1); // percent
        QVERIFY(plot->yAxis->label().contains("µs"));
    }

    void whatIsMissingIsSaid()
    {
        auto difference = twoSessions();
        difference.timings.clear();
        difference.noFrontier = "the second has no timing";
        difference.frontier.clear();
        difference.changedLayers.clear();
        const ComparisonDialog dialog(compared({difference}));
        QVERIFY(page(dialog, 2)->findChild<QLabel *>()->text().contains("no timing of the same source"));
        for (const int index : {3, 4}) {
            QVERIFY(page(dialog, index)->findChild<QLabel *>()->text().contains("the second has no timing"));
            QVERIFY(page(dialog, index)->findChild<QTableView *>() == nullptr);
        }
    }

    void theMapShowsRatios()
    {
        const ComparisonDialog dialog(compared({twoSessions()}));
        const auto *map = page(dialog, 1)->findChild<RatioMap *>();
        QCOMPARE(map->data().cells.size(), std::size_t(3)); // c was 0 in the first
        QCOMPARE(map->data().cells[0].name, QStringLiteral("a"));
        QCOMPARE(map->data().cells[0].ratio, 10.0);
        QCOMPARE(map->data().cells[1].ratio, 0.5);
        QCOMPARE(map->fullRatio(), 16.0); // the power of two above ten
        map->plot()->setGeometry(0, 0, 500, 300);
        map->plot()->replot(QCustomPlot::rpImmediateRefresh);
        const auto at = [&](int column) {
            return map->textAt(
                {map->plot()->xAxis->coordToPixel(column), map->plot()->yAxis->coordToPixel(0)});
        };
        QVERIFY(at(1).startsWith("b: 0.500"));
        QVERIFY(at(2).isEmpty());
    }

    void whatHardlyDiffersLooksSo()
    {
        RatioMap map;
        map.setData({{"row"}, {"0", "1"}, "Block", "Ratio", {{0, 0, "a", 1.01}, {0, 1, "b", 0.99}}});
        QCOMPARE(map.fullRatio(), 2.0);
    }

    void severalSessionsShareTheTables()
    {
        const ComparisonDialog dialog(compared({twoSessions(), thirdSession()}));
        QCOMPARE(dialog.windowTitle(), QStringLiteral("second, third compared with first"));
        const auto *sensitivities = page(dialog, 0)->findChild<QTableView *>()->model();
        QCOMPARE(sensitivities->rowCount(), 4);
        const auto a = cells(*sensitivities, 0);
        QCOMPARE(a.size(), 5); // layer, three sessions, the largest ratio
        QCOMPARE(a.last(), QStringLiteral("10.0\u00d7")); // 10⁻⁵ over 10⁻⁶
        QCOMPARE(cells(*sensitivities, 1)[3], QStringLiteral("–")); // the third has no b
        QCOMPARE(page(dialog, 0)->findChild<PairPlot *>()->plot()->graphCount(), 3); // the line, two sessions

        const auto *tradeOff = page(dialog, 3)->findChild<QTableView *>()->model();
        QCOMPARE(tradeOff->rowCount(), 3); // every threshold of any
        QCOMPARE(cells(*tradeOff, 0)[3], QStringLiteral("–"));
        QCOMPARE(cells(*tradeOff, 2)[2], QStringLiteral("–"));
        QVERIFY(cells(*tradeOff, 1).last().startsWith("2.00")); // microseconds between least and most
        QCOMPARE(page(dialog, 3)->findChild<GainCurvesPlot *>()->plot()->graphCount(), 3);

        const auto *changed = page(dialog, 4)->findChild<QTableView *>()->model();
        QCOMPARE(changed->rowCount(), 2);
        QCOMPARE(cells(*changed, 0), QStringList({"a", "BF16", "BF16", "FP8 E4M3"}));
        QCOMPARE(cells(*changed, 1), QStringList({"b", "BF16", "FP8 E4M3", "–"}));
    }

    void theMapShowsTheSessionThatIsChosen()
    {
        const ComparisonDialog dialog(compared({twoSessions(), thirdSession()}));
        auto *others = page(dialog, 1)->findChild<QComboBox *>();
        QCOMPARE(others->count(), 2);
        others->setCurrentIndex(1);
        const auto *map = page(dialog, 1)->findChild<RatioMap *>();
        QCOMPARE(map->data().cells.size(), std::size_t(2));
        QCOMPARE(map->data().cells[0].ratio, 5.0);
    }

    void figureTablesAreProperModels()
    {
        FigureTableModel model({"Name", "Value"});
        const QAbstractItemModelTester tester(&model);
        model.setRows({{{"x"}, {"1", 1.0}}, {{"y"}, {"–"}}});
        QCOMPARE(model.index(0, 1).data(FigureTableModel::SortRole).toDouble(), 1.0);
        QCOMPARE(model.index(1, 1).data(FigureTableModel::SortRole).toString(), QStringLiteral("–"));
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("Value"));
    }
};

QTEST_MAIN(ComparisonTest)
#include "comparison_test.moc"
