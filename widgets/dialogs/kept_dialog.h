// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <QDialog>
#include <QStringList>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace halftone {

/// Asks for name and note of a kept configuration. "OK" can only be pressed when it has a name of its own.
class KeptDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param kept  what the session keeps: the names of the others are taken
    KeptDialog(const KeptConfiguration &initial, const std::vector<KeptConfiguration> &kept,
               QWidget *parent = nullptr);

    /// As it was, with the name and the note that were entered.
    [[nodiscard]] KeptConfiguration configuration() const;
    [[nodiscard]] QString problem() const; ///< why it cannot be accepted; empty if it can

private:
    void validate();

    KeptConfiguration m_initial;
    QStringList m_taken;
    QLineEdit *m_name; // children of this widget
    QPlainTextEdit *m_note;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace halftone
