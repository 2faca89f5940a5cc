// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/model_timing_dialog.h"

#include "widgets/dialogs/workload_fields.h"
#include "widgets/theme.h"
#include "widgets/views/source_text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace halftone {

namespace {

constexpr int FileRole = Qt::UserRole + 1;

} // namespace

ModelTimingDialog::ModelTimingDialog(const QStringList &profiles, QWidget *parent)
    : QDialog(parent), m_profile(new QComboBox(this)), m_devices(new QSpinBox(this))
{
    constexpr int MostDevices = 64; // chosen; a profile may allow fewer, and says so
    setWindowTitle(tr("Predict times"));
    setMinimumWidth(480);
    auto *what
        = new QLabel(tr("Predicts what every configuration gains, by a formula with the constants of a "
                        "hardware profile. No device is needed."),
                     this);
    what->setWordWrap(true);
    m_profile->setObjectName(QStringLiteral("profile"));
    m_profile->setAccessibleName(tr("Hardware profile"));
    for (const auto &name : profiles)
        m_profile->addItem(sourceText(ModelSource{name.toStdString(), 1}.text()), name);
    m_devices->setObjectName(QStringLiteral("devices"));
    m_devices->setRange(1, MostDevices);
    m_devices->setToolTip(tr("How many devices share the model (tensor parallel)"));
    auto *file = new QPushButton(tr("Own profile…"), this);
    file->setAutoDefault(false);
    file->setToolTip(tr("Use a hardware profile of your own, a JSON file; it is copied to your profiles"));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Spacing);
    row->addWidget(m_profile, 1);
    row->addWidget(file);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("&Predict"), QDialogButtonBox::AcceptRole);
    auto *form = new QFormLayout(this);
    form->setHorizontalSpacing(theme::Spacing);
    form->setVerticalSpacing(theme::Spacing);
    form->addRow(what);
    auto *label = new QLabel(tr("P&rofile"), this);
    label->setBuddy(m_profile);
    form->addRow(label, row);
    m_workload = new WorkloadFields(form, true);
    form->addRow(tr("&Devices"), m_devices);
    form->addRow(buttons);
    connect(file, &QPushButton::clicked, this, &ModelTimingDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ModelTimingDialog::chooseFile()
{
    const QString path
        = QFileDialog::getOpenFileName(this, tr("Hardware profile"), {}, tr("Hardware profiles (*.json)"));
    if (path.isEmpty())
        return;
    m_profile->addItem(QFileInfo(path).fileName());
    m_profile->setItemData(m_profile->count() - 1, path, FileRole);
    m_profile->setCurrentIndex(m_profile->count() - 1);
}

ModelTimingRequest ModelTimingDialog::request() const
{
    return {{m_profile->currentData().toString().toStdString(), m_devices->value()},
            m_profile->currentData(FileRole).toString(),
            m_workload->workload()};
}

} // namespace halftone
