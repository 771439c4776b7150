// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/backups.h"
#include "store/ledgerstore.h"
#include "store/salvage.h"
#include "store/searchindex.h"
#include "store/storecase.h"
#include "store/storecheck.h"

#include <QDir>
#include <QRandomGenerator>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

constexpr int PageSize = 4096;
constexpr int Stories = 60;

class DamagedCase : public StoreCase
{
public:
    DamagedCase()
    {
        const Channel news = channel(u"新闻"_s, u"news"_s);
        const auto transaction = Transaction::begin(database());
        for (int i = 0; i < Stories; ++i) {
            Article article = draft(u"稿件 %1"_s.arg(i), i);
            article.slug = u"story-%1"_s.arg(i);
            article.channel = news.id;
            article.tags = {u"标签 %1"_s.arg(i % 10)};
            article.body = u"<p>%1 %2</p>"_s.arg(QString(u"兰溪河步道今天开放。"_s).repeated(60)).arg(i);
            if (!articles().put(article) || !history().keepRevision(article, RevisionReason::Save, u"周砚"_s, moment(i)))
                qFatal("cannot fill");
        }
        if (!(*transaction)->commit())
            qFatal("cannot fill");
    }

    QString out() const { return path() + u"/recovered.sqlite3"_s; }
    Result<Salvage> recover(const QString &backup = {}) { return salvage(file(), out(), backup); }
    /// Takes the log into the file and closes.
    void settle()
    {
        (void)peek(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        close();
    }
    void fill(qint64 place, const QByteArray &bytes)
    {
        QFile opened(file());
        if (!opened.open(QIODevice::ReadWrite) || !opened.seek(place) || opened.write(bytes) != bytes.size())
            qFatal("cannot damage");
    }
    /// The pages that SQLite says hold @p table.
    QList<int> leavesOf(const QString &table)
    {
        QList<int> pages;
        QSqlQuery query(database().connection());
        if (query.exec(u"SELECT pageno FROM dbstat WHERE name = '%1' AND pagetype = 'leaf' ORDER BY pageno"_s.arg(table))) {
            while (query.next())
                pages.append(query.value(0).toInt());
        }
        return pages;
    }
};

int storiesWithText(const QString &file)
{
    const auto database = Database::open(file, Access::ReadOnly, {});
    if (!database)
        return -1;
    const ArticleStore articles(**database);
    int whole = 0;
    const auto rows = articles.rows({}, {}, 1000);
    for (const ArticleRow &row : *rows) {
        const auto article = articles.article(row.id);
        whole += article && article->body.contains(u"兰溪河"_s) && article->headline.startsWith(u"稿件"_s);
    }
    return whole;
}

} // namespace

class SalvageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void bringsAllOfASoundNewsroomOver()
    {
        DamagedCase newsroom; // open, with a log
        const auto found = newsroom.recover();
        GALLEY_OK(found);
        QCOMPARE(found->stories, Stories);
        QCOMPARE(found->revisions, Stories);
        QCOMPARE(found->rebuilt, 0);
        QCOMPARE(found->unreadable, QStringList());
        QCOMPARE(storiesWithText(newsroom.out()), Stories);
        const auto database = Database::open(newsroom.out(), Access::ReadWrite, {});
        GALLEY_OK(database);
        while (*SearchIndex(**database).waiting() > 0)
            GALLEY_OK(SearchIndex(**database).takeIn(std::chrono::seconds(1)));
        const auto check = checkStore(**database, newsroom.folder(), [] { return true; });
        GALLEY_OK(check);
        QCOMPARE(check->faults, QStringList());
        QVERIFY(!LedgerStore(**database).fault()->has_value());
    }

    void findsItsWayPastDamagedPages_data()
    {
        QTest::addColumn<QString>("table");
        for (const char *table : {"article", "article_body", "revision", "article_channel", "article_tag", "setting", "sqlite_autoindex_article_1"})
            QTest::newRow(table) << QString::fromLatin1(table);
    }

    /// Each page of a table in turn is filled with nonsense: what is lost is what stood there, and most of that stands twice.
    void findsItsWayPastDamagedPages()
    {
        QFETCH(QString, table);
        DamagedCase newsroom;
        QList<int> pages = newsroom.leavesOf(table);
        newsroom.settle();
        QVERIFY(!pages.isEmpty());
        if (pages.size() > 12)
            pages = pages.first(12);
        QFile original(newsroom.file());
        QVERIFY(original.open(QIODevice::ReadOnly));
        const QByteArray sound = original.readAll();
        for (const int page : std::as_const(pages)) {
            newsroom.fill(0, sound);
            newsroom.fill(qint64(page - 1) * PageSize, QByteArray(PageSize, '\x5a'));
            const auto found = newsroom.recover();
            GALLEY_OK(found);
            // A story is lost only where its row and its version are; here one page of one table is.
            const int least = table == "revision"_L1 || table == "article"_L1 || table == "article_body"_L1 || table.startsWith(u"sqlite"_s) ? Stories : Stories - 1;
            QVERIFY2(storiesWithText(newsroom.out()) >= least,
                     qPrintable(u"%1 page %2: %3 stories"_s.arg(table).arg(page).arg(storiesWithText(newsroom.out()))));
            const auto database = Database::open(newsroom.out(), Access::ReadWrite, {});
            GALLEY_OK(database);
            QSqlQuery query((*database)->connection());
            QVERIFY(query.exec(u"PRAGMA integrity_check"_s) && query.next());
            QCOMPARE(query.value(0).toString(), u"ok"_s);
            QVERIFY(query.exec(u"PRAGMA foreign_key_check"_s));
            QVERIFY(!query.next());
        }
    }

    void mendsAHeaderThatIsGone()
    {
        DamagedCase newsroom;
        newsroom.settle();
        newsroom.fill(0, QByteArray(100, '\0'));
        const auto found = newsroom.recover();
        GALLEY_OK(found);
        QCOMPARE(storiesWithText(newsroom.out()), Stories);
    }

    void takesFromABackupWhatCannotBeReadAnyMore()
    {
        DamagedCase newsroom;
        const auto backup = makeBackup(newsroom.file(), newsroom.folder().backupsFolder(), BackupReason::Daily, moment(0));
        GALLEY_OK(backup);
        Article late = StoreCase::draft(u"稿件 后来"_s, 500);
        late.body = u"<p>兰溪河晚间</p>"_s;
        GALLEY_OK(newsroom.articles().put(late));
        QList<int> pages = newsroom.leavesOf(u"article_body"_s);
        pages += newsroom.leavesOf(u"revision"_s);
        pages.removeLast();
        newsroom.settle();
        for (const int page : std::as_const(pages))
            newsroom.fill(qint64(page - 1) * PageSize, QByteArray(PageSize, '\0'));
        const auto found = newsroom.recover(backup->file);
        GALLEY_OK(found);
        QVERIFY(found->fromBackup > 0);
        QVERIFY(storiesWithText(newsroom.out()) >= Stories);
    }

    void saysWhenNothingCanBeRead()
    {
        DamagedCase newsroom;
        newsroom.settle();
        QFile opened(newsroom.file());
        const qint64 size = opened.size();
        newsroom.fill(0, QByteArray(size, '\x42'));
        GALLEY_FAILS(newsroom.recover(), ErrorKind::Damaged);
        QVERIFY(!QFile::exists(newsroom.out()));
        newsroom.fill(0, QByteArray());
        QVERIFY(opened.resize(10));
        GALLEY_FAILS(newsroom.recover(), ErrorKind::Damaged);
    }

    /// Bytes anywhere, in the file and in its log: never a crash, and always a database that is whole.
    void bringsOverWhatItCanWhateverIsDamaged()
    {
        const bool isThorough = qEnvironmentVariableIsSet("GALLEY_TEST_THOROUGH");
        const int rounds = isThorough ? 2000 : 60;
        DamagedCase newsroom;
        (void)newsroom.peek(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        Article late = StoreCase::draft(u"稿件 后来"_s, 500); // in the log alone
        GALLEY_OK(newsroom.articles().put(late));
        const auto bytesOf = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray sound = bytesOf(newsroom.file());
        const QByteArray log = bytesOf(newsroom.file() + u"-wal"_s);
        QVERIFY(!log.isEmpty());
        const QString place = newsroom.place() + u"/damaged.sqlite3"_s;
        const QString out = newsroom.place() + u"/out.sqlite3"_s;
        QRandomGenerator random(20261127);
        int refused = 0, opened = 0, kept = 0;
        for (int round = 0; round < rounds; ++round) {
            for (const auto &[bytes, end] : {std::pair(sound, QString()), std::pair(log, u"-wal"_s)}) {
                QByteArray damaged = bytes;
                for (int i = random.bounded(1, 40); i > 0; --i)
                    damaged[random.bounded(damaged.size())] = char(random.bounded(256));
                QFile file(place + end);
                QVERIFY(file.open(QIODevice::WriteOnly) && file.write(damaged) == damaged.size());
            }
            const auto looked = Database::open(place, Access::ReadDamaged, {});
            if (looked) {
                ++opened;
                for (const ArticleRow &row : ArticleStore(**looked).rows({}, {}, 1000).ok() ? *ArticleStore(**looked).rows({}, {}, 1000) : QList<ArticleRow>())
                    (void)ArticleStore(**looked).article(row.id);
            }
            const auto found = salvage(place, out, {});
            if (!found) {
                QCOMPARE(found.error().kind, ErrorKind::Damaged);
                ++refused;
                continue;
            }
            kept += found->stories;
            const auto database = Database::open(out, Access::ReadOnly, {});
            GALLEY_OK(database);
        }
        qInfo("%d damaged newsrooms: %d opened to be read, %d recovered with %.1f of %d stories on average, %d unreadable", rounds, opened,
              rounds - refused, double(kept) / std::max(1, rounds - refused), Stories, refused);
        QVERIFY(refused < rounds / 10);
        QVERIFY(kept > (rounds - refused) * Stories * 9 / 10);
    }
};

QTEST_GUILESS_MAIN(SalvageTest)
#include "tst_salvage.moc"
