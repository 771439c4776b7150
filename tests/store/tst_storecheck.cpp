// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/mediastore.h"
#include "store/storecase.h"
#include "store/storecheck.h"

#include <QCryptographicHash>
#include <QSqlError>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

const auto Always = [] { return true; };

/// Stories with tags, versions and a picture.
class FullCase : public StoreCase
{
public:
    FullCase()
    {
        const Channel news = channel(u"新闻"_s, u"news"_s);
        for (int i = 0; i < 12; ++i) {
            Article article = draft(u"兰溪河步道 %1 opens"_s.arg(i), i);
            article.slug = u"story-%1"_s.arg(i);
            article.channel = news.id;
            article.tags = {u"步道"_s, u"Tag %1"_s.arg(i % 3)};
            article.byline = u"记者 周砚"_s;
            article.body = u"<p>%1</p><h2>MIXED Case 123</h2>"_s.arg(QString(u"兰溪河步道今天开放，the Walk opens today. "_s).repeated(20));
            for (int version = 0; version < 3; ++version) {
                article.subhead = u"第 %1 版"_s.arg(version);
                const auto kept = articles().put(article) ? history().keepRevision(article, RevisionReason::Save, u"周砚"_s, moment(i * 10 + version))
                                                          : Result<bool>(Error{});
                if (!kept)
                    qFatal("cannot fill");
            }
            stories.append(article);
        }
        const QByteArray bytes("not really a picture, but a file");
        Media media;
        media.file = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()) + u".png"_s;
        media.originalName = u"桥.png"_s;
        if (!MediaStore(database(), folder()).put(media, bytes))
            qFatal("cannot fill");
        picture = folder().mediaFile(media.file);
    }

    Result<StoreCheck> check() { return checkStore(database(), folder(), Always); }
    void change(const QString &sql)
    {
        QSqlQuery query(database().connection());
        if (!query.exec(sql))
            qFatal("%s", qPrintable(query.lastError().text()));
    }

    QList<Article> stories;
    QString picture;
};

} // namespace

class StoreCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsNothingWhereAllIsWell()
    {
        FullCase newsroom;
        const auto check = newsroom.check();
        GALLEY_OK(check);
        QCOMPARE(check->faults, QStringList());
        QCOMPARE(check->stories, 12);
        QCOMPARE(check->revisions, 36);
        QCOMPARE(check->media, 1);
        // Also of one that may only be read, and beside a writer.
        const auto reader = Database::open(newsroom.file(), Access::ReadOnly, {});
        GALLEY_OK(reader);
        const auto beside = checkStore(**reader, newsroom.folder(), Always);
        GALLEY_OK(beside);
        QCOMPARE(beside->faults, QStringList());
    }

    void staysQuietWhenVersionsWereThinnedOut()
    {
        FullCase newsroom;
        Article article = newsroom.stories.first();
        for (int i = 0; i < 10; ++i) {
            article.headline = u"自动 %1"_s.arg(i);
            GALLEY_OK(newsroom.articles().put(article));
            GALLEY_OK(newsroom.history().keepRevision(article, RevisionReason::Autosave, {}, moment(1000 + i)));
        }
        QDateTime from;
        const auto thinned = newsroom.history().thin(moment(0).addDays(60), from, 1000);
        GALLEY_OK(thinned);
        QVERIFY(*thinned > 0);
        const auto check = newsroom.check();
        GALLEY_OK(check);
        QCOMPARE(check->faults, QStringList());
    }

    void findsWhatWasChangedFromOutside_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("said");
        QTest::newRow("a headline") << u"UPDATE article SET headline = 'x' WHERE slug = 'story-3'"_s << u"is not as it was saved"_s;
        QTest::newRow("a text") << u"UPDATE article_body SET html = '<p>x</p>' WHERE article_id = (SELECT id FROM article WHERE slug = 'story-3')"_s
                                << u"is not as it was saved"_s;
        QTest::newRow("a word that the index does not know")
            << u"UPDATE article_body SET html = replace(html, 'today', 'tonight') WHERE article_id = (SELECT id FROM article WHERE slug = 'story-3')"_s
            << u"The index of the search"_s;
        QTest::newRow("a version") << u"DROP TRIGGER revision_is_final; UPDATE revision SET content = replace(content, '第 1 版', '第 9 版') WHERE number = 5"_s
                                   << u"is not as it was kept"_s;
        QTest::newRow("a version that is gone") << u"DROP TRIGGER revision_stays; DELETE FROM revision WHERE number = 5"_s << u"has a gap"_s;
        QTest::newRow("a channel that is gone") << u"PRAGMA foreign_keys = OFF; DELETE FROM channel; PRAGMA foreign_keys = ON"_s
                                                << u"refer to something"_s;
        QTest::newRow("a story that the index does not have") << u"INSERT INTO story_search (story_search) VALUES ('delete-all')"_s
                                                              << u"The index of the search"_s;
    }

    void findsWhatWasChangedFromOutside()
    {
        QFETCH(QString, sql);
        QFETCH(QString, said);
        FullCase newsroom;
        for (const QString &statement : sql.split(u"; "_s))
            newsroom.change(statement);
        const auto check = newsroom.check();
        GALLEY_OK(check);
        QVERIFY2(check->faults.join(u'\n').contains(said), qPrintable(check->faults.join(u'\n')));
    }

    void findsPicturesThatAreMissingOrChanged()
    {
        FullCase newsroom;
        QFile file(newsroom.picture);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write("N") == 1);
        file.close();
        QVERIFY(newsroom.check()->faults.value(0).contains(u"is not what was brought in"_s));
        QVERIFY(file.remove());
        const QStringList faults = newsroom.check()->faults;
        QVERIFY2(faults.value(0).contains(u"is missing"_s), qPrintable(faults.join(u'\n')));
        QVERIFY(faults.value(0).contains(u"桥.png"_s));
    }

    void stopsWhenAsked()
    {
        FullCase newsroom;
        GALLEY_FAILS(checkStore(newsroom.database(), newsroom.folder(), [] { return false; }), ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(StoreCheckTest)
#include "tst_storecheck.moc"
