// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings.h"

#include <QDir>

namespace halftone {

namespace {

constexpr auto GeometryKey = "window/geometry";
constexpr auto StateKey = "window/state";
constexpr auto SplitKey = "window/viewsSplit";
constexpr auto RecentKey = "models/recent";
constexpr auto DataKey = "calibration/data";
constexpr auto ValidationKey = "validation/data";
constexpr auto WorkerCommandsKey = "timing/workerCommands";
constexpr auto WorkerModelKey = "timing/workerModel";
constexpr auto TradeOffKey = "window/tradeOff";
constexpr auto OverlaysKey = "window/tradeOffOverlays";
constexpr auto ExportKey = "export/folder";
constexpr auto TargetKey = "export/target";
constexpr auto ReportKey = "report/folder";
constexpr auto PictureKey = "picture/folder";
constexpr auto LanguageKey = "window/language";
constexpr auto AppearanceKey = "window/appearance";
constexpr auto ColorMapKey = "heatMap/colorMap";
constexpr auto LinearKey = "heatMap/linear";
constexpr auto LayerColumnsKey = "layers/columns";
constexpr auto CividisWord = "cividis";
constexpr qsizetype MostRecent = 8; // chosen

} // namespace

QByteArray Settings::geometry() const
{
    return m_settings.value(GeometryKey).toByteArray();
}

void Settings::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue(GeometryKey, geometry);
}

QByteArray Settings::windowState() const
{
    return m_settings.value(StateKey).toByteArray();
}

void Settings::setWindowState(const QByteArray &state)
{
    m_settings.setValue(StateKey, state);
}

QByteArray Settings::viewsSplit() const
{
    return m_settings.value(SplitKey).toByteArray();
}

void Settings::setViewsSplit(const QByteArray &state)
{
    m_settings.setValue(SplitKey, state);
}

QStringList Settings::recentModels() const
{
    return m_settings.value(RecentKey).toStringList();
}

void Settings::addRecentModel(const QString &path)
{
    QStringList recent = recentModels();
    recent.removeAll(path);
    recent.prepend(path);
    m_settings.setValue(RecentKey, recent.mid(0, MostRecent));
}

QString Settings::dataPath() const
{
    return m_settings.value(DataKey).toString();
}

void Settings::setDataPath(const QString &path)
{
    m_settings.setValue(DataKey, path);
}

QString Settings::validationDataPath() const
{
    return m_settings.value(ValidationKey).toString();
}

void Settings::setValidationDataPath(const QString &path)
{
    m_settings.setValue(ValidationKey, path);
}

QStringList Settings::workerCommands() const
{
    return m_settings.value(WorkerCommandsKey).toStringList();
}

void Settings::setWorkerCommands(const QStringList &commands)
{
    m_settings.setValue(WorkerCommandsKey, commands);
}

QString Settings::workerModel() const
{
    return m_settings.value(WorkerModelKey).toString();
}

void Settings::setWorkerModel(const QString &path)
{
    m_settings.setValue(WorkerModelKey, path);
}

QString Settings::appearance() const
{
    return m_settings.value(AppearanceKey, QStringLiteral("system")).toString();
}

void Settings::setAppearance(const QString &name)
{
    m_settings.setValue(AppearanceKey, name);
}

QString Settings::language() const
{
    return m_settings.value(LanguageKey).toString();
}

void Settings::setLanguage(const QString &code)
{
    m_settings.setValue(LanguageKey, code);
}

QString Settings::tradeOffOptions() const
{
    return m_settings.value(TradeOffKey).toString();
}

void Settings::setTradeOffOptions(const QString &words)
{
    m_settings.setValue(TradeOffKey, words);
}

QStringList Settings::tradeOffOverlays() const
{
    return m_settings.value(OverlaysKey).toStringList();
}

void Settings::setTradeOffOverlays(const QStringList &ids)
{
    m_settings.setValue(OverlaysKey, ids);
}

QString Settings::exportFolder() const
{
    return m_settings.value(ExportKey, QDir::homePath() + QStringLiteral("/halftone-export")).toString();
}

void Settings::setExportFolder(const QString &folder)
{
    m_settings.setValue(ExportKey, folder);
}

QString Settings::exportTarget(const QString &first) const
{
    return m_settings.value(TargetKey, first).toString();
}

void Settings::setExportTarget(const QString &target)
{
    m_settings.setValue(TargetKey, target);
}

QString Settings::reportFolder() const
{
    return m_settings.value(ReportKey, QDir::homePath()).toString();
}

void Settings::setReportFolder(const QString &folder)
{
    m_settings.setValue(ReportKey, folder);
}

QString Settings::pictureFolder() const
{
    return m_settings.value(PictureKey, QDir::homePath()).toString();
}

void Settings::setPictureFolder(const QString &folder)
{
    m_settings.setValue(PictureKey, folder);
}

ColorScaleStyle Settings::heatMapStyle() const
{
    const bool isCividis = m_settings.value(ColorMapKey).toString() == QLatin1String(CividisWord);
    return {isCividis ? ColorMap::Cividis : ColorMap::Viridis, m_settings.value(LinearKey, false).toBool()};
}

void Settings::setHeatMapStyle(const ColorScaleStyle &style)
{
    m_settings.setValue(ColorMapKey, QLatin1String(style.map == ColorMap::Cividis ? CividisWord : "viridis"));
    m_settings.setValue(LinearKey, style.isLinear);
}

std::optional<QStringList> Settings::layerColumns() const
{
    const QVariant columns = m_settings.value(LayerColumnsKey);
    return columns.isValid() ? std::optional(columns.toStringList()) : std::nullopt;
}

void Settings::setLayerColumns(const QStringList &columns)
{
    m_settings.setValue(LayerColumnsKey, columns);
}

} // namespace halftone
