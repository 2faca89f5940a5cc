// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/layer_filter_completer.h"

#include "widgets/models/layer_table_model.h"

#include <QLineEdit>
#include <QStringListModel>

namespace halftone {

namespace {

/// Where the last word begins.
qsizetype lastWord(const QString &text)
{
    const auto space = text.lastIndexOf(QLatin1Char(' ')) + 1;
    return space < text.size() && text[space] == QLatin1Char('!') ? space + 1 : space;
}

QStringList beginnings()
{
    QStringList words;
    for (int column = 0; column < LayerTableModel::ColumnCount; ++column)
        words << LayerTableModel::wordOf(column)
                + (LayerTableModel::isNumeric(column) ? QLatin1Char('>') : QLatin1Char('='));
    words.sort();
    return words;
}

} // namespace

LayerFilterCompleter::LayerFilterCompleter(QLineEdit *edit) : QCompleter(edit), m_edit(edit)
{
    setModel(new QStringListModel(beginnings(), this));
    setCaseSensitivity(Qt::CaseInsensitive);
}

QString LayerFilterCompleter::pathFromIndex(const QModelIndex &index) const
{
    const QString typed = m_edit->text();
    return typed.left(lastWord(typed)) + index.data().toString();
}

QStringList LayerFilterCompleter::splitPath(const QString &path) const
{
    const QString word = path.mid(lastWord(path));
    // Nothing is offered before a letter is typed.
    return {word.isEmpty() ? QStringLiteral(" ") : word};
}

} // namespace halftone
