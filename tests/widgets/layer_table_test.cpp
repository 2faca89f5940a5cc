// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/exploration_fixture.h"
#include "widgets/models/layer_filter_model.h"
#include "widgets/pages/layer_table.h"
#include "widgets/solution_review.h"
#include "widgets/views/configuration_bars_view.h"
#include "widgets/views/layer_rows_view.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
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
               .gainUnit = "s",
               .gainSource = "Gaudi 2 model",
               .price = 1.5e-5,
               .flips = {0.003, 0.02},
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
    void whatIsWrongIsSaidInOneSentence_data();
    void whatIsWrongIsSaidInOneSentence();
    void wordsAreCompleted();
    void columnsAreChosenAndRemembered();
    void everyColumnHasAWordAndATitle();
    void savesWhatIsShownAsCsv();
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
    QTest::newRow("two words: both") << "proj fp8" << QStringList{"q_proj"};
    QTest::newRow("anything but") << "!proj" << QStringList{"matmul_qk", "lm_head"};
    QTest::newRow("a number") << "sensitivity>1e-3" << QStringList{"q_proj", "matmul_qk"};
    QTest::newRow("a number, or equal") << "sensitivity>=2e-3" << QStringList{"q_proj", "matmul_qk"};
    QTest::newRow("strictly greater") << "sensitivity>2e-3" << QStringList{"matmul_qk"};
    QTest::newRow("spaces around the sign") << "sensitivity >= 2e-3  format = fp8" << QStringList{"q_proj"};
    QTest::newRow("a share in percent") << "share>=50%" << QStringList{"lm_head"};
    QTest::newRow("a share is in percent as it is shown") << "share=25" << QStringList{"q_proj"};
    QTest::newRow("a negative number") << "block<-0.5" << QStringList{"lm_head"};
    QTest::newRow("a time with its unit") << "price<=15us" << QStringList{"q_proj"};
    QTest::newRow("bytes with theirs") << "price<2MB" << QStringList{"q_proj"};
    QTest::newRow("a count with a suffix") << "parameters<5k" << QStringList{"q_proj", "matmul_qk"};
    QTest::newRow("what is not known fits no comparison") << "loss<1" << QStringList{"q_proj", "lm_head"};
    QTest::newRow("nor its opposite") << "loss>=1" << QStringList{};
    QTest::newRow("its negation it does") << "!loss<1" << QStringList{"matmul_qk"};
    QTest::newRow("blocks") << "block=0" << QStringList{"q_proj", "matmul_qk"};
    QTest::newRow("unequal") << "block!=0" << QStringList{"lm_head"};
    QTest::newRow("a format by its word") << "format=fp8_e4m3" << QStringList{"q_proj"};
    QTest::newRow("a text that is not there") << "kind!=matmul" << QStringList{"q_proj", "lm_head"};
    QTest::newRow("a text by a regular expression") << "role=^(q|lm)_" << QStringList{"q_proj", "lm_head"};
    QTest::newRow("a text with spaces") << "restriction=\"to bf16\"" << QStringList{"matmul_qk"};
    QTest::newRow("a quoted word is no comparison") << "\"block>=0\"" << QStringList{};
    QTest::newRow("a flip") << "flips<0.5%" << QStringList{"q_proj"};
    QTest::newRow("words in capitals") << "BLOCK=0 Q_PROJ" << QStringList{"q_proj"};
    QTest::newRow("a look-behind is a regular expression") << "(?<=lm)_head" << QStringList{"lm_head"};
    QTest::newRow("only spaces") << "   " << QStringList{"q_proj", "matmul_qk", "lm_head"};
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

void LayerTableTest::whatIsWrongIsSaidInOneSentence_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no such figure") << "size>5"
                                    << "“size” is none of the figures: name, block, role";
    QTest::newRow("no number") << "block>=four"
                               << "“four” is not a number such as 1e-5, 5%, 20us or 2M";
    QTest::newRow("no value") << "proj block>="
                              << "After “block>=” comes a value";
    QTest::newRow("a text has no order") << "format<fp8"
                                         << "“format” is a text: it can be compared by = and != alone";
    QTest::newRow("a wrong expression behind a sign") << "role=q("
                                                      << "Not a regular expression";
}

void LayerTableTest::whatIsWrongIsSaidInOneSentence()
{
    QFETCH(QString, filter);
    QFETCH(QString, sentence);
    LayerTable table;
    table.setRows(threeRows());
    table.setFilter(filter);
    QVERIFY2(table.filterError().startsWith(sentence), qPrintable(table.filterError()));
    QCOMPARE(names(*table.view()->model()).size(), 3);
}

void LayerTableTest::wordsAreCompleted()
{
    LayerTable table;
    QLineEdit *edit = table.filterEdit();
    edit->setText(QStringLiteral(
        "q_proj !sens")); // typing would open a list, which the offscreen platform cannot raise
    edit->completer()->setCompletionPrefix(edit->text());
    QCOMPARE(edit->completer()->completionCount(), 1);
    QCOMPARE(edit->completer()->currentCompletion(), QStringLiteral("q_proj !sensitivity>"));
    edit->setText(QStringLiteral("q_proj "));
    edit->completer()->setCompletionPrefix(edit->text());
    QCOMPARE(edit->completer()->completionCount(), 0);
}

void LayerTableTest::columnsAreChosenAndRemembered()
{
    LayerTable table;
    table.setRows(threeRows());
    QVERIFY(!table.chosenColumns());
    QVERIFY(table.view()->isColumnHidden(LayerTableModel::ParametersColumn));
    QVERIFY(!table.view()->isColumnHidden(LayerTableModel::PriceColumn));
    const auto actions = table.columnMenu()->actions();
    QCOMPARE(actions.size(), static_cast<int>(LayerTableModel::ColumnCount));
    QVERIFY(!actions[LayerTableModel::NameColumn]->isEnabled());
    actions[LayerTableModel::ParametersColumn]->trigger();
    actions[LayerTableModel::PriceColumn]->trigger();
    QVERIFY(!table.view()->isColumnHidden(LayerTableModel::ParametersColumn));
    QVERIFY(table.view()->isColumnHidden(LayerTableModel::PriceColumn));
    LayerTable other;
    other.setShownColumns(table.chosenColumns());
    QCOMPARE(other.chosenColumns(), table.chosenColumns());
    QVERIFY(other.view()->isColumnHidden(LayerTableModel::PriceColumn));
    QVERIFY(other.columnMenu()->actions()[LayerTableModel::ParametersColumn]->isChecked());
    other.setShownColumns(QStringList{"nonsense"}); // of another version
    QCOMPARE(other.chosenColumns(), QStringList{"name"});
}

void LayerTableTest::everyColumnHasAWordAndATitle()
{
    const QStringList words = LayerTableModel::words();
    QCOMPARE(words.size(), static_cast<int>(LayerTableModel::ColumnCount));
    LayerTableModel model;
    for (int column = 0; column < words.size(); ++column) {
        QCOMPARE(LayerTableModel::columnNamed(words[column]), column);
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    }
    QCOMPARE(LayerTableModel::wordOf(LayerTableModel::SubgraphColumn), QStringLiteral("subgraph"));
    QCOMPARE(LayerTableModel::wordOf(LayerTableModel::SensitivityColumn), QStringLiteral("sensitivity"));
    QCOMPARE(LayerTableModel::wordOf(LayerTableModel::PriceColumn), QStringLiteral("price"));
    QCOMPARE(LayerTableModel::wordOf(LayerTableModel::RoundingRatioColumn), QStringLiteral("rounding"));
}

void LayerTableTest::savesWhatIsShownAsCsv()
{
    const QTemporaryDir folder;
    LayerTable table;
    table.setRows(threeRows());
    table.setFilter(QStringLiteral("block=0"));
    QVERIFY(table.saveAs(folder.filePath(QStringLiteral("layers"))));
    QFile file(folder.filePath(QStringLiteral("layers.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith(QStringLiteral("Layer,Block,Role,Format,")));
    QVERIFY(lines[0].endsWith(QStringLiteral("Sub-graph"))); // hidden columns too
    QVERIFY(lines[1].endsWith(QStringLiteral(",1.5e-05,,0.003 0.02,,,{q}")));
    QVERIFY(!table.saveAs(folder.filePath(QStringLiteral("nowhere/layers.csv"))));
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
    QCOMPARE(lines[0],
             QStringLiteral(
                 "Layer\tBlock\tRole\tFormat\tKeeps its format\tRestriction\tSensitivity (nats²)\t"
                 "± standard error (nats²)\tLoss MSE if quantized (nats²)\tShare of budget\tGain alone\t"
                 "Price of flipping\tFlips at τ"));
    QCOMPARE(
        lines[1],
        QStringLiteral(
            "model.layers.0.q_proj\t0\tq_proj\tFP8 E4M3\t\t\t0.002\t0\t1e-06\t0.25\t\t1.5e-05\t0.003 0.02"));
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
    QCOMPARE(rows[3].operands, exploration->sensitivity()->layers[3].operands);
    QCOMPARE(rows[5].gain, gainAlone(*exploration, LayerId{5}));
    QVERIFY(!rows[5].price); // not computed yet
    QVERIFY(!rows[5].aloneRatio);
    constexpr int LongMs = 60'000; // a re-solve for every layer on a busy machine
    QTRY_VERIFY_WITH_TIMEOUT(exploration->review()->explanations() != nullptr, LongMs);
    const auto priced = layerRowsOf(*exploration);
    bool hasFlips = false;
    for (const LayerRow &row : priced) {
        const LayerExplanation &explanation = (*exploration->review()->explanations())[row.layer.value];
        QCOMPARE(explanation.prices.size(), std::size_t(1));
        const LayerPrice &price = explanation.prices.front();
        const bool isPossible = price.status != SolveStatus::Infeasible;
        QCOMPARE(row.price, isPossible ? std::optional(price.gainLost) : std::nullopt);
        QCOMPARE(row.priceSaved, isPossible ? std::optional(price.lossMseSaved) : std::nullopt);
        QCOMPARE(row.flips.size(), explanation.flips.size());
        hasFlips = hasFlips || !row.flips.empty();
    }
    QVERIFY(hasFlips);
}

QTEST_MAIN(LayerTableTest)
#include "layer_table_test.moc"
