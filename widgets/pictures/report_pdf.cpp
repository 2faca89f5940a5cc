// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/report_pdf.h"

#include "widgets/pictures/svg_text_object.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFontDatabase>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <type_traits>

namespace halftone {

namespace {

constexpr int Dpi = 96; // CSS pixels: the figures' unit
constexpr double Margin = 56; // chosen: pixels, 15 mm
constexpr double PointSize = 9; // chosen
constexpr double TablePointSize = 7.5; // chosen: the layers' names fit on one line
constexpr double FooterShare = 0.6; // of the margin, down from the text

QString fromCore(const std::string &text)
{
    return QString::fromStdString(text);
}

QTextCharFormat characters(double pointSize, bool isBold = false)
{
    QTextCharFormat format;
    format.setFontPointSize(pointSize);
    format.setFontWeight(isBold ? QFont::Bold : QFont::Normal);
    return format;
}

/// Writes the parts of a document one after the other.
class Writer
{
public:
    explicit Writer(QTextDocument *document) : m_cursor(document), m_width(document->textWidth()) { }

    void title(const ReportDocument &document)
    {
        m_cursor.insertText(fromCore(document.title), characters(PointSize * 2, true));
        paragraph(fromCore(document.subtitle), characters(PointSize));
    }

    void operator()(const Heading &heading)
    {
        QTextBlockFormat block = spaced();
        block.setTopMargin(PointSize * 2);
        block.setPageBreakPolicy(QTextFormat::PageBreak_Auto);
        m_cursor.insertBlock(block);
        m_cursor.insertText(fromCore(heading.text), characters(PointSize * 1.4, true));
    }

    void operator()(const Paragraph &text) { paragraph(fromCore(text.text), characters(PointSize)); }

    void operator()(const Bullets &bullets)
    {
        QTextListFormat list;
        list.setStyle(QTextListFormat::ListDisc);
        m_cursor.insertBlock(spaced(), characters(PointSize));
        m_cursor.createList(list);
        for (std::size_t i = 0; i < bullets.items.size(); ++i) {
            if (i > 0)
                m_cursor.insertBlock();
            m_cursor.insertText(fromCore(bullets.items[i]), characters(PointSize));
        }
        leaveBlock();
    }

    void operator()(const Table &table)
    {
        QTextTableFormat format;
        format.setBorderCollapse(true);
        format.setBorder(0);
        format.setCellPadding(3);
        format.setHeaderRowCount(1); // repeated on every page
        auto *grid = m_cursor.insertTable(static_cast<int>(table.rows.size()) + 1,
                                          static_cast<int>(table.columns.size()), format);
        fillRow(*grid, 0, table.columns, table.isNumber, true);
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            fillRow(*grid, static_cast<int>(row) + 1, table.rows[row], table.isNumber, false);
        m_cursor.movePosition(QTextCursor::End);
    }

    void operator()(const Figure &figure)
    {
        m_cursor.insertBlock(spaced());
        insertSvg(m_cursor, QByteArray::fromStdString(figure.svg), m_width);
        auto caption = characters(PointSize);
        caption.setFontItalic(true);
        paragraph(fromCore(figure.caption), caption);
    }

    void operator()(const Commands &commands)
    {
        auto format = characters(PointSize);
        format.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
        for (const auto &line : commands.lines)
            paragraph(fromCore(line), format);
    }

private:
    static QTextBlockFormat spaced()
    {
        QTextBlockFormat block;
        block.setTopMargin(PointSize * 0.6);
        return block;
    }

    void paragraph(const QString &text, const QTextCharFormat &format)
    {
        m_cursor.insertBlock(spaced());
        m_cursor.insertText(text, format);
    }

    /// What follows is no item of the list.
    void leaveBlock()
    {
        m_cursor.insertBlock();
        QTextBlockFormat plain;
        plain.setObjectIndex(-1);
        m_cursor.setBlockFormat(plain);
    }

    static void fillRow(QTextTable &grid, int row, const std::vector<std::string> &cells,
                        const std::vector<bool> &isNumber, bool isBold)
    {
        for (std::size_t column = 0; column < cells.size(); ++column) {
            auto cursor = grid.cellAt(row, static_cast<int>(column)).firstCursorPosition();
            QTextBlockFormat block;
            block.setAlignment(isNumber[column] ? Qt::AlignRight : Qt::AlignLeft);
            cursor.setBlockFormat(block);
            cursor.insertText(fromCore(cells[column]), characters(TablePointSize, isBold));
        }
    }

    QTextCursor m_cursor;
    double m_width;
};

void printPages(QTextDocument &document, QPdfWriter &pdf)
{
    QPainter painter(&pdf);
    const QSizeF text = document.pageSize();
    for (int page = 0; page < document.pageCount(); ++page) {
        if (page > 0)
            pdf.newPage();
        painter.save();
        painter.translate(Margin, Margin - page * text.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, Qt::black);
        context.clip = QRectF(0, page * text.height(), text.width(), text.height());
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        const QRectF footer(Margin, Margin + text.height(), text.width(), Margin * FooterShare);
        painter.drawText(footer, Qt::AlignRight | Qt::AlignBottom,
                         QStringLiteral("%1 / %2").arg(page + 1).arg(document.pageCount()));
    }
}

} // namespace

Result<std::string> toPdf(const ReportDocument &document)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return Error{ErrorCode::Internal, document.title, "the report cannot be drawn as PDF"};
    QPdfWriter pdf(&buffer);
    pdf.setTitle(fromCore(document.title));
    pdf.setResolution(Dpi);
    pdf.setPageSize(QPageSize(QPageSize::A4));
    pdf.setPageMargins({});
    QTextDocument pages;
    SvgTextObject svg;
    pages.documentLayout()->registerHandler(SvgTextObject::Type, &svg);
    pages.documentLayout()->setPaintDevice(&pdf);
    pages.setDocumentMargin(0);
    pages.setPageSize(QSizeF(pdf.width() - 2 * Margin, pdf.height() - 2 * Margin));
    QTextCursor whole(&pages);
    whole.beginEditBlock(); // laid out once, not after every cell
    Writer writer(&pages);
    writer.title(document);
    for (const auto &block : document.blocks)
        std::visit(writer, block);
    whole.endEditBlock();
    printPages(pages, pdf);
    return bytes.toStdString();
}

} // namespace halftone
