// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/model_source.h"
#include "tests/widgets/exploration_fixture.h"
#include "widgets/decision_steps.h"
#include "widgets/number_text.h"
#include "widgets/pages/empty_state.h"
#include "widgets/pages/inspector.h"
#include "widgets/pages/status_sentence.h"
#include "widgets/selection.h"
#include "widgets/solution_review.h"
#include "widgets/views/layer_price.h"
#include "widgets/views/link.h"
#include "widgets/views/source_text.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace halftone;

class PagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyStateTriggersItsAction();
    void anEmptyViewSaysWhatFillsIt();
    void statusTellsTheWholeResult();
    void statusCopiesWhatIsCutOff();
    void inspectorPinsALayer();
    void inspectorTellsWhyALayerCannotGain();
    void inspectorTellsWhatTheTimeIsMadeOf();
    void inspectorTellsPriceAndFlips();
    void sourcesAreNamedAndModelsAreKnown();
};

void PagesTest::emptyStateTriggersItsAction()
{
    EmptyState state;
    QAction open(QStringLiteral("Open…"));
    QAction demo(QStringLiteral("Demo"));
    QSignalSpy opened(&open, &QAction::triggered);
    state.setMessage(QStringLiteral("No session is open."), &open);
    QCOMPARE(state.button()->text(), open.iconText());
    state.button()->click();
    QCOMPARE(opened.count(), 1);
    open.setEnabled(false);
    QVERIFY(!state.button()->isEnabled());
    state.setMessage(QStringLiteral("Nothing here."), &demo);
    QVERIFY(state.button()->isEnabled());
    state.button()->click();
    QCOMPARE(opened.count(), 1);
    state.setMessage(QStringLiteral("Nothing to do."));
    QVERIFY(state.button()->isHidden());
}

void PagesTest::anEmptyViewSaysWhatFillsIt()
{
    QAction calibrate(QStringLiteral("Calibrate"));
    ViewOrEmpty view(new QLabel(QStringLiteral("full")));
    view.showEmpty(QStringLiteral("Not calibrated yet."), &calibrate);
    QVERIFY(!view.isShowingView());
    QCOMPARE(view.emptyState()->sentence(), QStringLiteral("Not calibrated yet."));
    QCOMPARE(view.emptyState()->button()->text(), QStringLiteral("Calibrate"));
    view.showView();
    QVERIFY(view.isShowingView());
}

void PagesTest::statusTellsTheWholeResult()
{
    const auto exploration = test::makeExploration();
    QVERIFY(exploration);
    StatusSentence status;
    link(&status, exploration.get());
    QVERIFY(status.sentence().isEmpty());
    QVERIFY(test::showAndSolve(*exploration));
    const QRegularExpression sentence(
        QStringLiteral(
            "^τ 0\\.50\\s% · loss MSE \\S+ of \\S+ · gain \\S+\\s\\S+ \\(\\S+\\s% of \\S+\\s\\S+; at most "
            "\\S+\\s\\S+\\) · "
            "\\d+ of 73 layers FP8 · optimal, proven by the dynamic program in \\S+\\s\\S+( and by GLPK in "
            "\\S+\\s\\S+)?$"),
        QRegularExpression::UseUnicodePropertiesOption); // the no-break space is a space
    QVERIFY2(sentence.match(status.sentence()).hasMatch(), qPrintable(status.sentence()));
}

void PagesTest::statusCopiesWhatIsCutOff()
{
    StatusSentence status;
    status.resize(80, 24);
    status.setSentence(QStringLiteral("τ 0.50 % · loss MSE 2.7×10⁻⁵ of 2.7×10⁻⁵ · gain 21.4 ms"),
                       QStringLiteral("detail"));
    QVERIFY(status.text().endsWith(QChar(0x2026)));
    QVERIFY(status.toolTip().contains(status.sentence()));
    status.copyAction()->trigger();
    QCOMPARE(QApplication::clipboard()->text(), status.sentence());
}

void PagesTest::inspectorPinsALayer()
{
    const auto exploration = test::makeExploration();
    QVERIFY(exploration && test::showAndSolve(*exploration));
    Inspector inspector(exploration.get());
    QVERIFY(inspector.findChildren<QComboBox *>().isEmpty());
    exploration->selection()->selectLayer(LayerId{1});
    const auto boxes = inspector.findChildren<QComboBox *>();
    QCOMPARE(boxes.size(), 5);
    QComboBox *box = boxes[1];
    QVERIFY(box->accessibleName().endsWith(QStringLiteral("k_proj")));
    box->setCurrentIndex(1);
    Q_EMIT box->activated(1);
    QCOMPARE(exploration->decisions().pins.at("model.layers.0.self_attn.k_proj"), std::string("bf16"));
    exploration->undoStack()->undo();
    QCOMPARE(box->currentIndex(), 0);
}

void PagesTest::inspectorTellsWhyALayerCannotGain()
{
    const auto exploration = test::makeExploration();
    QVERIFY(exploration && test::showAndSolve(*exploration));
    Inspector inspector(exploration.get());
    inspector.setExplanation(
        [](LayerId layer) {
            return layer == LayerId{3} ? QStringLiteral("FP8 gains nothing here.") : QString();
        },
        {});
    const auto says = [&] {
        QStringList texts;
        for (const QLabel *label : inspector.findChildren<QLabel *>()) {
            if (!label->isHidden())
                texts << label->text();
        }
        return texts.contains(QStringLiteral("FP8 gains nothing here."));
    };
    exploration->selection()->selectLayer(LayerId{3});
    QVERIFY(says());
    exploration->selection()->selectLayer(LayerId{4});
    QVERIFY(!says());
}

void PagesTest::inspectorTellsWhatTheTimeIsMadeOf()
{
    const auto exploration = test::makeExploration();
    QVERIFY(exploration && test::showAndSolve(*exploration));
    Inspector inspector(exploration.get());
    const auto *time = inspector.findChild<QLabel *>(QStringLiteral("subgraphTime"));
    exploration->selection()->selectLayer(LayerId{3});
    QVERIFY(time->isHidden()); // nobody knows
    inspector.setExplanation({}, [](SubgraphId subgraph, const Configuration &formats) {
        return QStringLiteral("%1 of %2").arg(std::ranges::count(formats, 0)).arg(subgraph.value);
    });
    const auto &solution = exploration->solution()->formats;
    const auto kept = std::count(solution.begin(), solution.begin() + 5, 0);
    QVERIFY2(kept < 5, "the test needs a sub-graph that is lowered");
    QCOMPARE(time->text(), QStringLiteral("Time %1 of 0.\nAt the baseline 5 of 0.").arg(kept));
    exploration->selection()->clear();
    QVERIFY(time->isHidden());
}

void PagesTest::inspectorTellsPriceAndFlips()
{
    const auto exploration = test::makeExploration();
    QVERIFY(exploration && test::showAndSolve(*exploration));
    Inspector inspector(exploration.get());
    exploration->selection()->selectLayer(LayerId{5});
    const auto shows = [&](const QString &text) {
        const auto labels = inspector.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return !label->isHidden() && label->text() == text; });
    };
    QVERIFY(shows(QStringLiteral("computed while the threshold rests")));
    constexpr int LongMs = 60'000; // a re-solve for every layer on a busy machine
    QTRY_VERIFY_WITH_TIMEOUT(exploration->review()->explanations() != nullptr, LongMs);
    const SessionProblem &problem = *exploration->problem();
    const LayerExplanation &explanation = (*exploration->review()->explanations())[5];
    const LayerPrice &price = explanation.prices.front();
    QVERIFY(price.status == SolveStatus::Optimal);
    const QString line = QStringLiteral("%1: %2 of gain lost, %3 of loss MSE %4")
                             .arg(price.format == 0 ? QStringLiteral("BF16") : QStringLiteral("FP8 E4M3"),
                                  text::quantity(price.gainLost, QStringLiteral("s")),
                                  text::quantity(std::abs(price.lossMseSaved), QStringLiteral("nats²")),
                                  price.lossMseSaved < 0 ? QStringLiteral("spent") : QStringLiteral("saved"));
    QVERIFY2(shows(line), qPrintable(priceLines(problem, explanation).join(QLatin1Char('\n'))));
    QVERIFY(!explanation.flips.empty());
    QVERIFY(shows(flipLines(problem, explanation).join(QLatin1Char('\n'))));
    QVERIFY(flipLines(problem, explanation)[0].startsWith(QStringLiteral("BF16 to FP8 E4M3 between τ = ")));
    setTau(*exploration, exploration->decisions().tau / 2);
    QVERIFY(shows(QStringLiteral("computed while the threshold rests")));
}

void PagesTest::sourcesAreNamedAndModelsAreKnown()
{
    QCOMPARE(sourceText("gaudi2-model"), QStringLiteral("Gaudi 2 model"));
    QCOMPARE(sourceText("gaudi3-model:tp8"), QStringLiteral("Gaudi 3 model, 8 device(s)"));
    QVERIFY(isModelled("gaudi2-model:tp2"));
    QCOMPARE(sourceText("worker:gaudi01"), QStringLiteral("measured on gaudi01"));
    QVERIFY(isModelled("gaudi2-model"));
    QVERIFY(isModelled("theoretical:gaudi2"));
    QVERIFY(!isModelled("worker:gaudi01"));
    QVERIFY(!isModelled("weights"));
}

QTEST_MAIN(PagesTest)
#include "pages_test.moc"
