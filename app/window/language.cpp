// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/language.h"

#include "app/window/settings.h"

#include <QActionGroup>
#include <QApplication>
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QMenu>
#include <QTranslator>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace halftone {

namespace {

struct LanguageText
{
    Q_DECLARE_TR_FUNCTIONS(LanguageText)
};

constexpr std::array Languages{Language{"en", "English"},     Language{"de", "Deutsch"},
                               Language{"fr", "Français"},    Language{"ja", "日本語"},
                               Language{"zh_CN", "简体中文"}, Language{"he", "עברית"}};

bool isKnown(const QString &code)
{
    return std::ranges::any_of(Languages,
                               [&](const Language &one) { return code == QLatin1String(one.code); });
}

/// "de-DE" and "de_AT" mean "de"; "zh-Hans-CN" means "zh_CN".
QString codeOf(const QString &systemName)
{
    const QLocale locale(systemName);
    const QString language = locale.name().section(QLatin1Char('_'), 0, 0);
    return locale.script() == QLocale::SimplifiedHanScript ? QStringLiteral("zh_CN") : language;
}

std::unique_ptr<QTranslator> installed(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator.get());
    return translator;
}

} // namespace

std::span<const Language> languages()
{
    return Languages;
}

QString languageFor(const QString &wish)
{
    if (isKnown(wish))
        return wish;
    for (const QString &name : QLocale::system().uiLanguages()) {
        if (const QString code = codeOf(name); isKnown(code))
            return code;
    }
    return QStringLiteral("en");
}

void applyLanguage(const QString &wish)
{
    static std::vector<std::unique_ptr<QTranslator>> inUse; // the application does not own them
    const QString code = languageFor(wish);
    const QLocale system = QLocale::system();
    const bool isOfSystem = system.name().startsWith(code);
    const QLocale locale = isOfSystem ? system : QLocale(code);
    QLocale::setDefault(locale);
    inUse.clear(); // takes them out of use
    inUse.push_back(
        installed(QStringLiteral("qtbase_") + code,
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath))); // the texts of Qt's own dialogs
    inUse.push_back(installed(QStringLiteral("halftone_") + code, QStringLiteral(":/translations")));
    QApplication::setLayoutDirection(QLocale(code).textDirection());
}

void fillLanguageMenu(QMenu *menu, Settings *settings, std::function<void()> changed)
{
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &code, const QString &name) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(code == settings->language());
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, menu, [=] {
            settings->setLanguage(code);
            changed();
        });
    };
    add({}, LanguageText::tr("As the system"));
    for (const Language &language : languages())
        add(QLatin1String(language.code), QString::fromUtf8(language.name));
}

} // namespace halftone
