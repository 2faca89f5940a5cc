// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/empty_state.h"

#include "widgets/focus_lead.h"
#include "widgets/theme.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace halftone {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_sentence(new QLabel(this)), m_button(new QPushButton(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setForegroundRole(QPalette::Text);
    m_button->hide();
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(m_sentence);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    fitMargins();
}

void EmptyState::fitMargins()
{
    constexpr int Wide = 2 * theme::Spacing;
    constexpr int Narrow = theme::Spacing / 2;
    const int ofButton = m_button->isHidden() ? 0 : m_button->sizeHint().height() + Wide;
    const int needed = m_sentence->heightForWidth(width() - 2 * Wide) + ofButton + 2 * Wide;
    const int margin = height() < needed ? Narrow : Wide;
    layout()->setContentsMargins(margin, margin, margin, margin);
    layout()->setSpacing(margin);
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    fitMargins();
    QWidget::resizeEvent(event);
}

void EmptyState::setMessage(const QString &sentence, QAction *action)
{
    m_sentence->setText(sentence);
    setAction(action);
    fitMargins();
}

void EmptyState::setAction(QAction *action)
{
    if (action == m_action)
        return;
    if (m_action) {
        m_action->disconnect(m_button);
        m_button->disconnect(m_action);
    }
    m_action = action;
    m_button->setVisible(action != nullptr);
    if (action == nullptr)
        return;
    const auto follow = [this, action] {
        m_button->setText(action->iconText());
        m_button->setToolTip(action->toolTip());
        m_button->setEnabled(action->isEnabled());
    };
    follow();
    connect(action, &QAction::changed, m_button, follow);
    connect(m_button, &QPushButton::clicked, action, &QAction::trigger);
}

QString EmptyState::sentence() const
{
    return m_sentence->text();
}

ViewOrEmpty::ViewOrEmpty(QWidget *view, QWidget *parent)
    : QStackedWidget(parent), m_view(view), m_empty(new EmptyState(this))
{
    addWidget(m_empty);
    addWidget(view);
    new FocusLead(this, [this]() -> QWidget * { return isShowingView() ? m_view : m_empty->button(); });
}

void ViewOrEmpty::showView()
{
    setCurrentWidget(m_view);
}

void ViewOrEmpty::showEmpty(const QString &sentence, QAction *action)
{
    m_empty->setMessage(sentence, action);
    setCurrentWidget(m_empty);
}

} // namespace halftone
