// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help_window.h"

#include "app/window/help_page.h"
#include "app/window/two_line_delegate.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

namespace halftone {

namespace {

constexpr int UrlRole = Qt::UserRole;
constexpr int PageRole = Qt::UserRole + 1;
constexpr QSize FirstSize(1120, 760); // chosen
constexpr int SideWidth = 320; // chosen: most titles of pages

void setUp(QAction *action, QKeySequence::StandardKey key)
{
    action->setShortcut(key);
    action->setToolTip(
        QStringLiteral("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
}

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QWidget(parent, Qt::Window), m_chapters(helpChapters()), m_page(new HelpPage(this)),
      m_line(new QLineEdit(this)), m_contents(new QTreeWidget(this)), m_found(new QListWidget(this)),
      m_nothing(new QLabel(this)), m_side(new QStackedWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *halves = new QSplitter(this);
    halves->addWidget(makeSide());
    halves->addWidget(m_page);
    halves->setStretchFactor(1, 1);
    halves->setChildrenCollapsible(false);
    halves->setSizes({SideWidth, FirstSize.width() - SideWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(halves, 1);
    fillContents();
    connect(m_page, &QTextBrowser::sourceChanged, this, &HelpWindow::showPlace);
    connect(m_line, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_contents, &QTreeWidget::itemClicked, this,
            [this](QTreeWidgetItem *item) { open(item->data(0, UrlRole).toUrl()); });
    connect(m_contents, &QTreeWidget::itemActivated, this,
            [this](QTreeWidgetItem *item) { open(item->data(0, UrlRole).toUrl()); });
    const auto openFound = [this](QListWidgetItem *item) {
        if (item != nullptr)
            open(item->data(UrlRole).toUrl());
    };
    connect(m_found, &QListWidget::itemClicked, this, openFound);
    connect(m_found, &QListWidget::itemActivated, this, openFound);
    connect(m_line, &QLineEdit::returnPressed, this, [=, this] { openFound(m_found->item(0)); });
    new QShortcut(QKeySequence::Find, this, [this] { m_line->setFocus(); });
    new QShortcut(QKeySequence::FindNext, this, [this] { m_page->findNext(); });
    for (const QKeySequence &key : {QKeySequence(QKeySequence::Close), QKeySequence(Qt::Key_Escape)})
        new QShortcut(key, this, [this] { close(); });
    resize(FirstSize);
}

QWidget *HelpWindow::makeSide()
{
    auto *side = new QWidget(this);
    m_line->setPlaceholderText(tr("Search in all pages"));
    m_line->setAccessibleName(tr("Words to search for"));
    m_line->setClearButtonEnabled(true);
    m_contents->setHeaderHidden(true);
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setAccessibleName(tr("Contents"));
    m_found->setFrameShape(QFrame::NoFrame);
    m_found->setItemDelegate(new TwoLineDelegate(PageRole, m_found));
    m_found->setAccessibleName(tr("Places found"));
    m_nothing->setText(tr("No page has all of these words."));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_side->addWidget(m_contents);
    m_side->addWidget(m_found);
    m_side->addWidget(m_nothing);
    auto *layout = new QVBoxLayout(side);
    layout->setSpacing(theme::Spacing);
    layout->addWidget(m_line);
    layout->addWidget(m_side, 1);
    return side;
}

QWidget *HelpWindow::makeBar()
{
    auto *bar = new QToolBar(tr("Help"), this);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto *back = bar->addAction(tr("Back"), m_page, &QTextBrowser::backward);
    auto *forward = bar->addAction(tr("Forward"), m_page, &QTextBrowser::forward);
    bar->addAction(tr("First page"), this, [this] { open(HelpStart); });
    setUp(back, QKeySequence::Back);
    setUp(forward, QKeySequence::Forward);
    back->setEnabled(false);
    forward->setEnabled(false);
    connect(m_page, &QTextBrowser::backwardAvailable, back, &QAction::setEnabled);
    connect(m_page, &QTextBrowser::forwardAvailable, forward, &QAction::setEnabled);
    return bar;
}

void HelpWindow::fillContents()
{
    for (const auto &chapter : m_chapters) {
        auto *parent = new QTreeWidgetItem(m_contents, {chapter.title});
        QUrl place = HelpStart;
        place.setFragment(headingAnchor(chapter.title));
        parent->setData(0, UrlRole, place);
        for (const auto &page : chapter.pages) {
            auto *item = new QTreeWidgetItem(parent, {page.title});
            item->setData(0, UrlRole, page.url);
            item->setToolTip(0, page.title);
        }
        parent->setExpanded(true);
    }
}

void HelpWindow::open(const QUrl &page)
{
    m_page->setSource(page);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    activateWindow();
}

void HelpWindow::search(const QString &typed)
{
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_page->setMarkedWords(words);
    if (m_sections.empty())
        m_sections = helpSections(m_chapters);
    m_found->clear();
    if (words.isEmpty()) {
        m_side->setCurrentWidget(m_contents);
        return;
    }
    for (const auto &section : sectionsWith(m_sections, words)) {
        auto *item = new QListWidgetItem(section.title, m_found);
        item->setData(PageRole, section.page);
        item->setData(UrlRole, section.url);
    }
    m_side->setCurrentWidget(m_found->count() > 0 ? static_cast<QWidget *>(m_found) : m_nothing);
}

// In the title, and in the contents.
void HelpWindow::showPlace(const QUrl &place)
{
    setWindowTitle(tr("%1 – Halftone help", "title of a page").arg(m_page->title()));
    const QUrl page = place.adjusted(QUrl::RemoveFragment);
    for (QTreeWidgetItemIterator item(m_contents); *item != nullptr; ++item) {
        if ((*item)->data(0, UrlRole).toUrl() == page)
            m_contents->setCurrentItem(*item);
    }
}

} // namespace halftone
