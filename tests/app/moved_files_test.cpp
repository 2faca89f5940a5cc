// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/calibration_job.h"
#include "app/workflow/local_worker.h"
#include "app/workflow/moved_files.h"
#include "app/workflow/shift_job.h"
#include "app/workflow/validation_job.h"
#include "app/workflow/worker_model.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace halftone;

namespace {

namespace fs = std::filesystem;

} // namespace

/// Sessions whose model or texts are no longer where they were calibrated.
class MovedFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsAModelThatMovedNearby_data();
    void findsAModelThatMovedNearby();
    void workersAreToldWhereItMoved();
    void workersElsewhereMayHaveWhatIsNotHere();
    void findsItWhereAnotherSessionHasIt();
    void takesNoModelOfOtherContent();
    void asksForAModelThatIsFarAway();
    void locatesAModelByItsContent();
    void findsTextsByTheirSamples();
    void locatesTextsByTheirSamples();
    void jobsGoOnWithWhatHasMoved();
    void resumingRemembersTheNewPlace();
    void aStopEndsTheSearch();

private:
    [[nodiscard]] fs::path at(const char *name) const
    {
        return m_folder->filePath(QString::fromUtf8(name)).toStdString();
    }
    [[nodiscard]] Session session() { return *m_library->load("one"); }
    Result<void> follow(const std::stop_token &stop = {})
    {
        auto followed = session();
        m_said.clear();
        auto done
            = followModel(followed, *m_library, [this](const std::string &text) { m_said = text; }, {stop});
        if (done && followed.model.path != session().model.path)
            return Error{ErrorCode::Internal, {}, "what is stored is another path"};
        return done;
    }
    void calibrate(const char *name)
    {
        CalibrationRequest request;
        request.model = at("home/models/llama");
        request.data = at("home/texts/texts.jsonl");
        request.samples = 2;
        request.sequenceLength = 16;
        request.name = name;
        const auto id = calibrateIntoNewSession(request, *m_library, {}, {});
        QVERIFY2(id, id ? "" : describe(id.error()).c_str());
    }
    /// A copy whose weights differ in one byte.
    void spoil(const fs::path &model)
    {
        QFile weights(QString::fromStdString((model / "model.safetensors").string()));
        QVERIFY(weights.open(QIODevice::ReadWrite));
        QVERIFY(weights.seek(weights.size() - 1));
        char last = 0;
        weights.peek(&last, 1);
        weights.putChar(static_cast<char>(last ^ 1));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<SessionLibrary> m_library;
    std::string m_said;
};

void MovedFilesTest::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    fs::create_directories(at("home/models"));
    fs::create_directories(at("home/texts"));
    fs::copy(HALFTONE_RESOURCES "/demo/model", at("home/models/llama"), fs::copy_options::recursive);
    fs::copy(HALFTONE_RESOURCES "/demo/calibration.jsonl", at("home/texts/texts.jsonl"));
    m_library = *SessionLibrary::open(at("library/sessions.halftone"));
    calibrate("one");
}

void MovedFilesTest::findsAModelThatMovedNearby_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("into a folder beside it") << "home/models/archive/llama";
    QTest::newRow("two folders further") << "home/models/2026/autumn/llama";
    QTest::newRow("under another name") << "home/models/llama-3.1";
    QTest::newRow("out of its folder") << "home/llama";
    QTest::newRow("beside the library") << "library/llama";
}

void MovedFilesTest::findsAModelThatMovedNearby()
{
    QFETCH(QString, place);
    const auto old = session().model.path;
    const auto now = at(place.toUtf8().constData());
    fs::create_directories(now.parent_path());
    fs::rename(at("home/models/llama"), now);
    const auto done = follow();
    QVERIFY2(done, done ? "" : describe(done.error()).c_str());
    QVERIFY(fs::equivalent(session().model.path, now));
    QVERIFY(m_said.find(old) != std::string::npos
            && m_said.find(now.filename().string()) != std::string::npos);
    QVERIFY(follow());
    QVERIFY(m_said.empty()); // it is there: nothing is looked for
}

void MovedFilesTest::workersAreToldWhereItMoved()
{
    const auto now = at("home/models/archive/llama");
    fs::create_directories(now.parent_path());
    fs::rename(at("home/models/llama"), now);
    auto moved = session();
    WorkerTimingRequest request;
    request.commands = {"ssh gaudi01 python3 -u halftone_worker.py"};
    const auto place = [&](WorkerTimingRequest &one) {
        return placeModel(one, moved, *m_library, [this](const std::string &what) { m_said += what; }, {});
    };
    QVERIFY(place(request));
    QVERIFY(fs::path(request.modelPath).is_absolute() && fs::equivalent(request.modelPath, now));
    QVERIFY(fs::equivalent(session().model.path, now)); // stored
    request.modelPath = "/data/llama";
    QVERIFY(place(request));
    QCOMPARE(request.modelPath, std::string("/data/llama")); // whoever says it knows it
}

void MovedFilesTest::workersElsewhereMayHaveWhatIsNotHere()
{
    fs::remove_all(at("home/models"));
    auto lost = session();
    WorkerTimingRequest request;
    request.commands = {"ssh gaudi01 python3 -u halftone_worker.py"};
    const auto place = [&](WorkerTimingRequest &one) {
        return placeModel(one, lost, *m_library, [this](const std::string &what) { m_said = what; }, {});
    };
    QVERIFY(place(request));
    QVERIFY(request.modelPath.empty()); // that is where it was
    QVERIFY2(m_said.find(lost.model.path) != std::string::npos, m_said.c_str());
    request.commands = {localWorkerCommand()};
    const auto refused = place(request);
    QVERIFY(!refused && refused.error().code == ErrorCode::NotFound);
    QVERIFY(refused.error().detail.find("sessions locate") != std::string::npos);
}

void MovedFilesTest::findsItWhereAnotherSessionHasIt()
{
    QTemporaryDir elsewhere;
    const fs::path now = elsewhere.filePath("renamed").toStdString();
    fs::copy(at("home/models/llama"), now, fs::copy_options::recursive);
    calibrate("two");
    QVERIFY(m_library->setModelPath("two", now));
    fs::remove_all(at("home"));
    QVERIFY(follow());
    QVERIFY(fs::equivalent(session().model.path, now));
}

void MovedFilesTest::takesNoModelOfOtherContent()
{
    fs::create_directories(at("home/models/archive"));
    fs::rename(at("home/models/llama"), at("home/models/archive/llama"));
    spoil(at("home/models/archive/llama"));
    const auto before = session().model.path;
    QCOMPARE(follow().error().code, ErrorCode::NotFound);
    QCOMPARE(session().model.path, before);
}

void MovedFilesTest::asksForAModelThatIsFarAway()
{
    fs::remove_all(at("home/models/llama"));
    const auto done = follow();
    QVERIFY(!done);
    QVERIFY(isAboutMovedModel(done.error(), session()));
    QVERIFY(!isAboutMovedData(done.error(), session()));
    QVERIFY(done.error().detail.find("sessions locate " + session().id + " --model") != std::string::npos);
}

void MovedFilesTest::locatesAModelByItsContent()
{
    QTemporaryDir elsewhere;
    const fs::path now = elsewhere.filePath("whatever").toStdString();
    fs::copy(at("home/models/llama"), now, fs::copy_options::recursive);
    fs::remove_all(at("home"));
    QVERIFY(relocateModel(session(), now, *m_library, {}));
    QVERIFY(fs::equivalent(session().model.path, now));
    spoil(now);
    fs::rename(now, elsewhere.filePath("other").toStdString());
    const auto refused = relocateModel(session(), elsewhere.filePath("other").toStdString(), *m_library, {});
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(session().model.path, fs::weakly_canonical(now).string());
    QCOMPARE(relocateModel(session(), at("nowhere"), *m_library, {}).error().code, ErrorCode::NotFound);
}

void MovedFilesTest::findsTextsByTheirSamples()
{
    fs::create_directories(at("home/models/wrong"));
    fs::copy(HALFTONE_RESOURCES "/demo/validation.jsonl", at("home/models/wrong/texts.jsonl"));
    fs::rename(at("home/texts"), at("home/old-texts"));
    auto followed = session();
    QVERIFY(followData(followed, {}, *m_library, [this](const std::string &text) { m_said = text; }, {}));
    QVERIFY(fs::equivalent(session().calibration.dataPath, at("home/old-texts/texts.jsonl")));
    QCOMPARE(followed.calibration.dataPath, session().calibration.dataPath);
    fs::remove_all(at("home/old-texts"));
    const auto lost = followData(followed, {}, *m_library, [](const std::string &) {}, {});
    QVERIFY(isAboutMovedData(lost.error(), session()));
}

void MovedFilesTest::locatesTextsByTheirSamples()
{
    fs::rename(at("home/texts/texts.jsonl"), at("library/other.jsonl"));
    QVERIFY(relocateData(session(), at("library/other.jsonl"), {}, *m_library, {}));
    QVERIFY(fs::equivalent(session().calibration.dataPath, at("library/other.jsonl")));
    const fs::path others = HALFTONE_RESOURCES "/demo/validation.jsonl";
    QCOMPARE(relocateData(session(), others, {}, *m_library, {}).error().code, ErrorCode::Conflict);
    QVERIFY(fs::equivalent(session().calibration.dataPath, at("library/other.jsonl")));
}

void MovedFilesTest::jobsGoOnWithWhatHasMoved()
{
    fs::rename(at("home/models/llama"), at("home/models/moved"));
    fs::rename(at("home/texts"), at("home/moved-texts"));
    ShiftRequest shifts;
    shifts.samples = 1;
    std::vector<std::string> warnings;
    ShiftEvents events;
    events.warning = [&](const std::string &text) { warnings.push_back(text); };
    std::stop_source stop;
    events.progress = [&](std::int64_t, std::int64_t) { stop.request_stop(); };
    QCOMPARE(measureShifts("one", shifts, *m_library, events, {stop.get_token()}).error().code,
             ErrorCode::Cancelled); // it was running
    QCOMPARE(warnings.size(), 2U);
    QVERIFY(fs::equivalent(session().model.path, at("home/models/moved")));

    fs::rename(at("home/models/moved"), at("home/models/again"));
    ValidationRequest validation;
    validation.data = HALFTONE_RESOURCES "/demo/validation.jsonl";
    validation.samples = 1;
    for (const auto &layer : session().graph.layers)
        validation.formats[layer.name] = "bf16";
    QVERIFY(validateConfiguration(session(), validation, *m_library, {}, {}));
    QVERIFY(fs::equivalent(session().model.path, at("home/models/again")));
}

void MovedFilesTest::resumingRemembersTheNewPlace()
{
    QTemporaryDir elsewhere;
    CalibrationRequest given;
    given.model = elsewhere.filePath("there").toStdString();
    fs::rename(at("home/texts"), at("home/models/new"));
    fs::copy(at("home/models/llama"), given.model, fs::copy_options::recursive);
    fs::remove_all(at("home/models/llama"));
    const auto id = resumeCalibration("one", given, *m_library, {}, {});
    QVERIFY2(id, id ? "" : describe(id.error()).c_str());
    QVERIFY(fs::equivalent(session().model.path, given.model));
    QVERIFY(fs::equivalent(session().calibration.dataPath, at("home/models/new/texts.jsonl")));
}

void MovedFilesTest::aStopEndsTheSearch()
{
    fs::rename(at("home/models/llama"), at("home/models/moved"));
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(follow(stop.get_token()).error().code, ErrorCode::Cancelled);
    QVERIFY(!fs::exists(session().model.path));
}

QTEST_APPLESS_MAIN(MovedFilesTest)
#include "moved_files_test.moc"
