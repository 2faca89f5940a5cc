// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFrame>

#include <vector>

class QAction;
class QLabel;
class QToolButton;

namespace halftone {

/// Sentences above the views, for what went wrong or was done; takes no focus. Errors stay until they are closed, the
/// newest in front, the others a press away; a note makes way for the next one. GUI thread.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr); ///< hidden until there is a message

    void showError(const Error &error);
    /// @param mend  what may mend it, as a button; pressing it closes the message
    void showMendable(const Error &error, QAction *mend);
    void showNote(const QString &sentence, const QString &detail = {});
    /// @param next  what the sentence suggests, as a button; pressing it closes the message
    void showOffer(const QString &sentence, QAction *next);
    void closeNote(); ///< it is about what was before; errors stay
    [[nodiscard]] QString text() const; ///< the sentence in front

    static constexpr std::size_t MostErrors = 100; ///< chosen; the log has older ones

Q_SIGNALS:
    void noted(const QString &sentence, const QString &detail); ///< a note is shown
    void complained(const QString &sentence, const QString &detail); ///< an error is shown

private:
    struct Message
    {
        QString sentence;
        QString detail;
        QAction *next = nullptr;
        bool isError = false;

        bool operator==(const Message &) const = default;
    };

    void makeLabels();
    void makeButtons();
    void layOut();
    QToolButton *addButton(const char *name, const QString &text, const QString &toolTip);
    void add(const Message &message);
    void step(std::ptrdiff_t by);
    void closeCurrent();
    void closeOffer();
    void showKind(bool isError);
    void refresh();

    std::vector<Message> m_messages; ///< oldest first
    std::size_t m_current = 0;
    QLabel *m_icon; // children of this widget
    QLabel *m_sentence;
    QLabel *m_detail;
    QLabel *m_place;
    QToolButton *m_next = nullptr;
    QToolButton *m_details = nullptr;
    QToolButton *m_earlier = nullptr;
    QToolButton *m_later = nullptr;
    QToolButton *m_close = nullptr;
    QToolButton *m_closeAll = nullptr;
};

} // namespace halftone
