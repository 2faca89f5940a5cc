// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QCPColorMap;
class QCPColorScale;
class QCustomPlot;

namespace halftone {

/// One layer: how many times its number in the first session it is in the other.
struct RatioCell
{
    int row = 0;
    int column = 0;
    QString name;
    double ratio = 1; ///< > 0

    bool operator==(const RatioCell &) const = default;
};

/// All that the map knows. Layers that lack a ratio have no cell.
struct RatioMapData
{
    std::vector<QString> rows; ///< labels
    std::vector<QString> columns;
    QString columnTitle; ///< "Block"
    QString scaleTitle; ///< what the ratio is of
    std::vector<RatioCell> cells;
};

/// Where one session's numbers are larger and where smaller than another's: one cell per layer, coloured by the logarithm of
/// the ratio, the same distance from no colour for twice and for half. The tooltip names a cell. Knows only its data. GUI
/// thread.
class RatioMap : public QWidget
{
    Q_OBJECT

public:
    explicit RatioMap(QWidget *parent = nullptr);

    void setData(RatioMapData data);
    [[nodiscard]] const RatioMapData &data() const { return m_data; }
    [[nodiscard]] QCustomPlot *plot() const { return m_plot; }
    [[nodiscard]] QString
    textAt(QPointF position) const; ///< in coordinates of plot(); empty between the cells
    /// The ratio that has the full colour; its inverse likewise. At least 2, so that what hardly differs looks so.
    [[nodiscard]] double fullRatio() const;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void redraw();
    void fillMap();
    void labelAxes();

    RatioMapData m_data;
    QCustomPlot *m_plot; // child of this widget; owns what follows
    QCPColorMap *m_map;
    QCPColorScale *m_scale;
};

} // namespace halftone
