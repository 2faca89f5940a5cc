// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/color_scale.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <optional>

namespace halftone {

/// What the window remembers between starts; not part of any session. GUI thread.
class Settings
{
public:
    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    [[nodiscard]] QByteArray windowState() const;
    void setWindowState(const QByteArray &state);
    [[nodiscard]] QByteArray viewsSplit() const; ///< between the plots in the centre
    void setViewsSplit(const QByteArray &state);
    [[nodiscard]] QStringList recentModels() const; ///< paths, newest first
    void addRecentModel(const QString &path);
    [[nodiscard]] QString dataPath() const; ///< of the last calibration
    void setDataPath(const QString &path);
    [[nodiscard]] QString validationDataPath() const; ///< of the last validation
    void setValidationDataPath(const QString &path);
    [[nodiscard]] QStringList workerCommands() const; ///< of the last measurement
    void setWorkerCommands(const QStringList &commands);
    [[nodiscard]] QString workerModel() const; ///< path on the workers' hosts; empty: as on this computer
    void setWorkerModel(const QString &path);
    [[nodiscard]] QString appearance() const; ///< the word of an Appearance; "system" at first
    void setAppearance(const QString &name);
    [[nodiscard]] QString language() const; ///< the code of a Language; empty, as at first: the system's
    void setLanguage(const QString &code);
    [[nodiscard]] QString tradeOffOptions() const; ///< the words of TradeOffOptions
    void setTradeOffOptions(const QString &words);
    [[nodiscard]] QStringList tradeOffOverlays() const; ///< TradeOffOverlays::shown()
    void setTradeOffOverlays(const QStringList &ids);
    [[nodiscard]] QString exportFolder() const;
    void setExportFolder(const QString &folder);
    [[nodiscard]] QString exportTarget(const QString &first) const; ///< the last one
    void setExportTarget(const QString &target);
    [[nodiscard]] QString reportFolder() const;
    void setReportFolder(const QString &folder);
    [[nodiscard]] QString pictureFolder() const;
    void setPictureFolder(const QString &folder);
    [[nodiscard]] ColorScaleStyle heatMapStyle() const; ///< viridis on a logarithmic scale at first
    void setHeatMapStyle(const ColorScaleStyle &style);
    [[nodiscard]] std::optional<QStringList>
    layerColumns() const; ///< words of those shown; none before any choice
    void setLayerColumns(const QStringList &columns);

private:
    QSettings m_settings;
};

} // namespace halftone
