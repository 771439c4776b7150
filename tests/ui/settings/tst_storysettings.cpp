// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/mediadesk.h"
#include "desk/openstory.h"
#include "support/scriptedask.h"
#include "support/testnewsroom.h"
#include "support/verify.h"
#include "ui/common/style.h"
#include "ui/common/focuspicture.h"
#include "ui/settings/storysettings.h"
#include "ui/settings/timefield.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// The page with a story's settings, on a story in a real newsroom.
struct Bench {
    Bench()
    {
        Article article = *test.newsroom->stories().create(test.newsroom->channels().first().id);
        article.headline = u"标题"_s;
        article.body = u"<p>正文。</p>"_s;
        story.open(*test.newsroom->stories().save(article, SaveKind::Explicit), [this] { return story.article().body; });
        settings.resize(376, 1400);
        settings.show();
    }

    template <typename Widget>
    Widget *named(const QString &name)
    {
        for (Widget *widget : settings.findChildren<Widget *>()) {
            if (widget->accessibleName() == name && widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    template <typename Button>
    Button *called(const QString &text)
    {
        for (Button *button : settings.findChildren<Button *>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }
    bool shows(const QString &text)
    {
        const auto labels = settings.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }
    /// The story as the desk keeps it.
    Article kept()
    {
        const int revision = story.revision();
        const Article saved = *test.newsroom->stories().save(story.article(), SaveKind::Autosave);
        story.markSaved(saved, revision);
        return saved;
    }
    void reopen() { story.open(*test.newsroom->article(story.id()), [this] { return story.article().body; }); }

    TestNewsroom test;
    OpenStory story;
    ScriptedAsk ask;
    StorySettings settings{*test.newsroom, story, ask};
};

QDateTime beijing(int year, int month, int day, int hour, int minute)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), QTimeZone("Asia/Shanghai")).toUTC();
}

} // namespace

class TestStorySettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyStyle(*qApp, Scheme::Light); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s)); }

    void aSlotHasNoEndUntilOneIsSet()
    {
        Bench bench;
        QVERIFY(!bench.named<QPushButton>(u"Pinned: no end"_s));
        QTest::mouseClick(bench.called<QCheckBox>(u"Pinned"_s), Qt::LeftButton, {}, {8, 14});
        QCOMPARE(bench.kept().slots, Slots(Slot::Pinned));
        QVERIFY(!bench.kept().slotEnds.pinned.isValid());

        // It begins with the morning in a week, in the newsroom's zone.
        QTest::mouseClick(bench.named<QPushButton>(u"Pinned: no end"_s), Qt::LeftButton);
        QCOMPARE(bench.kept().slotEnds.pinned, beijing(2026, 5, 25, 8, 0));
        auto *until = bench.named<TimeField>(u"Pinned: until"_s);
        QVERIFY(until);
        QCOMPARE(until->text(), u"until 2026-05-25 08:00"_s);
        until->setDateTime(QDateTime(QDate(2026, 6, 1), QTime(18, 30)));
        QCOMPARE(bench.kept().slotEnds.pinned, beijing(2026, 6, 1, 18, 30));
        QVERIFY(!bench.kept().slotEnds.headline.isValid());

        bench.reopen();
        QCOMPARE(bench.named<TimeField>(u"Pinned: until"_s)->text(), u"until 2026-06-01 18:30"_s);
        QTest::mouseClick(bench.named<QToolButton>(u"Pinned: take the end away"_s), Qt::LeftButton);
        QVERIFY(!bench.kept().slotEnds.pinned.isValid());
        QVERIFY(bench.kept().slots.testFlag(Slot::Pinned));
        QVERIFY(bench.named<QPushButton>(u"Pinned: no end"_s));
    }

    void aSlotThatIsGivenUpForgetsItsEnd()
    {
        Bench bench;
        auto *box = bench.called<QCheckBox>(u"Lead"_s);
        QTest::mouseClick(box, Qt::LeftButton, {}, {8, 14});
        QTest::mouseClick(bench.named<QPushButton>(u"Lead: no end"_s), Qt::LeftButton);
        QTest::mouseClick(box, Qt::LeftButton, {}, {8, 14});
        QTest::mouseClick(box, Qt::LeftButton, {}, {8, 14});
        QCOMPARE(bench.kept().slots, Slots(Slot::Headline));
        QVERIFY(!bench.kept().slotEnds.headline.isValid());
    }

    void saysWhenTheEndOfASlotHasCome()
    {
        Bench bench;
        bench.story.edit([&](Article &article) {
            article.slots = Slot::Headline | Slot::Featured;
            article.slotEnds.featured = bench.test.clock.now().addSecs(60);
        });
        const QString told = u"The end has come: Featured. The slot is free again."_s;
        QVERIFY(!bench.shows(told));
        bench.test.clock.advance(60);
        bench.reopen();
        bench.story.edit([&](Article &article) {
            article.slots = Slot::Headline | Slot::Featured;
            article.slotEnds.featured = bench.test.clock.now();
        });
        QVERIFY(bench.shows(told));
    }

    void aStandingPageHidesWhatItDoesNotHaveAndGivesItBack()
    {
        Bench bench;
        const ChannelId channel = bench.story.article().channel;
        QVERIFY(!channel.isNull());
        auto *page = bench.called<QCheckBox>(u"Standing page (About, Contact)"_s);
        QTest::mouseClick(page, Qt::LeftButton, {}, {8, page->height() / 2});
        QCOMPARE(bench.kept().kind, ArticleKind::Page);
        QVERIFY(bench.kept().channel.isNull());
        QVERIFY(!bench.named<QComboBox>(u"Main channel"_s));
        QVERIFY(!bench.shows(u"Tags"_s));
        QVERIFY(!bench.called<QCheckBox>(u"Lead"_s));
        QVERIFY(bench.shows(u"It stands beside the news, without channel, tags and slots."_s));
        // A slip costs nothing while the story is on the desk.
        QTest::mouseClick(page, Qt::LeftButton, {}, {8, page->height() / 2});
        QCOMPARE(bench.kept().kind, ArticleKind::Story);
        QCOMPARE(bench.kept().channel, channel);
        QVERIFY(bench.named<QComboBox>(u"Main channel"_s));
        QVERIFY(bench.called<QCheckBox>(u"Lead"_s));
    }

    void theAddressOfAnOriginalIsCompletedOrRefusedInPlace()
    {
        Bench bench;
        auto *field = bench.named<QLineEdit>(u"Address of the original of a reprint"_s);
        QVERIFY(field);
        const QString refusal = u"This is not a web address. It begins with https:// or http://."_s;
        field->setText(u"www.example.cn/a"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(bench.kept().sourceUrl, u"https://www.example.cn/a"_s);
        QCOMPARE(field->text(), u"https://www.example.cn/a"_s);
        QVERIFY(!bench.shows(refusal));

        field->selectAll();
        QTest::keyClicks(field, u"page three"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(bench.shows(refusal));
        QCOMPARE(bench.kept().sourceUrl, u"https://www.example.cn/a"_s);
        QCOMPARE(field->text(), u"page three"_s);
        bench.story.edit([](Article &article) { article.kicker = u"引题"_s; });
        QCOMPARE(field->text(), u"page three"_s);

        field->clear();
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!bench.shows(refusal));
        QVERIFY(bench.kept().sourceUrl.isEmpty());
    }

    void aCorrectionReachesTheStoryWithItsWords()
    {
        Bench bench;
        const QDateTime now = bench.test.clock.now();
        QTest::mouseClick(bench.called<QPushButton>(u"Add correction"_s), Qt::LeftButton);
        auto *text = bench.named<QPlainTextEdit>(u"Words of correction 1"_s);
        QVERIFY(text);
        QCOMPARE(bench.settings.focusWidget(), text);
        QVERIFY(!bench.story.isModified());
        bench.story.edit([](Article &article) { article.kicker = u"引题"_s; });
        QVERIFY(bench.named<QPlainTextEdit>(u"Words of correction 1"_s)); // typing elsewhere leaves it there
        QTest::keyClicks(text, u"It was two yuan."_s);
        QCOMPARE(bench.kept().corrections, (QList<Correction>{{now, u"It was two yuan."_s}}));
        QCOMPARE(bench.named<TimeField>(u"Time of correction 1"_s)->text(), u"2026-05-18 10:42"_s);

        bench.named<TimeField>(u"Time of correction 1"_s)->setDateTime(QDateTime(QDate(2026, 5, 17), QTime(9, 0)));
        QTest::mouseClick(bench.called<QPushButton>(u"Add correction"_s), Qt::LeftButton);
        QTest::keyClicks(bench.named<QPlainTextEdit>(u"Words of correction 2"_s), u"And on Wednesday."_s);
        QCOMPARE(bench.kept().corrections, (QList<Correction>{{beijing(2026, 5, 17, 9, 0), u"It was two yuan."_s},
                                                              {now, u"And on Wednesday."_s}}));
        QTest::mouseClick(bench.named<QToolButton>(u"Remove correction 1"_s), Qt::LeftButton);
        QCOMPARE(bench.kept().corrections, (QList<Correction>{{now, u"And on Wednesday."_s}}));
        QCOMPARE(bench.named<QPlainTextEdit>(u"Words of correction 1"_s)->toPlainText(), u"And on Wednesday."_s);
        bench.reopen();
        QCOMPARE(bench.named<QPlainTextEdit>(u"Words of correction 1"_s)->toPlainText(), u"And on Wednesday."_s);
    }

    void anotherStoryShowsItsOwnCorrections()
    {
        Bench bench;
        QTest::mouseClick(bench.called<QPushButton>(u"Add correction"_s), Qt::LeftButton);
        const Article other = bench.test.write(u"另一篇"_s);
        bench.story.open(other, [] { return QString(); });
        QVERIFY(!bench.named<QPlainTextEdit>(u"Words of correction 1"_s));
        Article corrected = other;
        corrected.corrections = {{bench.test.clock.now(), u"一"_s}, {bench.test.clock.now(), u"二"_s}};
        bench.story.open(corrected, [] { return QString(); });
        QCOMPARE(bench.named<QPlainTextEdit>(u"Words of correction 2"_s)->toPlainText(), u"二"_s);
        QVERIFY(!bench.story.isModified());
    }

    void theFocusOfTheCoverIsKeptWithThePicture()
    {
        Bench bench;
        QImage image(800, 400, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        const auto media = bench.test.newsroom->media().add(image);
        GALLEY_VERIFY(media);
        QVERIFY(!bench.named<FocusPicture>(u"Focus of the cover"_s));
        bench.story.edit([&](Article &article) { article.cover.file = media->file; });
        auto *picture = bench.named<FocusPicture>(u"Focus of the cover"_s);
        QVERIFY(picture);
        QCOMPARE(picture->size(), QSize(192, 96)); // whole, not cropped
        QVERIFY(bench.named<CropPicture>(u"The cover cropped to 16:9"_s));
        QVERIFY(bench.named<CropPicture>(u"The cover cropped to 1:1"_s));
        QVERIFY(!bench.called<QPushButton>(u"Centre the focus"_s));

        QSignalSpy changed(bench.test.newsroom.get(), &Newsroom::changed);
        QTest::mouseClick(picture, Qt::LeftButton, {}, {48, 24});
        QCOMPARE(bench.test.newsroom->media().media(media->file)->focusX, 0.25);
        QCOMPARE(bench.test.newsroom->media().media(media->file)->focusY, 0.25);
        QCOMPARE(changed.size(), 1);
        bench.reopen();
        bench.story.edit([&](Article &article) { article.cover.file = media->file; });
        QCOMPARE(picture->point(), QPointF(0.25, 0.25));
        QTest::mouseClick(bench.called<QPushButton>(u"Centre the focus"_s), Qt::LeftButton);
        QCOMPARE(bench.test.newsroom->media().media(media->file)->focusX, 0.5);
        QVERIFY(!bench.called<QPushButton>(u"Centre the focus"_s));
    }

    void showsAnUprightPhotographUpright()
    {
        Bench bench;
        QImage image(300, 600, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        const auto media = bench.test.newsroom->media().add(image);
        bench.story.edit([&](Article &article) { article.cover.file = media->file; });
        QCOMPARE(bench.named<FocusPicture>(u"Focus of the cover"_s)->size(), QSize(80, 160));
    }

    void scrollingOverATimeLeavesItAlone()
    {
        Bench bench;
        bench.story.edit([&](Article &article) { article.publishAt = bench.test.clock.now(); });
        auto *time = bench.named<TimeField>(u"Publish date and time"_s);
        time->clearFocus();
        QWheelEvent wheel(QPointF(5, 5), time->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton, {}, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(time, &wheel);
        QCOMPARE(bench.story.article().publishAt, bench.test.clock.now());
    }

    void showsWhatWasWrittenWhileItWasHidden()
    {
        Bench bench;
        bench.settings.hide();
        bench.story.edit([](Article &article) { article.slots = Slot::Headline; });
        bench.settings.show();
        QVERIFY(bench.called<QCheckBox>(u"Lead"_s)->isChecked());
    }
};

QTEST_MAIN(TestStorySettings)
#include "tst_storysettings.moc"
