// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/comparison_dialog.h"

#include "widgets/dialogs/comparison_tables.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace halftone {

namespace {

constexpr QSize DialogSize(960, 620); // chosen: a square plot beside a table of four columns

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

/// "8b-new: 33 layers in both, rank correlation 0.98."
QString sensitivityText(const SessionDifference &difference, const QString &first, const QString &other)
{
    QStringList parts{ComparisonDialog::tr("%1: %Ln layer(s) in both, %2.", nullptr,
                                           static_cast<int>(difference.sensitivities.size()))
                          .arg(other, correlationText(difference.rankCorrelation))};
    const auto only = [](const QString &session) {
        return ComparisonDialog::tr("Only in %1: %2.").arg(session, QStringLiteral("%1"));
    };
    if (!difference.onlyFirst.empty())
        parts << namesText(only(first), difference.onlyFirst);
    if (!difference.onlySecond.empty())
        parts << namesText(only(other), difference.onlySecond);
    return parts.join(QLatin1Char(' '));
}

QLabel *summaryLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ComparisonDialog::ComparisonDialog(const ComparedSessions &compared, QWidget *parent)
    : QDialog(parent), m_compared(compared), m_tabs(new QTabWidget(this))
{
    QStringList others;
    for (std::size_t i = 1; i < compared.names.size(); ++i)
        others << nameOf(compared, i);
    setWindowTitle(tr("%1 compared with %2").arg(others.join(QStringLiteral(", ")), nameOf(compared, 0)));
    setAttribute(Qt::WA_DeleteOnClose);
    addSensitivities();
    addRatios();
    addGains();
    addTradeOff();
    addConfiguration();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::Spacing);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
    resize(DialogSize);
}

void ComparisonDialog::addPage(const QString &title, const QString &summary, QWidget *plot,
                               const ComparisonTable &table)
{
    auto *page = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(summaryLabel(summary, page));
    auto *parts = new QSplitter(page);
    if (plot != nullptr)
        parts->addWidget(plot);
    if (!table.rows.empty()) {
        auto *model = new FigureTableModel(table.columns, this);
        model->setRows(table.rows);
        parts->addWidget(sortableView(model, title, page));
    }
    parts->setChildrenCollapsible(false);
    layout->addWidget(parts, 1);
    m_tabs->addTab(page, title);
}

void ComparisonDialog::addSensitivities()
{
    QStringList summary;
    const QString first = nameOf(m_compared, 0);
    for (std::size_t i = 0; i < m_compared.differences.size(); ++i)
        summary << sensitivityText(m_compared.differences[i], first, nameOf(m_compared, i + 1));
    auto *plot = new PairPlot(this);
    const auto label = [](const QString &session) { return tr("Sensitivity in %1 (nats²)").arg(session); };
    plot->setPairs(sensitivityPairs(m_compared), label(first),
                   m_compared.names.size() > 2 ? tr("Sensitivity in the others (nats²)")
                                               : label(nameOf(m_compared, 1)));
    addPage(tr("Sensitivities"), summary.join(QLatin1Char('\n')), plot, sensitivityTable(m_compared));
}

void ComparisonDialog::addRatios()
{
    auto *page = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(
        summaryLabel(tr("Where the sensitivities differ: red layers are more sensitive than in %1, "
                        "blue ones less. Empty places have no ratio.")
                         .arg(nameOf(m_compared, 0)),
                     page));
    auto *map = new RatioMap(page);
    map->setData(sensitivityRatios(m_compared, 0));
    if (m_compared.names.size() > 2) {
        auto *others = new QComboBox(page);
        for (std::size_t i = 1; i < m_compared.names.size(); ++i)
            others->addItem(nameOf(m_compared, i));
        auto *form = new QFormLayout;
        form->addRow(tr("&Session"), others);
        layout->addLayout(form);
        connect(others, &QComboBox::currentIndexChanged, this, [this, map](int index) {
            map->setData(sensitivityRatios(m_compared, static_cast<std::size_t>(index)));
        });
    }
    layout->addWidget(map, 1);
    m_tabs->addTab(page, tr("Difference map"));
}

void ComparisonDialog::addGains()
{
    QStringList summary;
    for (std::size_t i = 0; i < m_compared.differences.size(); ++i) {
        for (const auto &timing : m_compared.differences[i].timings)
            summary << tr("%1, %2: baseline %3 and %4, %5.")
                           .arg(nameOf(m_compared, i + 1), QString::fromStdString(timing.timing),
                                text::quantity(timing.baselineSeconds.first, QStringLiteral("s")),
                                text::quantity(timing.baselineSeconds.second, QStringLiteral("s")),
                                correlationText(timing.rankCorrelation));
        if (m_compared.differences[i].timings.empty())
            summary << tr("%1: no timing of the same source, workload and formats.")
                           .arg(nameOf(m_compared, i + 1));
    }
    addPage(tr("Gains"), summary.join(QLatin1Char('\n')), nullptr, gainTable(m_compared));
}

QStringList ComparisonDialog::unavailable(bool ofConfiguration) const
{
    QStringList lines;
    for (std::size_t i = 0; i < m_compared.differences.size(); ++i) {
        const auto &difference = m_compared.differences[i];
        const bool isSolved = difference.noFrontier.empty();
        const auto &reason = isSolved && ofConfiguration ? difference.noConfiguration : difference.noFrontier;
        if (!reason.empty())
            lines << tr("%1: there is none, %2.")
                         .arg(nameOf(m_compared, i + 1), QString::fromStdString(reason));
    }
    return lines;
}

void ComparisonDialog::addTradeOff()
{
    const auto table = frontierTable(m_compared);
    auto lines = unavailable(false);
    GainCurvesPlot *plot = nullptr;
    if (!table.rows.empty()) {
        lines.prepend(tr("The largest gain at equal thresholds, each session under its own decisions."));
        const auto unit = std::ranges::find_if(
            m_compared.differences, [](const auto &difference) { return !difference.gainUnit.empty(); });
        plot = new GainCurvesPlot(this);
        plot->setCurves(gainCurves(m_compared), QString::fromStdString(unit->gainUnit));
    }
    addPage(tr("Trade-off"), lines.join(QLatin1Char('\n')), plot, table);
}

void ComparisonDialog::addConfiguration()
{
    const auto table = changedLayersTable(m_compared);
    auto lines = unavailable(true);
    const auto count = static_cast<int>(table.rows.size());
    if (count > 0)
        lines.prepend(
            tr("%Ln layer(s) have another format than in %1, each session solved at its own threshold.",
               nullptr, count)
                .arg(nameOf(m_compared, 0)));
    else if (static_cast<std::size_t>(lines.size()) < m_compared.differences.size())
        lines.prepend(
            tr("The solutions, each at its session's threshold, give every layer the same format."));
    addPage(tr("Changed layers"), lines.join(QLatin1Char('\n')), nullptr, table);
}

} // namespace halftone
