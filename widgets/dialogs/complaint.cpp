// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/complaint.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLayout>

namespace halftone {

void showComplaint(QLabel *label, const QString &sentence)
{
    label->setText(sentence);
    QWidget *dialog = label->parentWidget();
    QLayout *layout = dialog->layout();
    if (!dialog->isVisible() || layout == nullptr || !layout->hasHeightForWidth())
        return; // what is yet to be shown is made large enough
    layout->activate();
    const int needed = layout->totalHeightForWidth(dialog->width());
    if (dialog->height() < needed)
        dialog->resize(dialog->width(), needed);
}

void enableAccepting(const QDialogButtonBox *buttons, bool isAcceptable)
{
    for (QAbstractButton *button : buttons->buttons()) {
        if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
            button->setEnabled(isAcceptable);
    }
}

} // namespace halftone
