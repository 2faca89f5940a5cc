// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/samples.h"

#include "core/io/sha256.h"

#include <QTest>

using namespace halftone;

namespace {

/// Letters are tokens; <s> comes first.
const char *const LetterTokenizer = R"({
    "added_tokens": [{"id": 1, "content": "<s>", "special": true}],
    "post_processor": {"type": "TemplateProcessing",
        "single": [{"SpecialToken": {"id": "<s>"}}, {"Sequence": {"id": "A"}}],
        "special_tokens": {"<s>": {"ids": [1]}}},
    "model": {"type": "BPE", "vocab": {"<s>": 1, "a": 10, "b": 11, "c": 12, "d": 13}, "merges": []}})";

using Samples = std::vector<TokenIds>;

} // namespace

class SamplesTest : public QObject
{
    Q_OBJECT

private:
    std::optional<Tokenizer> m_tokenizer;

private Q_SLOTS:
    void initTestCase()
    {
        auto tokenizer = Tokenizer::parse(LetterTokenizer, "tokenizer.json");
        QVERIFY2(tokenizer, tokenizer ? "" : describe(tokenizer.error()).c_str());
        m_tokenizer = *std::move(tokenizer);
    }

    void sampleIsDocumentInOrderCutToTheLength()
    {
        const std::vector<Document> documents = {{"abcd", 1}, {TokenIds{7, 8, 9}, 2}, {"a", 3}, {"ab", 4}};
        const auto set = prepareSamples(documents, &*m_tokenizer, {.sampleCount = 3, .sequenceLength = 3});
        QVERIFY(set);
        QVERIFY((set->samples == Samples{{1, 10, 11}, {7, 8, 9}, {1, 10}}));
        QVERIFY(set->warnings.empty());
    }

    void documentsOfFewerThanTwoTokensAreSkipped()
    {
        // An empty text is <s> alone.
        const std::vector<Document> documents
            = {{"", 1}, {TokenIds{}, 2}, {TokenIds{5}, 3}, {TokenIds{5, 6}, 4}};
        const auto set = prepareSamples(documents, &*m_tokenizer, {.sampleCount = 1, .sequenceLength = 8});
        QVERIFY(set);
        QVERIFY((set->samples == Samples{{5, 6}}));
    }

    void fewerDocumentsThanAskedForAreAllUsedWithAWarning()
    {
        const std::vector<Document> documents = {{"ab", 1}, {"", 2}, {"cd", 3}};
        const auto set = prepareSamples(documents, &*m_tokenizer, {.sampleCount = 5, .sequenceLength = 8});
        QVERIFY(set);
        QCOMPARE(set->samples.size(), 2U);
        QCOMPARE(set->warnings.size(), 1U);
        QCOMPARE(set->warnings.front(),
                 std::string("the data give only 2 of the 5 samples asked for; all are used"));
    }

    void concatJoinsWithTheEndTokenAndCutsEqualPieces()
    {
        const std::vector<Document> documents = {{"ab", 1}, {TokenIds{7, 8}, 2}, {"c", 3}, {"d", 4}};
        SampleOptions options{.sampleCount = 2,
                              .sequenceLength = 4,
                              .packing = Packing::Concat,
                              .vocabularySize = {},
                              .endToken = 2};
        const auto set = prepareSamples(documents, &*m_tokenizer, options);
        QVERIFY(set);
        // 1 10 11 2 | 7 8 2 1 | 12 2 1 13 : joined by 2 between two documents
        QVERIFY((set->samples == Samples{{1, 10, 11, 2}, {7, 8, 2, 1}}));
        QVERIFY(set->warnings.empty());
        options.sampleCount = 9;
        const auto all = prepareSamples(documents, &*m_tokenizer, options);
        QVERIFY(all);
        QVERIFY((all->samples == Samples{{1, 10, 11, 2}, {7, 8, 2, 1}, {12, 2, 1, 13}}));
        QCOMPARE(all->warnings.size(), 1U);
    }

    void concatDropsTheRest()
    {
        const std::vector<Document> documents = {{TokenIds{3, 4, 5, 6, 7}, 1}};
        const auto set = prepareSamples(documents, nullptr,
                                        {.sampleCount = 9,
                                         .sequenceLength = 2,
                                         .packing = Packing::Concat,
                                         .vocabularySize = {},
                                         .endToken = 0});
        QVERIFY(set);
        QVERIFY((set->samples == Samples{{3, 4}, {5, 6}}));
    }

    void fingerprintIsOverLengthsAndIds()
    {
        const std::vector<Document> documents = {{TokenIds{3, 260}, 1}};
        const auto set = prepareSamples(documents, nullptr, {.sampleCount = 1, .sequenceLength = 2});
        QVERIFY(set);
        Sha256 expected;
        expected.update(std::string_view("\2\0\0\0\0\0\0\0\3\0\0\0\0\0\0\0\4\1\0\0\0\0\0\0", 24));
        QCOMPARE(set->fingerprint, expected.finish());

        const std::vector<Document> cut = {{TokenIds{3, 260, 9}, 7}};
        QCOMPARE(prepareSamples(cut, nullptr, {.sampleCount = 1, .sequenceLength = 2})->fingerprint,
                 set->fingerprint);
        QVERIFY(prepareSamples(cut, nullptr, {.sampleCount = 1, .sequenceLength = 3})->fingerprint
                != set->fingerprint);
    }

    void refusesBadInput_data();
    void refusesBadInput();

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        const std::vector<Document> documents = {{"ab", 1}};
        const auto set = prepareSamples(documents, &*m_tokenizer, {}, TaskContext{stop.get_token()});
        QVERIFY(!set);
        QCOMPARE(set.error().code, ErrorCode::Cancelled);
    }

    void realTextsGiveTheReferencesIds_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("tokens");
        QTest::addColumn<QString>("fingerprint");

        // All texts with npm package @huggingface/tokenizers 0.2.0, hashed as the header says.
        QTest::newRow("256 calibration texts")
            << "calibration" << 86509 << "c5d470c403ba960796fc70da70a5f14a1bbb18720a4ff52c0cb61865074449ce";
        QTest::newRow("64 validation texts")
            << "validation" << 21468 << "644f593c189f97b58c741ba706706104c7f962b2c986efe744f4245ccb9e835c";
    }

    void realTextsGiveTheReferencesIds()
    {
        QFETCH(QString, file);
        QFETCH(int, tokens);
        QFETCH(QString, fingerprint);

        const QString data = qEnvironmentVariable("HALFTONE_TEST_DATA");
        if (data.isEmpty())
            QSKIP("HALFTONE_TEST_DATA is not set");
        const auto tokenizer = Tokenizer::load(QString(data + "/stories260K/tokenizer.json").toStdString());
        const auto documents = readDocuments(QString(data + "/stories/" + file + ".jsonl").toStdString());
        QVERIFY(tokenizer && documents);
        const auto set = prepareSamples(
            *documents, &*tokenizer,
            {.sampleCount = documents->size(), .sequenceLength = 1'000'000, .vocabularySize = 512});
        QVERIFY(set);
        QVERIFY(set->warnings.empty());
        std::size_t count = 0;
        for (const TokenIds &sample : set->samples)
            count += sample.size();
        QCOMPARE(count, static_cast<std::size_t>(tokens));
        QCOMPARE(QString::fromStdString(set->fingerprint), "sha256:" + fingerprint);
    }
};

void SamplesTest::refusesBadInput_data()
{
    QTest::addColumn<bool>("withTokenizer");
    QTest::addColumn<std::vector<Document>>("documents");
    QTest::addColumn<SampleOptions>("options");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("detail");

    using Documents = std::vector<Document>;
    const Documents good = {{"abcd", 1}};
    const auto joined = [](std::size_t length, std::optional<std::int64_t> endToken) {
        return SampleOptions{.sampleCount = 1,
                             .sequenceLength = length,
                             .packing = Packing::Concat,
                             .vocabularySize = 14,
                             .endToken = endToken};
    };
    QTest::newRow("no sample") << true << good << SampleOptions{.sampleCount = 0} << "samples"
                               << "at least 1";
    QTest::newRow("length of one") << true << good << SampleOptions{.sequenceLength = 1} << "sequence length"
                                   << "at least 2";
    QTest::newRow("no document at all") << true << Documents{} << SampleOptions{} << ""
                                        << "no document of at least 2";
    QTest::newRow("no usable document") << true << Documents{{"", 1}} << SampleOptions{} << ""
                                        << "no document of at least 2 tokens";
    QTest::newRow("text without a tokenizer")
        << false << Documents{{TokenIds{1, 2}, 1}, {"ab", 4}} << SampleOptions{} << "document 2, line 4"
        << "give a tokenizer.json with --tokenizer";
    QTest::newRow("given id outside the vocabulary")
        << false << Documents{{TokenIds{1, 2}, 1}, {TokenIds{3, 512}, 2}}
        << SampleOptions{.vocabularySize = 512} << "document 2, line 2"
        << "has the token id 512, which is outside the model's vocabulary of 512";
    QTest::newRow("negative id") << false << Documents{{TokenIds{1, -2}, 1}} << SampleOptions{}
                                 << "document 1, line 1"
                                 << "has the token id -2, which is outside the model's vocabulary;";
    QTest::newRow("tokenizer of a larger vocabulary")
        << true << good << SampleOptions{.vocabularySize = 12} << "document 1, line 1"
        << "has the token id 12, which is outside the model's vocabulary of 12; is it the right tokenizer?";
    QTest::newRow("joining without an end token") << true << good << joined(4, std::nullopt) << "packing"
                                                  << "use --packing none";
    QTest::newRow("end token outside the vocabulary")
        << true << good << joined(4, 14) << "packing"
        << "the end token 14 is outside the model's vocabulary of 14";
    QTest::newRow("fewer tokens than one sample") << true << good << joined(6, 2) << ""
                                                  << "fewer tokens than one sample of 6";
}

void SamplesTest::refusesBadInput()
{
    QFETCH(bool, withTokenizer);
    QFETCH(std::vector<Document>, documents);
    QFETCH(SampleOptions, options);
    QFETCH(QString, subject);
    QFETCH(QString, detail);

    const auto set = prepareSamples(documents, withTokenizer ? &*m_tokenizer : nullptr, options);
    QVERIFY(!set);
    QCOMPARE(set.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(QString::fromStdString(set.error().subject), subject);
    QVERIFY2(set.error().detail.find(detail.toStdString()) != std::string::npos, set.error().detail.c_str());
}

QTEST_APPLESS_MAIN(SamplesTest)
#include "samples_test.moc"
