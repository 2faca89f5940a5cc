// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <span>

class QMenu;

namespace halftone {

class Settings;

/// A language that the window speaks.
struct Language
{
    const char *code; ///< as Qt names it: "de", "zh_CN"
    const char *name; ///< in itself; UTF-8
};

std::span<const Language> languages();

/// The code of the language that @p wish means: one of languages() by its code; empty: the first of the system's
/// languages that is among them, else English.
QString languageFor(const QString &wish);

/// Texts, numbers, dates and the direction of everything that is made from now on. Files and JSON stay as they are.
/// GUI thread; before the window is made.
/// @param wish  as languageFor()
void applyLanguage(const QString &wish);

/// Choices in @p menu that are kept in @p settings, which must outlive the menu, and then told to @p changed.
void fillLanguageMenu(QMenu *menu, Settings *settings, std::function<void()> changed);

} // namespace halftone
