// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/peopledesk.h"
#include "site/authors.h"
#include "store/articlestore.h"
#include "store/database.h"
#include "store/newsroomfolder.h"
#include "support/testnewsroom.h"
#include "support/verify.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// Keeps a story with this byline and source.
Article write(TestNewsroom &test, const QString &byline, const QString &source = {})
{
    Article article = *test.newsroom->stories().create(test.newsroom->channels().first().id);
    article.headline = u"早市开张"_s;
    article.byline = byline;
    article.source = source;
    return *test.newsroom->stories().save(article, SaveKind::Explicit);
}

QStringList names(const Result<QList<Contributor>> &list)
{
    QStringList names;
    for (const Contributor &each : list ? *list : QList<Contributor>())
        names.append(each.name);
    return names;
}

} // namespace

class TestPeopleDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void putsAnotherNameIntoAByline_data();
    void putsAnotherNameIntoAByline();
    void keepsEachNameOnce();
    void keepsSources();
    void countsHowOftenSomebodyIsNamed();
    void mergesSomebodyInAllStories();
    void mergesNothingWithoutAName();
    void mergesSources();
    void mergesAmongTwoThousandStories();
};

void TestPeopleDesk::putsAnotherNameIntoAByline_data()
{
    QTest::addColumn<QString>("byline");
    QTest::addColumn<QString>("expected");
    QTest::newRow("alone") << u"小满"_s << u"林小满"_s;
    QTest::newRow("side by side") << u"周砚 小满"_s << u"周砚 林小满"_s;
    QTest::newRow("listed") << u"周砚、小满、何洋"_s << u"周砚、林小满、何洋"_s;
    QTest::newRow("with a role") << u"本报记者 小满 通讯员 李默"_s << u"本报记者 林小满 通讯员 李默"_s;
    QTest::newRow("with roles, listed") << u"本报记者 小满、通讯员 李默"_s << u"本报记者 林小满、通讯员 李默"_s;
    QTest::newRow("role without a space") << u"记者小满、李默"_s << u"记者林小满、李默"_s;
    QTest::newRow("role behind") << u"周砚/文、小满/图"_s << u"周砚/文、林小满/图"_s;
    QTest::newRow("Latin") << u"By Xiaoman Lin and Tom Wu"_s << u"By 林小满 and Tom Wu"_s;
    QTest::newRow("part of another name") << u"小满园、小满儿"_s << u"小满园、小满儿"_s;
    QTest::newRow("both names in one") << u"林小满、周砚、小满"_s << u"林小满、周砚"_s;
    QTest::newRow("both, the other first") << u"小满、林小满 周砚"_s << u"林小满 周砚"_s;
    QTest::newRow("nobody of them") << u"何洋  李默"_s << u"何洋  李默"_s;
    QTest::newRow("the one that stays") << u"林小满"_s << u"林小满"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestPeopleDesk::putsAnotherNameIntoAByline()
{
    QFETCH(QString, byline);
    QTEST(withAuthor(byline, {u"小满"_s, u"Xiaoman Lin"_s}, u"林小满"_s), "expected");
}

void TestPeopleDesk::keepsEachNameOnce()
{
    TestNewsroom test;
    PeopleDesk &desk = test.newsroom->people();
    QSignalSpy changes(test.newsroom.get(), &Newsroom::changed);
    const auto kept = desk.addContributor(u" Chen  Yu "_s);
    GALLEY_VERIFY(kept);
    QCOMPARE(kept->name, u"Chen Yu"_s);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().first().value<NewsroomChange>().parts, NewsroomChange::Parts(NewsroomChange::People));
    QCOMPARE(desk.addContributor(u"chen yu"_s).error().kind, ErrorKind::AlreadyThere);
    QCOMPARE(desk.addContributor(u"  "_s).error().kind, ErrorKind::BadInput);
    Contributor more = *kept;
    more.role = u"摄影"_s;
    more.contact = u"chen@example.org"_s;
    more.payment = u"每图 50 元"_s;
    GALLEY_VERIFY(desk.put(more));
    more.modifiedAt = desk.contributors()->first().modifiedAt;
    QCOMPARE(*desk.contributors(), QList<Contributor>{more});
    GALLEY_VERIFY(desk.remove(more.id));
    QCOMPARE(desk.remove(more.id).error().kind, ErrorKind::NotFound);
    QVERIFY(desk.contributors()->isEmpty());
}

void TestPeopleDesk::keepsSources()
{
    TestNewsroom test;
    PeopleDesk &desk = test.newsroom->people();
    const auto kept = desk.addSource(u"青岚日报"_s, u"https://qinglan.example"_s);
    GALLEY_VERIFY(kept);
    QCOMPARE(*desk.sources(), QList<Source>{*kept});
    QCOMPARE(desk.addSource(u"青岚日报"_s).error().kind, ErrorKind::AlreadyThere);
    GALLEY_VERIFY(desk.addContributor(u"青岚日报"_s));
    GALLEY_VERIFY(desk.remove(kept->id));
    QVERIFY(desk.sources()->isEmpty());
}

void TestPeopleDesk::countsHowOftenSomebodyIsNamed()
{
    TestNewsroom test;
    write(test, u"周砚 林小满"_s);
    write(test, u"林小满"_s);
    write(test, u"本报记者 林小满、何洋"_s);
    const auto authors = test.newsroom->people().authors();
    GALLEY_VERIFY(authors);
    QCOMPARE(authors->size(), 3);
    QCOMPARE(authors->first(), (NameCount{u"林小满"_s, 3}));
}

void TestPeopleDesk::mergesSomebodyInAllStories()
{
    TestNewsroom test;
    PeopleDesk &desk = test.newsroom->people();
    const Article alone = write(test, u"小满"_s);
    const Article several = write(test, u"周砚、小满"_s);
    const Article other = write(test, u"林小满"_s);
    GALLEY_VERIFY(desk.addContributor(u"小满"_s));
    GALLEY_VERIFY(desk.addContributor(u"周砚"_s));
    QCOMPARE(*desk.storiesNaming({u"小满"_s}, u"林小满"_s), 2);
    QSignalSpy changes(test.newsroom.get(), &Newsroom::changed);
    const auto merged = desk.mergeContributors({u"小满"_s, u"林小满"_s}, u"林小满"_s);
    GALLEY_VERIFY(merged);
    QCOMPARE(*merged, 2);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().first().value<NewsroomChange>().stories.size(), 2);
    QCOMPARE(test.newsroom->article(alone.id)->byline, u"林小满"_s);
    QCOMPARE(test.newsroom->article(several.id)->byline, u"周砚、林小满"_s);
    QCOMPARE(*test.newsroom->article(other.id), other);
    const auto revisions = test.newsroom->revisions(several.id);
    QCOMPARE(revisions->first().reason, RevisionReason::Replace);
    QCOMPARE(test.newsroom->revision(revisions->first().id)->byline, u"周砚、小满"_s);
    QStringList kept = names(desk.contributors());
    kept.sort();
    QStringList expected{u"周砚"_s, u"林小满"_s};
    expected.sort();
    QCOMPARE(kept, expected);
    QCOMPARE(*desk.mergeContributors({u"小满"_s}, u"林小满"_s), 0);
}

void TestPeopleDesk::mergesNothingWithoutAName()
{
    TestNewsroom test;
    const Article story = write(test, u"小满"_s);
    QCOMPARE(test.newsroom->people().mergeContributors({u"小满"_s}, u" "_s).error().kind, ErrorKind::BadInput);
    QCOMPARE(test.newsroom->article(story.id)->byline, u"小满"_s);
}

void TestPeopleDesk::mergesSources()
{
    TestNewsroom test;
    PeopleDesk &desk = test.newsroom->people();
    const Article short_ = write(test, {}, u"青岚报"_s);
    const Article whole = write(test, {}, u"青岚日报"_s);
    GALLEY_VERIFY(desk.addSource(u"青岚报"_s));
    GALLEY_VERIFY(desk.addSource(u"青岚日报"_s));
    QCOMPARE(*desk.storiesFrom({u"青岚报"_s}, u"青岚日报"_s), 1);
    QCOMPARE(*desk.mergeSources({u"青岚报"_s, u"青岚日报"_s}, u"青岚日报"_s), 1);
    QCOMPARE(test.newsroom->article(short_.id)->source, u"青岚日报"_s);
    QCOMPARE(test.newsroom->article(whole.id)->modifiedAt, whole.modifiedAt);
    QCOMPARE(desk.sources()->size(), 1);
    QCOMPARE(desk.sources()->first().name, u"青岚日报"_s);
}

void TestPeopleDesk::mergesAmongTwoThousandStories()
{
    TestNewsroom test;
    const auto database = Database::open(test.newsroom->folder().databaseFile(), Access::ReadWrite, {});
    GALLEY_VERIFY(database);
    {
        ArticleStore articles(**database);
        const auto transaction = Transaction::begin(**database);
        for (int i = 0; i < 2000; ++i) {
            Article article;
            article.id = ArticleId::make();
            article.headline = u"第 %1 篇"_s.arg(i);
            article.body = u"<p>正文</p>"_s;
            article.byline = i % 5 == 0 ? u"小满 何洋"_s : i % 5 == 1 ? u"何洋、小满"_s : u"何洋"_s;
            article.createdAt = article.modifiedAt = test.clock.now();
            GALLEY_VERIFY(articles.put(article));
        }
        GALLEY_VERIFY((*transaction)->commit());
    }
    PeopleDesk &desk = test.newsroom->people();
    QCOMPARE(*desk.storiesNaming({u"小满"_s}, u"林小满"_s), 800);
    QCOMPARE(*desk.mergeContributors({u"小满"_s}, u"林小满"_s), 800);
    QCOMPARE(*desk.authors(), (QList<NameCount>{{u"何洋"_s, 2000}, {u"林小满"_s, 800}}));
}

QTEST_GUILESS_MAIN(TestPeopleDesk)
#include "tst_peopledesk.moc"
