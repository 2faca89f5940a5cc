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
constexpr int WideWindow = 1400; // chosen: pixels; the result needs about 900 of them

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
    m_figures.clear();
    m_secondsLeft = -1;
    m_isCancelling = false;
    m_bar->setValue(0);
    m_cancel->setEnabled(true);
    updateText();
    show();
}

void JobBar::setProgress(double fraction, double secondsLeft, const QStringList &figures)
{
    m_bar->setValue(static_cast<int>(fraction * Steps));
    m_secondsLeft = secondsLeft;
    m_figures = figures;
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

void JobBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateText();
}

QString JobBar::timeLeft() const
{
    constexpr int Minute = 60;
    if (m_secondsLeft >= Minute)
        return tr("%n min left", nullptr, static_cast<int>(std::lround(m_secondsLeft / Minute)));
    if (m_secondsLeft >= 0)
        return tr("%n s left", nullptr, static_cast<int>(std::ceil(m_secondsLeft)));
    return {};
}

/// In a narrow window the result keeps its place: only the first figure and the time stay, the rest is told by the
/// tooltip.
void JobBar::updateText()
{
    if (m_isCancelling) {
        m_text->setText(tr("Cancelling…"));
        m_text->setToolTip(tr("The running operation ends first; finished samples are kept"));
        return;
    }
    QStringList all = QStringList{m_what} + m_figures;
    QStringList few = m_figures.mid(0, 1);
    if (few.isEmpty())
        few << m_what;
    if (const QString left = timeLeft(); !left.isEmpty()) {
        all << left;
        few << left;
    }
    const QString separator = QStringLiteral(" · ");
    const bool isNarrow = window()->width() < WideWindow;
    m_text->setText((isNarrow ? few : all).join(separator));
    m_text->setToolTip(all.join(separator));
}

} // namespace halftone
