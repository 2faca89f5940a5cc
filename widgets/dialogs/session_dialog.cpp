// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/session_dialog.h"

#include "core/session/session_tags.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace halftone {

namespace {

constexpr QSize DialogSize(460, 300); // chosen: a note of a few lines

QString joined(const std::vector<std::string> &tags)
{
    QStringList words;
    for (const auto &tag : tags)
        words << QString::fromStdString(tag);
    return words.join(QLatin1Char(' '));
}

} // namespace

SessionDialog::SessionDialog(const SessionDetails &initial, QWidget *parent)
    : QDialog(parent), m_initial(initial), m_name(new QLineEdit(QString::fromStdString(initial.name), this)),
      m_tags(new QLineEdit(joined(initial.tags), this)),
      m_note(new QPlainTextEdit(QString::fromStdString(initial.note), this)), m_problem(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Name, tags and note"));
    m_tags->setPlaceholderText(tr("Words, such as prod 8b"));
    m_tags->setToolTip(tr("Words between blanks; find them with tag:WORD"));
    m_note->setTabChangesFocus(true);
    m_problem->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->setSpacing(theme::spacing);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Tags"), m_tags);
    form->addRow(tr("N&ote"), m_note);
    form->addRow(m_problem);
    form->addRow(m_buttons);
    resize(DialogSize);
    connect(m_name, &QLineEdit::textChanged, this, &SessionDialog::validate);
    connect(m_tags, &QLineEdit::textChanged, this, &SessionDialog::validate);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    validate();
}

SessionDetails SessionDialog::details() const
{
    auto details = m_initial;
    details.name = m_name->text().trimmed().toStdString();
    details.tags = tagsOf(m_tags->text().toStdString());
    details.note = m_note->toPlainText().trimmed().toStdString();
    return details;
}

QString SessionDialog::problem() const
{
    const auto [name, note, tags, isArchived, isDeleted] = details();
    if (name.empty())
        return tr("A session needs a name.");
    if (!std::ranges::all_of(tags, isTag))
        return tr("A tag is too long.");
    return {};
}

void SessionDialog::validate()
{
    const QString text = problem();
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(text.isEmpty());
}

} // namespace halftone
