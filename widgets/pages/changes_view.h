// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_problem.h"
#include "widgets/task/run_task.h"

#include <QThreadPool>
#include <QVariant>
#include <QWidget>

#include <map>
#include <memory>
#include <optional>
#include <string>

class QComboBox;
class QLabel;
class QTableView;
class QToolButton;

namespace halftone {

class Exploration;
class FigureTableModel;
class ViewOrEmpty;
struct HardwareProfile;

/// What differs between the solution on screen and another configuration: only the layers whose format changed, and what
/// the two gain and lose under the present decisions.
///
/// The other one is the all-baseline model, the solution before the last step, the one that the user has marked, that of
/// another session under its own decisions, one that is kept, or what a simple strategy chooses within the threshold on
/// screen. The current row's layer is selected everywhere. GUI thread.
class ChangesView : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesView(Exploration *exploration, QWidget *parent = nullptr);
    ~ChangesView() override;

    void markCurrent(); ///< compares with the solution on screen from now on
    /// Solves @p session in the background, and compares with its solution.
    void compareWith(const std::shared_ptr<const Session> &session);
    [[nodiscard]] QString summary() const;
    [[nodiscard]] FigureTableModel *model() const { return m_model; }
    [[nodiscard]] QComboBox *reference() const { return m_reference; }

Q_SIGNALS:
    void sessionWished(); ///< compareWith() another one, which is to be chosen

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Formats = std::map<std::string, std::string>; ///< layer name -> format name

    static Result<Formats> solutionOf(const Session &session, const HardwareProfile &profile,
                                      const TaskContext &context);
    void choose(int index);
    void wishSession();
    [[nodiscard]] bool isAtOtherSession() const;
    void rememberPrevious();
    void showSolutionOf(const Session &session, const Result<Formats> &solution);
    [[nodiscard]] Formats currentFormats() const; ///< empty without a feasible solution
    void refreshReferences();
    void addStrategies();
    [[nodiscard]] Result<Configuration> strategy(std::size_t place) const; ///< among the baselines
    void refresh();
    void selectRow(const QModelIndex &row);
    void list(const Configuration &from);
    /// In positions of the problem's formats. Errors as configurationOf(): formats or layers that the problem lacks.
    [[nodiscard]] Result<Configuration> chosenReference() const;

    Exploration *m_exploration; ///< not owned; outlives this
    std::map<int, Formats> m_given; ///< those that are not kept, by the combo box's data
    std::string m_session; ///< id of the one that m_given belongs to
    QString m_otherName; ///< of the other session
    QString m_problem; ///< why the other session has no solution
    int m_step = 0; ///< of the undo stack
    bool m_isWalking = false; ///< the list's entries go by, under keys or the wheel
    QVariant m_chosen = -1; ///< the reference that is compared with
    std::optional<TaskHandle<Formats>> m_task;
    QComboBox *m_reference; // children of this widget
    QToolButton *m_mark;
    QLabel *m_summary;
    FigureTableModel *m_model;
    QTableView *m_table;
    ViewOrEmpty *m_stack;
    QThreadPool m_pool; // last: destroyed, and waited for, first
};

} // namespace halftone
