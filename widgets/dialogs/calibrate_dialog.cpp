// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/calibrate_dialog.h"

#include "core/numeric/number_format.h"
#include "widgets/dialogs/complaint.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QToolButton>

namespace halftone {

namespace {

constexpr int MostSamples = 100'000; // chosen
constexpr double MostGigabytes = 10'000; // chosen
constexpr double BytesPerGigabyte = 1e9;
constexpr int LongestSequence = 1'048'576; // chosen: a million tokens

QSpinBox *spinBox(int largest, std::int64_t value, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(1, largest);
    box->setGroupSeparatorShown(true);
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    box->setValue(static_cast<int>(std::min<std::int64_t>(value, largest)));
    return box;
}

} // namespace

CalibrateDialog::CalibrateDialog(const CalibrateRequest &initial, bool canBfloat16, QWidget *parent)
    : QDialog(parent), m_model(new QLineEdit(initial.modelPath, this)),
      m_data(new QLineEdit(initial.dataPath, this)), m_samples(spinBox(MostSamples, initial.samples, this)),
      m_sequenceLength(spinBox(LongestSequence, initial.sequenceLength, this)),
      m_packing(new QComboBox(this)), m_name(new QLineEdit(initial.name, this)),
      m_compute(new QComboBox(this)), m_memory(new QDoubleSpinBox(this)), m_problem(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Calibrate"));
    setMinimumWidth(520);
    m_packing->addItem(tr("One document a sample"), QStringLiteral("none"));
    m_packing->addItem(tr("Documents joined and cut to equal pieces"), QStringLiteral("concat"));
    m_packing->setCurrentIndex(std::max(0, m_packing->findData(initial.packing)));
    m_sequenceLength->setSuffix(tr(" tokens"));
    m_name->setPlaceholderText(tr("The model's folder and the time"));
    m_problem->setWordWrap(true);
    m_problem->setAccessibleName(tr("What is missing"));
    m_buttons->addButton(tr("&Calibrate"), QDialogButtonBox::AcceptRole);

    auto *form = new QFormLayout(this);
    form->setHorizontalSpacing(theme::Spacing);
    form->setVerticalSpacing(theme::Spacing);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Model"), pathRow(m_model, true));
    form->addRow(tr("Calibration &data"), pathRow(m_data, false));
    form->addRow(tr("&Samples"), m_samples);
    form->addRow(tr("Sequence &length"), m_sequenceLength);
    form->addRow(tr("&Packing"), m_packing);
    form->addRow(tr("&Name"), m_name);
    form->addRow(makeAdvanced(initial, canBfloat16));
    form->addRow(m_problem);
    form->addRow(m_buttons);
    qobject_cast<QLabel *>(form->itemAt(0, QFormLayout::LabelRole)->widget())->setBuddy(m_model);
    qobject_cast<QLabel *>(form->itemAt(1, QFormLayout::LabelRole)->widget())->setBuddy(m_data);
    m_model->setAccessibleName(tr("Model folder or TorchScript file"));
    m_data->setAccessibleName(tr("Calibration data file"));

    connect(m_model, &QLineEdit::textChanged, this, &CalibrateDialog::validate);
    connect(m_data, &QLineEdit::textChanged, this, &CalibrateDialog::validate);
    connect(m_name, &QLineEdit::textChanged, this, &CalibrateDialog::validate);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    validate();
}

QWidget *CalibrateDialog::makeFormats(const QStringList &checked)
{
    constexpr int Columns = 3; // chosen
    auto *whole = new QWidget(this);
    auto *grid = new QGridLayout(whole);
    grid->setContentsMargins(0, 0, 0, 0);
    for (const NumberFormat &format : knownFormats().subspan(1)) { // the first one is the baseline
        auto *box = new QCheckBox(theme::formatLabel(format.name), whole);
        box->setObjectName(QString::fromUtf8(format.name.data(), static_cast<qsizetype>(format.name.size())));
        box->setChecked(checked.contains(box->objectName()));
        const int place = static_cast<int>(m_formats.size());
        grid->addWidget(box, place / Columns, place % Columns);
        m_formats.push_back(box);
    }
    return whole;
}

QStringList CalibrateDialog::measuredFormats() const
{
    QStringList formats;
    for (const auto *box : m_formats) {
        if (box->isChecked())
            formats << box->objectName();
    }
    return formats;
}

/// Folded unless something in it differs from the defaults.
QWidget *CalibrateDialog::makeAdvanced(const CalibrateRequest &initial, bool canBfloat16)
{
    m_compute->addItem(tr("Float32"), QStringLiteral("float32"));
    m_compute->addItem(canBfloat16 ? tr("BFloat16: faster, sensitivities differ by about a percent")
                                   : tr("BFloat16 (this CPU has no instructions for it)"),
                       QStringLiteral("bfloat16"));
    qobject_cast<QStandardItemModel *>(m_compute->model())->item(1)->setEnabled(canBfloat16);
    m_compute->setCurrentIndex(canBfloat16 ? std::max(0, m_compute->findData(initial.compute)) : 0);
    m_memory->setRange(0, MostGigabytes);
    m_memory->setDecimals(1);
    m_memory->setSuffix(tr(" GB"));
    m_memory->setSpecialValueText(tr("Automatic: half of what is free"));
    m_memory->setToolTip(
        tr("Largest resident memory; less of it means more recomputation. Weights are read from "
           "the file and do not count."));
    m_memory->setValue(static_cast<double>(initial.memoryBytes.value_or(0)) / BytesPerGigabyte);

    auto *whole = new QWidget(this);
    auto *button = new QToolButton(whole);
    auto *part = new QWidget(whole);
    button->setText(tr("Ad&vanced"));
    button->setAutoRaise(true);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const auto fold = [=](bool open) {
        button->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        part->setVisible(open);
    };
    connect(button, &QToolButton::toggled, this, fold);
    auto *form = new QFormLayout(part);
    form->setContentsMargins(2 * theme::Spacing, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("C&ompute in"), m_compute);
    form->addRow(tr("Memory &budget"), m_memory);
    auto *formats = new QLabel(tr("Measure errors of"), part);
    formats->setToolTip(
        tr("Really rounds every tensor to these formats during the calibration, for the noise model "
           "measured-error; up to four cost about a quarter of the time"));
    form->addRow(formats, makeFormats(initial.measuredFormats));
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(button);
    layout->addWidget(part);
    const bool isUsual
        = m_compute->currentIndex() == 0 && m_memory->value() == 0.0 && measuredFormats().isEmpty();
    button->setChecked(!isUsual);
    fold(!isUsual);
    return whole;
}

QWidget *CalibrateDialog::pathRow(QLineEdit *edit, bool folderToo)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Spacing);
    layout->addWidget(edit, 1);
    const auto addButton = [&](const QString &text, bool folder) {
        auto *button = new QPushButton(text, row);
        button->setAutoDefault(false);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, edit, folder] { browse(edit, folder); });
    };
    if (folderToo)
        addButton(tr("Folder…"), true);
    addButton(tr("File…"), false);
    return row;
}

void CalibrateDialog::browse(QLineEdit *edit, bool folder)
{
    const QString start = edit->text();
    const QString filter = edit == m_model ? tr("TorchScript models (*.pt *.pts);;All files (*)")
                                           : tr("Texts (*.jsonl *.txt);;All files (*)");
    const QString chosen = folder ? QFileDialog::getExistingDirectory(this, tr("Model folder"), start)
                                  : QFileDialog::getOpenFileName(this, {}, start, filter);
    if (!chosen.isEmpty())
        edit->setText(chosen);
}

QString CalibrateDialog::problem() const
{
    const QString model = m_model->text().trimmed();
    const QString texts = m_data->text().trimmed();
    if (model.isEmpty())
        return tr("Choose a model: a Hugging Face folder or a TorchScript file.");
    if (!QFileInfo::exists(model))
        return tr("There is no model at “%1”.").arg(model);
    if (QFileInfo(model).isDir() && !QFileInfo::exists(model + QStringLiteral("/config.json")))
        return tr("“%1” holds no model: there is no config.json in it.").arg(model);
    if (texts.isEmpty())
        return tr("Choose calibration texts: a .jsonl or .txt file.");
    if (!QFileInfo(texts).isFile())
        return tr("There is no file “%1”.").arg(texts);
    if (m_takenNames.contains(m_name->text().trimmed()))
        return tr("Another session has this name.");
    return {};
}

void CalibrateDialog::setTakenNames(QStringList names)
{
    m_takenNames = std::move(names);
    validate();
}

void CalibrateDialog::validate()
{
    const QString text = problem();
    showComplaint(m_problem, text);
    enableAccepting(m_buttons, text.isEmpty());
}

CalibrateRequest CalibrateDialog::request() const
{
    return {m_model->text().trimmed(),
            m_data->text().trimmed(),
            m_samples->value(),
            m_sequenceLength->value(),
            m_packing->currentData().toString(),
            m_compute->currentData().toString(),
            measuredFormats(),
            m_memory->value() > 0
                ? std::optional(static_cast<std::int64_t>(m_memory->value() * BytesPerGigabyte))
                : std::nullopt,
            m_name->text().trimmed()};
}

} // namespace halftone
