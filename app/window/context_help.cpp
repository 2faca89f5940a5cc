// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/context_help.h"

#include <QCoreApplication>
#include <QWidget>

namespace halftone {

namespace {

struct ContextHelp
{
    Q_DECLARE_TR_FUNCTIONS(ContextHelp)

public:
    static QString tau()
    {
        return tr("<p>The threshold <b>τ</b> is the largest root mean square change of the loss that you "
                  "accept, as a "
                  "fraction of the loss: 0.5 % means a loss MSE of at most 0.005² times the mean of the "
                  "squared loss. "
                  "Under it the integer program chooses the configuration with the most gain.</p>");
    }
    static QString tradeOff()
    {
        return tr(
            "<p><b>Loss MSE</b> is the mean square change of a text's loss that quantizing causes, in nats²; "
            "it "
            "adds up over the layers. The curve is the most gain that can be had for each loss MSE: drag the "
            "line to choose a point on it.</p>");
    }
    static QString sensitivity()
    {
        return tr(
            "<p><b>Sensitivity</b> is the loss MSE per unit of rounding noise in a layer, from one forward "
            "and "
            "one backward pass for each calibration text. A filled dot is a quantized layer, a ring one that "
            "stays at the baseline; the dot's area is its share of the loss budget.</p>");
    }
    static QString noise()
    {
        return tr(
            "<p>A <b>noise model</b> says how large rounding errors are and how they add up in the loss. "
            "Log-uniform and upper-bound need the sensitivities alone. Measured-error also sees clipping and "
            "the "
            "scales of blocks; bias-aware and drift also see how the mean of the loss moves.</p>");
    }
    static QString subgraph()
    {
        return tr("<p>All data pass through one <b>sequential sub-graph</b> after the other, so time adds up "
                  "between "
                  "them. Inside one it does not, so each of its configurations is priced on its own.</p>");
    }
    static QString gain()
    {
        return tr("<p>The <b>gain</b> of a configuration is what it saves against the whole sub-graph at the "
                  "baseline. The sum of what its layers save alone and the theoretical gain by "
                  "multiply-accumulates "
                  "stand beside it: where they differ, layers cannot be priced one by one.</p>");
    }
    static QString objective()
    {
        return tr("<p>The <b>objective</b> is what the integer program makes as large as possible: time "
                  "saved, time "
                  "saved if multiply-accumulates ran at the peak rate, or bytes of weights saved. Each has a "
                  "frontier "
                  "of its own.</p>");
    }
    static QString source()
    {
        return tr(
            "<p>The <b>source</b> is where time gains come from: a model of a device, a measurement by a "
            "worker "
            "or on this computer, or a file. Modelled gains are drawn hatched or dashed, measured ones solid "
            "with their intervals.</p>");
    }
    static QString predictions()
    {
        return tr("<p>What every noise model predicts for the solution on screen, and what it assumes. Run › "
                  "Validate "
                  "puts beside it what the really quantized model does to the loss of texts of its own.</p>");
    }
    static QString reference()
    {
        return tr("<p>The method: S. Markovich-Golan et al., arXiv:2505.13060.</p>");
    }
};

} // namespace

void explainViews(QWidget *window)
{
    const auto explain = [window](const char *name, const QString &text) {
        if (auto *view = window->findChild<QWidget *>(QLatin1String(name)))
            view->setWhatsThis(text + ContextHelp::reference());
    };
    explain("threshold", ContextHelp::tau());
    explain("tradeOff", ContextHelp::tradeOff());
    explain("heatMap", ContextHelp::sensitivity());
    explain("noise", ContextHelp::noise());
    explain("partition", ContextHelp::subgraph());
    explain("configurations", ContextHelp::gain());
    explain("objective", ContextHelp::objective());
    explain("source", ContextHelp::source());
    explain("predictions", ContextHelp::predictions());
}

} // namespace halftone
