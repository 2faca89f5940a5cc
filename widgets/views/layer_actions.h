// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <string>
#include <vector>

class QAction;
class QMenu;
class QToolButton;
class QWidget;

namespace halftone {

class Exploration;

/// What can be decided about the selected layers, as one menu with keys: pin, exclude a format, tie, and select more of
/// the same kind. Follows the formats of @p exploration and its selection. GUI thread.
class LayerActions : public QObject
{
    Q_OBJECT

public:
    /// @param window  the keys work in it; becomes the parent
    LayerActions(Exploration *exploration, QWidget *window);

    [[nodiscard]] QMenu *menu() const { return m_menu; } ///< for the menu bar, and to pop up over a view
    [[nodiscard]] QToolButton *makeButton(QWidget *parent) const; ///< with the menu

private:
    struct FormatAction
    {
        std::string format;
        QAction *pin;
        QAction *exclude;
    };

    void makeFormatActions(); ///< another session may have other formats
    QAction *add(const QString &text, const QKeySequence &key, std::function<void()> act);
    void selectWhere(const std::function<bool(std::size_t)> &isWanted);
    void selectRole();
    void selectBlock();
    void selectSubgraph();
    void refresh();

    Exploration *m_exploration; ///< not owned; outlives this
    QMenu *m_menu; // child of the window
    std::vector<FormatAction> m_formats;
    std::vector<std::string> m_known; ///< formats that there are actions for
    QAction *m_unpin = nullptr; // children of the menu, as all that follow
    QAction *m_tie = nullptr;
    QAction *m_untie = nullptr;
    std::vector<QAction *> m_selecting;
};

} // namespace halftone
