// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokenizer.h"

#include "core/text/added_tokens.h"
#include "tests/text/small_tokenizer.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace halftone;

namespace {

using Ids = QList<qint64>;

constexpr const char *FileName = "tokenizer.json";

Ids idsOf(const Tokenizer &tokenizer, const QByteArray &text, bool special)
{
    const auto ids = tokenizer.encode(text.toStdString(), special);
    if (!ids)
        qFatal("%s", describe(ids.error()).c_str());
    return {ids->begin(), ids->end()};
}

/// Byte-pair encoding by its definition, on the texts of the tokens, O(n^2) and more.
struct NaiveBpe
{
    std::map<std::string, std::int64_t> vocabulary;
    std::vector<std::pair<std::string, std::string>> merges; ///< lowest rank first

    [[nodiscard]] std::vector<std::int64_t> encode(std::vector<std::string> tokens) const
    {
        for (;;) {
            std::size_t bestRank = merges.size();
            std::size_t bestPlace = 0;
            for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
                const auto found
                    = std::find(merges.begin(), merges.end(), std::pair(tokens[i], tokens[i + 1]));
                const auto rank = static_cast<std::size_t>(found - merges.begin());
                if (rank < bestRank) {
                    bestRank = rank;
                    bestPlace = i;
                }
            }
            if (bestRank == merges.size())
                break;
            tokens[bestPlace] += tokens[bestPlace + 1];
            tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(bestPlace) + 1);
        }
        std::vector<std::int64_t> ids;
        for (const std::string &token : tokens)
            ids.push_back(vocabulary.at(token));
        return ids;
    }
};

/// Ids are the places in @p patterns.
AddedTokenFinder finderOf(const std::vector<std::string> &patterns)
{
    std::vector<AddedPattern> tokens;
    for (const std::string &pattern : patterns)
        tokens.push_back({pattern, {static_cast<std::int32_t>(tokens.size()), pattern}});
    return AddedTokenFinder(std::move(tokens));
}

/// The segments: a text as it is, a token as "#id".
QStringList shown(const std::vector<TextSegment> &segments)
{
    QStringList list;
    for (const TextSegment &segment : segments)
        list << (segment.token
                     ? '#' + QString::number(*segment.token)
                     : QString::fromUtf8(segment.text.data(), static_cast<int>(segment.text.size())));
    return list;
}

/// What AddedTokenFinder finds, by its definition: every pattern is tried at every place.
QStringList shownByDefinition(const std::vector<std::string> &patterns, const std::string &text)
{
    QStringList list;
    QString between;
    for (std::size_t position = 0; position < text.size();) {
        std::size_t best = patterns.size();
        for (std::size_t i = 0; i < patterns.size(); ++i) {
            const bool isHere = text.compare(position, patterns[i].size(), patterns[i]) == 0;
            if (isHere && (best == patterns.size() || patterns[i].size() > patterns[best].size()))
                best = i;
        }
        if (best == patterns.size()) {
            between += text[position++];
            continue;
        }
        if (!between.isEmpty())
            list << std::exchange(between, {});
        list << '#' + QString::number(best);
        position += patterns[best].size();
    }
    if (!between.isEmpty())
        list << between;
    return list;
}

} // namespace

class TokenizerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodesLikeTheReference_data();
    void encodesLikeTheReference();
    void realTokenizerEncodesLikeTheReference_data();
    void realTokenizerEncodesLikeTheReference();

    void specialTokensAreLeftOutOnRequest()
    {
        const auto tokenizer = smallTokenizerWith({});
        QVERIFY(tokenizer);
        QCOMPARE(idsOf(*tokenizer, "ab", true), (Ids{1, 17, 2}));
        QCOMPARE(idsOf(*tokenizer, "ab", false), (Ids{17}));
        QCOMPARE(idsOf(*tokenizer, "<s>ab", false), (Ids{1, 17})); // written out, they still count
        QCOMPARE(idsOf(*tokenizer, "", false), Ids{});
    }

    void looksTokensUp()
    {
        const auto tokenizer = smallTokenizerWith({});
        QVERIFY(tokenizer);
        QCOMPARE(tokenizer->vocabularySize(), 45);
        QCOMPARE(tokenizer->tokenId("</s>"), std::optional<std::int64_t>(2));
        QCOMPARE(tokenizer->tokenId("big"), std::optional<std::int64_t>(44)); // only added
        QCOMPARE(tokenizer->tokenId("dede"), std::optional<std::int64_t>(19)); // only in the model
        QVERIFY(!tokenizer->tokenId("dead"));
    }

    void aWordStandsAloneOnlyBetweenNoWordCharacters()
    {
        const auto tokenizer = smallTokenizerWith({});
        QVERIFY(tokenizer);
        for (const char *alone : {"cab", "!cab.", " cab ", "cab\xE2\x80\x94", "-cab-"})
            QVERIFY2(idsOf(*tokenizer, alone, false).contains(42), alone);
        // Letters, digits, the underscore and combining marks of any script are word characters.
        for (const char *within : {"scab", "cab1", "_cab", "cab_",
                                   "\xC3\xA9"
                                   "cab",
                                   "cab\xCC\x81",
                                   "\xD0\xB6"
                                   "cab"})
            QVERIFY2(!idsOf(*tokenizer, within, false).contains(42), within);
    }

    void normalizedTokensAreFoundInNormalizedText()
    {
        const auto tokenizer = smallTokenizerWith(objectOf(
            R"({"normalizer":{"type":"Replace","pattern":{"String":"B"},"content":"b"},"pre_tokenizer":null})"));
        QVERIFY(tokenizer);
        QCOMPARE(idsOf(*tokenizer, "aBiga", false), (Ids{7, 44, 7}));
        QCOMPARE(idsOf(*tokenizer, "a<S>", false).contains(1), false);
    }

    void invalidUtf8IsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("place");

        QTest::newRow("lead byte alone") << QByteArray("\xC3") << 1;
        QTest::newRow("lead byte before a letter") << QByteArray("\xC3"
                                                                 "a")
                                                   << 1;
        QTest::newRow("continuation byte alone") << QByteArray("ab\xA9") << 3;
        QTest::newRow("byte that never occurs") << QByteArray("a\xFF") << 2;
        QTest::newRow("overlong letter") << QByteArray("\xC1\xA1") << 1;
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << 1;
        QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80") << 1;
        QTest::newRow("cut off at the end") << QByteArray("\xC3\xA9\xE2\x96") << 3;
    }

    void invalidUtf8IsRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, place);

        const auto tokenizer = smallTokenizerWith({});
        QVERIFY(tokenizer);
        const auto ids = tokenizer->encode(text.toStdString(), false);
        QVERIFY(!ids);
        QCOMPARE(ids.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(ids.error().detail, "is not UTF-8 at byte " + std::to_string(place) + "; save it as UTF-8");
    }

    void zeroByteIsACharacter()
    {
        const auto tokenizer = smallTokenizerWith({});
        QVERIFY(tokenizer);
        QCOMPARE(idsOf(*tokenizer, QByteArray("a\0b", 3), false), (Ids{16, 0, 8}));
    }

    void stopRequestIsHeard()
    {
        const auto tokenizer = smallTokenizerWith({});
        QVERIFY(tokenizer);
        std::stop_source stop;
        stop.request_stop();
        const auto ids = tokenizer->encode("ab ab", false, stop.get_token());
        QVERIFY(!ids);
        QCOMPARE(ids.error().code, ErrorCode::Cancelled);
    }

    void addedTokensAreFoundLikeTheDefinition()
    {
        std::mt19937 random(3); // any fixed seed
        const auto anyText = [&](std::size_t least, std::size_t most) {
            std::string text;
            for (auto length = least + random() % (most - least + 1); length > 0; --length)
                text += "aab"[random() % 3];
            return text;
        };
        for (int round = 0; round < 2'000; ++round) {
            std::vector<std::string> patterns;
            for (auto count = random() % 8; count > 0; --count)
                patterns.push_back(anyText(1, 7));
            const std::string text = anyText(0, 40);
            const auto segments = finderOf(patterns).split(text, {});
            QVERIFY(segments);
            QCOMPARE(shown(*segments), shownByDefinition(patterns, text));
        }
    }

    void addedTokensTakeAMomentWhateverTheyAre_data()
    {
        QTest::addColumn<QStringList>("patterns");
        QTest::addColumn<QByteArray>("unit");

        QStringList ofEveryLength;
        for (int length = 1; length <= 2'000; ++length)
            ofEveryLength << QString(length, 'a');
        QTest::newRow("of every length") << ofEveryLength << QByteArray("ac");
        QTest::newRow("a long one that is never there to its end")
            << QStringList{"a", QString(100'000, 'a') + 'b'} << QByteArray("a");
        QTest::newRow("a long one that is never there from its begin")
            << QStringList{"a", 'b' + QString(100'000, 'a')} << QByteArray("a");
    }

    void addedTokensTakeAMomentWhateverTheyAre()
    {
        QFETCH(QStringList, patterns);
        QFETCH(QByteArray, unit);

        std::vector<std::string> texts;
        for (const QString &pattern : patterns)
            texts.push_back(pattern.toStdString());
        constexpr int Units = 500'000;
        const std::string text = unit.repeated(Units).toStdString();
        QElapsedTimer timer;
        timer.start();
        const auto segments = finderOf(texts).split(text, {});
        // It takes a fraction of a second; to look for each at every place would take minutes.
        constexpr qint64 GenerousMilliseconds = 20'000;
        QVERIFY2(timer.elapsed() < GenerousMilliseconds, QByteArray::number(timer.elapsed()).constData());
        QVERIFY(segments);
        QCOMPARE(std::count_if(segments->begin(), segments->end(),
                               [](const TextSegment &segment) { return segment.token == 0; }),
                 Units);
    }

    void aStopIsHeardWhileAddedTokensAreLookedFor()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto segments = finderOf({"a"}).split("ab", stop.get_token());
        QVERIFY(!segments);
        QCOMPARE(segments.error().code, ErrorCode::Cancelled);
    }

    void hostilePatternEndsInAnError()
    {
        const auto tokenizer = smallTokenizerWith(objectOf(
            R"({"pre_tokenizer":{"type":"Split","pattern":{"Regex":"(a+)+$"},"behavior":"Isolated"}})"));
        QVERIFY(tokenizer);
        const auto ids = tokenizer->encode(std::string(50, 'a') + "b", false);
        QVERIFY(!ids);
        QCOMPARE(ids.error().code, ErrorCode::Timeout);
    }

    void randomVocabulariesEncodeLikeTheDefinition();

    void longTextIsNotQuadratic_data()
    {
        QTest::addColumn<QString>("preTokenizer");
        QTest::addColumn<QByteArray>("unit");
        QTest::addColumn<int>("unitsPerId");

        const QString none = R"({"pre_tokenizer":null})";
        const QString words
            = R"({"pre_tokenizer":{"type":"Split","behavior":"Isolated","pattern":{"Regex":"\\p{L}+|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+"}}})";
        // "aa" and two visible spaces have no merges of their own; a space as such is unknown.
        QTest::newRow("one run of letters") << none << QByteArray("a") << 2;
        QTest::newRow("one word for a pattern") << words << QByteArray("a") << 2;
        QTest::newRow("only spaces, for a pattern") << words << QByteArray(" ") << 1;
    }

    void longTextIsNotQuadratic()
    {
        QFETCH(QString, preTokenizer);
        QFETCH(QByteArray, unit);
        QFETCH(int, unitsPerId);

        const auto tokenizer = smallTokenizerWith(objectOf(preTokenizer.toUtf8()));
        QVERIFY(tokenizer);
        constexpr int Units = 2'000'000;
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(idsOf(*tokenizer, unit.repeated(Units), false).size(), Units / unitsPerId);
        // It takes half a second; a merge that scans the text each time would take half an hour.
        constexpr qint64 GenerousMilliseconds = 20'000;
        QVERIFY2(timer.elapsed() < GenerousMilliseconds, QByteArray::number(timer.elapsed()).constData());
    }
};

void TokenizerTest::encodesLikeTheReference_data()
{
    QTest::addColumn<QString>("changes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Ids>("ids");

    // Expected ids: npm package @huggingface/tokenizers 0.2.0.
    const auto row = [](const char *what, const char *changes, const char *text, const Ids &ids) {
        QTest::newRow(what) << changes << text << ids;
    };
    const char *asItIs = "{}";
    row("lowest rank merges first, not the leftmost", asItIs, "abc", {1, 16, 14, 2});
    row("a space stays with the word behind it", asItIs, "  ab", {1, 6, 17, 2});
    row("unknown characters become bytes where all are there", asItIs, "\u00e9\n", {1, 6, 4, 5, 3, 2});
    row("and the unknown token where not", asItIs, "xx \u00fc", {1, 6, 0, 0, 6, 12, 2});
    row("merges of merges", asItIs, "dededede de", {1, 6, 19, 19, 20, 2});
    row("the leftmost of equal ranks", asItIs, "aaaaa", {1, 16, 22, 22, 2});
    row("white space goes with a stripping token", asItIs, "a <left> b <right>  a",
        {1, 16, 40, 6, 8, 6, 41, 16, 2});
    row("and also a no-break space", asItIs, "a\u00a0<left>b", {1, 16, 40, 6, 8, 2});
    row("the longest added token wins", asItIs, "<s><s><s>a", {1, 43, 1, 16, 2});
    row("added token that is a word", asItIs, "a cab", {1, 16, 6, 42, 2});
    row("added token within a word", asItIs, "big abig", {1, 44, 16, 44, 2});
    row("empty text", asItIs, "", {1, 2});
    row("only a special token", asItIs, "<s>", {1, 1, 2});
    row("text that begins with the visible space", asItIs,
        "\u2581"
        "ab",
        {1, 17, 2});
    row("each piece between tokens gets the space", asItIs, "<s>ab ab", {1, 1, 17, 17, 2});
    row("a token that no merge makes is not used", asItIs, "dade", {1, 6, 10, 7, 18, 2});

    const char *first = R"({"pre_tokenizer":{"prepend_scheme":"first"}})";
    row("prepend first: at the start of the text", first, "abc", {1, 16, 14, 2});
    row("prepend first: not behind a token", first, "<s>ab ab", {1, 1, 13, 17, 2});
    row("prepend first: not behind a space and a token", first, "a <left>b", {1, 16, 40, 8, 2});
    row("prepend first: not behind a word token", first, " cab a", {1, 6, 42, 16, 2});
    const char *never = R"({"pre_tokenizer":{"prepend_scheme":"never"}})";
    row("prepend never", never, "abc", {1, 15, 2});
    row("prepend never: unknown characters at the start", never, "xx \u00fc", {1, 0, 0, 6, 12, 2});
    row("prepend never: equal ranks", never, "aaaaa", {1, 22, 22, 7, 2});
    row("the flag of older files: never",
        R"({"pre_tokenizer":{"add_prefix_space":false,"prepend_scheme":null}})", "abc", {1, 15, 2});
    row("the flag of older files: always",
        R"({"pre_tokenizer":{"add_prefix_space":true,"prepend_scheme":null}})", "<s>ab", {1, 1, 17, 2});
    row("splitting leaves each space alone", asItIs, "   x",
        {1, 6, 6, 6, 0, 2}); // by the format's documentation
    row("without splitting spaces merge", R"({"pre_tokenizer":{"split":false}})", "   ", {1, 21, 6, 2});
    row("unknown characters become one", R"({"model":{"fuse_unk":true}})", "xx \u00fc", {1, 6, 0, 6, 12, 2});
    row("but not across a known one", R"({"model":{"fuse_unk":true}})", "x x", {1, 6, 0, 6, 0, 2});
    row("a whole piece may be a token", R"({"model":{"ignore_merges":true}})", "dade", {1, 23, 2});
    row("without unknown token they are dropped", R"({"model":{"unk_token":null}})", "xx \u00fc",
        {1, 6, 6, 12, 2});
    row("without byte fallback", R"({"model":{"byte_fallback":false}})", "\u00e9\n", {1, 6, 0, 0, 2});
    row("merges as pairs",
        R"({"model":{"merges":[["b","c"],["a","b"],["▁","a"],["a","bc"],["▁","ab"],["d","e"]]}})",
        "abc ab de", {1, 16, 14, 17, 6, 18, 2});
    row("no post-processor", R"({"post_processor":null})", "ab", {17});
}

void TokenizerTest::encodesLikeTheReference()
{
    QFETCH(QString, changes);
    QFETCH(QString, text);
    QFETCH(Ids, ids);

    const auto tokenizer = smallTokenizerWith(objectOf(changes.toUtf8()));
    QVERIFY2(tokenizer, tokenizer ? "" : describe(tokenizer.error()).c_str());
    QCOMPARE(idsOf(*tokenizer, text.toUtf8(), true), ids);
}

void TokenizerTest::realTokenizerEncodesLikeTheReference_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Ids>("ids");

    // Expected ids: npm package @huggingface/tokenizers 0.2.0.
    QTest::newRow("nothing") << "" << Ids{1};
    QTest::newRow("a space") << " " << Ids{1, 410, 410};
    QTest::newRow("a sentence") << "Once upon a time" << Ids{1, 403, 407, 261, 378};
    QTest::newRow("punctuation") << "Hello, World!" << Ids{1, 346, 306, 414, 432, 410, 448, 304, 341, 443};
    QTest::newRow("spaces around") << "  two  spaces "
                                   << Ids{1, 410, 410, 259, 424, 414, 410, 262, 427, 412, 331, 419, 410};
    QTest::newRow("line ends and tabs")
        << "line\nbreak\ttab\r\n"
        << Ids{1, 278, 271, 411, 13, 430, 276, 412, 433, 12, 413, 412, 430, 16, 13};
    QTest::newRow("Japanese") << "日本語 テキスト"
                              << Ids{1,   410, 233, 154, 168, 233, 159, 175, 235, 173, 161, 410,
                                     230, 134, 137, 230, 133, 176, 230, 133, 188, 230, 134, 139};
    QTest::newRow("a flag and a smile")
        << "🇩🇪 🙂" << Ids{1, 410, 243, 162, 138, 172, 243, 162, 138, 173, 410, 243, 162, 156, 133};
    QTest::newRow("combining accent")
        << "e\u0301 vs \u00e9" << Ids{1, 344, 207, 132, 410, 435, 419, 410, 485};
    QTest::newRow("code") << "int main() { return x[0] == 42; }"
                          << Ids{1,   322, 413, 284, 412, 271, 489, 488, 410, 126, 410, 276, 413, 425, 420,
                                 416, 410, 444, 508, 477, 509, 410, 64,  64,  410, 484, 479, 474, 410, 128};
    QTest::newRow("no-break and zero-width space")
        << "\u00a0nbsp\u200bzero" << Ids{1, 410, 498, 416, 430, 419, 427, 229, 131, 142, 451, 285, 414};
    QTest::newRow("visible space in the text") << "▁already" << Ids{1, 410, 261, 421, 276, 380, 422};
    QTest::newRow("special tokens written out")
        << "<s>hi</s> there<unk>" << Ids{1, 1, 270, 417, 2, 410, 383, 0};
    QTest::newRow("byte token written out") << "<0x41>" << Ids{1, 410, 504, 477, 444, 484, 475, 505};
    QTest::newRow("largest code point") << "\U0010ffff" << Ids{1, 410, 247, 146, 194, 194};
}

void TokenizerTest::realTokenizerEncodesLikeTheReference()
{
    QFETCH(QString, text);
    QFETCH(Ids, ids);

    const QString data = qEnvironmentVariable("HALFTONE_TEST_DATA");
    if (data.isEmpty())
        QSKIP("HALFTONE_TEST_DATA is not set");
    const auto tokenizer = Tokenizer::load(QString(data + "/stories260K/tokenizer.json").toStdString());
    QVERIFY2(tokenizer, tokenizer ? "" : describe(tokenizer.error()).c_str());
    QCOMPARE(tokenizer->vocabularySize(), 512);
    QCOMPARE(idsOf(*tokenizer, text.toUtf8(), true), ids);
}

void TokenizerTest::randomVocabulariesEncodeLikeTheDefinition()
{
    std::mt19937 random(5); // any fixed seed
    const std::vector<std::string> alphabet = {"a", "b", "c", "\u00e9", "\u2581"};
    for (int round = 0; round < 200; ++round) {
        NaiveBpe naive;
        std::vector<std::string> tokens = alphabet;
        QJsonArray merges;
        for (int i = 0; i < 30; ++i) {
            // Short tokens first, so that different pairs often make the same token.
            const std::string left = tokens[std::min(random() % tokens.size(), random() % tokens.size())];
            const std::string right = tokens[std::min(random() % tokens.size(), random() % tokens.size())];
            const std::pair pair(left, right);
            if (std::find(naive.merges.begin(), naive.merges.end(), pair) != naive.merges.end())
                continue;
            naive.merges.push_back(pair);
            merges.append(QJsonArray{QString::fromStdString(left), QString::fromStdString(right)});
            if (std::find(tokens.begin(), tokens.end(), left + right) == tokens.end())
                tokens.push_back(left + right);
        }
        std::shuffle(tokens.begin(), tokens.end(), random); // ids say nothing about ranks
        QJsonObject vocabulary;
        for (const std::string &token : tokens) {
            naive.vocabulary[token] = vocabulary.size();
            vocabulary[QString::fromStdString(token)] = vocabulary.size();
        }
        const QJsonObject model{{"type", "BPE"}, {"vocab", vocabulary}, {"merges", merges}};
        const auto tokenizer
            = Tokenizer::parse(QJsonDocument(QJsonObject{{"model", model}}).toJson().toStdString(), FileName);
        QVERIFY2(tokenizer, tokenizer ? "" : describe(tokenizer.error()).c_str());
        for (int trial = 0; trial < 20; ++trial) {
            std::vector<std::string> characters;
            std::string text;
            for (auto length = random() % 60; length > 0; --length)
                text += characters.emplace_back(alphabet[random() % alphabet.size()]);
            const auto ids = tokenizer->encode(text, true);
            QVERIFY2(ids && *ids == naive.encode(characters), text.c_str());
        }
    }
}

QTEST_APPLESS_MAIN(TokenizerTest)
#include "tokenizer_test.moc"
