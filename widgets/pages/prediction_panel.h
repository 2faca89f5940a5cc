// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QGridLayout;
class QLabel;

namespace halftone {

/// What one noise model, or a measurement, says of the solution.
struct PredictionRow
{
    QString label = {}; ///< "Log-uniform"
    QString explanation = {}; ///< what it assumes
    bool isMeasured = false; ///< by running the quantized model
    bool decides = false; ///< the solution was found with it
    std::optional<double> lossMse = {}; ///< nats^2
    std::optional<double> share = {}; ///< lossMse / limit
    std::optional<double> perplexityChange = {}; ///< relative
    QString missing = {}; ///< how to get the loss MSE that there is not; a sentence
    QString unavailable = {}; ///< why there is none where nothing can be done; without a full stop

    bool operator==(const PredictionRow &) const = default;
};

/// All predictions of the loss MSE of the solution, one under the other, each with what it assumes.
class PredictionPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PredictionPanel(QWidget *parent = nullptr);

    void setRows(std::vector<PredictionRow> rows);
    [[nodiscard]] const std::vector<PredictionRow> &rows() const { return m_rows; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QLabel *label;
        QLabel *value;
        QLabel *share;
        QLabel *explanation;
    };

    void addLine();
    void fill(const Line &line, const PredictionRow &row) const;
    void restyle();

    std::vector<PredictionRow> m_rows;
    QGridLayout *m_grid; // child of this widget, as the labels
    std::vector<Line> m_lines;
};

} // namespace halftone
