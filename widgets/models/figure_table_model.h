// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

class QTableView;

namespace halftone {

/// What a cell says.
struct FigureCell
{
    QString text;
    std::optional<double> number = {}; ///< what is sorted by; such cells stand right

    bool operator==(const FigureCell &) const = default;
};

/// A table of names and numbers that does not change while it is looked at.
class FigureTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SortRole = Qt::UserRole, ///< the number, or the text
    };

    explicit FigureTableModel(QStringList columns, QObject *parent = nullptr);

    void setRows(std::vector<std::vector<FigureCell>> rows); ///< each as long as the list of columns

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QStringList m_columns;
    std::vector<std::vector<FigureCell>> m_rows;
};

/// A view of @p model that sorts by its columns, in the model's order until the user asks for another.
/// @param name  for assistive technology
QTableView *sortableView(FigureTableModel *model, const QString &name, QWidget *parent);

} // namespace halftone
