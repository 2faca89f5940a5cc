// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/job_bar.h"

#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <cmath>

namespace halftone {

namespace {

constexpr int Steps = 1000;
constexpr int BarWidth = 120; // chosen: pixels

} // namespace

JobBar::JobBar(QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_bar(new QProgressBar(this)),
      m_cancel(new QToolButton(this))
{
    m_bar->setRange(0, Steps);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(BarWidth);
    m_bar->setAccessibleName(tr("Progress of the running job"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAutoRaise(true);
    m_cancel->setToolTip(tr("Stop the running job; finished samples are kept (Esc)"));
    m_cancel->setShortcut(Qt::Key_Escape);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, &JobBar::cancelRequested);
    hide();
}

void JobBar::begin(const QString &what)
{
    m_what = what;
    m_detail.clear();
    m_secondsLeft = -1;
    m_isCancelling = false;
    m_bar->setValue(0);
    m_cancel->setEnabled(true);
    updateText();
    show();
}

void JobBar::setProgress(double fraction, double secondsLeft)
{
    m_bar->setValue(static_cast<int>(fraction * Steps));
    m_secondsLeft = secondsLeft;
    updateText();
}

void JobBar::setDetail(const QString &detail)
{
    m_detail = detail;
    updateText();
}

void JobBar::showCancelling()
{
    m_isCancelling = true;
    m_cancel->setEnabled(false);
    updateText();
}

void JobBar::end()
{
    hide();
}

void JobBar::updateText()
{
    if (m_isCancelling) {
        m_text->setText(tr("Cancelling…"));
        return;
    }
    QStringList parts{m_what};
    if (!m_detail.isEmpty())
        parts << m_detail;
    constexpr int Minute = 60;
    if (m_secondsLeft >= Minute)
        parts << tr("%n min left", nullptr, static_cast<int>(std::lround(m_secondsLeft / Minute)));
    else if (m_secondsLeft >= 0)
        parts << tr("%n s left", nullptr, static_cast<int>(std::ceil(m_secondsLeft)));
    m_text->setText(parts.join(QStringLiteral(" · ")));
}

} // namespace halftone
