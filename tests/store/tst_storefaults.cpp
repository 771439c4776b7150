// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/mediastore.h"
#include "store/storecase.h"
#include "store/storechild.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSet>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
}

void fill(StoreCase &newsroom, int stories)
{
    const Channel news = newsroom.channel(u"新闻"_s, u"news"_s);
    const auto transaction = Transaction::begin(newsroom.database());
    for (int i = 0; i < stories; ++i) {
        Article article = StoreCase::draft(u"稿件 %1"_s.arg(i), i);
        article.slug = u"story-%1"_s.arg(i);
        article.channel = news.id;
        article.tags = {u"标签 %1"_s.arg(i % 10)};
        article.body = u"<p>%1</p>"_s.arg(QString(u"兰溪河步道今天开放。"_s).repeated(200));
        if (!newsroom.articles().put(article)
            || !newsroom.history().keepRevision(article, RevisionReason::Save, {}, moment(i)))
            qFatal("cannot fill");
    }
    if (!(*transaction)->commit())
        qFatal("cannot fill");
}

/// Asks for everything there is to read and gives the kinds of the errors that came of it.
QSet<int> readEverything(Database &database, const NewsroomFolder &folder)
{
    QSet<int> kinds;
    const auto note = [&](const auto &result) {
        if (!result.ok())
            kinds.insert(int(result.error().kind));
        return result.ok();
    };
    const ArticleStore articles(database);
    const HistoryStore history(database);
    const TaxonomyStore taxonomy(database);
    const auto rows = articles.rows({}, {}, 1000);
    note(articles.counts());
    note(articles.oldSlugs());
    note(taxonomy.channels());
    note(taxonomy.tags());
    note(taxonomy.settings());
    note(MediaStore(database, folder).all());
    if (note(rows)) {
        for (const ArticleRow &row : *rows) {
            note(articles.article(row.id));
            const auto revisions = history.revisions(row.id);
            if (note(revisions) && !revisions->isEmpty())
                note(history.content(revisions->first().id));
        }
    }
    return kinds;
}

} // namespace

class StoreFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsDamageWhenItOpens();
    void livesWithDamageThatItFindsLater();
    void refusesAFileThatWasCutShort();
    void losesNothingWhenKilled();
    void losesNothingWhenTheDiskIsFull();
    void losesNothingWhenTheFileMayNotGrow();
    void leavesNothingWhenThereIsNoRoomToBegin();
    void readsWhileAnotherProgramWrites();
    void readsWhereItMayNotWrite();
    void readsWhereItMayNotWriteWhileAnotherWrites();
    void readsWhatACrashLeftWhereItMayNotWrite();
    void tellsWhatItMayNotDo();
};

void StoreFaultsTest::findsDamageWhenItOpens()
{
    StoreCase newsroom;
    fill(newsroom, 60);
    newsroom.close();
    const QByteArray whole = contentOf(newsroom.file());
    QRandomGenerator random(7);
    int found = 0;
    for (qsizetype at = 0; at + 4096 <= whole.size(); at += whole.size() / 60) {
        QByteArray damaged = whole;
        for (qsizetype i = at; i < at + 4096; ++i)
            damaged[i] = char(random.generate());
        write(newsroom.file(), damaged);
        const Done opened = newsroom.reopen();
        if (opened)
            continue;
        ++found;
        const bool named = opened.error().kind == ErrorKind::Damaged
            || (at < 100 && opened.error().kind == ErrorKind::NotANewsroom);
        QVERIFY2(named, qPrintable(opened.error().message + opened.error().detail));
    }
    // Noise in the middle of a long text cannot be told from text; noise anywhere else can.
    QVERIFY2(found > 20, qPrintable(QString::number(found)));
    write(newsroom.file(), whole);
    GALLEY_OK(newsroom.reopen());
}

void StoreFaultsTest::livesWithDamageThatItFindsLater()
{
    StoreCase newsroom;
    fill(newsroom, 60);
    newsroom.close();
    const QByteArray whole = contentOf(newsroom.file());
    QRandomGenerator random(11);
    QSet<int> kinds;
    for (int round = 0; round < 40; ++round) {
        write(newsroom.file(), whole);
        GALLEY_OK(newsroom.reopen());
        // Behind its back; whoever opens it beside us is not made to wait for another check.
        QByteArray damaged = whole;
        const qsizetype at = random.bounded(int(whole.size() / 4096) - 1) * 4096 + 4096;
        for (qsizetype i = at; i < at + 4096; ++i)
            damaged[i] = char(random.generate());
        write(newsroom.file(), damaged);
        const auto beside = Database::open(newsroom.file(), Access::ReadOnly, {});
        if (!beside) {
            QCOMPARE(beside.error().kind, ErrorKind::Damaged);
            kinds.insert(int(ErrorKind::Damaged));
            continue;
        }
        kinds += readEverything(**beside, newsroom.folder());
    }
    kinds.remove(int(ErrorKind::NotFound)); // of stories whose index is lost
    QCOMPARE(kinds, QSet<int>{int(ErrorKind::Damaged)});
}

void StoreFaultsTest::refusesAFileThatWasCutShort()
{
    StoreCase newsroom;
    fill(newsroom, 60);
    newsroom.close();
    const QByteArray whole = contentOf(newsroom.file());
    for (const qsizetype size : {whole.size() / 2, whole.size() / 2 / 4096 * 4096, whole.size() - 4096}) {
        write(newsroom.file(), whole.left(size));
        GALLEY_FAILS(newsroom.reopen(), ErrorKind::Damaged);
        GALLEY_FAILS(newsroom.reopen(Access::ReadOnly), ErrorKind::Damaged);
    }
}

void StoreFaultsTest::losesNothingWhenKilled()
{
    StoreCase newsroom;
    newsroom.close();
    QStringList acknowledged;
    for (int round = 0; round < 15; ++round) {
        StoreChild writer({u"write"_s, newsroom.path()});
        const int lines = 1 + round * 7 % 50;
        for (int i = 0; i < lines; ++i) {
            const QString id = writer.line();
            QVERIFY2(!id.isEmpty() && !id.startsWith(u"error"_s), qPrintable(id));
            acknowledged.append(id);
        }
        writer.kill();
        GALLEY_OK(newsroom.reopen());
        QCOMPARE(newsroom.peek(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
        QCOMPARE(newsroom.peek(u"SELECT count(*) FROM pragma_foreign_key_check"_s).toInt(), 0);
        for (const QString &id : std::as_const(acknowledged))
            GALLEY_OK(newsroom.articles().article(ArticleId::fromString(id)));
        newsroom.close();
    }
}

void StoreFaultsTest::losesNothingWhenTheDiskIsFull()
{
    const QTemporaryDir place;
    StoreChild child({u"full"_s, place.path()});
    const QString said = child.rest();
    if (said == "cannot mount"_L1)
        QSKIP("a small disk can only be made by root on Linux");
    QCOMPARE(said, u"nothing lost"_s);
}

void StoreFaultsTest::losesNothingWhenTheFileMayNotGrow()
{
    StoreCase newsroom;
    fill(newsroom, 10);
    const ArticleId first = newsroom.articles().rows({}, {}, 1)->first().id;
    const int pages = newsroom.peek(u"PRAGMA page_count"_s).toInt();
    newsroom.peek(u"PRAGMA max_page_count = %1"_s.arg(pages));
    Article large = StoreCase::draft(u"大稿"_s);
    large.body = QString(300'000, u'稿');
    {
        const auto transaction = Transaction::begin(newsroom.database());
        GALLEY_OK(transaction);
        GALLEY_OK(newsroom.taxonomy().putSettings({{u"with it"_s, u"1"_s}}));
        GALLEY_FAILS(newsroom.articles().put(large), ErrorKind::DiskFull);
        // Whoever goes on regardless keeps nothing by halves.
        QVERIFY(!newsroom.taxonomy().putSettings({{u"after it"_s, u"1"_s}}).ok());
        QVERIFY(!newsroom.history().recordStateChange({first, u"draft"_s, u"review"_s, {}, moment(1)}).ok());
        QVERIFY(!(*transaction)->commit().ok());
    }
    QCOMPARE(*newsroom.articles().count({}), 10);
    QVERIFY(newsroom.taxonomy().settings()->isEmpty());
    QVERIFY(newsroom.history().stateChanges(first)->isEmpty());
    newsroom.peek(u"PRAGMA max_page_count = 1000000"_s);
    GALLEY_OK(newsroom.articles().put(large));
    GALLEY_OK(newsroom.reopen());
    QCOMPARE(*newsroom.articles().count({}), 11);
}

void StoreFaultsTest::leavesNothingWhenThereIsNoRoomToBegin()
{
    const QTemporaryDir place;
    StoreChild child({u"cramped"_s, place.path()});
    const QString said = child.rest();
    if (said == "cannot mount"_L1)
        QSKIP("a small disk can only be made by root on Linux");
    QVERIFY2(said.startsWith(errorLine(ErrorKind::DiskFull)), qPrintable(said));
    QVERIFY2(said.endsWith(u"left nothing"_s), qPrintable(said));
}

void StoreFaultsTest::readsWhileAnotherProgramWrites()
{
    StoreCase newsroom;
    GALLEY_OK(newsroom.articles().put(StoreCase::draft(u"一"_s)));
    const auto transaction = Transaction::begin(newsroom.database());
    GALLEY_OK(newsroom.articles().put(StoreCase::draft(u"未完"_s)));
    QCOMPARE(StoreChild({u"list"_s, newsroom.path()}).rest(), u"1"_s);
    GALLEY_OK((*transaction)->commit());
    QCOMPARE(StoreChild({u"list"_s, newsroom.path()}).rest(), u"2"_s);
}

#ifdef Q_OS_UNIX
void StoreFaultsTest::readsWhereItMayNotWrite()
{
    StoreCase newsroom;
    fill(newsroom, 3);
    newsroom.close();
    QFile::setPermissions(newsroom.place(), QFile::Permissions(0x7755));
    QFile::setPermissions(newsroom.path(), QFile::Permissions(0x5555));
    const QString said = StoreChild({u"list"_s, newsroom.path(), u"stranger"_s}).rest();
    const QString opened = StoreChild({u"open"_s, newsroom.path(), u"stranger"_s}).rest();
    QFile::setPermissions(newsroom.path(), QFile::Permissions(0x7755));
    QCOMPARE(said, u"3"_s);
    QVERIFY2(opened.startsWith(errorLine(ErrorKind::ReadOnly)), qPrintable(opened));
}

void StoreFaultsTest::readsWhereItMayNotWriteWhileAnotherWrites()
{
    StoreCase newsroom;
    fill(newsroom, 3);
    newsroom.close();
    QFile::setPermissions(newsroom.place(), QFile::Permissions(0x7755));
    QFile::setPermissions(newsroom.path(), QFile::Permissions(0x7755));
    StoreChild writer({u"hold"_s, newsroom.path()});
    QCOMPARE(writer.line(), u"held"_s);
    QCOMPARE(StoreChild({u"list"_s, newsroom.path(), u"stranger"_s}).rest(), u"4"_s);
    QCOMPARE(writer.rest(), QString());
}

void StoreFaultsTest::readsWhatACrashLeftWhereItMayNotWrite()
{
    StoreCase newsroom;
    fill(newsroom, 3);
    newsroom.close();
    QFile::setPermissions(newsroom.place(), QFile::Permissions(0x7755));
    {
        StoreChild writer({u"hold"_s, newsroom.path()});
        QCOMPARE(writer.line(), u"held"_s);
        writer.kill();
    }
    QFile::setPermissions(newsroom.path(), QFile::Permissions(0x5555));
    const QString withIndex = StoreChild({u"list"_s, newsroom.path(), u"stranger"_s}).rest();
    QVERIFY(QFile::remove(newsroom.file() + u"-shm"_s));
    const QString withoutIndex = StoreChild({u"list"_s, newsroom.path(), u"stranger"_s}).rest();
    QFile::setPermissions(newsroom.path(), QFile::Permissions(0x7755));
    // Either the whole of it or a sentence; never a newsroom without its last story.
    for (const QString &said : {withIndex, withoutIndex})
        QVERIFY2(said == "4"_L1 || said.startsWith(errorLine(ErrorKind::ReadOnly)), qPrintable(said));
    GALLEY_OK(newsroom.reopen());
    QCOMPARE(*newsroom.articles().count({}), 4);
}

void StoreFaultsTest::tellsWhatItMayNotDo()
{
    StoreCase newsroom;
    newsroom.close();
    QFile::setPermissions(newsroom.place(), QFile::Permissions(0x7755));
    QFile::setPermissions(newsroom.file(), QFile::Permissions(0x6600));
    for (const QString &command : {u"list"_s, u"open"_s}) {
        const QString said = StoreChild({command, newsroom.path(), u"stranger"_s}).rest();
        QVERIFY2(said.startsWith(errorLine(ErrorKind::NoPermission)), qPrintable(said));
    }
    QFile::setPermissions(newsroom.path(), QFile::Permissions(0x7700));
    const QString closed = StoreChild({u"list"_s, newsroom.path(), u"stranger"_s}).rest();
    QVERIFY2(closed.startsWith(errorLine(ErrorKind::NoPermission)), qPrintable(closed));
    const QString made = StoreChild({u"make"_s, newsroom.place() + u"/Other"_s, u"stranger"_s}).rest();
    QVERIFY2(made.startsWith(errorLine(ErrorKind::NoPermission)), qPrintable(made));
}
#else
void StoreFaultsTest::readsWhereItMayNotWrite() { QSKIP("needs a system with users"); }
void StoreFaultsTest::readsWhereItMayNotWriteWhileAnotherWrites() { QSKIP("needs a system with users"); }
void StoreFaultsTest::readsWhatACrashLeftWhereItMayNotWrite() { QSKIP("needs a system with users"); }
void StoreFaultsTest::tellsWhatItMayNotDo() { QSKIP("needs a system with users"); }
#endif

QTEST_GUILESS_MAIN(StoreFaultsTest)
#include "tst_storefaults.moc"
