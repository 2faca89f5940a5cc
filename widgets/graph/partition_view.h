// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/layer_colors.h"
#include "widgets/graph/partition_data.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QMenu;
class QStackedLayout;

namespace halftone {

class ColorBar;
class ElidedLabel;
class GraphCanvas;
class GraphFinder;
class LegendStrip;
class SearchBar;

/// The model graph and its partition in one drawing: blocks, in them sequential sub-graphs, in those layers and
/// operations; with a search and a legend. Knows nothing of other views; they meet in the selection. GUI thread.
class PartitionView : public QWidget
{
    Q_OBJECT

public:
    explicit PartitionView(QWidget *parent = nullptr);
    ~PartitionView() override;

    /// Keeps both; null for either shows the empty state. An equal model changes nothing, another one clears formats,
    /// numbers and selection.
    /// @param tokens  sequence length at which shapes are written
    void setModel(const PartitionedModel &model, std::int64_t tokens);
    /// @param formats  the baseline first
    /// @param configuration  one entry per layer, positions in @p formats; empty while there is no solution
    void setFormats(std::vector<NumberFormat> formats, Configuration configuration);
    /// @param sensitivities  one per layer, nats^2; empty without calibration
    /// @param source  for people: "calibrated on 64 samples"
    void setSensitivities(std::vector<double> sensitivities, const QString &source = {});
    void setDecisions(std::vector<LayerDecision> decisions); ///< one per layer; empty without any
    void setGains(SubgraphFigures gains); ///< empty without a timing
    /// Shows where they are and marks both; @p subgraph may be left out if @p layer is given. Emits nothing.
    void setSelection(std::optional<SubgraphId> subgraph, std::optional<LayerId> layer);
    void setMarkedLayers(const std::vector<LayerId> &layers); ///< all that are selected, ascending
    void setLayerMenu(const QMenu *menu); ///< what can be decided about the selected layers; outlives this

    void setColorBy(ColorBy by);
    [[nodiscard]] ColorBy colorBy() const { return m_colorBy; }
    [[nodiscard]] std::optional<LayerId> selectedLayer() const { return m_layer; }
    [[nodiscard]] std::optional<SubgraphId> selectedSubgraph() const { return m_subgraph; }

Q_SIGNALS:
    void layerActivated(LayerId layer); ///< the user selected it here
    void layersActivated(std::vector<LayerId> layers, LayerId current); ///< several of them
    void subgraphActivated(SubgraphId subgraph);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] bool isShown(const PartitionedModel &model) const; ///< or an equal one
    QWidget *makeHeader();
    QWidget *makeFooter();
    void addShortcuts();
    void activateLayer(LayerId layer);
    void toggleLayer(LayerId layer);
    void activateSubgraph(SubgraphId subgraph);
    void activateTile(std::size_t tile);
    void beginSearch();
    void endSearch();
    void arrangeHeader();
    void updateTitle();
    void updateLegend();
    [[nodiscard]] std::vector<struct LegendEntry> legendEntries() const;

    PartitionData m_data;
    ColorBy m_colorBy = ColorBy::Format;
    std::optional<SubgraphId> m_subgraph;
    std::optional<LayerId> m_layer;
    std::vector<LayerId> m_marked;
    const QMenu *m_layerMenu = nullptr; // not owned
    bool m_isSearching = false; ///< where there is no room for both, the search stands where the title was
    QStackedLayout *m_pages;
    ElidedLabel *m_title;
    SearchBar *m_search;
    QLabel *m_colorByLabel;
    QComboBox *m_colorByBox;
    GraphCanvas *m_canvas;
    GraphFinder *m_finder;
    LegendStrip *m_legend;
    ColorBar *m_colorBar;
};

} // namespace halftone
