// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <QMenu>

#include <functional>
#include <vector>

class QLineEdit;

namespace halftone {

/// What sessions can be filtered by: the models, tags and months that there are. A choice becomes a word of the search, where
/// it can be seen, changed and removed. GUI thread.
class SessionFilterMenu : public QMenu
{
    Q_OBJECT

public:
    /// @param search    not owned; outlives this
    /// @param sessions  what is listed, when the menu opens
    SessionFilterMenu(QLineEdit *search, std::function<const std::vector<SessionSummary> &()> sessions,
                      QWidget *parent);

private:
    void fill();
    void addField(const QString &title, const char *prefix, const std::vector<std::string> &words);

    QLineEdit *m_search;
    std::function<const std::vector<SessionSummary> &()> m_sessions;
};

} // namespace halftone
