// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <vector>

namespace halftone {

/// The page that the help begins with: docs/README.md, compiled into the program as all of docs.
inline const QUrl HelpStart(QStringLiteral("qrc:/help/docs/README.md"));

/// A heading of the first page with the pages that it lists.
struct HelpChapter
{
    struct Page
    {
        QString title;
        QUrl url;
    };

    QString title;
    std::vector<Page> pages;
};

/// A heading of a page and what stands under it, up to the next one.
struct HelpSection
{
    QString title;
    QString page; ///< the title of the page
    QUrl url; ///< with the anchor of the heading
    QString text; ///< Markdown
};

/// The anchor of a heading, as GitHub makes it: links between pages work there and here. Several headings of one page
/// that are alike are told apart by -1, -2 behind the second and third.
QString headingAnchor(const QString &heading);

/// A page's text; empty if there is none.
QString helpText(const QUrl &page);

/// What the first page lists, in its order.
std::vector<HelpChapter> helpChapters();

/// All sections of these chapters' pages. Reads every page: some milliseconds.
std::vector<HelpSection> helpSections(const std::vector<HelpChapter> &chapters);

/// The sections that have all of the words, whatever their case; those with all of them in their headings come first.
std::vector<HelpSection> sectionsWith(const std::vector<HelpSection> &sections, const QStringList &words);

} // namespace halftone
