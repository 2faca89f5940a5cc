// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help_texts.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace halftone {

namespace {

bool hasAll(const QString &text, const QStringList &words)
{
    return std::ranges::all_of(words,
                               [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// "[text](target)" is "text"; without the marks of code and emphasis.
QString plainHeading(QString heading)
{
    static const QRegularExpression Link(QStringLiteral(R"(\[([^]]*)\]\([^)]*\))"));
    return heading.replace(Link, QStringLiteral("\\1")).remove(QLatin1Char('`')).remove(QLatin1Char('*'));
}

void addSections(const HelpChapter::Page &page, std::vector<HelpSection> *sections)
{
    static const QRegularExpression Heading(QStringLiteral("^#{1,6} +(.*?) *$"));
    QHash<QString, int> seen;
    bool isCode = false;
    const auto first = static_cast<std::ptrdiff_t>(sections->size());
    sections->push_back({page.title, page.title, page.url, {}}); // what stands above the first heading
    for (const QString &line : helpText(page.url).split(QLatin1Char('\n'))) {
        if (line.trimmed().startsWith(QLatin1String("```")))
            isCode = !isCode;
        const auto heading = Heading.match(line);
        if (isCode || !heading.hasMatch()) {
            sections->back().text += line + QLatin1Char('\n');
            continue;
        }
        QString anchor = headingAnchor(heading.captured(1));
        if (const int before = seen[anchor]++; before > 0)
            anchor += QStringLiteral("-%1").arg(before);
        QUrl url = page.url;
        url.setFragment(anchor);
        sections->push_back({plainHeading(heading.captured(1)), page.title, url, {}});
    }
    if (sections->at(static_cast<std::size_t>(first)).text.trimmed().isEmpty())
        sections->erase(sections->begin() + first);
}

} // namespace

QString headingAnchor(const QString &heading)
{
    static const QRegularExpression Dropped(QStringLiteral("[^\\w\\- ]"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    return plainHeading(heading).toLower().remove(Dropped).replace(QLatin1Char(' '), QLatin1Char('-'));
}

QString helpText(const QUrl &page)
{
    QFile file(QLatin1Char(':') + page.path());
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

std::vector<HelpChapter> helpChapters()
{
    static const QRegularExpression Title(QStringLiteral("^## +(.*)$"));
    static const QRegularExpression Item(QStringLiteral("^- \\[([^]]*)\\]\\(([^)]*)\\)"));
    std::vector<HelpChapter> chapters;
    for (const QString &line : helpText(HelpStart).split(QLatin1Char('\n'))) {
        if (const auto title = Title.match(line); title.hasMatch())
            chapters.push_back({title.captured(1), {}});
        else if (const auto item = Item.match(line); item.hasMatch() && !chapters.empty())
            chapters.back().pages.push_back({item.captured(1), HelpStart.resolved(QUrl(item.captured(2)))});
    }
    return chapters;
}

std::vector<HelpSection> helpSections(const std::vector<HelpChapter> &chapters)
{
    std::vector<HelpSection> sections;
    for (const auto &chapter : chapters) {
        for (const auto &page : chapter.pages)
            addSections(page, &sections);
    }
    return sections;
}

std::vector<HelpSection> sectionsWith(const std::vector<HelpSection> &sections, const QStringList &words)
{
    std::vector<HelpSection> found;
    std::ranges::copy_if(sections, std::back_inserter(found), [&](const HelpSection &section) {
        return hasAll(section.title + QLatin1Char('\n') + section.text, words);
    });
    std::ranges::stable_partition(found,
                                  [&](const HelpSection &section) { return hasAll(section.title, words); });
    return found;
}

} // namespace halftone
