// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <string>

class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace halftone {

/// Asks for a name and a note of something. "OK" can only be pressed while there is no problem(). GUI thread.
class NameDialog : public QDialog
{
    Q_OBJECT

public:
    [[nodiscard]] virtual QString problem() const = 0; ///< why it cannot be accepted; empty if it can

protected:
    /// Whoever derives from it calls validate() when it is complete.
    NameDialog(const QString &title, const std::string &name, const std::string &note, QWidget *parent);

    void addField(const QString &label, QLineEdit *field); ///< below the name
    [[nodiscard]] std::string name() const; ///< as entered, without blanks around it
    [[nodiscard]] std::string note() const; ///< likewise
    [[nodiscard]] QPlainTextEdit *noteField() const { return m_note; }
    void validate();

private:
    QLineEdit *m_name; // children of this widget
    QPlainTextEdit *m_note;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
    QFormLayout *m_form;
};

} // namespace halftone
