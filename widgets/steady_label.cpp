// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/steady_label.h"

#include <QEvent>
#include <QLabel>

namespace halftone {

SteadyLabel::SteadyLabel(QWidget *parent) : QWidget(parent), m_label(new QLabel(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_label->setTextFormat(Qt::PlainText);
}

void SteadyLabel::setText(const QString &text)
{
    m_label->setText(text);
    const QSize room = m_room.expandedTo(m_label->sizeHint());
    if (room != m_room) {
        m_room = room;
        updateGeometry();
    }
    fit();
}

QString SteadyLabel::text() const
{
    return m_label->text();
}

QSize SteadyLabel::sizeHint() const
{
    return m_room;
}

QSize SteadyLabel::minimumSizeHint() const
{
    return {0, m_room.height()};
}

void SteadyLabel::fit()
{
    const bool fits = m_label->sizeHint().width() <= width();
    m_label->setGeometry(fits ? rect() : QRect()); // it stays there for who reads it without seeing
}

void SteadyLabel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void SteadyLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    m_room = m_label->sizeHint();
    updateGeometry();
    fit();
}

} // namespace halftone
