// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/additivity_dialog.h"

#include "widgets/number_text.h"
#include "widgets/plots/additivity_plot.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace halftone {

namespace {

constexpr QSize DialogSize(600, 620); // chosen: the plot nearly square
constexpr std::size_t LeastForRSquared = 3; // chosen: fewer lie on a line anyway

struct AdditivityText
{
    Q_DECLARE_TR_FUNCTIONS(AdditivityText)
};

QString sumText(const std::vector<WholeModelPoint> &points, double GainSums::*sum)
{
    const auto agreement = agreementOf(points, sum);
    constexpr double Rounding = 1e-9; // what summing up in another order changes
    const double relative = agreement.medianRelativeError < Rounding ? 0 : agreement.medianRelativeError;
    const QString error = AdditivityText::tr("median error %1").arg(text::percent(relative));
    return points.size() < LeastForRSquared
        ? error
        : QStringLiteral("R² %1, %2").arg(text::number(agreement.rSquared, 4), error);
}

} // namespace

QString agreementText(const std::vector<WholeModelPoint> &points)
{
    return AdditivityText::tr("Sum of sub-graphs: %1. Sum of single layers: %2.")
        .arg(sumText(points, &GainSums::bySubgraph), sumText(points, &GainSums::byLayer));
}

AdditivityDialog::AdditivityDialog(const std::vector<WholeModelPoint> &points, const QString &source,
                                   bool isModelled, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Do gains add up?"));
    const auto count = static_cast<int>(points.size());
    auto *what = new QLabel(
        (isModelled
             ? tr("%Ln configuration(s) of the whole model, predicted by the same model: %1.", nullptr, count)
             : tr("%Ln configuration(s) of the whole model, measured with the gains: %1.", nullptr, count))
                .arg(source)
            + QLatin1Char(' ') + agreementText(points),
        this);
    what->setObjectName(QStringLiteral("agreement"));
    what->setWordWrap(true);
    what->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *plot = new AdditivityPlot(this);
    plot->setPoints(points, isModelled);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::Spacing);
    layout->addWidget(what);
    layout->addWidget(plot, 1);
    layout->addWidget(buttons);
    resize(DialogSize);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace halftone
