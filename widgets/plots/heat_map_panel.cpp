// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/heat_map_panel.h"

#include "widgets/plots/heat_map.h"
#include "widgets/plots/value_text.h"
#include "widgets/quantity_text.h"
#include "widgets/theme.h"

#include <QActionGroup>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QToolButton>
#include <QWidgetAction>

#include <algorithm>

namespace halftone {

namespace {

constexpr int LeastBox = 90; // chosen: pixels; a word of it
constexpr int RoomForLabel = 380; // chosen: pixels; narrower, the chooser needs them more

/// To be read by parseNumber().
QString typedText(const std::optional<double> &end, const QString &unit)
{
    return end ? text::value(*end, unit) : QString();
}

} // namespace

HeatMapPanel::HeatMapPanel(QWidget *parent)
    : QWidget(parent), m_label(new QLabel(tr("Colour b&y"), this)), m_box(new QComboBox(this)),
      m_scale(new QToolButton(this)), m_header(makeHeader()), m_menu(new QMenu(this)),
      m_map(new HeatMap(this))
{
    makeMenu();
    m_scale->setMenu(m_menu);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_header);
    layout->addWidget(m_map, 1);
    connect(m_box, &QComboBox::activated, this,
            [this](int index) { choose(m_choices[static_cast<std::size_t>(index)].value); });
    connect(m_map, &HeatMap::rangeChanged, this, &HeatMapPanel::showRange);
    showStyle();
    showRange();
}

QHBoxLayout *HeatMapPanel::makeHeader()
{
    m_label->setBuddy(m_box);
    m_box->setAccessibleName(tr("Colour by"));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_box->setMinimumWidth(LeastBox); // else the longest label would widen the window
    m_scale->setText(tr("Scale"));
    m_scale->setToolTip(tr("Colours, logarithmic or linear, and which values stand back"));
    m_scale->setAutoRaise(true);
    m_scale->setPopupMode(QToolButton::InstantPopup);
    m_scale->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins(theme::Spacing, 0, theme::Spacing, 0);
    layout->setSpacing(theme::Spacing);
    layout->addWidget(m_label);
    layout->addWidget(m_box);
    layout->addStretch(1);
    layout->addWidget(m_scale);
    return layout;
}

void HeatMapPanel::addTool(QWidget *tool)
{
    m_header->addWidget(tool);
}

QAction *HeatMapPanel::addStyle(const QString &text, ColorScaleStyle (*changed)(ColorScaleStyle))
{
    QAction *action = m_menu->addAction(text);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this, changed] {
        setStyle(changed(m_map->style()));
        Q_EMIT styleChanged();
    });
    return action;
}

void HeatMapPanel::makeMenu()
{
    using Style = ColorScaleStyle;
    m_logarithmic = addStyle(tr("&Logarithmic"), [](Style style) { return Style{style.map, false}; });
    m_linear = addStyle(tr("L&inear"), [](Style style) { return Style{style.map, true}; });
    m_menu->addSeparator();
    m_viridis = addStyle(tr("&Viridis"), [](Style style) {
        return Style{ColorMap::Viridis, style.isLinear};
    });
    m_cividis = addStyle(tr("&Cividis"), [](Style style) {
        return Style{ColorMap::Cividis, style.isLinear};
    });
    m_viridis->setToolTip(tr("Dark violet to yellow"));
    m_cividis->setToolTip(tr("Dark blue to yellow: alike for red-green blind eyes"));
    m_menu->setToolTipsVisible(true);
    for (const auto &pair : {std::pair(m_logarithmic, m_linear), std::pair(m_viridis, m_cividis)}) {
        auto *group = new QActionGroup(this);
        group->addAction(pair.first);
        group->addAction(pair.second);
    }
    m_menu->addSeparator();
    auto *form = new QWidget(m_menu);
    new QFormLayout(form);
    m_low = addEnd(form, tr("&Grey out below"), tr("Values below this stand back"));
    m_high = addEnd(form, tr("&and above"), tr("Values above this stand back"));
    auto *ends = new QWidgetAction(m_menu);
    ends->setDefaultWidget(form);
    m_menu->addAction(ends);
    connect(m_menu->addAction(tr("&Whole range")), &QAction::triggered, this,
            [this] { m_map->setRange({}); });
}

QLineEdit *HeatMapPanel::addEnd(QWidget *form, const QString &caption, const QString &name)
{
    auto *edit = new QLineEdit(form);
    edit->setAccessibleName(name);
    edit->setToolTip(tr("A number such as 1e-5, 5% or 20us; empty: no limit"));
    edit->setPlaceholderText(tr("no limit"));
    static_cast<QFormLayout *>(form->layout())->addRow(caption, edit);
    connect(edit, &QLineEdit::editingFinished, this, &HeatMapPanel::takeRange);
    return edit;
}

void HeatMapPanel::setChoices(std::vector<HeatMapChoice> choices)
{
    if (choices == m_choices)
        return;
    m_choices = std::move(choices);
    const QSignalBlocker blocker(m_box);
    m_box->clear();
    auto *items = qobject_cast<QStandardItemModel *>(m_box->model());
    for (int i = 0; i < static_cast<int>(m_choices.size()); ++i) {
        const HeatMapChoice &choice = m_choices[static_cast<std::size_t>(i)];
        m_box->addItem(choice.label);
        m_box->setItemData(i, choice.toolTip, Qt::ToolTipRole);
        items->item(i)->setEnabled(choice.isAvailable);
    }
    showChosen();
}

void HeatMapPanel::choose(const HeatValue &value)
{
    m_wanted = value;
    showChosen();
}

void HeatMapPanel::showChosen()
{
    if (m_choices.empty())
        return;
    const auto isWanted
        = [this](const HeatMapChoice &choice) { return choice.isAvailable && choice.value == m_wanted; };
    auto shown = std::ranges::find_if(m_choices, isWanted);
    if (shown == m_choices.end())
        shown = m_choices.begin();
    m_box->setCurrentIndex(static_cast<int>(shown - m_choices.begin()));
    m_box->setToolTip(shown->toolTip);
    if (shown->value == m_value)
        return;
    m_value = shown->value;
    Q_EMIT valueChanged();
}

void HeatMapPanel::setStyle(const ColorScaleStyle &style)
{
    m_map->setStyle(style);
    showStyle();
}

void HeatMapPanel::showStyle()
{
    const ColorScaleStyle &style = m_map->style();
    (style.isLinear ? m_linear : m_logarithmic)->setChecked(true);
    (style.map == ColorMap::Cividis ? m_cividis : m_viridis)->setChecked(true);
}

void HeatMapPanel::showRange()
{
    const QString &unit = m_map->data().meaning.unit;
    m_low->setText(typedText(m_map->range().low, unit));
    m_high->setText(typedText(m_map->range().high, unit));
}

/// What cannot be read is put back to what it was; what was not touched keeps its digits.
void HeatMapPanel::takeRange()
{
    const QString &unit = m_map->data().meaning.unit;
    ValueRange range = m_map->range();
    const auto take = [&](const QLineEdit &edit, std::optional<double> &end) {
        if (edit.text() == typedText(end, unit))
            return;
        const auto value = parseNumber(edit.text(), unit);
        if (value || edit.text().trimmed().isEmpty())
            end = value;
    };
    take(*m_low, range.low);
    take(*m_high, range.high);
    m_map->setRange(range);
    showRange();
}

void HeatMapPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_label->setVisible(width() >= RoomForLabel);
}

} // namespace halftone
