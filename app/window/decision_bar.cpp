// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/decision_bar.h"

#include "app/window/format_menu.h"
#include "core/numeric/loss_prediction.h"
#include "core/numeric/noise_model.h"
#include "core/session/session_problem.h"
#include "widgets/decision_steps.h"
#include "widgets/exploration.h"
#include "widgets/exploration_work.h"
#include "widgets/theme.h"
#include "widgets/views/noise_text.h"
#include "widgets/views/source_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QToolButton>

#include <algorithm>

namespace halftone {

namespace {

void select(QComboBox *box, const std::string &value)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(box->findData(QString::fromStdString(value)));
}

/// The entry behind which @p source stands: a prefix and a workload name the same timing as its source.
std::string shownSource(const Session *session, const std::string &source)
{
    if (session == nullptr || source.empty())
        return source;
    const auto timing = findTiming(*session, source);
    return timing ? timingName(*session, **timing) : source;
}

/// As little as tells @p timing from the others.
QString entryText(const Session &session, const Timing &timing)
{
    const auto isOfSource = [&](const Timing &other) { return other.source == timing.source; };
    const auto isAlike
        = [&](const Timing &other) { return isOfSource(other) && other.workload == timing.workload; };
    QStringList parts{sourceText(timing.source)};
    if (std::ranges::count_if(session.timings, isOfSource) > 1)
        parts << workloadText(timing.workload);
    if (std::ranges::count_if(session.timings, isAlike) > 1) {
        for (const auto &format : timing.formats)
            parts << theme::formatLabel(format);
    }
    return parts.join(DecisionBar::tr(", "));
}

QLabel *buddyLabel(const QString &text, QComboBox *box)
{
    auto *label = new QLabel(text, box->parentWidget());
    label->setBuddy(box);
    box->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    return label;
}

} // namespace

DecisionBar::DecisionBar(Exploration *exploration, QWidget *parent)
    : QWidget(parent), m_exploration(exploration), m_objective(new QComboBox(this)),
      m_source(new QComboBox(this)), m_noise(new QComboBox(this)), m_formats(new QToolButton(this))
{
    m_objective->setObjectName(QStringLiteral("objective"));
    m_source->setObjectName(QStringLiteral("source"));
    m_noise->setObjectName(QStringLiteral("noise"));
    m_objective->addItem(tr("Time"), QStringLiteral("empirical-time"));
    m_objective->addItem(tr("Time by MAC counts"), QStringLiteral("theoretical-time"));
    m_objective->addItem(tr("Memory"), QStringLiteral("memory"));
    m_objective->setToolTip(
        tr("What to gain: time of each configuration, time that multiply-accumulates alone would "
           "take at peak rate, or bytes of weights"));
    m_source->setToolTip(tr("Where the time gains come from"));
    for (const auto model : AllNoiseModels) {
        const auto word = name(model);
        m_noise->addItem(noiseLabel(model),
                         QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())));
    }
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::Spacing, 0, theme::Spacing, 0);
    layout->addWidget(buddyLabel(tr("O&bjective"), m_objective));
    layout->addWidget(m_objective);
    layout->addWidget(buddyLabel(tr("&Source"), m_source));
    layout->addWidget(m_source);
    layout->addWidget(buddyLabel(tr("&Noise"), m_noise));
    layout->addWidget(m_noise);
    auto *formats = new FormatMenu(exploration, m_formats);
    m_formats->setText(formats->title());
    m_formats->setMenu(formats);
    m_formats->setPopupMode(QToolButton::InstantPopup);
    m_formats->setAutoRaise(true);
    layout->addWidget(m_formats);
    const auto chosen = [](QComboBox *box) { return box->currentData().toString().toStdString(); };
    connect(m_objective, &QComboBox::activated, this,
            [=, this] { setObjective(*m_exploration, chosen(m_objective)); });
    connect(m_source, &QComboBox::activated, this,
            [=, this] { setSource(*m_exploration, chosen(m_source)); });
    connect(m_noise, &QComboBox::activated, this, [=, this] { setNoise(*m_exploration, chosen(m_noise)); });
    connect(exploration, &Exploration::decisionsChanged, this, &DecisionBar::followDecisions);
    connect(exploration, &Exploration::sessionChanged, this, &DecisionBar::followSession);
    refresh();
}

void DecisionBar::refreshSources()
{
    const QSignalBlocker quiet(m_source);
    m_source->clear();
    m_source->addItem(tr("Newest"), QString());
    const auto *session = m_exploration->session();
    if (session == nullptr)
        return;
    for (const auto &timing : session->timings) {
        m_source->addItem(entryText(*session, timing), QString::fromStdString(timingName(*session, timing)));
    }
}

/// What the session cannot be solved with stays listed, and says how to get it.
void DecisionBar::refreshNoise()
{
    const auto *session = m_exploration->session();
    auto *items = qobject_cast<QStandardItemModel *>(m_noise->model());
    QStringList lines{tr("How the loss of a quantized layer is predicted.")};
    for (int i = 0; i < m_noise->count(); ++i) {
        const NoiseModel model = AllNoiseModels[static_cast<std::size_t>(i)];
        const QString problem
            = session != nullptr ? noiseProblem(*session, m_exploration->decisions(), model) : QString();
        const QString text = problem.isEmpty() ? noiseAssumption(model) : problem;
        items->item(i)->setEnabled(problem.isEmpty());
        items->item(i)->setToolTip(QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()));
        lines << tr("%1: %2").arg(noiseLabel(model), text.toHtmlEscaped());
    }
    m_noise->setToolTip(QStringLiteral("<p>%1</p>").arg(lines.join(QStringLiteral("</p><p>"))));
}

void DecisionBar::refreshFormats()
{
    QStringList labels;
    for (const auto &format : m_exploration->decisions().formats)
        labels << theme::formatLabel(format);
    m_formats->setToolTip(tr("Formats that a layer may have: %1").arg(labels.join(tr(", "))));
}

/// By itself: to look what each noise model lacks takes milliseconds where there are thousands of layers.
void DecisionBar::followSession()
{
    if (!std::exchange(m_isBehind, true))
        QMetaObject::invokeMethod(this, &DecisionBar::refresh, Qt::QueuedConnection);
}

void DecisionBar::followDecisions()
{
    const bool sameFormats = m_shown.formats == m_exploration->decisions().formats;
    if (m_isBehind || differOnlyInThreshold(m_shown, m_exploration->decisions()))
        return;
    if (!sameFormats)
        refreshNoise();
    showDecisions();
}

void DecisionBar::refresh()
{
    m_isBehind = false;
    refreshSources();
    refreshNoise();
    showDecisions();
}

void DecisionBar::showDecisions()
{
    m_shown = m_exploration->decisions();
    refreshFormats();
    const auto &decisions = m_exploration->decisions();
    select(m_objective, decisions.objective);
    select(m_source, shownSource(m_exploration->session(), decisions.source));
    select(m_noise, decisions.noise);
    const bool hasSession = m_exploration->session() != nullptr;
    m_objective->setEnabled(hasSession);
    m_source->setEnabled(hasSession && decisions.objective != "memory");
    m_noise->setEnabled(hasSession);
    m_formats->setEnabled(hasSession);
}

} // namespace halftone
