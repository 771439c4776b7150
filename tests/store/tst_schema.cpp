// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/mediastore.h"
#include "store/ledgerstore.h"
#include "store/remarkstore.h"
#include "store/reviewstore.h"
#include "store/schema.h"
#include "store/searchindex.h"
#include "store/snippetstore.h"
#include "store/storecase.h"
#include "store/storechild.h"
#include "support/sourcefolder.h"

#include <QDir>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// Today's diary and one more step.
SchemaDiary diaryWith(const QString &sql)
{
    SchemaDiary diary = schemaDiary();
    diary.append({diary.constLast().version + 1, sql});
    return diary;
}

Done upgrade(const StoreCase &newsroom, const SchemaDiary &diary)
{
    const auto connection = Connection::open(newsroom.file(), Opening::ReadWrite);
    if (!connection)
        return connection.error();
    return bringUpToDate(**connection, diary, newsroom.path() + u"/backups"_s);
}

/// Puts the fixture of @p version in the place of @p newsroom, closed.
Done placeFixture(StoreCase &newsroom, int version)
{
    newsroom.close();
    const QString name = QString::number(version).rightJustified(4, u'0') + u".sqlite3"_s;
    QFile::remove(newsroom.file());
    if (!QFile::copy(sourceFolder(u"tests/store/fixtures/"_s + name), newsroom.file()))
        return Error{ErrorKind::NotFound, u"no fixture"_s, name};
    QFile::setPermissions(newsroom.file(), QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

/// The same, opened as any program would.
Done openFixture(StoreCase &newsroom, int version)
{
    const Done placed = placeFixture(newsroom, version);
    return placed ? newsroom.reopen() : placed;
}

/// What the texts show and lead to, sorted.
QStringList references(Database &database)
{
    QSqlQuery query(database.connection());
    QStringList lines;
    query.exec(u"SELECT kind || ' ' || target FROM article_reference ORDER BY 1"_s);
    while (query.next())
        lines.append(query.value(0).toString());
    return lines;
}

QString schemaOf(Database &database)
{
    QSqlQuery query(database.connection());
    QStringList lines;
    query.exec(u"SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"_s);
    while (query.next())
        lines.append(query.value(0).toString());
    return lines.join(u'\n');
}

} // namespace

class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theDiaryHasNoGaps();
    void opensEveryPastNewsroom_data();
    void opensEveryPastNewsroom();
    void givesOldStoriesTheDefaultsOfWhatIsNew();
    void keepsWhatCameWithVersion2();
    void notesWhatTheTextsOfVersion2ShowAndLeadTo();
    void keepsWhatCameWithVersion3();
    void keepsWhatCameWithVersion4();
    void findsTheStoriesOfVersion4();
    void keepsWhatCameWithVersion6();
    void copiesANewsroomBeforeItIsBroughtUpToDate();
    void leavesTheOldNewsroomWhenAStepFails();
    void leavesTheOldNewsroomWhenItCannotBeCopied();
    void leavesTheOldNewsroomWhenItIsKilled();
};

void SchemaTest::theDiaryHasNoGaps()
{
    int expected = 1;
    for (const SchemaStep &step : schemaDiary()) {
        QCOMPARE(step.version, expected++);
        QVERIFY(!step.sql.isEmpty());
    }
    QVERIFY(expected > 1);
    QCOMPARE(Database::currentVersion(), expected - 1);
    // Each step has a newsroom of its time: galley_store_child fixture FOLDER makes one.
    for (const SchemaStep &step : schemaDiary()) {
        const QString name = QString::number(step.version).rightJustified(4, u'0') + u".sqlite3"_s;
        QVERIFY2(QFile::exists(sourceFolder(u"tests/store/fixtures/"_s + name)), qPrintable(name));
    }
}

void SchemaTest::opensEveryPastNewsroom_data()
{
    QTest::addColumn<QString>("fixture");
    const QDir folder(sourceFolder(u"tests/store/fixtures"_s));
    const QStringList names = folder.entryList({u"*.sqlite3"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void SchemaTest::opensEveryPastNewsroom()
{
    QFETCH(QString, fixture);
    StoreCase newsroom;
    const QString fresh = schemaOf(newsroom.database());
    newsroom.close();
    QVERIFY(QFile::remove(newsroom.file()));
    QVERIFY(QFile::copy(fixture, newsroom.file()));
    QVERIFY(QFile::setPermissions(newsroom.file(), QFile::ReadOwner | QFile::WriteOwner));
    GALLEY_OK(newsroom.reopen());

    QCOMPARE(newsroom.taxonomy().settings()->value(u"title"_s), u"青岚新闻"_s);
    QCOMPARE(newsroom.taxonomy().channels()->size(), 1);
    QCOMPARE(newsroom.taxonomy().channels()->first().description, u"本地新闻"_s);
    const auto story = newsroom.articles().articleBySlug(u"lanxihe"_s);
    GALLEY_OK(story);
    QCOMPARE(story->slug, u"lanxihe-budao"_s);
    QCOMPARE(story->state, State::Published);
    QCOMPARE(story->body, u"<p>兰溪河步道今天开放。</p>"_s);
    QCOMPARE(story->tags, QStringList{u"标签"_s});
    QCOMPARE(story->views, std::optional<qint64>(507));
    QCOMPARE(story->publishAt, QDateTime(QDate(2019, 11, 16), QTime(0, 0), Qt::UTC));
    const auto revisions = newsroom.history().revisions(story->id);
    QCOMPARE(revisions->size(), 1);
    QVERIFY(*newsroom.history().content(revisions->first().id) == *story);
    QCOMPARE(revisions->first().contentHash, contentHash(*story));
    QVERIFY(newsroom.history().changedSinceRevision()->isEmpty());
    QCOMPARE(newsroom.history().stateChanges(story->id)->size(), 1);
    QVERIFY(newsroom.history().importOf(u"a.md"_s)->has_value());
    QCOMPARE(MediaStore(newsroom.database(), newsroom.folder()).all()->size(), 1);
    QCOMPARE(newsroom.peek(u"SELECT count(*) FROM tombstone"_s).toInt(), 2);

    // However a newsroom came to be of today, it is laid out alike.
    QCOMPARE(schemaOf(newsroom.database()), fresh);
}

void SchemaTest::givesOldStoriesTheDefaultsOfWhatIsNew()
{
    StoreCase newsroom;
    GALLEY_OK(openFixture(newsroom, 1));
    const auto story = newsroom.articles().articleBySlug(u"lanxihe-budao"_s);
    GALLEY_OK(story);
    QCOMPARE(story->kind, ArticleKind::Story);
    QVERIFY(story->sourceUrl.isEmpty());
    QVERIFY(story->corrections.isEmpty());
    QVERIFY(story->slotEnds == SlotEnds());
    const auto media = MediaStore(newsroom.database(), newsroom.folder()).all();
    QCOMPARE(media->first().focusX, 0.5);
    QCOMPARE(media->first().focusY, 0.5);

    // Nothing looks changed: neither by the hash that was kept, nor by one that is made now from the story or from
    // its revision, which is JSON of that time.
    const QString kept = newsroom.peek(u"SELECT content_hash FROM article WHERE slug = 'lanxihe-budao'"_s).toString();
    QCOMPARE(contentHash(*story), kept);
    const auto revisions = newsroom.history().revisions(story->id);
    const auto content = newsroom.history().content(revisions->first().id);
    GALLEY_OK(content);
    QVERIFY(*content == *story);
    GALLEY_OK(newsroom.articles().put(*story));
    QVERIFY(newsroom.history().changedSinceRevision()->isEmpty());
}

void SchemaTest::keepsWhatCameWithVersion2()
{
    StoreCase newsroom;
    GALLEY_OK(openFixture(newsroom, 2));
    const QDateTime at(QDate(2019, 11, 16), QTime(0, 0), Qt::UTC);
    const auto reprint = newsroom.articles().articleBySlug(u"gongjiao"_s);
    GALLEY_OK(reprint);
    QCOMPARE(reprint->sourceUrl, u"https://www.example.cn/a"_s);
    QCOMPARE(reprint->slotEnds.pinned, at.addDays(7));
    QVERIFY(!reprint->slotEnds.headline.isValid());
    QCOMPARE(reprint->corrections.size(), 2);
    QCOMPARE(reprint->corrections.last().at, at.addDays(1));
    QCOMPARE(reprint->corrections.last().text, u"票价应为两元。"_s);
    const auto page = newsroom.articles().articleBySlug(u"about"_s);
    GALLEY_OK(page);
    QCOMPARE(page->kind, ArticleKind::Page);
    for (const auto &story : {reprint, page}) {
        const auto revisions = newsroom.history().revisions(story->id);
        QCOMPARE(revisions->size(), 1);
        QCOMPARE(revisions->first().contentHash, contentHash(*story));
        QVERIFY(*newsroom.history().content(revisions->first().id) == *story);
    }
    const auto media = MediaStore(newsroom.database(), newsroom.folder()).all();
    QCOMPARE(media->first().focusX, 0.25);
    QCOMPARE(media->first().focusY, 0.75);
}

void SchemaTest::notesWhatTheTextsOfVersion2ShowAndLeadTo()
{
    StoreCase newsroom;
    GALLEY_OK(placeFixture(newsroom, 2));
    {
        const auto old = Connection::open(newsroom.file(), Opening::ReadWrite);
        GALLEY_OK(old);
        GALLEY_OK((*old)->run(u"UPDATE article_body SET hash = '', html = '<img src=\"media:a.png\"><a href=\"galley-story:b\">"
                              "x</a><img src=\"media:c.png\"><img src=\"media:a.png\">' WHERE article_id = "
                              "(SELECT id FROM article WHERE slug = 'gongjiao')"_s));
    }
    GALLEY_OK(newsroom.reopen());
    const QStringList expected{u"media a.png"_s, u"media c.png"_s, u"story b"_s};
    QCOMPARE(references(newsroom.database()), expected);
    // Writing the story notes the same.
    GALLEY_OK(newsroom.articles().put(*newsroom.articles().articleBySlug(u"gongjiao"_s)));
    QCOMPARE(references(newsroom.database()), expected);
}

void SchemaTest::keepsWhatCameWithVersion3()
{
    StoreCase newsroom;
    GALLEY_OK(openFixture(newsroom, 3));
    const auto story = newsroom.articles().articleBySlug(u"lanxihe-budao"_s);
    const auto media = MediaStore(newsroom.database(), newsroom.folder()).all();
    QCOMPARE(references(newsroom.database()),
             (QStringList{u"media "_s + media->first().file, u"story "_s + story->id.toString()}));
    QCOMPARE(*newsroom.taxonomy().authorAddresses(), (QHash<QString, QString>{{u"周砚"_s, u"zhou-yan"_s}}));
}

void SchemaTest::keepsWhatCameWithVersion4()
{
    StoreCase newsroom;
    GALLEY_OK(openFixture(newsroom, 4));
    const auto snippets = SnippetStore(newsroom.database()).snippets();
    GALLEY_OK(snippets);
    QCOMPARE(snippets->size(), 1);
    QCOMPARE(snippets->first().name, u"编者按"_s);
    QCOMPARE(snippets->first().body, u"<p>{{按语}}</p>\n"_s);
    QCOMPARE(snippets->first().modifiedAt, QDateTime(QDate(2019, 11, 16), QTime(0, 0), Qt::UTC));

    GALLEY_OK(openFixture(newsroom, 3));
    QVERIFY(SnippetStore(newsroom.database()).snippets()->isEmpty());
}

void SchemaTest::keepsWhatCameWithVersion6()
{
    StoreCase newsroom;
    GALLEY_OK(openFixture(newsroom, 6));
    QCOMPARE(ReviewStore(newsroom.database()).chain()->steps.first().signers, QStringList{u"何砚"_s});
    QVERIFY(!LedgerStore(newsroom.database()).fault()->has_value());
    const auto story = newsroom.articles().articleBySlug(u"lanxihe-budao"_s);
    QCOMPARE(ReviewStore(newsroom.database()).signOffs(story->id)->first().comment, u"可"_s);
    QCOMPARE(RemarkStore(newsroom.database()).remarks(story->id)->first().quote, u"兰溪河"_s);

    // One of before begins with an empty ledger.
    GALLEY_OK(openFixture(newsroom, 5));
    QCOMPARE(LedgerStore(newsroom.database()).end()->rows, 0);
    QVERIFY(!LedgerStore(newsroom.database()).fault()->has_value());
}

void SchemaTest::findsTheStoriesOfVersion4()
{
    StoreCase newsroom;
    GALLEY_OK(openFixture(newsroom, 4));
    SearchIndex index(newsroom.database());
    QCOMPARE(*index.waiting(), newsroom.peek(u"SELECT count(*) FROM article"_s).toInt());
    QVERIFY(*index.waiting() > 0);
    while (*index.waiting() > 0)
        GALLEY_OK(index.takeIn(std::chrono::milliseconds(100)));
    ArticleFilter filter;
    filter.search.words = {{SearchPlace::Headline, newsroom.peek(u"SELECT headline FROM article WHERE NOT trashed"_s).toString(), false, false}};
    QVERIFY(*newsroom.articles().count(filter) > 0);
}

void SchemaTest::copiesANewsroomBeforeItIsBroughtUpToDate()
{
    StoreCase newsroom;
    GALLEY_OK(newsroom.articles().put(StoreCase::draft(u"一"_s)));
    newsroom.close();
    const SchemaDiary diary = diaryWith(u"ALTER TABLE setting ADD COLUMN scope TEXT; -- a note;\n"
                                        "INSERT INTO setting VALUES ('a;b', 'c', 'd');"_s);
    GALLEY_OK(upgrade(newsroom, diary));
    GALLEY_FAILS(newsroom.reopen(), ErrorKind::TooNew);
    const auto connection = Connection::open(newsroom.file(), Opening::ReadOnly);
    QCOMPARE((*connection)->value(u"PRAGMA user_version"_s)->toInt(), Database::currentVersion() + 1);
    QCOMPARE((*connection)->value(u"SELECT scope FROM setting WHERE key = 'a;b'"_s)->toString(), u"d"_s);

    const QDir backups(newsroom.folder().backupsFolder());
    QCOMPARE(backups.entryList(QDir::Files).size(), 1);
    const auto copy = Database::open(backups.filePath(backups.entryList(QDir::Files).first()), Access::ReadWrite, {});
    GALLEY_OK(copy);
    QCOMPARE(*ArticleStore(**copy).count({}), 1);
    // It is up to date now: a second time does nothing.
    GALLEY_OK(upgrade(newsroom, diary));
    QCOMPARE(QDir(backups.path()).entryList({u"newsroom-*.sqlite3"_s}, QDir::Files).size(), 1);
}

void SchemaTest::leavesTheOldNewsroomWhenAStepFails()
{
    StoreCase newsroom;
    GALLEY_OK(newsroom.articles().put(StoreCase::draft(u"一"_s)));
    const QString before = schemaOf(newsroom.database());
    newsroom.close();
    QVERIFY(!upgrade(newsroom, diaryWith(u"CREATE TABLE novelty (a TEXT); DROP TABLE article_tag; "
                                         "INSERT INTO nowhere VALUES (1);"_s))
                 .ok());
    GALLEY_OK(newsroom.reopen());
    QCOMPARE(schemaOf(newsroom.database()), before);
    QCOMPARE(*newsroom.articles().count({}), 1);
}

void SchemaTest::leavesTheOldNewsroomWhenItCannotBeCopied()
{
    StoreCase newsroom;
    newsroom.close();
    QVERIFY(QDir().rmdir(newsroom.folder().backupsFolder()));
    QFile inTheWay(newsroom.folder().backupsFolder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    GALLEY_FAILS(upgrade(newsroom, diaryWith(u"CREATE TABLE novelty (a TEXT);"_s)), ErrorKind::Io);
    GALLEY_OK(newsroom.reopen());
}

void SchemaTest::leavesTheOldNewsroomWhenItIsKilled()
{
    StoreCase newsroom;
    GALLEY_OK(newsroom.taxonomy().putSettings({{u"title"_s, u"青岚"_s}}));
    const QString before = schemaOf(newsroom.database());
    newsroom.close();
    {
        StoreChild child({u"upgrade"_s, newsroom.path()});
        QCOMPARE(child.line(), u"begun"_s);
        // Once the copy stands, the step is at work.
        const QDir backups(newsroom.folder().backupsFolder());
        QTRY_VERIFY(!backups.entryList({u"*.sqlite3"_s}, QDir::Files).isEmpty());
        QTest::qWait(100);
        child.kill();
    }
    GALLEY_OK(newsroom.reopen());
    QCOMPARE(schemaOf(newsroom.database()), before);
    QCOMPARE(newsroom.taxonomy().settings()->value(u"title"_s), u"青岚"_s);
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "tst_schema.moc"
