// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/chip.h"
#include "ui/common/elidinglabel.h"
#include "ui/common/emptystate.h"
#include "ui/common/flowlayout.h"
#include "ui/common/messagebar.h"
#include "ui/common/overlayscrollbar.h"
#include "ui/common/panesplitter.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/style.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace Galley;

class TestParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void showsTheNewestTwoMessagesAndCountsTheRest();
    void replacesTheMessageWithTheSameKey();
    void takesNoRoomWithoutMessages();
    void actsOnceAndGoes();
    void opensAndClosesByMotion();
    void asksForTheRemovalOfAChip();
    void hidesABadgeOfNothing();
    void wrapsChipsIntoLines();
    void cutsALabelThatIsTooLong();
    void choosesOneSegment();
    void restoresThePreferredWidth();
    void offersWhatAnEmptyPaneCanDo();
    void scrollsThroughTheBarAboveTheContent();
};

void TestParts::initTestCase()
{
    applyStyle(*qApp, Scheme::Light);
}

void TestParts::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    setReducedMotion(true);
}

static int visibleBars(const MessageArea &area)
{
    int visible = 0;
    for (const MessageBar *bar : area.bars())
        visible += bar->isVisible() ? 1 : 0;
    return visible;
}

void TestParts::showsTheNewestTwoMessagesAndCountsTheRest()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *area = new MessageArea;
    column->addWidget(area);
    window.show();
    for (int k = 0; k < 4; ++k)
        area->post({.severity = Severity::Note, .text = u"Message %1"_s.arg(k)});
    QCOMPARE(area->count(), 4);
    QCOMPARE(visibleBars(*area), 2);
    QCOMPARE(area->bars().constFirst()->message().text, u"Message 3"_s);
    QVERIFY(area->bars().at(0)->isVisible());
    QVERIFY(area->bars().at(1)->isVisible());
    QVERIFY(area->height() > 2 * 36);
    auto *close = area->bars().at(0)->findChild<QToolButton *>();
    QTest::mouseClick(close, Qt::LeftButton);
    QCOMPARE(area->count(), 3);
    QVERIFY(area->bars().at(1)->isVisible());
    QCOMPARE(area->bars().at(1)->message().text, u"Message 1"_s);
}

void TestParts::replacesTheMessageWithTheSameKey()
{
    QWidget window;
    MessageArea area(&window);
    window.show();
    area.post({.severity = Severity::Problem, .text = u"The disk is full."_s, .key = u"disk"_s});
    area.post({.severity = Severity::Problem, .text = u"The disk is still full."_s, .key = u"disk"_s});
    QCOMPARE(area.count(), 1);
    QCOMPARE(area.bars().constFirst()->message().text, u"The disk is still full."_s);
    QVERIFY(area.isShowing(u"disk"_s));
    area.dismiss(u"disk"_s);
    QVERIFY(!area.isShowing(u"disk"_s));
}

void TestParts::takesNoRoomWithoutMessages()
{
    QWidget window;
    MessageArea area(&window);
    window.show();
    QVERIFY(!area.isVisible());
    area.post({.severity = Severity::Note, .text = u"One"_s});
    QVERIFY(area.isVisible());
    QCOMPARE(area.height(), 36);
    area.clear();
    QVERIFY(!area.isVisible());
    QCOMPARE(area.height(), 0);
}

void TestParts::actsOnceAndGoes()
{
    QWidget window;
    MessageArea area(&window);
    window.show();
    int acted = 0;
    area.post({.severity = Severity::Warning,
               .text = u"Changed elsewhere."_s,
               .action = u"Compare"_s,
               .act = [&] { ++acted; }});
    QTest::mouseClick(area.bars().constFirst()->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(acted, 1);
    QCOMPARE(area.count(), 0);
}

void TestParts::opensAndClosesByMotion()
{
    setReducedMotion(false);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *area = new MessageArea;
    column->addWidget(area);
    window.show();
    area->post({.severity = Severity::Note, .text = u"One"_s, .key = u"one"_s});
    QTRY_COMPARE(area->height(), 36);
    area->dismiss(u"one"_s);
    QTRY_VERIFY(!area->isVisible());
}

void TestParts::asksForTheRemovalOfAChip()
{
    Chip chip(u"Hill farms"_s);
    chip.resize(chip.sizeHint());
    chip.show();
    QSignalSpy asked(&chip, &Chip::removeRequested);
    QTest::mouseClick(chip.findChild<QToolButton *>(), Qt::LeftButton);
    QTest::keyClick(&chip, Qt::Key_Delete);
    QTest::keyClick(&chip, Qt::Key_Backspace);
    QCOMPARE(asked.count(), 3);
    chip.setRemovable(false);
    QTest::keyClick(&chip, Qt::Key_Delete);
    QCOMPARE(asked.count(), 3);
}

void TestParts::hidesABadgeOfNothing()
{
    QWidget window;
    CountBadge badge(CountBadge::Tone::Accent, &window);
    window.show();
    badge.setCount(7);
    QVERIFY(badge.isVisible());
    QCOMPARE(badge.size(), QSize(qMax(16, badge.sizeHint().width()), 16));
    badge.setCount(0);
    QVERIFY(!badge.isVisible());
}

void TestParts::wrapsChipsIntoLines()
{
    QWidget window;
    auto *flow = new FlowLayout(&window, 4);
    for (int k = 0; k < 6; ++k) {
        auto *box = new QWidget;
        box->setFixedSize(50, 24);
        flow->addWidget(box);
    }
    // Three boxes and their gaps take 158.
    QCOMPARE(flow->heightForWidth(160), 24 + 4 + 24);
    QCOMPARE(flow->heightForWidth(157), 3 * 24 + 2 * 4);
    window.resize(160, flow->heightForWidth(160));
    window.show();
    QCOMPARE(flow->itemAt(3)->geometry().topLeft(), QPoint(0, 28));
    window.setLayoutDirection(Qt::RightToLeft);
    flow->setGeometry(window.rect());
    QCOMPARE(flow->itemAt(0)->geometry().right(), 159);
}

void TestParts::cutsALabelThatIsTooLong()
{
    ElidingLabel label(u"A headline that is much longer than the room it has"_s);
    label.resize(80, 20);
    QVERIFY(label.isElided());
    label.resize(label.sizeHint());
    QVERIFY(!label.isElided());
    QVERIFY(label.minimumSizeHint().width() < 60);
}

void TestParts::choosesOneSegment()
{
    SegmentedControl control;
    control.addSegment({}, u"Side by side"_s, {});
    control.addSegment({}, u"Merged"_s, {});
    control.show();
    QCOMPARE(control.current(), 0);
    QCOMPARE(control.height(), 28);
    QSignalSpy changed(&control, &SegmentedControl::currentChanged);
    QTest::mouseClick(control.segment(1), Qt::LeftButton);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.constFirst().constFirst().toInt(), 1);
    QVERIFY(!control.segment(0)->isChecked());
    QTest::mouseClick(control.segment(1), Qt::LeftButton);
    QCOMPARE(changed.count(), 1);
}

void TestParts::restoresThePreferredWidth()
{
    PaneSplitter splitter(Qt::Horizontal);
    auto *left = new QWidget;
    auto *right = new QWidget;
    splitter.addWidget(left);
    splitter.addWidget(right);
    splitter.setPreferredWidth(left, 208);
    splitter.resize(801, 300);
    splitter.setSizes({400, 400});
    splitter.show();
    QTest::mouseDClick(splitter.handle(1), Qt::LeftButton);
    QCOMPARE(splitter.sizes(), (QList<int>{208, 592}));
    QCOMPARE(splitter.handle(1)->width(), 5); // for the pointer
    const QImage panes = splitter.grab().toImage();
    QCOMPARE(panes.pixelColor(208, 10), lightTokens().line);
    QVERIFY(panes.pixelColor(207, 10) != lightTokens().line);
    QVERIFY(panes.pixelColor(209, 10) != lightTokens().line);
}

void TestParts::offersWhatAnEmptyPaneCanDo()
{
    EmptyState state;
    state.resize(320, 600);
    state.show();
    state.setContent(u"news"_s, u"No stories yet"_s, u"Write the first one."_s, u"New story"_s, u"plus"_s);
    QSignalSpy asked(&state, &EmptyState::actionRequested);
    QVERIFY(state.button()->isVisible());
    QTest::mouseClick(state.button(), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    state.setContent(u"trash"_s, u"The trash is empty"_s, {});
    QVERIFY(!state.button()->isVisible());
}

void TestParts::scrollsThroughTheBarAboveTheContent()
{
    QListWidget list;
    auto *bar = new OverlayScrollBar(&list);
    list.resize(200, 100);
    list.show();
    QVERIFY(!bar->isVisible());
    for (int k = 0; k < 100; ++k)
        list.addItem(QString::number(k));
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(list.viewport()->width(), 200);
    bar->setValue(bar->maximum());
    QCOMPARE(list.verticalScrollBar()->value(), list.verticalScrollBar()->maximum());
    list.scrollToTop();
    QCOMPARE(bar->value(), 0);
}

QTEST_MAIN(TestParts)
#include "tst_parts.moc"
