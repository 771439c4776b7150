// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/notedesk.h"
#include "desk/searchdesk.h"
#include "desk/siteexport.h"
#include "support/testnewsroom.h"
#include "support/verify.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestNoteDesk : public QObject
{
    Q_OBJECT

    static int found(TestNewsroom &test, const QString &typed)
    {
        const auto read = storyQuery(typed, test.newsroom->searches().context());
        ArticleFilter filter;
        filter.search = std::get<SearchQuery>(read);
        return *test.newsroom->count(filter);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsNotesAndWorkToDo()
    {
        TestNewsroom test;
        const Article story = test.write(u"甲"_s);
        NoteDesk &notes = test.newsroom->notes();
        GALLEY_VERIFY(notes.setNote(story.id, {u" 等县里回话 "_s, test.clock.now()}));
        GALLEY_VERIFY(notes.add(story.id, u"核数字"_s));
        GALLEY_VERIFY(notes.add(story.id, u"  "_s));
        GALLEY_VERIFY(notes.add(story.id, u"补图"_s));
        GALLEY_VERIFY(notes.setDone(story.id, notes.toDos(story.id)->first().id, true));
        GALLEY_VERIFY(test.reopen());
        NoteDesk &again = test.newsroom->notes();
        QCOMPARE(again.note(story.id)->text, u"等县里回话"_s);
        auto toDos = *again.toDos(story.id);
        QCOMPARE(toDos.size(), 2);
        QVERIFY(toDos.at(0).isDone() && !toDos.at(1).isDone());
        QCOMPARE(toDos.at(0).doneBy, u"周砚"_s);
        GALLEY_VERIFY(again.move(story.id, toDos.at(1).id, -1));
        QCOMPARE(again.toDos(story.id)->first().text, u"补图"_s);
        GALLEY_VERIFY(again.change(story.id, toDos.at(1).id, {}));
        QCOMPARE(again.toDos(story.id)->size(), 1);
        GALLEY_VERIFY(again.setNote(story.id, {}));
        QVERIFY(again.note(story.id)->isEmpty());
    }

    void searchesFindWhatIsDueAndToDo()
    {
        TestNewsroom test;
        const Article today = test.write(u"甲"_s);
        const Article late = test.write(u"乙"_s);
        NoteDesk &notes = test.newsroom->notes();
        GALLEY_VERIFY(notes.setNote(today.id, {{}, test.clock.now().addSecs(3600)}));
        GALLEY_VERIFY(notes.setNote(late.id, {{}, test.clock.now().addDays(-2)}));
        GALLEY_VERIFY(notes.add(late.id, u"核数字"_s));
        QCOMPARE(found(test, u"due:today"_s), 1);
        QCOMPARE(found(test, u"截止:今天"_s), 1);
        QCOMPARE(found(test, u"due:overdue"_s), 1);
        QCOMPARE(found(test, u"-due:today"_s), 1);
        QCOMPARE(found(test, u"has:todo"_s), 1);
        GALLEY_VERIFY(notes.setDone(late.id, notes.toDos(late.id)->first().id, true));
        QCOMPARE(found(test, u"has:todo"_s), 0);
        const auto counts = test.newsroom->searches().count({u"due:today"_s, u"has:nothing"_s, u"-has:picture"_s}).result();
        QCOMPARE(counts, (QList<int>{1, -1, 2}));
    }

    void findsWhatChangedSinceTheLastExport()
    {
        TestNewsroom test;
        const Article story = test.ready(u"甲"_s);
        (void)test.ready(u"乙"_s);
        (void)test.write(u"草稿"_s);
        const auto run = [&] {
            return exportSite(test.newsroom->folder(), test.clock, {test.folder.filePath(u"site"_s), false, false, {}},
                              [](const Progress &) { return true; });
        };
        QCOMPARE(found(test, u"has:changes"_s), 0);
        GALLEY_VERIFY(run());
        QCOMPARE(found(test, u"has:changes"_s), 0);
        test.clock.advance(60);
        Article changed = *test.newsroom->article(story.id);
        changed.body = u"<p>后来改的。</p>"_s;
        GALLEY_VERIFY(test.newsroom->stories().save(changed, SaveKind::Explicit));
        QCOMPARE(found(test, u"has:changes"_s), 1);
        GALLEY_VERIFY(run());
        QCOMPARE(found(test, u"has:changes"_s), 0);
    }

    void neverLeavesTheDesk()
    {
        TestNewsroom test;
        const Article story = test.ready(u"甲"_s);
        const auto versions = test.newsroom->revisions(story.id)->size();
        GALLEY_VERIFY(test.newsroom->notes().setNote(story.id, {u"内部备注"_s, test.clock.now()}));
        GALLEY_VERIFY(test.newsroom->notes().add(story.id, u"内部待办"_s));
        QCOMPARE(*test.newsroom->article(story.id), story);
        QCOMPARE(test.newsroom->revisions(story.id)->size(), versions);
        const QString to = test.folder.filePath(u"site"_s);
        GALLEY_VERIFY(exportSite(test.newsroom->folder(), test.clock, {to, false, false, {}}, [](const Progress &) { return true; }));
        QDirIterator walk(to, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int files = 0;
        while (walk.hasNext()) {
            QFile file(walk.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("内部"), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files > 5);
    }
};

QTEST_GUILESS_MAIN(TestNoteDesk)
#include "tst_notedesk.moc"
