// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/boardstore.h"
#include "store/storecase.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class BoardStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void givesBackTheOrderOfEachSlot()
    {
        StoreCase newsroom;
        const Article a = StoreCase::draft(u"甲"_s);
        const Article b = StoreCase::draft(u"乙"_s);
        const Article c = StoreCase::draft(u"丙"_s);
        GALLEY_OK(newsroom.put({a, b, c}));
        BoardStore store(newsroom.database());
        QVERIFY(store.order()->isEmpty());
        GALLEY_OK(store.put(Slot::Headline, {c.id, a.id, b.id}));
        GALLEY_OK(store.put(Slot::Pinned, {b.id}));
        GALLEY_OK(newsroom.reopen());
        BoardStore again(newsroom.database());
        QCOMPARE(*again.order(), (SlotOrder{{Slot::Headline, {c.id, a.id, b.id}}, {Slot::Pinned, {b.id}}}));
        GALLEY_OK(again.put(Slot::Headline, {a.id}));
        QCOMPARE(*again.order(), (SlotOrder{{Slot::Headline, {a.id}}, {Slot::Pinned, {b.id}}}));
        GALLEY_OK(again.put(Slot::Pinned, {}));
        QCOMPARE(*again.order(), (SlotOrder{{Slot::Headline, {a.id}}}));
    }

    void isWholeOrAbsent()
    {
        StoreCase newsroom;
        const Article a = StoreCase::draft(u"甲"_s);
        const Article b = StoreCase::draft(u"乙"_s);
        GALLEY_OK(newsroom.put({a, b}));
        BoardStore store(newsroom.database());
        GALLEY_OK(store.put(Slot::Featured, {a.id, b.id}));
        QVERIFY(!store.put(Slot::Featured, {b.id, ArticleId::make()}).ok());
        QVERIFY(!store.put(Slot::Featured, {b.id, b.id}).ok());
        QCOMPARE(store.order()->value(Slot::Featured), (QList<ArticleId>{a.id, b.id}));
    }

    void forgetsAStoryThatIsErased()
    {
        StoreCase newsroom;
        const Article a = StoreCase::draft(u"甲"_s);
        const Article b = StoreCase::draft(u"乙"_s);
        GALLEY_OK(newsroom.put({a, b}));
        BoardStore store(newsroom.database());
        GALLEY_OK(store.put(Slot::Featured, {a.id, b.id}));
        (void)newsroom.peek(u"DELETE FROM article WHERE id = '%1'"_s.arg(a.id.toString()));
        QCOMPARE(store.order()->value(Slot::Featured), QList<ArticleId>{b.id});
    }
};

QTEST_GUILESS_MAIN(BoardStoreTest)
#include "tst_boardstore.moc"
