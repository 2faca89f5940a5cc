// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace halftone {

/// Hands the focus that a container is given by the program on to one of its parts.
///
/// Unlike a focus proxy it leaves the Tab key alone. With a proxy Tab jumps over the parts before it, and stays where it
/// is for ever once the proxy is hidden. The container needs Qt::NoFocus. GUI thread.
class FocusLead : public QObject
{
    Q_OBJECT

public:
    using Target = std::function<QWidget *()>; ///< asked each time; null: the container keeps it

    FocusLead(QWidget *container, Target target); ///< @p container becomes the parent

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Target m_target;
};

} // namespace halftone
