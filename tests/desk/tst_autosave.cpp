// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/autosave.h"
#include "desk/openstory.h"
#include "desk/storydesk.h"
#include "support/testnewsroom.h"
#include "support/verify.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestAutosave : public QObject
{
    Q_OBJECT

private:
    static void open(TestNewsroom &test, OpenStory &story, QString &text)
    {
        const Article article = test.write(u"标题"_s);
        text = article.body;
        story.open(article, [&text] { return text; });
    }

private Q_SLOTS:
    void isOnDiskWithinTwoSecondsWhileSomebodyTypesOn()
    {
        TestNewsroom test;
        OpenStory story;
        QString text;
        open(test, story, text);
        Autosave autosave(*test.newsroom, story, [] { return false; });
        QElapsedTimer sinceFirst;
        sinceFirst.start();
        bool isOnDisk = false;
        for (int key = 0; !isOnDisk && sinceFirst.elapsed() < 4000; ++key) {
            text = u"<p>第 %1 个字</p>"_s.arg(key);
            story.touchBody();
            QTest::qWait(50);
            isOnDisk = test.newsroom->article(story.id())->body.startsWith(u"<p>第"_s);
        }
        QVERIFY(isOnDisk);
        QVERIFY2(sinceFirst.elapsed() < 2000, qPrintable(QString::number(sinceFirst.elapsed())));
    }

    void writesNothingWhileAnInputMethodComposes()
    {
        TestNewsroom test;
        OpenStory story;
        QString text;
        open(test, story, text);
        bool isComposing = true;
        Autosave autosave(*test.newsroom, story, [&] { return isComposing; });
        text = u"<p>zhong</p>"_s;
        story.touchBody();
        QTest::qWait(2500);
        QVERIFY(test.newsroom->article(story.id())->body != text);
        isComposing = false;
        text = u"<p>中</p>"_s;
        story.touchBody();
        QTRY_COMPARE_WITH_TIMEOUT(test.newsroom->article(story.id())->body, text, 2000);
    }

    void keepsARevisionOnlyWhenAskedTo()
    {
        TestNewsroom test;
        OpenStory story;
        QString text;
        open(test, story, text);
        Autosave autosave(*test.newsroom, story, [] { return false; });
        const auto revisions = [&] { return test.newsroom->revisions(story.id())->size(); };
        const auto before = revisions();
        text = u"<p>改了</p>"_s;
        story.touchBody();
        GALLEY_VERIFY(autosave.saveNow());
        QCOMPARE(revisions(), before);
        GALLEY_VERIFY(autosave.saveNow(SaveKind::Explicit));
        QCOMPARE(revisions(), before + 1);
        QVERIFY(!story.isModified());
    }

    void whatIsWrittenDuringASaveStaysModified()
    {
        OpenStory story;
        Article article;
        article.id = ArticleId::make();
        QString text = u"<p>一</p>"_s;
        story.open(article, [&text] { return text; });
        story.touchBody();
        const int revision = story.revision();
        Article saved = story.article();
        text = u"<p>一二</p>"_s;
        story.touchBody();
        story.markSaved(saved, revision);
        QVERIFY(story.isModified());
        QCOMPARE(story.article().body, text);
    }
};

QTEST_GUILESS_MAIN(TestAutosave)
#include "tst_autosave.moc"
