// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace halftone {

class Exploration;

/// Objective, source of the gains, noise model and candidate formats, in the tool bar. Follows and writes @p exploration.
class DecisionBar : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionBar(Exploration *exploration, QWidget *parent = nullptr);

private:
    void refresh();
    void followSession();
    void followDecisions();
    void showDecisions();
    void refreshSources();
    void refreshNoise();
    void refreshFormats();

    Exploration *m_exploration; ///< not owned; outlives this
    QComboBox *m_objective; // children of this widget
    QComboBox *m_source;
    QComboBox *m_noise;
    QToolButton *m_formats;
    Decisions m_shown; ///< but for the threshold: a drag changes nothing here
    bool m_isBehind = false; ///< another session, or more of it, is to be shown
};

} // namespace halftone
