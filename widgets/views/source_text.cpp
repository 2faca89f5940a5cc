// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/source_text.h"

#include "core/session/session_problem.h"
#include "core/timing/model_source.h"
#include "widgets/number_text.h"

#include <QCoreApplication>

#include <optional>

namespace halftone {

namespace {

struct SourceText
{
    Q_DECLARE_TR_FUNCTIONS(SourceText)
};

std::optional<QString> after(std::string_view source, std::string_view prefix)
{
    if (!source.starts_with(prefix))
        return {};
    source.remove_prefix(prefix.size());
    return QString::fromUtf8(source.data(), static_cast<qsizetype>(source.size()));
}

} // namespace

QString sourceText(std::string_view source)
{
    if (source == "gaudi2-model")
        return SourceText::tr("Gaudi 2 model");
    if (source == "gaudi3-model")
        return SourceText::tr("Gaudi 3 model");
    if (const auto model = ModelSource::parse(source); model && model->devices > 1)
        return SourceText::tr("%1, %Ln device(s)", nullptr, static_cast<int>(model->devices))
            .arg(sourceText(ModelSource{model->profile, 1}.text()));
    if (source == "weights")
        return SourceText::tr("size of the weights");
    if (const auto host = after(source, "host:"))
        return SourceText::tr("measured on this computer (%1)").arg(*host);
    if (const auto worker = after(source, "worker:"))
        return SourceText::tr("measured on %1").arg(*worker);
    if (const auto file = after(source, "imported:"))
        return SourceText::tr("imported from %1").arg(*file);
    if (const auto profile = after(source, "theoretical:"))
        return SourceText::tr("MAC counts at peak rates (%1)").arg(*profile);
    return QString::fromUtf8(source.data(), static_cast<qsizetype>(source.size()));
}

QString workloadText(const Workload &workload)
{
    const QString batch = text::integer(workload.batch);
    const QString tokens = text::integer(workload.sequenceLength);
    return workload.phase == Phase::Prefill
        ? SourceText::tr("batch %1, %2 tokens").arg(batch, tokens)
        : SourceText::tr("batch %1, decode after %2 tokens").arg(batch, tokens);
}

QString gainSourceText(const SessionProblem &problem)
{
    const QString source = sourceText(problem.source);
    if (problem.gainUnit == "B")
        return source;
    return SourceText::tr("%1, %2").arg(source, workloadText(problem.workload));
}

} // namespace halftone
