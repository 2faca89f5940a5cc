// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/operation_kind.h"

#include <QTest>

#include <set>
#include <string>

using namespace halftone;

Q_DECLARE_METATYPE(halftone::OperationKind)

class OperationKindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classifiesOperators_data();
    void classifiesOperators();
    void wordsAreDistinct();
};

void OperationKindTest::classifiesOperators_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<OperationKind>("kind");
    const auto row = [](const char *name, const char *operation, OperationKind kind) {
        QTest::newRow(name) << QString(operation) << kind;
    };
    row("an activation is element-wise", "aten::silu", OperationKind::ElementWise);
    row("a residual addition is element-wise", "aten::add", OperationKind::ElementWise);
    row("in place it still is", "aten::add_", OperationKind::ElementWise);
    row("a cast is element-wise", "aten::to", OperationKind::ElementWise);
    row("so is the cast whose name starts with a line", "aten::_to_copy", OperationKind::ElementWise);
    row("dropout is element-wise", "aten::dropout", OperationKind::ElementWise);
    row("a mask is element-wise", "aten::masked_fill", OperationKind::ElementWise);
    row("a view moves", "aten::view", OperationKind::Movement);
    row("a transposition moves", "aten::transpose", OperationKind::Movement);
    row("repeated heads move", "aten::expand", OperationKind::Movement);
    row("a concatenation moves", "aten::cat", OperationKind::Movement);
    row("a mean reduces", "aten::mean", OperationKind::Reduction);
    row("a whole normalization reduces", "aten::layer_norm", OperationKind::Reduction);
    row("softmax is its own kind", "aten::softmax", OperationKind::Softmax);
    row("so is its logarithm", "aten::_log_softmax", OperationKind::Softmax);
    row("a name without a namespace counts", "silu", OperationKind::ElementWise);
    row("another namespace counts", "prim::relu", OperationKind::ElementWise);
    row("a product of matrices is not guessed", "aten::matmul", OperationKind::Other);
    row("an unknown operator is other", "custom::fused_thing", OperationKind::Other);
    row("a longer name is not its beginning", "aten::addmm", OperationKind::Other);
    row("nothing is other", "", OperationKind::Other);
    row("a lone line is other", "aten::_", OperationKind::Other);
}

void OperationKindTest::classifiesOperators()
{
    QFETCH(QString, operation);
    QFETCH(OperationKind, kind);
    QCOMPARE(operationKind(operation.toStdString()), kind);
}

void OperationKindTest::wordsAreDistinct()
{
    std::set<std::string> words;
    for (const auto kind :
         {OperationKind::Source, OperationKind::Layer, OperationKind::ElementWise, OperationKind::Movement,
          OperationKind::Reduction, OperationKind::Softmax, OperationKind::Other})
        words.emplace(name(kind));
    QCOMPARE(words.size(), std::size_t{7});
    QVERIFY(words.contains("element-wise"));
}

QTEST_APPLESS_MAIN(OperationKindTest)
#include "operation_kind_test.moc"
