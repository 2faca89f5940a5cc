// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/appearance.h"
#include "app/window/help_page.h"
#include "app/window/help_window.h"
#include "tests/app/window_stage.h"
#include "widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSet>
#include <QTextBlock>
#include <QTextTable>
#include <QTreeWidget>

#include <algorithm>

using namespace halftone;

namespace {

struct Link
{
    QUrl url;
    int position = 0;
};

template <typename Visit>
void forFragments(const QTextDocument &document, Visit visit)
{
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part)
            visit(part.fragment());
    }
}

/// Of the page on screen, resolved.
QList<Link> linksOf(const HelpPage &page)
{
    QList<Link> links;
    forFragments(*page.document(), [&](const QTextFragment &part) {
        if (const QString target = part.charFormat().anchorHref(); !target.isEmpty())
            links.push_back({page.source().resolved(QUrl(target)), part.position()});
    });
    return links;
}

QSet<QString> anchorsOf(const HelpPage &page)
{
    QSet<QString> names;
    forFragments(*page.document(), [&](const QTextFragment &part) {
        for (const QString &name : part.charFormat().anchorNames())
            names.insert(name);
    });
    return names;
}

QUrl withoutAnchor(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveFragment);
}

void click(HelpPage *page, int position)
{
    QTextCursor cursor(page->document());
    cursor.setPosition(position + 1);
    page->setTextCursor(cursor);
    page->ensureCursorVisible();
    QTest::mouseClick(page->viewport(), Qt::LeftButton, {}, page->cursorRect(cursor).center());
}

} // namespace

/// Called by the desktop in the place of a browser.
class Browser : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.push_back(url); }
};

class WindowHelpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<test::WindowStage>();
        m_stage->window().actions().help->trigger();
        m_help = m_stage->child<HelpWindow>();
        QVERIFY(m_help != nullptr);
        QVERIFY(QTest::qWaitForWindowExposed(m_help));
    }
    void cleanup() { m_stage.reset(); }

    void itOpensByF1AndOnlyOnce()
    {
        QCOMPARE(m_stage->window().actions().help->shortcut(), QKeySequence(Qt::Key_F1));
        m_stage->window().actions().help->trigger();
        QCOMPARE(m_stage->window().findChildren<HelpWindow *>().size(), 1);
        QCOMPARE(page()->source(), HelpStart);
    }

    void everyPageOpensEveryLinkLeadsSomewhereAndEveryImageIsThere()
    {
        QMap<QUrl, QSet<QString>> anchors;
        QList<QUrl> wanted; // with anchors
        QList<QUrl> waiting{HelpStart};
        int images = 0;
        while (!waiting.isEmpty()) {
            const QUrl url = waiting.takeFirst();
            if (anchors.contains(url))
                continue;
            QVERIFY2(QFile::exists(QLatin1Char(':') + url.path()), qPrintable(url.toString()));
            page()->setSource(url);
            QVERIFY2(page()->document()->characterCount() > 1, qPrintable(url.toString()));
            anchors[url] = anchorsOf(*page());
            images += checkedImages();
            for (const auto &link : linksOf(*page())) {
                if (link.url.scheme() != QLatin1String("qrc"))
                    continue;
                wanted.push_back(link.url);
                waiting.push_back(withoutAnchor(link.url));
            }
        }
        for (const QUrl &url : wanted) {
            if (url.hasFragment())
                QVERIFY2(anchors[withoutAnchor(url)].contains(url.fragment()), qPrintable(url.toString()));
        }
        QVERIFY(anchors.size() > 30);
        QVERIFY(images >= 6);
    }

    void theContentsHaveEveryPageUnderItsTitle()
    {
        const auto *tree = m_help->findChild<QTreeWidget *>();
        QVERIFY(tree->topLevelItemCount() >= 6);
        int pages = 0;
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            for (int k = 0; k < tree->topLevelItem(i)->childCount(); ++k) {
                auto *item = tree->topLevelItem(i)->child(k);
                QVERIFY(tree->visualItemRect(item).isValid());
                Q_EMIT const_cast<QTreeWidget *>(tree)->itemClicked(item, 0);
                QVERIFY2(!page()->title().isEmpty(), qPrintable(item->text(0)));
                QVERIFY(m_help->windowTitle().startsWith(page()->title()));
                QCOMPARE(tree->currentItem(), item);
                ++pages;
            }
        }
        QVERIFY(pages > 30);
    }

    void linksAreFollowedByAClickAndBackGoesBack()
    {
        const auto links = linksOf(*page());
        click(page(), links.first().position);
        QCOMPARE(page()->source(), links.first().url);
        page()->backward();
        QCOMPARE(page()->source(), HelpStart);
        page()->forward();
        QCOMPARE(page()->source(), links.first().url);
    }

    void anAnchorScrollsToItsHeading()
    {
        m_help->resize(900, 500);
        m_help->open(QUrl(QStringLiteral("qrc:/help/docs/method.md#number-formats")));
        QTRY_VERIFY(page()->verticalScrollBar()->value() > 1000);
        const QString top = page()->cursorForPosition({20, 20}).block().text();
        QVERIFY2(top.startsWith(QStringLiteral("Number formats")), qPrintable(top));
    }

    void anotherSiteIsOpenedByTheDesktopAndOnlyAfterAClick()
    {
        Browser browser;
        QDesktopServices::setUrlHandler(QStringLiteral("https"), &browser, "open");
        m_help->open(QUrl(QStringLiteral("qrc:/help/docs/references.md")));
        const auto links = linksOf(*page());
        const auto outside = std::ranges::find_if(
            links, [](const Link &link) { return link.url.scheme() == QLatin1String("https"); });
        QVERIFY(outside != links.end());
        QVERIFY(browser.opened.isEmpty());
        const QUrl before = page()->source();
        click(page(), outside->position);
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
        QCOMPARE(browser.opened, QList<QUrl>{outside->url});
        QCOMPARE(page()->source(), before);
    }

    void aSearchFindsSectionsOfAllPages()
    {
        auto *line = m_help->findChild<QLineEdit *>();
        auto *found = m_help->findChild<QListWidget *>();
        QTest::keyClicks(line, QStringLiteral("hardware profile"));
        QVERIFY(found->isVisible());
        QVERIFY(found->count() > 2);
        QVERIFY(found->item(0)->text().contains(QStringLiteral("profile"), Qt::CaseInsensitive));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(page()->source(), found->item(0)->data(Qt::UserRole).toUrl());
        QVERIFY(!page()->extraSelections().isEmpty());
        page()->findNext();
        QVERIFY(QStringLiteral("hardware profile")
                    .contains(page()->textCursor().selectedText(), Qt::CaseInsensitive));

        line->setText(QStringLiteral("xyzzy"));
        QVERIFY(!found->isVisible());
        line->clear();
        QVERIFY(m_help->findChild<QTreeWidget *>()->isVisible());
        QVERIFY(page()->extraSelections().isEmpty());
    }

    void codeAndLinksCanBeReadInLightAndDark()
    {
        constexpr double Readable = 4.5; // WCAG 2.1, 1.4.3
        for (const auto appearance : {Appearance::Light, Appearance::Dark}) {
            apply(appearance);
            m_help->open(QUrl(QStringLiteral("qrc:/help/docs/how-to/measure-through-ssh.md")));
            QColor code;
            for (auto block = page()->document()->begin(); block.isValid(); block = block.next()) {
                if (block.blockFormat().background().style() != Qt::NoBrush)
                    code = block.blockFormat().background().color();
            }
            const QColor text = page()->palette().color(QPalette::Text);
            QVERIFY(theme::contrastRatio(text, code) >= Readable);
            forFragments(*page()->document(), [&](const QTextFragment &part) {
                if (!part.charFormat().anchorHref().isEmpty())
                    QVERIFY(theme::contrastRatio(part.charFormat().foreground().color(),
                                                 page()->palette().color(QPalette::Base))
                            >= Readable);
            });
        }
        apply(Appearance::System);
    }

private:
    [[nodiscard]] HelpPage *page() const { return m_help->page(); }

    /// The number of images on the page, all of which are there and fit.
    int checkedImages()
    {
        int images = 0;
        forFragments(*page()->document(), [&](const QTextFragment &part) {
            if (!part.charFormat().isImageFormat())
                return;
            const QString name = part.charFormat().toImageFormat().name();
            const auto image = page()->loadResource(QTextDocument::ImageResource, QUrl(name)).value<QImage>();
            QVERIFY2(!image.isNull(), qPrintable(name));
            QVERIFY(image.width() <= 700);
            ++images;
        });
        return images;
    }

    std::unique_ptr<test::WindowStage> m_stage;
    HelpWindow *m_help = nullptr;
};

QTEST_MAIN(WindowHelpTest)
#include "window_help_test.moc"
