// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QCustomPlot;

namespace halftone {

/// What has one number in each of two sessions.
struct PlottedPair
{
    QString name;
    double first = 0;
    double second = 0;
};

/// Two numbers of the same thing against each other, on logarithmic axes of one range; on the line they are equal. The
/// tooltip names a point. Only positive pairs have a place. Knows only its data. GUI thread.
class PairPlot : public QWidget
{
    Q_OBJECT

public:
    explicit PairPlot(QWidget *parent = nullptr);

    void setPairs(std::vector<PlottedPair> pairs, const QString &firstLabel, const QString &secondLabel);
    [[nodiscard]] QCustomPlot *plot() const { return m_plot; }
    [[nodiscard]] QString
    nameAt(QPointF position) const; ///< in coordinates of plot(); empty where there is no point

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void redraw();

    std::vector<PlottedPair> m_pairs;
    QCustomPlot *m_plot; // child of this widget
};

} // namespace halftone
