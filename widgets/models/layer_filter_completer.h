// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCompleter>

class QLineEdit;

namespace halftone {

/// Completes the last word of a LayerFilter by the words of figures; what stands before it stays.
class LayerFilterCompleter : public QCompleter
{
    Q_OBJECT

public:
    explicit LayerFilterCompleter(QLineEdit *edit); ///< which becomes the parent

    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override;
    [[nodiscard]] QStringList splitPath(const QString &path) const override;

private:
    QLineEdit *m_edit;
};

} // namespace halftone
