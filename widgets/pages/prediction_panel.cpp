// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/prediction_panel.h"

#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace halftone {

namespace {

QLabel *selectableLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString signedPercent(double fraction)
{
    return text::withPlus(text::percent(fraction), fraction);
}

} // namespace

PredictionPanel::PredictionPanel(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout)
{
    setAccessibleName(tr("Predictions of every noise model"));
    auto *title = new QLabel(tr("Loss MSE of this solution (nats²), and its share of the limit"), this);
    title->setWordWrap(true);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(2 * theme::Spacing);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(0, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Spacing, theme::Spacing, theme::Spacing, theme::Spacing);
    layout->setSpacing(theme::Spacing);
    layout->addWidget(title);
    layout->addLayout(m_grid);
    layout->addStretch(1);
}

void PredictionPanel::setRows(std::vector<PredictionRow> rows)
{
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    while (m_lines.size() < m_rows.size())
        addLine();
    restyle();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const bool used = i < m_rows.size();
        const auto &[label, value, share, explanation] = m_lines[i];
        for (auto *part : {label, value, share, explanation})
            part->setVisible(used);
        if (used)
            fill(m_lines[i], m_rows[i]);
    }
}

void PredictionPanel::addLine()
{
    const Line line{selectableLabel(this), selectableLabel(this), selectableLabel(this),
                    selectableLabel(this)};
    line.label->setWordWrap(true); // in a narrow panel, before a number is cut
    line.explanation->setWordWrap(true);
    line.explanation->setFont(theme::smaller(font()));
    const int row = 2 * static_cast<int>(m_lines.size());
    m_grid->addWidget(line.label, row, 0);
    m_grid->addWidget(line.value, row, 1, Qt::AlignRight);
    m_grid->addWidget(line.share, row, 2, Qt::AlignRight);
    m_grid->addWidget(line.explanation, row + 1, 0, 1, 3);
    line.explanation->setContentsMargins(0, 0, 0, theme::Spacing);
    m_lines.push_back(line);
}

void PredictionPanel::fill(const Line &line, const PredictionRow &row) const
{
    QFont labelFont = font();
    labelFont.setBold(row.decides || row.isMeasured);
    line.label->setFont(labelFont);
    line.label->setText(row.decides ? tr("%1 (decides)").arg(row.label) : row.label);
    line.value->setText(row.lossMse ? text::number(*row.lossMse) : QStringLiteral("–"));
    line.value->setToolTip(row.lossMse ? text::full(*row.lossMse, QStringLiteral("nats²")) : QString());
    line.share->setText(row.share ? text::percent(*row.share) : QString());
    QStringList sentences;
    if (row.perplexityChange)
        sentences << tr("Perplexity %1.").arg(signedPercent(*row.perplexityChange));
    if (!row.missing.isEmpty())
        sentences << row.missing;
    if (!row.unavailable.isEmpty())
        sentences << tr("Not known: %1.").arg(row.unavailable);
    sentences << row.explanation;
    line.explanation->setText(sentences.join(QLatin1Char(' ')));
}

void PredictionPanel::restyle()
{
    for (const Line &line : m_lines) {
        QPalette quiet = palette();
        quiet.setColor(
            QPalette::WindowText,
            theme::mixed(palette().color(QPalette::WindowText), palette().color(QPalette::Window), 0.25));
        line.explanation->setPalette(quiet);
    }
}

void PredictionPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        restyle();
    QWidget::changeEvent(event);
}

} // namespace halftone
