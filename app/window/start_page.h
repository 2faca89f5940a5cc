// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace halftone {

/// What the window shows while no session is open: what to do first, and the models of last time.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    /// @param actions  shown as buttons, the first one is the usual one
    explicit StartPage(const QList<QAction *> &actions, QWidget *parent = nullptr);

    void setRecentModels(const QStringList &paths);

Q_SIGNALS:
    void modelChosen(const QString &path);

private:
    QVBoxLayout *m_recent; // child of this widget's layout
};

} // namespace halftone
