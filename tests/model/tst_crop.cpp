// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "model/crop.h"

#include <QTest>

using namespace Galley;

class CropTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsThePointAsNearTheMiddleAsTheEdgesLetIt_data()
    {
        QTest::addColumn<QSize>("picture");
        QTest::addColumn<QSize>("ratio");
        QTest::addColumn<QPointF>("focus");
        QTest::addColumn<QRect>("crop");
        const QSize wide(1600, 900);
        QTest::newRow("same shape") << wide << QSize(16, 9) << QPointF(0, 1) << QRect(0, 0, 1600, 900);
        QTest::newRow("middle") << wide << QSize(1, 1) << QPointF(0.5, 0.5) << QRect(350, 0, 900, 900);
        QTest::newRow("left of the middle") << wide << QSize(1, 1) << QPointF(0.4, 0.5) << QRect(190, 0, 900, 900);
        QTest::newRow("left edge") << wide << QSize(1, 1) << QPointF(0.1, 0.5) << QRect(0, 0, 900, 900);
        QTest::newRow("right edge") << wide << QSize(1, 1) << QPointF(1, 0.5) << QRect(700, 0, 900, 900);
        QTest::newRow("upright") << QSize(900, 1600) << QSize(16, 9) << QPointF(0.5, 0.25) << QRect(0, 147, 900, 506);
        QTest::newRow("bottom edge") << QSize(900, 1600) << QSize(16, 9) << QPointF(0.5, 0.99) << QRect(0, 1094, 900, 506);
        QTest::newRow("a line of pixels") << QSize(2000, 1) << QSize(1, 1) << QPointF(1, 0) << QRect(1999, 0, 1, 1);
        QTest::newRow("one pixel") << QSize(1, 1) << QSize(16, 9) << QPointF(0.3, 0.3) << QRect(0, 0, 1, 1);
        QTest::newRow("no picture") << QSize() << QSize(16, 9) << QPointF(0.5, 0.5) << QRect();
    }
    void keepsThePointAsNearTheMiddleAsTheEdgesLetIt()
    {
        QFETCH(QSize, picture);
        QFETCH(QSize, ratio);
        QFETCH(QPointF, focus);
        QTEST(cropAround(picture, ratio, focus), "crop");
    }

    void alwaysHoldsThePoint()
    {
        for (const QSize &picture : {QSize(640, 480), QSize(481, 1733), QSize(3000, 11)}) {
            for (const QSize &ratio : {QSize(16, 9), QSize(1, 1), QSize(3, 2), QSize(2, 1)}) {
                for (int step = 0; step <= 100; ++step) {
                    const QPointF focus(step / 100.0, 1 - step / 100.0);
                    const QRect crop = cropAround(picture, ratio, focus);
                    QVERIFY(QRect(QPoint(), picture).contains(crop));
                    const QPointF point(focus.x() * picture.width(), focus.y() * picture.height());
                    QVERIFY(QRectF(crop).adjusted(-1, -1, 1, 1).contains(point));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(CropTest)
#include "tst_crop.moc"
