// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/calibrate.h"
#include "core/model/model.h"
#include "tests/model/fixtures.h"
#include "tests/model/result_checks.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace halftone;
using namespace halftone::test;

Q_DECLARE_METATYPE(halftone::ErrorCode)

class TorchscriptRefusalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesByName_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("words"); // that the sentence must hold

        const auto row = [](const char *name, const char *file, const char *words) {
            QTest::newRow(name) << QString::fromLatin1(file) << ErrorCode::Unsupported
                                << QString::fromLatin1(words);
        };
        row("a branch that depends on the data", "data_dependent_if.pt",
            "data_dependent_if.pt|prim::If|torch.jit.trace|eager");
        row("a loop that depends on the data", "data_dependent_loop.pt", "prim::Loop|torch.jit.trace|eager");
        row("an operator that LibTorch does not know", "unknown_operator.pt",
            "unknown_operator.pt|aten::scaled_dot_product_attention|1.13|torch.jit.trace|eager");
        row("a product by einsum", "einsum.pt", "aten::einsum|linear or matmul");
        row("a state dictionary", "state_dict.pt", "state_dict.pt|pickled|torch.jit.trace");
        row("a pickled module", "pickled_module.pt", "pickled_module.pt|pickled|torch.jit.trace");
        row("a second input that is needed", "two_inputs.pt", "forward|token ids");
        row("a graph without gradients", "detached.pt", "gradient|embedding");
        row("a model without token embedding", "no_embedding.pt", "no token embedding");
        row("a model without matrix product", "no_product.pt", "no matrix product");
        row("a frozen model", "frozen.pt", "frozen.pt|torch.jit.freeze|constants|before it is frozen");
        row("a fixed length that is not the example's", "fixed_length.pt", "does not run on 128 tokens");
        QTest::newRow("a pickle of the time before archives")
            << "legacy_tensor.pt" << ErrorCode::Corrupt
            << "legacy_tensor.pt|not a TorchScript archive|torch.jit.trace";
    }
    void refusesByName()
    {
        QFETCH(QString, file);
        QFETCH(ErrorCode, code);
        QFETCH(QString, words);
        const auto refused = loadModel(fixture(file.toStdString()));
        QVERIFY(!refused);
        const auto sentence = QString::fromStdString(describe(refused.error()));
        for (const QString &word : words.split(u'|'))
            QVERIFY2(sentence.contains(word), qPrintable(sentence));
        QVERIFY2(refused.error().code == code, qPrintable(sentence));
        QVERIFY2(isOneSentence(refused.error()), qPrintable(sentence));
    }

    void truncatedArchives()
    {
        QFile file(QString::fromStdString(fixture("gpt.pt").string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        const QTemporaryDir folder;
        const QString path = folder.filePath("cut.pt");
        constexpr qsizetype Cuts = 8; // chosen: across code, weights and directory of the archive
        for (qsizetype cut = 0; cut < Cuts; ++cut) {
            QFile target(path);
            QVERIFY(target.open(QIODevice::WriteOnly | QIODevice::Truncate));
            target.write(whole.left(whole.size() * cut / Cuts + 1));
            target.close();
            const auto refused = loadModel(path.toStdString());
            QVERIFY(!refused);
            QVERIFY(refused.error().code == ErrorCode::Corrupt);
            QVERIFY(describe(refused.error()).find("cut.pt") != std::string::npos);
            QVERIFY(isOneSentence(refused.error()));
        }
        QVERIFY(loadModel(fixture("gpt.pt")));
    }

    /// Every byte of the code, the pickles and the archive's directory may be wrong: an error or a model, no crash.
    void damagedBytes()
    {
        QFile file(QString::fromStdString(fixture("one_head.pt").string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        const QTemporaryDir folder;
        const QString path = folder.filePath("damaged.pt");
        constexpr qsizetype Step = 37; // chosen: some six hundred places, prime so that they fall everywhere
        for (qsizetype place = 0; place < whole.size(); place += Step) {
            QByteArray damaged = whole;
            damaged[place] = static_cast<char>(~damaged[place]);
            QFile target(path);
            QVERIFY(target.open(QIODevice::WriteOnly | QIODevice::Truncate));
            target.write(damaged);
            target.close();
            const auto model = loadModel(path.toStdString(), 6);
            if (!model)
                QVERIFY2(isOneSentence(model.error()), describe(model.error()).c_str());
        }
    }
};

QTEST_APPLESS_MAIN(TorchscriptRefusalTest)
#include "torchscript_refusal_test.moc"
