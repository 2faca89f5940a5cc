// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QString>

#include <functional>
#include <vector>

namespace halftone {

/// Something that can be done now.
struct Command
{
    QString text; ///< what people look for: "Calibrate", a layer's name, a session's
    QString detail; ///< where it comes from, and its key
    std::function<void()> run;
};

/// The commands that fit what was typed, the best ones first.
///
/// A command fits if its text and detail hold every typed word, in any order and case. Those whose text begins with the
/// first word come first, then those with a word that begins so, then the others; each group as it was given.
class CommandListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole, ///< the second line
    };

    static constexpr std::size_t MostShown = 100; ///< chosen: who wants more types another word

    explicit CommandListModel(std::vector<Command> commands, QObject *parent = nullptr);

    void setQuery(const QString &typed);
    [[nodiscard]] const Command &command(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<Command> m_commands;
    std::vector<std::size_t> m_shown; ///< places in m_commands
};

} // namespace halftone
