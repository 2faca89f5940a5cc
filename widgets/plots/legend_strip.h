// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/restriction_marks.h"

#include <QColor>
#include <QString>
#include <QVector>
#include <QWidget>

#include <vector>

namespace halftone {

/// How a legend entry is drawn: as the series is.
enum class LegendMark {
    Line,
    DashedLine,
    DottedLine,
    Dot,
    Ring,
    Square,
    Diamond,
    FilledDiamond,
    Triangle,
    Bar,
    HatchedBar,
    HollowBar,
    Band, ///< a pale area, from one quantile to another
    Measured, ///< a filled diamond with its interval
    PatternLine, ///< LegendEntry::pattern
    Restricted ///< LegendEntry::marks, on a box
};

/// One series: its mark and its name.
struct LegendEntry
{
    LegendMark mark = LegendMark::Line;
    QColor color;
    QString text;
    QVector<qreal> pattern = {}; ///< dashes and gaps in line widths; empty: solid
    QString toolTip = {};
    RestrictionMarks marks = {};

    bool operator==(const LegendEntry &) const = default;
};

/// A legend outside the data: entries side by side, in as many lines as the width needs.
class LegendStrip : public QWidget
{
    Q_OBJECT

public:
    explicit LegendStrip(QWidget *parent = nullptr);

    void setEntries(std::vector<LegendEntry> entries);
    [[nodiscard]] const std::vector<LegendEntry> &entries() const { return m_entries; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QString toolTipAt(QPoint position) const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] std::vector<QRect> places(int width) const;

    std::vector<LegendEntry> m_entries;
};

} // namespace halftone
