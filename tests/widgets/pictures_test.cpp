// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/synthetic_session.h"
#include "widgets/dialogs/save_views_dialog.h"
#include "widgets/pictures/picture.h"
#include "widgets/pictures/report_pdf.h"
#include "widgets/plots/heat_map.h"
#include "widgets/plots/heat_map_layout.h"
#include "widgets/plots/pair_plot.h"

#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace halftone;

namespace {

constexpr QSize PlotSize(400, 300);

/// A widget that holds a plot and one of its own drawing, in known colours.
class Panel : public QWidget
{
public:
    Panel()
    {
        resize(PlotSize);
        m_plot.setParent(this);
        m_plot.setGeometry(0, 50, PlotSize.width(), PlotSize.height() - 50);
        m_plot.setPairs({{"other", {{"here", 1, 10}, {"there", 10, 1}}}}, "first axis", "second axis");
        ensurePolished();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override { QPainter(this).fillRect(0, 0, 50, 50, Qt::red); }

private:
    PairPlot m_plot;
};

int countOf(const QByteArray &text, const char *word)
{
    return static_cast<int>(text.count(word));
}

ReportDocument longReport()
{
    ReportDocument document{"Mixed precision of X", "Made today", {}};
    document.blocks.emplace_back(Heading{"Heading"});
    document.blocks.emplace_back(Figure{
        "figure",
        R"(<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="200"><rect width="2000" height="200" fill="#f00"/></svg>)",
        "a wide one"});
    document.blocks.emplace_back(Bullets{{"one", "two"}});
    Table table{{"Layer", "Value"}, {}, {false, true}};
    for (int row = 0; row < 200; ++row)
        table.rows.push_back({"layer " + std::to_string(row), "1"});
    document.blocks.emplace_back(std::move(table));
    document.blocks.emplace_back(Commands{{"halftone-cli report X"}});
    return document;
}

} // namespace

class PicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Few cells and many are drawn in two ways.
    void theHeatMapIsLinesToo_data()
    {
        QTest::addColumn<int>("blocks");
        QTest::newRow("few cells") << 3;
        QTest::newRow("many cells") << 140;
    }

    void theHeatMapIsLinesToo()
    {
        QFETCH(int, blocks);
        auto data = layOutHeatMap(test::syntheticSession({.blocks = blocks}).graph);
        data.formats = {{"bf16", "BF16"}, {"fp8_e4m3", "FP8 E4M3"}};
        for (auto &cell : data.cells) {
            cell.value = 1 + cell.layer.value;
            cell.format = "fp8_e4m3";
            cell.lowered = true;
            cell.share = 0.1;
        }
        HeatMap map;
        map.resize(900, 300);
        map.setData(data);
        QVERIFY(!imageOf(map, "on the screen").isNull()); // which is kept as pixels
        const auto svg = pictureOf(map, "Heat map", PictureKind::Svg);
        QVERIFY(svg);
        QVERIFY(svg->contains("down_proj"));
        QCOMPARE(countOf(*svg, "<image"), 0);
    }

    void controlsAreLeftOut()
    {
        Panel panel;
        QPushButton button("press me", &panel);
        QLabel ofField("a field", &panel);
        QLineEdit field("typed", &panel);
        ofField.setBuddy(&field);
        const QLabel text("this is read", &panel);
        const auto svg = pictureOf(panel, "Title", PictureKind::Svg);
        QVERIFY(svg);
        QVERIFY(svg->contains("this is read"));
        for (const char *control : {"press me", "a field", "typed"})
            QVERIFY2(!svg->contains(control), control);
    }

    void svgHoldsTextsAndLinesInsteadOfPixels()
    {
        Panel panel;
        const auto svg = pictureOf(panel, "Title of the picture", PictureKind::Svg);
        QVERIFY(svg);
        QVERIFY(svg->contains("Title of the picture"));
        QVERIFY(svg->contains("first axis") && svg->contains("second axis"));
        QCOMPARE(countOf(*svg, "<image"), 0);
        QVERIFY(QSvgRenderer(*svg).isValid());
    }

    void everyKindShowsTheSame()
    {
        Panel panel;
        const QImage image = imageOf(panel, "Title");
        const int titleHeight = image.height() / 2 - PlotSize.height();
        QVERIFY(titleHeight > 0);
        QCOMPARE(image.width(), 2 * PlotSize.width());
        QCOMPARE(image.pixelColor(2 * 25, 2 * (titleHeight + 25)), QColor(Qt::red));
        QVERIFY(image.pixelColor(2 * 75, 2 * (titleHeight + 25)) != QColor(Qt::red));

        const auto svg = pictureOf(panel, "Title", PictureKind::Svg);
        QImage drawn(PlotSize.width(), PlotSize.height() + titleHeight, QImage::Format_RGB32);
        drawn.fill(Qt::white);
        QPainter painter(&drawn);
        QSvgRenderer(*svg).render(&painter);
        painter.end();
        QCOMPARE(drawn.pixelColor(25, titleHeight + 25), QColor(Qt::red));
        QVERIFY(drawn.pixelColor(75, titleHeight + 25) != QColor(Qt::red));

        const auto pdf = pictureOf(panel, "Title", PictureKind::Pdf);
        QVERIFY(pdf && pdf->startsWith("%PDF-"));
        QCOMPARE(countOf(*pdf, "/Subtype /Image"), 0);
        const auto png = pictureOf(panel, "Title", PictureKind::Png);
        QCOMPARE(QImage::fromData(*png).size(), image.size());
    }

    void reportsHaveAsManyPagesAsTheyNeed()
    {
        const auto pdf = toPdf(longReport());
        QVERIFY(pdf);
        const auto bytes = QByteArray::fromStdString(*pdf);
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(countOf(bytes, "/Type /Page\n") >= 3); // 200 rows do not fit on two
        QCOMPARE(countOf(bytes, "/Subtype /Image"), 0);
    }

    void savesWhatIsMarked()
    {
        Panel panel;
        const QTemporaryDir folder;
        SaveViewsDialog dialog({{"Plot", "s plot", &panel, {}},
                                {"Other", "s other", &panel, {}},
                                {"Table", "s table", {}, [] { return QStringLiteral("a,b\n"); }}},
                               "session", folder.path(), nullptr);
        auto *list = dialog.findChild<QListWidget *>();
        QCOMPARE(list->count(), 3);
        list->item(1)->setCheckState(Qt::Unchecked);
        auto *kind = dialog.findChild<QComboBox *>();
        kind->setCurrentIndex(kind->findData(static_cast<int>(PictureKind::Pdf)));
        const auto saved = dialog.saveTo(folder.path());
        QVERIFY(saved);
        QCOMPARE(*saved, 2);
        QVERIFY(QFile::exists(folder.filePath("s plot.pdf")));
        QVERIFY(!QFile::exists(folder.filePath("s other.pdf")));
        QFile table(folder.filePath("s table.csv"));
        QVERIFY(table.open(QIODevice::ReadOnly));
        QCOMPARE(table.readAll(), QByteArray("a,b\n"));
        const auto refused = dialog.saveTo(folder.filePath("nowhere"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
    }
};

QTEST_MAIN(PicturesTest)
#include "pictures_test.moc"
