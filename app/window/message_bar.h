// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFrame>

class QAction;
class QLabel;
class QToolButton;

namespace halftone {

/// One sentence above the views, for what went wrong or was done; stays until closed or replaced, takes no focus.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr); ///< hidden until there is a message

    void showError(const Error &error);
    void showNote(const QString &sentence, const QString &detail = {});
    /// @param next  what the sentence suggests, as a button; pressing it closes the message
    void showOffer(const QString &sentence, QAction *next);
    [[nodiscard]] QString text() const;

private:
    void showText(const QString &sentence, const QString &detail, QAction *next = nullptr);

    QLabel *m_sentence; // children of this widget
    QLabel *m_detail;
    QToolButton *m_details;
    QToolButton *m_next;
};

} // namespace halftone
