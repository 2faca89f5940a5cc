// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/partition_view.h"

#include "widgets/graph/block_canvas.h"
#include "widgets/graph/block_strip.h"
#include "widgets/graph/color_bar.h"
#include "widgets/graph/elided_label.h"
#include "widgets/graph/partition_text.h"
#include "widgets/plots/legend_strip.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QToolButton>

#include <algorithm>

namespace halftone {

namespace {

constexpr double buttonZoom = 1.25; // chosen
constexpr int roomForColorByLabel
    = 520; // chosen: width of the view from which its header has room for the words
constexpr int roomForLegend = 190; // chosen: pixels; the drawing needs them more
constexpr std::size_t classesInLegend = 12; // chosen: more would hide the drawing

QToolButton *makeButton(const QString &text, const QString &toolTip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

PartitionView::PartitionView(QWidget *parent)
    : QWidget(parent), m_pages(new QStackedLayout(this)), m_strip(new BlockStrip(m_data)),
      m_canvas(new BlockCanvas(m_data)), m_legend(new LegendStrip), m_colorBar(new ColorBar)
{
    setAccessibleName(tr("Partition"));
    auto *empty = new QLabel(
        tr("Open a model and calibrate it: its blocks, sub-graphs and layers are then drawn here."));
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setMargin(2 * theme::spacing);
    m_pages->addWidget(empty);

    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing / 2);
    layout->addWidget(makeHeader());
    layout->addWidget(m_strip);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_legend);
    layout->addWidget(m_colorBar);
    m_pages->addWidget(page);

    connect(m_strip, &BlockStrip::tilePicked, this, &PartitionView::activateTile);
    connect(m_canvas, &BlockCanvas::tilePicked, this, &PartitionView::activateTile);
    connect(m_canvas, &BlockCanvas::layerPicked, this, &PartitionView::activateLayer);
    connect(m_canvas, &BlockCanvas::subgraphPicked, this, &PartitionView::activateSubgraph);
    updateLegend();
}

PartitionView::~PartitionView() = default;

QWidget *PartitionView::makeHeader()
{
    auto *header = new QWidget;
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(theme::spacing / 2, 0, 0, 0);
    m_title = new ElidedLabel(header);
    m_colorByLabel = new QLabel(tr("&Colour by"), header);
    m_colorByLabel->setMinimumWidth(1); // it is hidden before it is cut: the view may become narrower than it
    m_colorByBox = new QComboBox(header);
    m_colorByBox->addItem(tr("format"), static_cast<int>(ColorBy::Format));
    m_colorByBox->addItem(tr("sensitivity"), static_cast<int>(ColorBy::Sensitivity));
    m_colorByBox->addItem(tr("class"), static_cast<int>(ColorBy::Class));
    m_colorByBox->setAccessibleName(tr("Colour by"));
    m_colorByBox->setToolTip(tr("What the colours of blocks and layers mean"));
    m_colorByLabel->setBuddy(m_colorByBox);
    auto *smaller = makeButton(QStringLiteral("−"), tr("Zoom out (−, Ctrl+wheel)"), header);
    auto *fit = makeButton(tr("Fit"), tr("Show the whole block (0)"), header);
    auto *larger = makeButton(QStringLiteral("+"), tr("Zoom in (+, Ctrl+wheel)"), header);
    layout->addWidget(m_title, 1);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_colorByLabel, m_colorByBox, smaller, fit, larger})
        layout->addWidget(widget);

    connect(m_colorByBox, &QComboBox::currentIndexChanged, this,
            [this] { setColorBy(static_cast<ColorBy>(m_colorByBox->currentData().toInt())); });
    connect(smaller, &QToolButton::clicked, this, [this] { m_canvas->zoomBy(1 / buttonZoom); });
    connect(fit, &QToolButton::clicked, this, [this] { m_canvas->fit(); });
    connect(larger, &QToolButton::clicked, this, [this] { m_canvas->zoomBy(buttonZoom); });
    return header;
}

void PartitionView::setModel(const ModelGraph *graph, const Partition *partition, std::int64_t tokens)
{
    const bool isEmpty = !graph || !partition || partition->subgraphs.empty();
    if (!isEmpty && tokens == m_data.tokens && *partition == m_data.partition && *graph == m_data.graph)
        return;
    m_canvas->clear(); // before the data that it reads changes
    m_tile.reset();
    m_subgraph.reset();
    m_layer.reset();
    m_data = isEmpty ? PartitionData() : indexPartition(*graph, *partition, tokens);
    m_strip->reset();
    if (!isEmpty)
        showTile(0);
    m_pages->setCurrentIndex(isEmpty ? 0 : 1);
    updateLegend();
}

void PartitionView::setFormats(std::vector<NumberFormat> formats, Configuration configuration)
{
    const bool sameFormats
        = formats == m_data.formats && configuration.empty() == m_data.configuration.empty();
    m_data.formats = std::move(formats);
    m_data.configuration = std::move(configuration);
    if (!sameFormats)
        updateLegend();
    m_strip->update();
    m_canvas->update();
}

void PartitionView::setSensitivities(std::vector<double> sensitivities)
{
    m_data.sensitivities = std::move(sensitivities);
    updateLegend();
    m_strip->update();
    m_canvas->update();
}

void PartitionView::setSelection(std::optional<SubgraphId> subgraph, std::optional<LayerId> layer)
{
    if (layer && layer->value >= m_data.subgraphOf.size())
        layer.reset();
    if (layer)
        subgraph = m_data.subgraphOf[layer->value];
    if (subgraph && subgraph->value >= m_data.partition.subgraphs.size())
        subgraph.reset();
    if (subgraph == m_subgraph && layer == m_layer)
        return;
    m_subgraph = subgraph;
    m_layer = layer;
    if (m_subgraph)
        showTile(tileOf(m_data.tiles, *m_subgraph));
    m_canvas->setHighlighted(m_subgraph, m_layer);
}

void PartitionView::showTile(std::size_t tile)
{
    if (m_tile == tile)
        return;
    m_tile = tile;
    m_strip->setCurrentTile(tile);
    m_canvas->showTile(tile);
    m_title->setText(PartitionText::tileTitle(m_data, tile));
}

void PartitionView::activateLayer(LayerId layer)
{
    if (m_layer == layer)
        return;
    setSelection(std::nullopt, layer);
    Q_EMIT layerActivated(layer);
}

void PartitionView::activateSubgraph(SubgraphId subgraph)
{
    if (m_subgraph == subgraph && !m_layer)
        return;
    setSelection(subgraph, std::nullopt);
    Q_EMIT subgraphActivated(subgraph);
}

/// Goes to the same place of another block: the layer or sub-graph at the same position in it.
void PartitionView::activateTile(std::size_t tile)
{
    const OutlineTile &target = m_data.tiles[tile];
    SubgraphId subgraph = target.first;
    const bool isAlike = m_tile && m_subgraph && m_data.tiles[*m_tile].kind == target.kind;
    if (isAlike)
        subgraph.value += m_subgraph->value - m_data.tiles[*m_tile].first.value;
    if (!isAlike || !m_layer)
        return activateSubgraph(subgraph);
    const auto &from = m_data.subgraph(*m_subgraph).layers;
    const auto position = std::ranges::find(from, *m_layer) - from.begin();
    activateLayer(m_data.subgraph(subgraph).layers[static_cast<std::size_t>(position)]);
}

void PartitionView::setColorBy(ColorBy by)
{
    if (m_colorBy == by)
        return;
    m_colorBy = by;
    const QSignalBlocker blocker(m_colorByBox);
    m_colorByBox->setCurrentIndex(m_colorByBox->findData(static_cast<int>(by)));
    m_strip->setColorBy(by);
    m_canvas->setColorBy(by);
    updateLegend();
}

void PartitionView::updateLegend()
{
    std::vector<LegendEntry> entries;
    switch (m_colorBy) {
    case ColorBy::Format:
        for (std::size_t i = 0; i < m_data.formats.size() && !m_data.configuration.empty(); ++i)
            entries.push_back({i == 0 ? LegendMark::Ring : LegendMark::Dot,
                               theme::formatColor(m_data.formats[i].name, palette().color(QPalette::Base)),
                               QString::fromUtf8(m_data.formats[i].label.data(),
                                                 static_cast<qsizetype>(m_data.formats[i].label.size()))});
        if (entries.empty())
            entries.push_back({LegendMark::Square, LayerColors(m_data, m_colorBy, palette()).unknown(),
                               tr("no format chosen yet")});
        break;
    case ColorBy::Sensitivity:
        if (m_data.sensitivities.empty())
            entries.push_back({LegendMark::Square, LayerColors(m_data, m_colorBy, palette()).unknown(),
                               tr("not calibrated yet")});
        break;
    case ColorBy::Class:
        for (std::uint32_t i = 0; i < std::min(m_data.partition.classCount, classesInLegend); ++i)
            entries.push_back({LegendMark::Square, LayerColors::classColor(ClassId{i}),
                               tr("class %1").arg(PartitionText::className(ClassId{i}))});
        break;
    }
    m_hasLegend = !entries.empty();
    m_legend->setVisible(m_hasLegend && height() >= roomForLegend);
    m_legend->setEntries(std::move(entries));
    m_colorBar->setVisible(m_colorBy == ColorBy::Sensitivity && !m_data.sensitivities.empty());
    m_colorBar->setScale(LayerColors(m_data, m_colorBy, palette()).scale(), tr("nats²"));
}

void PartitionView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_legend->setVisible(m_hasLegend && height() >= roomForLegend);
    m_colorByLabel->setVisible(width() >= roomForColorByLabel);
}

void PartitionView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateLegend();
    QWidget::changeEvent(event);
}

} // namespace halftone
