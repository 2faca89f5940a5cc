// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/layer_actions.h"

#include "widgets/exploration.h"
#include "widgets/layer_edits.h"
#include "widgets/layer_restriction.h"
#include "widgets/selection.h"
#include "widgets/theme.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace halftone {

LayerActions::LayerActions(Exploration *exploration, QWidget *window)
    : QObject(window), m_exploration(exploration), m_menu(new QMenu(tr("&Layers"), window))
{
    makeFormatActions();
    const auto follow = [this] {
        if (m_known != m_exploration->decisions().formats)
            makeFormatActions();
        refresh();
    };
    connect(exploration, &Exploration::decisionsChanged, this, follow);
    connect(exploration, &Exploration::sessionChanged, this, follow);
    connect(exploration->selection(), &Selection::changed, this, follow);
    refresh();
}

QToolButton *LayerActions::makeButton(QWidget *parent) const
{
    auto *button = new QToolButton(parent);
    button->setText(tr("Layers"));
    button->setToolTip(tr("Pin, exclude or tie the selected layers"));
    button->setMenu(m_menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QAction *LayerActions::add(const QString &text, const QKeySequence &key, std::function<void()> act)
{
    QAction *action = m_menu->addAction(text);
    action->setShortcut(key);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, std::move(act));
    return action;
}

void LayerActions::makeFormatActions()
{
    m_menu->clear(); // deletes what it owns
    m_formats.clear();
    m_known = m_exploration->decisions().formats;
    int digit = 1;
    for (const std::string &format : m_known) {
        const QString label = theme::formatLabel(format);
        const QKeySequence key(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + digit++));
        QAction *pin = add(tr("Pin to %1").arg(label), key, [this, format] {
            pinLayers(*m_exploration, m_exploration->selection()->layers(), format);
        });
        pin->setCheckable(true);
        m_formats.push_back({format, pin, nullptr});
    }
    m_unpin = add(tr("Remove pin"), QKeySequence(Qt::CTRL | Qt::Key_0),
                  [this] { pinLayers(*m_exploration, m_exploration->selection()->layers(), std::nullopt); });
    m_menu->addSeparator();
    for (FormatAction &of : m_formats) {
        of.exclude = m_menu->addAction(tr("Not %1").arg(theme::formatLabel(of.format)));
        of.exclude->setCheckable(true);
        connect(of.exclude, &QAction::triggered, this, [this, format = of.format](bool isExcluded) {
            allowFormat(*m_exploration, m_exploration->selection()->layers(), format, !isExcluded);
            refresh(); // the last format of a layer stays
        });
    }
    m_menu->addSeparator();
    m_tie = add(tr("Tie together"), QKeySequence(Qt::CTRL | Qt::Key_T),
                [this] { tieLayers(*m_exploration, m_exploration->selection()->layers()); });
    m_untie = add(tr("Untie"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T),
                  [this] { untieLayers(*m_exploration, m_exploration->selection()->layers()); });
    m_menu->addSeparator();
    m_selecting = {add(tr("Select this role in all blocks"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_R),
                       [this] { selectRole(); }),
                   add(tr("Select this block"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_B),
                       [this] { selectBlock(); }),
                   add(tr("Select this sub-graph"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_G),
                       [this] { selectSubgraph(); })};
}

void LayerActions::selectWhere(const std::function<bool(std::size_t)> &isWanted)
{
    const auto current = m_exploration->selection()->layer();
    if (!current)
        return;
    std::vector<LayerId> layers;
    for (std::uint32_t i = 0; i < m_exploration->session()->graph.layers.size(); ++i) {
        if (isWanted(i))
            layers.push_back(LayerId{i});
    }
    m_exploration->selection()->selectLayers(std::move(layers), *current);
}

void LayerActions::selectRole()
{
    const auto &layers = m_exploration->session()->graph.layers;
    const std::string &role = layers[m_exploration->selection()->layer()->value].role;
    selectWhere([&](std::size_t i) { return layers[i].role == role; });
}

void LayerActions::selectBlock()
{
    const auto &layers = m_exploration->session()->graph.layers;
    const int block = layers[m_exploration->selection()->layer()->value].block;
    selectWhere([&](std::size_t i) { return layers[i].block == block; });
}

void LayerActions::selectSubgraph()
{
    const auto subgraph = m_exploration->selection()->subgraph();
    selectWhere([&](std::size_t i) {
        return m_exploration->selection()->subgraphOf(LayerId{static_cast<std::uint32_t>(i)}) == subgraph;
    });
}

void LayerActions::refresh()
{
    const auto &selected = m_exploration->selection()->layers();
    const auto &restrictions = m_exploration->restrictions();
    const bool isAny = !selected.empty();
    const auto all = [&](auto holds) {
        return isAny
            && std::ranges::all_of(selected, [&](LayerId id) { return holds(restrictions[id.value]); });
    };
    const auto some = [&](auto holds) {
        return std::ranges::any_of(selected, [&](LayerId id) { return holds(restrictions[id.value]); });
    };
    for (const FormatAction &of : m_formats) {
        of.pin->setEnabled(isAny);
        of.pin->setChecked(all([&](const LayerRestriction &one) { return one.pin == of.format; }));
        of.exclude->setEnabled(isAny && m_formats.size() > 1);
        of.exclude->setChecked(all([&](const LayerRestriction &one) {
            return std::ranges::find(one.excluded, of.format) != one.excluded.end();
        }));
    }
    m_unpin->setEnabled(some([](const LayerRestriction &one) { return one.pin.has_value(); }));
    m_tie->setEnabled(selected.size() > 1);
    m_untie->setEnabled(some([](const LayerRestriction &one) { return one.tie.has_value(); }));
    for (QAction *action : m_selecting)
        action->setEnabled(m_exploration->selection()->layer().has_value());
}

} // namespace halftone
