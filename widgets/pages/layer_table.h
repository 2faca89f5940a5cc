// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/layer_table_model.h"

#include <QModelIndex>
#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QLineEdit;
class QTableView;

namespace halftone {

class LayerFilterModel;

/// The layers as a table: sorts by number, filters by a regular expression, copies as tab-separated values, and tells
/// its rows as CSV.
class LayerTable : public QWidget
{
    Q_OBJECT

public:
    explicit LayerTable(QWidget *parent = nullptr);

    void setRows(std::vector<LayerRow> rows);
    /// Marks rows, and shows that of @p current. Emits nothing.
    void setSelection(std::optional<LayerId> current, const std::vector<LayerId> &selected);
    void copy() const; ///< the selected rows, or all shown ones, with a header line, to the clipboard
    [[nodiscard]] QString asTsv() const;
    [[nodiscard]] QString asCsv() const; ///< the shown rows with a header line, as RFC 4180 says
    void setFilter(const QString &pattern);

    [[nodiscard]] QTableView *view() const { return m_view; }
    [[nodiscard]] QLineEdit *filterEdit() const { return m_filter; }
    [[nodiscard]] QString filterError() const;
    [[nodiscard]] QAction *copyAction() const { return m_copy; }

Q_SIGNALS:
    /// @param current  one of @p layers
    void layersSelected(const std::vector<halftone::LayerId> &layers, halftone::LayerId current);
    void menuRequested(QPoint globalPosition); ///< for the selected layers

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QString textOf(QModelIndexList rows, QString (*joined)(const QStringList &)) const;
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
    int m_fitted = 0; ///< 1: to figures, 2: to formats too
    bool m_selecting = false; ///< selection is set from outside
};

} // namespace halftone
