// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong_id.h"
#include "core/graph/configuration.h"

#include <QWidget>

#include <functional>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace halftone {

class Exploration;
struct Layer;

/// The selected layer and its sub-graph: what they are, which formats are chosen, what lowering brings and
/// costs, and the pins. Follows @p exploration, and writes pins and the selection to it.
class Inspector : public QWidget
{
    Q_OBJECT

public:
    /// Why a layer cannot gain from the lowered format, or empty if it can. Supplied by who knows the
    /// hardware.
    using Explanation = std::function<QString(LayerId)>;
    /// What the time of a sub-graph in some configuration is made of, or empty if nobody knows.
    using TimeExplanation = std::function<QString(SubgraphId, const Configuration &)>;

    explicit Inspector(Exploration *exploration, QWidget *parent = nullptr);

    void setExplanation(Explanation limits, TimeExplanation parts);
    void refresh(); ///< the figures of the same sub-graph; when an explanation has become known too

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        LayerId layer;
        QLabel *name;
        QLabel *format;
        QComboBox *pin;
    };

    [[nodiscard]] QGridLayout *makeFigures();
    void rebuild(); ///< another sub-graph: rows of layers
    void addLayerRow(LayerId layer);
    void refreshFigures(LayerId layer);
    void refreshExplanation(LayerId layer);
    void fillName(const Row &row) const;
    void fillPinBox(QComboBox &box, LayerId layer) const;
    void refreshTime(SubgraphId subgraph);
    [[nodiscard]] QString nothingText() const;
    [[nodiscard]] QString severalText() const;
    [[nodiscard]] QString formatHtml(LayerId layer) const;
    [[nodiscard]] QString gainText(LayerId layer) const;
    [[nodiscard]] QString sizeText(const Layer &layer) const;

    Exploration *m_exploration; ///< not owned; outlives this
    Explanation m_limits;
    TimeExplanation m_parts;
    QLabel *m_title; // children of this widget
    QLabel *m_subtitle;
    QLabel *m_several;
    QVBoxLayout *m_rowsLayout;
    QLabel *m_time;
    std::vector<Row> m_rows;
    QWidget *m_figures;
    QLabel *m_layerName;
    QLabel *m_sensitivity;
    QLabel *m_loss;
    QLabel *m_gain;
    QLabel *m_certainty;
    QLabel *m_price;
    QLabel *m_flips;
    QLabel *m_restriction;
    QLabel *m_size;
    QLabel *m_reason;
};

} // namespace halftone
