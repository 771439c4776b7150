// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/snippetstore.h"
#include "store/storecase.h"

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

Snippet snippet(const QString &name, int position = 1000)
{
    return {SnippetId::make(), name, u"<p>%1</p>\n"_s.arg(name), position, moment(1)};
}

/// Their names in order, each with its position.
QStringList names(const SnippetStore &store)
{
    QStringList list;
    const auto snippets = store.snippets();
    if (snippets) {
        for (const Snippet &snippet : *snippets)
            list.append(u"%1 %2"_s.arg(snippet.position).arg(snippet.name));
    }
    return list;
}

} // namespace

class SnippetStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void givesBackWhatWasKept()
    {
        StoreCase newsroom;
        SnippetStore store(newsroom.database());
        QVERIFY(store.snippets()->isEmpty());
        Snippet note = snippet(u"编者按"_s, 0);
        GALLEY_OK(store.put(note));
        GALLEY_OK(newsroom.reopen());
        SnippetStore again(newsroom.database());
        QVERIFY(*again.snippets() == QList<Snippet>{note});
        note.name = u"  编者的话 "_s;
        note.body = u"<p>二</p>\n"_s;
        note.modifiedAt = moment(2);
        GALLEY_OK(again.put(note));
        note.name = u"编者的话"_s;
        QVERIFY(*again.snippets() == QList<Snippet>{note});
    }

    void keepsThemInOrder()
    {
        StoreCase newsroom;
        SnippetStore store(newsroom.database());
        Snippet last = snippet(u"丙"_s);
        GALLEY_OK(store.put(snippet(u"甲"_s)));
        GALLEY_OK(store.put(last));
        GALLEY_OK(store.put(snippet(u"乙"_s, 1)));
        QCOMPARE(names(store), (QStringList{u"0 甲"_s, u"1 乙"_s, u"2 丙"_s}));
        last.position = -5;
        GALLEY_OK(store.put(last));
        QCOMPARE(names(store), (QStringList{u"0 丙"_s, u"1 甲"_s, u"2 乙"_s}));
        GALLEY_OK(store.remove(last.id));
        QCOMPARE(names(store), (QStringList{u"0 甲"_s, u"1 乙"_s}));
    }

    void refusesNoNameAndAnotherOnes()
    {
        StoreCase newsroom;
        SnippetStore store(newsroom.database());
        GALLEY_OK(store.put(snippet(u"Byline"_s)));
        GALLEY_FAILS(store.put(snippet(u" bYLINE"_s)), ErrorKind::AlreadyThere);
        GALLEY_FAILS(store.put(snippet(u"  "_s)), ErrorKind::BadInput);
        Snippet nobody = snippet(u"署名"_s);
        nobody.id = {};
        GALLEY_FAILS(store.put(nobody), ErrorKind::BadInput);
        QCOMPARE(names(store), QStringList{u"0 Byline"_s});
    }

    void aRemovedOneLeavesATombstone()
    {
        StoreCase newsroom;
        SnippetStore store(newsroom.database());
        const Snippet note = snippet(u"编者按"_s);
        GALLEY_OK(store.put(note));
        GALLEY_OK(store.remove(note.id));
        QCOMPARE(newsroom.peek(u"SELECT kind || ' ' || id FROM tombstone"_s).toString(),
                 u"snippet "_s + note.id.toString());
        GALLEY_FAILS(store.remove(note.id), ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(SnippetStoreTest)
#include "tst_snippetstore.moc"
