// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/kept_list_model.h"

#include "widgets/number_text.h"
#include "widgets/threshold_text.h"

#include <QDateTime>
#include <QFont>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace halftone {

namespace {

QString detailOf(const KeptConfiguration &kept)
{
    return KeptListModel::tr("gain %1 · τ %2 · loss MSE %3")
        .arg(text::quantity(kept.gain, QString::fromStdString(kept.gainUnit)), text::tau(kept.decisions.tau),
             text::number(kept.lossMse));
}

QString toolTipOf(const KeptConfiguration &kept)
{
    QStringList lines{QString::fromStdString(kept.name), detailOf(kept)};
    const QDateTime created = QDateTime::fromString(QString::fromStdString(kept.created), Qt::ISODate);
    if (created.isValid())
        lines << QLocale().toString(created.toLocalTime(), QLocale::ShortFormat);
    if (!kept.note.empty())
        lines << QString::fromStdString(kept.note);
    if (kept.decisions.otherThreshold)
        lines << KeptListModel::tr("Asked for: at most %1").arg(thresholdText(kept.decisions));
    lines << KeptListModel::tr("Noise model %1, %Ln pin(s)", nullptr,
                               static_cast<int>(kept.decisions.pins.size()))
                 .arg(QString::fromStdString(kept.decisions.noise));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

void KeptListModel::setConfigurations(std::vector<KeptConfiguration> kept)
{
    std::ranges::reverse(kept);
    if (kept == m_kept)
        return;
    beginResetModel();
    m_kept = std::move(kept);
    m_shown = -1;
    endResetModel();
}

const KeptConfiguration &KeptListModel::configuration(const QModelIndex &index) const
{
    return m_kept.at(static_cast<std::size_t>(index.row()));
}

int KeptListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_kept.size());
}

void KeptListModel::setShown(const QModelIndex &index)
{
    if (std::exchange(m_shown, index.row()) != index.row() && !m_kept.empty())
        Q_EMIT dataChanged(this->index(0), this->index(rowCount() - 1), {Qt::FontRole});
}

QVariant KeptListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromStdString(configuration(index).name);
    case Qt::ToolTipRole:
        return toolTipOf(configuration(index));
    case Qt::FontRole: {
        QFont font; // what differs from the view's counts
        font.setBold(index.row() == m_shown);
        return font;
    }
    case Qt::AccessibleDescriptionRole:
    case DetailRole:
        return detailOf(configuration(index));
    default:
        return {};
    }
}

} // namespace halftone
