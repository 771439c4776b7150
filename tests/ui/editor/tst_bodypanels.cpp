// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "editordesk.h"

#include "body/html.h"
#include "ui/common/focuspicture.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/common/style.h"
#include "ui/editor/bodypanels.h"
#include "ui/editor/embedpanel.h"
#include "ui/editor/figurepanel.h"
#include "ui/editor/gallerypanel.h"
#include "ui/editor/linefield.h"
#include "ui/editor/linkpanel.h"
#include "ui/editor/storylinks.h"

#include <QListWidget>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

const QString Bridge = u"galley-story:0190a5b0-0000-7000-8000-000000000001"_s;
const QString Bus = u"galley-story:0190a5b0-0000-7000-8000-000000000002"_s;

/// Two stories.
class TwoStories final : public StoryLinks
{
public:
    QList<LinkedStory> find(const QString &words, int most) const override
    {
        QList<LinkedStory> found;
        for (const LinkedStory &story : m_stories) {
            if (story.headline.contains(words) && found.size() < most)
                found.append(story);
        }
        return found;
    }
    QString headlineOf(const QString &link) const override
    {
        for (const LinkedStory &story : m_stories) {
            if (story.link == link)
                return story.headline;
        }
        return {};
    }

private:
    const QList<LinkedStory> m_stories{{Bridge, u"老水门石桥修好了"_s, u"新闻"_s}, {Bus, u"公交改道绕石桥"_s, u"公告"_s}};
};

} // namespace

class TestBodyPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init()
    {
        d = std::make_unique<Desk>();
        d->edit->panels()->setStoryLinks(&m_stories);
    }
    void cleanup() { d.reset(); }

    void linksToAStoryByItsHeadline();
    void putsTheHeadlineInWhereNothingIsSelected();
    void showsTheHeadlineOfALink();
    void stillTakesAddresses();

    void putsAVideoIn();
    void refusesOtherVideos();
    void changesAVideo();
    void asksForARecording();
    void namesTheNewsroomsRecording();
    void putsARecordingWhereItWasWanted();
    void leavesARecordingOutOfAnotherStory();

    void widensAFigure();
    void asksForAnotherPicture();
    void setsTheFocalPoint();

    void makesAGallery();
    void addsToAGallery();
    void writesAndOrdersAGallery();
    void takesAGalleryThroughCopyAndPaste();

private:
    QString picture(int shade)
    {
        QImage image(60, 40, QImage::Format_RGB32);
        image.fill(QColor(shade, shade, shade));
        return (*d->pictures.addPicture(image)).file;
    }
    Body withGallery()
    {
        return {{paragraph(u"一"_s), Gallery{{Figure{picture(1), {}, {}, {}}, Figure{picture(2), {}, {}, {}}}, {}}}};
    }
    void selectObject()
    {
        d->caret(0);
        d->caretToEnd();
        QVERIFY(selectsObject(d->edit->textCursor()));
    }

    TwoStories m_stories;
    std::unique_ptr<Desk> d;
};

void TestBodyPanels::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    applyStyle(*qApp, Scheme::Light);
}

void TestBodyPanels::linksToAStoryByItsHeadline()
{
    d->edit->setBody({{paragraph(u"石桥已经通行"_s)}});
    d->caret(2, 0);
    d->key(Qt::Key_K, Qt::ControlModifier);
    LinkPanel *panel = d->edit->panels()->link();
    QVERIFY(panel->isVisible());
    typeInto(panel->addressField(), u"石桥"_s);
    QCOMPARE(panel->storyList()->count(), 2);
    QTest::keyClick(panel->addressField(), Qt::Key_Down);
    QTest::keyClick(panel->addressField(), Qt::Key_Return);
    QVERIFY(!panel->isVisible());
    QCOMPARE_EQ(d->body(), (Body{{Paragraph{{{u"石桥"_s, {}, Bridge}, {u"已经通行"_s, {}, {}}}, {}}}}));
    QVERIFY(d->undoesInOneStepTo({{paragraph(u"石桥已经通行"_s)}}));
}

void TestBodyPanels::putsTheHeadlineInWhereNothingIsSelected()
{
    d->edit->setBody({{paragraph(u"另见："_s)}});
    d->caretToEnd();
    d->edit->panels()->openLink();
    typeInto(d->edit->panels()->link()->addressField(), u"公交"_s);
    QTest::keyClick(d->edit->panels()->link()->addressField(), Qt::Key_Return); // the only one
    QCOMPARE_EQ(d->body(), (Body{{Paragraph{{{u"另见："_s, {}, {}}, {u"公交改道绕石桥"_s, {}, Bus}}, {}}}}));
}

void TestBodyPanels::showsTheHeadlineOfALink()
{
    d->edit->setBody({{Paragraph{{{u"石桥"_s, {}, Bridge}}, {}}}});
    d->caret(1);
    d->edit->panels()->openLink();
    QCOMPARE(d->edit->panels()->link()->addressField()->text(), u"老水门石桥修好了"_s);
    QTest::keyClick(d->edit->panels()->link()->addressField(), Qt::Key_Return);
    QCOMPARE_EQ(d->body(), (Body{{Paragraph{{{u"石桥"_s, {}, Bridge}}, {}}}}));
}

void TestBodyPanels::stillTakesAddresses()
{
    d->edit->setBody({{paragraph(u"县政府"_s)}});
    d->caret(3, 0);
    d->edit->panels()->openLink();
    typeInto(d->edit->panels()->link()->addressField(), u"www.example.gov.cn"_s);
    QVERIFY(!d->edit->panels()->link()->storyList()->isVisible());
    QTest::keyClick(d->edit->panels()->link()->addressField(), Qt::Key_Return);
    QCOMPARE_EQ(d->body(), (Body{{Paragraph{{{u"县政府"_s, {}, u"https://www.example.gov.cn"_s}}, {}}}}));
}

void TestBodyPanels::putsAVideoIn()
{
    d->edit->setBody({{paragraph(u"看"_s)}});
    d->caretToEnd();
    d->actions()->embed->trigger();
    EmbedPanel *panel = d->edit->panels()->embed();
    typeInto(panel->addressField(), u"https://www.bilibili.com/video/BV1xx411c7mD"_s);
    typeInto(panel->captionField(), u"开渠"_s);
    QTest::keyClick(panel->captionField(), Qt::Key_Return);
    QVERIFY(!panel->isVisible());
    QCOMPARE_EQ(d->body(), (Body{{paragraph(u"看"_s), Embed{u"https://www.bilibili.com/video/BV1xx411c7mD"_s, u"开渠"_s}}}));
    QVERIFY(d->undoesInOneStepTo({{paragraph(u"看"_s)}}));
}

void TestBodyPanels::refusesOtherVideos()
{
    d->actions()->embed->trigger();
    EmbedPanel *panel = d->edit->panels()->embed();
    typeInto(panel->addressField(), u"https://evil.example/v"_s);
    QTest::keyClick(panel->addressField(), Qt::Key_Return);
    QVERIFY(panel->isVisible());
    QVERIFY(panel->isRefusing());
    QTest::keyClick(panel->addressField(), Qt::Key_Escape);
    QVERIFY(d->body().isEmpty());
}

void TestBodyPanels::changesAVideo()
{
    d->edit->setBody({{paragraph(u"一"_s), Embed{u"https://www.bilibili.com/video/BV1xx411c7mD"_s, u"开渠"_s}}});
    selectObject();
    d->key(Qt::Key_Return);
    EmbedPanel *panel = d->edit->panels()->embed();
    QVERIFY(panel->isVisible());
    panel->captionField()->clear();
    typeInto(panel->captionField(), u"放水"_s);
    QTest::keyClick(panel->captionField(), Qt::Key_Return);
    QCOMPARE(std::get<Embed>(d->body().blocks.back()).caption, u"放水"_s);
}

void TestBodyPanels::asksForARecording()
{
    QSignalSpy requested(d->edit, &BodyEdit::recordingRequested);
    d->actions()->embed->trigger();
    EmbedPanel *panel = d->edit->panels()->embed();
    typeInto(panel->captionField(), u"开渠"_s);
    panel->chooseButton()->click();
    QVERIFY(!panel->isVisible());
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().toString(), u"开渠"_s);
}

void TestBodyPanels::namesTheNewsroomsRecording()
{
    QSignalSpy refused(d->edit, &BodyEdit::refused);
    d->edit->setBody({{paragraph(u"看"_s)}});
    d->caretToEnd();
    d->edit->insertRecording(u"/elsewhere/canal.mp4"_s, u"开渠"_s);
    const Embed recording{u"media:c0ffee.mp4"_s, u"开渠"_s};
    QTRY_COMPARE_EQ(d->body(), (Body{{paragraph(u"看"_s), recording}}));
    selectObject();
    d->key(Qt::Key_Return);
    EmbedPanel *panel = d->edit->panels()->embed();
    QCOMPARE(panel->addressField()->text(), u"canal.mp4"_s);
    QVERIFY(panel->addressField()->isReadOnly());
    QVERIFY(panel->captionField()->hasFocus());
    typeInto(panel->captionField(), u"放水"_s);
    QTest::keyClick(panel->captionField(), Qt::Key_Return);
    QCOMPARE_EQ(d->body(), (Body{{paragraph(u"看"_s), Embed{recording.address, u"放水"_s}}}));
    d->edit->insertRecording(u"/elsewhere/canal.mov"_s);
    QTRY_COMPARE(refused.size(), 1);
}

void TestBodyPanels::putsARecordingWhereItWasWanted()
{
    const Body before{{paragraph(u"一"_s), paragraph(u"二"_s)}};
    d->edit->setBody(before);
    d->caret(1);
    QPromise<Result<QString>> coming;
    coming.start();
    d->pictures.coming = coming.future();
    d->edit->insertRecording(u"canal.mp4"_s);
    d->caretToEnd();
    typeInto(d->edit, u"三"_s);
    coming.addResult(Result<QString>(u"c0ffee.mp4"_s));
    coming.finish();
    QTRY_COMPARE(toHtml(d->body()), toHtml({{paragraph(u"一"_s), Embed{u"media:c0ffee.mp4"_s, {}}, paragraph(u"二三"_s)}}));
}

void TestBodyPanels::leavesARecordingOutOfAnotherStory()
{
    QSignalSpy refused(d->edit, &BodyEdit::refused);
    QPromise<Result<QString>> coming;
    coming.start();
    d->pictures.coming = coming.future();
    d->edit->insertRecording(u"canal.mp4"_s);
    const Body other{{paragraph(u"另一篇"_s)}};
    d->edit->setBody(other);
    coming.addResult(Result<QString>(u"c0ffee.mp4"_s));
    coming.finish();
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE_EQ(d->body(), other);
}

void TestBodyPanels::widensAFigure()
{
    const Body before{{paragraph(u"一"_s), Figure{picture(1), {}, {}, {}}}};
    d->edit->setBody(before);
    selectObject();
    d->key(Qt::Key_Return);
    FigurePanel *panel = d->edit->panels()->figure();
    panel->widthControl()->segment(1)->click();
    QCOMPARE(std::get<Figure>(d->body().blocks.back()).width, FigureWidth::Wide);
    panel->widthControl()->segment(2)->click();
    QCOMPARE(std::get<Figure>(d->body().blocks.back()).width, FigureWidth::Full);
    QTest::keyClick(panel->captionField(), Qt::Key_Escape);
    QVERIFY(d->undoesInOneStepTo(before));
}

void TestBodyPanels::asksForAnotherPicture()
{
    const QString file = picture(1);
    d->edit->setBody({{paragraph(u"一"_s), Figure{file, {}, {}, {}}}});
    selectObject();
    d->key(Qt::Key_Return);
    QSignalSpy requested(d->edit, &BodyEdit::replacementRequested);
    Q_EMIT d->edit->panels()->figure()->replacementRequested(std::get<Figure>(d->body().blocks.back()));
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().toString(), file);
}

void TestBodyPanels::setsTheFocalPoint()
{
    const QString file = picture(1);
    d->edit->setBody({{paragraph(u"一"_s), Figure{file, {}, {}, {}}}});
    selectObject();
    d->key(Qt::Key_Return);
    FigurePanel *panel = d->edit->panels()->figure();
    panel->focusButton()->click();
    QVERIFY(panel->focusPicture()->isVisible());
    panel->focusPicture()->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(panel->focusPicture(), Qt::Key_Left, Qt::ShiftModifier);
    QTRY_COMPARE(d->pictures.focusOf(file), QPointF(0.2, 0.5));
    // It is the picture's, not the text's.
    QVERIFY(!d->edit->document()->isUndoAvailable());
}

void TestBodyPanels::makesAGallery()
{
    d->edit->setBody({{paragraph(u"一"_s)}});
    d->caretToEnd();
    d->edit->insertGallery({d->pictures.pictureFile(u"a.png"_s), d->pictures.pictureFile(u"b.png"_s, {300, 200}, Qt::red)});
    const Body body = d->body();
    const auto *gallery = std::get_if<Gallery>(&body.blocks.back());
    QVERIFY(gallery);
    QCOMPARE(gallery->figures.size(), 2u);
    QVERIFY(d->undoesInOneStepTo({{paragraph(u"一"_s)}}));
}

void TestBodyPanels::addsToAGallery()
{
    d->edit->setBody(withGallery());
    selectObject();
    d->edit->insertGallery({d->pictures.pictureFile(u"c.png"_s)});
    QCOMPARE(std::get<Gallery>(d->body().blocks.back()).figures.size(), 3u);
}

void TestBodyPanels::writesAndOrdersAGallery()
{
    const Body before = withGallery();
    d->edit->setBody(before);
    selectObject();
    d->key(Qt::Key_Return);
    GalleryPanel *panel = d->edit->panels()->gallery();
    QVERIFY(panel->isVisible());
    typeInto(panel->captionField(), u"左岸"_s);
    typeInto(panel->galleryCaptionField(), u"两岸"_s);
    panel->laterButton()->click();
    const auto gallery = std::get<Gallery>(d->body().blocks.back());
    QCOMPARE(plainText(gallery.caption), u"两岸"_s);
    QCOMPARE(plainText(gallery.figures.at(1).caption), u"左岸"_s);
    QCOMPARE(gallery.figures.at(0).file, std::get<Gallery>(before.blocks.back()).figures.at(1).file);
    QTest::keyClick(panel->captionField(), Qt::Key_Escape);
    QVERIFY(d->undoesInOneStepTo(before));
    selectObject();
    d->key(Qt::Key_Return);
    panel->removeButton()->click();
    // A gallery of one is a figure; what was said of all stays below it.
    const Body one = d->body();
    QVERIFY2(std::holds_alternative<Figure>(one.blocks.at(1)), qPrintable(toHtml(one)));
    QCOMPARE(plainText(one), u"一\n两岸"_s);
}

void TestBodyPanels::takesAGalleryThroughCopyAndPaste()
{
    const Body before = withGallery();
    d->edit->setBody(before);
    d->key(Qt::Key_A, Qt::ControlModifier);
    d->edit->copy();
    d->edit->setBody({});
    d->edit->paste();
    QCOMPARE_EQ(d->body(), before);
}

QTEST_MAIN(TestBodyPanels)
#include "tst_bodypanels.moc"
