// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/appearance.h"
#include "app/window/dark_marks_style.h"
#include "app/window/log_book.h"
#include "app/window/log_messages.h"
#include "app/window/main_window.h"
#include "app/window/settings.h"
#include "app/window/window_host.h"
#include "app/workflow/timing_job.h"
#include "core/session/session_library.h"
#include "widgets/exploration.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QSysInfo>
#include <QTimer>

#include <chrono>
#include <clocale>
#include <cstdio>
#include <fstream>
#include <string>
#include <unistd.h>

namespace {

using namespace halftone;

/// Milliseconds since this process was started, by the kernel's account; it counts in clock ticks of 10 ms.
double millisecondsSinceStart()
{
    std::ifstream stat("/proc/self/stat");
    std::string field;
    std::getline(stat, field, ')'); // "pid (name"; the name may hold spaces
    constexpr int FieldsToStartTime = 20; // from the third field to the 22nd, "starttime"
    for (int i = 0; i < FieldsToStartTime; ++i)
        stat >> field;
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const double bootSeconds = static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
    return (bootSeconds - std::stod(field) / static_cast<double>(sysconf(_SC_CLK_TCK))) * 1e3;
}

/// Prints how long the program took until its window was painted for the first time.
class FirstPaint : public QObject
{
public:
    explicit FirstPaint(QWidget *window) : QObject(window) { window->installEventFilter(this); }

protected:
    bool eventFilter(QObject *window, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            window->removeEventFilter(this);
            QTimer::singleShot(0, this, [] { std::printf("%.0f\n", millisecondsSinceStart()); });
        }
        return false;
    }
};

/// The same until the demo's solution was painted, then quits.
void measureStart(MainWindow &window)
{
    new FirstPaint(&window);
    QObject::connect(
        window.exploration(), &Exploration::solutionChanged, qApp,
        [] {
            QTimer::singleShot(0, qApp, [] { // after the paint events that the solution caused
                std::printf("%.0f\n", millisecondsSinceStart());
                std::fflush(stdout);
                QApplication::quit();
            });
        },
        Qt::SingleShotConnection);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C"); // Qt has taken the user's: GLPK would write a comma into files
    QApplication::setOrganizationName(QStringLiteral("halftone"));
    QApplication::setApplicationName(QStringLiteral("halftone"));
    QApplication::setApplicationVersion(QStringLiteral(HALFTONE_VERSION));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/halftone.svg")));
    QApplication::setDesktopFileName(QStringLiteral("io.github.halftone.Halftone"));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::tr("Explore automatic mixed precision for neural networks."));
    parser.addHelpOption();
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     QApplication::tr("Print the version."));
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  QApplication::tr("Open the calibrated demo model."));
    const QCommandLineOption library(QStringLiteral("library"),
                                     QApplication::tr("Use another session library."),
                                     QApplication::tr("file"));
    const QCommandLineOption measure(QStringLiteral("measure-start"),
                                     QApplication::tr("With --demo: print the milliseconds until the window, "
                                                      "and until the demo, is painted, and quit."));
    parser.addOptions({version, demo, library, measure});
    parser.addPositionalArgument(
        QStringLiteral("path"),
        QApplication::tr("A model folder, a TorchScript file or a .halftone session."),
        QStringLiteral("[path]"));
    parser.process(application);
    if (parser.isSet(version)) {
        std::puts("halftone " HALFTONE_VERSION
                  "\nMeasuring on Gaudi and on CUDA devices is untested on hardware.");
        return 0;
    }

    QApplication::setStyle(new DarkMarksStyle); // owned by the application
    apply(appearanceNamed(Settings().appearance()));
    auto profile = namedProfile("gaudi2");
    if (!profile) {
        std::fprintf(stderr, "halftone: %s.\n", describe(profile.error()).c_str());
        return 1;
    }
    const auto libraryFile = parser.isSet(library)
        ? std::filesystem::path(parser.value(library).toStdString())
        : SessionLibrary::defaultPath();
    LogBook log(std::make_unique<LogFile>(LogFile::defaultPath()));
    const LogMessages messages(&log);
    log.add(LogLevel::Info, QStringLiteral("halftone"),
            QStringLiteral("Halftone %1, process %2, Qt %3, %4, library %5")
                .arg(QStringLiteral(HALFTONE_VERSION))
                .arg(QApplication::applicationPid())
                .arg(QLatin1String(qVersion()), QSysInfo::prettyProductName(),
                     QString::fromStdString(libraryFile.string())));
    WindowHost host(libraryFile, std::make_shared<const HardwareProfile>(*std::move(profile)), &log);
    MainWindow &window = host.window();
    if (parser.isSet(measure))
        measureStart(window);
    if (parser.isSet(demo))
        window.openDemo();
    else if (!parser.positionalArguments().isEmpty())
        QTimer::singleShot(0, &window, [&] { window.openPath(parser.positionalArguments().first()); });
    else
        host.comeBack();
    return QApplication::exec();
}
