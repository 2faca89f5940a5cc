// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/saved_views.h"

#include "core/session/gains_csv.h"
#include "widgets/exploration.h"
#include "widgets/graph/partition_view.h"
#include "widgets/pages/layer_table.h"
#include "widgets/plots/configuration_bars.h"
#include "widgets/plots/heat_map.h"
#include "widgets/plots/trade_off_plot.h"
#include "widgets/selection.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <memory>

namespace halftone {

namespace {

struct SavedViews
{
    Q_DECLARE_TR_FUNCTIONS(SavedViews)
};

/// Without what some file system does not take.
QString fileNameOf(const Session &session, const QString &view)
{
    static const QRegularExpression Forbidden(QStringLiteral(R"([\x00-\x1f<>:"/\\|?*])"));
    QString name = QString::fromStdString(session.name) + QLatin1Char(' ') + view;
    return name.replace(Forbidden, QStringLiteral("-"));
}

void addPlot(std::vector<SavableView> &views, const Session &session, const QString &name, const char *file,
             QWidget *plot)
{
    if (plot != nullptr)
        views.push_back({name, fileNameOf(session, QLatin1String(file)), plot, {}});
}

} // namespace

std::vector<SavableView> savableViews(const QWidget &window, const Exploration &exploration)
{
    const auto session = exploration.sharedSession();
    std::vector<SavableView> views;
    const auto *problem = exploration.problem();
    if (problem != nullptr)
        addPlot(views, *session, SavedViews::tr("Trade-off"), "trade-off",
                window.findChild<TradeOffPlot *>());
    if (exploration.sensitivity() != nullptr)
        addPlot(views, *session, SavedViews::tr("Heat map"), "heat-map", window.findChild<HeatMap *>());
    addPlot(views, *session, SavedViews::tr("Partition"), "partition", window.findChild<PartitionView *>());
    if (problem != nullptr && exploration.selection()->subgraph())
        addPlot(views, *session, SavedViews::tr("Configurations"), "configurations",
                window.findChild<ConfigurationBars *>());
    if (const auto *table = window.findChild<LayerTable *>())
        views.push_back(
            {SavedViews::tr("Layers"), fileNameOf(*session, QStringLiteral("layers")), {}, [table] {
                 return table->asCsv();
             }});
    if (problem == nullptr)
        return views;
    if (const auto timing = findTiming(*session, problem->source))
        views.push_back(
            {SavedViews::tr("Gains of the sub-graphs"),
             fileNameOf(*session, QStringLiteral("gains")),
             {},
             [session, timing = **timing] { return QString::fromStdString(gainsCsv(*session, timing)); }});
    return views;
}

} // namespace halftone
