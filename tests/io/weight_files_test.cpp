// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/weight_files.h"

#include "core/io/sha256.h"
#include "tests/io/safetensors_bytes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace halftone;

namespace {

std::string oneTensor(const std::string &name, const std::string &data)
{
    const std::string bytes = std::to_string(data.size());
    return safetensorsBytes("{" + tensorEntry(name, "U8", "[" + bytes + "]", "[0," + bytes + "]") + "}",
                            data);
}

std::string textOf(const TensorView &tensor)
{
    return {reinterpret_cast<const char *>(tensor.data.data()), tensor.data.size()};
}

constexpr const char *IndexName = "model.safetensors.index.json";
constexpr const char *FirstShard = "model-00001-of-00002.safetensors";
constexpr const char *SecondShard = "model-00002-of-00002.safetensors";
constexpr const char *Index = R"({"metadata":{"total_size":9},"weight_map":{
    "z":"model-00001-of-00002.safetensors","a":"model-00002-of-00002.safetensors"}})";

} // namespace

class WeightFilesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] std::filesystem::path folder() const { return m_folder->path().toStdString(); }
    void write(const char *name, const std::string &content) const
    {
        QFile file(m_folder->filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(content)) < 0)
            qFatal("cannot write test data");
    }
    void writeShards() const
    {
        write(IndexName, Index);
        write(FirstShard, oneTensor("z", "first"));
        write(SecondShard, oneTensor("a", "last"));
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void opensASingleFile()
    {
        write("model.safetensors", oneTensor("w", "hello"));
        write(IndexName, "not read"); // the single file counts
        const auto weights = WeightFiles::open(folder());
        QVERIFY(weights);
        QCOMPARE(weights->tensors().size(), 1U);
        QCOMPARE(weights->totalBytes(), 5U);
        const TensorView *w = weights->find("w");
        QVERIFY(w != nullptr);
        QCOMPARE(textOf(*w), std::string("hello"));
        QVERIFY(weights->find("v") == nullptr);
        QCOMPARE(weights->subjectOf(*w), (folder() / "model.safetensors: w").string());
    }

    void opensShards()
    {
        writeShards();
        const auto opened = WeightFiles::open(folder());
        QVERIFY2(opened, opened ? "" : describe(opened.error()).c_str());
        QCOMPARE(opened->tensors().size(), 2U);
        QCOMPARE(opened->tensors()[0].name, std::string("a"));
        QCOMPARE(opened->totalBytes(), 9U);
        QCOMPARE(textOf(*opened->find("a")), std::string("last"));
        QCOMPARE(textOf(*opened->find("z")), std::string("first"));
        QCOMPARE(opened->subjectOf(*opened->find("z")), (folder() / FirstShard).string() + ": z");
        QCOMPARE(opened->subjectOf(*opened->find("a")), (folder() / SecondShard).string() + ": a");
    }

    void viewsSurviveAMove()
    {
        writeShards();
        auto opened = WeightFiles::open(folder());
        QVERIFY(opened);
        const WeightFiles moved = *std::move(opened);
        QCOMPARE(textOf(*moved.find("a")), std::string("last"));
    }

    void fingerprintIsOverTheFilesInOrderOfTheirNames()
    {
        writeShards();
        const auto weights = WeightFiles::open(folder());
        QVERIFY(weights);
        Sha256 expected;
        expected.update(oneTensor("z", "first"));
        expected.update(oneTensor("a", "last"));
        const auto fingerprint = weights->fingerprint();
        QVERIFY(fingerprint);
        QCOMPARE(*fingerprint, expected.finish());
    }

    void fingerprintOfASingleFileIsThatOfTheFile()
    {
        write("model.safetensors", oneTensor("w", "hello"));
        const auto weights = WeightFiles::open(folder());
        QVERIFY(weights);
        QCOMPARE(*weights->fingerprint(), *sha256OfFile(folder() / "model.safetensors"));
    }

    void fingerprintStopsWhenAsked()
    {
        writeShards();
        std::stop_source stop;
        stop.request_stop();
        const auto weights = WeightFiles::open(folder());
        QVERIFY(weights);
        const auto fingerprint = weights->fingerprint(TaskContext{stop.get_token()});
        QVERIFY(!fingerprint);
        QCOMPARE(fingerprint.error().code, ErrorCode::Cancelled);
    }

    void leavesOutWhatTheIndexDoesNotName()
    {
        writeShards();
        const std::string header = "{" + tensorEntry("a", "U8", "[1]", "[0,1]") + ","
            + tensorEntry("z", "U8", "[1]", "[1,2]") + "," + tensorEntry("x", "U8", "[1]", "[2,3]") + "}";
        write(SecondShard, safetensorsBytes(header, "123"));
        const auto weights = WeightFiles::open(folder());
        QVERIFY(weights);
        QCOMPARE(weights->tensors().size(), 2U);
        QCOMPARE(textOf(*weights->find("z")), std::string("first"));
    }

    void refusesFoldersWithoutWeights()
    {
        const auto empty = WeightFiles::open(folder());
        QVERIFY(!empty);
        QCOMPARE(empty.error().code, ErrorCode::NotFound);
        QCOMPARE(empty.error().subject, folder().string());

        write("pytorch_model.bin", "a pickle");
        const auto pickled = WeightFiles::open(folder());
        QVERIFY(!pickled);
        QCOMPARE(pickled.error().code, ErrorCode::Unsupported);
        QVERIFY(pickled.error().detail.find("pickle can run code") != std::string::npos);

        const auto absent = WeightFiles::open(folder() / "absent");
        QVERIFY(!absent);
        QCOMPARE(absent.error().code, ErrorCode::NotFound);
        QVERIFY(absent.error().detail.find("is not a folder") != std::string::npos);
    }

    void damagedSingleFileIsNamed()
    {
        write("model.safetensors", oneTensor("w", "hello").substr(0, 64));
        const auto weights = WeightFiles::open(folder());
        QVERIFY(!weights);
        QCOMPARE(weights.error().code, ErrorCode::Corrupt);
        QCOMPARE(weights.error().subject, (folder() / "model.safetensors: w").string());
    }

    void refusesHostileIndexes_data()
    {
        QTest::addColumn<QString>("index");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("detail");

        const auto map = [](const char *shard) { return QString(R"({"weight_map":{"a":%1}})").arg(shard); };
        QTest::newRow("not JSON") << "weights" << IndexName << "not valid JSON at column 1";
        QTest::newRow("a list") << "[]" << IndexName << "has no \"weight_map\"";
        QTest::newRow("no map") << "{}" << IndexName << "has no \"weight_map\"";
        QTest::newRow("empty map") << R"({"weight_map":{}})" << IndexName << "has no \"weight_map\"";
        QTest::newRow("map that is a list")
            << R"({"weight_map":[1]})" << IndexName << "has no \"weight_map\"";
        QTest::newRow("number as file")
            << map("3") << IndexName << "tensor \"a\" something that is not a file name";
        QTest::newRow("tensor twice") << R"({"weight_map":{"a":"x.safetensors","a":"y.safetensors"}})"
                                      << IndexName << "repeats the key \"a\"";
        QTest::newRow("nested too deeply") << QString(1000, '[') << IndexName << "nested more than 64 levels";
        QTest::newRow("parent folder") << map(R"("../x.safetensors")") << IndexName << "not the plain name";
        QTest::newRow("absolute path") << map(R"("/etc/x.safetensors")") << IndexName << "not the plain name";
        QTest::newRow("folder below") << map(R"("sub/x.safetensors")") << IndexName << "not the plain name";
        QTest::newRow("backslash") << map(R"("sub\\x.safetensors")") << IndexName << "not the plain name";
        QTest::newRow("two dots within") << map(R"("a..safetensors")") << IndexName << "not the plain name";
        QTest::newRow("zero byte") << map(R"("a\u0000.safetensors")") << IndexName << "not the plain name";
        QTest::newRow("another kind of file") << map(R"("passwd")") << IndexName << "not the plain name";
        QTest::newRow("only the extension") << map(R"(".safetensors")") << IndexName << "not the plain name";
        QTest::newRow("tensor that its shard lacks")
            << R"({"weight_map":{"b":"model-00001-of-00002.safetensors"}})"
            << "model-00001-of-00002.safetensors: b"
            << "is missing";
    }

    void refusesHostileIndexes()
    {
        QFETCH(QString, index);
        QFETCH(QString, subject);
        QFETCH(QString, detail);

        writeShards();
        write(IndexName, index.toStdString());
        const auto weights = WeightFiles::open(folder());
        QVERIFY(!weights);
        QCOMPARE(weights.error().code, ErrorCode::Corrupt);
        QCOMPARE(QString::fromStdString(weights.error().subject), m_folder->filePath(subject));
        QVERIFY2(weights.error().detail.find(detail.toStdString()) != std::string::npos,
                 weights.error().detail.c_str());
    }

    void missingShardIsNamed()
    {
        writeShards();
        QVERIFY(std::filesystem::remove(folder() / SecondShard));
        const auto weights = WeightFiles::open(folder());
        QVERIFY(!weights);
        QCOMPARE(weights.error().code, ErrorCode::NotFound);
        QVERIFY(weights.error().subject.ends_with(SecondShard));
    }

    void opensARealModel()
    {
        const QByteArray data = qgetenv("HALFTONE_TEST_DATA");
        if (data.isEmpty())
            QSKIP("HALFTONE_TEST_DATA is not set");
        const auto weights = WeightFiles::open(data.toStdString() + "/stories260K");
        QVERIFY(weights);
        QCOMPARE(weights->tensors().size(),
                 47U); // 5 blocks of 9, the embedding (tied with lm_head), the last norm
        const TensorView *embedding = weights->find("model.embed_tokens.weight");
        QVERIFY(embedding != nullptr);
        QCOMPARE(embedding->dtype, ScalarType::F32);
        QVERIFY((embedding->shape == std::vector<std::int64_t>{512, 64}));
    }
};

QTEST_APPLESS_MAIN(WeightFilesTest)
#include "weight_files_test.moc"
