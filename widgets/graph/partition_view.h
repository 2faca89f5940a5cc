// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/layer_colors.h"
#include "widgets/graph/partition_data.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QStackedLayout;

namespace halftone {

class BlockCanvas;
class BlockStrip;
class ColorBar;
class ElidedLabel;
class LegendStrip;

/// The model graph and its partition: a strip of blocks, and the selected block drawn as sequential
/// sub-graphs of layers. Knows nothing of other views; they meet in the selection. GUI thread.
class PartitionView : public QWidget
{
    Q_OBJECT

public:
    explicit PartitionView(QWidget *parent = nullptr);
    ~PartitionView() override;

    /// Copies both; null for either shows the empty state. An equal model changes nothing, another one clears
    /// formats, sensitivities and selection.
    /// @param tokens  sequence length at which shapes are written
    void setModel(const ModelGraph *graph, const Partition *partition, std::int64_t tokens);
    /// @param formats  the baseline first
    /// @param configuration  one entry per layer, positions in @p formats; empty while there is no solution
    void setFormats(std::vector<NumberFormat> formats, Configuration configuration);
    void
    setSensitivities(std::vector<double> sensitivities); ///< one per layer, nats^2; empty without calibration
    /// Shows the block and marks both; @p subgraph may be left out if @p layer is given. Emits nothing.
    void setSelection(std::optional<SubgraphId> subgraph, std::optional<LayerId> layer);

    void setColorBy(ColorBy by);
    [[nodiscard]] ColorBy colorBy() const { return m_colorBy; }
    [[nodiscard]] std::optional<LayerId> selectedLayer() const { return m_layer; }
    [[nodiscard]] std::optional<SubgraphId> selectedSubgraph() const { return m_subgraph; }

Q_SIGNALS:
    void layerActivated(LayerId layer); ///< the user selected it here
    void subgraphActivated(SubgraphId subgraph);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHeader();
    void showTile(std::size_t tile);
    void activateLayer(LayerId layer);
    void activateSubgraph(SubgraphId subgraph);
    void activateTile(std::size_t tile);
    void updateLegend();

    PartitionData m_data;
    ColorBy m_colorBy = ColorBy::Format;
    std::optional<std::size_t> m_tile;
    std::optional<SubgraphId> m_subgraph;
    std::optional<LayerId> m_layer;
    QStackedLayout *m_pages;
    ElidedLabel *m_title;
    QLabel *m_colorByLabel;
    QComboBox *m_colorByBox;
    BlockStrip *m_strip;
    BlockCanvas *m_canvas;
    LegendStrip *m_legend;
    bool m_hasLegend = false;
    ColorBar *m_colorBar;
};

} // namespace halftone
