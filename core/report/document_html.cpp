// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_document.h"

#include "core/report/svg.h"

namespace halftone {

namespace {

// Colours of text of at least 4.5:1, dark ones on paper always; figures name theirs as attributes, which any rule here
// outweighs. A table of many rows repeats its head on every printed page.
constexpr const char *Style = R"(
body { font: 15px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin-bottom: 0; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
.subtitle, figcaption { color: #555; } figure { margin: 1.5rem 0; } svg { max-width: 100%; height: auto; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid #ddd; overflow-wrap: break-word; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
th { border-bottom-color: #888; } th.number { white-space: normal; }
@media screen and (max-width: 40rem) { td.number { white-space: normal; } td:not(.number) { min-width: 5rem; } }
pre { background: #f4f4f4; padding: .8rem; white-space: pre-wrap; overflow-wrap: anywhere; }
@media screen and (prefers-color-scheme: dark) {
:root { color-scheme: dark; } body { color: #e4e4e4; background: #1b1d20; } .subtitle, figcaption { color: #b4b4b4; }
th, td { border-bottom-color: #3c4046; } th { border-bottom-color: #8a8f96; } pre { background: #26292d; }
svg [fill="#333"] { fill: #d0d0d0; } svg [stroke="#ddd"] { stroke: #3c4046; } svg [stroke="#000"] { stroke: #f2f2f2; }
svg [fill="#bbb"] { fill: #6c7178; } svg [fill="#0072b2"] { fill: #56b4e9; } svg rect[stroke="#fff"] { stroke: #1b1d20; } svg rect[fill="#fff"] { fill: #1b1d20; }
svg [fill="#c2185b"] { fill: #ff6d9d; } svg [stroke="#c2185b"] { stroke: #ff6d9d; }
}
@page { margin: 18mm; }
@media print { .wide { overflow: visible; } body { margin: 0; max-width: none; font-size: 10pt; } thead { display: table-header-group; } tr, figure { break-inside: avoid; } h2 { break-after: avoid; } }
)";

class HtmlWriter
{
public:
    void operator()(const Heading &heading) { add("<h2>" + escapedXml(heading.text) + "</h2>"); }
    void operator()(const Paragraph &paragraph) { add("<p>" + escapedXml(paragraph.text) + "</p>"); }

    void operator()(const Bullets &bullets)
    {
        add("<ul>");
        for (const auto &item : bullets.items)
            add("<li>" + escapedXml(item) + "</li>");
        add("</ul>");
    }

    void operator()(const Table &table)
    {
        add("<div class=\"wide\"><table>");
        if (!table.columns.front().empty())
            add("<thead>" + row(table, table.columns, "th") + "</thead>");
        add("<tbody>");
        for (const auto &cells : table.rows)
            add(row(table, cells, "td"));
        add("</tbody></table></div>");
    }

    void operator()(const Figure &figure)
    {
        add("<figure>" + figure.svg + "<figcaption>" + escapedXml(figure.caption) + "</figcaption></figure>");
    }

    void operator()(const Commands &commands)
    {
        std::string lines;
        for (const auto &line : commands.lines)
            lines += escapedXml(line) + "\n";
        add("<pre>" + lines + "</pre>");
    }

    [[nodiscard]] const std::string &text() const { return m_text; }

private:
    void add(const std::string &line) { m_text += line + "\n"; }

    static std::string row(const Table &table, const std::vector<std::string> &cells, const std::string &tag)
    {
        std::string row = "<tr>";
        for (std::size_t i = 0; i < cells.size(); ++i)
            row += "<" + tag + (table.isNumber[i] ? " class=\"number\">" : ">") + escapedXml(cells[i]) + "</"
                + tag + ">";
        return row + "</tr>";
    }

    std::string m_text;
};

} // namespace

std::string toHtml(const ReportDocument &document)
{
    HtmlWriter writer;
    for (const auto &block : document.blocks)
        std::visit(writer, block);
    const auto title = escapedXml(document.title);
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
           "content=\"width=device-width\">\n<title>"
        + title + "</title>\n<style>" + Style + "</style>\n</head>\n<body>\n<h1>" + title
        + "</h1>\n<p class=\"subtitle\">" + escapedXml(document.subtitle) + "</p>\n" + writer.text()
        + "</body>\n</html>\n";
}

} // namespace halftone
