// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/qcustomplot_include.h"

namespace halftone {

/// Ticks of a linear axis, labelled in the locale with a true minus sign.
class LinearTicker : public QCPAxisTicker
{
protected:
    QString getTickLabel(double tick, const QLocale &locale, QChar format, int precision) override;
};

/// Ticks of a logarithmic axis: powers of ten, 1-2-5 when zoomed in; with a place for zero at its left edge.
class LogTicker : public QCPAxisTicker
{
public:
    /// @param zero  the coordinate at which points of value 0 are drawn, labelled "0"; 0 for no such place
    void setZero(double zero) { m_zero = zero; }

protected:
    QVector<double> createTickVector(double step, const QCPRange &range) override;
    QVector<double> createSubTickVector(int count, const QVector<double> &ticks) override;
    int getSubTickCount(double step) override;
    QString getTickLabel(double tick, const QLocale &locale, QChar format, int precision) override;

private:
    double m_zero = 0;
};

} // namespace halftone
