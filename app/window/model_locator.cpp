// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/model_locator.h"

#include "app/window/message_bar.h"
#include "app/window/session_work.h"
#include "app/workflow/moved_files.h"

#include <QAction>
#include <QFileDialog>

namespace halftone {

namespace {

/// The nearest folder to @p path that there still is.
QString startFolder(const std::string &path)
{
    QDir folder(QString::fromStdString(path));
    while (!folder.exists() && folder.path() != QLatin1String("/"))
        folder.setPath(QFileInfo(folder.path()).path());
    return folder.path();
}

} // namespace

ModelLocator::ModelLocator(SessionWork *work, MessageBar *messages, QWidget *window)
    : QObject(window), m_work(work), m_messages(messages), m_locate(new QAction(tr("Locate…"), this)),
      m_window(window)
{
    connect(m_locate, &QAction::triggered, this, &ModelLocator::locate);
}

void ModelLocator::sayFailed(const Error &error, const std::shared_ptr<const Session> &session)
{
    const bool isAboutModel = session && isAboutMovedModel(error, *session);
    m_isAboutData = session && !isAboutModel && isAboutMovedData(error, *session);
    if (!isAboutModel && !m_isAboutData)
        return m_messages->showError(error);
    m_session = session;
    const bool isMissing = error.code == ErrorCode::NotFound;
    const QString sentence = m_isAboutData
        ? (isMissing ? tr("The calibration texts of “%1” are no longer at %2.")
                     : tr("The texts at %2 are not those that “%1” was calibrated with."))
        : (isMissing ? tr("The model of “%1” is no longer at %2, and was not found nearby.")
                     : tr("The model at %2 is not the one that “%1” was calibrated with."));
    m_messages->showOffer(
        sentence.arg(QString::fromStdString(session->name), QString::fromStdString(error.subject)), m_locate);
}

void ModelLocator::locate()
{
    if (!m_session)
        return;
    if (!m_isAboutData)
        return askModel(m_session->id, m_session->model.path, m_session->model.architecture);
    const auto path = QFileDialog::getOpenFileName(m_window, tr("Where are the texts of the calibration?"),
                                                   startFolder(m_session->calibration.dataPath),
                                                   tr("Texts (*.jsonl *.txt)"));
    if (!path.isEmpty() && !m_work->isRunning())
        m_work->relocateData(m_session->id, path.toStdString());
}

void ModelLocator::askModel(const std::string &sessionId, const std::string &path,
                            const std::string &architecture)
{
    const QString title = tr("Where is the model of the session?");
    const QString start = startFolder(path);
    const QString chosen = architecture == "TorchScript"
        ? QFileDialog::getOpenFileName(m_window, title, start, tr("TorchScript (*.pt *.pts)"))
        : QFileDialog::getExistingDirectory(m_window, title, start);
    if (!chosen.isEmpty() && !m_work->isRunning())
        m_work->relocateModel(sessionId, chosen.toStdString());
}

} // namespace halftone
