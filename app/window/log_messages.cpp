// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/log_messages.h"

#include "app/window/log_book.h"

#include <array>
#include <atomic>
#include <csignal>
#include <cstring>

#include <execinfo.h>
#include <unistd.h>

namespace halftone {

namespace {

constexpr std::array CrashSignals{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

// Qt's handler and signal handlers are functions without an object.
std::atomic<LogBook *> log = nullptr;
std::atomic<QtMessageHandler> next = nullptr;
std::atomic<const LogFile *> crashFile = nullptr;

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return LogLevel::Error;
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (auto *book = log.load())
        book->add(levelOf(type), QString::fromLatin1(context.category), text);
    if (const auto handler = next.load())
        handler(type, context, text);
}

void say(int file, const char *text)
{
    static_cast<void>(!write(file, text, std::strlen(text)));
}

/// Nothing but what may be called in a signal handler; backtrace() was called once before, which loads its library.
void handleCrash(int signal)
{
    const auto *written = crashFile.load();
    if (const int file = written != nullptr ? written->descriptor() : -1; file >= 0) {
        constexpr int Deepest = 64; // chosen
        std::array<void *, Deepest> frames{};
        say(file, "crash: ");
        say(file, sigabbrev_np(signal));
        say(file, ", called from\n");
        backtrace_symbols_fd(frames.data(), backtrace(frames.data(), Deepest), file);
    }
    std::raise(signal); // SA_RESETHAND: now as if there were no handler
}

void watchCrashes(const LogFile *file)
{
    std::array<void *, 1> frame{};
    backtrace(frame.data(), 1);
    crashFile = file;
    struct sigaction action = {};
    action.sa_handler = handleCrash;
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_NODEFER;
    for (const int signal : CrashSignals)
        sigaction(signal, &action, nullptr);
}

} // namespace

LogMessages::LogMessages(LogBook *book)
{
    log = book;
    m_before = qInstallMessageHandler(handleMessage);
    next = m_before;
    if (book->file() != nullptr)
        watchCrashes(book->file());
}

LogMessages::~LogMessages()
{
    crashFile = nullptr;
    qInstallMessageHandler(m_before);
    log = nullptr;
    next = nullptr;
}

} // namespace halftone
