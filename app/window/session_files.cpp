// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_files.h"

#include "app/window/demo_session.h"
#include "app/window/job_board.h"
#include "app/window/message_bar.h"
#include "app/window/session_shelf.h"
#include "app/window/window_actions.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

namespace halftone {

namespace {

QString textOf(const std::filesystem::path &path)
{
    return QString::fromStdString(path.string());
}

// One line for each session that lost something, and each table.
QString lossesOf(const RecoveryReport &report)
{
    QStringList lines;
    for (const auto &session : report.recovered) {
        const QString name = QString::fromStdString(session.name);
        if (session.samples < session.requestedSamples)
            lines << SessionFiles::tr("“%1” has %2 of %3 samples; resume its calibration for the others")
                         .arg(name)
                         .arg(session.samples)
                         .arg(session.requestedSamples);
        for (const auto &part : session.leftOut)
            lines << SessionFiles::tr("“%1” without: %2").arg(name, QString::fromStdString(part));
    }
    for (const auto &session : report.lost)
        lines << SessionFiles::tr("lost: %1 (%2)")
                     .arg(QString::fromStdString(session.name.empty() ? session.id : session.name),
                          QString::fromStdString(session.reason));
    for (const auto &table : report.rows)
        lines << (table.of ? SessionFiles::tr("table %1: %2 of %3 rows could be read")
                                 .arg(QString::fromStdString(table.table))
                                 .arg(table.read)
                                 .arg(*table.of)
                           : SessionFiles::tr("table %1: %2 rows could be read, it is not known of how many")
                                 .arg(QString::fromStdString(table.table))
                                 .arg(table.read));
    return lines.join(QLatin1Char('\n'));
}

/// The name of a session as that of a file.
QString fileNameOf(const SessionName &session)
{
    return QString::fromStdString(session.name).replace(QLatin1Char('/'), QLatin1Char('-'));
}

/// In @p folder, with a number behind the names that are taken there: nothing is replaced.
std::vector<SessionFile> freeFilesIn(const QDir &folder, const std::vector<SessionName> &sessions)
{
    std::vector<SessionFile> files;
    const auto isTaken = [&](const QString &path) {
        return QFileInfo::exists(path)
            || std::ranges::find(files, std::filesystem::path(path.toStdString()), &SessionFile::file)
            != files.end();
    };
    for (const auto &session : sessions) {
        const QString stem = folder.filePath(fileNameOf(session));
        QString path = stem + QStringLiteral(".halftone");
        for (int number = 2; isTaken(path); ++number)
            path = QStringLiteral("%1 %2.halftone").arg(stem).arg(number);
        files.push_back({session.id, path.toStdString()});
    }
    return files;
}

QString fileFilter()
{
    return SessionFiles::tr("Sessions (*.halftone)");
}

} // namespace

SessionFiles::SessionFiles(SessionShelf *shelf, MessageBar *messages, JobBoard *jobs,
                           const WindowActions &actions, QWidget *window)
    : QObject(window), m_shelf(shelf), m_messages(messages), m_jobs(jobs), m_importCopy(actions.importCopy),
      m_recover(new QAction(tr("Recover what is left"), this)), m_window(window)
{
    connect(actions.importSession, &QAction::triggered, this, &SessionFiles::askImport);
    connect(m_importCopy, &QAction::triggered, this, [this] { m_shelf->importCopies(m_found); });
    connect(m_recover, &QAction::triggered, this, &SessionFiles::recover);
    connect(m_shelf, &SessionShelf::recoveryProgressed, this,
            [this](double fraction) { m_jobs->setProgress(m_recovery, fraction, -1, {}); });
    connect(m_shelf, &SessionShelf::recoveryEnded, this, [this] { m_jobs->end(m_recovery, {}); });
    connect(m_shelf, &SessionShelf::failed, this, &SessionFiles::sayFailed);
    connect(m_shelf, &SessionShelf::libraryRecovered, this, &SessionFiles::sayRecovered);
    connect(m_shelf, &SessionShelf::sessionFound, this, &SessionFiles::sayFound);
    connect(m_shelf, &SessionShelf::sessionsImported, this, &SessionFiles::sayImported);
    connect(m_shelf, &SessionShelf::sessionsExported, this, &SessionFiles::sayExported);
}

void SessionFiles::askImport()
{
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Import sessions"), {}, fileFilter());
    if (!path.isEmpty())
        m_shelf->importCopies(path.toStdString());
}

void SessionFiles::askExport(const std::vector<SessionName> &sessions)
{
    if (sessions.size() == 1)
        askFile(sessions.front());
    else if (!sessions.empty())
        askFolder(sessions);
}

void SessionFiles::askFolder(const std::vector<SessionName> &sessions)
{
    const auto count = static_cast<int>(sessions.size());
    const QString folder = QFileDialog::getExistingDirectory(
        m_window, tr("Export %Ln sessions into a folder", nullptr, count), QDir::homePath());
    if (!folder.isEmpty())
        m_shelf->exportFiles(freeFilesIn(QDir(folder), sessions), ExistingFile::Refuse);
}

void SessionFiles::sayExported(const std::vector<std::filesystem::path> &files)
{
    m_messages->showNote(files.size() == 1
                             ? tr("The session is written to %1.").arg(textOf(files.front()))
                             : tr("%Ln sessions are written to %1.", nullptr, static_cast<int>(files.size()))
                                   .arg(textOf(files.front().parent_path())));
}

void SessionFiles::askFile(const SessionName &session)
{
    QFileDialog dialog(m_window, tr("Export session"), QDir::homePath(), fileFilter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("halftone"));
    dialog.selectFile(fileNameOf(session) + QStringLiteral(".halftone"));
    if (dialog.exec() == QDialog::Accepted)
        m_shelf->exportFiles({{session.id, dialog.selectedFiles().constFirst().toStdString()}},
                             ExistingFile::Replace);
}

void SessionFiles::sayFound(const std::filesystem::path &file, const std::string &name)
{
    if (file == demoSessionFile())
        return;
    m_found = file;
    m_messages->showOffer(
        tr("The session of %1 is in your library already, as “%2”. The library's copy is shown, "
           "with its own threshold and pins; the file is not used.")
            .arg(textOf(file.filename()), QString::fromStdString(name)),
        m_importCopy);
}

void SessionFiles::sayImported(const std::vector<ImportedSession> &sessions)
{
    const QString name = QString::fromStdString(sessions.front().name);
    m_messages->showNote(sessions.size() == 1 ? tr("Imported as “%1”.").arg(name)
                                              : tr("%Ln sessions are imported; “%1” is shown.", nullptr,
                                                   static_cast<int>(sessions.size()))
                                                    .arg(name));
}

void SessionFiles::sayFailed(const Error &error)
{
    if (error.code == ErrorCode::Corrupt && error.subject == m_shelf->libraryPath().string())
        m_messages->showMendable(error, m_recover);
    else
        m_messages->showError(error);
}

/// Nothing else may have the library open: then it is not recovered.
void SessionFiles::recover()
{
    m_recovery = m_jobs->begin(tr("Recovering the library"), {}, {[this] { m_shelf->cancelRecovery(); }, {}});
    m_shelf->recover();
}

void SessionFiles::sayRecovered(const RecoveryReport &report)
{
    m_messages->showNote(tr("%Ln sessions are recovered. The damaged file is kept as %1.", nullptr,
                            static_cast<int>(report.recovered.size()))
                             .arg(textOf(report.original)),
                         lossesOf(report));
}

} // namespace halftone
