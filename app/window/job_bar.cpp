// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/job_bar.h"

#include "app/window/job_board.h"
#include "widgets/number_text.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace halftone {

namespace {

constexpr int Steps = 1000;
constexpr int BarWidth = 120; // chosen: pixels
constexpr int WideWindow = 1400; // chosen: pixels; the result needs about 900 of them

/// What ends by itself within moments is listed, but takes no room in the status bar.
bool takesRoom(const Job &job)
{
    return job.isRunning() && (job.canCancel || job.canPause);
}

} // namespace

JobBar::JobBar(JobBoard *board, QWidget *parent)
    : QWidget(parent), m_board(board), m_text(new QToolButton(this)), m_bar(new QProgressBar(this)),
      m_cancel(new QToolButton(this))
{
    m_text->setObjectName(QStringLiteral("jobText"));
    m_text->setAutoRaise(true);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(BarWidth);
    m_bar->setAccessibleName(tr("Progress of the running job"));
    m_cancel->setObjectName(QStringLiteral("jobBarCancel"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAutoRaise(true);
    m_cancel->setShortcut(CancelKey);
    m_cancel->setToolTip(QStringLiteral("%1 (%2)").arg(tr("Stop the running job; what is finished is kept"),
                                                       CancelKey.toString(QKeySequence::NativeText)));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, [this] { m_board->cancel(m_id); });
    connect(m_text, &QToolButton::clicked, this, &JobBar::panelWished);
    connect(board, &JobBoard::changed, this, &JobBar::refresh);
    hide();
}

void JobBar::refresh()
{
    const auto &jobs = m_board->jobs();
    const auto shown = std::ranges::find_if(jobs, takesRoom);
    setVisible(shown != jobs.end());
    if (shown == jobs.end())
        return;
    m_id = shown->id;
    m_bar->setRange(0, shown->fraction < 0 ? 0 : Steps); // 0 to 0: busy
    m_bar->setValue(static_cast<int>(shown->fraction * Steps));
    m_cancel->setEnabled(shown->canCancel && shown->state != JobState::Cancelling);
    showText(*shown, static_cast<int>(std::ranges::count_if(jobs, takesRoom)) - 1);
}

void JobBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (const auto *job = m_board->find(m_id); job != nullptr && job->isRunning())
        refresh();
}

/// In a narrow window the result keeps its place: only the first figure and the time stay, the rest is told by the
/// tooltip.
void JobBar::showText(const Job &job, int others)
{
    QStringList all = QStringList{nameOf(job)} + job.figures;
    QStringList few = job.figures.mid(0, 1);
    if (few.isEmpty())
        few << nameOf(job);
    QStringList ends;
    if (job.state == JobState::Cancelling)
        all = few = QStringList{tr("Cancelling…")};
    else if (job.state == JobState::Pausing)
        ends << tr("pausing");
    else if (job.state == JobState::Paused)
        ends << tr("paused");
    else if (const QString left = timeLeftText(job.secondsLeft); !left.isEmpty())
        ends << left;
    if (others > 0)
        ends << tr("%Ln more", nullptr, others);
    all += ends;
    few += ends;
    const QString separator = text::separator();
    const bool isNarrow = window()->width() < WideWindow;
    const int room = window()->width() * 2 / 5; // chosen: the sentence on the left keeps its place
    m_text->setText(fontMetrics().elidedText((isNarrow ? few : all).join(separator), Qt::ElideRight, room));
    m_text->setToolTip(tr("%1\nPress to list all jobs").arg(all.join(separator)));
}

} // namespace halftone
