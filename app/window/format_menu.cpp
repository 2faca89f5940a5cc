// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/format_menu.h"

#include "widgets/decision_steps.h"
#include "widgets/exploration.h"
#include "widgets/theme.h"
#include "widgets/views/format_offers.h"

namespace halftone {

FormatMenu::FormatMenu(Exploration *exploration, QWidget *parent) : QMenu(parent), m_exploration(exploration)
{
    setTitle(tr("For&mats"));
    connect(this, &QMenu::aboutToShow, this, &FormatMenu::fill);
}

void FormatMenu::fill()
{
    clear();
    for (const auto &offer : formatOffersOf(*m_exploration)) {
        const QString label = theme::formatLabel(offer.name);
        auto *action = addAction(offer.problem.isEmpty() ? label : tr("%1 – %2").arg(label, offer.problem));
        action->setCheckable(true);
        action->setChecked(offer.isChosen);
        action->setEnabled(offer.problem.isEmpty());
        connect(action, &QAction::triggered, this, [this, name = offer.name](bool isChosen) {
            setFormats(*m_exploration, formatsWith(*m_exploration, name, isChosen));
        });
    }
}

} // namespace halftone
