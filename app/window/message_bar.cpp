// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/message_bar.h"

#include "widgets/error_text.h"
#include "widgets/number_text.h"

#include <QAccessible>
#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace halftone {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_sentence(new QLabel(this)), m_detail(new QLabel(this)),
      m_place(new QLabel(this))
{
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    makeLabels();
    makeButtons();
    layOut();
    hide();
}

void MessageBar::makeLabels()
{
    m_detail->setObjectName(QStringLiteral("detail"));
    m_place->setObjectName(QStringLiteral("messagePlace"));
    for (auto *label : {m_sentence, m_detail, m_place}) {
        label->setForegroundRole(QPalette::ToolTipText);
        label->setTextFormat(Qt::PlainText);
    }
    for (auto *label : {m_sentence, m_detail}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
}

QToolButton *MessageBar::addButton(const char *name, const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAutoRaise(true);
    return button;
}

void MessageBar::makeButtons()
{
    m_next = addButton("next", {}, {});
    m_next->setAutoRaise(false);
    m_details = addButton("messageDetails", tr("Details"), tr("Show all that is known of it"));
    m_details->setCheckable(true);
    m_earlier = addButton("messageEarlier", {}, tr("The message before this one"));
    m_earlier->setArrowType(Qt::LeftArrow);
    m_earlier->setAccessibleName(tr("Earlier message"));
    m_later = addButton("messageLater", {}, tr("The message after this one"));
    m_later->setArrowType(Qt::RightArrow);
    m_later->setAccessibleName(tr("Later message"));
    m_close = addButton("messageClose", tr("Close"), tr("Close this message; the log keeps it"));
    m_closeAll = addButton("messageCloseAll", tr("Close all"), tr("Close all messages; the log keeps them"));
    connect(m_details, &QToolButton::toggled, m_detail, &QLabel::setVisible);
    connect(m_earlier, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_later, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_close, &QToolButton::clicked, this, &MessageBar::closeCurrent);
    connect(m_next, &QToolButton::clicked, this, &MessageBar::closeOffer);
    connect(m_closeAll, &QToolButton::clicked, this, [this] {
        m_messages.clear();
        refresh();
    });
}

void MessageBar::layOut()
{
    auto *buttons = new QHBoxLayout;
    for (QWidget *each : std::initializer_list<QWidget *>{m_next, m_details, m_earlier, m_place, m_later,
                                                          m_close, m_closeAll})
        buttons->addWidget(each);
    auto *layout = new QGridLayout(this);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_sentence, 0, 1);
    layout->addLayout(buttons, 0, 2, Qt::AlignTop);
    layout->addWidget(m_detail, 1, 1, 1, 2);
    layout->setColumnStretch(1, 1);
}

void MessageBar::showError(const Error &error)
{
    showMendable(error, nullptr);
}

void MessageBar::showMendable(const Error &error, QAction *mend)
{
    add({errorSentence(error), errorDetail(error), mend, true});
    Q_EMIT complained(errorSentence(error), errorDetail(error));
}

void MessageBar::showNote(const QString &sentence, const QString &detail)
{
    add({sentence, detail, nullptr, false});
    Q_EMIT noted(sentence, detail);
}

void MessageBar::showOffer(const QString &sentence, QAction *next)
{
    add({sentence, {}, next, false});
    Q_EMIT noted(sentence, {});
}

void MessageBar::closeNote()
{
    std::erase_if(m_messages, [](const Message &message) { return !message.isError; });
    m_current = m_messages.empty() ? 0 : m_messages.size() - 1;
    refresh();
}

QString MessageBar::text() const
{
    return m_sentence->text();
}

/// What is said once more comes to the front and is not counted twice.
void MessageBar::add(const Message &message)
{
    std::erase_if(m_messages, [&](const Message &each) {
        return each == message || (!each.isError && !message.isError);
    });
    if (m_messages.size() > MostErrors)
        m_messages.erase(m_messages.begin());
    m_messages.push_back(message);
    m_current = m_messages.size() - 1;
    refresh();
    QAccessibleEvent alert(m_sentence, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::step(std::ptrdiff_t by)
{
    m_current += static_cast<std::size_t>(by);
    refresh();
}

void MessageBar::closeCurrent()
{
    if (m_messages.empty())
        return;
    m_messages.erase(m_messages.begin() + static_cast<std::ptrdiff_t>(m_current));
    m_current = std::min(m_current, m_messages.empty() ? 0 : m_messages.size() - 1);
    refresh();
}

/// What was offered is done. It may have said something itself: that stays.
void MessageBar::closeOffer()
{
    const auto *done = m_next->defaultAction();
    if (done != nullptr && !m_messages.empty() && m_messages[m_current].next == done)
        closeCurrent();
}

void MessageBar::showKind(bool isError)
{
    const auto icon
        = style()->standardIcon(isError ? QStyle::SP_MessageBoxWarning : QStyle::SP_MessageBoxInformation);
    m_icon->setPixmap(icon.pixmap(style()->pixelMetric(QStyle::PM_SmallIconSize)));
    m_icon->setAccessibleName(isError ? tr("Problem") : tr("Note"));
}

void MessageBar::refresh()
{
    for (auto *action : m_next->actions())
        m_next->removeAction(action);
    setVisible(!m_messages.empty());
    if (m_messages.empty())
        return;
    const auto &[sentence, detail, next, isError] = m_messages[m_current];
    m_next->setVisible(next != nullptr);
    if (next != nullptr)
        m_next->setDefaultAction(next);
    showKind(isError);
    m_sentence->setText(text::inReadingDirection(sentence));
    m_detail->setText(detail);
    m_details->setVisible(!detail.isEmpty());
    m_details->setChecked(!detail.isEmpty());
    m_detail->setVisible(!detail.isEmpty());
    const bool isOne = m_messages.size() == 1;
    for (QWidget *each : std::initializer_list<QWidget *>{m_earlier, m_place, m_later, m_closeAll})
        each->setVisible(!isOne);
    m_place->setText(tr("%1 of %2", "message 2 of 3").arg(m_current + 1).arg(m_messages.size()));
    m_earlier->setEnabled(m_current > 0);
    m_later->setEnabled(m_current + 1 < m_messages.size());
}

} // namespace halftone
