// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/kept_dialog.h"

#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace halftone {

namespace {

constexpr QSize DialogSize(420, 240); // chosen: a note of a few lines

} // namespace

KeptDialog::KeptDialog(const KeptConfiguration &initial, const std::vector<KeptConfiguration> &kept,
                       QWidget *parent)
    : QDialog(parent), m_initial(initial), m_name(new QLineEdit(QString::fromStdString(initial.name), this)),
      m_note(new QPlainTextEdit(QString::fromStdString(initial.note), this)), m_problem(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Name and note"));
    for (const auto &other : kept) {
        if (other.name != initial.name)
            m_taken << QString::fromStdString(other.name);
    }
    m_name->selectAll();
    m_note->setTabChangesFocus(true);
    m_note->setPlaceholderText(tr("Where it serves, what was found out about it"));
    m_problem->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->setSpacing(theme::spacing);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("N&ote"), m_note);
    form->addRow(m_problem);
    form->addRow(m_buttons);
    resize(DialogSize);
    connect(m_name, &QLineEdit::textChanged, this, &KeptDialog::validate);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    validate();
}

KeptConfiguration KeptDialog::configuration() const
{
    auto configuration = m_initial;
    configuration.name = m_name->text().trimmed().toStdString();
    configuration.note = m_note->toPlainText().trimmed().toStdString();
    return configuration;
}

QString KeptDialog::problem() const
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return tr("A kept configuration needs a name.");
    if (m_taken.contains(name))
        return tr("Another configuration is kept under this name.");
    return {};
}

void KeptDialog::validate()
{
    const QString text = problem();
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(text.isEmpty());
}

} // namespace halftone
