// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

class QMenu;

namespace halftone {

class Settings;

/// Whose colours the window has.
enum class Appearance { System, Light, Dark };

/// The word in the settings: "system", "light", "dark".
QString name(Appearance appearance);
/// An unknown word is the system's.
Appearance appearanceNamed(const QString &name);

/// Colours of our own; of Appearance::System an empty palette, which is the platform's. Chosen: neutral greys, as the
/// plots carry the colour; text on its background has a contrast of at least 7:1.
QPalette paletteOf(Appearance appearance);

/// Gives every window these colours at once. GUI thread.
void apply(Appearance appearance);

/// Choices in @p menu that apply themselves and are kept in @p settings, which must outlive the menu.
void fillAppearanceMenu(QMenu *menu, Settings *settings);

} // namespace halftone
