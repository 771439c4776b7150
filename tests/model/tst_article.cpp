// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "model/article.h"

#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

const QDateTime Noon(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

} // namespace

class ArticleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesItsKindBothWays()
    {
        QCOMPARE(kindKey(ArticleKind::Story), u"story"_s);
        QCOMPARE(kindKey(ArticleKind::Page), u"page"_s);
        for (const ArticleKind kind : {ArticleKind::Story, ArticleKind::Page})
            QCOMPARE(kindFromKey(kindKey(kind)), std::optional(kind));
        QVERIFY(!kindFromKey(u"Page").has_value());
        QVERIFY(!kindFromKey(u"").has_value());
    }

    void losesASlotWhenItsEndComes()
    {
        Article article;
        article.slots = Slot::Headline | Slot::Pinned;
        QCOMPARE(article.slotsAt(Noon), article.slots);
        article.slotEnds.pinned = Noon;
        article.slotEnds.featured = Noon.addDays(1);
        QCOMPARE(article.slotsAt(Noon.addMSecs(-1)), Slot::Headline | Slot::Pinned);
        QCOMPARE(article.slotsAt(Noon), Slots(Slot::Headline));
        QCOMPARE(article.slotsAt(Noon.addYears(1)), Slots(Slot::Headline));
        // What was filed is not forgotten.
        QVERIFY(article.slots.testFlag(Slot::Pinned));

        ArticleRow row;
        row.slots = article.slots;
        row.slotEnds = article.slotEnds;
        QCOMPARE(row.slotsAt(Noon), Slots(Slot::Headline));
    }

    void comparesTheEndByItsMomentAndNotByItsZone()
    {
        Article article;
        article.slots = Slot::Featured;
        article.slotEnds.featured = QDateTime(QDate(2026, 11, 23), QTime(20, 0), Qt::OffsetFromUTC, 8 * 3600);
        QCOMPARE(article.slotsAt(Noon), Slots());
        QCOMPARE(article.slotsAt(Noon.addSecs(-1)), Slots(Slot::Featured));
    }

    void keepsOneEndForEachSlot()
    {
        SlotEnds ends;
        ends.of(Slot::Headline) = Noon;
        ends.of(Slot::Featured) = Noon.addDays(1);
        ends.of(Slot::Pinned) = Noon.addDays(2);
        QVERIFY(ends == (SlotEnds{Noon, Noon.addDays(1), Noon.addDays(2)}));
        QCOMPARE(ends.of(Slot::Featured), Noon.addDays(1));
    }
};

QTEST_GUILESS_MAIN(ArticleTest)
#include "tst_article.moc"
