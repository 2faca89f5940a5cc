// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_difference.h"

#include <QDialog>

class QTabWidget;

namespace halftone {

/// What differs between two sessions: sensitivities, gains, trade-offs, and the layers whose format changed. Numbers as
/// plots and as tables. GUI thread.
class ComparisonDialog : public QDialog
{
    Q_OBJECT

public:
    ComparisonDialog(const SessionDifference &difference, const QString &first, const QString &second,
                     QWidget *parent = nullptr);

private:
    void addSensitivities(const SessionDifference &difference);
    void addGains(const SessionDifference &difference);
    void addTradeOff(const SessionDifference &difference);
    void addConfiguration(const SessionDifference &difference);
    void addPage(const QString &title, const QString &summary, QWidget *plot, QWidget *table);

    QString m_first; ///< the sessions' names
    QString m_second;
    QTabWidget *m_tabs; // child of this dialog
};

} // namespace halftone
