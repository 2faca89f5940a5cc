// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QCustomPlot;

namespace halftone {

class LegendStrip;

/// What has one number in each of two sessions.
struct PlottedPair
{
    QString name;
    double first = 0;
    double second = 0;
};

/// The numbers of one session over those of the first.
struct PlottedPairs
{
    QString session;
    std::vector<PlottedPair> pairs;
};

/// Numbers of the same things in several sessions over those of the first, on logarithmic axes of one range; on the line
/// they are equal. The tooltip names a point. Only positive pairs have a place. Knows only its data. GUI thread.
class PairPlot : public QWidget
{
    Q_OBJECT

public:
    explicit PairPlot(QWidget *parent = nullptr);

    void setPairs(std::vector<PlottedPairs> series, const QString &firstLabel, const QString &otherLabel);
    [[nodiscard]] QCustomPlot *plot() const { return m_plot; }
    [[nodiscard]] QString
    nameAt(QPointF position) const; ///< in coordinates of plot(); empty where there is no point

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void redraw();
    void addPoints(std::size_t number);

    std::vector<PlottedPairs> m_series;
    LegendStrip *m_legend; // children of this widget; the legend is hidden while there is one series
    QCustomPlot *m_plot;
};

} // namespace halftone
