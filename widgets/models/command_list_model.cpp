// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/command_list_model.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

namespace halftone {

namespace {

enum Rank : std::size_t { BeginsSo, WordBeginsSo, HoldsIt, RankCount };

bool isWordStart(const QString &text, qsizetype place)
{
    return !text[place - 1].isLetterOrNumber();
}

bool hasWordFrom(const QString &text, const QString &word)
{
    for (auto place = text.indexOf(word, 1, Qt::CaseInsensitive); place > 0;
         place = text.indexOf(word, place + 1, Qt::CaseInsensitive)) {
        if (isWordStart(text, place))
            return true;
    }
    return false;
}

/// None: it does not fit.
std::optional<Rank> rankOf(const Command &command, const QStringList &words)
{
    const auto isHeld = [&](const QString &word) {
        return command.text.contains(word, Qt::CaseInsensitive)
            || command.detail.contains(word, Qt::CaseInsensitive);
    };
    if (!std::ranges::all_of(words, isHeld))
        return std::nullopt;
    if (words.isEmpty() || command.text.startsWith(words.front(), Qt::CaseInsensitive))
        return BeginsSo;
    return hasWordFrom(command.text, words.front()) ? WordBeginsSo : HoldsIt;
}

} // namespace

CommandListModel::CommandListModel(std::vector<Command> commands, QObject *parent)
    : QAbstractListModel(parent), m_commands(std::move(commands))
{
    setQuery({});
}

void CommandListModel::setQuery(const QString &typed)
{
    const auto words = typed.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::array<std::vector<std::size_t>, RankCount> byRank;
    for (std::size_t place = 0; place < m_commands.size(); ++place) {
        if (const auto rank = rankOf(m_commands[place], words))
            byRank[*rank].push_back(place);
    }
    beginResetModel();
    m_shown.clear();
    for (const auto &places : byRank)
        m_shown.insert(m_shown.end(), places.begin(), places.end());
    m_shown.resize(std::min(m_shown.size(), MostShown));
    endResetModel();
}

const Command &CommandListModel::command(const QModelIndex &index) const
{
    return m_commands[m_shown.at(static_cast<std::size_t>(index.row()))];
}

int CommandListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CommandListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return command(index).text;
    case Qt::AccessibleDescriptionRole:
    case DetailRole:
        return command(index).detail;
    default:
        return {};
    }
}

} // namespace halftone
