// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/camera_motion.h"
#include "widgets/graph/graph_brush.h"
#include "widgets/graph/graph_pictures.h"
#include "widgets/graph/graph_target.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace halftone {

class Minimap;

/// A whole model in one drawing: its blocks as cards, in them their sub-graphs, in those layers and operations. The
/// nearer, the more is drawn. Zoom, pan, selection and focus by mouse and keyboard.
///
/// Reads the data that its owner holds: forgetModel before the model changes, showModel after it; refresh after a
/// change of anything else. Selecting emits a signal and changes nothing here: the owner answers with setSelection.
/// The focus is the canvas's own; it follows the selection, and may also lie on what cannot be selected.
class GraphCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit GraphCanvas(const PartitionData &shown, QWidget *parent = nullptr);
    ~GraphCanvas() override;

    void forgetModel();
    void showModel();
    void refresh();
    void setSelection(std::optional<SubgraphId> subgraph, std::optional<LayerId> layer);
    void setMarked(std::vector<LayerId> layers); ///< all that are selected
    void setColorBy(ColorBy by);
    void setHits(GraphHits hits); ///< what a search found so far
    void showHit(NodeId node); ///< one of them: focuses what draws it, near enough to be read
    /// Of @p nodes, ascending, the first that is not before the focus; the first of all if every one is.
    [[nodiscard]] std::size_t firstFromFocus(const std::vector<NodeId> &nodes) const;

    void zoomBy(double factor);
    void
    fit(); ///< the whole model, arranged for the window; it stays fitted until the user zooms or moves it
    void setAllExpanded(bool expanded);
    void toggleRun(std::size_t tile); ///< expands the run that holds it, or makes one card of it again

    [[nodiscard]] const ModelScene *scene() const
    {
        return m_scene ? &*m_scene : nullptr;
    } ///< null without a model
    [[nodiscard]] const PartitionData &data() const { return m_data; }
    [[nodiscard]] const Camera &camera() const { return m_motion.now(); }
    [[nodiscard]] const GraphPlace &focusPlace() const { return m_highlight.focus; }
    [[nodiscard]] GraphTarget targetUnder(const QPointF &point) const; ///< needs a model
    void focusOn(const GraphPlace &place); ///< as if it had been clicked
    void zoomTo(const GraphPlace &place); ///< as large as it can be read well; nothing: the whole model
    void goIn(); ///< from the whole model to a tile, to a sub-graph, to a layer
    bool goOut(); ///< and back; false where nothing has the focus
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void layerPicked(LayerId layer);
    void layerToggled(LayerId layer); ///< to be added to what is selected, or taken away
    void subgraphPicked(SubgraphId subgraph);
    void tilePicked(std::size_t tile);
    void focusMoved();
    void menuWanted(QPoint globalPosition);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    enum class View { First, Whole, Free }; ///< what a new size keeps

    [[nodiscard]] GraphBrush brush(const LayerColors &colors) const;
    void arrange(); ///< for the window as it is, the focus where it is
    void changeRuns(const std::function<void()> &change); ///< which of them are expanded; arranges anew
    void showFirst();
    void glideTo(const Camera &aim, int milliseconds);
    void setFocusPlace(const GraphPlace &place);
    void reveal(const GraphPlace &place);
    void click(const QPointF &point, Qt::KeyboardModifiers modifiers);
    void setHovered(const QPointF &point);
    void drawMinimap(QPainter &painter, const QSizeF &size) const;
    void followCamera();

    const PartitionData &m_data;
    std::optional<ModelScene> m_scene;
    CameraMotion m_motion;
    GraphHighlight m_highlight;
    ColorBy m_colorBy = ColorBy::Format;
    View m_view = View::First;
    GraphPictures m_pictures;
    QPointF m_pressed; ///< where a press or the last step of a drag was
    bool m_isDragging = false;
    bool m_isPicking = false; ///< the selection that comes now answers this canvas's own signal
    Minimap *m_minimap;
};

} // namespace halftone
