// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/exploration_fixture.h"
#include "widgets/models/layer_filter_model.h"
#include "widgets/pages/layer_table.h"
#include "widgets/views/layer_rows_view.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace halftone;

namespace {

std::vector<LayerRow> threeRows()
{
    LayerRow q{.layer = LayerId{0},
               .name = "model.layers.0.q_proj",
               .block = 0,
               .role = "q_proj",
               .parameters = 4096,
               .sensitivity = 2e-3,
               .lossMse = 1e-6,
               .share = 0.25,
               .format = "fp8_e4m3",
               .formatLabel = "FP8 E4M3",
               .subgraph = "{q}"};
    LayerRow qk{.layer = LayerId{1},
                .name = "model.layers.0.matmul_qk",
                .block = 0,
                .role = "matmul_qk",
                .kind = LayerKind::Matmul,
                .sensitivity = 1e-2,
                .lossMse = {},
                .share = {},
                .format = "bf16",
                .formatLabel = "BF16",
                .restriction = QStringLiteral("pinned to BF16"),
                .subgraph = "{qk}"};
    LayerRow head{.layer = LayerId{2},
                  .name = "lm_head",
                  .role = "lm_head",
                  .parameters = 100000,
                  .sensitivity = 5e-4,
                  .lossMse = 2e-6,
                  .share = 0.5,
                  .format = "bf16",
                  .formatLabel = "BF16",
                  .subgraph = "{lm_head}"};
    return {q, qk, head};
}

QStringList names(const QAbstractItemModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result
            << model.index(row, LayerTableModel::NameColumn).data().toString().section(QLatin1Char('.'), -1);
    return result;
}

} // namespace

class LayerTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsTheRulesOfItemModels();
    void textIsRoundedAndSortingUsesTheNumber();
    void updatingFiguresKeepsTheSelection();
    void filtersByRegularExpression_data();
    void filtersByRegularExpression();
    void anInvalidExpressionIsShownAndChangesNothing();
    void copiesSelectedRowsAsTsv();
    void selectionGoesBothWays();
    void rowsOfAnExplorationHoldItsFigures();
};

void LayerTableTest::modelKeepsTheRulesOfItemModels()
{
    LayerTableModel model;
    LayerFilterModel proxy;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester proxyTester(&proxy,
                                               QAbstractItemModelTester::FailureReportingMode::QtTest);
    proxy.setSourceModel(&model);
    model.setRows(threeRows());
    proxy.sort(LayerTableModel::SensitivityColumn, Qt::DescendingOrder);
    QVERIFY(proxy.setFilterText(QStringLiteral("proj")).isEmpty());
    model.setRows({});
    model.setRows(threeRows());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.columnCount(), static_cast<int>(LayerTableModel::ColumnCount));
}

void LayerTableTest::textIsRoundedAndSortingUsesTheNumber()
{
    LayerTableModel model;
    model.setRows(threeRows());
    const QModelIndex sensitivity = model.index(0, LayerTableModel::SensitivityColumn);
    QCOMPARE(sensitivity.data().toString(), QStringLiteral("0.00200"));
    QCOMPARE(sensitivity.data(LayerTableModel::SortRole).toDouble(), 2e-3);
    QCOMPARE(model.index(0, LayerTableModel::LossMseColumn).data(LayerTableModel::CopyRole).toString(),
             QStringLiteral("1e-06"));
    LayerFilterModel proxy;
    proxy.setSourceModel(&model);
    proxy.sort(LayerTableModel::SensitivityColumn, Qt::AscendingOrder);
    QCOMPARE(names(proxy), (QStringList{"lm_head", "q_proj", "matmul_qk"}));
    proxy.sort(LayerTableModel::LossMseColumn, Qt::DescendingOrder); // unknown ones last
    QCOMPARE(names(proxy), (QStringList{"lm_head", "q_proj", "matmul_qk"}));
    proxy.sort(LayerTableModel::ParametersColumn, Qt::AscendingOrder);
    QCOMPARE(names(proxy), (QStringList{"matmul_qk", "q_proj", "lm_head"}));
}

void LayerTableTest::updatingFiguresKeepsTheSelection()
{
    LayerTable table;
    table.setRows(threeRows());
    table.view()->selectRow(1);
    auto rows = threeRows();
    rows[0].sensitivity = 1;
    table.setRows(rows);
    QCOMPARE(table.view()->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(table.view()->currentIndex().row(), 1);
}

void LayerTableTest::filtersByRegularExpression_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("empty shows all") << "" << QStringList{"q_proj", "matmul_qk", "lm_head"};
    QTest::newRow("part of a name") << "layers\\.0" << QStringList{"q_proj", "matmul_qk"};
    QTest::newRow("alternatives") << "^lm|qk$" << QStringList{"matmul_qk", "lm_head"};
    QTest::newRow("a format") << "fp8" << QStringList{"q_proj"};
    QTest::newRow("pinned layers") << "pinned" << QStringList{"matmul_qk"};
    QTest::newRow("nothing fits") << "conv" << QStringList{};
}

void LayerTableTest::filtersByRegularExpression()
{
    QFETCH(QString, pattern);
    QFETCH(QStringList, expected);
    LayerTable table;
    table.setRows(threeRows());
    table.setFilter(pattern);
    QCOMPARE(names(*table.view()->model()), expected);
    QVERIFY(table.filterError().isEmpty());
}

void LayerTableTest::anInvalidExpressionIsShownAndChangesNothing()
{
    LayerTable table;
    table.setRows(threeRows());
    table.setFilter(QStringLiteral("qk"));
    table.setFilter(QStringLiteral("qk("));
    QVERIFY(table.filterError().startsWith(QStringLiteral("Not a regular expression")));
    QCOMPARE(names(*table.view()->model()), (QStringList{"matmul_qk"}));
    table.setFilter(QStringLiteral("lm"));
    QVERIFY(table.filterError().isEmpty());
}

void LayerTableTest::copiesSelectedRowsAsTsv()
{
    LayerTable table;
    table.setRows(threeRows());
    QCOMPARE(table.asTsv().count(QLatin1Char('\n')), 4); // header and all rows
    table.view()->selectRow(0);
    QTest::keySequence(table.view(), QKeySequence::Copy);
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0].split(QLatin1Char('\t')).size(), static_cast<int>(LayerTableModel::ColumnCount));
    QCOMPARE(lines[1],
             QStringLiteral(
                 "model.layers.0.q_proj\t0\tq_proj\tFP8 E4M3\t\t\tlinear\t4096\t0.002\t0\t1e-06\t0.25\t{q}"));
}

void LayerTableTest::selectionGoesBothWays()
{
    LayerTable table;
    table.setRows(threeRows());
    QSignalSpy selected(&table, &LayerTable::layersSelected);
    table.setSelection(LayerId{2}, {LayerId{1}, LayerId{2}});
    QCOMPARE(table.view()->selectionModel()->selectedRows().size(), 2);
    QCOMPARE(table.view()->currentIndex().row(), 2);
    QCOMPARE(selected.count(), 0);
    table.view()->selectionModel()->setCurrentIndex(
        table.view()->model()->index(1, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected[0][0].value<std::vector<LayerId>>(), std::vector<LayerId>{LayerId{1}});
    table.view()->selectionModel()->select(table.view()->model()->index(0, 0),
                                           QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QCOMPARE(selected.count(), 2);
    QCOMPARE(selected[1][0].value<std::vector<LayerId>>().size(), std::size_t(2));
}

void LayerTableTest::rowsOfAnExplorationHoldItsFigures()
{
    const auto exploration = test::makeExploration();
    QVERIFY(exploration && test::showAndSolve(*exploration));
    const auto rows = layerRowsOf(*exploration);
    QCOMPARE(rows.size(), exploration->session()->graph.layers.size());
    QCOMPARE(rows[0].sensitivity, exploration->sensitivity()->layers[0].total);
    double used = 0;
    for (const LayerRow &row : rows)
        used += row.format == "bf16" ? 0 : *row.share;
    // Rounding of sums in another order.
    QVERIFY(std::abs(used * exploration->solution()->limit - exploration->solution()->choice.loss) < 1e-12);
}

QTEST_MAIN(LayerTableTest)
#include "layer_table_test.moc"
