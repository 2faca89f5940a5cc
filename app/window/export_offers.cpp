// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/export_offers.h"

#include "core/timing/hardware_profile.h"
#include "widgets/dialogs/export_dialog.h"
#include "widgets/number_text.h"
#include "widgets/views/target_text.h"

namespace halftone {

namespace {

/// What the fitted solution costs beside @p before; of one for the least loss MSE what it costs of that.
QString offeredPrice(const SessionProblem &problem, const SessionSolution &before,
                     const FittedSolution &fitted)
{
    const auto loss = [](const SessionProblem &of, const SessionSolution &solution) {
        return of.lossMse(solution.choice.loss);
    };
    if (before.goal == Goal::LeastLoss) {
        const double now = loss(fitted.problem, fitted.solution);
        const double then = loss(problem, before);
        const QString unit = QStringLiteral("nats²");
        return ExportOffers::tr("costs %1 of loss MSE (%2 instead of %3)")
            .arg(text::quantity(now - then, unit), text::quantity(now, unit), text::quantity(then, unit));
    }
    const QString unit = QString::fromStdString(problem.gainUnit);
    const double gain = fitted.solution.choice.gain;
    const double cost = before.choice.gain - gain;
    if (!(cost > 0)) // the one before was not proven
        return ExportOffers::tr("costs no gain (%1 instead of %2)")
            .arg(text::quantity(gain, unit), text::quantity(before.choice.gain, unit));
    return ExportOffers::tr("costs %1 of gain (%2 instead of %3)")
        .arg(text::quantity(cost, unit), text::quantity(gain, unit),
             text::quantity(before.choice.gain, unit));
}

} // namespace

ExportOffers::ExportOffers(OutputSolution onScreen, std::shared_ptr<const HardwareProfile> profile,
                           ExportDialog *dialog)
    : m_onScreen(std::move(onScreen)), m_profile(std::move(profile)), m_dialog(dialog)
{
}

void ExportOffers::consider(const QString &target)
{
    const int considered = ++m_considered;
    m_offered.reset();
    m_task.reset();
    const auto found = findExportTarget(target.toStdString());
    if (!found)
        return; // tables of Halftone express everything
    const auto misfit
        = misfitOf(**found, *m_onScreen.session, m_onScreen.problem, m_onScreen.solution.formats);
    if (!misfit)
        return;
    const QString obstacle = misfitText(*misfit);
    m_dialog->setOffer({obstacle, {}, {}});
    m_task.emplace(runTask<FittedSolution>(
        &m_pool, [from = m_onScreen, profile = m_profile, target = *found](const TaskContext &context) {
            const auto solve = [&](const SessionProblem &problem) {
                SolveOptions options;
                options.stop = context.stop;
                return solveFor(problem, from.solution.asked, options);
            };
            return solveForTarget(*target, *from.session, from.decisions, *profile, solve);
        }));
    whenFinished(*m_task, this, [this, obstacle, considered](const Result<FittedSolution> &fitted) {
        if (considered != m_considered)
            return;
        if (!fitted) {
            m_dialog->setOffer({obstacle, {}, QString::fromStdString(describe(fitted.error()))});
            return;
        }
        m_offered = {m_onScreen.session, fitted->decisions, fitted->problem, fitted->solution};
        m_dialog->setOffer({obstacle, offeredPrice(m_onScreen.problem, m_onScreen.solution, *fitted), {}});
    });
}

} // namespace halftone
