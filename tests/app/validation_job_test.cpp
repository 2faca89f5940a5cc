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
        events.progress = [&](std::int64_t, std::int64_t) {
            if (++*ran == most)
                stop.request_stop();
        };
        return validateConfiguration(*m_library->load("one"), request, *m_library, events,
                                     {stop.get_token()});
    }

    QTemporaryDir m_folder;
    std::optional<SessionLibrary> m_library;
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
    QCOMPARE(m_library->load("one")->validations.back().samples.size(), 1U);

    ran = 0;
    const auto continued = validate(asked, -1, &ran);
    QVERIFY2(continued, continued ? "" : describe(continued.error()).c_str());
    QCOMPARE(ran, Samples - 1);
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

QTEST_APPLESS_MAIN(ValidationJobTest)
#include "validation_job_test.moc"
