// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "widgets/models/log_table_model.h"

#include <QThreadPool>
#include <QWidget>

#include <cstdint>
#include <vector>

class QComboBox;
class QLineEdit;
class QTableView;

namespace halftone {

class LogBook;

/// The newest lines of the log, by level and text; they are copied or saved as they are shown. GUI thread.
class LogPanel : public QWidget
{
    Q_OBJECT

public:
    /// @param book  not owned; outlives this
    explicit LogPanel(LogBook *book, QWidget *parent = nullptr);

    void catchUp(); ///< shows what came while it could not be seen
    [[nodiscard]] QTableView *table() const { return m_table; }

Q_SIGNALS:
    void said(const QString &sentence);
    void failed(const halftone::Error &error);

private:
    void setUpTable();
    QWidget *makeBar();
    void follow();
    void filter();
    [[nodiscard]] std::vector<LogEntry> wanted() const;
    void copy();
    void save();
    void saveAs(const QString &file);

    LogBook *m_book;
    std::uint64_t m_next = 0; ///< number of the first entry that is not shown yet
    LogTableModel *m_model; // children of this widget
    QTableView *m_table;
    QComboBox *m_level;
    QLineEdit *m_text;
    QThreadPool m_pool; ///< thousands of lines take longer than a frame
};

} // namespace halftone
