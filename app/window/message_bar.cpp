// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/message_bar.h"

#include "widgets/error_text.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace halftone {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_sentence(new QLabel(this)), m_detail(new QLabel(this)),
      m_details(new QToolButton(this)), m_next(new QToolButton(this))
{
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    for (auto *label : {m_sentence, m_detail}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setForegroundRole(QPalette::ToolTipText);
        label->setTextFormat(Qt::PlainText);
    }
    m_next->setObjectName(QStringLiteral("next"));
    m_detail->setObjectName(QStringLiteral("detail"));
    m_details->setText(tr("Details"));
    m_details->setCheckable(true);
    m_details->setAutoRaise(true);
    auto *close = new QToolButton(this);
    close->setText(tr("Close"));
    close->setAutoRaise(true);
    auto *layout = new QGridLayout(this);
    layout->addWidget(m_sentence, 0, 0);
    layout->addWidget(m_next, 0, 1, Qt::AlignTop);
    layout->addWidget(m_details, 0, 2, Qt::AlignTop);
    layout->addWidget(close, 0, 3, Qt::AlignTop);
    layout->addWidget(m_detail, 1, 0, 1, 4);
    layout->setColumnStretch(0, 1);
    connect(m_details, &QToolButton::toggled, m_detail, &QLabel::setVisible);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_next, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void MessageBar::showError(const Error &error)
{
    showText(errorSentence(error), errorDetail(error));
}

void MessageBar::showNote(const QString &sentence, const QString &detail)
{
    showText(sentence, detail);
}

void MessageBar::showOffer(const QString &sentence, QAction *next)
{
    showText(sentence, {}, next);
}

QString MessageBar::text() const
{
    return m_sentence->text();
}

void MessageBar::showText(const QString &sentence, const QString &detail, QAction *next)
{
    for (auto *action : m_next->actions())
        m_next->removeAction(action);
    m_next->setVisible(next != nullptr);
    if (next != nullptr)
        m_next->setDefaultAction(next);
    m_sentence->setText(sentence);
    m_detail->setText(detail);
    m_details->setVisible(!detail.isEmpty());
    m_details->setChecked(!detail.isEmpty());
    m_detail->setVisible(!detail.isEmpty());
    show();
}

} // namespace halftone
