// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/mediadesk.h"
#include "desk/openstory.h"
#include "desk/peopledesk.h"
#include "support/typing.h"
#include "support/verify.h"
#include "support/windowbench.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/bylinerow.h"
#include "ui/editor/linefield.h"
#include "ui/editor/storysheet.h"
#include "ui/library/mediamodel.h"
#include "ui/library/mediapage.h"
#include "ui/library/mediapanel.h"
#include "ui/planning/boardpage.h"
#include "ui/planning/slotlist.h"
#include "ui/preview/previewpane.h"
#include "ui/preview/siteaddress.h"
#include "ui/settings/timefield.h"
#include "ui/window/actions.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QCompleter>
#include <QImage>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QWebEngineView>

using namespace Galley;
using namespace Qt::StringLiterals;

/// The media library, names that are offered, the site of another time and long pastes, in the window.
class TestLibrary : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowBench> m_bench;

    NewsroomView &view() { return m_bench->view(); }
    Newsroom &newsroom() { return m_bench->newsroom(); }
    MediaPage &page() { return *view().mediaPage(); }
    QString picture(const QString &name, Qt::GlobalColor colour)
    {
        QImage image(60, 40, QImage::Format_RGB32);
        image.fill(colour);
        const QString path = m_bench->test.folder.filePath(name);
        return image.save(path) ? path : QString();
    }
    /// As somebody does who turns the numbers.
    void chooseMoment(const QDateTime &at)
    {
        const QDateTime local = at.toTimeZone(newsroom().settings().zone());
        view().board()->momentField()->setDateTime(QDateTime(local.date(), local.time()));
    }
    QString text()
    {
        QString text;
        bool isThere = false;
        view().previewPane()->view()->page()->toPlainText([&](const QString &plain) {
            text = plain;
            isThere = true;
        });
        (void)QTest::qWaitFor([&] { return isThere; });
        return text;
    }

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<WindowBench>();
        QVERIFY(m_bench->open());
    }
    void cleanup() { m_bench.reset(); }

    void takesFilesInAndPutsThemIntoTheStory()
    {
        QTest::keyClick(m_bench->window.get(), Qt::Key_6, Qt::ControlModifier);
        QTRY_VERIFY(page().isVisible());
        m_bench->ask.files = {picture(u"a.png"_s, Qt::red), picture(u"b.png"_s, Qt::blue)};
        Q_EMIT page().addRequested();
        QTRY_COMPARE(page().model()->rowCount(), 2);
        QTRY_COMPARE(page().view()->selectionModel()->selectedIndexes().size(), 1);
        const QString file = page().model()->mediaAt(page().view()->currentIndex()).file;
        QTRY_VERIFY(page().panel()->insertButton()->isEnabled());
        QTest::mouseClick(page().panel()->insertButton(), Qt::LeftButton);
        QTRY_VERIFY(view().sheet()->isVisible());
        QVERIFY(!page().isVisible());
        QTRY_VERIFY(view().story().article().body.contains(file));
        GALLEY_VERIFY(view().saveAll());
        QCOMPARE(newsroom().media().use(file)->stories, QList<ArticleId>{view().story().id()});
    }

    void removesOnlyWhatNothingShows()
    {
        const auto used = newsroom().media().add(picture(u"used.png"_s, Qt::red));
        const auto unused = newsroom().media().add(picture(u"unused.png"_s, Qt::blue));
        const auto was = newsroom().media().add(picture(u"was.png"_s, Qt::green));
        Article story = *newsroom().article(m_bench->stories.first());
        const QString figure = u"<figure><img src=\"media:%1\" alt=\"\"></figure>"_s;
        story.body = figure.arg(was->file);
        GALLEY_VERIFY(newsroom().stories().save(story, SaveKind::Explicit));
        story.body = figure.arg(used->file);
        GALLEY_VERIFY(newsroom().stories().save(story, SaveKind::Explicit));
        QVERIFY(*newsroom().media().wasShown(was->file));
        QVERIFY(!*newsroom().media().wasShown(unused->file));
        m_bench->window->actions().media->trigger();
        QTRY_COMPARE(page().model()->rowCount(), 3);
        m_bench->ask.decision = Answer::Cancel;
        Q_EMIT page().removeRequested({used->file});
        QTRY_VERIFY(m_bench->saidLast().contains(u"in use"_s));
        QVERIFY(m_bench->ask.asked.isEmpty());
        Q_EMIT page().removeRequested({used->file, unused->file, was->file});
        QTRY_COMPARE(m_bench->ask.asked.size(), 1);
        QVERIFY(m_bench->ask.asked.first().contains(u"2"_s));
        QTest::qWait(50);
        QCOMPARE(page().model()->rowCount(), 3);
        m_bench->ask.decision = Answer::Act;
        Q_EMIT page().removeRequested({used->file, unused->file});
        QTRY_COMPARE(page().model()->rowCount(), 2);
        QVERIFY(newsroom().media().media(used->file));
        QVERIFY(!newsroom().media().media(unused->file));
    }

    void replacesEverywhere()
    {
        const auto old = newsroom().media().add(picture(u"old.png"_s, Qt::red));
        for (const ArticleId &id : std::as_const(m_bench->stories)) {
            Article story = *newsroom().article(id);
            story.cover.file = old->file;
            GALLEY_VERIFY(newsroom().stories().save(story, SaveKind::Explicit));
        }
        m_bench->window->actions().media->trigger();
        QTRY_VERIFY(page().isVisible());
        page().select(old->file);
        QTRY_VERIFY(page().panel()->replaceButton()->isEnabled());
        m_bench->ask.file = picture(u"new.png"_s, Qt::blue);
        QTest::mouseClick(page().panel()->replaceButton(), Qt::LeftButton);
        QTRY_VERIFY(newsroom().article(m_bench->stories.first())->cover.file != old->file);
        QVERIFY(newsroom().media().use(old->file)->isNone());
        QTRY_VERIFY(m_bench->saidLast().contains(u"3"_s));
    }

    void offersNamesInTheByline()
    {
        GALLEY_VERIFY(newsroom().people().addContributor(u"林小满"_s));
        LineField *byline = view().sheet()->bylineRow()->byline();
        byline->setFocus();
        QTRY_VERIFY(byline->hasFocus());
        byline->clear();
        QTest::keyClicks(byline, u"lxm"_s);
        QTRY_VERIFY(byline->completer()->popup()->isVisible());
        QTest::keyClick(byline->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(byline->completer()->popup(), Qt::Key_Return);
        QCOMPARE(byline->text(), u"林小满"_s);
        QTRY_COMPARE(view().story().article().byline, u"林小满"_s);
    }

    void keepsWhatStoodThereBeforeALongPaste()
    {
        const ArticleId id = view().story().id();
        BodyEdit *body = view().sheet()->bodyEdit();
        body->setFocus();
        typeInto(body, u"刚写下的字"_s);
        auto *data = new QMimeData;
        data->setText(QString(900, u'长'));
        QApplication::clipboard()->setMimeData(data);
        body->paste();
        QTRY_VERIFY(view().story().article().body.contains(u"长长长"_s));
        const auto revisions = newsroom().revisions(id);
        QCOMPARE(revisions->first().reason, RevisionReason::Paste);
        const QString before = newsroom().revision(revisions->first().id)->body;
        QVERIFY(before.contains(u"刚写下的字"_s));
        QVERIFY(!before.contains(u"长"_s));
        // A short one is nothing to keep.
        data = new QMimeData;
        data->setText(u"短"_s);
        QApplication::clipboard()->setMimeData(data);
        body->paste();
        QCOMPARE(newsroom().revisions(id)->size(), revisions->size());
    }

    void showsTheSiteOfAnotherTime()
    {
        Article later = *newsroom().article(m_bench->stories.first());
        later.headline = u"傍晚发的稿件"_s;
        later.publishAt = m_bench->test.clock.now().addSecs(3 * 3600);
        GALLEY_VERIFY(newsroom().stories().save(later, SaveKind::Explicit));
        GALLEY_VERIFY(newsroom().stories().move(later.id, State::Ready));
        GALLEY_VERIFY(newsroom().stories().setSlot({later.id}, Slot::Headline, true, later.publishAt.addSecs(3600)));
        view().openStory(m_bench->stories.last());
        m_bench->window->actions().board->trigger();
        QTRY_VERIFY(view().board()->isVisible());
        QTest::mouseClick(view().board()->momentBox(), Qt::LeftButton, {}, {8, view().board()->momentBox()->height() / 2});
        QTRY_VERIFY(view().board()->momentBox()->isChecked());
        chooseMoment(later.publishAt.addSecs(60));
        QTRY_VERIFY_WITH_TIMEOUT(text().contains(u"傍晚发的稿件"_s), 15000);
        QCOMPARE(view().board()->list(Slot::Headline)->count(), 1);
        // When its time in the slot is over.
        chooseMoment(later.publishAt.addSecs(3700));
        QTRY_COMPARE(view().board()->list(Slot::Headline)->count(), 0);
        // Leaving the page leaves that time.
        m_bench->window->actions().board->trigger();
        QTRY_VERIFY(!view().board()->momentBox()->isChecked());
        QTRY_VERIFY_WITH_TIMEOUT(!text().contains(u"傍晚发的稿件"_s), 15000);
    }
};

int main(int argc, char *argv[])
{
    SiteAddress::registerScheme();
    QApplication application(argc, argv);
    TestLibrary test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_library.moc"
