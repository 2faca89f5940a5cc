// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/log_book.h"
#include "app/window/main_window.h"
#include "app/workflow/timing_job.h"
#include "widgets/dialogs/calibrate_dialog.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace halftone::test {

inline constexpr int LongMs = 120'000; // a slow machine under sanitizers calibrates a sample in seconds

inline const QString DemoModel = QStringLiteral(HALFTONE_RESOURCES "/demo/model");
inline const QString DemoTexts = QStringLiteral(HALFTONE_RESOURCES "/demo/calibration.jsonl");

inline CalibrateRequest demoRequest(std::int64_t samples, const QString &name)
{
    CalibrateRequest request;
    request.modelPath = DemoModel;
    request.dataPath = DemoTexts;
    request.samples = samples;
    request.sequenceLength = 64;
    request.name = name;
    return request;
}

/// A window with a library and settings of its own. Made in a test's init(): any warning but one then fails the test.
class WindowStage
{
public:
    WindowStage()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
        qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8());
        qputenv("XDG_CACHE_HOME", m_folder.path().toUtf8());
        qputenv("XDG_STATE_HOME", m_folder.path().toUtf8());
        open();
    }

    void open()
    {
        m_window.reset();
        const auto library = std::filesystem::path(m_folder.filePath("sessions.halftone").toStdString());
        m_window = std::make_unique<MainWindow>(
            library, std::make_shared<const HardwareProfile>(*namedProfile("gaudi2")), &m_log);
        m_window->show();
    }

    void close() { m_window.reset(); } ///< until open()

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] LogBook &log() { return m_log; }
    [[nodiscard]] Exploration &exploration() { return *m_window->exploration(); }
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    template <typename T>
    [[nodiscard]] T *child(const char *name = "")
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }

private:
    QTemporaryDir m_folder;
    LogBook m_log;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace halftone::test
