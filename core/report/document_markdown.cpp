// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_document.h"

namespace halftone {

namespace {

/// With a backslash before what CommonMark reads as markup, and one line.
std::string escaped(const std::string &text)
{
    std::string escaped;
    for (const char c : text) {
        if (std::string_view("\\`*_{}[]<>#|~").find(c) != std::string_view::npos)
            escaped += '\\';
        escaped += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    }
    return escaped;
}

class MarkdownWriter
{
public:
    explicit MarkdownWriter(const std::function<std::string(const Figure &)> &linkOf) : m_linkOf(linkOf) { }

    void operator()(const Heading &heading) { add("## " + escaped(heading.text)); }
    void operator()(const Paragraph &paragraph) { add(escaped(paragraph.text)); }

    void operator()(const Bullets &bullets)
    {
        std::string lines;
        for (const auto &item : bullets.items)
            lines += "- " + escaped(item) + "\n";
        add(lines);
    }

    void operator()(const Table &table)
    {
        std::string lines = row(table.columns) + "|";
        for (const bool isNumber : table.isNumber)
            lines += isNumber ? "---:|" : "---|";
        lines += "\n";
        for (const auto &cells : table.rows)
            lines += row(cells);
        add(lines);
    }

    void operator()(const Figure &figure)
    {
        add("![" + escaped(figure.caption) + "](<" + m_linkOf(figure) + ">)");
    }

    void operator()(const Commands &commands)
    {
        std::string lines;
        for (const auto &line : commands.lines)
            lines += "    " + line + "\n";
        add(lines);
    }

    [[nodiscard]] const std::string &text() const { return m_text; }

private:
    void add(const std::string &block) { m_text += "\n" + block + (block.ends_with('\n') ? "" : "\n"); }

    static std::string row(const std::vector<std::string> &cells)
    {
        std::string row = "|";
        for (const auto &cell : cells)
            row += " " + escaped(cell) + " |";
        return row + "\n";
    }

    const std::function<std::string(const Figure &)> &m_linkOf;
    std::string m_text;
};

} // namespace

std::string standAloneSvg(const Figure &figure)
{
    constexpr std::string_view Title = "</title>"; // the first child of the element
    std::string svg = figure.svg;
    if (const auto title = svg.find(Title); title != std::string::npos)
        svg.insert(title + Title.size(), "\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
    return svg + "\n";
}

std::string toMarkdown(const ReportDocument &document,
                       const std::function<std::string(const Figure &)> &linkOf)
{
    MarkdownWriter writer(linkOf);
    for (const auto &block : document.blocks)
        std::visit(writer, block);
    return "# " + escaped(document.title) + "\n\n" + escaped(document.subtitle) + "\n" + writer.text();
}

} // namespace halftone
