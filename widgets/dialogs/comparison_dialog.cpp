// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/comparison_dialog.h"

#include "widgets/models/figure_table_model.h"
#include "widgets/number_text.h"
#include "widgets/plots/curve_pair_plot.h"
#include "widgets/plots/pair_plot.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace halftone {

namespace {

constexpr QSize DialogSize(900, 620); // chosen: a square plot beside a table of four columns

using Rows = std::vector<std::vector<FigureCell>>;

FigureCell figure(double value, const QString &unit)
{
    return {text::quantity(value, unit), value};
}

FigureCell ratio(const NumberPair &numbers)
{
    if (numbers.first == 0)
        return {QStringLiteral("–")};
    const double value = numbers.second / numbers.first;
    return {text::number(value) + QStringLiteral("\u00d7"), value};
}

FigureCell label(const std::string &text)
{
    return {QString::fromStdString(text)};
}

FigureCell format(const std::string &name)
{
    return {theme::formatLabel(name)};
}

QString correlationText(const std::optional<double> &correlation)
{
    return correlation ? ComparisonDialog::tr("rank correlation %1").arg(text::number(*correlation))
                       : ComparisonDialog::tr("no rank correlation");
}

QString namesText(const QString &sentence, const std::vector<std::string> &names)
{
    constexpr std::size_t MostNames = 3; // chosen
    QStringList shown;
    for (std::size_t i = 0; i < std::min(names.size(), MostNames); ++i)
        shown << QString::fromStdString(names[i]);
    if (names.size() > MostNames)
        shown << QStringLiteral("…");
    return sentence.arg(shown.join(QStringLiteral(", ")));
}

} // namespace

ComparisonDialog::ComparisonDialog(const SessionDifference &difference, const QString &first,
                                   const QString &second, QWidget *parent)
    : QDialog(parent), m_first(first), m_second(second), m_tabs(new QTabWidget(this))
{
    setWindowTitle(tr("%1 compared with %2").arg(second, first));
    setAttribute(Qt::WA_DeleteOnClose);
    addSensitivities(difference);
    addGains(difference);
    addTradeOff(difference);
    addConfiguration(difference);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::spacing);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
    resize(DialogSize);
}

/// @param plot, table  either may be null
void ComparisonDialog::addPage(const QString &title, const QString &summary, QWidget *plot, QWidget *table)
{
    auto *page = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(page);
    auto *sentence = new QLabel(summary, page);
    sentence->setWordWrap(true);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(sentence);
    auto *parts = new QSplitter(page);
    for (auto *part : {plot, table}) {
        if (part != nullptr)
            parts->addWidget(part);
    }
    parts->setChildrenCollapsible(false);
    layout->addWidget(parts, 1);
    m_tabs->addTab(page, title);
}

void ComparisonDialog::addSensitivities(const SessionDifference &difference)
{
    const QString unit = tr("nats²");
    Rows rows;
    std::vector<PlottedPair> pairs;
    for (const auto &pair : difference.sensitivities) {
        const auto &[first, second] = pair.sensitivity;
        rows.push_back(
            {label(pair.layer), figure(first, unit), figure(second, unit), ratio(pair.sensitivity)});
        pairs.push_back({QString::fromStdString(pair.layer), first, second});
    }
    auto *model = new FigureTableModel({tr("Layer"), m_first, m_second, tr("Ratio")}, this);
    model->setRows(std::move(rows));
    auto *plot = new PairPlot(this);
    plot->setPairs(std::move(pairs), tr("Sensitivity in %1 (nats²)").arg(m_first),
                   tr("Sensitivity in %1 (nats²)").arg(m_second));
    QStringList summary{
        tr("%n layer(s) in both, %1.", nullptr, static_cast<int>(difference.sensitivities.size()))
            .arg(correlationText(difference.rankCorrelation))};
    if (!difference.onlyFirst.empty())
        summary << namesText(tr("Only in %1: %2.").arg(m_first, QStringLiteral("%1")), difference.onlyFirst);
    if (!difference.onlySecond.empty())
        summary << namesText(tr("Only in %1: %2.").arg(m_second, QStringLiteral("%1")),
                             difference.onlySecond);
    addPage(tr("Sensitivities"), summary.join(QLatin1Char(' ')), plot,
            sortableView(model, tr("Sensitivities"), this));
}

void ComparisonDialog::addGains(const SessionDifference &difference)
{
    QStringList summary;
    Rows rows;
    for (const auto &timing : difference.timings) {
        const QString name = QString::fromStdString(timing.timing);
        summary << tr("%1: baseline %2 and %3, %4.")
                       .arg(name, text::quantity(timing.baselineSeconds.first, QStringLiteral("s")),
                            text::quantity(timing.baselineSeconds.second, QStringLiteral("s")),
                            correlationText(timing.rankCorrelation));
        for (const auto &gain : timing.gains) {
            const auto &[first, second] = gain.gainSeconds;
            rows.push_back({{name},
                            label(gain.subgraph),
                            figure(first, QStringLiteral("s")),
                            figure(second, QStringLiteral("s")),
                            figure(second - first, QStringLiteral("s"))});
        }
    }
    if (summary.isEmpty())
        return addPage(tr("Gains"), tr("The two have no timing of the same source, workload and formats."),
                       nullptr, nullptr);
    auto *model = new FigureTableModel(
        {tr("Timing"), tr("Sub-graph, all lowered"), m_first, m_second, tr("Difference")}, this);
    model->setRows(std::move(rows));
    addPage(tr("Gains"), summary.join(QLatin1Char('\n')), nullptr, sortableView(model, tr("Gains"), this));
}

void ComparisonDialog::addTradeOff(const SessionDifference &difference)
{
    if (!difference.noFrontier.empty())
        return addPage(tr("Trade-off"),
                       tr("There is none: %1.").arg(QString::fromStdString(difference.noFrontier)), nullptr,
                       nullptr);
    const QString unit = QString::fromStdString(difference.gainUnit);
    Rows rows;
    for (const auto &pair : difference.frontier) {
        const auto &[first, second] = pair.gain;
        rows.push_back({{text::tau(pair.tau), pair.tau},
                        figure(first, unit),
                        figure(second, unit),
                        figure(second - first, unit)});
    }
    auto *model = new FigureTableModel({tr("Threshold τ"), m_first, m_second, tr("Difference")}, this);
    model->setRows(std::move(rows));
    auto *plot = new CurvePairPlot(this);
    plot->setCurves(difference.frontier, m_first, m_second, unit);
    addPage(tr("Trade-off"),
            tr("The largest gain at equal thresholds, each session under its own decisions."), plot,
            sortableView(model, tr("Trade-off"), this));
}

void ComparisonDialog::addConfiguration(const SessionDifference &difference)
{
    const std::string &missing
        = difference.noFrontier.empty() ? difference.noConfiguration : difference.noFrontier;
    if (!missing.empty())
        return addPage(tr("Changed layers"), tr("There is none: %1.").arg(QString::fromStdString(missing)),
                       nullptr, nullptr);
    Rows rows;
    for (const auto &layer : difference.changedLayers)
        rows.push_back({label(layer.layer), format(layer.first), format(layer.second)});
    auto *model = new FigureTableModel({tr("Layer"), m_first, m_second}, this);
    const auto count = static_cast<int>(rows.size());
    model->setRows(std::move(rows));
    addPage(tr("Changed layers"),
            count == 0
                ? tr("Both solutions, each at its session's threshold, give every layer the same format.")
                : tr("%n layer(s) have another format, each session solved at its own threshold.", nullptr,
                     count),
            nullptr, count == 0 ? nullptr : sortableView(model, tr("Changed layers"), this));
}

} // namespace halftone
