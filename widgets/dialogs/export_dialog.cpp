// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/export_dialog.h"

#include "widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace halftone {

ExportDialog::ExportDialog(const ExportRequest &initial, QWidget *parent)
    : QDialog(parent), m_target(new QComboBox(this)), m_description(new QLabel(this)),
      m_folder(new QLineEdit(initial.folder, this)), m_problem(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Export"));
    setMinimumWidth(520);
    m_target->addItem(tr("Intel Neural Compressor (optimum-habana)"), QStringLiteral("inc"));
    m_target->addItem(tr("Table (CSV)"), QStringLiteral("csv"));
    m_target->setCurrentIndex(std::max(0, m_target->findData(initial.target)));
    m_description->setWordWrap(true);
    m_description->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_problem->setWordWrap(true);
    m_problem->setAccessibleName(tr("What is missing"));
    m_buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);

    auto *choose = new QPushButton(tr("Choose…"), this);
    choose->setAutoDefault(false);
    auto *folderRow = new QHBoxLayout;
    folderRow->setSpacing(theme::spacing);
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(choose);
    auto *form = new QFormLayout(this);
    form->setHorizontalSpacing(theme::spacing);
    form->setVerticalSpacing(theme::spacing);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Target"), m_target);
    form->addRow({}, m_description);
    form->addRow(tr("&Folder"), folderRow);
    form->addRow(m_problem);
    form->addRow(m_buttons);
    qobject_cast<QLabel *>(form->itemAt(2, QFormLayout::LabelRole)->widget())->setBuddy(m_folder);
    m_folder->setAccessibleName(tr("Folder to write to"));

    connect(choose, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_target, &QComboBox::currentIndexChanged, this, &ExportDialog::describeTarget);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::validate);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    describeTarget();
    validate();
}

void ExportDialog::browse()
{
    const QString chosen
        = QFileDialog::getExistingDirectory(this, tr("Folder to write to"), m_folder->text());
    if (!chosen.isEmpty())
        m_folder->setText(chosen);
}

void ExportDialog::describeTarget()
{
    m_description->setText(m_target->currentData() == QStringLiteral("inc")
                               ? tr("Two files, one to measure and one to quantize, for QUANT_CONFIG.")
                               : tr("One file with the format and the figures of every layer."));
}

QString ExportDialog::problem() const
{
    const QString folder = m_folder->text().trimmed();
    if (folder.isEmpty())
        return tr("Choose a folder.");
    const QFileInfo info(folder);
    if (info.exists() && !info.isDir())
        return tr("“%1” is a file, not a folder.").arg(folder);
    const QFileInfo writable(info.exists() ? folder : info.absolutePath());
    if (!writable.isDir())
        return tr("There is no folder “%1”.").arg(writable.filePath());
    if (!writable.isWritable())
        return tr("“%1” cannot be written to.").arg(writable.filePath());
    return {};
}

void ExportDialog::validate()
{
    const QString text = problem();
    m_problem->setText(text);
    for (QAbstractButton *button : m_buttons->buttons()) {
        if (m_buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
            button->setEnabled(text.isEmpty());
    }
}

ExportRequest ExportDialog::request() const
{
    return {m_target->currentData().toString(), m_folder->text().trimmed()};
}

} // namespace halftone
