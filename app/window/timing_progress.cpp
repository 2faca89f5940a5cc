// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/timing_progress.h"

#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QScrollArea>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

using Step = MeasuringState::Step;

constexpr int BarWidth = 160; // chosen: pixels
constexpr int LogLines = 2000; // chosen: kept of what workers say
constexpr int ShownLogLines = 6; // chosen
constexpr int ShownWordLines = 2; // chosen

/// Without word wrap one line, cut with an ellipsis where there is no room; whoever sets the text sets the tooltip.
class OneLine : public QLabel
{
public:
    using QLabel::QLabel;
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        constexpr int Least = 120; // chosen: pixels
        if (wordWrap())
            return QLabel::minimumSizeHint();
        return {Least, QLabel::minimumSizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        if (wordWrap())
            return QLabel::paintEvent(event);
        QPainter painter(this);
        const auto place = QStyle::visualAlignment(layoutDirection(), alignment());
        style()->drawItemText(&painter, contentsRect(), static_cast<int>(place), palette(), isEnabled(),
                              fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()),
                              foregroundRole());
    }
};

QString timeLeft(double seconds)
{
    constexpr double Minute = 60;
    constexpr double Hour = 3600;
    if (seconds >= 2 * Hour)
        return TimingProgress::tr("%Ln h left", nullptr, static_cast<int>(std::lround(seconds / Hour)));
    if (seconds >= 2 * Minute)
        return TimingProgress::tr("%Ln min left", nullptr, static_cast<int>(std::lround(seconds / Minute)));
    return TimingProgress::tr("%Ln s left", nullptr, static_cast<int>(std::ceil(seconds)));
}

} // namespace

TimingProgress::TimingProgress(TimingControl *control, TimingQueue *queue, QWidget *parent)
    : QWidget(parent), m_control(control), m_queue(queue), m_headline(new OneLine(this)),
      m_bar(new QProgressBar(this)), m_detail(new OneLine(this)), m_waiting(new QLabel(this)),
      m_words(new QScrollArea(this)), m_log(new QPlainTextEdit(this))
{
    m_headline->setObjectName(QStringLiteral("timingHeadline"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(BarWidth);
    m_bar->setAccessibleName(tr("Progress of the measurement"));
    m_detail->setObjectName(QStringLiteral("timingDetail"));
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_waiting->setObjectName(QStringLiteral("timingWaiting"));
    m_waiting->setAccessibleName(tr("Measurements that wait"));
    m_waiting->setTextFormat(Qt::RichText);
    m_waiting->setWordWrap(true);
    m_waiting->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_log->setReadOnly(true);
    m_log->setMaximumBlockCount(LogLines);
    m_log->setAccessibleName(tr("What the workers say"));
    m_log->setFixedHeight(m_log->fontMetrics().lineSpacing() * ShownLogLines + 2 * theme::Spacing);
    m_log->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Spacing);
    row->addWidget(m_headline, 1);
    row->addWidget(m_bar);
    m_pause = button("timingPause", tr("Pause"),
                     tr("Begin no further measurement; workers finish what they measure"));
    m_cancel = button("timingCancel", tr("Cancel"), tr("Stop the workers; what is measured is kept"));
    m_retry = button("timingRetry", tr("Retry"), tr("Start the workers again; what is measured is kept"));
    m_showLog = button("timingLog", tr("Log"), tr("Show what the workers say"));
    m_close = button("timingClose", tr("Close"), tr("Close this message; what is measured is kept"));
    m_showLog->setCheckable(true);
    for (auto *each : {m_pause, m_cancel, m_retry, m_showLog, m_close})
        row->addWidget(each);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Spacing, 0, theme::Spacing, 0);
    layout->setSpacing(theme::Spacing / 2);
    layout->addLayout(row);
    layout->addWidget(m_detail);
    layout->addWidget(makeWords());
    layout->addWidget(m_log);
    connect(m_pause, &QToolButton::clicked, this,
            [this] { m_control->setPaused(m_control->state().step == Step::Running); });
    connect(m_cancel, &QToolButton::clicked, m_control, &TimingControl::cancel);
    connect(m_retry, &QToolButton::clicked, m_control, &TimingControl::retry);
    connect(m_close, &QToolButton::clicked, m_control, &TimingControl::dismiss);
    connect(m_showLog, &QToolButton::toggled, m_log, &QWidget::setVisible);
    connect(m_control, &TimingControl::changed, this, &TimingProgress::refresh);
    connect(m_queue, &TimingQueue::changed, this, &TimingProgress::refreshWaiting);
    connect(m_waiting, &QLabel::linkActivated, this, &TimingProgress::follow);
    connect(m_control, &TimingControl::logged, m_log, &QPlainTextEdit::appendPlainText);
    refreshWaiting();
}

/// However much there is to say, the table below keeps its room.
QWidget *TimingProgress::makeWords()
{
    auto *content = new QWidget(m_words);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Spacing / 2);
    layout->addWidget(m_waiting);
    m_words->setObjectName(QStringLiteral("timingWords"));
    m_words->setAccessibleName(tr("What waits"));
    m_words->setFrameShape(QFrame::NoFrame);
    m_words->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_words->setWidgetResizable(true);
    m_words->setWidget(content);
    m_words->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return m_words;
}

void TimingProgress::fitWords()
{
    auto *layout = m_words->widget()->layout();
    const int width = this->width() - 2 * theme::Spacing;
    const int wanted
        = layout->hasHeightForWidth() ? layout->heightForWidth(width) : layout->sizeHint().height();
    m_words->setFixedHeight(std::min(wanted, ShownWordLines * fontMetrics().lineSpacing()));
    m_words->setVisible(!m_waiting->text().isEmpty());
}

void TimingProgress::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWords();
}

QToolButton *TimingProgress::button(const char *name, const QString &text, const QString &toolTip)
{
    auto *result = new QToolButton(this);
    result->setObjectName(QLatin1String(name));
    result->setText(text);
    result->setToolTip(toolTip);
    return result;
}

QString TimingProgress::headline(const MeasuringState &state)
{
    const QString name = state.sessionName;
    const auto count = [](std::size_t number) { return text::integer(static_cast<std::int64_t>(number)); };
    const QString figures
        = state.all > 0 ? tr("%1 of %2 configurations").arg(count(state.done), count(state.all)) : QString();
    QStringList parts;
    switch (state.step) {
    case Step::Idle:
        return {};
    case Step::Running:
        parts << tr("Measuring %1").arg(name);
        break;
    case Step::Pausing:
        parts << tr("Pausing after what is being measured: %1").arg(name);
        break;
    case Step::Paused:
        parts << tr("Paused: %1").arg(name);
        break;
    case Step::Cancelling:
        parts << tr("Cancelling…");
        break;
    case Step::Cancelled:
        parts << tr("Cancelled: what is measured of %1 is kept").arg(name);
        break;
    case Step::Failed:
        parts << tr("Measuring %1 stopped").arg(name);
        break;
    }
    if (state.step == Step::Running && state.secondsLeft >= 0)
        parts << timeLeft(state.secondsLeft);
    if (!figures.isEmpty())
        parts << figures;
    return parts.join(text::separator());
}

QString TimingProgress::detail(const MeasuringState &state) const
{
    if (state.error) {
        QString sentence = QString::fromStdString(describe(*state.error)) + QLatin1Char('.');
        sentence[0] = sentence[0].toUpper();
        return sentence;
    }
    if (!state.isRunning())
        return {};
    if (m_control->request().isOnThisComputer)
        return state.workers.front();
    if (state.workers.size() == 1)
        return tr("Worker: %1").arg(state.workers.front());
    QStringList lines;
    for (qsizetype i = 0; i < state.workers.size(); ++i)
        lines << tr("Worker %1: %2").arg(i + 1).arg(state.workers[i]);
    return lines.join(text::separator());
}

void TimingProgress::refreshButtons(const MeasuringState &state)
{
    const bool canPause = state.step == Step::Running || state.isPausing();
    m_pause->setVisible(canPause);
    m_pause->setText(state.isPausing() ? tr("Resume") : tr("Pause"));
    m_cancel->setVisible(canPause);
    m_retry->setVisible(state.canRetry());
    m_retry->setText(state.step == Step::Failed ? tr("Retry") : tr("Continue"));
    m_close->setVisible(!state.isRunning());
}

void TimingProgress::refresh()
{
    const auto &state = m_control->state();
    m_headline->setText(headline(state));
    m_headline->setToolTip(headline(state));
    const QString text = detail(state);
    m_detail->setText(text);
    m_detail->setWordWrap(!state.isRunning()); // why it ended is told in full
    m_detail->setToolTip(text);
    m_detail->setVisible(!text.isEmpty());
    m_bar->setVisible(state.isRunning());
    m_bar->setRange(0, static_cast<int>(state.all)); // 0 to 0: busy, how long is not known
    m_bar->setValue(static_cast<int>(state.done));
    refreshButtons(state);
    fitWords();
    setVisible(state.step != Step::Idle || !m_queue->waiting().isEmpty() || !m_queue->failures().isEmpty());
}

/// "remove:0" and its like: what the links of the list do.
void TimingProgress::follow(const QString &link)
{
    const auto place = link.section(QLatin1Char(':'), 1).toLongLong();
    if (link.startsWith(QLatin1String("first")))
        m_queue->putFirst(place);
    else if (link.startsWith(QLatin1String("remove")))
        m_queue->remove(place);
    else if (link.startsWith(QLatin1String("retry")))
        m_queue->retry(place);
    else
        m_queue->forget(place);
}

void TimingProgress::refreshWaiting()
{
    const auto link = [](const char *verb, qsizetype place, const QString &text) {
        return QStringLiteral(" · <a href=\"%1:%2\">%3</a>").arg(QLatin1String(verb)).arg(place).arg(text);
    };
    const auto name = [](const QueuedMeasurement &measurement) {
        return QStringLiteral("%1, %2")
            .arg(measurement.sessionName, describe(measurement.request))
            .toHtmlEscaped();
    };
    QStringList lines;
    const auto &failures = m_queue->failures();
    for (qsizetype i = 0; i < failures.size(); ++i)
        lines << tr("Not measured: %1: %2")
                     .arg(name(failures[i].measurement),
                          QString::fromStdString(describe(failures[i].error)).toHtmlEscaped())
                + link("retry", i, tr("retry")) + link("forget", i, tr("remove"));
    const auto &waiting = m_queue->waiting();
    for (qsizetype i = 0; i < waiting.size(); ++i)
        lines << tr("Waiting: %1").arg(name(waiting[i])) + (i > 0 ? link("first", i, tr("first")) : QString())
                + link("remove", i, tr("remove"));
    m_waiting->setText(lines.join(QStringLiteral("<br>")));
    m_waiting->setVisible(!lines.isEmpty());
    refresh();
}

} // namespace halftone
