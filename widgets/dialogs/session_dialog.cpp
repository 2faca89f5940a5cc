// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/session_dialog.h"

#include "core/session/session_tags.h"

#include <QLineEdit>

#include <algorithm>

namespace halftone {

namespace {

QString joined(const std::vector<std::string> &tags)
{
    QStringList words;
    for (const auto &tag : tags)
        words << QString::fromStdString(tag);
    return words.join(QLatin1Char(' '));
}

} // namespace

SessionDialog::SessionDialog(const SessionDetails &initial, QStringList takenNames, QWidget *parent)
    : NameDialog(tr("Name, tags and note"), initial.name, initial.note, parent), m_initial(initial),
      m_takenNames(std::move(takenNames)), m_tags(new QLineEdit(joined(initial.tags), this))
{
    m_tags->setPlaceholderText(tr("Words, such as prod 8b"));
    m_tags->setToolTip(tr("Words between blanks; find them with tag:WORD"));
    addField(tr("&Tags"), m_tags);
    validate();
}

SessionDetails SessionDialog::details() const
{
    auto details = m_initial;
    details.name = name();
    details.tags = tagsOf(m_tags->text().toStdString());
    details.note = note();
    return details;
}

QString SessionDialog::problem() const
{
    const auto entered = details();
    if (entered.name.empty())
        return tr("A session needs a name.");
    if (m_takenNames.contains(QString::fromStdString(entered.name)))
        return tr("Another session has this name.");
    if (!std::ranges::all_of(entered.tags, isTag))
        return tr("A tag is too long.");
    return {};
}

} // namespace halftone
