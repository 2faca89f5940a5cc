// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <QProcess>
#include <QTemporaryDir>

/// What a run of the program left behind.
struct Outcome
{
    int status = -1; ///< -1: it did not end in time, or crashed
    QByteArray output;
    QByteArray errors;
};

inline const QString DemoModel = QStringLiteral(HALFTONE_RESOURCES "/demo/model");
inline const QString DemoTexts = QStringLiteral(HALFTONE_RESOURCES "/demo/calibration.jsonl");

inline Outcome outcomeOf(QProcess &process, int timeoutMs)
{
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    if (process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Runs halftone-cli as it is given.
inline Outcome runCommand(const QStringList &arguments, int timeoutMs = 300'000)
{
    QProcess process;
    process.start(QStringLiteral(HALFTONE_CLI), arguments);
    return outcomeOf(process, timeoutMs);
}

/// The document that it printed; discarded if it printed none.
inline nlohmann::json jsonOf(const Outcome &outcome)
{
    if (outcome.status != 0)
        qInfo("%s", outcome.errors.constData());
    return nlohmann::json::parse(outcome.output.toStdString(), nullptr, false);
}

/// What tests of one session library share; it goes with them.
class CommandStage
{
protected:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] Outcome run(QStringList arguments) const
    {
        return runCommand(arguments << QStringLiteral("--library")
                                    << path(QStringLiteral("library.halftone")));
    }
    [[nodiscard]] nlohmann::json json(const QStringList &arguments) const
    {
        return jsonOf(run(arguments + QStringList{QStringLiteral("--json")}));
    }

private:
    QTemporaryDir m_folder;
};
