// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_problem.h"

#include <QWidget>

#include <map>
#include <string>

class QComboBox;
class QLabel;
class QToolButton;

namespace halftone {

class Exploration;
class FigureTableModel;
class ViewOrEmpty;

/// What differs between the solution on screen and another configuration: only the layers whose format changed, and what
/// the two gain and lose under the present decisions.
///
/// The other one is the all-baseline model, one that is kept, or the one that the user has marked. GUI thread.
class ChangesView : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesView(Exploration *exploration, QWidget *parent = nullptr);

    void markCurrent(); ///< compares with the solution on screen from now on
    [[nodiscard]] QString summary() const;
    [[nodiscard]] FigureTableModel *model() const { return m_model; }
    [[nodiscard]] QComboBox *reference() const { return m_reference; }

private:
    void refreshReferences();
    void refresh();
    void list(const Configuration &from);
    /// In positions of the problem's formats. Errors as configurationOf(): formats or layers that the problem lacks.
    [[nodiscard]] Result<Configuration> chosenReference() const;

    Exploration *m_exploration; ///< not owned; outlives this
    std::map<std::string, std::string> m_marked; ///< layer name -> format name; empty: none
    std::string m_session; ///< id of the one that m_marked belongs to
    QComboBox *m_reference; // children of this widget
    QToolButton *m_mark;
    QLabel *m_summary;
    FigureTableModel *m_model;
    ViewOrEmpty *m_stack;
};

} // namespace halftone
