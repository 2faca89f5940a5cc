// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/figure_text.h"
#include "core/report/report.h"
#include "tests/report/report_input.h"

#include <QRegularExpression>
#include <QScopeGuard>
#include <QTest>

#include <algorithm>
#include <array>
#include <clocale>
#include <cmath>

using namespace halftone;

namespace {

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
    void htmlNeedsNothingElse();
    void tablesScrollOnNarrowScreens();
    void theDarkStyleKnowsTheFiguresColours();
    void markdownTablesKeepTheirColumns();
    void aMeasurementReplacesTheCaveat();
    void theMeasurementSaysHow();
    void perplexitiesHaveTheDigitsThatDiffer();
    void restrictionsAreTold();

private:
    [[nodiscard]] ReportInput input() const { return reportInputOf(m_session); }
    static std::string markdown(const ReportInput &input)
    {
        return toMarkdown(makeReport(input), [](const Figure &figure) { return figure.name + ".svg"; });
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
    const auto inC = qScopeGuard([] { std::setlocale(LC_ALL, "C"); });
    if (std::setlocale(LC_ALL, "de_DE.UTF-8") == nullptr) // as the window may
        qInfo("no locale with a decimal comma is installed");
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
                                       + " layers run below BF16. That gains 250 µs of "
                                         "1 ms time (25 %)"),
             summary->text.c_str());
    const auto text = markdown(one);
    QVERIFY(text.find("modelled (Gaudi 2 model), not measured") != std::string::npos);
    QVERIFY(text.find("    halftone-cli report one --output it.html") != std::string::npos);
    QVERIFY(text.find(figureText(one.sensitivity.layers[0].total)) != std::string::npos);
}

void ReportTest::whereGainsComeFromIsSaid_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a model") << "gaudi3-model"
                             << "The time gains are modelled (Gaudi 3 model), not measured";
    QTest::newRow("a model of two devices")
        << "gaudi2-model:tp2"
        << "The time gains are modelled (Gaudi 2 model, 2 devices), not measured";
    QTest::newRow("a host") << "host:Xeon"
                            << "The time gains were measured on the host Xeon, the sub-graphs one by one";
    QTest::newRow("a worker") << "worker:gaudi01"
                              << "The time gains were measured on gaudi01, the sub-graphs one by one";
    QTest::newRow("a file") << "imported:gains"
                            << "The time gains were imported from gains; this session does not know";
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
        QVERIFY2(isWellFormed(figureOf(one, name).svg), name);
    const auto html = toHtml(makeReport(one));
    QVERIFY(html.find("<script") == std::string::npos);
    QVERIFY(html.find("a &lt; b &amp; &quot;c&quot;") != std::string::npos);
}

void ReportTest::tablesScrollOnNarrowScreens()
{
    const auto html = QString::fromStdString(toHtml(makeReport(input())));
    QCOMPARE(html.count(QStringLiteral("<div class=\"wide\"><table>")),
             html.count(QStringLiteral("<table>")));
    QVERIFY(html.contains(QStringLiteral(".wide { overflow-x: auto; }")));
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
        text.find("| Restrictions | pinned: a, b to BF16. excluded: FP16 for c. tied: d + e. weights of at "
                  "most 2 GB |")
            != std::string::npos,
        text.c_str());
    for (int i = 0; i < 20; ++i)
        decisions.pins["layer" + std::to_string(i)] = "bf16";
    QVERIFY(markdown(one).find(" and 14 more to BF16") != std::string::npos);
}

QTEST_APPLESS_MAIN(ReportTest)
#include "report_test.moc"
