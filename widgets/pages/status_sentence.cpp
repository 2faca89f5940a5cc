// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/status_sentence.h"

#include "widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>

namespace halftone {

StatusSentence::StatusSentence(QWidget *parent) : QLabel(parent), m_copy(new QAction(tr("Copy result"), this))
{
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setAccessibleName(tr("Result"));
    setIndent(theme::spacing);
    connect(m_copy, &QAction::triggered, this, [this] { QApplication::clipboard()->setText(m_sentence); });
}

void StatusSentence::setSentence(const QString &sentence, const QString &toolTip)
{
    m_sentence = sentence;
    m_detail = toolTip;
    setAccessibleDescription(sentence);
    m_copy->setEnabled(!sentence.isEmpty());
    showElided();
}

void StatusSentence::showElided()
{
    // A sentence that begins with a symbol would be laid out as if it were English.
    constexpr QChar RightToLeftMark(0x200F);
    const bool isMarked = isRightToLeft() && !m_sentence.isEmpty() && !m_sentence.isRightToLeft();
    const QString shown = fontMetrics().elidedText(m_sentence, Qt::ElideRight, width() - 2 * theme::spacing);
    setText(isMarked ? RightToLeftMark + shown : shown);
    // What had to be cut is told by the tooltip.
    setToolTip(shown == m_sentence ? m_detail : m_sentence + QLatin1Char('\n') + m_detail);
}

QSize StatusSentence::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, QLabel::minimumSizeHint().height()};
}

void StatusSentence::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    showElided();
}

void StatusSentence::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(m_copy);
    menu.exec(event->globalPos());
}

} // namespace halftone
