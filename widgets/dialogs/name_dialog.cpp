// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/name_dialog.h"

#include "widgets/dialogs/complaint.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace halftone {

namespace {

constexpr QSize DialogSize(460, 280); // chosen: a note of a few lines

} // namespace

NameDialog::NameDialog(const QString &title, const std::string &name, const std::string &note,
                       QWidget *parent)
    : QDialog(parent), m_name(new QLineEdit(QString::fromStdString(name), this)),
      m_note(new QPlainTextEdit(QString::fromStdString(note), this)), m_problem(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)),
      m_form(new QFormLayout(this))
{
    setWindowTitle(title);
    m_name->selectAll();
    m_note->setTabChangesFocus(true);
    m_problem->setWordWrap(true);
    m_form->setSpacing(theme::Spacing);
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(tr("N&ote"), m_note);
    m_form->addRow(m_problem);
    m_form->addRow(m_buttons);
    resize(DialogSize);
    connect(m_name, &QLineEdit::textChanged, this, &NameDialog::validate);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void NameDialog::addField(const QString &label, QLineEdit *field)
{
    m_form->insertRow(1, label, field);
    setTabOrder(m_name, field);
    setTabOrder(field, m_note);
    connect(field, &QLineEdit::textChanged, this, &NameDialog::validate);
}

std::string NameDialog::name() const
{
    return m_name->text().trimmed().toStdString();
}

std::string NameDialog::note() const
{
    return m_note->toPlainText().trimmed().toStdString();
}

void NameDialog::validate()
{
    const QString text = problem();
    m_problem->setVisible(!text.isEmpty());
    showComplaint(m_problem, text);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(text.isEmpty());
}

} // namespace halftone
