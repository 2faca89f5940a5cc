// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/camera.h"

#include <QTest>

#include <cmath>

using namespace halftone;

namespace {

constexpr double Pixel = 1e-6; // of rounding in double

bool isNear(const QPointF &a, const QPointF &b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y()) < Pixel;
}

Camera cameraOf(const QSizeF &window, const QSizeF &scene)
{
    Camera camera;
    camera.setWindow(window);
    camera.setScene(scene);
    return camera;
}

} // namespace

class CameraTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeSceneFitsAndIsCentred()
    {
        Camera camera = cameraOf({400, 200}, {1000, 250});
        QCOMPARE(camera.wholeScale(), 0.4);
        camera.showWhole();
        QVERIFY(camera.seesEverything());
        QVERIFY(isNear(camera.toWindow(QPointF(0, 0)), {0, 50}));
        QVERIFY(isNear(camera.toWindow(QPointF(1000, 250)), {400, 150}));
        QCOMPARE(cameraOf({4000, 2000}, {1000, 250}).wholeScale(), 1.0); // never blown up
    }

    void zoomKeepsThePointUnderThePointer_data()
    {
        QTest::addColumn<QPointF>("at");
        QTest::newRow("in the middle") << QPointF(200, 100);
        QTest::newRow("in a corner") << QPointF(3, 197);
    }

    void zoomKeepsThePointUnderThePointer()
    {
        QFETCH(QPointF, at);
        Camera camera = cameraOf({400, 200}, {4000, 3000});
        camera.centreOn({2000, 1500});
        const QPointF before = camera.toScene(at);
        for (const double factor : {1.2, 1.2, 3.0, 1 / 1.2, 0.5}) {
            camera.zoom(factor, at);
            QVERIFY(isNear(camera.toWindow(before), at));
        }
    }

    void zoomEndsWhereEverythingIsSeenOrAPixelIsLarge()
    {
        Camera camera = cameraOf({400, 200}, {400000, 3000});
        for (int i = 0; i < 200; ++i)
            camera.zoom(0.8, {0, 0});
        QVERIFY(camera.seesEverything()); // though that is a smaller scale than any other scene may have
        for (int i = 0; i < 200; ++i)
            camera.zoom(1.25, {0, 0});
        QCOMPARE(camera.scale(), 8.0);
    }

    void nothingJumpsWhereTheSceneBeginsToFit()
    {
        Camera camera = cameraOf({400, 200}, {1000, 250});
        camera.showWhole();
        const QPointF before = camera.toWindow(QPointF(500, 125));
        camera.zoom(1.0001, {10, 190});
        const QPointF way = camera.toWindow(QPointF(500, 125)) - before;
        QVERIFY(std::hypot(way.x(), way.y()) < 1);
    }

    void theSceneNeverLeavesTheWindow()
    {
        Camera camera = cameraOf({400, 200}, {1000, 1000});
        camera.move({-100000, 100000});
        QVERIFY(camera.visible().intersects(QRectF(0, 0, 1000, 1000)));
    }

    void scrollTakesTheLeastWay()
    {
        Camera camera = cameraOf({400, 200}, {4000, 3000});
        camera.centreOn({2000, 1500});
        const Camera before = camera;
        camera.scrollTo({1990, 1490, 20, 20});
        QVERIFY(camera == before); // in sight already
        camera.scrollTo({2500, 1490, 100, 20});
        QCOMPARE(camera.visible().right(), 2624.0); // 24 pixels behind it
        QCOMPARE(camera.visible().top(), before.visible().top());
    }

    void aNewSizeKeepsTheMiddle()
    {
        Camera camera = cameraOf({400, 200}, {4000, 3000});
        camera.centreOn({2000, 1500});
        camera.setWindow({800, 120});
        QVERIFY(isNear(camera.visible().center(), {2000, 1500}));
    }

    void theWayBetweenTwoViewsBeginsAndEndsThere()
    {
        Camera from = cameraOf({400, 200}, {4000, 3000});
        from.centreOn({2000, 1500});
        Camera to = from;
        const QPointF pointer(300, 40);
        const QPointF fixed = from.toScene(pointer);
        to.zoom(4, pointer);
        QVERIFY(Camera::between(from, to, 1) == to);
        QVERIFY(isNear(Camera::between(from, to, 0).toWindow(fixed), pointer));
        QCOMPARE(Camera::between(from, to, 0).scale(), from.scale());
        for (const double share : {0.1, 0.5, 0.9})
            QVERIFY(
                isNear(Camera::between(from, to, share).toWindow(fixed), pointer)); // zooming keeps the place
        QCOMPARE(Camera::between(from, to, 0.5).scale(), 2.0); // at an even pace
    }
};

QTEST_APPLESS_MAIN(CameraTest)
#include "camera_test.moc"
