// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/figure_text.h"
#include "core/report/report.h"
#include "tests/session/solvable_session.h"

#include <QRectF>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <cmath>

using namespace halftone;

namespace {

/// Elements of one name with the attributes of each.
std::vector<QXmlStreamAttributes> elements(const std::string &xml, const QString &name)
{
    std::vector<QXmlStreamAttributes> found;
    QXmlStreamReader reader(QString::fromStdString(xml));
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == name)
            found.push_back(reader.attributes());
    }
    return found;
}

bool isWellFormed(const std::string &xml)
{
    QXmlStreamReader reader(QString::fromStdString(xml));
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

/// Relative luminance of WCAG 2.1, 0..1, of "#abc" or "#aabbcc".
double luminanceOf(const QString &colour)
{
    constexpr std::array Weights{0.2126, 0.7152, 0.0722};
    const qsizetype digits = (colour.size() - 1) / 3;
    double luminance = 0;
    for (qsizetype i = 0; i < 3; ++i) {
        const double c = colour.mid(1 + i * digits, digits).toInt(nullptr, 16) / (digits == 1 ? 15.0 : 255.0);
        luminance += Weights[static_cast<std::size_t>(i)]
            * (c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
    }
    return luminance;
}

double contrastOf(const QString &one, const QString &other)
{
    const double a = luminanceOf(one);
    const double b = luminanceOf(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

class ReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void figuresAreWrittenWithTheirUnits();
    void summaryAndTablesTellTheNumbers();
    void whereGainsComeFromIsSaid_data();
    void whereGainsComeFromIsSaid();
    void figuresAreWellFormedWhateverTheNames();
    void everyLayerHasItsCellAndItsDot();
    void theChoiceStandsOnItsLimit();
    void everythingDrawnIsInsideTheFigure();
    void nothingStandsOnTheUpperEdge();
    void keptConfigurationsAreNamedPoints();
    void namesOfPointsDoNotOverlap();
    void htmlNeedsNothingElse();
    void tablesScrollOnNarrowScreens();
    void aFigureInAFileStandsOnWhite();
    void theDarkStyleKnowsTheFiguresColours();
    void markdownTablesKeepTheirColumns();
    void aMeasurementReplacesTheCaveat();
    void theMeasurementSaysHow();
    void perplexitiesHaveTheDigitsThatDiffer();
    void restrictionsAreTold();

private:
    /// Every third layer in FP8; a limit of four times what that costs.
    [[nodiscard]] ReportInput input() const
    {
        ReportInput input{m_session,
                          averageSensitivity(m_session.samples),
                          {"empirical-time", "gaudi2-model", "log-uniform", {}, {"bf16", "fp8_e4m3"}},
                          {},
                          {},
                          {},
                          {},
                          {"halftone-cli report one --output it.html"},
                          "2026-11-23T00:00:00Z",
                          "1.2.3"};
        auto &choice = input.choice;
        for (std::size_t i = 0; i < m_session.graph.layers.size(); ++i) {
            choice.formats.emplace_back(i % 3 == 0 ? "fp8_e4m3" : "bf16");
            choice.layerLossMse.push_back(i % 3 == 0 ? 1e-6 : 0);
            choice.lossMse += choice.layerLossMse.back();
        }
        choice.limit = 4 * choice.lossMse;
        choice.tau = 0.01;
        choice.gain = 2.5e-4;
        choice.baselineTotal = 1e-3;
        choice.gainUnit = "s";
        choice.origin = "optimal, proven by GLPK";
        input.frontier = {{0, 0}, {choice.lossMse, 2.5e-4}, {10 * choice.lossMse, 5e-4}};
        return input;
    }
    /// Measured far to the right of all predictions, with a wide interval.
    static ReportedMeasurement measuredFarAway(const ReportInput &input)
    {
        return {"", {.samples = 2, .lossMse = 1, .lossMseLow = 0.1, .lossMseHigh = 30}, input.choice.gain};
    }
    static std::string markdown(const ReportInput &input)
    {
        return toMarkdown(makeReport(input), [](const Figure &figure) { return figure.name + ".svg"; });
    }
    static Figure figure(const ReportInput &input, const std::string &name)
    {
        for (const auto &block : makeReport(input).blocks) {
            if (const auto *figure = std::get_if<Figure>(&block); figure != nullptr && figure->name == name)
                return *figure;
        }
        return {};
    }

    Session m_session;
};

void ReportTest::init()
{
    std::mt19937 random(5);
    m_session = solvableSession(random, {});
    m_session.validations.clear();
}

void ReportTest::figuresAreWrittenWithTheirUnits()
{
    QCOMPARE(gainText(7.154e-5, "s"), std::string("71.5 µs"));
    QCOMPARE(gainText(-0.0025, "s"), std::string("-2.5 ms"));
    QCOMPARE(gainText(0, "s"), std::string("0 s"));
    QCOMPARE(gainText(1.25e9, "B"), std::string("1.25 GB"));
    QCOMPARE(gainText(12, "B"), std::string("12 B"));
    QCOMPARE(percentText(0.0005), std::string("0.05 %"));
}

void ReportTest::summaryAndTablesTellTheNumbers()
{
    const auto one = input();
    const auto document = makeReport(one);
    const auto *summary = std::get_if<Paragraph>(&document.blocks.front());
    QVERIFY(summary != nullptr);
    const auto lowered = std::to_string((m_session.graph.layers.size() + 2) / 3);
    const auto layers = std::to_string(m_session.graph.layers.size());
    QVERIFY2(summary->text.starts_with(lowered + " of " + layers
                                       + " layers run below bf16. That gains 250 µs of "
                                         "1 ms time (25 %)"),
             summary->text.c_str());
    const auto text = markdown(one);
    QVERIFY(text.find("modelled (gaudi2-model), not measured") != std::string::npos);
    QVERIFY(text.find("    halftone-cli report one --output it.html") != std::string::npos);
    QVERIFY(text.find(figureText(one.sensitivity.layers[0].total)) != std::string::npos);
}

void ReportTest::whereGainsComeFromIsSaid_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a model") << "gaudi3-model"
                             << "The time gains are modelled (gaudi3-model), not measured";
    QTest::newRow("a model of two devices") << "gaudi2-model:tp2"
                                            << "The time gains are modelled (gaudi2-model:tp2), not measured";
    QTest::newRow("a host") << "host:Xeon"
                            << "The time gains were measured (host:Xeon)";
    QTest::newRow("a file") << "imported:gains"
                            << "The time gains were imported (imported:gains)";
}

void ReportTest::whereGainsComeFromIsSaid()
{
    QFETCH(QString, source);
    QFETCH(QString, sentence);
    auto one = input();
    one.problem.source = source.toStdString();
    const auto text = QString::fromStdString(toHtml(makeReport(one)));
    QVERIFY2(text.contains(sentence), qPrintable(text));
}

void ReportTest::figuresAreWellFormedWhateverTheNames()
{
    auto &layers = m_session.graph.layers;
    layers[0].name = layers[0].role = "<script>\"&'\x01";
    m_session.name = "a < b & \"c\"";
    const auto one = input();
    for (const char *name : {"trade-off", "sensitivity"})
        QVERIFY2(isWellFormed(figure(one, name).svg), name);
    const auto html = toHtml(makeReport(one));
    QVERIFY(html.find("<script") == std::string::npos);
    QVERIFY(html.find("a &lt; b &amp; &quot;c&quot;") != std::string::npos);
}

void ReportTest::everyLayerHasItsCellAndItsDot()
{
    const auto one = input();
    const auto svg = figure(one, "sensitivity").svg;
    const auto lowered = (m_session.graph.layers.size() + 2) / 3;
    QCOMPARE(elements(svg, QStringLiteral("circle")).size(), lowered);
    std::size_t cells = 0;
    for (const auto &attributes : elements(svg, QStringLiteral("rect")))
        cells += attributes.value(QLatin1String("stroke")) == QLatin1String("#fff") ? 1 : 0;
    QCOMPARE(cells, m_session.graph.layers.size());
}

void ReportTest::theChoiceStandsOnItsLimit()
{
    auto one = input();
    one.choice.limit = one.choice.lossMse;
    const auto svg = figure(one, "trade-off").svg;
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

void ReportTest::everythingDrawnIsInsideTheFigure()
{
    constexpr double Width = 760;
    constexpr double CharacterWidth = 6; // px, of the usual sans-serif fonts at 11 px
    auto one = input();
    one.kept = {{"daily", one.choice.lossMse, one.choice.gain}};
    one.measurements = {measuredFarAway(one)};
    const auto svg = figure(one, "trade-off").svg;
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
        const bool isLeftAligned = !reader.attributes().hasAttribute(QLatin1String("text-anchor"));
        const auto text = reader.readElementText();
        legends += text.startsWith(QLatin1String("measured")) || text == QLatin1String("optimum") ? 1 : 0;
        if (isLeftAligned)
            QVERIFY2(x + CharacterWidth * static_cast<double>(text.size()) <= Width, qPrintable(text));
    }
    QCOMPARE(legends, 2);
}

void ReportTest::nothingStandsOnTheUpperEdge()
{
    constexpr double Top = 56; // px, where the lines of the grid begin
    const auto svg = figure(input(), "trade-off").svg;
    const auto lines = elements(svg, QStringLiteral("line"));
    QCOMPARE(lines.front().value(QLatin1String("y1")).toDouble(), Top);
    const auto points
        = elements(svg, QStringLiteral("polyline")).front().value(QLatin1String("points")).toString();
    const auto best = points.split(QLatin1Char(' '), Qt::SkipEmptyParts).last().section(QLatin1Char(','), 1);
    QVERIFY2(best.toDouble() > Top + 5, qPrintable(best));
}

void ReportTest::keptConfigurationsAreNamedPoints()
{
    auto one = input();
    one.kept = {{"first <b>", 2 * one.choice.lossMse, 1e-4},
                {"the same", 2 * one.choice.lossMse, 1e-4},
                {"another", one.choice.lossMse, 2e-4}};
    const auto svg = figure(one, "trade-off").svg;
    QVERIFY(isWellFormed(svg));
    QVERIFY(svg.find(">first &lt;b&gt;, the same</text>") != std::string::npos);
    QVERIFY(svg.find(">another</text>") != std::string::npos);
    QVERIFY(svg.find(">kept</text>") != std::string::npos);
    QVERIFY(figure(input(), "trade-off").svg.find(">kept</text>") == std::string::npos);
}

void ReportTest::namesOfPointsDoNotOverlap()
{
    constexpr int Crowd = 40;
    auto one = input();
    for (int i = 0; i < Crowd; ++i)
        one.kept.push_back({"configuration " + std::to_string(i), one.choice.lossMse * (1 + 1e-3 * i), 1e-4});
    std::vector<QRectF> boxes;
    for (const auto &rect : elements(figure(one, "trade-off").svg, QStringLiteral("rect"))) {
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

void ReportTest::tablesScrollOnNarrowScreens()
{
    const auto html = QString::fromStdString(toHtml(makeReport(input())));
    QCOMPARE(html.count(QStringLiteral("<div class=\"wide\"><table>")),
             html.count(QStringLiteral("<table>")));
    QVERIFY(html.contains(QStringLiteral(".wide { overflow-x: auto; }")));
}

void ReportTest::aFigureInAFileStandsOnWhite()
{
    const auto one = figure(input(), "trade-off");
    const auto file = standAloneSvg(one);
    QVERIFY(isWellFormed(file));
    const auto first = elements(file, QStringLiteral("rect")).front();
    QCOMPARE(first.value(QLatin1String("fill")), QStringLiteral("#fff"));
    QCOMPARE(first.value(QLatin1String("width")), QStringLiteral("100%"));
    QVERIFY(file.find("100%") < file.find("<line"));
    QVERIFY(one.svg.find("100%") == std::string::npos);
}

void ReportTest::htmlNeedsNothingElse()
{
    const auto html = QString::fromStdString(toHtml(makeReport(input())));
    const QRegularExpression outside(QStringLiteral("(src|href|@import|url\\()"),
                                     QRegularExpression::CaseInsensitiveOption);
    QVERIFY(!html.contains(outside));
    QCOMPARE(html.count(QStringLiteral("<svg")), 2);
    QVERIFY(html.contains(QStringLiteral("@media print")));
}

/// What its rules name is in the figures, and what would hardly be seen on its background is named.
void ReportTest::theDarkStyleKnowsTheFiguresColours()
{
    auto one = input();
    one.kept = {{"daily", one.choice.lossMse, one.choice.gain}};
    one.measurements = {measuredFarAway(one)};
    const auto html = QString::fromStdString(toHtml(makeReport(one)));
    const auto begin = html.indexOf(QStringLiteral("@media screen and (prefers-color-scheme: dark)"));
    QVERIFY(begin >= 0);
    const auto style = html.mid(begin, html.indexOf(QStringLiteral("@page"), begin) - begin);
    const auto figures = html.mid(html.indexOf(QStringLiteral("</style>")));
    const QRegularExpression attribute(QStringLiteral("\\b(?:fill|stroke)=\"#[0-9a-f]+\""));
    for (auto rules = attribute.globalMatch(style); rules.hasNext();) {
        const auto named = rules.next().captured();
        QVERIFY2(figures.contains(named), qPrintable(named));
    }
    const auto background
        = QRegularExpression(QStringLiteral("background: (#[0-9a-f]{6})")).match(style).captured(1);
    constexpr double LeastContrast = 3; // WCAG 2.1, 1.4.11: graphics
    int seen = 0;
    for (auto uses = attribute.globalMatch(figures); uses.hasNext(); ++seen) {
        const auto used = uses.next().captured();
        const double contrast = contrastOf(used.section(QLatin1Char('"'), 1, 1), background);
        QVERIFY2(contrast >= LeastContrast || style.contains(used), qPrintable(used));
    }
    QVERIFY(seen > 20);
}

void ReportTest::markdownTablesKeepTheirColumns()
{
    m_session.graph.layers[0].name = "a|b`c`";
    const auto lines = QString::fromStdString(markdown(input())).split(QLatin1Char('\n'));
    qsizetype columns = 0;
    int tables = 0;
    for (const auto &line : lines) {
        if (!line.startsWith(QLatin1Char('|'))) {
            columns = 0;
            continue;
        }
        const auto bars = line.count(QLatin1Char('|')) - line.count(QStringLiteral("\\|"));
        tables += columns == 0 ? 1 : 0;
        columns = columns == 0 ? bars : columns;
        QCOMPARE(bars, columns);
    }
    QCOMPARE(tables, 4);
}

void ReportTest::aMeasurementReplacesTheCaveat()
{
    auto one = input();
    QVERIFY(markdown(one).find("has not been measured for this configuration") != std::string::npos);
    Validation validation;
    validation.dataPath = "held-out.jsonl";
    for (std::size_t i = 0; i < one.choice.formats.size(); ++i)
        validation.formats[m_session.graph.layers[i].name] = one.choice.formats[i];
    validation.samples = {{0, 8, 1.0, 0.5}, {1, 8, 1.0, 0.5}}; // delta g = 0.5: a loss MSE of 0.25
    m_session.validations = {validation};
    const auto text = markdown(one);
    QVERIFY(text.find("has not been measured") == std::string::npos);
    QVERIFY2(text.find("loss MSE is 0.25 nats² (95 % interval 0.25 to 0.25)") != std::string::npos,
             text.c_str());
    QVERIFY(text.find("lies outside.") != std::string::npos);
}

void ReportTest::theMeasurementSaysHow()
{
    const auto one = input();
    Validation validation;
    validation.dataPath = "held-out.jsonl";
    validation.scale = ScaleSource::Dynamic;
    validation.quantization.scaleMethod = ScaleMethod::MaxAbsPow2;
    for (std::size_t i = 0; i < one.choice.formats.size(); ++i)
        validation.formats[m_session.graph.layers[i].name] = one.choice.formats[i];
    validation.samples = {{0, 8, 1.0, 0.001}, {1, 8, 1.0, 0.001}};
    m_session.validations = {validation};
    const auto text = toHtml(makeReport(one));
    QVERIFY2(
        text.find("2 samples of held-out.jsonl with dynamic scales, maxabs_pow2, back-off 0.25 (activations) "
                  "and 0.5 (weights), E4M3 up to 240: loss MSE 1e-06")
            != std::string::npos,
        text.c_str());
    QVERIFY2(text.find("perplexity 2.718 to 2.721 (+0.1 %)") != std::string::npos, text.c_str());
}

void ReportTest::perplexitiesHaveTheDigitsThatDiffer()
{
    QCOMPARE(perplexityText(2.861, 2.865, std::log(2.865 / 2.861)), std::string("2.861 to 2.865 (+0.14 %)"));
    QCOMPARE(perplexityText(12.34561, 12.34549, std::log(12.34549 / 12.34561)),
             std::string("12.346 to 12.345 (-0.000972 %)"));
    QCOMPARE(perplexityText(2, 2, 0), std::string("2 to 2 (+0 %)"));
}

void ReportTest::restrictionsAreTold()
{
    auto one = input();
    QVERIFY(markdown(one).find("| Restrictions | none |") != std::string::npos);
    auto &decisions = one.problem.decisions;
    decisions.pins = {{"a", "bf16"}, {"b", "bf16"}};
    decisions.excluded["c"] = {"fp16"};
    decisions.ties = {{"d", "e"}};
    decisions.memoryAtMost = 2e9;
    const auto text = markdown(one);
    QVERIFY2(
        text.find("| Restrictions | pinned: a, b to bf16. excluded: fp16 for c. tied: d + e. weights of at "
                  "most 2 GB |")
            != std::string::npos,
        text.c_str());
    for (int i = 0; i < 20; ++i)
        decisions.pins["layer" + std::to_string(i)] = "bf16";
    QVERIFY(markdown(one).find(" and 14 more to bf16") != std::string::npos);
}

QTEST_APPLESS_MAIN(ReportTest)
#include "report_test.moc"
