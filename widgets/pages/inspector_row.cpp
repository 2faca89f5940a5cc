// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/inspector_row.h"

#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace halftone {

InspectorRow::InspectorRow(QWidget *parent)
    : QWidget(parent), m_name(new QLabel(this)), m_format(new QLabel(this)), m_pin(new QComboBox(this)),
      m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_pin->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_pin->setMinimumWidth(1); // a name that is too long for the whole panel is cut, and never sticks out
    m_name->setMinimumWidth(1);
    auto *words = new QHBoxLayout;
    words->setSpacing(theme::Spacing);
    words->addWidget(m_name, 1);
    words->addWidget(m_format);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme::Spacing / 2);
    m_layout->addLayout(words, 1);
    m_layout->addWidget(m_pin);
}

void InspectorRow::fitToRoom()
{
    const int needed = m_name->sizeHint().width() + m_format->sizeHint().width() + m_pin->sizeHint().width()
        + 2 * theme::Spacing;
    const auto direction = width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (direction != m_layout->direction())
        m_layout->setDirection(direction);
}

bool InspectorRow::event(QEvent *event)
{
    // LayoutRequest: a text has changed.
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fitToRoom();
    return QWidget::event(event);
}

} // namespace halftone
