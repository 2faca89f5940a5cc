// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/partition_view.h"

#include "widgets/graph/color_bar.h"
#include "widgets/graph/elided_label.h"
#include "widgets/graph/graph_canvas.h"
#include "widgets/graph/graph_finder.h"
#include "widgets/graph/graph_menu.h"
#include "widgets/graph/partition_text.h"
#include "widgets/graph/search_bar.h"
#include "widgets/plots/legend_strip.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QToolButton>

#include <algorithm>

namespace halftone {

namespace {

// Chosen.
constexpr double ButtonZoom = 1.25;
constexpr int RoomForColorByLabel = 760; // width of the view from which its header has room for the words
constexpr int RoomForSearch = 640; // width from which title and search stand side by side
constexpr int RoomForLegend = 120; // height; below, the drawing needs it more
constexpr std::size_t ClassesInLegend = 12; // more would hide the drawing

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
    : QWidget(parent), m_pages(new QStackedLayout(this)), m_search(new SearchBar),
      m_canvas(new GraphCanvas(m_data)), m_finder(new GraphFinder(m_data, m_search, m_canvas, this)),
      m_legend(new LegendStrip), m_colorBar(new ColorBar)
{
    setAccessibleName(tr("Partition"));
    auto *empty = new QLabel(
        tr("Open a model and calibrate it: its blocks, sub-graphs and layers are then drawn here."));
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setMargin(2 * theme::Spacing);
    m_pages->addWidget(empty);

    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Spacing / 4);
    layout->addWidget(makeHeader());
    layout->addWidget(m_canvas, 1);
    layout->addWidget(makeFooter());
    m_pages->addWidget(page);

    connect(m_canvas, &GraphCanvas::tilePicked, this, &PartitionView::activateTile);
    connect(m_canvas, &GraphCanvas::layerPicked, this, &PartitionView::activateLayer);
    connect(m_canvas, &GraphCanvas::layerToggled, this, &PartitionView::toggleLayer);
    connect(m_canvas, &GraphCanvas::subgraphPicked, this, &PartitionView::activateSubgraph);
    connect(m_canvas, &GraphCanvas::focusMoved, this, &PartitionView::updateTitle);
    connect(m_canvas, &GraphCanvas::menuWanted, this, [this](QPoint position) {
        const auto decisions = m_layerMenu != nullptr ? m_layerMenu->actions() : QList<QAction *>();
        makeGraphMenu(m_canvas, decisions, this)->popup(position);
    });
    connect(m_search, &SearchBar::left, this, &PartitionView::endSearch);
    addShortcuts();
    updateLegend();
}

PartitionView::~PartitionView() = default;

QWidget *PartitionView::makeHeader()
{
    auto *header = new QWidget;
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(theme::Spacing / 2, 0, 0, 0);
    layout->setSpacing(theme::Spacing / 2);
    m_title = new ElidedLabel(header);
    m_colorByLabel = new QLabel(tr("&Colour by"), header);
    m_colorByLabel->setMinimumWidth(1); // it is hidden before it is cut: the view may become narrower than it
    m_colorByBox = new QComboBox(header);
    m_colorByBox->addItem(tr("format"), static_cast<int>(ColorBy::Format));
    m_colorByBox->addItem(tr("sensitivity"), static_cast<int>(ColorBy::Sensitivity));
    m_colorByBox->addItem(tr("gain as chosen"), static_cast<int>(ColorBy::Gain));
    m_colorByBox->addItem(tr("gain at best"), static_cast<int>(ColorBy::BestGain));
    m_colorByBox->addItem(tr("class"), static_cast<int>(ColorBy::Class));
    m_colorByBox->setAccessibleName(tr("Colour by"));
    m_colorByBox->setToolTip(
        tr("What the colours of blocks and layers mean. A gain is that of the whole sub-graph:\n"
           "in the configuration on screen, or in the one that gains most."));
    m_colorByBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_colorByBox->setMinimumContentsLength(9); // chosen: the rest is shown when it drops down
    m_colorByLabel->setBuddy(m_colorByBox);
    auto *find = makeButton(tr("Find"), tr("Find layers, operations and modules (Ctrl+F)"), header);
    find->setObjectName(QStringLiteral("find"));
    auto *smaller = makeButton(QStringLiteral("−"), tr("Zoom out (−, wheel)"), header);
    auto *fit = makeButton(tr("Fit"), tr("Show the whole model (0)"), header);
    auto *larger = makeButton(QStringLiteral("+"), tr("Zoom in (+, wheel)"), header);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_search, 1);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{find, m_colorByLabel, m_colorByBox, smaller, fit, larger})
        layout->addWidget(widget);

    connect(m_colorByBox, &QComboBox::currentIndexChanged, this,
            [this] { setColorBy(static_cast<ColorBy>(m_colorByBox->currentData().toInt())); });
    connect(find, &QToolButton::clicked, this, &PartitionView::beginSearch);
    connect(smaller, &QToolButton::clicked, this, [this] { m_canvas->zoomBy(1 / ButtonZoom); });
    connect(fit, &QToolButton::clicked, this, [this] { m_canvas->fit(); });
    connect(larger, &QToolButton::clicked, this, [this] { m_canvas->zoomBy(ButtonZoom); });
    return header;
}

/// Scale and legend in one line while there is room.
QWidget *PartitionView::makeFooter()
{
    auto *footer = new QWidget;
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_colorBar, 1);
    layout->addWidget(m_legend, 1);
    return footer;
}

void PartitionView::addShortcuts()
{
    const auto add = [this](const QKeySequence &key, Qt::ShortcutContext context, auto act) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(context);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence::Find, Qt::WindowShortcut, [this] { beginSearch(); }); // from wherever the focus is
    add(Qt::Key_F3, Qt::WidgetWithChildrenShortcut, [this] { m_finder->go(true); });
    add(Qt::SHIFT | Qt::Key_F3, Qt::WidgetWithChildrenShortcut, [this] { m_finder->go(false); });
}

void PartitionView::setModel(const PartitionedModel &model, std::int64_t tokens)
{
    const bool isEmpty = !model.graph || !model.partition || model.partition->subgraphs.empty();
    if (!isEmpty && tokens == m_data.tokens && isShown(model))
        return;
    m_finder->forgetModel(); // before the data that they read changes
    m_canvas->forgetModel();
    m_subgraph.reset();
    m_layer.reset();
    m_marked.clear();
    m_data = isEmpty ? PartitionData() : indexPartition(model, tokens);
    if (!isEmpty)
        m_canvas->showModel();
    m_finder->searchAgain();
    m_pages->setCurrentIndex(isEmpty ? 0 : 1);
    updateTitle();
    updateLegend();
}

bool PartitionView::isShown(const PartitionedModel &model) const
{
    const PartitionedModel &shown = m_data.model;
    const bool isSame = shown.graph == model.graph && shown.partition == model.partition;
    return isSame || (shown.graph && *model.partition == *shown.partition && *model.graph == *shown.graph);
}

void PartitionView::setFormats(std::vector<NumberFormat> formats, Configuration configuration)
{
    if (formats == m_data.formats && configuration == m_data.configuration)
        return;
    const bool sameFormats
        = formats == m_data.formats && configuration.empty() == m_data.configuration.empty();
    m_data.formats = std::move(formats);
    m_data.configuration = std::move(configuration);
    if (!sameFormats)
        updateLegend();
    m_canvas->refresh();
}

void PartitionView::setSensitivities(std::vector<double> sensitivities, const QString &source)
{
    if (sensitivities == m_data.sensitivities && source == m_data.sensitivitySource)
        return;
    m_data.sensitivities = std::move(sensitivities);
    m_data.sensitivitySource = source;
    updateLegend();
    m_canvas->refresh();
}

void PartitionView::setDecisions(std::vector<LayerDecision> decisions)
{
    if (decisions == m_data.decisions)
        return;
    m_data.decisions = std::move(decisions);
    updateLegend();
    m_canvas->refresh();
}

void PartitionView::setGains(SubgraphFigures gains)
{
    if (gains == m_data.gains)
        return;
    const bool sameScale = gains.best == m_data.gains.best && gains.source == m_data.gains.source;
    m_data.gains = std::move(gains);
    if (!sameScale)
        updateLegend();
    m_canvas->refresh();
}

void PartitionView::setSelection(std::optional<SubgraphId> subgraph, std::optional<LayerId> layer)
{
    if (layer && layer->value >= m_data.subgraphOf.size())
        layer.reset();
    if (layer)
        subgraph = m_data.subgraphOf[layer->value];
    if (subgraph && subgraph->value >= m_data.partition().subgraphs.size())
        subgraph.reset();
    if (subgraph == m_subgraph && layer == m_layer)
        return;
    m_subgraph = subgraph;
    m_layer = layer;
    m_canvas->setSelection(m_subgraph, m_layer);
}

void PartitionView::setMarkedLayers(const std::vector<LayerId> &layers)
{
    if (layers == m_marked)
        return;
    m_marked = layers;
    m_canvas->setMarked(layers);
}

void PartitionView::setLayerMenu(const QMenu *menu)
{
    m_layerMenu = menu;
}

void PartitionView::activateLayer(LayerId layer)
{
    if (m_layer == layer && m_marked.size() <= 1)
        return;
    setSelection(std::nullopt, layer);
    setMarkedLayers({layer});
    Q_EMIT layerActivated(layer);
}

/// Adds it to what is selected, or takes it away if something is left then.
void PartitionView::toggleLayer(LayerId layer)
{
    std::vector<LayerId> layers = m_marked;
    const auto place = std::ranges::lower_bound(layers, layer);
    const bool wasMarked = place != layers.end() && *place == layer;
    if (wasMarked && layers.size() == 1)
        return;
    if (wasMarked)
        layers.erase(place);
    else
        layers.insert(place, layer);
    const LayerId current = wasMarked ? layers.front() : layer;
    setMarkedLayers(layers);
    setSelection(std::nullopt, current);
    Q_EMIT layersActivated(layers, current);
}

void PartitionView::activateSubgraph(SubgraphId subgraph)
{
    if (m_subgraph == subgraph && !m_layer)
        return;
    setSelection(subgraph, std::nullopt);
    setMarkedLayers({});
    Q_EMIT subgraphActivated(subgraph);
}

/// Selects the same place of another block: the layer or sub-graph at the same position in it.
void PartitionView::activateTile(std::size_t tile)
{
    const OutlineTile &target = m_data.tiles[tile];
    SubgraphId subgraph = target.first;
    const std::size_t from = m_subgraph ? tileOf(m_data.tiles, *m_subgraph) : tile;
    if (m_subgraph && from == tile)
        return;
    const bool isAlike = m_subgraph && m_data.tiles[from].kind == target.kind;
    if (isAlike && m_layer)
        return activateLayer(m_data.counterpart(*m_layer, tile));
    if (isAlike)
        subgraph.value += m_subgraph->value - m_data.tiles[from].first.value;
    activateSubgraph(subgraph);
}

void PartitionView::setColorBy(ColorBy by)
{
    if (m_colorBy == by)
        return;
    m_colorBy = by;
    const QSignalBlocker blocker(m_colorByBox);
    m_colorByBox->setCurrentIndex(m_colorByBox->findData(static_cast<int>(by)));
    m_canvas->setColorBy(by);
    updateLegend();
}

void PartitionView::beginSearch()
{
    m_isSearching = true;
    arrangeHeader();
    m_search->begin();
}

void PartitionView::endSearch()
{
    m_isSearching = false;
    m_canvas->setFocus(Qt::OtherFocusReason);
    arrangeHeader();
}

void PartitionView::arrangeHeader()
{
    const bool hasRoom = width() >= RoomForSearch;
    m_search->setVisible(hasRoom || m_isSearching);
    m_title->setVisible(hasRoom || !m_isSearching);
    findChild<QToolButton *>(QStringLiteral("find"))->setVisible(!hasRoom && !m_isSearching);
    m_colorByLabel->setVisible(width() >= RoomForColorByLabel);
}

void PartitionView::updateTitle()
{
    if (m_data.isEmpty() || m_canvas->scene() == nullptr)
        return m_title->setText({});
    const QString path = PartitionText::path(m_data, *m_canvas->scene(), m_canvas->focusPlace());
    m_title->setText(path.isEmpty() ? PartitionText::modelTitle(m_data) : path);
}

std::vector<LegendEntry> PartitionView::legendEntries() const
{
    const LayerColors colors(m_data, m_colorBy, palette());
    std::vector<LegendEntry> entries;
    const auto addUnknown = [&](const QString &text) {
        entries.push_back({LegendMark::Square, colors.unknown(), text});
    };
    switch (m_colorBy) {
    case ColorBy::Format:
        for (std::size_t i = 0; i < m_data.formats.size() && !m_data.configuration.empty(); ++i)
            entries.push_back({i == 0 ? LegendMark::Ring : LegendMark::Dot,
                               theme::formatColor(m_data.formats[i].name, palette().color(QPalette::Base)),
                               QString::fromUtf8(m_data.formats[i].label.data(),
                                                 static_cast<qsizetype>(m_data.formats[i].label.size()))});
        if (entries.empty())
            addUnknown(tr("no format chosen yet"));
        break;
    case ColorBy::Sensitivity:
        if (!colors.hasScale())
            addUnknown(tr("not calibrated yet"));
        break;
    case ColorBy::Gain:
    case ColorBy::BestGain:
        if (!colors.hasScale())
            addUnknown(tr("not timed yet"));
        else if (colors.isHatched())
            entries.push_back(
                {LegendMark::HatchedBar, palette().color(QPalette::Text), tr("modelled, not measured")});
        break;
    case ColorBy::Class:
        for (std::uint32_t i = 0; i < std::min(m_data.partition().classCount, ClassesInLegend); ++i)
            entries.push_back({LegendMark::Square, LayerColors::classColor(ClassId{i}),
                               tr("class %1").arg(PartitionText::className(ClassId{i}))});
        break;
    }
    for (const auto &[mark, name] : namedMarks()) {
        if (!std::ranges::any_of(m_data.decisions, mark, &LayerDecision::marks))
            continue;
        LegendEntry entry{LegendMark::Restricted, palette().color(QPalette::Text), name};
        entry.marks.*mark = true;
        entries.push_back(std::move(entry));
    }
    entries.push_back({LegendMark::FilledDiamond, theme::secondaryText(palette()), tr("cut node")});
    entries.push_back(
        {LegendMark::DashedLine, theme::secondaryText(palette()), tr("residual connection (implied)")});
    return entries;
}

void PartitionView::updateLegend()
{
    const LayerColors colors(m_data, m_colorBy, palette());
    const bool hasRoom = height() >= RoomForLegend;
    m_legend->setVisible(hasRoom);
    m_legend->setEntries(legendEntries());
    m_colorBar->setVisible(colors.hasScale() && hasRoom);
    if (colors.hasScale())
        m_colorBar->setScale(colors.scale(), PartitionText::scaleUnit(m_data, m_colorBy),
                             PartitionText::scaleCaption(m_data, m_colorBy), colors.isHatched());
}

void PartitionView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateLegend();
    arrangeHeader();
}

void PartitionView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateLegend();
    QWidget::changeEvent(event);
}

} // namespace halftone
