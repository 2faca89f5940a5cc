// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace halftone {

/// Shows one page of the help: headings can be linked to, tables have lines, code a background, images fit; in the
/// palette's colours. Links between pages are followed here, those to other places opened by the desktop. GUI thread.
class HelpPage : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HelpPage(QWidget *parent = nullptr);

    /// Marks every place where one of them stands, on this page and on those that follow.
    void setMarkedWords(const QStringList &words);
    [[nodiscard]] QString title() const; ///< the page's first heading
    void findNext(); ///< the next place of a marked word; begins anew at the end

    QVariant loadResource(int type, const QUrl &name) override;

protected:
    void changeEvent(QEvent *event) override;
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;

private:
    void markWords();

    QStringList m_words;
};

} // namespace halftone
