// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "widgets/dialogs/name_dialog.h"

#include <QStringList>

namespace halftone {

/// Asks for name and note of a kept configuration, which needs a name of its own.
class KeptDialog : public NameDialog
{
    Q_OBJECT

public:
    /// @param kept  what the session keeps: the names of the others are taken
    KeptDialog(const KeptConfiguration &initial, const std::vector<KeptConfiguration> &kept,
               QWidget *parent = nullptr);

    /// As it was, with the name and the note that were entered.
    [[nodiscard]] KeptConfiguration configuration() const;
    [[nodiscard]] QString problem() const override;

private:
    KeptConfiguration m_initial;
    QStringList m_taken;
};

} // namespace halftone
