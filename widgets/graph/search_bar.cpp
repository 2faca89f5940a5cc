// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/search_bar.h"

#include "widgets/graph/elided_label.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace halftone {

namespace {

constexpr int FieldWidth = 150; // chosen, pixels: "self_attn.*qk" is read as a whole

QToolButton *makeArrow(Qt::ArrowType arrow, const QString &toolTip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setFocusPolicy(Qt::TabFocus);
    button->setEnabled(false);
    return button;
}

} // namespace

SearchBar::SearchBar(QWidget *parent)
    : QWidget(parent), m_field(new QLineEdit(this)), m_state(new ElidedLabel(this)),
      m_previous(makeArrow(Qt::UpArrow, tr("The one before (Shift+Enter, Shift+F3)"), this)),
      m_next(makeArrow(Qt::DownArrow, tr("Next (Enter, F3)"), this))
{
    m_field->setPlaceholderText(tr("Find: q_proj, mlp.*up …"));
    m_field->setAccessibleName(tr("Find in the graph"));
    m_field->setToolTip(tr("A regular expression over names of layers, operations and modules (Ctrl+F).\n"
                           "Capital letters are told from small ones if it has any."));
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumWidth(FieldWidth / 2);
    m_field->setMaximumWidth(FieldWidth * 2);
    m_field->installEventFilter(this);
    m_state->setAccessibleName(tr("Found"));
    m_state->setMaximumWidth(FieldWidth); // the tooltip has all of a long complaint
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Spacing / 2);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_state);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    setFocusProxy(m_field);
    showState({}, {});
    connect(m_field, &QLineEdit::textChanged, this, &SearchBar::patternChanged);
    connect(m_previous, &QToolButton::clicked, this, &SearchBar::previousWanted);
    connect(m_next, &QToolButton::clicked, this, &SearchBar::nextWanted);
}

void SearchBar::begin()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

QString SearchBar::pattern() const
{
    return m_field->text();
}

void SearchBar::showState(const QString &text, const QString &toolTip)
{
    m_words = text;
    m_state->setText(text);
    m_state->setToolTip(toolTip);
    m_state->setVisible(!text.isEmpty());
    m_state->setAccessibleDescription(toolTip.isEmpty() ? text : toolTip);
}

void SearchBar::showFound(std::size_t count, std::size_t current)
{
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    if (pattern().isEmpty())
        return showState({}, {});
    if (count == 0)
        return showState(tr("nothing"), tr("No layer, operation or module has such a name"));
    //: "3 of 32" places that were found
    showState(current > 0 ? tr("%1 of %2").arg(current).arg(count) : QString::number(count), {});
}

void SearchBar::showComplaint(const QString &sentence)
{
    m_previous->setEnabled(false);
    m_next->setEnabled(false);
    showState(sentence, sentence);
}

bool SearchBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (event->type() != QEvent::KeyPress && !isOverride)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isEnter && key->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (isOverride)
        return true;
    if (key->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if (key->modifiers().testFlag(Qt::ShiftModifier))
        Q_EMIT previousWanted();
    else
        Q_EMIT nextWanted();
    return true;
}

} // namespace halftone
