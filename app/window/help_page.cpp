// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help_page.h"

#include "app/window/help_texts.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHash>
#include <QImageReader>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>

#include <vector>

namespace halftone {

namespace {

constexpr int WidestImage = 700; // chosen: beside the contents in a window of 1024 pixels
constexpr double SideMargin = 16; // chosen
constexpr double CellPadding = 4; // chosen

QImage image(const QString &file, double pixelRatio)
{
    QImageReader reader(file);
    const QSize natural = reader.size();
    const QSize shown = natural.width() > WidestImage
        ? natural.scaled(WidestImage, natural.height(), Qt::KeepAspectRatio)
        : natural;
    reader.setScaledSize(shown * pixelRatio);
    QImage read = reader.read();
    read.setDevicePixelRatio(pixelRatio);
    return read;
}

void setAnchors(QTextDocument *document)
{
    QHash<QString, int> seen;
    for (auto block = document->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0)
            continue;
        QString name = headingAnchor(block.text());
        if (const int before = seen[name]++; before > 0)
            name += QStringLiteral("-%1").arg(before);
        QTextCharFormat anchor;
        anchor.setAnchor(true);
        anchor.setAnchorNames({name});
        QTextCursor cursor(block);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(anchor);
    }
}

void setCodeBackground(QTextDocument *document, const QPalette &palette)
{
    QTextBlockFormat code;
    code.setBackground(
        theme::mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.07)); // chosen
    for (auto block = document->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage))
            QTextCursor(block).mergeBlockFormat(code);
    }
}

void setTables(QTextFrame *frame, const QPalette &palette)
{
    for (QTextFrame *child : frame->childFrames()) {
        setTables(child, palette);
        auto *table = qobject_cast<QTextTable *>(child);
        if (table == nullptr)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderCollapse(true);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(
            theme::mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.25));
        format.setCellPadding(CellPadding);
        format.setHeaderRowCount(1);
        format.setTopMargin(SideMargin / 2);
        format.setBottomMargin(SideMargin / 2);
        table->setFormat(format);
    }
}

/// Gives every fragment the format that @p change makes of its own, where it says that there is something to change.
template <typename Change>
void changeFragments(QTextDocument *document, Change change)
{
    struct Part
    {
        int position = 0;
        int length = 0;
        QTextCharFormat format;
    };
    std::vector<Part> parts; // first, for a change may join fragments
    for (auto block = document->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            QTextCharFormat format = it.fragment().charFormat();
            if (change(&format))
                parts.push_back({it.fragment().position(), it.fragment().length(), format});
        }
    }
    for (const Part &part : parts) {
        QTextCursor cursor(document);
        cursor.setPosition(part.position);
        cursor.setPosition(part.position + part.length, QTextCursor::KeepAnchor);
        cursor.setCharFormat(part.format);
    }
}

void setLinkColor(QTextDocument *document, const QColor &color)
{
    changeFragments(document, [&](QTextCharFormat *format) {
        format->setForeground(color);
        return !format->anchorHref().isEmpty();
    });
}

/// Names images by whole addresses: while a page is being loaded, the view does not know yet where it is.
void resolveImages(QTextDocument *document, const QUrl &page)
{
    changeFragments(document, [&](QTextCharFormat *format) {
        if (!format->isImageFormat())
            return false;
        const QUrl name(format->property(QTextFormat::ImageName).toString());
        format->setProperty(QTextFormat::ImageName, page.resolved(name).toString());
        return true;
    });
}

/// Tables of a document without a view are made a thousand times as fast as on the screen, hence this detour.
QString html(const QUrl &page, const QPalette &palette)
{
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    document.setMarkdown(helpText(page));
    resolveImages(&document, page);
    setAnchors(&document);
    setCodeBackground(&document, palette);
    setTables(document.rootFrame(), palette);
    setLinkColor(&document, theme::link(palette));
    return document.toHtml();
}

} // namespace

HelpPage::HelpPage(QWidget *parent) : QTextBrowser(parent)
{
    setOpenExternalLinks(true);
    setLayoutDirection(Qt::LeftToRight); // the pages are English
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Page"));
    document()->setDocumentMargin(SideMargin);
    setUndoRedoEnabled(false);
    connect(this, &QTextBrowser::sourceChanged, this, &HelpPage::markWords);
}

QString HelpPage::title() const
{
    for (auto block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0)
            return block.text();
    }
    return {};
}

void HelpPage::doSetSource(const QUrl &name, QTextDocument::ResourceType /*type*/)
{
    QTextBrowser::doSetSource(name, QTextDocument::HtmlResource);
}

QVariant HelpPage::loadResource(int type, const QUrl &name)
{
    if (type == QTextDocument::ImageResource)
        return image(QLatin1Char(':') + name.path(), devicePixelRatioF());
    const QString suffix = name.path().section(QLatin1Char('.'), -1);
    if (suffix == QLatin1String("svg") || suffix == QLatin1String("png"))
        return QStringLiteral("<img src=\"%1\">").arg(name.toString());
    if (suffix == QLatin1String("md"))
        return html(name, palette());
    return QStringLiteral("<pre>%1</pre>").arg(helpText(name).toHtmlEscaped()); // csv
}

void HelpPage::setMarkedWords(const QStringList &words)
{
    m_words = words;
    markWords();
}

void HelpPage::markWords()
{
    QList<ExtraSelection> marks;
    QTextCharFormat format;
    format.setBackground(palette().highlight());
    format.setForeground(palette().highlightedText());
    for (const QString &word : std::as_const(m_words)) {
        for (auto place = document()->find(word); !place.isNull(); place = document()->find(word, place))
            marks.push_back({place, format});
    }
    setExtraSelections(marks);
}

void HelpPage::findNext()
{
    QTextCursor nearest;
    for (const auto &mark : extraSelections()) {
        const bool isAhead = mark.cursor.selectionStart() >= textCursor().selectionEnd();
        const bool isNearer = nearest.isNull() || mark.cursor.selectionStart() < nearest.selectionStart();
        if (isAhead && isNearer)
            nearest = mark.cursor;
    }
    const bool isAtEnd = nearest.isNull() && !extraSelections().isEmpty();
    if (isAtEnd && textCursor().position() > 0) {
        moveCursor(QTextCursor::Start);
        findNext();
    } else if (!nearest.isNull()) {
        setTextCursor(nearest);
    }
}

void HelpPage::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || source().isEmpty())
        return;
    const int place = verticalScrollBar()->value();
    reload();
    verticalScrollBar()->setValue(place);
}

} // namespace halftone
