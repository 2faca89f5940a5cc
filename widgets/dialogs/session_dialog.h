// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_edit.h"
#include "widgets/dialogs/name_dialog.h"

namespace halftone {

/// Asks for name, tags and note of a session, which needs a name and tags that are tags.
class SessionDialog : public NameDialog
{
    Q_OBJECT

public:
    explicit SessionDialog(const SessionDetails &initial, QWidget *parent = nullptr);

    [[nodiscard]] SessionDetails details() const;
    [[nodiscard]] QString problem() const override;

private:
    SessionDetails m_initial;
    QLineEdit *m_tags; // child of this widget
};

} // namespace halftone
