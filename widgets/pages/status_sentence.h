// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

class QAction;

namespace halftone {

/// The result in one line of the status bar. It can be selected with the pointer, and copied whole.
class StatusSentence : public QLabel
{
    Q_OBJECT

public:
    explicit StatusSentence(QWidget *parent = nullptr);

    void setSentence(const QString &sentence, const QString &toolTip);
    [[nodiscard]] const QString &sentence() const { return m_sentence; } ///< never shortened
    [[nodiscard]] QAction *copyAction() const { return m_copy; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void showElided();

    QString m_sentence;
    QString m_detail;
    QAction *m_copy; // child of this widget
};

} // namespace halftone
