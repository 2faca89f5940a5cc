// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/translations/clipped_texts.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>

#include <algorithm>
#include <array>

namespace halftone::test {

namespace {

constexpr int Slack = 1; // pixels by which a style's own rounding may differ

class Finder
{
public:
    explicit Finder(const QWidget &window) : m_window(window) { }

    template <typename Widget, typename Check>
    void look(Check check)
    {
        for (const auto *widget : m_window.findChildren<Widget *>()) {
            if (widget->isVisibleTo(&m_window) && !widget->visibleRegion().isEmpty())
                check(*widget);
        }
    }
    void add(const QWidget &widget, const QString &text, int has, int needs)
    {
        found << QStringLiteral("%1 %2: “%3” has %4 of %5 pixels")
                     .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(), text)
                     .arg(has)
                     .arg(needs);
    }
    void compare(const QWidget &widget, const QString &text, int has, int needs)
    {
        if (has + Slack < needs)
            add(widget, text, has, needs);
    }

    QStringList found;

private:
    const QWidget &m_window;
};

void lookAtLabels(Finder &finder)
{
    finder.look<QLabel>([&](const QLabel &label) {
        const bool isWholeOrNothing = !label.wordWrap() && label.minimumSizeHint().width() == 0;
        if (label.text().isEmpty() || isWholeOrNothing)
            return;
        if (label.wordWrap())
            finder.compare(label, label.text(), label.height(), label.heightForWidth(label.width()));
        finder.compare(label, label.text(), label.width(),
                       label.wordWrap() ? label.minimumSizeHint().width() : label.sizeHint().width());
    });
}

void lookAtButtons(Finder &finder)
{
    finder.look<QAbstractButton>([&](const QAbstractButton &button) {
        constexpr std::array Kinds{"QPushButton", "QToolButton", "QCheckBox", "QRadioButton"};
        const bool isKnown
            = std::ranges::any_of(Kinds, [&](const char *kind) { return button.inherits(kind); });
        if (button.text().isEmpty() || !isKnown)
            return;
        finder.compare(button, button.text(), button.width(), button.sizeHint().width());
        finder.compare(button, button.text(), button.height(), button.sizeHint().height());
    });
}

void lookAtComboBoxes(Finder &finder)
{
    finder.look<QComboBox>([&](const QComboBox &combo) {
        QStyleOptionComboBox option;
        option.initFrom(&combo);
        const int room
            = combo.style()
                  ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo)
                  .width();
        if (combo.toolTip().isEmpty() || !combo.toolTip().contains(combo.currentText()))
            finder.compare(combo, combo.currentText(), room,
                           combo.fontMetrics().horizontalAdvance(combo.currentText()));
    });
}

void lookAtHeadings(Finder &finder)
{
    finder.look<QGroupBox>([&](const QGroupBox &box) {
        finder.compare(box, box.title(), box.width(), box.fontMetrics().horizontalAdvance(box.title()));
    });
    finder.look<QTabBar>([&](const QTabBar &bar) {
        for (int i = 0; i < bar.count(); ++i) {
            if (bar.isTabVisible(i) && bar.tabToolTip(i).isEmpty() && !bar.usesScrollButtons())
                finder.compare(bar, bar.tabText(i), bar.tabRect(i).width(),
                               bar.fontMetrics().horizontalAdvance(bar.tabText(i)));
        }
    });
    finder.look<QHeaderView>([&](const QHeaderView &header) {
        for (int i = 0; header.orientation() == Qt::Horizontal && header.model() && i < header.count(); ++i) {
            const QString text = header.model()->headerData(i, Qt::Horizontal).toString();
            const bool isExplained = !header.model()->headerData(i, Qt::Horizontal, Qt::ToolTipRole).isNull();
            if (!header.isSectionHidden(i) && !isExplained)
                finder.compare(header, text, header.sectionSize(i),
                               header.fontMetrics().horizontalAdvance(text));
        }
    });
}

void lookAtPlaceholders(Finder &finder)
{
    finder.look<QLineEdit>([&](const QLineEdit &line) {
        if (line.text().isEmpty() && line.toolTip().isEmpty())
            finder.compare(line, line.placeholderText(), line.width(),
                           line.fontMetrics().horizontalAdvance(line.placeholderText()));
    });
}

} // namespace

QStringList clippedTexts(const QWidget &window)
{
    Finder finder(window);
    lookAtLabels(finder);
    lookAtButtons(finder);
    lookAtComboBoxes(finder);
    lookAtHeadings(finder);
    lookAtPlaceholders(finder);
    return finder.found;
}

} // namespace halftone::test
