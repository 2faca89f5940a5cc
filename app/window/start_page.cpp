// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/start_page.h"

#include "widgets/theme.h"

#include <QAction>
#include <QCommandLinkButton>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace halftone {

namespace {

constexpr int TextWidth = 560; // chosen: pixels, a comfortable line of text
constexpr qreal TitleScale = 1.8; // chosen

} // namespace

StartPage::StartPage(const QList<QAction *> &actions, QWidget *parent) : QWidget(parent)
{
    auto *title = new QLabel(tr("Which layers bear a low precision?"), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * TitleScale);
    title->setFont(large);
    title->setWordWrap(true);
    auto *text
        = new QLabel(tr("Open a Hugging Face model folder or a TorchScript file, or drop one here. Halftone "
                        "predicts how much the loss suffers when each layer is quantized, then you drag the "
                        "threshold and see which configuration gains most time."),
                     this);
    text->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    for (auto *action : actions) {
        auto *button = new QPushButton(action->text(), this);
        button->setToolTip(action->toolTip());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    m_recent = new QVBoxLayout;
    auto *page = new QWidget(this);
    page->setMaximumWidth(TextWidth + 2 * theme::Spacing);
    auto *column = new QVBoxLayout(page);
    column->addStretch(1);
    column->addWidget(title);
    column->addSpacing(theme::Spacing);
    column->addWidget(text);
    column->addSpacing(theme::Spacing);
    column->addLayout(buttons);
    column->addSpacing(2 * theme::Spacing);
    column->addLayout(m_recent);
    column->addStretch(2);
    auto *layout = new QHBoxLayout(this);
    constexpr int First = 100; // in a narrow window the margins go before the text
    layout->addStretch(1);
    layout->addWidget(page, First);
    layout->addStretch(1);
}

void StartPage::setRecentModels(const QStringList &paths)
{
    while (auto *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!paths.isEmpty())
        m_recent->addWidget(new QLabel(tr("Recent models"), this));
    for (const auto &path : paths) {
        auto *button = new QCommandLinkButton(QFileInfo(path).fileName(), path, this);
        button->setMaximumWidth(TextWidth);
        connect(button, &QCommandLinkButton::clicked, this, [this, path] { Q_EMIT modelChosen(path); });
        m_recent->addWidget(button);
    }
}

} // namespace halftone
