// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokenizer.h"

#include "tests/text/small_tokenizer.h"

#include <QJsonArray>

#include <random>

using namespace halftone;

namespace {

/// Special tokens included.
std::vector<std::int64_t> idsOf(const Result<Tokenizer> &tokenizer, const char *text)
{
    const auto ids = tokenizer->encode(text, true);
    if (!ids)
        qFatal("%s", describe(ids.error()).c_str());
    return *ids;
}

QJsonObject specialToken(int count, int id)
{
    QJsonArray ids;
    for (int i = 0; i < count; ++i)
        ids.append(id);
    return {{"ids", ids}};
}

/// A post-processor that adds the id 1 @p before times and the id 2 @p behind times.
QJsonObject templateWith(int before, int behind)
{
    QJsonObject part = objectOf(
        R"({"type":"TemplateProcessing","single":[{"SpecialToken":{"id":"<s>"}},{"Sequence":{"id":"A"}},{"SpecialToken":{"id":"</s>"}}]})");
    part["special_tokens"] = QJsonObject{{"<s>", specialToken(before, 1)}, {"</s>", specialToken(behind, 2)}};
    return part;
}

} // namespace

class TokenizerFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();

    void absentFileIsAnError()
    {
        const auto tokenizer = Tokenizer::load("/nonexistent/tokenizer.json");
        QVERIFY(!tokenizer);
        QCOMPARE(tokenizer.error().code, ErrorCode::NotFound);
    }

    void mutatedFilesNeverCrash()
    {
        const std::string valid
            = QJsonDocument(smallTokenizer()).toJson(QJsonDocument::Compact).toStdString();
        std::mt19937 random(11); // any fixed seed
        constexpr std::string_view Interesting = "{}[]\",:0123456789-.e\\utfn \xFF";
        int accepted = 0;
        for (int round = 0; round < 5'000; ++round) {
            std::string text = valid;
            for (auto edits = 1 + random() % 3; edits > 0; --edits) {
                const std::size_t at = random() % text.size();
                if (random() % 2 == 0)
                    text[at] = Interesting[random() % Interesting.size()];
                else
                    text.replace(at, random() % 6, text.substr(random() % text.size(), random() % 6));
            }
            const auto tokenizer = Tokenizer::parse(text, "tokenizer.json");
            if (!tokenizer) {
                QVERIFY(tokenizer.error().subject == "tokenizer.json" && !tokenizer.error().detail.empty());
                continue;
            }
            ++accepted;
            const auto ids = tokenizer->encode("<s> abcab big \u00ff cab<left> dede", true);
            QVERIFY(ids);
            for (const std::int64_t id : *ids)
                QVERIFY(id >= 0 && id < tokenizer->vocabularySize());
        }
        QVERIFY(accepted > 0);
    }

    void aNormalizerThatMultipliesTheTextIsRefused()
    {
        QJsonArray steps; // each doubles it
        for (int i = 0; i < 40; ++i)
            steps.append(objectOf(R"({"type":"Replace","pattern":{"String":"a"},"content":"aa"})"));
        QJsonObject document = smallTokenizer();
        document["normalizer"] = QJsonObject{{"type", "Sequence"}, {"normalizers", steps}};
        const auto tokenizer
            = Tokenizer::parse(QJsonDocument(document).toJson().toStdString(), "tokenizer.json");
        const auto ids = tokenizer ? tokenizer->encode("a", false)
                                   : Result<std::vector<std::int64_t>>(tokenizer.error());
        QVERIFY(!ids);
        QCOMPARE(ids.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(ids.error().detail.find("16 times") != std::string::npos, ids.error().detail.c_str());
    }

    void aSequenceHasAtMost256Parts()
    {
        const auto withSteps = [](int count) {
            QJsonArray steps;
            for (int i = 1; i < count; ++i)
                steps.append(QJsonObject{{"type", "Digits"}});
            const QJsonObject inner{{"type", "Sequence"}, {"pretokenizers", steps}};
            const QJsonObject last{{"type", "WhitespaceSplit"}};
            return smallTokenizerWith(
                {{"pre_tokenizer",
                  QJsonObject{{"type", "Sequence"}, {"pretokenizers", QJsonArray{inner, last}}}}});
        };
        const auto tokenizer = withSteps(256);
        QVERIFY2(tokenizer, tokenizer ? "" : describe(tokenizer.error()).c_str());
        QCOMPARE(idsOf(tokenizer, "ab c"), (std::vector<std::int64_t>{1, 13, 9, 2}));
        const auto refused = withSteps(257);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Corrupt);
        QCOMPARE(refused.error().detail,
                 std::string("has more than 256 pretokenizers; use the tokenizer that the model came with"));
    }

    void stepsThatLengthenATextMayStandTogether()
    {
        const auto tokenizer = smallTokenizerWith(objectOf(
            R"({"pre_tokenizer":{"type":"Sequence","pretokenizers":[{"type":"Metaspace","replacement":"a"},{"type":"ByteLevel","use_regex":false}]}})"));
        QVERIFY2(tokenizer, tokenizer ? "" : describe(tokenizer.error()).c_str());
        QCOMPARE(idsOf(tokenizer, "b"), (std::vector<std::int64_t>{1, 13, 2})); // "ab"
    }

    void aTemplateAddsAThousandIds_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("behind");
        QTest::addColumn<int>("templates");
        QTest::addColumn<bool>("isRead");

        QTest::newRow("as many as may be") << 1000 << 24 << 1 << true;
        QTest::newRow("one more before the text") << 1001 << 24 << 1 << false;
        QTest::newRow("one more behind the text") << 1000 << 25 << 1 << false;
        QTest::newRow("as many as may be, by two templates") << 500 << 12 << 2 << true;
        QTest::newRow("more by two templates") << 500 << 13 << 2 << false;
    }

    void aTemplateAddsAThousandIds()
    {
        QFETCH(int, before);
        QFETCH(int, behind);
        QFETCH(int, templates);
        QFETCH(bool, isRead);

        QJsonArray processors;
        for (int i = 0; i < templates; ++i)
            processors.append(templateWith(before, behind));
        QJsonObject document = smallTokenizer();
        document["post_processor"] = QJsonObject{{"type", "Sequence"}, {"processors", processors}};
        const auto tokenizer
            = Tokenizer::parse(QJsonDocument(document).toJson().toStdString(), "tokenizer.json");
        QCOMPARE(tokenizer.has_value(), isRead);
        if (isRead) {
            std::vector<std::int64_t> expected(static_cast<std::size_t>(templates * before), 1);
            expected.push_back(17); // "ab"
            expected.insert(expected.end(), static_cast<std::size_t>(templates * behind), 2);
            QCOMPARE(idsOf(tokenizer, "ab"), expected);
        } else {
            QCOMPARE(tokenizer.error().code, ErrorCode::Corrupt);
            QCOMPARE(tokenizer.error().detail,
                     std::string("has a template that adds more than 1024 special tokens to a text; use the "
                                 "tokenizer that the model came with"));
        }
    }

    void addedTokensOfEveryLengthAreReadUpToALimit()
    {
        const auto withTokens = [](int count) {
            QJsonArray tokens;
            for (int length = 1; length <= count; ++length)
                tokens.append(QJsonObject{{"content", QString(length, 'q')}, {"id", 100 + length}});
            return smallTokenizerWith({{"added_tokens", tokens}});
        };
        const auto tokenizer = withTokens(2'000); // 2 MB
        QVERIFY2(tokenizer, tokenizer ? "" : describe(tokenizer.error()).c_str());
        QCOMPARE(idsOf(tokenizer, "qqq"), (std::vector<std::int64_t>{1, 103, 2}));
        const auto refused = withTokens(5'000); // 12.5 MB
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Corrupt);
        QCOMPARE(
            refused.error().detail,
            std::string("has more than 4 MB of added tokens; use the tokenizer that the model came with"));
    }

    void modelOfAnOldFileHasNoType()
    {
        QJsonObject document = smallTokenizer();
        QJsonObject model = document["model"].toObject();
        model.remove("type");
        document["model"] = model;
        const auto tokenizer
            = Tokenizer::parse(QJsonDocument(document).toJson().toStdString(), "tokenizer.json");
        QVERIFY(tokenizer);
        const auto ids = tokenizer->encode("ab", false);
        QVERIFY(ids);
        QCOMPARE(*ids, (std::vector<std::int64_t>{17}));
    }
};

void TokenizerFileTest::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QString>("changes");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");

    const auto unsupported = [](const char *what, const char *changes, const char *detail) {
        QTest::newRow(what) << changes << ErrorCode::Unsupported << detail;
    };
    unsupported("unknown normalizer", R"({"normalizer":{"type":"Precompiled"}})",
                "normalizer of the kind \"Precompiled\"");
    unsupported(
        "within a sequence of sequences",
        R"({"normalizer":{"type":"Sequence","normalizers":[{"type":"Sequence","normalizers":[{"type":"Nmt"}]}]}})",
        "normalizer of the kind \"Nmt\"");
    unsupported("unknown pre-tokenizer", R"({"pre_tokenizer":{"type":"UnicodeScripts"}})",
                "pre-tokenizer of the kind \"UnicodeScripts\"");
    unsupported(
        "bytes made visible twice",
        R"({"pre_tokenizer":{"type":"Sequence","pretokenizers":[{"type":"ByteLevel"},{"type":"Sequence","pretokenizers":[{"type":"ByteLevel"}]}]}})",
        "has a second pre-tokenizer of the kind \"ByteLevel\", which is not supported; tokenize the texts");
    unsupported(
        "spaces made visible twice",
        R"({"pre_tokenizer":{"type":"Sequence","pretokenizers":[{"type":"Metaspace","replacement":"_"},{"type":"Digits"},{"type":"Metaspace","replacement":"-"}]}})",
        "has a second pre-tokenizer of the kind \"Metaspace\"");
    unsupported("pattern without a counterpart",
                R"({"pre_tokenizer":{"type":"Split","pattern":{"Regex":"[a&&b]"},"behavior":"Removed"}})",
                "a Split pre-tokenizer with the regular expression \"[a&&b]\", which cannot be used (uses "
                "the intersection");
    unsupported("pattern that is none",
                R"({"normalizer":{"type":"Replace","pattern":{"Regex":"("},"content":""}})",
                "a Replace normalizer with the regular expression \"(\", which cannot be used");
    unsupported("unknown split behavior",
                R"({"pre_tokenizer":{"type":"Split","pattern":{"String":"a"},"behavior":"Doubled"}})",
                "split behavior of the kind \"Doubled\"");
    unsupported("unknown scheme", R"({"pre_tokenizer":{"prepend_scheme":"last"}})",
                "Metaspace prepend_scheme of the kind \"last\"");
    unsupported("post-processor of BERT", R"({"post_processor":{"type":"BertProcessing"}})",
                "post-processor of the kind \"BertProcessing\"");
    unsupported("another model", R"({"model":{"type":"Unigram"}})", "model of the kind \"Unigram\"");
    unsupported("suffixes", R"({"model":{"end_of_word_suffix":"</w>"}})", "BPE with end_of_word_suffix");
    unsupported("dropout", R"({"model":{"dropout":0.1}})", "BPE with dropout");

    const auto corrupt = [](const char *what, const char *changes, const char *detail) {
        QTest::newRow(what) << changes << ErrorCode::Corrupt << detail;
    };
    corrupt("no model", R"({"model":null})", "has no model");
    corrupt("model that is a text", R"({"model":"BPE"})", "has no model");
    corrupt("no vocabulary", R"({"model":{"vocab":null}})", "without the object \"vocab\"");
    corrupt("no merges", R"({"model":{"merges":null}})", "without the list \"merges\"");
    corrupt("negative id", R"({"model":{"vocab":{"a":-1}}})",
            "gives the token \"a\" something that is not an id");
    corrupt("id of 32 bits", R"({"model":{"vocab":{"a":2147483648}}})", "gives the token \"a\"");
    corrupt("unknown token outside the vocabulary", R"({"model":{"unk_token":"[UNK]"}})",
            "unknown token \"[UNK]\", which the vocabulary lacks");
    corrupt("merge of tokens that do not exist", R"({"model":{"merges":["a b","b q"]}})",
            "merges \"b\" with \"q\"");
    corrupt("merge into a token that does not exist", R"({"model":{"merges":["b b"]}})",
            "merges \"b\" with \"b\"");
    corrupt("merge of one token", R"({"model":{"merges":["a b","ab"]}})",
            "a merge, number 2, that is not two tokens");
    corrupt("merge of three tokens", R"({"model":{"merges":["a b c"]}})", "a merge, number 1,");
    corrupt("flag as number", R"({"model":{"fuse_unk":1}})", "neither true nor false");
    corrupt("prepend without text", R"({"normalizer":{"type":"Prepend"}})", "without the text \"prepend\"");
    corrupt("replacing nothing", R"({"normalizer":{"type":"Replace","pattern":{"String":""},"content":"a"}})",
            "a Replace normalizer that replaces an empty text");
    corrupt("replacing without a text", R"({"normalizer":{"type":"Replace","pattern":{"String":"a"}}})",
            "without the text \"content\"");
    corrupt("split without a pattern", R"({"pre_tokenizer":{"type":"Split","behavior":"Removed"}})",
            "neither one \"String\" nor one \"Regex\"");
    corrupt("split without a behavior", R"({"pre_tokenizer":{"type":"Split","pattern":{"String":"a"}}})",
            "without a \"behavior\"");
    corrupt("byte level with a number as flag",
            R"({"pre_tokenizer":{"type":"ByteLevel","add_prefix_space":1}})",
            "a ByteLevel pre-tokenizer whose add_prefix_space");
    corrupt("strip with a text as flag", R"({"normalizer":{"type":"Strip","strip_left":"yes"}})",
            "a Strip normalizer whose strip_left");
    corrupt("sequence without list", R"({"normalizer":{"type":"Sequence"}})",
            "without the list \"normalizers\"");
    corrupt("visible space of two characters", R"({"pre_tokenizer":{"replacement":"ab"}})",
            "not one character");
    corrupt("template without text", R"({"post_processor":{"type":"TemplateProcessing","single":[]}})",
            "without the text itself");
    corrupt(
        "template with two texts",
        R"({"post_processor":{"type":"TemplateProcessing","single":[{"Sequence":{"id":"A"}},{"Sequence":{"id":"A"}}]}})",
        "not special tokens around one text");
    corrupt("template with a token it does not define",
            R"({"post_processor":{"type":"TemplateProcessing","single":[{"SpecialToken":{"id":"<x>"}}]}})",
            "special token \"<x>\" without its ids");
    corrupt("added tokens that are an object", R"({"added_tokens":{"a":1}})", "not a list");
    corrupt("added token without id", R"({"added_tokens":[{"content":"a"}]})", "an added token, number 1,");
    corrupt("added token that contradicts the vocabulary", R"({"added_tokens":[{"content":"a","id":99}]})",
            "added token \"a\" two different ids");
    corrupt("added token that contradicts itself",
            R"({"added_tokens":[{"content":"q","id":98},{"content":"q","id":99}]})",
            "added token \"q\" two different ids");
}

void TokenizerFileTest::refusesWhatItDoesNotKnow()
{
    QFETCH(QString, changes);
    QFETCH(ErrorCode, code);
    QFETCH(QString, detail);

    const auto tokenizer = smallTokenizerWith(objectOf(changes.toUtf8()));
    QVERIFY(!tokenizer);
    QCOMPARE(tokenizer.error().code, code);
    QCOMPARE(tokenizer.error().subject, std::string("tokenizer.json"));
    QVERIFY2(tokenizer.error().detail.find(detail.toStdString()) != std::string::npos,
             tokenizer.error().detail.c_str());
}

QTEST_APPLESS_MAIN(TokenizerFileTest)
#include "tokenizer_file_test.moc"
