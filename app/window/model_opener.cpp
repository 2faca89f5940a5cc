// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/model_opener.h"

#include "app/window/calibration_control.h"
#include "app/window/demo_session.h"
#include "app/window/message_bar.h"
#include "app/window/session_on_screen.h"
#include "app/window/session_panel.h"
#include "app/window/session_shelf.h"
#include "app/window/start_page.h"
#include "app/window/workspace.h"
#include "app/workflow/resource_folder.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

namespace halftone {

namespace {

QString modelPathOf(const Session &session)
{
    return QString::fromStdString(whereItIsNow(session.model.path).string());
}

} // namespace

ModelOpener::ModelOpener(SessionShelf *shelf, SessionOnScreen *onScreen, CalibrationControl *calibration,
                         Workspace *workspace, QMenu *recent, QWidget *window)
    : QObject(window), m_shelf(shelf), m_onScreen(onScreen), m_calibration(calibration),
      m_workspace(workspace), m_recent(recent), m_window(window)
{
    connect(workspace->start(), &StartPage::modelChosen, this, &ModelOpener::open);
    connect(calibration, &CalibrationControl::begun, this,
            [this](const std::shared_ptr<const Session> &, bool isNew) {
                if (isNew)
                    remember(m_asked);
            });
    showRecent();
}

void ModelOpener::openDemo()
{
    m_shelf->importFile(demoSessionFile(), DemoTau);
}

void ModelOpener::open(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        m_workspace->messages()->showError(
            {ErrorCode::NotFound, path.toStdString(), "there is no such file or folder"});
        return;
    }
    if (path.endsWith(QLatin1String(".halftone")))
        m_shelf->importFile(path.toStdString());
    else
        askCalibration(info.absoluteFilePath());
}

void ModelOpener::chooseFolder()
{
    openChosen(QFileDialog::getExistingDirectory(m_window, tr("Open a model folder")));
}

void ModelOpener::chooseFile()
{
    openChosen(QFileDialog::getOpenFileName(m_window, tr("Open a model or session"), {},
                                            tr("TorchScript and sessions (*.pt *.pts *.halftone)")));
}

void ModelOpener::openChosen(const QString &path)
{
    if (!path.isEmpty())
        open(path);
}

void ModelOpener::askCalibration()
{
    const auto *session = m_onScreen->get();
    askCalibration(session != nullptr ? modelPathOf(*session) : QString());
}

void ModelOpener::askCalibration(const QString &modelPath)
{
    const auto *session = m_onScreen->get();
    const bool isAgain = session != nullptr && modelPath == modelPathOf(*session);
    auto initial = isAgain ? requestLike(session->calibration) : CalibrateRequest{};
    initial.modelPath = modelPath;
    if (!isAgain)
        initial.dataPath = m_settings.dataPath();
    CalibrateDialog dialog(initial, CalibrationControl::canBfloat16(), m_window);
    dialog.setTakenNames(m_workspace->sessions()->names());
    if (dialog.exec() == QDialog::Accepted)
        calibrate(dialog.request());
}

void ModelOpener::calibrate(const CalibrateRequest &request)
{
    m_workspace->messages()->closeNote();
    m_settings.setDataPath(request.dataPath);
    m_asked = request.modelPath;
    m_calibration->start(request);
}

/// Once it has been read: what is no model is not offered again.
void ModelOpener::remember(const QString &modelPath)
{
    m_settings.addRecentModel(modelPath);
    showRecent();
}

void ModelOpener::showRecent()
{
    const auto recent = m_settings.recentModels();
    m_workspace->start()->setRecentModels(recent);
    m_recent->clear();
    m_recent->setEnabled(!recent.isEmpty());
    for (const auto &path : recent)
        connect(m_recent->addAction(path), &QAction::triggered, this, [this, path] { open(path); });
}

} // namespace halftone
