// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/status_sentence.h"

#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>

namespace halftone {

StatusSentence::StatusSentence(QWidget *parent)
    : QWidget(parent), m_label(new QLabel(this)), m_copy(new QAction(tr("Copy result"), this))
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setContextMenuPolicy(Qt::NoContextMenu); // this widget's is shown
    m_label->setAccessibleName(tr("Result"));
    m_label->setIndent(theme::Spacing);
    connect(m_copy, &QAction::triggered, this, [this] { QApplication::clipboard()->setText(m_sentence); });
}

void StatusSentence::setSentence(const QString &sentence, const QString &toolTip)
{
    m_sentence = sentence;
    m_detail = toolTip;
    m_label->setAccessibleDescription(sentence);
    m_copy->setEnabled(!sentence.isEmpty());
    showElided();
}

void StatusSentence::showElided()
{
    const QString shown = fontMetrics().elidedText(m_sentence, Qt::ElideRight, width() - 2 * theme::Spacing);
    m_label->setText(text::inReadingDirection(shown));
    // What had to be cut is told by the tooltip.
    setToolTip(shown == m_sentence ? m_detail : m_sentence + QLatin1Char('\n') + m_detail);
}

QString StatusSentence::text() const
{
    return m_label->text();
}

QSize StatusSentence::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_sentence) + 2 * theme::Spacing, fontMetrics().height()};
}

QSize StatusSentence::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, fontMetrics().height()};
}

void StatusSentence::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_label->setGeometry(rect());
    showElided();
}

void StatusSentence::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(m_copy);
    menu.exec(event->globalPos());
}

} // namespace halftone
