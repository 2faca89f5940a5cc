// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/queued_measurement.h"

#include "core/timing/layer_work.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"
#include "widgets/views/source_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace halftone {

namespace {

struct RequestText
{
    Q_DECLARE_TR_FUNCTIONS(QueuedMeasurement)
};

constexpr int Schema = 1;
constexpr qsizetype MostMeasurements = 1000; // chosen: more is no queue that anybody made

QJsonObject objectOf(const QueuedMeasurement &measurement)
{
    const auto &request = measurement.request;
    return {{QStringLiteral("session"), QString::fromStdString(measurement.sessionId)},
            {QStringLiteral("session_name"), measurement.sessionName},
            {QStringLiteral("this_computer"), request.isOnThisComputer},
            {QStringLiteral("commands"), QJsonArray::fromStringList(request.commands)},
            {QStringLiteral("model"), request.modelPath},
            {QStringLiteral("formats"), QJsonArray::fromStringList(request.formats)},
            {QStringLiteral("whole_model"), request.wholeModel},
            {QStringLiteral("extends"), request.isExtension},
            {QStringLiteral("batch"), static_cast<qint64>(request.workload.batch)},
            {QStringLiteral("sequence_length"), static_cast<qint64>(request.workload.sequenceLength)}};
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const auto &text : value.toArray())
        texts << text.toString();
    return texts;
}

QueuedMeasurement measurementOf(const QJsonObject &object)
{
    QueuedMeasurement measurement;
    measurement.sessionId = object[QStringLiteral("session")].toString().toStdString();
    measurement.sessionName = object[QStringLiteral("session_name")].toString();
    auto &request = measurement.request;
    request.isOnThisComputer = object[QStringLiteral("this_computer")].toBool();
    request.commands = textsOf(object[QStringLiteral("commands")]);
    request.modelPath = object[QStringLiteral("model")].toString();
    request.formats = textsOf(object[QStringLiteral("formats")]);
    request.wholeModel = object[QStringLiteral("whole_model")].toInt(DefaultWholeModelConfigurations);
    request.isExtension = object[QStringLiteral("extends")].toBool();
    request.workload.batch = object[QStringLiteral("batch")].toInt();
    request.workload.sequenceLength = object[QStringLiteral("sequence_length")].toInt();
    return measurement;
}

bool isPossible(const QueuedMeasurement &measurement)
{
    return !measurement.sessionId.empty() && checkWorkload(measurement.request.workload)
        && measurement.request.wholeModel >= 0
        && measurement.request.wholeModel <= MostWholeModelConfigurations;
}

} // namespace

QByteArray queueText(const QList<QueuedMeasurement> &queue)
{
    QJsonArray list;
    for (const auto &measurement : queue)
        list.append(objectOf(measurement));
    return QJsonDocument(
               QJsonObject{{QStringLiteral("schema"), Schema}, {QStringLiteral("measurements"), list}})
        .toJson();
}

Result<QList<QueuedMeasurement>> readQueue(const QByteArray &text, const std::string &subject)
{
    const Error damaged{ErrorCode::Corrupt, subject,
                        "the list of waiting measurements is damaged, start them again"};
    const auto object = QJsonDocument::fromJson(text).object();
    const auto list = object[QStringLiteral("measurements")].toArray();
    if (object[QStringLiteral("schema")].toInt() != Schema || list.size() > MostMeasurements)
        return damaged;
    QList<QueuedMeasurement> queue;
    for (const auto &each : list) {
        queue << measurementOf(each.toObject());
        if (!isPossible(queue.back()))
            return damaged;
    }
    return queue;
}

QString describe(const MeasureRequest &request)
{
    QStringList formats;
    for (const auto &format : request.formats)
        formats << theme::formatLabel(format.toStdString());
    QStringList parts;
    if (!formats.isEmpty())
        parts << formats.join(QStringLiteral(", "));
    parts << workloadText(request.workload);
    const auto workers = static_cast<int>(std::max<qsizetype>(request.commands.size(), 1));
    parts << (request.isOnThisComputer ? RequestText::tr("this computer")
                                       : RequestText::tr("%Ln worker(s)", nullptr, workers));
    if (request.isExtension)
        parts << RequestText::tr("up to %Ln whole model(s)", nullptr, request.wholeModel);
    return parts.join(text::separator());
}

} // namespace halftone
