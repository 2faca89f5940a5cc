// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "widgets/dialogs/measure_dialog.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <string>

namespace halftone {

/// A measurement that waits for its turn.
struct QueuedMeasurement
{
    std::string sessionId;
    QString sessionName;
    MeasureRequest request;

    bool operator==(const QueuedMeasurement &) const = default;
};

/// A JSON document (docs/formats.md, "Unfinished timings"). Thread-safe.
QByteArray queueText(const QList<QueuedMeasurement> &queue);

/// @param subject  the file, for errors
/// @return Corrupt if @p text is not such a document. Thread-safe.
Result<QList<QueuedMeasurement>> readQueue(const QByteArray &text, const std::string &subject);

/// "bf16, int8 · 1 × 2048 tokens · this computer".
QString describe(const MeasureRequest &request);

} // namespace halftone
