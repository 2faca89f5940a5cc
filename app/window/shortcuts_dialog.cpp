// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shortcuts_dialog.h"

#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
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

void addMenu(QTreeWidget *tree, const QMenu &menu)
{
    QTreeWidgetItem *parent = nullptr;
    for (const auto *action : menu.actions()) {
        if (action->shortcut().isEmpty())
            continue;
        if (parent == nullptr)
            parent = section(tree, menu.title().remove(QLatin1Char('&')));
        new QTreeWidgetItem(parent,
                            {action->iconText(), action->shortcut().toString(QKeySequence::NativeText)});
    }
}

void addView(QTreeWidget *tree, const QString &title, Entries entries)
{
    auto *parent = section(tree, title);
    for (const auto &[keys, meaning] : entries)
        new QTreeWidgetItem(parent, {meaning, keys});
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar &menus, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *tree = new QTreeWidget(this);
    tree->setHeaderLabels({tr("Action"), tr("Keys")});
    tree->setRootIsDecorated(false);
    tree->setItemsExpandable(false);
    tree->setSelectionMode(QAbstractItemView::NoSelection);
    for (const auto *action : menus.actions()) {
        if (const auto *menu = action->menu())
            addMenu(tree, *menu);
    }
    addView(tree, tr("Trade-off"),
            {{tr("← →"), tr("Move the threshold")},
             {tr("Page Up, Page Down"), tr("Move the threshold in larger steps")},
             {tr("Shift+← →, Shift while dragging"), tr("Move the threshold to where the solution changes")},
             {tr("Wheel, +, −"), tr("Zoom")},
             {tr("Right button, Ctrl+drag, B"), tr("Zoom to a box")},
             {tr("Drag, Ctrl+← → ↑ ↓"), tr("Move the view")},
             {tr("Double click, 0, Home"), tr("Show everything")}});
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
             {tr("F2"), tr("Rename the session")},
             {tr("Del"), tr("Delete the session")},
             {tr("Enter"), tr("Open the session, go to the kept configuration")}});
    addView(tree, tr("Running job"), {{tr("Esc"), tr("Cancel it; what is finished is kept")}});
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::spacing);
    layout->addWidget(tree);
    layout->addWidget(buttons);
    resize(520, 560); // chosen
}

} // namespace halftone
