// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/ledgerstore.h"
#include "store/storecase.h"

#include <QSet>

using namespace Galley;
using namespace Qt::StringLiterals;

class HistoryStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsAStoryWithEverythingOnIt();
    void keepsNothingTwice();
    void keepsOneRevisionForEachReasonThatAsksForIt();
    void eachRevisionKnowsTheOneBefore();
    void refusesARevisionOfNoStory();
    void historyIsNeverRewritten_data();
    void historyIsNeverRewritten();
    void tellsWhichStoriesChangedSinceTheirRevision();
    void givesStateChangesNewestFirst();
    void remembersWhatAFileBecame();
    void theHashFollowsWhatAnEditorWrites_data();
    void theHashFollowsWhatAnEditorWrites();
    void theHashTellsApartWhatIsNew();
    void theHashIsTheSameForEver();
    void thinsOutWhatSavedItself();
    void thinsByTheDaysOfTheNewsroom();
    void aNamedOrSignedAutosaveStays();
};

void HistoryStoreTest::keepsAStoryWithEverythingOnIt()
{
    StoreCase newsroom;
    const Channel news = newsroom.channel(u"新闻"_s, u"news"_s);
    Article article = StoreCase::draft(u"标题 “引号” \\ </script>"_s, 3);
    article.state = State::Withdrawn;
    article.trashedAt = moment(4);
    article.language = u"en"_s;
    article.kicker = u"引题"_s;
    article.subhead = u"副题"_s;
    article.standfirst = u"摘要"_s;
    article.standfirstByHand = true;
    article.byline = u"周砚"_s;
    article.source = u"本报"_s;
    article.editor = u"林默"_s;
    article.publishAt = moment(-5).addMSecs(7);
    article.slug = u"a"_s;
    article.slugByHand = true;
    article.channel = news.id;
    article.furtherChannels = {ChannelId::make()};
    article.tags = {u"甲"_s, u"乙"_s};
    article.slots = Slot::Headline | Slot::Pinned;
    article.cover = {u"f"_s, u"a"_s, u"c"_s, u"d"_s};
    article.kind = ArticleKind::Page;
    article.sourceUrl = u"https://a.example/?a=1&b=\"2\""_s;
    article.slotEnds = {moment(100), {}, moment(200)};
    article.corrections = {{moment(7).addMSecs(5), u"应为“三天”。"_s}, {{}, u"b"_s}};
    article.views = 9'007'199'254'740'991;
    Article bare = article;
    bare.furtherChannels.clear();
    GALLEY_OK(newsroom.articles().put(bare));
    GALLEY_OK(newsroom.history().keepRevision(article, RevisionReason::Trash, u"周砚"_s, moment(6)));
    const auto revisions = newsroom.history().revisions(article.id);
    GALLEY_OK(revisions);
    QCOMPARE(revisions->size(), 1);
    const Revision &kept = revisions->first();
    QCOMPARE(kept.article, article.id);
    QCOMPARE(kept.reason, RevisionReason::Trash);
    QCOMPARE(kept.person, u"周砚"_s);
    QCOMPARE(kept.at, moment(6));
    QCOMPARE(kept.contentHash, contentHash(article));
    QVERIFY(kept.parent.isNull());
    const auto content = newsroom.history().content(kept.id);
    GALLEY_OK(content);
    QVERIFY(*content == article);
    GALLEY_FAILS(newsroom.history().content(RevisionId::make()), ErrorKind::NotFound);
}

void HistoryStoreTest::keepsNothingTwice()
{
    StoreCase newsroom;
    Article article = StoreCase::draft(u"一"_s);
    GALLEY_OK(newsroom.articles().put(article));
    HistoryStore history = newsroom.history();
    QVERIFY(*history.keepRevision(article, RevisionReason::Save, {}, moment(1)));
    article.modifiedAt = moment(2);
    article.views = 5;
    QVERIFY(!*history.keepRevision(article, RevisionReason::Save, {}, moment(2)));
    QVERIFY(!*history.keepRevision(article, RevisionReason::Import, {}, moment(2)));
    article.headline = u"二"_s;
    QVERIFY(*history.keepRevision(article, RevisionReason::Save, {}, moment(3)));
    article.headline = u"一"_s;
    QVERIFY(*history.keepRevision(article, RevisionReason::Save, {}, moment(4)));
    QCOMPARE(history.revisions(article.id)->size(), 3);
}

void HistoryStoreTest::keepsOneRevisionForEachReasonThatAsksForIt()
{
    StoreCase newsroom;
    const Article article = StoreCase::draft(u"一"_s);
    GALLEY_OK(newsroom.articles().put(article));
    HistoryStore history = newsroom.history();
    QVERIFY(*history.keepRevision(article, RevisionReason::Save, {}, moment(1)));
    QVERIFY(*history.keepRevision(article, RevisionReason::StateChange, {}, moment(2)));
    QVERIFY(!*history.keepRevision(article, RevisionReason::StateChange, {}, moment(3)));
    QVERIFY(*history.keepRevision(article, RevisionReason::Export, {}, moment(4)));
    QVERIFY(!*history.keepRevision(article, RevisionReason::Export, {}, moment(5)));
    QVERIFY(!*history.keepRevision(article, RevisionReason::Save, {}, moment(6)));
}

void HistoryStoreTest::eachRevisionKnowsTheOneBefore()
{
    StoreCase newsroom;
    Article article = StoreCase::draft(u"零"_s);
    GALLEY_OK(newsroom.articles().put(article));
    for (int i = 0; i < 4; ++i) {
        article.body = QString::number(i);
        // All at one moment: the order is that of keeping.
        GALLEY_OK(newsroom.history().keepRevision(article, RevisionReason::Save, {}, moment(1)));
    }
    const auto list = newsroom.history().revisions(article.id);
    QCOMPARE(list->size(), 4);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(list->at(i).parent, list->at(i + 1).id);
    QVERIFY(list->last().parent.isNull());
    QCOMPARE(newsroom.history().content(list->first().id)->body, u"3"_s);
}

void HistoryStoreTest::refusesARevisionOfNoStory()
{
    StoreCase newsroom;
    GALLEY_FAILS(newsroom.history().keepRevision(StoreCase::draft(u"一"_s), RevisionReason::Save, {}, moment(1)),
                 ErrorKind::NotFound);
    GALLEY_FAILS(newsroom.history().recordStateChange({ArticleId::make(), {}, u"draft"_s, {}, moment(1)}),
                 ErrorKind::NotFound);
}

void HistoryStoreTest::historyIsNeverRewritten_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("change a revision") << u"UPDATE revision SET content = 'x'"_s;
    QTest::newRow("remove a revision") << u"DELETE FROM revision"_s;
    QTest::newRow("change a state change") << u"UPDATE state_change SET person = 'x'"_s;
    QTest::newRow("remove a state change") << u"DELETE FROM state_change"_s;
}

void HistoryStoreTest::historyIsNeverRewritten()
{
    QFETCH(QString, sql);
    StoreCase newsroom;
    const Article article = StoreCase::draft(u"一"_s);
    GALLEY_OK(newsroom.articles().put(article));
    GALLEY_OK(newsroom.history().keepRevision(article, RevisionReason::Save, u"周砚"_s, moment(1)));
    GALLEY_OK(newsroom.history().recordStateChange({article.id, {}, u"draft"_s, u"周砚"_s, moment(1)}));
    QSqlQuery query(newsroom.database().connection());
    QVERIFY(!query.exec(sql));
    QVERIFY2(query.lastError().text().contains(u"never changed"_s) || query.lastError().text().contains(u"stays"_s),
             qPrintable(query.lastError().text()));
    QCOMPARE(newsroom.history().revisions(article.id)->size(), 1);
    QCOMPARE(newsroom.history().stateChanges(article.id)->first().person, u"周砚"_s);
}

void HistoryStoreTest::tellsWhichStoriesChangedSinceTheirRevision()
{
    StoreCase newsroom;
    HistoryStore history = newsroom.history();
    Article kept = StoreCase::draft(u"一"_s);
    Article unkept = StoreCase::draft(u"二"_s);
    GALLEY_OK(newsroom.articles().put(kept));
    GALLEY_OK(newsroom.articles().put(unkept));
    GALLEY_OK(history.keepRevision(kept, RevisionReason::Save, {}, moment(1)));
    QCOMPARE(*history.changedSinceRevision(), QList<ArticleId>{unkept.id});
    kept.modifiedAt = moment(5);
    kept.state = State::Review;
    GALLEY_OK(newsroom.articles().put(kept));
    QCOMPARE(history.changedSinceRevision()->size(), 1);
    kept.body += u"<p>更多</p>"_s;
    GALLEY_OK(newsroom.articles().put(kept));
    QCOMPARE(history.changedSinceRevision()->size(), 2);
    GALLEY_OK(history.keepRevision(kept, RevisionReason::Export, {}, moment(6)));
    GALLEY_OK(history.keepRevision(unkept, RevisionReason::Export, {}, moment(6)));
    QVERIFY(history.changedSinceRevision()->isEmpty());
}

void HistoryStoreTest::givesStateChangesNewestFirst()
{
    StoreCase newsroom;
    const Article article = StoreCase::draft(u"一"_s);
    GALLEY_OK(newsroom.articles().put(article));
    GALLEY_OK(newsroom.history().recordStateChange({article.id, {}, u"draft"_s, u"周砚"_s, moment(1)}));
    GALLEY_OK(newsroom.history().recordStateChange({article.id, u"draft"_s, u"trash"_s, u"林默"_s, moment(1)}));
    const auto list = newsroom.history().stateChanges(article.id);
    GALLEY_OK(list);
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->first().from, u"draft"_s);
    QCOMPARE(list->first().to, u"trash"_s);
    QCOMPARE(list->first().person, u"林默"_s);
    QCOMPARE(list->first().at, moment(1));
    QCOMPARE(list->last().from, QString());
    QVERIFY(newsroom.history().stateChanges(ArticleId::make())->isEmpty());
}

void HistoryStoreTest::remembersWhatAFileBecame()
{
    StoreCase newsroom;
    const Article first = StoreCase::draft(u"一"_s);
    Article second = StoreCase::draft(u"二"_s);
    GALLEY_OK(newsroom.articles().put(first));
    GALLEY_OK(newsroom.articles().put(second));
    QVERIFY(!newsroom.history().importOf(u"/a.md"_s)->has_value());
    GALLEY_OK(newsroom.history().recordImport({u"/a.md"_s, u"h1"_s, first.id, u"r1"_s, moment(1)}));
    GALLEY_OK(newsroom.history().recordImport({u"/a.md"_s, u"h2"_s, second.id, u"r2"_s, moment(2)}));
    const auto found = *newsroom.history().importOf(u"/a.md"_s);
    QVERIFY(found.has_value());
    QCOMPARE(found->hash, u"h2"_s);
    QCOMPARE(found->article, second.id);
    QCOMPARE(found->revisionHash, u"r2"_s);
    QCOMPARE(found->at, moment(2));
    second.trashedAt = moment(3);
    GALLEY_OK(newsroom.articles().put(second));
    GALLEY_OK(newsroom.articles().erase(second.id));
    QVERIFY(!newsroom.history().importOf(u"/a.md"_s)->has_value());
}

void HistoryStoreTest::theHashFollowsWhatAnEditorWrites_data()
{
    QTest::addColumn<std::function<void(Article &)>>("change");
    QTest::addColumn<bool>("differs");
    const auto row = [](const char *name, bool differs, const std::function<void(Article &)> &change) {
        QTest::newRow(name) << change << differs;
    };
    row("state", false, [](Article &a) { a.state = State::Published; });
    row("trash", false, [](Article &a) { a.trashedAt = moment(1); });
    row("created", false, [](Article &a) { a.createdAt = moment(1); });
    row("modified", false, [](Article &a) { a.modifiedAt = moment(1); });
    row("views", false, [](Article &a) { a.views = 1; });
    row("null or empty", false, [](Article &a) { a.kicker = u""_s; });
    row("language", true, [](Article &a) { a.language = u"x"_s; });
    row("kicker", true, [](Article &a) { a.kicker = u"x"_s; });
    row("headline", true, [](Article &a) { a.headline = u"x"_s; });
    row("subhead", true, [](Article &a) { a.subhead = u"x"_s; });
    row("standfirst", true, [](Article &a) { a.standfirst = u"x"_s; });
    row("standfirst by hand", true, [](Article &a) { a.standfirstByHand = true; });
    row("byline", true, [](Article &a) { a.byline = u"x"_s; });
    row("source", true, [](Article &a) { a.source = u"x"_s; });
    row("editor", true, [](Article &a) { a.editor = u"x"_s; });
    row("publish time", true, [](Article &a) { a.publishAt = moment(1); });
    row("slug", true, [](Article &a) { a.slug = u"x"_s; });
    row("slug by hand", true, [](Article &a) { a.slugByHand = true; });
    row("channel", true, [](Article &a) { a.channel = ChannelId::make(); });
    row("further channels", true, [](Article &a) { a.furtherChannels.append(ChannelId::make()); });
    row("tags", true, [](Article &a) { a.tags.append(u"x"_s); });
    row("order of tags", true, [](Article &a) { std::swap(a.tags[0], a.tags[1]); });
    row("slots", true, [](Article &a) { a.slots = Slot::Pinned; });
    row("kind", true, [](Article &a) { a.kind = ArticleKind::Page; });
    row("address of the original", true, [](Article &a) { a.sourceUrl = u"https://a.example/"_s; });
    row("end of a slot", true, [](Article &a) { a.slotEnds.featured = moment(1); });
    row("correction", true, [](Article &a) { a.corrections = {{moment(1), u"x"_s}}; });
    row("correction without words", true, [](Article &a) { a.corrections = {{}}; });
    row("cover", true, [](Article &a) { a.cover.file = u"x"_s; });
    row("cover alt", true, [](Article &a) { a.cover.alt = u"x"_s; });
    row("cover caption", true, [](Article &a) { a.cover.caption = u"x"_s; });
    row("cover credit", true, [](Article &a) { a.cover.credit = u"x"_s; });
    row("body", true, [](Article &a) { a.body = u"x"_s; });
    row("text that moves to the next field", true, [](Article &a) {
        a.byline = u"bc"_s;
        a.source = u"d"_s;
    });
}

void HistoryStoreTest::theHashFollowsWhatAnEditorWrites()
{
    QFETCH(std::function<void(Article &)>, change);
    QFETCH(bool, differs);
    Article article = StoreCase::draft(u"一"_s);
    article.tags = {u"甲"_s, u"乙"_s};
    article.byline = u"b"_s;
    article.source = u"cd"_s;
    const QString before = contentHash(article);
    QCOMPARE(before.size(), 64);
    change(article);
    QCOMPARE(contentHash(article) != before, differs);
}

void HistoryStoreTest::theHashTellsApartWhatIsNew()
{
    QSet<QString> seen;
    const Article plain = StoreCase::draft(u"一"_s);
    QList<Article> all(9, plain);
    all[1].kind = ArticleKind::Page;
    all[2].sourceUrl = u"page"_s;
    all[3].slotEnds.headline = moment(1);
    all[4].slotEnds.featured = moment(1);
    all[5].slotEnds.pinned = moment(1);
    all[6].corrections = {{moment(1), u"a"_s}};
    all[7].corrections = {{moment(1), u"a"_s}, {moment(1), u"a"_s}};
    all[8].corrections = {{moment(2), u"a"_s}};
    for (const Article &article : std::as_const(all))
        seen.insert(contentHash(article));
    QCOMPARE(seen.size(), all.size());
}

void HistoryStoreTest::theHashIsTheSameForEver()
{
    Article article;
    article.headline = u"兰溪河步道开放"_s;
    article.tags = {u"步道"_s};
    article.publishAt = moment(0);
    article.body = u"<p>正文</p>"_s;
    // Revisions of every newsroom carry such hashes: when this fails, they would all look changed.
    QCOMPARE(contentHash(article), u"ce3f216ae4b7f0dae49f73dbbece0c69ee11192cc14347ed9a5ef459c50258cb"_s);
}

namespace {

/// An autosave of @p article that differs from the one before.
void autosave(StoreCase &newsroom, Article &article, const QDateTime &at)
{
    article.body = u"<p>%1</p>"_s.arg(at.toMSecsSinceEpoch());
    GALLEY_OK(newsroom.articles().put(article));
    GALLEY_OK(newsroom.history().keepRevision(article, RevisionReason::Autosave, u"周砚"_s, at));
}

QList<Revision> autosaves(StoreCase &newsroom, const Article &article)
{
    QList<Revision> list = *newsroom.history().revisions(article.id);
    list.removeIf([](const Revision &revision) { return revision.reason != RevisionReason::Autosave; });
    return list;
}

} // namespace

void HistoryStoreTest::thinsOutWhatSavedItself()
{
    StoreCase newsroom;
    Article article = StoreCase::draft(u"稿"_s, 1);
    GALLEY_OK(newsroom.articles().put(article));
    const QDateTime now(QDate(2026, 6, 30), QTime(12, 30), Qt::UTC);
    // Every ten minutes of two hours: forty days ago, ten days ago, and yesterday.
    for (const int days : {40, 10, 1}) {
        for (int minute = 0; minute < 120; minute += 10)
            autosave(newsroom, article, QDateTime(now.date().addDays(-days), QTime(8, 0), Qt::UTC).addSecs(60 * minute));
        article.headline = u"稿，第%1天"_s.arg(days);
        GALLEY_OK(newsroom.articles().put(article));
        GALLEY_OK(newsroom.history().keepRevision(article, RevisionReason::Save, u"周砚"_s, now.addDays(-days)));
    }
    QCOMPARE(autosaves(newsroom, article).size(), 36);
    QDateTime from;
    int gone = 0;
    for (;;) {
        const QDateTime before = from;
        const auto thinned = newsroom.history().thin(now, from, 5);
        GALLEY_OK(thinned);
        gone += *thinned;
        if (from == before)
            break;
    }
    QCOMPARE(gone, 11 + 10);
    const QList<Revision> left = autosaves(newsroom, article);
    QCOMPARE(left.size(), 12 + 2 + 1);
    QCOMPARE(left.last().thinnedBefore, 11);
    QCOMPARE(left.last().at.time(), QTime(9, 50)); // the last of the day
    QCOMPARE(left.at(12).thinnedBefore + left.at(13).thinnedBefore, 10);
    // A month later the two hours are a day; what went before is still counted.
    from = {};
    QCOMPARE(*newsroom.history().thin(now.addDays(30), from, 1000), 11 + 1);
    const QList<Revision> later = autosaves(newsroom, article);
    QCOMPARE(later.size(), 3);
    QCOMPARE(later.at(0).thinnedBefore + later.at(1).thinnedBefore + later.at(2).thinnedBefore, 33);
    QCOMPARE(newsroom.history().revisions(article.id)->size(), 6); // what somebody saved is all there
}

void HistoryStoreTest::thinsByTheDaysOfTheNewsroom()
{
    StoreCase newsroom;
    Article article = StoreCase::draft(u"稿"_s, 1);
    GALLEY_OK(newsroom.articles().put(article));
    // Half past eleven at night and half past midnight in Shanghai.
    for (const int minute : {30, 90})
        autosave(newsroom, article, QDateTime(QDate(2026, 5, 1), QTime(15, 0), Qt::UTC).addSecs(60 * minute));
    const QDateTime now(QDate(2026, 6, 30), QTime(12, 30), QTimeZone("Asia/Shanghai"));
    QDateTime from;
    QCOMPARE(*newsroom.history().thin(now, from, 1000), 0);
    from = {};
    QCOMPARE(*newsroom.history().thin(now.toUTC(), from, 1000), 1);
}

void HistoryStoreTest::aNamedOrSignedAutosaveStays()
{
    StoreCase newsroom;
    Article article = StoreCase::draft(u"稿"_s, 1);
    GALLEY_OK(newsroom.articles().put(article));
    const QDateTime now(QDate(2026, 6, 30), QTime(12, 30), Qt::UTC);
    for (int minute = 0; minute < 50; minute += 10)
        autosave(newsroom, article, QDateTime(QDate(2026, 5, 1), QTime(8, minute), Qt::UTC));
    const QList<Revision> all = autosaves(newsroom, article);
    GALLEY_OK(newsroom.history().name(all.at(4).id, u" 初稿 "_s));
    GALLEY_OK(LedgerStore(newsroom.database()).add({Act::Sign, u"何砚"_s, now, article.id, all.at(2).id}));
    QDateTime from;
    QCOMPARE(*newsroom.history().thin(now, from, 1000), 2);
    const QList<Revision> left = autosaves(newsroom, article);
    QCOMPARE(left.size(), 3);
    QCOMPARE(left.last().name, u"初稿"_s);
    QCOMPARE(left.at(1).id, all.at(2).id);
    GALLEY_OK(newsroom.history().name(all.at(4).id, {}));
    QCOMPARE(autosaves(newsroom, article).last().name, QString());
    QSqlQuery query(newsroom.database().connection());
    QVERIFY(!query.exec(u"DELETE FROM revision WHERE id = '%1'"_s.arg(all.at(2).id.toString())));
}

QTEST_GUILESS_MAIN(HistoryStoreTest)
#include "tst_historystore.moc"
