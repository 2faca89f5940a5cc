// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/color_scale.h"

#include <QString>
#include <QWidget>

namespace halftone {

/// A colour scale in one line: smallest number, gradient, largest number with its unit, and what it is and whence.
class ColorBar : public QWidget
{
    Q_OBJECT

public:
    explicit ColorBar(QWidget *parent = nullptr);
    /// @param isModelled  hatched, as what it colours
    void setScale(const ColorScale &scale, const QString &unit, const QString &caption, bool isModelled);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString lowText() const;
    [[nodiscard]] QString highText() const;

    ColorScale m_scale;
    QString m_unit, m_caption;
    bool m_isModelled = false;
};

} // namespace halftone
