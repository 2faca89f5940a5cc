// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace halftone {

class Exploration;

/// The formats that any layer may have, to be ticked; what cannot be chosen is listed with the reason. Each change is a
/// step of the undo stack. Filled when it opens.
class FormatMenu : public QMenu
{
    Q_OBJECT

public:
    explicit FormatMenu(Exploration *exploration, QWidget *parent = nullptr);

private:
    void fill();

    Exploration *m_exploration; ///< not owned; outlives this
};

} // namespace halftone
