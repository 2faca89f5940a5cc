// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/comparison_dialog.h"
#include "widgets/models/figure_table_model.h"
#include "widgets/plots/curve_pair_plot.h"
#include "widgets/plots/pair_plot.h"
#include "widgets/plots/qcustomplot_include.h"

#include <QAbstractItemModelTester>
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
        const ComparisonDialog dialog(twoSessions(), "first", "second");
        QCOMPARE(titles(dialog), QStringList({"Sensitivities", "Gains", "Trade-off", "Changed layers"}));
        QVERIFY(page(dialog, 0)->findChild<QLabel *>()->text().contains("lm_head"));
        const auto *changed = page(dialog, 3)->findChild<QTableView *>()->model();
        QCOMPARE(changed->rowCount(), 1);
        QCOMPARE(changed->index(0, 1).data().toString(), QStringLiteral("BF16"));
        QCOMPARE(changed->index(0, 2).data().toString(), QStringLiteral("FP8 E4M3"));
    }

    void numbersAreSortedAsNumbers()
    {
        const ComparisonDialog dialog(twoSessions(), "first", "second");
        auto *view = page(dialog, 0)->findChild<QTableView *>();
        view->sortByColumn(1, Qt::AscendingOrder);
        QStringList layers;
        for (int row = 0; row < view->model()->rowCount(); ++row)
            layers << view->model()->index(row, 0).data().toString();
        QCOMPARE(layers, QStringList({"c", "a", "d", "b"})); // "9.00×10⁻⁴" is less than "0.00200"
    }

    void thePlotHasEveryPairThatHasAPlace()
    {
        const ComparisonDialog dialog(twoSessions(), "first", "second");
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
        const ComparisonDialog dialog(twoSessions(), "first", "second");
        const auto *plot = page(dialog, 2)->findChild<CurvePairPlot *>()->plot();
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
        const ComparisonDialog dialog(difference, "first", "second");
        QVERIFY(page(dialog, 1)->findChild<QLabel *>()->text().contains("no timing of the same source"));
        for (const int index : {2, 3}) {
            QVERIFY(page(dialog, index)->findChild<QLabel *>()->text().contains("the second has no timing"));
            QVERIFY(page(dialog, index)->findChild<QTableView *>() == nullptr);
        }
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
