// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace halftone {

/// A short text, most often a number, that may change every frame without a new layout of the window: it keeps the width
/// of the longest text it had. Shown whole or, where there is no room, not at all: half a number is a wrong one.
/// GUI thread.
class SteadyLabel : public QWidget
{
    Q_OBJECT

public:
    explicit SteadyLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    /// For its looks. It has its place without a layout.
    [[nodiscard]] QLabel *label() const { return m_label; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QLabel *m_label; // child of this widget
    QSize m_room; ///< of the longest text
};

} // namespace halftone
