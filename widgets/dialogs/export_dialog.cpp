// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/export_dialog.h"

#include "core/export/export_folder.h"
#include "core/export/export_target.h"
#include "widgets/dialogs/complaint.h"
#include "widgets/theme.h"
#include "widgets/views/target_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace halftone {

namespace {

/// A text that may be long.
QLabel *wrappingLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return label;
}

QString fromCore(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

ExportDialog::ExportDialog(const ExportRequest &initial, QWidget *parent)
    : QDialog(parent), m_target(new QComboBox(this)), m_description(wrappingLabel(this)),
      m_obstacle(wrappingLabel(this)), m_solveAgain(new QCheckBox(this)),
      m_folder(new QLineEdit(initial.folder, this)), m_problem(wrappingLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Export"));
    setMinimumWidth(640);
    for (const auto &target : exportTargets())
        m_target->addItem(fromCore(target.program), fromCore(target.name));
    m_target->addItem(tr("Configuration of Halftone (JSON)"), QStringLiteral("json"));
    m_target->addItem(tr("Table (CSV)"), QStringLiteral("csv"));
    m_target->setCurrentIndex(std::max(0, m_target->findData(initial.target)));
    m_target->setAccessibleName(tr("Target"));
    m_folder->setAccessibleName(tr("Folder to write to"));
    m_problem->setAccessibleName(tr("What is missing"));
    m_buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    auto *choose = new QPushButton(tr("Choose…"), this);
    choose->setAutoDefault(false);
    layOut(choose);

    connect(choose, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_target, &QComboBox::currentIndexChanged, this, &ExportDialog::changeTarget);
    connect(m_solveAgain, &QCheckBox::toggled, this, &ExportDialog::validate);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::validate);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ExportDialog::confirm);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    describeTarget();
    setOffer({});
}

void ExportDialog::layOut(QWidget *chooseFolder)
{
    auto *folderRow = new QHBoxLayout;
    folderRow->setSpacing(theme::Spacing);
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(chooseFolder);
    auto *form = new QFormLayout(this);
    form->setHorizontalSpacing(theme::Spacing);
    form->setVerticalSpacing(theme::Spacing);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Target"), m_target);
    form->addRow({}, m_description);
    form->addRow(m_obstacle);
    form->addRow(m_solveAgain);
    auto *folderLabel = new QLabel(tr("&Folder"), this);
    folderLabel->setBuddy(m_folder);
    form->addRow(folderLabel, folderRow);
    form->addRow(m_problem);
    form->addRow(m_buttons);
}

void ExportDialog::changeTarget()
{
    describeTarget();
    setOffer({});
    Q_EMIT targetChanged(request().target);
}

void ExportDialog::setOffer(const ExportOffer &offer)
{
    m_offer = offer;
    m_solveAgain->setChecked(false);
    m_solveAgain->setEnabled(!offer.price.isEmpty());
    m_solveAgain->setVisible(!offer.obstacle.isEmpty() && offer.refusal.isEmpty());
    m_solveAgain->setText(offer.price.isEmpty()
                              ? tr("Looking for a solution that it can…")
                              : tr("Export a &solution that it can express: %1").arg(offer.price));
    m_obstacle->setText(offer.refusal.isEmpty()
                            ? offer.obstacle
                            : tr("%1\nNor is there another solution: %2").arg(offer.obstacle, offer.refusal));
    m_obstacle->setVisible(!offer.obstacle.isEmpty());
    validate();
    adjustSize();
}

/// Every export has a README.txt: where one is, another target's files may be too.
void ExportDialog::confirm()
{
    const QString folder = request().folder;
    const bool replaces = QFileInfo::exists(folder + QStringLiteral("/README.txt"));
    if (!replaces
        || QMessageBox::question(
               this, windowTitle(),
               tr("“%1” holds an export already. Write into it, and replace files of the same names?")
                   .arg(folder))
            == QMessageBox::Yes)
        accept();
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
    const auto target = findExportTarget(request().target.toStdString());
    if (target) {
        m_description->setText(tr("Specified for %1.\n\nIt cannot express:\n%2")
                                   .arg(fromCore((*target)->specifiedFor), limitsText(**target)));
    } else if (request().target == QStringLiteral("json")) {
        m_description->setText(tr("The format of every layer and what it was solved for. Complete, but only "
                                  "Halftone reads it."));
    } else {
        m_description->setText(
            tr("The format and figures of every layer, and the gains: for spreadsheets. No "
               "program runs it."));
    }
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
    if (writable.isFile())
        return tr("“%1” is a file, not a folder.").arg(writable.filePath());
    if (!writable.isDir())
        return tr("There is no folder “%1”.").arg(writable.filePath());
    if (!writable.isWritable())
        return tr("“%1” cannot be written to.").arg(writable.filePath());
    if (const auto foreign
        = foreignFile(folder.toStdString(), exportFileNames(request().target.toStdString())))
        return tr("Nothing in the folder says that Halftone wrote “%1”, which would be replaced. Choose "
                  "another folder, or move it away.")
            .arg(QString::fromStdString(*foreign));
    if (!m_offer.obstacle.isEmpty() && !m_solveAgain->isChecked())
        return m_offer.refusal.isEmpty() ? tr("The solution on screen cannot be exported for this target.")
                                         : tr("Choose another target.");
    return {};
}

void ExportDialog::validate()
{
    const QString text = problem();
    showComplaint(m_problem, text);
    enableAccepting(m_buttons, text.isEmpty());
}

ExportRequest ExportDialog::request() const
{
    return {m_target->currentData().toString(), m_folder->text().trimmed(), m_solveAgain->isChecked()};
}

} // namespace halftone
