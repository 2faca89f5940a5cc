// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_edit.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace halftone {

/// Asks for name, tags and note of a session. "OK" can only be pressed when the session has a name and the tags are
/// tags.
class SessionDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SessionDialog(const SessionDetails &initial, QWidget *parent = nullptr);

    [[nodiscard]] SessionDetails details() const;
    [[nodiscard]] QString problem() const; ///< why it cannot be accepted; empty if it can

private:
    void validate();

    SessionDetails m_initial;
    QLineEdit *m_name; // children of this widget
    QLineEdit *m_tags;
    QPlainTextEdit *m_note;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace halftone
