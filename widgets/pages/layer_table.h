// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "widgets/models/layer_table_model.h"

#include <QModelIndex>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QTableView;

namespace halftone {

class LayerFilterModel;

/// The layers as a table: sorts by number, filters by a LayerFilter, shows the columns that the user chose, copies as
/// tab-separated values, and saves its rows as CSV.
class LayerTable : public QWidget
{
    Q_OBJECT

public:
    explicit LayerTable(QWidget *parent = nullptr);

    void setRows(std::vector<LayerRow> rows);
    void setExplanation(std::function<QString(LayerId)> explanation); ///< as LayerTableModel
    /// Marks rows, and shows that of @p current. Emits nothing.
    void setSelection(std::optional<LayerId> current, const std::vector<LayerId> &selected);
    void copy() const; ///< the selected rows, or all shown ones, with a header line, to the clipboard
    [[nodiscard]] QString asTsv() const; ///< in the shown columns
    [[nodiscard]] QString
    asCsv() const; ///< the shown rows in every column, with a header line, as RFC 4180 says
    /// Writes asCsv(), with the extension added if @p path lacks it. Errors as writeFileAtomically().
    [[nodiscard]] Result<void> saveAs(QString path) const;

    /// By LayerTableModel::wordOf(); the name is always shown. None: those that are shown at first.
    void setShownColumns(const std::optional<QStringList> &words);
    [[nodiscard]] std::optional<QStringList> chosenColumns() const; ///< none until there was a choice
    void setFilter(const QString &pattern);

    [[nodiscard]] QTableView *view() const { return m_view; }
    [[nodiscard]] QLineEdit *filterEdit() const { return m_filter; }
    [[nodiscard]] QString filterError() const;
    [[nodiscard]] QAction *copyAction() const { return m_copy; }
    [[nodiscard]] QAction *saveAction() const { return m_save; }
    [[nodiscard]] QMenu *columnMenu() const
    {
        return m_columns;
    } ///< an action for each column, in their order

Q_SIGNALS:
    /// @param current  one of @p layers
    void layersSelected(const std::vector<halftone::LayerId> &layers, halftone::LayerId current);
    void menuRequested(QPoint globalPosition); ///< for the selected layers

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QString textOf(QModelIndexList rows, const std::vector<int> &columns,
                                 QString (*joined)(const QStringList &)) const;
    [[nodiscard]] std::vector<int> columns(bool isShownOnly) const;
    [[nodiscard]] QHBoxLayout *makeTop();
    void makeColumnMenu();
    void showColumn(int column, bool isShown);
    void askSave();
    [[nodiscard]] QModelIndexList shownRows() const;
    void configureView();
    void tellSelection();
    void applyFilter(const QString &pattern);
    void updateCount();
    void fitColumns();

    LayerTableModel *m_model; // children of this widget
    LayerFilterModel *m_proxy;
    QLineEdit *m_filter;
    QLabel *m_count;
    QLabel *m_error;
    QTableView *m_view;
    QAction *m_copy;
    QAction *m_save;
    QMenu *m_columns;
    bool m_isChosen = false; ///< the user has chosen columns
    int m_fitted = 0; ///< 1: to figures, 2: to formats too
    bool m_selecting = false; ///< selection is set from outside
};

} // namespace halftone
