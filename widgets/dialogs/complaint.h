// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialogButtonBox;
class QLabel;
class QString;

namespace halftone {

/// Writes what keeps a dialog from being accepted into @p label, one of its rows; the dialog grows with a sentence that
/// takes more lines than there is room for. GUI thread.
void showComplaint(QLabel *label, const QString &sentence);

/// Enables the button of @p buttons that accepts the dialog, or disables it while there is a complaint. GUI thread.
void enableAccepting(const QDialogButtonBox *buttons, bool isAcceptable);

} // namespace halftone
