// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/help_texts.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;
class QTreeWidget;

namespace halftone {

class HelpPage;

/// The documentation, as it was when the program was built: contents, a page, and a search over all of them. A window of
/// its own beside the parent's. GUI thread.
class HelpWindow : public QWidget
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent);

    void open(const QUrl &page); ///< may have an anchor
    [[nodiscard]] HelpPage *page() const { return m_page; }

private:
    QWidget *makeSide();
    QWidget *makeBar();
    void fillContents();
    void search(const QString &typed);
    void showPlace(const QUrl &place);

    std::vector<HelpChapter> m_chapters;
    std::vector<HelpSection> m_sections; ///< empty until the first search
    HelpPage *m_page; // children of this window
    QLineEdit *m_line;
    QTreeWidget *m_contents;
    QListWidget *m_found;
    QLabel *m_nothing;
    QStackedWidget *m_side;
};

} // namespace halftone
