// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/target_text.h"

#include "core/export/export_target.h"
#include "core/export/misfit.h"
#include "widgets/list_text.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QStringList>

namespace halftone {

namespace {

struct TargetText
{
    Q_DECLARE_TR_FUNCTIONS(TargetText)
};

template <typename Names>
QStringList labelsOf(const Names &formats)
{
    QStringList labels;
    for (const auto &format : formats)
        labels << theme::formatLabel(format);
    return labels;
}

QString named(const std::vector<std::string> &layers)
{
    constexpr int MostNamed = 4; // chosen: enough to see which kind of layer is meant
    QStringList names;
    for (const std::string &layer : layers)
        names << QString::fromStdString(layer);
    return text::listed(names, MostNamed);
}

QString limitText(TargetLimit limit)
{
    switch (limit) {
    case TargetLimit::FusedAttention:
        return TargetText::tr("A format for a single matmul under fused attention; run without it.");
    case TargetLimit::LowHead:
        return TargetText::tr("lm_head below BF16 is written, but not every version runs it.");
    case TargetLimit::ServedFused:
        return TargetText::tr(
            "What the result is served with may run q, k and v, or gate and up, as one product.");
    case TargetLimit::StaticScales:
        return TargetText::tr("Static scales of activations: they are computed at run time.");
    }
    return {};
}

} // namespace

QString limitsText(const ExportTarget &target)
{
    QStringList lines;
    const QStringList formats = labelsOf(target.formats);
    lines << TargetText::tr("Formats other than %1 beside BF16.").arg(formats.join(QStringLiteral(", ")));
    if (target.hasOneLowFormat)
        lines << TargetText::tr("Several formats below BF16 in one model.");
    if (!target.hasMatmuls)
        lines << TargetText::tr("Matmuls of attention below BF16.");
    if (target.fusesLayers)
        lines << TargetText::tr(
            "Different formats for q, k and v, or for gate and up: they run as one product.");
    for (const TargetLimit limit : target.furtherLimits)
        lines << limitText(limit);
    const QString bullet = QStringLiteral("• ");
    return bullet + lines.join(QLatin1Char('\n') + bullet);
}

QString misfitText(const Misfit &misfit)
{
    const QString layers = named(misfit.layers);
    switch (misfit.kind) {
    case Misfit::Kind::UnknownFormat:
        return TargetText::tr("Of the solution on screen it has no format %1, which these layers are in: %2.")
            .arg(labelsOf(misfit.formats).front(), layers);
    case Misfit::Kind::SeveralLowFormats:
        return TargetText::tr(
                   "It has one format for all layers below BF16; the solution on screen has several: "
                   "%1. In %2: %3.")
            .arg(labelsOf(misfit.formats).join(QStringLiteral(", ")), labelsOf(misfit.formats).front(),
                 layers);
    case Misfit::Kind::LowMatmuls:
        return TargetText::tr("It leaves matmuls in BF16; in the solution on screen these are lower: %1.")
            .arg(layers);
    case Misfit::Kind::DividedFusion:
        return TargetText::tr(
                   "It runs these layers together in one format, and in the solution on screen they "
                   "differ: %1.")
            .arg(layers);
    }
    return {};
}

} // namespace halftone
