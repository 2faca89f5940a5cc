// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;

namespace halftone {

/// The result in one line of the status bar. It can be selected with the pointer, and copied whole. A new sentence never
/// makes the window lay itself out anew: while the threshold is dragged there is one every frame. GUI thread.
class StatusSentence : public QWidget
{
    Q_OBJECT

public:
    explicit StatusSentence(QWidget *parent = nullptr);

    void setSentence(const QString &sentence, const QString &toolTip);
    [[nodiscard]] const QString &sentence() const { return m_sentence; } ///< never shortened
    [[nodiscard]] QString text() const; ///< as it is shown
    [[nodiscard]] QAction *copyAction() const { return m_copy; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void showElided();

    QString m_sentence;
    QString m_detail;
    QLabel *m_label; // children of this widget; the label has its place without a layout
    QAction *m_copy;
};

} // namespace halftone
