// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/inspector.h"

#include "widgets/decision_steps.h"
#include "widgets/exploration.h"
#include "widgets/layer_edits.h"
#include "widgets/layer_restriction.h"
#include "widgets/number_text.h"
#include "widgets/pages/inspector_row.h"
#include "widgets/selection.h"
#include "widgets/solution_review.h"
#include "widgets/theme.h"
#include "widgets/views/configuration_bars_view.h"
#include "widgets/views/layer_figures.h"
#include "widgets/views/layer_price.h"
#include "widgets/views/source_text.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace halftone {

namespace {

/// Every line in the direction of the language: names and numbers would turn theirs.
void say(QLabel *label, const QString &text)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    for (QString &line : lines)
        line = text::inReadingDirection(line);
    label->setText(lines.join(QLatin1Char('\n')));
}

QLabel *selectableLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    return label;
}

QString extentText(const Extent &extent, std::int64_t tokens)
{
    return text::integer(extent.at(tokens));
}

QString shapeText(const GemmShape &gemm, std::int64_t tokens)
{
    const QString times = QStringLiteral(" × ");
    const QString product = extentText(gemm.rows, tokens) + times + extentText(gemm.inner, tokens) + times
        + extentText(gemm.columns, tokens);
    const std::int64_t batch = gemm.batch.at(tokens);
    return batch == 1 ? product : Inspector::tr("%1 of %2").arg(text::integer(batch), product);
}

} // namespace

Inspector::Inspector(Exploration *exploration, QWidget *parent)
    : QWidget(parent), m_exploration(exploration), m_title(selectableLabel(this)),
      m_subtitle(selectableLabel(this)), m_several(selectableLabel(this)), m_rowsLayout(new QVBoxLayout),
      m_time(selectableLabel(this)), m_figures(new QWidget(this)), m_layerName(selectableLabel(m_figures)),
      m_sensitivity(selectableLabel(m_figures)), m_loss(selectableLabel(m_figures)),
      m_gain(selectableLabel(m_figures)), m_certainty(selectableLabel(m_figures)),
      m_price(selectableLabel(m_figures)), m_flips(selectableLabel(m_figures)),
      m_restriction(selectableLabel(m_figures)), m_size(selectableLabel(m_figures)),
      m_reason(selectableLabel(m_figures))
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_layerName->setFont(bold);
    m_rowsLayout->setSpacing(2);
    m_time->setObjectName(QStringLiteral("subgraphTime"));
    m_time->setToolTip(
        tr("What the engines of the device are busy for: matrix engine (MME), vector engines (TPC) and "
           "memory (HBM). They overlap, so the parts may exceed the whole."));

    auto *figures = new QVBoxLayout(m_figures);
    figures->setContentsMargins(0, 0, 0, 0);
    figures->setSpacing(theme::Spacing / 2);
    figures->addWidget(m_layerName);
    figures->addLayout(makeFigures());
    figures->addWidget(m_reason);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Spacing, theme::Spacing, theme::Spacing, theme::Spacing);
    layout->setSpacing(theme::Spacing);
    layout->addWidget(m_several);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    layout->addLayout(m_rowsLayout);
    layout->addWidget(m_time);
    layout->addWidget(m_figures);
    layout->addStretch(1);

    connect(exploration->selection(), &Selection::changed, this, &Inspector::rebuild);
    connect(exploration, &Exploration::sessionChanged, this, &Inspector::rebuild);
    connect(exploration, &Exploration::problemChanged, this, &Inspector::refresh);
    connect(exploration, &Exploration::solutionChanged, this, &Inspector::refresh);
    connect(exploration, &Exploration::decisionsChanged, this, &Inspector::refresh);
    connect(exploration->review(), &SolutionReview::stabilityChanged, this, &Inspector::refresh);
    connect(exploration->review(), &SolutionReview::explanationsChanged, this, &Inspector::refresh);
    rebuild();
}

QGridLayout *Inspector::makeFigures()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::Spacing);
    grid->setVerticalSpacing(theme::Spacing / 2);
    grid->setColumnStretch(1, 1);
    const auto add = [&](const QString &caption, QLabel *value) {
        const int row = grid->rowCount();
        grid->addWidget(new QLabel(caption, m_figures), row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1);
    };
    add(tr("Sensitivity"), m_sensitivity);
    add(tr("Loss MSE"), m_loss);
    add(tr("Gain alone"), m_gain);
    add(tr("Price"), m_price);
    add(tr("Flips"), m_flips);
    add(tr("Restriction"), m_restriction);
    add(tr("Sureness"), m_certainty);
    add(tr("GEMM"), m_size);
    m_price->setToolTip(
        tr("What the best choice loses in gain and saves in loss MSE if this layer, with those "
           "tied to it, has another format: solved again for each"));
    m_flips->setToolTip(
        tr("Where the best choice gives this layer another format as the threshold grows, among a "
           "hundred thresholds over the whole range"));
    m_certainty->setToolTip(
        tr("How often the solver gives the layer this format again when the samples are drawn "
           "anew from those calibrated"));
    return grid;
}

void Inspector::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

void Inspector::setExplanation(Explanation limits, TimeExplanation parts)
{
    m_limits = std::move(limits);
    m_parts = std::move(parts);
    refresh();
}

void Inspector::rebuild()
{
    const Session *session = m_exploration->session();
    const auto id = m_exploration->selection()->subgraph();
    std::vector<LayerId> layers;
    if (session != nullptr && id && id->value < session->partition.subgraphs.size())
        layers = session->partition.subgraphs[id->value].layers;
    if (!std::ranges::equal(layers, m_rows, {}, {}, &Row::layer)) {
        while (QLayoutItem *item = m_rowsLayout->takeAt(0)) {
            item->widget()->deleteLater();
            delete item;
        }
        m_rows.clear();
        for (const LayerId layer : layers)
            addLayerRow(layer);
    }
    refresh();
}

void Inspector::addLayerRow(LayerId layer)
{
    auto *line = new InspectorRow(this);
    const Layer &info = m_exploration->session()->graph.layer(layer);
    const Row row{layer, line->name(), line->format(), line->pin()};
    row.name->setToolTip(QString::fromStdString(info.name));
    row.name->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    row.pin->setAccessibleName(tr("Pin of %1").arg(QString::fromStdString(info.name)));
    row.pin->setToolTip(tr("Keep this layer in one format whatever the threshold"));
    m_rowsLayout->addWidget(line);
    connect(row.name, &QLabel::linkActivated, this,
            [this, layer] { m_exploration->selection()->selectLayer(layer); });
    connect(row.pin, &QComboBox::activated, this, [this, layer, box = row.pin](int index) {
        const std::string format = box->itemData(index).toString().toStdString();
        pinLayers(*m_exploration, {layer}, format.empty() ? std::nullopt : std::optional(format));
    });
    m_rows.push_back(row);
}

void Inspector::fillName(const Row &row) const
{
    const Layer &info = m_exploration->session()->graph.layer(row.layer);
    row.name->setText(
        QStringLiteral("<a href='#' style='color:%1'>%2</a>")
            .arg(theme::link(palette()).name(), QString::fromStdString(info.role).toHtmlEscaped()));
}

QString Inspector::formatHtml(LayerId layer) const
{
    const LayerFigures figures = figuresOf(*m_exploration, layer);
    if (figures.format.empty())
        return QStringLiteral("–");
    const QString mark = figures.lowered ? QStringLiteral("●") : QStringLiteral("○"); // the second cue
    return QStringLiteral("<span style='color:%1'>%2</span> %3")
        .arg(theme::formatColor(figures.format, palette().color(QPalette::Window)).name(), mark,
             theme::formatLabelAmong(m_exploration->decisions().formats, figures.format));
}

/// What several marked layers cost together, above what describes the current one.
QString Inspector::severalText() const
{
    const auto &layers = m_exploration->selection()->layers();
    const SessionProblem *problem = m_exploration->problem();
    if (layers.size() < 2)
        return {};
    const QString count = tr("%Ln layers selected", nullptr, static_cast<int>(layers.size()));
    if (problem == nullptr)
        return count;
    double lossMse = 0;
    for (const LayerId layer : layers)
        lossMse += figuresOf(*m_exploration, layer).lossMse.value_or(0);
    const double limit = lossLimit(*m_exploration);
    const QString loss = tr("%1 · loss MSE if quantized %2 nats²").arg(count, text::number(lossMse));
    return limit > 0 ? tr("%1, %2 of the budget").arg(loss, text::percent(lossMse / limit)) : loss;
}

QString Inspector::nothingText() const
{
    if (m_exploration->session() == nullptr)
        return tr("Open a model or a session: what you select of it is described here.");
    if (m_exploration->sensitivity() == nullptr)
        return tr("Select a sub-graph in the partition; its figures come with the first calibrated sample.");
    return tr("Click a cell of the heat map, or a row of the layer table.");
}

void Inspector::fillPinBox(QComboBox &box, LayerId layer) const
{
    const QSignalBlocker blocker(box);
    const Decisions &decisions = m_exploration->decisions();
    QStringList wanted{QString()}; // no pin
    for (const std::string &format : decisions.formats)
        wanted << QString::fromStdString(format);
    QStringList present;
    for (int i = 0; i < box.count(); ++i)
        present << box.itemData(i).toString();
    if (present != wanted) {
        box.clear();
        box.addItem(tr("Not pinned"), wanted.front());
        for (const std::string &format : decisions.formats)
            box.addItem(tr("Pin to %1").arg(theme::formatLabelAmong(decisions.formats, format)),
                        QString::fromStdString(format));
    }
    const auto &pin = m_exploration->restrictions()[layer.value].pin;
    box.setCurrentIndex(std::max(0, box.findData(QString::fromStdString(pin.value_or(std::string())))));
}

void Inspector::refresh()
{
    const Session *session = m_exploration->session();
    const auto id = m_exploration->selection()->subgraph();
    say(m_several, severalText());
    m_several->setHidden(m_several->text().isEmpty());
    const bool shown = session != nullptr && id && id->value < session->partition.subgraphs.size();
    if (!shown) {
        say(m_title, tr("Nothing selected"));
        say(m_subtitle, nothingText());
        m_time->hide();
        m_figures->hide();
        return;
    }
    const Subgraph &subgraph = session->partition.subgraphs[id->value];
    say(m_title, QString::fromStdString(subgraph.name));
    const std::size_t configurations
        = configurationCount(subgraph.layers.size(), m_exploration->decisions().formats.size());
    const auto copies = std::ranges::count(session->partition.subgraphs, subgraph.klass, &Subgraph::klass);
    const auto count = static_cast<int>(subgraph.layers.size());
    QString subtitle = count == 1 ? tr("1 layer") : tr("%Ln layers", nullptr, count);
    if (configurations > 0)
        subtitle += text::separator() + tr("%Ln configurations", nullptr, static_cast<int>(configurations));
    if (copies > 1)
        subtitle += text::separator() + tr("one of %1 alike").arg(text::integer(copies));
    say(m_subtitle, subtitle);
    for (const Row &row : m_rows) {
        fillName(row);
        row.format->setText(formatHtml(row.layer));
        fillPinBox(*row.pin, row.layer);
    }
    refreshTime(*id);
    const auto layer = m_exploration->selection()->layer();
    m_figures->setVisible(layer.has_value());
    if (layer)
        refreshFigures(*layer);
}

/// Of the chosen configuration, beside that of the baseline.
void Inspector::refreshTime(SubgraphId subgraph)
{
    const auto *solution = m_exploration->solution();
    const auto &layers = m_exploration->session()->partition.subgraphs[subgraph.value].layers;
    Configuration chosen;
    for (const LayerId layer : layers) {
        if (solution != nullptr && layer.value < solution->formats.size())
            chosen.push_back(solution->formats[layer.value]);
    }
    const Configuration baseline(layers.size(), 0);
    const auto partsOf
        = [&](const Configuration &formats) { return m_parts ? m_parts(subgraph, formats) : QString(); };
    QString text = partsOf(chosen);
    if (!text.isEmpty() && chosen != baseline)
        //: %1 and %2: a time and what it is made of, "1.23 ms (overlapping: MME 0.9 ms, TPC …)"
        text = tr("Time %1.\nAt the baseline %2.").arg(text, partsOf(baseline));
    else if (!text.isEmpty())
        text = tr("Time %1.").arg(text);
    say(m_time, text);
    m_time->setVisible(!text.isEmpty());
}

void Inspector::refreshFigures(LayerId layer)
{
    const Layer &info = m_exploration->session()->graph.layer(layer);
    const LayerFigures figures = figuresOf(*m_exploration, layer);
    const QString squareNats = QStringLiteral("nats²");
    say(m_layerName, QString::fromStdString(info.name));
    say(m_sensitivity, text::withError(figures.sensitivity, figures.standardError, squareNats));
    m_sensitivity->setToolTip(
        tr("%1, standard error %2")
            .arg(text::full(figures.sensitivity, squareNats), text::full(figures.standardError, squareNats)));
    QString loss = figures.lossMse ? tr("%1 nats²").arg(text::number(*figures.lossMse)) : QStringLiteral("–");
    if (figures.share)
        loss += text::separator()
            + (figures.lowered ? tr("%1 of the budget") : tr("would be %1 of the budget"))
                  .arg(text::percent(*figures.share));
    say(m_loss, loss);
    m_loss->setToolTip(figures.lossMse ? text::full(*figures.lossMse, squareNats) : QString());
    say(m_gain, gainText(layer));
    refreshExplanation(layer);
    const QString &restriction = m_exploration->restrictions()[layer.value].text;
    say(m_restriction, restriction.isEmpty() ? tr("none") : restriction);
    say(m_certainty,
        figures.keptShare
            ? tr("keeps its format in %1 of the re-draws").arg(text::percent(*figures.keptShare, 3))
            : QStringLiteral("–"));
    say(m_size, sizeText(info));
    const QString reason = m_limits ? m_limits(layer) : QString();
    say(m_reason, reason);
    m_reason->setVisible(!reason.isEmpty());
}

void Inspector::refreshExplanation(LayerId layer)
{
    const LayerExplanation *explanation = explanationOf(*m_exploration, layer);
    const SessionSolution *solution = m_exploration->solution();
    const bool isSolved = solution != nullptr && solution->choice.status != SolveStatus::Infeasible;
    const QString coming = m_exploration->shownAsKept() != nullptr ? missingPricesText(*m_exploration)
                                                                   : tr("computed while the threshold rests");
    if (explanation == nullptr || m_exploration->problem() == nullptr) {
        for (QLabel *label : {m_price, m_flips})
            say(label, isSolved ? coming : QStringLiteral("–"));
        return;
    }
    const SessionProblem &problem = *m_exploration->problem();
    const QStringList prices = priceLines(problem, *explanation);
    const QStringList flips = flipLines(problem, *explanation);
    say(m_price, prices.isEmpty() ? tr("it can have no other format") : prices.join(QLatin1Char('\n')));
    if (!explanation->hasFlips)
        say(m_flips, tr("told under a threshold of τ or loss MSE"));
    else
        say(m_flips, flips.isEmpty() ? tr("nowhere") : flips.join(QLatin1Char('\n')));
}

QString Inspector::gainText(LayerId layer) const
{
    const auto gain = gainAlone(*m_exploration, layer);
    if (!gain)
        return QStringLiteral("–");
    const SessionProblem &problem = *m_exploration->problem();
    return tr("%1 (%2)").arg(text::quantity(*gain, QString::fromStdString(problem.gainUnit)),
                             gainSourceText(problem));
}

QString Inspector::sizeText(const Layer &layer) const
{
    const SessionProblem *problem = m_exploration->problem();
    const std::int64_t tokens = problem != nullptr ? problem->workload.sequenceLength
                                                   : m_exploration->session()->calibration.sequenceLength;
    QString size = tr("%1 at %2 tokens").arg(shapeText(layer.gemm, tokens), text::integer(tokens));
    if (layer.parameters > 0)
        size += text::separator() + tr("%1 parameters").arg(text::integer(layer.parameters));
    return size;
}

} // namespace halftone
