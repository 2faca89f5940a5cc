// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/layer_table.h"

#include "core/export/csv_export.h"
#include "core/io/atomic_write.h"
#include "widgets/error_text.h"
#include "widgets/focus_lead.h"
#include "widgets/models/layer_filter_completer.h"
#include "widgets/models/layer_filter_model.h"
#include "widgets/number_text.h"
#include "widgets/pages/table_style.h"
#include "widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QScopedValueRollback>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace halftone {

namespace {

QString csvLine(const QStringList &cells)
{
    QStringList fields;
    for (const QString &cell : cells)
        fields << QString::fromStdString(csvField(cell.toStdString()));
    return fields.join(QLatin1Char(','));
}

QString filterHelp()
{
    return LayerTable::tr(
               "<p>A layer is shown if it fits every word:</p>"
               "<table cellspacing='4'>"
               "<tr><td><code>q_proj</code></td><td>a regular expression, in name, role, format or "
               "restriction</td></tr>"
               "<tr><td><code>block&gt;=4 share&gt;5% price&lt;20us</code></td><td>a figure and a "
               "number</td></tr>"
               "<tr><td><code>format=fp8 kind!=matmul</code></td><td>a text, with or without "
               "something</td></tr>"
               "<tr><td><code>!lm_head</code></td><td>anything but this</td></tr>"
               "</table><p>Figures: %1</p>")
        .arg(LayerTableModel::words().join(QStringLiteral(", ")));
}

} // namespace

LayerTable::LayerTable(QWidget *parent)
    : QWidget(parent), m_model(new LayerTableModel(this)), m_proxy(new LayerFilterModel(this)),
      m_filter(new QLineEdit(this)), m_count(new QLabel(this)), m_error(new QLabel(this)),
      m_view(new QTableView(this)), m_copy(new QAction(tr("Copy as tab-separated values"), this)),
      m_save(new QAction(tr("Save as CSV…"), this)), m_columns(new QMenu(tr("Columns"), this))
{
    m_proxy->setSourceModel(m_model);
    m_filter->setPlaceholderText(tr("Filter layers, for example q_proj block>=4 share>5%"));
    m_filter->setToolTip(filterHelp());
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter of the layer table"));
    m_filter->setCompleter(new LayerFilterCompleter(m_filter));
    m_copy->setToolTip(tr("The selected layers, or all that are shown, in the shown columns (Ctrl+C)"));
    m_save->setToolTip(tr("The layers that are shown, in every column"));
    m_error->setVisible(false);
    m_error->setWordWrap(true);
    m_error->setContentsMargins(theme::Spacing, 0, theme::Spacing, 0);
    configureView();
    makeColumnMenu();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Spacing / 2);
    layout->addLayout(makeTop());
    layout->addWidget(m_error);
    layout->addWidget(m_view, 1);
    new FocusLead(this, [this] { return m_view; });

    connect(m_copy, &QAction::triggered, this, &LayerTable::copy);
    connect(m_save, &QAction::triggered, this, &LayerTable::askSave);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](QPoint position) {
        if (m_view->indexAt(position).isValid())
            Q_EMIT menuRequested(m_view->viewport()->mapToGlobal(position));
    });
    connect(m_filter, &QLineEdit::textChanged, this, &LayerTable::applyFilter);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &LayerTable::tellSelection);
}

QHBoxLayout *LayerTable::makeTop()
{
    auto *top = new QHBoxLayout;
    top->setContentsMargins(theme::Spacing, theme::Spacing / 2, theme::Spacing, 0);
    top->setSpacing(theme::Spacing);
    top->addWidget(m_filter, 1);
    top->addWidget(m_count);
    const auto addButton = [&](const QString &text, const QString &toolTip) {
        auto *button = new QToolButton(this);
        button->setText(text);
        button->setToolTip(toolTip);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        top->addWidget(button);
        return button;
    };
    auto *columns = addButton(tr("Columns"), tr("Which figures are shown"));
    columns->setMenu(m_columns);
    columns->setPopupMode(QToolButton::InstantPopup);
    connect(addButton(m_save->text(), m_save->toolTip()), &QToolButton::clicked, m_save, &QAction::trigger);
    return top;
}

void LayerTable::makeColumnMenu()
{
    for (int column = 0; column < LayerTableModel::ColumnCount; ++column) {
        QAction *action = m_columns->addAction(m_model->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setToolTip(m_model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
        action->setEnabled(column != LayerTableModel::NameColumn);
        connect(action, &QAction::triggered, this, [this, column](bool isShown) {
            m_isChosen = true;
            showColumn(column, isShown);
        });
    }
    m_columns->setToolTipsVisible(true);
    auto *header = m_view->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](QPoint position) { m_columns->popup(header->mapToGlobal(position)); });
    setShownColumns(std::nullopt);
}

void LayerTable::showColumn(int column, bool isShown)
{
    m_columns->actions().at(column)->setChecked(isShown);
    const bool appears = isShown && m_view->isColumnHidden(column);
    m_view->setColumnHidden(column, !isShown);
    if (appears && m_fitted > 0)
        m_view->resizeColumnToContents(column);
}

void LayerTable::setShownColumns(const std::optional<QStringList> &words)
{
    using Model = LayerTableModel;
    static constexpr std::array AtFirst{
        Model::BlockColumn,         Model::RoleColumn,        Model::FormatColumn,
        Model::KeptShareColumn,     Model::RestrictionColumn, Model::SensitivityColumn,
        Model::StandardErrorColumn, Model::LossMseColumn,     Model::ShareColumn,
        Model::GainColumn,          Model::PriceColumn,       Model::FlipsColumn};
    m_isChosen = words.has_value();
    for (int column = 0; column < Model::ColumnCount; ++column) {
        const bool isWanted = words ? words->contains(Model::wordOf(column))
                                    : std::ranges::find(AtFirst, column) != AtFirst.end();
        showColumn(column, isWanted || column == Model::NameColumn);
    }
}

std::optional<QStringList> LayerTable::chosenColumns() const
{
    if (!m_isChosen)
        return {};
    QStringList words;
    for (const int column : columns(true))
        words << LayerTableModel::wordOf(column);
    return words;
}

std::vector<int> LayerTable::columns(bool isShownOnly) const
{
    std::vector<int> columns;
    for (int column = 0; column < LayerTableModel::ColumnCount; ++column) {
        if (!isShownOnly || !m_view->isColumnHidden(column))
            columns.push_back(column);
    }
    return columns;
}

void LayerTable::tellSelection()
{
    if (m_selecting)
        return;
    const auto layerOf
        = [](const QModelIndex &index) { return LayerId{index.data(LayerTableModel::LayerRole).toUInt()}; };
    std::vector<LayerId> layers;
    std::ranges::transform(m_view->selectionModel()->selectedRows(), std::back_inserter(layers), layerOf);
    if (layers.empty())
        return;
    const LayerId current = layerOf(m_view->selectionModel()->currentIndex());
    const bool isMarked = std::ranges::find(layers, current) != layers.end();
    Q_EMIT layersSelected(layers, isMarked ? current : layers.front());
}

void LayerTable::configureView()
{
    m_view->setModel(m_proxy);
    m_view->setAccessibleName(tr("Layers"));
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(-1, Qt::AscendingOrder); // graph order until the user asks for another
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    styleTable(*m_view);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
}

void LayerTable::setRows(std::vector<LayerRow> rows)
{
    {
        const QScopedValueRollback guard(m_selecting, true);
        m_model->setRows(std::move(rows));
    }
    fitColumns();
    updateCount();
}

void LayerTable::setExplanation(std::function<QString(LayerId)> explanation)
{
    m_model->setExplanation(std::move(explanation));
}

/// Once with the first rows, and once more when the formats are known; later widths are the user's.
void LayerTable::fitColumns()
{
    const auto &rows = m_model->rows();
    const int known = rows.empty() ? 0 : rows.front().format.empty() ? 1 : 2;
    if (known <= m_fitted)
        return;
    m_fitted = known;
    m_view->resizeColumnsToContents();
    const int character = m_view->fontMetrics().averageCharWidth();
    for (int column = 0; column < LayerTableModel::ColumnCount; ++column) // later rows may have a digit more
        m_view->setColumnWidth(column, m_view->columnWidth(column) + character);
    const int widest = character * 40;
    for (const int column : {LayerTableModel::NameColumn, LayerTableModel::SubgraphColumn})
        m_view->setColumnWidth(column, std::min(m_view->columnWidth(column), widest));
    m_view->setColumnWidth(LayerTableModel::FormatColumn,
                           m_view->columnWidth(LayerTableModel::FormatColumn) + 2 * theme::Spacing);
}

void LayerTable::setSelection(std::optional<LayerId> current, const std::vector<LayerId> &selected)
{
    const QScopedValueRollback guard(m_selecting, true);
    const auto indexOf = [this](LayerId layer) {
        return m_proxy->mapFromSource(m_model->index(static_cast<int>(layer.value), 0));
    };
    QItemSelection rows;
    for (const LayerId layer : selected) {
        if (const QModelIndex index = indexOf(layer); index.isValid())
            rows.select(index, index.siblingAtColumn(LayerTableModel::ColumnCount - 1));
    }
    auto *selection = m_view->selectionModel();
    if (rows != selection->selection())
        selection->select(rows, QItemSelectionModel::ClearAndSelect);
    const QModelIndex index = current ? indexOf(*current) : QModelIndex();
    if (!index.isValid() || selection->currentIndex().row() == index.row())
        return;
    selection->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_view->scrollTo(index);
}

void LayerTable::setFilter(const QString &pattern)
{
    m_filter->setText(pattern);
}

QString LayerTable::filterError() const
{
    return m_error->isHidden() ? QString() : m_error->text();
}

void LayerTable::applyFilter(const QString &pattern)
{
    const QString error = m_proxy->setFilterText(pattern);
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    updateCount();
}

void LayerTable::updateCount()
{
    m_count->setText(
        tr("%1 of %2 layers").arg(text::integer(m_proxy->rowCount()), text::integer(m_model->rowCount())));
}

QString LayerTable::textOf(QModelIndexList rows, const std::vector<int> &columns,
                           QString (*joined)(const QStringList &)) const
{
    QStringList lines;
    const auto line = [&](const auto &cell) {
        QStringList cells;
        for (const int column : columns)
            cells << cell(column).toString();
        return joined(cells);
    };
    lines << line([this](int column) { return m_model->headerData(column, Qt::Horizontal); });
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex &row : rows)
        lines << line(
            [&row](int column) { return row.siblingAtColumn(column).data(LayerTableModel::CopyRole); });
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QModelIndexList LayerTable::shownRows() const
{
    QModelIndexList rows;
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        rows << m_proxy->index(row, 0);
    return rows;
}

QString LayerTable::asTsv() const
{
    const auto selected = m_view->selectionModel()->selectedRows();
    return textOf(selected.isEmpty() ? shownRows() : selected, columns(true),
                  [](const QStringList &cells) { return cells.join(QLatin1Char('\t')); });
}

QString LayerTable::asCsv() const
{
    return textOf(shownRows(), columns(false), &csvLine);
}

Result<void> LayerTable::saveAs(QString path) const
{
    const QString extension = QStringLiteral(".csv");
    if (!path.endsWith(extension, Qt::CaseInsensitive))
        path += extension;
    return writeFileAtomically(path.toStdString(), asCsv().toStdString());
}

void LayerTable::askSave()
{
    const QString path = QFileDialog::getSaveFileName(
        this, m_save->text(), QDir::home().filePath(QStringLiteral("layers.csv")), tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    if (const auto saved = saveAs(path); !saved)
        QMessageBox::warning(this, m_save->text(), errorSentence(saved.error()));
}

void LayerTable::copy() const
{
    QApplication::clipboard()->setText(asTsv());
}

bool LayerTable::eventFilter(QObject *watched, QEvent *event)
{
    // A shortcut would compete with the window's own Copy; the table answers only while it has the focus.
    if (watched == m_view && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace halftone
