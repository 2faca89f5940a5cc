// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/layer_restriction.h"

#include "widgets/theme.h"

#include <QCoreApplication>
#include <QStringList>

#include <string_view>
#include <unordered_map>

namespace halftone {

namespace {

struct RestrictionText
{
    Q_DECLARE_TR_FUNCTIONS(RestrictionText)
};

QString textOf(const LayerRestriction &restriction, const Decisions &decisions)
{
    QStringList parts;
    if (restriction.pin)
        parts << RestrictionText::tr("pinned to %1")
                     .arg(theme::formatLabelAmong(decisions.formats, *restriction.pin));
    for (const auto &format : restriction.excluded)
        parts << RestrictionText::tr("not %1").arg(theme::formatLabelAmong(decisions.formats, format));
    if (restriction.tie) {
        const auto others = static_cast<int>(decisions.ties[*restriction.tie].size()) - 1;
        parts << RestrictionText::tr("tied with %Ln others", nullptr, others);
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

RestrictionMarks marksOf(const LayerRestriction &restriction)
{
    return {restriction.pin.has_value(), !restriction.excluded.empty(), restriction.tie.has_value()};
}

std::vector<LayerRestriction> restrictionsOf(const Session *session, const Decisions &decisions)
{
    if (session == nullptr)
        return {};
    const auto &layers = session->graph.layers;
    std::vector<LayerRestriction> restrictions(layers.size());
    std::unordered_map<std::string_view, LayerRestriction *> byName;
    for (std::size_t i = 0; i < layers.size(); ++i)
        byName.emplace(layers[i].name, &restrictions[i]);
    const auto of = [&](const std::string &name) -> LayerRestriction * {
        const auto found = byName.find(name);
        return found == byName.end() ? nullptr : found->second;
    };
    for (const auto &[name, format] : decisions.pins) {
        if (auto *layer = of(name))
            layer->pin = format;
    }
    for (const auto &[name, formats] : decisions.excluded) {
        if (auto *layer = of(name))
            layer->excluded = formats;
    }
    for (std::size_t tie = 0; tie < decisions.ties.size(); ++tie) {
        for (const auto &name : decisions.ties[tie]) {
            if (auto *layer = of(name))
                layer->tie = tie;
        }
    }
    for (LayerRestriction &restriction : restrictions)
        restriction.text = textOf(restriction, decisions);
    return restrictions;
}

} // namespace halftone
