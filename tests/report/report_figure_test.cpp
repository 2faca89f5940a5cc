// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/report/report_input.h"

#include <QRectF>
#include <QTest>

#include <algorithm>

using namespace halftone;

/// What is drawn in a report.
class ReportFigureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyLayerHasItsCellAndItsDot();
    void theChoiceStandsOnItsLimit();
    void everythingDrawnIsInsideTheFigure();
    void nothingStandsOnTheUpperEdge();
    void keptConfigurationsAreNamedPoints();
    void namesOfPointsDoNotOverlap();
    void aFigureInAFileStandsOnWhite();

private:
    [[nodiscard]] ReportInput input() const { return reportInputOf(m_session); }

    Session m_session;
};

void ReportFigureTest::init()
{
    std::mt19937 random(5);
    m_session = solvableSession(random, {});
    m_session.validations.clear();
}

void ReportFigureTest::everyLayerHasItsCellAndItsDot()
{
    const auto one = input();
    const auto svg = figureOf(one, "sensitivity").svg;
    const auto lowered = (m_session.graph.layers.size() + 2) / 3;
    QCOMPARE(elements(svg, QStringLiteral("circle")).size(), lowered);
    std::size_t cells = 0;
    for (const auto &attributes : elements(svg, QStringLiteral("rect")))
        cells += attributes.value(QLatin1String("stroke")) == QLatin1String("#fff") ? 1 : 0;
    QCOMPARE(cells, m_session.graph.layers.size());
}

void ReportFigureTest::theChoiceStandsOnItsLimit()
{
    auto one = input();
    one.choice.limit = one.choice.lossMse;
    const auto svg = figureOf(one, "trade-off").svg;
    double limit = 0;
    for (const auto &attributes : elements(svg, QStringLiteral("line"))) {
        if (attributes.value(QLatin1String("stroke")) == QLatin1String("#c2185b"))
            limit = attributes.value(QLatin1String("x1")).toDouble();
    }
    const auto circles = elements(svg, QStringLiteral("circle"));
    const auto chosen = std::ranges::find_if(circles, [](const QXmlStreamAttributes &circle) {
        return circle.value(QLatin1String("r")).toDouble() == 5;
    });
    QVERIFY(chosen != circles.end());
    QCOMPARE(chosen->value(QLatin1String("cx")).toDouble(), limit);
    // The middle of the frontier's corners: a step goes right first, then up.
    const auto steps
        = elements(svg, QStringLiteral("polyline")).front().value(QLatin1String("points")).toString();
    const auto corners = steps.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QCOMPARE(corners.size(), 5);
    QCOMPARE(corners[1].section(QLatin1Char(','), 1), corners[0].section(QLatin1Char(','), 1));
    QCOMPARE(
        corners[2],
        QStringLiteral("%1,%2").arg(chosen->value(QLatin1String("cx")), chosen->value(QLatin1String("cy"))));
}

void ReportFigureTest::everythingDrawnIsInsideTheFigure()
{
    constexpr double Width = 760;
    constexpr double CharacterWidth = 6; // px, of the usual sans-serif fonts at 11 px
    auto one = input();
    one.kept = {{"daily", one.choice.lossMse, one.choice.gain}};
    one.measurements = {measuredFarAway(one)};
    const auto svg = figureOf(one, "trade-off").svg;
    for (const auto &line : elements(svg, QStringLiteral("line"))) {
        QVERIFY(line.value(QLatin1String("x2")).toDouble() <= Width);
        QVERIFY(line.value(QLatin1String("x1")).toDouble() >= 0);
    }
    for (const auto &rect : elements(svg, QStringLiteral("rect")))
        QVERIFY(rect.value(QLatin1String("x")).toDouble() <= Width);
    int legends = 0;
    QXmlStreamReader reader(QString::fromStdString(svg));
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != QLatin1String("text"))
            continue;
        const double x = reader.attributes().value(QLatin1String("x")).toDouble();
        const auto anchor = reader.attributes().value(QLatin1String("text-anchor")).toString();
        const double behind = anchor.isEmpty() ? 1 : anchor == QLatin1String("middle") ? 0.5 : 0; // share
        const auto text = reader.readElementText();
        legends += text.startsWith(QLatin1String("measured")) || text == QLatin1String("optimum") ? 1 : 0;
        const double width = CharacterWidth * static_cast<double>(text.size());
        QVERIFY2(x + behind * width <= Width, qPrintable(text));
    }
    QCOMPARE(legends, 2);
}

void ReportFigureTest::nothingStandsOnTheUpperEdge()
{
    constexpr double Top = 56; // px, where the lines of the grid begin
    const auto svg = figureOf(input(), "trade-off").svg;
    const auto lines = elements(svg, QStringLiteral("line"));
    QCOMPARE(lines.front().value(QLatin1String("y1")).toDouble(), Top);
    const auto points
        = elements(svg, QStringLiteral("polyline")).front().value(QLatin1String("points")).toString();
    const auto best = points.split(QLatin1Char(' '), Qt::SkipEmptyParts).last().section(QLatin1Char(','), 1);
    QVERIFY2(best.toDouble() > Top + 5, qPrintable(best));
}

void ReportFigureTest::keptConfigurationsAreNamedPoints()
{
    auto one = input();
    one.kept = {{"first <b>", 2 * one.choice.lossMse, 1e-4},
                {"the same", 2 * one.choice.lossMse, 1e-4},
                {"another", one.choice.lossMse, 2e-4}};
    const auto svg = figureOf(one, "trade-off").svg;
    QVERIFY(isWellFormed(svg));
    QVERIFY(svg.find(">first &lt;b&gt;, the same</text>") != std::string::npos);
    QVERIFY(svg.find(">another</text>") != std::string::npos);
    QVERIFY(svg.find(">kept</text>") != std::string::npos);
    QVERIFY(figureOf(input(), "trade-off").svg.find(">kept</text>") == std::string::npos);
}

void ReportFigureTest::namesOfPointsDoNotOverlap()
{
    constexpr int Crowd = 40;
    auto one = input();
    for (int i = 0; i < Crowd; ++i)
        one.kept.push_back({"configuration " + std::to_string(i), one.choice.lossMse * (1 + 1e-3 * i), 1e-4});
    std::vector<QRectF> boxes;
    for (const auto &rect : elements(figureOf(one, "trade-off").svg, QStringLiteral("rect"))) {
        const auto number = [&](const char *name) { return rect.value(QLatin1String(name)).toDouble(); };
        if (rect.value(QLatin1String("fill")) == QLatin1String("#fff"))
            boxes.emplace_back(number("x"), number("y"), number("width"), number("height"));
    }
    QVERIFY(boxes.size() > 2 && boxes.size() < Crowd);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(boxes[i].intersected(boxes[j]).width() < 0.02
                    || boxes[i].intersected(boxes[j]).height() < 0.02);
    }
}

void ReportFigureTest::aFigureInAFileStandsOnWhite()
{
    const auto one = figureOf(input(), "trade-off");
    const auto file = standAloneSvg(one);
    QVERIFY(isWellFormed(file));
    const auto first = elements(file, QStringLiteral("rect")).front();
    QCOMPARE(first.value(QLatin1String("fill")), QStringLiteral("#fff"));
    QCOMPARE(first.value(QLatin1String("width")), QStringLiteral("100%"));
    QVERIFY(file.find("100%") < file.find("<line"));
    QVERIFY(one.svg.find("100%") == std::string::npos);
}

QTEST_APPLESS_MAIN(ReportFigureTest)
#include "report_figure_test.moc"
