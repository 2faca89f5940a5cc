// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/log_panel.h"

#include "app/window/log_book.h"
#include "app/window/panel_action.h"
#include "core/io/atomic_write.h"
#include "widgets/focus_lead.h"
#include "widgets/pages/table_style.h"
#include "widgets/task/run_task.h"
#include "widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace halftone {

namespace {

QString linesOf(const std::vector<LogEntry> &entries)
{
    QString text;
    for (const auto &entry : entries)
        text += lineOf(entry) + QLatin1Char('\n');
    return text;
}

} // namespace

LogPanel::LogPanel(LogBook *book, QWidget *parent)
    : QWidget(parent), m_book(book), m_model(new LogTableModel(this)), m_table(new QTableView(this)),
      m_level(new QComboBox(this)), m_text(new QLineEdit(this))
{
    setUpTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::Spacing / 2, 0, 0);
    layout->setSpacing(theme::Spacing / 2);
    layout->addWidget(makeBar());
    layout->addWidget(m_table, 1);
    new FocusLead(this, [this] { return m_table; });
    connect(book, &LogBook::grown, this, &LogPanel::follow);
    connect(m_level, &QComboBox::currentIndexChanged, this, &LogPanel::filter);
    connect(m_text, &QLineEdit::textChanged, this, &LogPanel::filter);
}

void LogPanel::setUpTable()
{
    m_table->setObjectName(QStringLiteral("log"));
    m_table->setAccessibleName(tr("Log"));
    m_table->setModel(m_model);
    styleTable(*m_table);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto widthOf = [this](const QString &text) {
        return m_table->fontMetrics().horizontalAdvance(text) + 2 * theme::Spacing;
    };
    header->resizeSection(LogTableModel::TimeColumn, widthOf(QStringLiteral("00:00:00.000")));
    header->resizeSection(LogTableModel::LevelColumn, widthOf(QStringLiteral("warning")));
    header->resizeSection(LogTableModel::OriginColumn, widthOf(QStringLiteral("calibration")));
    header->setStretchLastSection(true);
}

QWidget *LogPanel::makeBar()
{
    m_level->addItem(tr("Everything"), static_cast<int>(LogLevel::Debug));
    m_level->addItem(tr("Without details"), static_cast<int>(LogLevel::Info));
    m_level->addItem(tr("Warnings and errors"), static_cast<int>(LogLevel::Warning));
    m_level->addItem(tr("Errors"), static_cast<int>(LogLevel::Error));
    m_level->setAccessibleName(tr("Levels shown"));
    m_level->setToolTip(tr("Which lines are shown"));
    m_text->setPlaceholderText(tr("Filter"));
    m_text->setAccessibleName(tr("Filter of the log"));
    m_text->setToolTip(tr("Show the lines in which this is found: text or a regular expression"));
    m_text->setClearButtonEnabled(true);
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(theme::Spacing, 0, theme::Spacing, 0);
    layout->setSpacing(theme::Spacing / 2);
    layout->addWidget(m_level);
    layout->addWidget(m_text, 1);
    auto *copying = panelAction(m_table, "logCopy", tr("Copy"),
                                tr("Copy the selected lines, or all that are shown"), QKeySequence::Copy);
    QString where = tr("Save the selected lines, or all that are shown, as a text file");
    if (const auto *file = m_book->file())
        where += QLatin1Char('\n')
            + tr("Everything is in %1")
                  .arg(QDir::toNativeSeparators(QString::fromStdString(file->path().string())));
    auto *saving = panelAction(m_table, "logSave", tr("Save…"), where);
    auto *clearing
        = panelAction(m_table, "logClear", tr("Clear"), tr("Empty this list; the file keeps its lines"));
    connect(copying, &QAction::triggered, this, &LogPanel::copy);
    connect(saving, &QAction::triggered, this, &LogPanel::save);
    connect(clearing, &QAction::triggered, m_model, &LogTableModel::clear);
    for (auto *action : {copying, saving, clearing})
        addButton(layout, action);
    return bar;
}

void LogPanel::follow()
{
    if (!visibleRegion().isEmpty()) // a dock behind another is "visible" too
        catchUp();
}

void LogPanel::catchUp()
{
    const auto *bar = m_table->verticalScrollBar();
    const bool isAtEnd = bar->value() == bar->maximum();
    m_model->append(m_book->take(m_next));
    if (isAtEnd)
        m_table->scrollToBottom();
}

/// What is no regular expression is text.
void LogPanel::filter()
{
    QRegularExpression pattern(m_text->text(), QRegularExpression::CaseInsensitiveOption);
    if (!pattern.isValid())
        pattern.setPattern(QRegularExpression::escape(m_text->text()));
    m_model->setFilter(static_cast<LogLevel>(m_level->currentData().toInt()), pattern);
    m_table->scrollToBottom();
}

/// The selected lines, or all that are shown.
std::vector<LogEntry> LogPanel::wanted() const
{
    std::vector<LogEntry> entries;
    auto rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const auto &index : rows)
        entries.push_back(m_model->entry(index.row()));
    for (int row = 0; rows.isEmpty() && row < m_model->rowCount(); ++row)
        entries.push_back(m_model->entry(row));
    return entries;
}

void LogPanel::copy()
{
    catchUp();
    auto task = runTask<QString>(
        &m_pool, [entries = wanted()](const TaskContext &) -> Result<QString> { return linesOf(entries); });
    whenFinished(std::move(task), this, [](const Result<QString> &text) {
        if (text)
            QApplication::clipboard()->setText(*text);
    });
}

void LogPanel::save()
{
    catchUp();
    QFileDialog dialog(this, tr("Save the log"), QDir::homePath(), tr("Text files (*.txt)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("txt"));
    dialog.selectFile(QStringLiteral("halftone-log.txt"));
    if (dialog.exec() == QDialog::Accepted)
        saveAs(dialog.selectedFiles().constFirst());
}

void LogPanel::saveAs(const QString &file)
{
    auto task = runTask<QString>(&m_pool, [entries = wanted(), file](const TaskContext &) -> Result<QString> {
        const auto written = writeFileAtomically(file.toStdString(), linesOf(entries).toStdString());
        return written ? Result<QString>(file) : Result<QString>(written.error());
    });
    whenFinished(std::move(task), this, [this](const Result<QString> &written) {
        if (written)
            Q_EMIT said(tr("The log is written to %1.").arg(QDir::toNativeSeparators(*written)));
        else
            Q_EMIT failed(written.error());
    });
}

} // namespace halftone
