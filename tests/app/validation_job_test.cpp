// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/calibration_job.h"
#include "app/workflow/validation_job.h"

#include <QTemporaryDir>
#include <QTest>

using namespace halftone;

/// What is kept when a validation ends before its last sample.
class ValidationJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anInterruptedOneIsContinuedToTheSameNumbers();
    void anotherConfigurationBeginsAnew();
    void belowFp32LayersInBf16AreRounded();
    void aBatchKeepsWhatIsFinishedAndGoesOn();
    void aBatchIsRefusedWithoutTheName();

private:
    static constexpr int Samples = 3;

    static ValidationRequest request(const Session &session)
    {
        ValidationRequest request;
        request.data = HALFTONE_RESOURCES "/demo/calibration.jsonl";
        request.samples = Samples;
        for (const auto &layer : session.graph.layers)
            request.formats[layer.name] = "fp8_e4m3";
        return request;
    }
    /// Stops after @p most samples.
    Result<Validation> validate(const ValidationRequest &request, int most, int *ran)
    {
        std::stop_source stop;
        ValidationEvents events;
        m_before.reset();
        events.progress = [&](std::int64_t done, std::int64_t) {
            if (!m_before)
                m_before = done;
            else if (++*ran == most)
                stop.request_stop();
        };
        return validateConfiguration(*m_library->load("one"), request, *m_library, events,
                                     {stop.get_token()});
    }

    QTemporaryDir m_folder;
    std::optional<SessionLibrary> m_library;
    std::optional<std::int64_t> m_before; ///< samples that were done when the last one began
};

void ValidationJobTest::initTestCase()
{
    m_library = *SessionLibrary::open(m_folder.filePath("one.halftone").toStdString());
    CalibrationRequest calibration;
    calibration.model = HALFTONE_RESOURCES "/demo/model";
    calibration.data = HALFTONE_RESOURCES "/demo/calibration.jsonl";
    calibration.samples = 2;
    calibration.sequenceLength = 16;
    calibration.name = "one";
    QVERIFY(calibrateIntoNewSession(calibration, *m_library, {}, {}));
}

void ValidationJobTest::anInterruptedOneIsContinuedToTheSameNumbers()
{
    const auto asked = request(*m_library->load("one"));
    int ran = 0;
    const auto interrupted = validate(asked, 1, &ran);
    QVERIFY(!interrupted);
    QCOMPARE(interrupted.error().code, ErrorCode::Cancelled);
    QVERIFY(m_before == 0);
    QCOMPARE(m_library->load("one")->validations.back().samples.size(), 1U);

    ran = 0;
    const auto continued = validate(asked, -1, &ran);
    QVERIFY2(continued, continued ? "" : describe(continued.error()).c_str());
    QCOMPARE(ran, Samples - 1);
    QVERIFY(m_before == 1); // the time that is left counts from there
    QCOMPARE(m_library->load("one")->validations.size(), 1U);

    ran = 0;
    const auto whole = validate(asked, -1, &ran); // the other one is finished: this one is new
    QVERIFY(whole);
    QCOMPARE(ran, Samples);
    QCOMPARE(m_library->load("one")->validations.size(), 2U);
    QVERIFY(whole->samples == continued->samples);
    QVERIFY(whole->samples == m_library->load("one")->validations.front().samples);
}

void ValidationJobTest::anotherConfigurationBeginsAnew()
{
    auto asked = request(*m_library->load("one"));
    asked.formats["lm_head"] = "bf16";
    int ran = 0;
    QVERIFY(!validate(asked, 2, &ran));
    asked.formats["model.layers.0.self_attn.q_proj"] = "bf16";
    ran = 0;
    QVERIFY(validate(asked, -1, &ran));
    QCOMPARE(ran, Samples);
}

void ValidationJobTest::belowFp32LayersInBf16AreRounded()
{
    auto asked = request(*m_library->load("one"));
    for (auto &[layer, format] : asked.formats)
        format = "bf16";
    const auto isUnchanged = [](const ValidatedSample &sample) { return sample.change == 0; };
    int ran = 0;
    const auto baseline = validate(asked, -1, &ran);
    QVERIFY(baseline && std::ranges::all_of(baseline->samples, isUnchanged));
    asked.formats["lm_head"] = "float32";
    const auto lowered = validate(asked, -1, &ran);
    QVERIFY(lowered && std::ranges::none_of(lowered->samples, isUnchanged));
}

void ValidationJobTest::aBatchKeepsWhatIsFinishedAndGoesOn()
{
    auto session = *m_library->load("one");
    const std::vector<std::string> names{"first", "second", "third"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        KeptConfiguration kept;
        kept.name = names[i];
        for (std::size_t layer = 0; layer < session.graph.layers.size(); ++layer)
            kept.formats[session.graph.layers[layer].name] = layer % (i + 2) == 0 ? "fp8_e4m3" : "bf16";
        QVERIFY(m_library->keep("one", kept));
    }
    const auto asked = request(session);
    std::vector<std::string> began;
    int ran = 0;
    const auto batch = [&](int most) {
        began.clear();
        ran = 0;
        std::stop_source stop;
        bool isBeginning = false;
        KeptValidationEvents events;
        events.begins = [&](const std::string &name, std::size_t number, std::size_t count) {
            isBeginning = true;
            began.push_back(name + " " + std::to_string(number) + "/" + std::to_string(count));
        };
        events.progress = [&](std::int64_t, std::int64_t) {
            if (!std::exchange(isBeginning, false) && ++ran == most)
                stop.request_stop();
        };
        return *validateKept(*m_library->load("one"), names, asked, *m_library, events, {stop.get_token()});
    };
    const auto before = session.validations.size();
    const auto cancelled = batch(Samples + 1); // in the second one
    QVERIFY(cancelled.isCancelled && cancelled.failed.empty());
    QCOMPARE(cancelled.finished.size(), 1U);
    QVERIFY((began == std::vector<std::string>{"first 1/3", "second 2/3"}));
    session = *m_library->load("one");
    QCOMPARE(session.validations.size(), before + 2); // the second one with its finished sample
    QVERIFY(session.validations[before] == cancelled.finished.front().validation);

    const auto whole = batch(-1);
    QVERIFY(!whole.isCancelled && whole.failed.empty());
    QCOMPARE(ran, 2 * Samples - 1);
    QCOMPARE(m_library->load("one")->validations.size(), before + 3);
    QCOMPARE(whole.finished.size(), 3U);
    QVERIFY(!whole.finished[0].isNew && whole.finished[1].isNew && whole.finished[2].isNew);
    for (std::size_t i = 0; i < names.size(); ++i) { // one model for all, and yet what a run of its own gives
        auto single = asked;
        single.formats = m_library->load("one")->kept[i].formats;
        int ignored = 0;
        const auto alone = validate(single, -1, &ignored);
        QVERIFY(alone);
        QCOMPARE(whole.finished[i].name, names[i]);
        QVERIFY(whole.finished[i].validation.formats == single.formats);
        QVERIFY(whole.finished[i].validation.samples == alone->samples);
    }
}

void ValidationJobTest::aBatchIsRefusedWithoutTheName()
{
    const auto session = *m_library->load("one");
    const auto batch
        = validateKept(session, std::vector<std::string>{"nobody"}, request(session), *m_library, {}, {});
    QVERIFY(!batch);
    QCOMPARE(batch.error().code, ErrorCode::NotFound);
    QCOMPARE(batch.error().subject, std::string("nobody"));
}

QTEST_APPLESS_MAIN(ValidationJobTest)
#include "validation_job_test.moc"
