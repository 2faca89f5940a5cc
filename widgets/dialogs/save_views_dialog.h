// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pictures/picture.h"

#include <QDialog>
#include <QPointer>

#include <functional>
#include <vector>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace halftone {

/// A plot that can be saved as a picture, or a table that can be saved as CSV.
struct SavableView
{
    QString name; ///< "Trade-off"
    QString fileName; ///< without extension
    QPointer<QWidget> plot; ///< null: a table
    std::function<QString()> csv; ///< of a table
};

/// Which of the views to save in which form, all into one folder; or copies one plot. GUI thread.
class SaveViewsDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param title   stands above every picture, after the view's name
    /// @param folder  offered first
    SaveViewsDialog(std::vector<SavableView> views, QString title, QString folder, QWidget *parent);

    /// Writes what is marked. @return how many files were written, or the first error
    Result<int> saveTo(const QString &folder) const;
    [[nodiscard]] QStringList filesIn(const QString &folder) const; ///< that saveTo() would write
    [[nodiscard]] QString folder() const { return m_folder; } ///< the last one that was written to

Q_SIGNALS:
    void saved(int files, const QString &folder);

private:
    void save();
    void copy();
    void updateButtons();
    [[nodiscard]] std::vector<const SavableView *> marked() const;
    [[nodiscard]] PictureKind kind() const;
    [[nodiscard]] QString titleOf(const SavableView &view) const;
    [[nodiscard]] QString pathOf(const SavableView &view, const QString &folder) const;

    std::vector<SavableView> m_views;
    QString m_title;
    QString m_folder;
    QListWidget *m_list; // children of this dialog
    QComboBox *m_kind;
    QLabel *m_problem;
    QPushButton *m_save = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace halftone
