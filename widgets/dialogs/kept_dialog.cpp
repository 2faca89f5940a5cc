// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/kept_dialog.h"

#include <QPlainTextEdit>

namespace halftone {

KeptDialog::KeptDialog(const KeptConfiguration &initial, const std::vector<KeptConfiguration> &kept,
                       QWidget *parent)
    : NameDialog(tr("Name and note"), initial.name, initial.note, parent), m_initial(initial)
{
    for (const auto &other : kept) {
        if (other.name != initial.name)
            m_taken << QString::fromStdString(other.name);
    }
    noteField()->setPlaceholderText(tr("Where it serves, what was found out about it"));
    validate();
}

KeptConfiguration KeptDialog::configuration() const
{
    auto configuration = m_initial;
    configuration.name = name();
    configuration.note = note();
    return configuration;
}

QString KeptDialog::problem() const
{
    if (name().empty())
        return tr("A kept configuration needs a name.");
    if (m_taken.contains(QString::fromStdString(name())))
        return tr("Another configuration is kept under this name.");
    return {};
}

} // namespace halftone
