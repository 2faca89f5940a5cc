// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_difference.h"

#include <QDialog>

class QTabWidget;

namespace halftone {

struct ComparisonTable;

/// In what sessions differ from the first of them: sensitivities as points and as a map of their ratios, gains, trade-offs,
/// and the layers whose format changed. Numbers as plots and as tables. GUI thread.
class ComparisonDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param compared  two sessions or more
    explicit ComparisonDialog(const ComparedSessions &compared, QWidget *parent = nullptr);

private:
    void addSensitivities();
    void addRatios();
    void addGains();
    void addTradeOff();
    void addConfiguration();
    /// @param plot   may be null
    /// @param table  without rows it is not shown
    void addPage(const QString &title, const QString &summary, QWidget *plot, const ComparisonTable &table);
    /// One line for each session that has no trade-off, or, if @p ofConfiguration, no configuration.
    [[nodiscard]] QStringList unavailable(bool ofConfiguration) const;

    ComparedSessions m_compared;
    QTabWidget *m_tabs; // child of this dialog
};

} // namespace halftone
