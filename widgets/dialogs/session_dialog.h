// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_edit.h"
#include "widgets/dialogs/name_dialog.h"

#include <QStringList>

namespace halftone {

/// Asks for name, tags and note of a session, which needs a name of its own and tags that are tags.
class SessionDialog : public NameDialog
{
    Q_OBJECT

public:
    /// @param takenNames  of the other sessions
    SessionDialog(const SessionDetails &initial, QStringList takenNames, QWidget *parent = nullptr);

    [[nodiscard]] SessionDetails details() const;
    [[nodiscard]] QString problem() const override;

private:
    SessionDetails m_initial;
    QStringList m_takenNames;
    QLineEdit *m_tags; // child of this widget
};

} // namespace halftone
