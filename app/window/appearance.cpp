// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/appearance.h"

#include "app/window/settings.h"

#include <QActionGroup>
#include <QApplication>
#include <QCoreApplication>
#include <QMenu>

#include <algorithm>
#include <array>

namespace halftone {

namespace {

struct AppearanceText
{
    Q_DECLARE_TR_FUNCTIONS(AppearanceText)
};

struct Colours
{
    QColor window;
    QColor base;
    QColor alternateBase;
    QColor button;
    QColor text;
    QColor faintText;
    QColor highlight;
    QColor link;
};

constexpr std::array Appearances{Appearance::System, Appearance::Light, Appearance::Dark};

QPalette paletteFrom(const Colours &colours)
{
    QPalette palette(colours.button, colours.window); // shades of frames are derived from these
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, colours.text);
        palette.setColor(QPalette::Disabled, role, colours.faintText);
    }
    palette.setColor(QPalette::Base, colours.base);
    palette.setColor(QPalette::AlternateBase, colours.alternateBase);
    palette.setColor(QPalette::ToolTipBase, colours.button);
    palette.setColor(QPalette::PlaceholderText, colours.faintText);
    palette.setColor(QPalette::Highlight, colours.highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colours.faintText);
    palette.setColor(QPalette::Link, colours.link);
    return palette;
}

QString label(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light:
        return AppearanceText::tr("Light");
    case Appearance::Dark:
        return AppearanceText::tr("Dark");
    case Appearance::System:
        break;
    }
    return AppearanceText::tr("As the system");
}

} // namespace

QString name(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light:
        return QStringLiteral("light");
    case Appearance::Dark:
        return QStringLiteral("dark");
    case Appearance::System:
        break;
    }
    return QStringLiteral("system");
}

Appearance appearanceNamed(const QString &word)
{
    const auto *found = std::ranges::find(Appearances, word, [](Appearance one) { return name(one); });
    return found == Appearances.end() ? Appearance::System : *found;
}

QPalette paletteOf(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light:
        return paletteFrom({.window = QColor(0xF0, 0xF0, 0xF0),
                            .base = Qt::white,
                            .alternateBase = QColor(0xF7, 0xF7, 0xF7),
                            .button = QColor(0xF5, 0xF5, 0xF5),
                            .text = QColor(0x1A, 0x1A, 0x1A),
                            .faintText = QColor(0x8C, 0x8C, 0x8C),
                            .highlight = QColor(0x1F, 0x6F, 0xB5),
                            .link = QColor(0x00, 0x57, 0xAE)});
    case Appearance::Dark:
        return paletteFrom({.window = QColor(0x2A, 0x2C, 0x30),
                            .base = QColor(0x1D, 0x1F, 0x22),
                            .alternateBase = QColor(0x24, 0x26, 0x2A),
                            .button = QColor(0x36, 0x39, 0x3E),
                            .text = QColor(0xED, 0xED, 0xED),
                            .faintText = QColor(0x85, 0x88, 0x8C),
                            .highlight = QColor(0x2B, 0x6C, 0xA8),
                            .link = QColor(0x7C, 0xC4, 0xFF)});
    case Appearance::System:
        break;
    }
    return {};
}

void apply(Appearance appearance)
{
    QApplication::setPalette(paletteOf(appearance));
}

void fillAppearanceMenu(QMenu *menu, Settings *settings)
{
    auto *group = new QActionGroup(menu);
    for (const Appearance appearance : Appearances) {
        QAction *action = menu->addAction(label(appearance));
        action->setCheckable(true);
        action->setChecked(name(appearance) == settings->appearance());
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, menu, [=] {
            settings->setAppearance(name(appearance));
            apply(appearance);
        });
    }
    if (group->checkedAction() == nullptr)
        group->actions().first()->setChecked(true);
}

} // namespace halftone
