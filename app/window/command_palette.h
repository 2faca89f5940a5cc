// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/command_list_model.h"

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QListView;

namespace halftone {

/// A line to type in, and below it the commands that fit: Enter or a click runs one, Escape leaves. GUI thread.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(std::vector<Command> commands, QWidget *parent);
    void setPurpose(const QString &title,
                    const QString &hint); ///< where the commands are not all of the window's

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setQuery(const QString &typed);
    void run(const QModelIndex &index);

    CommandListModel *m_model; // children of this dialog
    QLineEdit *m_line;
    QListView *m_view;
    QLabel *m_nothing;
};

} // namespace halftone
