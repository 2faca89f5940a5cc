// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/color_scale.h"
#include "widgets/plots/value_range.h"

#include <QString>
#include <QWidget>

#include <string>
#include <vector>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace halftone {

class HeatMap;

/// What a heat map can be coloured by.
enum class HeatQuantity {
    Sensitivity,
    FirstOperand, ///< its part of the sensitivity: input of a linear
    SecondOperand, ///< weight of a linear
    LossMse, ///< in `format`
    BudgetShare,
    FlipPrice, ///< gain that the best choice loses if the layer has another format
    ShiftRatio, ///< measured with the layer alone in `format`, over predicted
    RoundingRatio, ///< measured rounding errors in `format`, over predicted
};

/// A quantity, of one format where it has one for each.
struct HeatValue
{
    HeatQuantity quantity = HeatQuantity::Sensitivity;
    std::string format = {}; ///< of some quantities

    bool operator==(const HeatValue &) const = default;
};

/// An entry of the chooser.
struct HeatMapChoice
{
    HeatValue value;
    QString label;
    QString toolTip; ///< what it is; of one that is not to be had, why
    bool isAvailable = true;

    bool operator==(const HeatMapChoice &) const = default;
};

/// A heat map under a line that chooses its value, its colours and the range that is brought out. GUI thread.
class HeatMapPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HeatMapPanel(QWidget *parent = nullptr);

    /// The first one is shown where the one that the user chose is not to be had; when it is again, so is the choice.
    void setChoices(std::vector<HeatMapChoice> choices);
    [[nodiscard]] const HeatValue &value() const { return m_value; } ///< that is shown
    void choose(const HeatValue &value);
    void setStyle(const ColorScaleStyle &style);
    void addTool(QWidget *tool); ///< at the end of the line
    [[nodiscard]] HeatMap *map() const { return m_map; }
    [[nodiscard]] QComboBox *valueBox() const { return m_box; }
    [[nodiscard]] QMenu *scaleMenu() const { return m_menu; }

Q_SIGNALS:
    void valueChanged();
    void styleChanged(); ///< by the user; it is that of the map

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QHBoxLayout *makeHeader();
    void makeMenu();
    QAction *addStyle(const QString &text, ColorScaleStyle (*changed)(ColorScaleStyle));
    QLineEdit *addEnd(QWidget *form, const QString &caption, const QString &name);
    void showStyle();
    void showRange();
    void takeRange();
    void showChosen();

    std::vector<HeatMapChoice> m_choices;
    HeatValue m_wanted; ///< by the user
    HeatValue m_value;
    QLabel *m_label; // children of this widget, as all that follow
    QComboBox *m_box;
    QToolButton *m_scale;
    QHBoxLayout *m_header;
    QMenu *m_menu;
    QAction *m_logarithmic = nullptr;
    QAction *m_linear = nullptr;
    QAction *m_viridis = nullptr;
    QAction *m_cividis = nullptr;
    QLineEdit *m_low = nullptr;
    QLineEdit *m_high = nullptr;
    HeatMap *m_map;
};

} // namespace halftone
