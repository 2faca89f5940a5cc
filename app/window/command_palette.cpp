// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/command_palette.h"

#include "app/window/two_line_delegate.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTimer>
#include <QVBoxLayout>

namespace halftone {

namespace {

constexpr QSize PaletteSize(560, 420); // chosen: a dozen commands
constexpr int BelowTop = 60; // chosen: pixels under the window's upper edge

bool movesInList(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

} // namespace

CommandPalette::CommandPalette(std::vector<Command> commands, QWidget *parent)
    : QDialog(parent), m_model(new CommandListModel(std::move(commands), this)), m_line(new QLineEdit(this)),
      m_view(new QListView(this)), m_nothing(new QLabel(tr("Nothing fits. Try fewer words."), this))
{
    setWindowTitle(tr("Commands"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_line->setPlaceholderText(tr("A command, a layer or a session"));
    m_line->setAccessibleName(tr("What to look for"));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new TwoLineDelegate(CommandListModel::DetailRole, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setFocusPolicy(Qt::NoFocus); // the line keeps it; its arrow keys move here
    m_view->setAccessibleName(tr("Commands that fit"));
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::Spacing);
    layout->addWidget(m_line);
    layout->addWidget(m_nothing);
    layout->addWidget(m_view, 1);
    resize(PaletteSize.boundedTo(parent->size()));
    const auto *window = parent->window();
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, BelowTop)));
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::setQuery);
    connect(m_line, &QLineEdit::returnPressed, this, [this] { run(m_view->currentIndex()); });
    connect(m_view, &QListView::clicked, this, &CommandPalette::run);
    setQuery({});
}

void CommandPalette::setPurpose(const QString &title, const QString &hint)
{
    setWindowTitle(title);
    m_line->setPlaceholderText(hint);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && movesInList(static_cast<QKeyEvent *>(event)->key())) {
        QCoreApplication::sendEvent(m_view, event);
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::setQuery(const QString &typed)
{
    m_model->setQuery(typed);
    m_view->setCurrentIndex(m_model->index(0));
    m_nothing->setVisible(m_model->rowCount() == 0);
    m_view->setVisible(m_model->rowCount() > 0);
}

void CommandPalette::run(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const auto command = m_model->command(index).run;
    accept();
    QTimer::singleShot(0, parent(), command); // what it opens comes after this dialog has gone
}

} // namespace halftone
