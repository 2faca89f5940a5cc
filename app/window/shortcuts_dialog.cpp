// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shortcuts_dialog.h"

#include "app/window/job_bar.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <initializer_list>
#include <utility>

namespace halftone {

namespace {

using Entries = std::initializer_list<std::pair<QString, QString>>; ///< keys, and what they do

QTreeWidgetItem *section(QTreeWidget *tree, const QString &title)
{
    auto *item = new QTreeWidgetItem(tree, {title});
    QFont bold = tree->font();
    bold.setBold(true);
    item->setFont(0, bold);
    item->setFirstColumnSpanned(true);
    item->setExpanded(true);
    return item;
}

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const auto &key : action.shortcuts())
        keys << key.toString(QKeySequence::NativeText);
    keys.removeDuplicates();
    return keys.join(QStringLiteral(", "));
}

/// A section of the actions that have keys; none if there are none.
void addKeys(QTreeWidget *tree, const QString &title, const QList<QAction *> &actions)
{
    QTreeWidgetItem *parent = nullptr;
    for (const auto *action : actions) {
        if (action->shortcut().isEmpty())
            continue;
        if (parent == nullptr)
            parent = section(tree, title);
        new QTreeWidgetItem(parent, {action->iconText(), keysOf(*action)});
    }
}

/// Of a menu and those in it.
QList<QAction *> actionsOf(const QMenu &menu)
{
    QList<QAction *> actions;
    for (auto *action : menu.actions())
        actions += action->menu() != nullptr ? actionsOf(*action->menu()) : QList<QAction *>{action};
    return actions;
}

QList<QAction *> actionsOf(const QDockWidget &panel)
{
    QList<QAction *> actions;
    for (const auto *widget : panel.findChildren<QWidget *>()) {
        for (auto *action : widget->actions()) {
            if (!actions.contains(action))
                actions << action;
        }
    }
    return actions;
}

void addView(QTreeWidget *tree, const QString &title, Entries entries)
{
    auto *parent = section(tree, title);
    for (const auto &[keys, meaning] : entries)
        new QTreeWidgetItem(parent, {meaning, keys});
}

} // namespace

ShortcutsDialog::ShortcutsDialog(QMainWindow *window) : QDialog(window)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *tree = new QTreeWidget(this);
    tree->setAccessibleName(tr("Keyboard shortcuts"));
    tree->setHeaderLabels({tr("Action"), tr("Keys")});
    tree->setRootIsDecorated(false);
    tree->setItemsExpandable(false);
    tree->setSelectionMode(QAbstractItemView::NoSelection);
    for (const auto *action : window->menuBar()->actions()) {
        if (const auto *menu = action->menu())
            addKeys(tree, menu->title().remove(QLatin1Char('&')), actionsOf(*menu));
    }
    addView(tree, tr("Trade-off"),
            {{tr("← →"), tr("Move the threshold")},
             {tr("Page Up, Page Down"), tr("Move the threshold in larger steps")},
             {tr("Shift while dragging"), tr("Move the threshold to where the solution changes")},
             {tr("Wheel"), tr("Zoom")},
             {tr("Drag with the right button or with Ctrl"), tr("Zoom to a box")},
             {tr("Drag, double click"), tr("Move the view, show everything")}});
    addView(tree, tr("Configurations"),
            {{tr("Wheel, +, −"), tr("Zoom")},
             {tr("Drag, ← →"), tr("Move the view")},
             {tr("Double click, 0, Home"), tr("Show everything")}});
    addView(tree, tr("Heat map"),
            {{tr("← → ↑ ↓, Home, End"), tr("Select a layer")}, {tr("Menu"), tr("Pin the layer")}});
    addView(tree, tr("Partition"),
            {{tr("← → ↑ ↓"), tr("Go along the edges, or to the block or sub-graph beside")},
             {tr("Ctrl+← → ↑ ↓"), tr("The same from layer to layer")},
             {tr("Enter, Esc"), tr("Go into a block, sub-graph or layer, and out again")},
             {tr("Page Up, Page Down, Home, End"), tr("Go to the same place of another block")},
             {tr("Space"), tr("Expand or collapse a run of identical blocks")},
             {tr("Ctrl+F, F3, Shift+F3"), tr("Find by a regular expression; next, the one before")},
             {tr("+, −, wheel, drag"), tr("Zoom and move")},
             {tr("0"), tr("Show the whole model")}});
    addView(tree, tr("Lists and tables"),
            {{tr("Ctrl+C"), tr("Copy the selected layers, or all of them")},
             {tr("Enter"), tr("Open the session, go to the kept configuration")}});
    for (const auto *panel : window->findChildren<QDockWidget *>())
        addKeys(tree, panel->windowTitle(), actionsOf(*panel));
    addView(tree, tr("Running job"),
            {{CancelKey.toString(QKeySequence::NativeText), tr("Cancel it; what is finished is kept")}});
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::Spacing);
    layout->addWidget(tree);
    layout->addWidget(buttons);
    resize(520, 560); // chosen
}

} // namespace halftone
