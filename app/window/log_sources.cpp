// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/log_sources.h"

#include "app/window/job_board.h"
#include "app/window/log_book.h"
#include "app/window/message_bar.h"
#include "app/window/timing_control.h"

#include <QCoreApplication>
#include <QTimer>

#include <memory>
#include <utility>

namespace halftone {

namespace {

struct LogSources
{
    Q_DECLARE_TR_FUNCTIONS(LogSources)
};

QString joined(const QString &sentence, const QString &detail)
{
    return detail.isEmpty() ? sentence : sentence + QLatin1Char('\n') + detail;
}

} // namespace

void writeLog(LogBook *log, const MessageBar &messages, const JobBoard &jobs, const TimingControl &timing)
{
    auto outcome = std::make_shared<QString>(); // of a job that ends now: the window may say it too, at once
    const auto logMessages = [=](LogLevel level) {
        return [=](const QString &sentence, const QString &detail) {
            if (std::exchange(*outcome, {}) != sentence)
                log->add(level, LogSources::tr("window"), joined(sentence, detail));
        };
    };
    QObject::connect(&messages, &MessageBar::noted, log, logMessages(LogLevel::Info));
    QObject::connect(&messages, &MessageBar::complained, log, logMessages(LogLevel::Error));
    QObject::connect(&jobs, &JobBoard::begun, log, [log](const Job &job) {
        log->add(LogLevel::Info, LogSources::tr("job"), LogSources::tr("%1 begins").arg(nameOf(job)));
    });
    QObject::connect(&jobs, &JobBoard::ended, log, [=](const Job &job) {
        *outcome = job.outcome;
        QTimer::singleShot(0, log, [=] { outcome->clear(); });
        log->add(job.state == JobState::Failed ? LogLevel::Error : LogLevel::Info, LogSources::tr("job"),
                 nameOf(job) + QStringLiteral(": ") + joined(job.outcome, job.detail));
    });
    QObject::connect(&timing, &TimingControl::logged, log, [log](const QString &line) {
        log->add(LogLevel::Debug, LogSources::tr("timing"), line);
    });
}

} // namespace halftone
