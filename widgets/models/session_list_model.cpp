// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/session_list_model.h"

#include "widgets/number_text.h"
#include "widgets/views/source_text.h"

#include <QDateTime>
#include <QFont>
#include <QLocale>

#include <algorithm>

namespace halftone {

namespace {

/// "[8b] [prod] ", or nothing.
QString tagsText(const SessionSummary &session)
{
    QString text;
    for (const std::string &tag : session.tags)
        text += QStringLiteral("[%1] ").arg(QString::fromStdString(tag));
    return text;
}

QString detailOf(const SessionSummary &session)
{
    QStringList parts;
    if (!session.deleted.empty())
        parts << SessionListModel::tr("deleted");
    else if (!session.archived.empty())
        parts << SessionListModel::tr("archived");
    parts << SessionListModel::tr("%Ln layers", nullptr, static_cast<int>(session.layers));
    if (session.finishedSamples < session.requestedSamples)
        parts << SessionListModel::tr("%1 of %2 samples")
                     .arg(text::integer(session.finishedSamples), text::integer(session.requestedSamples));
    else
        parts << SessionListModel::tr("%Ln samples", nullptr, static_cast<int>(session.finishedSamples));
    for (const std::string &source : session.timingSources)
        parts << sourceText(source);
    if (session.timingSources.empty())
        parts << SessionListModel::tr("not timed");
    return tagsText(session) + parts.join(QStringLiteral(", "));
}

QString toolTipOf(const SessionSummary &session)
{
    const QDateTime created = QDateTime::fromString(QString::fromStdString(session.created), Qt::ISODate);
    QStringList lines{QString::fromStdString(session.modelPath),
                      QString::fromStdString(session.architecture)};
    if (created.isValid())
        lines << QLocale().toString(created.toLocalTime(), QLocale::ShortFormat);
    lines << detailOf(session);
    if (!session.note.empty())
        lines << QString() << QString::fromStdString(session.note);
    return lines.join(QLatin1Char('\n'));
}

/// Slanted for what is put away.
QVariant fontOf(const SessionSummary &session, bool isOpen)
{
    const bool isPutAway = !session.archived.empty() || !session.deleted.empty();
    if (!isPutAway && !isOpen)
        return {};
    QFont font;
    font.setItalic(isPutAway);
    font.setBold(isOpen);
    return font;
}

} // namespace

void SessionListModel::setSessions(std::vector<SessionSummary> sessions)
{
    if (sessions == m_sessions)
        return;
    const bool sameSessions
        = std::ranges::equal(sessions, m_sessions, {}, &SessionSummary::id, &SessionSummary::id);
    if (sameSessions) {
        m_sessions = std::move(sessions);
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_sessions = std::move(sessions);
    endResetModel();
}

void SessionListModel::setThumbnail(const QString &id, const SessionThumbnail &thumbnail)
{
    if (const auto [place, isNew] = m_thumbnails.try_emplace(id, thumbnail); !isNew) {
        if (place->second == thumbnail)
            return;
        place->second = thumbnail;
    }
    if (const auto place = indexOf(id); place.isValid())
        Q_EMIT dataChanged(place, place, {ThumbnailRole});
}

QModelIndex SessionListModel::indexOf(const QString &id) const
{
    const auto found = std::ranges::find(m_sessions, id.toStdString(), &SessionSummary::id);
    return found == m_sessions.end() ? QModelIndex() : index(static_cast<int>(found - m_sessions.begin()));
}

void SessionListModel::setOpen(const QString &id)
{
    m_open = id;
    if (!m_sessions.empty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_sessions.size()) - 1), {Qt::FontRole});
}

int SessionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sessions.size());
}

QVariant SessionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SessionSummary &session = m_sessions[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromStdString(session.name);
    case Qt::ToolTipRole:
        return toolTipOf(session);
    case Qt::AccessibleDescriptionRole:
    case DetailRole:
        return detailOf(session);
    case Qt::FontRole:
        return fontOf(session, QString::fromStdString(session.id) == m_open);
    case IdRole:
        return QString::fromStdString(session.id);
    case ThumbnailRole: {
        const auto found = m_thumbnails.find(QString::fromStdString(session.id));
        return found == m_thumbnails.end() ? QVariant() : QVariant::fromValue(found->second);
    }
    default:
        return {};
    }
}

} // namespace halftone
