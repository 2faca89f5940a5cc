// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace halftone {

// A document as its parts, so that every form of it says the same. All texts are plain UTF-8 without markup.

/// Of a section.
struct Heading
{
    std::string text;
};

/// Sentences.
struct Paragraph
{
    std::string text;
};

/// A list without order.
struct Bullets
{
    std::vector<std::string> items;
};

/// Cells of one width per column; numbers stand right.
struct Table
{
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
    std::vector<bool> isNumber; ///< per column
};

/// A picture with what it shows in words.
struct Figure
{
    std::string name; ///< for a file name: "trade-off"
    std::string svg; ///< a whole <svg> element
    std::string caption; ///< also what a reader hears who does not see it
};

/// Command lines, to be copied as they stand.
struct Commands
{
    std::vector<std::string> lines;
};

using ReportBlock = std::variant<Heading, Paragraph, Bullets, Table, Figure, Commands>;

/// A report before it is written in one of its forms: HTML, Markdown, PDF.
struct ReportDocument
{
    std::string title;
    std::string subtitle;
    std::vector<ReportBlock> blocks;
};

/// One HTML file that needs nothing else: figures and styles are inside, there is no script. Prints on A4 and Letter.
/// Thread-safe.
std::string toHtml(const ReportDocument &document);

/// The figure as a file: on white, because a page that shows it may be dark. Thread-safe.
std::string standAloneSvg(const Figure &figure);

/// CommonMark with tables.
/// @param linkOf  the path, relative to the text, under which a figure is stored
/// Thread-safe.
std::string toMarkdown(const ReportDocument &document,
                       const std::function<std::string(const Figure &)> &linkOf);

} // namespace halftone
