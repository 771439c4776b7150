// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/ledgerstore.h"

#include "store/storecase.h"

#include <QRandomGenerator>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

constexpr int Rows = 40;

/// The triggers keep the program from it; whoever opens the file with another one takes them away.
void disarm(Database &database)
{
    for (const QString &trigger : {u"ledger_is_final"_s, u"ledger_stays"_s, u"ledger_grows"_s})
        QSqlQuery(database.connection()).exec(u"DROP TRIGGER "_s + trigger);
}

int change(Database &database, const QString &sql, const QVariantList &values = {})
{
    QSqlQuery query(database.connection());
    query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    return query.numRowsAffected();
}

QString words(QRandomGenerator &dice)
{
    static const QString characters = u"甲乙丙丁戊己庚辛 ab0:;'\"\n😀é"_s;
    QString text;
    for (int i = dice.bounded(12); i > 0; --i)
        text += characters.at(dice.bounded(int(characters.size())));
    return text;
}

void fill(StoreCase &newsroom, quint32 seed)
{
    QRandomGenerator dice(seed);
    LedgerStore ledger(newsroom.database());
    QList<ArticleId> stories;
    for (int i = 0; i < 3; ++i) {
        const Article story = StoreCase::draft(u"稿件"_s + QString::number(i), i);
        GALLEY_OK(newsroom.articles().put(story));
        stories.append(story.id);
    }
    constexpr Act acts[] = {Act::Create, Act::Move, Act::Sign, Act::SendBack, Act::Reopen, Act::Export, Act::Chain};
    for (int i = 0; i < Rows; ++i) {
        Deed deed{acts[dice.bounded(int(std::size(acts)))], words(dice), moment(i).addMSecs(dice.bounded(1000))};
        if (dice.bounded(4) > 0)
            deed.article = stories.at(dice.bounded(3));
        if (dice.bounded(2) > 0)
            deed.revision = RevisionId::make();
        deed.step = words(dice);
        deed.note = words(dice);
        GALLEY_OK(ledger.add(deed));
    }
}

} // namespace

class LedgerStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsWhatWasDone()
    {
        StoreCase newsroom;
        Article story = StoreCase::draft(u"桥上的灯"_s, 1);
        GALLEY_OK(newsroom.articles().put(story));
        LedgerStore ledger(newsroom.database());
        const RevisionId revision = RevisionId::make();
        GALLEY_OK(ledger.add({Act::Create, u"周砚"_s, moment(1), story.id}));
        GALLEY_OK(ledger.add({Act::Sign, u"何砚"_s, moment(2).addMSecs(7), story.id, revision, u"abc"_s, u"终审"_s, u"可以"_s}));
        GALLEY_OK(ledger.add({Act::Export, u"周砚"_s, moment(3)}));
        story.headline = u"另一个标题"_s;
        GALLEY_OK(newsroom.articles().put(story));

        const auto about = ledger.about(story.id);
        GALLEY_OK(about);
        QCOMPARE(about->size(), 2);
        const LedgerEntry signing = about->at(1);
        QCOMPARE(signing.number, 2);
        QCOMPARE(signing.act, u"sign"_s);
        QCOMPARE(signing.person, u"何砚"_s);
        QCOMPARE(signing.at, moment(2).addMSecs(7));
        QCOMPARE(signing.headline, u"桥上的灯"_s);
        QCOMPARE(signing.revision, revision);
        QCOMPARE(signing.contentHash, u"abc"_s);
        QCOMPARE(signing.step, u"终审"_s);
        QCOMPARE(signing.note, u"可以"_s);
        QVERIFY(!about->at(0).contentHash.isEmpty());
        QCOMPARE(ledger.end()->rows, 3);

        QStringList seen;
        GALLEY_OK(ledger.each(moment(2), moment(3), [&](const LedgerEntry &entry) { seen.append(entry.act); }));
        QCOMPARE(seen, QStringList{u"sign"_s});
        QVERIFY(!ledger.fault()->has_value());
    }

    void outlivesTheStory()
    {
        StoreCase newsroom;
        Article story = StoreCase::draft(u"删掉的稿"_s, 1);
        story.trashedAt = moment(2);
        GALLEY_OK(newsroom.articles().put(story));
        LedgerStore ledger(newsroom.database());
        GALLEY_OK(ledger.add({Act::Erase, u"周砚"_s, moment(3), story.id}));
        GALLEY_OK(newsroom.articles().erase(story.id));
        QCOMPARE(ledger.about(story.id)->first().headline, u"删掉的稿"_s);
    }

    void isPartOfWhatItTellsOf()
    {
        StoreCase newsroom;
        LedgerStore ledger(newsroom.database());
        {
            const auto transaction = Transaction::begin(newsroom.database());
            GALLEY_OK(transaction);
            GALLEY_OK(ledger.add({Act::Export, u"周砚"_s, moment(1)}));
        }
        QCOMPARE(ledger.end()->rows, 0);
        GALLEY_OK(ledger.add({Act::Export, u"周砚"_s, moment(1)}));
        QVERIFY(!ledger.fault()->has_value());
    }

    void theProgramItselfCannotRewriteIt()
    {
        StoreCase newsroom;
        fill(newsroom, 1);
        for (const QString &sql : {u"UPDATE ledger SET person = 'x' WHERE number = 3"_s, u"DELETE FROM ledger WHERE number = 3"_s}) {
            QSqlQuery query(newsroom.database().connection());
            QVERIFY2(!query.exec(sql), qPrintable(sql));
        }
        QVERIFY(!LedgerStore(newsroom.database()).fault()->has_value());
    }

    void anyEditOfAnyRowIsDetected_data()
    {
        QTest::addColumn<QString>("column");
        for (const char *column : {"at", "person", "act", "article_id", "headline", "revision_id", "content_hash", "step", "note",
                                   "before_hash", "hash"})
            QTest::newRow(column) << QString::fromLatin1(column);
    }

    void anyEditOfAnyRowIsDetected()
    {
        QFETCH(QString, column);
        StoreCase newsroom;
        fill(newsroom, 7);
        disarm(newsroom.database());
        LedgerStore ledger(newsroom.database());
        QVERIFY(!ledger.fault()->has_value());
        for (int row = 1; row <= Rows; ++row) {
            QSqlQuery query(newsroom.database().connection());
            query.exec(u"SELECT %1 FROM ledger WHERE number = %2"_s.arg(column).arg(row));
            query.next();
            const QVariant before = query.value(0);
            query.finish();
            const QVariant other = column == u"at"_s ? QVariant(before.toLongLong() + 1) : QVariant(before.toString() + u'x');
            const QString set = u"UPDATE ledger SET %1 = ? WHERE number = %2"_s.arg(column).arg(row);
            QCOMPARE(change(newsroom.database(), set, {other}), 1);
            const auto fault = ledger.fault();
            GALLEY_OK(fault);
            QVERIFY2(fault->has_value(), qPrintable(u"%1 of row %2"_s.arg(column).arg(row)));
            QCOMPARE((*fault)->kind, LedgerFault::Kind::Changed);
            QCOMPARE((*fault)->number, row);
            change(newsroom.database(), set, {before});
            QVERIFY(!ledger.fault()->has_value());
        }
    }

    /// Characters that move from one column to the next leave the same letters in the same order.
    void movingTextBetweenColumnsIsDetected()
    {
        StoreCase newsroom;
        LedgerStore ledger(newsroom.database());
        GALLEY_OK(ledger.add({Act::Sign, u"周砚"_s, moment(1), {}, {}, u"h"_s, u"初审"_s, u"过"_s}));
        disarm(newsroom.database());
        change(newsroom.database(), u"UPDATE ledger SET step = '初', note = '审过'"_s);
        QVERIFY(ledger.fault()->has_value());
    }

    void aRowThatIsGoneIsMissed()
    {
        for (int row = 1; row <= Rows; ++row) {
            StoreCase newsroom;
            fill(newsroom, 3);
            disarm(newsroom.database());
            change(newsroom.database(), u"DELETE FROM ledger WHERE number = %1"_s.arg(row));
            const auto fault = LedgerStore(newsroom.database()).fault();
            GALLEY_OK(fault);
            QVERIFY2(fault->has_value(), qPrintable(QString::number(row)));
            QCOMPARE((*fault)->kind, row == Rows ? LedgerFault::Kind::Missing : LedgerFault::Kind::Changed);
            QCOMPARE((*fault)->number, row);
        }
    }

    void aRowPutInBetweenIsDetected()
    {
        StoreCase newsroom;
        fill(newsroom, 5);
        disarm(newsroom.database());
        change(newsroom.database(), u"UPDATE ledger SET number = number + 1000 WHERE number > 10"_s);
        change(newsroom.database(), u"UPDATE ledger SET number = number - 999 WHERE number > 1000"_s);
        change(newsroom.database(),
               u"INSERT INTO ledger SELECT 11, at, person, act, article_id, headline, revision_id, content_hash, step, note, "
               "hash, 'made up' FROM ledger WHERE number = 10"_s);
        const auto fault = LedgerStore(newsroom.database()).fault();
        QCOMPARE((*fault)->number, 11);
    }

    /// Whoever knows how hashes are made can make the one of a row anew, but not without those that follow.
    void aRowWithAHashMadeAnewIsDetected()
    {
        StoreCase newsroom;
        fill(newsroom, 9);
        disarm(newsroom.database());
        LedgerStore ledger(newsroom.database());
        for (const int row : {1, 17, Rows}) {
            QList<LedgerEntry> entries;
            GALLEY_OK(ledger.each({}, {}, [&](const LedgerEntry &entry) { entries.append(entry); }));
            LedgerEntry forged = entries.at(row - 1);
            const QString before = row == 1 ? QString() : entries.at(row - 2).hash;
            forged.person = u"别人"_s;
            const QString set = u"UPDATE ledger SET person = ?, hash = ? WHERE number = %1"_s.arg(row);
            change(newsroom.database(), set, {forged.person, ledgerHash(forged, before)});
            const auto fault = ledger.fault();
            QVERIFY2(fault->has_value(), qPrintable(QString::number(row)));
            QCOMPARE((*fault)->number, std::min(row + 1, Rows));
            change(newsroom.database(), set, {entries.at(row - 1).person, entries.at(row - 1).hash});
            QVERIFY(!ledger.fault()->has_value());
        }
    }

    void theHashIsTheSameForEver()
    {
        const LedgerEntry entry{.number = 2,
                                .at = moment(5).addMSecs(9),
                                .person = u"周砚"_s,
                                .act = u"sign"_s,
                                .article = ArticleId::fromString(u"0190163d-8694-739b-aea5-966c26f8ad91"_s),
                                .headline = u"标题"_s,
                                .revision = RevisionId::fromString(u"0190163d-8694-739b-aea5-966c26f8ad92"_s),
                                .contentHash = u"c0ffee"_s,
                                .step = u"终审"_s,
                                .note = u"可"_s,
                                .hash = {}};
        QCOMPARE(ledgerHash(entry, u"ab"_s), u"203e1244d2b1972c73ebe964d126c24d905e176510f1c6bd0db99c03924780ef"_s);
    }
};

QTEST_GUILESS_MAIN(LedgerStoreTest)
#include "tst_ledgerstore.moc"
