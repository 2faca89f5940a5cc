// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;

namespace halftone {

class Exploration;

/// Objective, source of the gains and noise model, as combo boxes in the tool bar. Follows and writes @p exploration.
class DecisionBar : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionBar(Exploration *exploration, QWidget *parent = nullptr);

private:
    void refresh();
    void refreshSources();
    void refreshNoise();

    Exploration *m_exploration; ///< not owned; outlives this
    QComboBox *m_objective; // children of this widget
    QComboBox *m_source;
    QComboBox *m_noise;
};

} // namespace halftone
