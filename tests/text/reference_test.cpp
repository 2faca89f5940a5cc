// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokenizer.h"

#include "tests/text/small_tokenizer.h"

using namespace halftone;

/// The tokenizers of reference/tokenizers.json against the ids that the reference implementation gave.
class ReferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QJsonObject tokenizers = read("tokenizers.json");
        const QJsonObject expected = read("expected.json");
        m_models = tokenizers["models"].toObject();
        m_pipelines = tokenizers["pipelines"].toArray();
        m_texts = expected["texts"].toArray();
        m_expected = expected["pipelines"].toArray();
    }

    void givesTheSameIds_data()
    {
        QTest::addColumn<int>("index");
        QVERIFY(!m_pipelines.isEmpty());
        QCOMPARE(m_pipelines.size(), m_expected.size());
        for (int i = 0; i < m_pipelines.size(); ++i)
            QTest::newRow(qUtf8Printable(m_pipelines[i].toObject()["name"].toString())) << i;
    }

    void givesTheSameIds()
    {
        QFETCH(int, index);

        const QJsonObject expected = m_expected[index].toObject();
        QCOMPARE(m_pipelines[index].toObject()["name"], expected["name"]);
        const QJsonArray ids = expected["ids"].toArray();
        QCOMPARE(ids.size(), m_texts.size());
        const auto tokenizer = Tokenizer::parse(tokenizerFile(index), "tokenizer.json");
        QVERIFY2(tokenizer, tokenizer ? "" : describe(tokenizer.error()).c_str());
        for (int i = 0; i < m_texts.size(); ++i) {
            const auto encoded = tokenizer->encode(m_texts[i].toString().toStdString(), true);
            QVERIFY2(encoded, encoded ? "" : describe(encoded.error()).c_str());
            QJsonArray got;
            for (const std::int64_t id : *encoded)
                got.append(qint64{id});
            QVERIFY2(got == ids[i].toArray(), qUtf8Printable(m_texts[i].toString()));
        }
    }

private:
    static QJsonObject read(const char *name)
    {
        QFile file(QStringLiteral(HALFTONE_TEXT_FILES "/reference/") + QString(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("reference/%s is missing", name);
        return objectOf(file.readAll());
    }

    /// A pipeline with its vocabulary put in.
    [[nodiscard]] std::string tokenizerFile(int index) const
    {
        QJsonObject file = m_pipelines[index].toObject();
        const QJsonObject settings = file["model"].toObject();
        QJsonObject model = m_models[settings["of"].toString()].toObject();
        merge(model, settings);
        model.remove("of");
        file["model"] = model;
        return QJsonDocument(file).toJson(QJsonDocument::Compact).toStdString();
    }

    QJsonObject m_models;
    QJsonArray m_pipelines;
    QJsonArray m_texts;
    QJsonArray m_expected;
};

QTEST_APPLESS_MAIN(ReferenceTest)
#include "reference_test.moc"
