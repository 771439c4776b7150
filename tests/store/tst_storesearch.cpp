// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchindex.h"
#include "store/searchmatch.h"
#include "store/statement.h"
#include "store/storecase.h"
#include "store/storywords.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <random>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// Above it the newest of many hits are found in another way.
constexpr int Stories = 2400;
constexpr int Queries = 10'000;
constexpr QChar Border = u'\x01'; ///< between the columns of a story and between stories

class Dice
{
public:
    explicit Dice(unsigned seed) : m_engine(seed) {}
    int below(int limit) { return int(m_engine() % unsigned(limit)); }
    template <typename List>
    decltype(auto) one(const List &list)
    {
        return list.at(below(int(list.size())));
    }

private:
    std::mt19937 m_engine;
};

/// Copy that says nothing: few enough characters and words that pieces of it stand in many places.
QString copy(Dice &dice, int parts)
{
    static const QString characters = u"新闻报道大桥通车山水城市人民政府今天记者一二三的了在有学生老师"_s;
    static const QStringList words{u"news"_s, u"New"_s, u"covid-19"_s, u"G123"_s, u"5G"_s, u"bridge"_s, u"bridges"_s, u"2024"_s, u"AI"_s};
    static const QStringList marks{u"，"_s, u"。"_s, u"“"_s, u" "_s, u"："_s, u" – "_s, u"\n"_s, u"&"_s};
    QString text;
    for (int i = 0; i < parts; ++i) {
        const int kind = dice.below(10);
        if (kind < 6) {
            for (int n = 1 + dice.below(5); n > 0; --n)
                text += dice.one(characters);
        } else if (kind < 8) {
            text += dice.one(words);
        } else {
            text += dice.one(marks);
        }
    }
    return text;
}

/// @p text as the text of a story, with marks in the midst of words.
QString html(Dice &dice, const QString &text)
{
    QString made = u"<p>"_s;
    for (const QChar c : text) {
        if (c == u'\n')
            made += u"</p><p>"_s;
        else if (dice.below(20) == 0)
            made += u"<strong>"_s + QString(c).toHtmlEscaped() + u"</strong>"_s;
        else
            made += QString(c).toHtmlEscaped();
    }
    return made + u"</p>"_s;
}

Article story(Dice &dice, int second)
{
    Article article = StoreCase::draft(copy(dice, 6), second);
    article.kicker = dice.below(3) ? QString() : copy(dice, 2);
    article.standfirst = copy(dice, 10);
    article.body = html(dice, copy(dice, 25));
    article.byline = dice.below(2) ? u"周砚"_s : u"Lin Ruoshui"_s;
    article.source = copy(dice, 2);
    article.cover.caption = dice.below(2) ? QString() : copy(dice, 5);
    for (int n = dice.below(3); n > 0; --n) {
        if (const QString tag = copy(dice, 1).simplified(); !tag.isEmpty())
            article.tags.append(tag);
    }
    return article;
}

/// Everything of a story that is looked through.
QStringList columnsOf(const Article &article)
{
    return {article.headline,
            QStringList{article.kicker, article.subhead, article.standfirst}.join(u'\n'),
            QStringList{wordsOfHtml(article.body), article.cover.caption, article.cover.credit}.join(u'\n'),
            article.byline, article.source, article.tags.join(u'\n')};
}

/// All stories in one text that is looked through from end to end.
class Corpus
{
public:
    void add(const Article &article)
    {
        m_starts.append(m_text.size());
        m_ids.append(article.id);
        m_text += columnsOf(article).join(Border).toLower() + Border;
    }

    QSet<ArticleId> scan(const SearchWords &words) const
    {
        QSet<ArticleId> found;
        const QString pattern = patternOf(words);
        if (pattern.isEmpty())
            return {m_ids.begin(), m_ids.end()};
        const QRegularExpression expression(pattern, QRegularExpression::UseUnicodePropertiesOption);
        for (auto match = expression.globalMatch(m_text); match.hasNext();) {
            const qsizetype at = match.next().capturedStart();
            const auto next = std::upper_bound(m_starts.begin(), m_starts.end(), at);
            found.insert(m_ids.at(next - m_starts.begin() - 1));
        }
        return found;
    }

private:
    /// The runs of the words behind each other, with nothing between them that one looks for.
    static QString patternOf(const SearchWords &words)
    {
        static const QRegularExpression run(u"[一-鿿]+|[a-z0-9]+"_s);
        const QString gap = u"[^一-鿿a-z0-9\\n%1]"_s.arg(Border);
        QString pattern;
        bool wasWord = false;
        for (auto match = run.globalMatch(words.text.toLower()); match.hasNext();) {
            const QString text = match.next().captured();
            const bool isWord = text.at(0).unicode() < 0x80;
            if (pattern.isEmpty())
                pattern = isWord ? u"(?<![a-z0-9])"_s : QString();
            else
                pattern += (wasWord ? u"(?![a-z0-9])"_s : u"(?![一-鿿])"_s) + gap + (wasWord == isWord ? u'+' : u'*');
            pattern += text;
            wasWord = isWord;
        }
        return wasWord && words.isQuoted ? pattern + u"(?![a-z0-9])"_s : pattern;
    }

    QString m_text;
    QList<qsizetype> m_starts;
    QList<ArticleId> m_ids;
};

QString quoted(const SearchQuery &query)
{
    QStringList parts;
    for (const SearchWords &words : query.words)
        parts.append((words.isExcluded ? u"-"_s : QString()) + (words.isQuoted ? u"quoted "_s : QString()) + u'[' + words.text + u']');
    return parts.join(u' ');
}

} // namespace

class StoreSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void cutsTerms_data();
    void cutsTerms();
    void findsWhatAScanFinds();
    void findsTheSameInEachOrder();
    void findsTheSameInEachWay();
    void ranksTheNewestOfVeryMany();
    void followsEveryChange();
    void takesInWhatWaits();
    void ranksTheHeadlineFirst();
    void findsOnlyInTheField();

private:
    QString cut(Dice &dice) const
    {
        const QString text = dice.one(columnsOf(dice.one(m_stories)));
        if (text.isEmpty())
            return u"报道"_s;
        return text.mid(dice.below(int(text.size())), 1 + dice.below(9));
    }
    SearchQuery query(Dice &dice) const
    {
        SearchQuery made;
        const int parts = dice.below(4) ? 1 : 2;
        for (int i = 0; i < parts; ++i)
            made.words.push_back({SearchPlace::Anywhere, cut(dice), dice.below(4) == 0, i > 0 && dice.below(2)});
        return made;
    }
    QSet<ArticleId> scan(const SearchQuery &query) const
    {
        QSet<ArticleId> found{m_all};
        for (const SearchWords &words : query.words) {
            // What has nothing to look up asks for nothing.
            if (searchMatch(words).isEmpty())
                continue;
            if (words.isExcluded)
                found -= m_corpus.scan(words);
            else
                found &= m_corpus.scan(words);
        }
        return found;
    }
    Result<QSet<ArticleId>> listed(const SearchQuery &query)
    {
        ArticleFilter filter;
        filter.search = query;
        const auto rows = m_case.articles().rows(filter, {}, 2 * Stories);
        if (!rows)
            return rows.error();
        QSet<ArticleId> ids;
        for (const ArticleRow &row : *rows)
            ids.insert(row.id);
        return ids;
    }
    /// A story that only one of them has.
    QString differing(const QSet<ArticleId> &found, const QSet<ArticleId> &expected) const
    {
        for (const Article &article : m_stories) {
            if (found.contains(article.id) != expected.contains(article.id))
                return columnsOf(article).join(u" | "_s);
        }
        return {};
    }
    void compareQueries(int count, unsigned seed);

    StoreCase m_case;
    QList<Article> m_stories;
    QSet<ArticleId> m_all;
    Corpus m_corpus;
};

void StoreSearchTest::initTestCase()
{
    Dice dice(20240615);
    for (int i = 0; i < Stories; ++i)
        m_stories.append(story(dice, i % 500));
    GALLEY_OK(SearchIndex(m_case.database()).checkCutting());
    GALLEY_OK(m_case.put(m_stories));
    for (const Article &article : std::as_const(m_stories)) {
        m_corpus.add(article);
        m_all.insert(article.id);
    }
}

void StoreSearchTest::cutsTerms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("terms");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("Chinese") << u"新闻报道"_s << u"新闻 闻报 报道 道"_s;
    QTest::newRow("one character") << u"桥"_s << u"桥"_s;
    QTest::newRow("runs") << u"新闻，报道"_s << u"新闻 闻 报道 道"_s;
    QTest::newRow("lines") << u"\n新闻\n\n报道\n"_s << u"新闻 闻 \ue000 报道 道"_s;
    QTest::newRow("a mark of ours in the text") << u"a\ue000b"_s << u"a b"_s;
    QTest::newRow("words") << u"The New-York Times"_s << u"the new york times"_s;
    QTest::newRow("both") << u"乘G123次"_s << u"乘 g123 次"_s;
    QTest::newRow("full width") << u"Ｇ１２３次"_s << u"g123 次"_s;
    QTest::newRow("kana") << u"カタカナ"_s << u"カタ タカ カナ ナ"_s;
    QTest::newRow("hangul") << u"한국"_s << u"한국 국"_s;
    QTest::newRow("rare characters") << u"𠮷野"_s << u"𠮷野 野"_s;
    QTest::newRow("what means something to FTS5") << u"a\"b*c^(d)"_s << u"a b c d"_s;
}

void StoreSearchTest::cutsTerms()
{
    QFETCH(QString, text);
    QTEST(searchTermsOf(text), "terms");
}

void StoreSearchTest::compareQueries(int count, unsigned seed)
{
    Dice dice(seed);
    qsizetype hits = 0;
    int empty = 0;
    for (int i = 0; i < count; ++i) {
        const SearchQuery wanted = query(dice);
        const Result<QSet<ArticleId>> found = listed(wanted);
        GALLEY_OK(found);
        const QSet<ArticleId> expected = scan(wanted);
        hits += expected.size();
        empty += expected.isEmpty();
        if (*found != expected) {
            QFAIL(qPrintable(u"seed %1, query %2: %3 — found %4, a scan finds %5; one that differs: %6"_s.arg(seed).arg(i).arg(
                quoted(wanted)).arg(found->size()).arg(expected.size()).arg(differing(*found, expected))));
        }
    }
    // A test that looks for nothing proves nothing.
    QVERIFY(hits > qsizetype(count) * 10);
    QVERIFY(empty < count / 2);
}

void StoreSearchTest::findsWhatAScanFinds() { compareQueries(Queries, 1); }

void StoreSearchTest::findsTheSameInEachOrder()
{
    Dice dice(2);
    for (int i = 0; i < 300; ++i) {
        ArticleFilter filter;
        filter.search = query(dice);
        const auto rows = m_case.articles().rows(filter, {}, 2 * Stories);
        GALLEY_OK(rows);
        QVERIFY(std::is_sorted(rows->begin(), rows->end(), [](const ArticleRow &a, const ArticleRow &b) {
            return a.sortAt != b.sortAt ? a.sortAt > b.sortAt : b.id < a.id;
        }));
        const auto ranked = m_case.articles().ranked(filter, 2 * Stories);
        GALLEY_OK(ranked);
        const auto ids = [](const QList<ArticleRow> &list) {
            QSet<ArticleId> set;
            for (const ArticleRow &row : list)
                set.insert(row.id);
            return set;
        };
        QCOMPARE(ids(*ranked), ids(*rows));
        QCOMPARE(ranked->size(), rows->size());
        QCOMPARE(*m_case.articles().count(filter), int(rows->size()));
        // In pages they are the same.
        QList<ArticleRow> paged;
        std::optional<ArticleCursor> after;
        while (paged.size() < rows->size()) {
            const auto page = m_case.articles().rows(filter, after, 97);
            GALLEY_OK(page);
            QVERIFY(!page->isEmpty());
            paged += *page;
            after = ArticleCursor{page->last().sortAt, page->last().id};
        }
        QCOMPARE(ids(paged), ids(*rows));
    }
}

void StoreSearchTest::findsTheSameInEachWay()
{
    Dice dice(6);
    const auto ids = [this](const Sql &sql) {
        QStringList found;
        Statement statement(m_case.database(), sql.text);
        statement.bind(sql.values);
        while (*statement.next())
            found.append(statement.text(0));
        return found;
    };
    for (int i = 0; i < 300; ++i) {
        ArticleFilter filter;
        filter.search = query(dice);
        const QStringList few = ids(pageQuery(filter, {}, 60, Hits::Few));
        QCOMPARE(ids(pageQuery(filter, {}, 60, Hits::Many)), few);
        QCOMPARE(ids(pageQuery(filter, {}, 60, Hits::Most)), few);
    }
}

void StoreSearchTest::ranksTheNewestOfVeryMany()
{
    SearchIndex index(m_case.database());
    const QString match = searchMatch(SearchWords{SearchPlace::Anywhere, u"新"_s, false, false});
    const int hits = *index.hitsUpTo(match, Stories);
    QVERIFY(hits > 100);
    const qint64 behind = *index.behindNewest(match, 100);
    QVERIFY(behind > 0);
    QCOMPARE(m_case.peek(u"SELECT count(*) FROM story_search WHERE story_search MATCH '%1' AND rowid > %2"_s.arg(match).arg(behind)).toInt(), 100);
    QCOMPARE(*index.behindNewest(match, hits), 0);
}

void StoreSearchTest::followsEveryChange()
{
    Dice dice(3);
    for (int i = 0; i < 400; ++i) {
        const int at = dice.below(int(m_stories.size()));
        Article &article = m_stories[at];
        const ArticleId id = article.id;
        const int second = dice.below(500);
        switch (dice.below(4)) {
        case 0: { // gone, and another in its place
            article.trashedAt = moment(second);
            GALLEY_OK(m_case.articles().put(article));
            GALLEY_OK(m_case.articles().erase(id));
            article = story(dice, second);
            break;
        }
        case 1:
            article.headline = copy(dice, 5);
            break;
        case 2:
            article.tags = {copy(dice, 1).simplified() + u'x'};
            break;
        default:
            article = story(dice, second);
            article.id = id;
        }
        GALLEY_OK(m_case.articles().put(article));
    }
    m_corpus = {};
    m_all.clear();
    for (const Article &article : std::as_const(m_stories)) {
        m_corpus.add(article);
        m_all.insert(article.id);
    }
    compareQueries(1000, 4);
    // Nothing is left of what is gone: an index made anew has the same terms.
    const QString vocabulary = u"SELECT count(*) || ' ' || sum(cnt) || ' ' || sum(doc) FROM temp.terms"_s;
    m_case.peek(u"CREATE VIRTUAL TABLE temp.terms USING fts5vocab (main, story_search, row)"_s);
    const QString followed = m_case.peek(vocabulary).toString();
    m_case.peek(u"UPDATE search_state SET cutting = 0"_s);
    SearchIndex index(m_case.database());
    GALLEY_OK(index.checkCutting());
    while (*index.waiting() > 0)
        GALLEY_OK(index.takeIn(std::chrono::milliseconds(50)));
    QCOMPARE(m_case.peek(vocabulary).toString(), followed);
}

void StoreSearchTest::takesInWhatWaits()
{
    m_case.peek(u"UPDATE search_state SET cutting = 0"_s);
    SearchIndex index(m_case.database());
    GALLEY_OK(index.checkCutting());
    QCOMPARE(*index.waiting(), Stories);
    // A story that is written or erased meanwhile is in its right place at once.
    Article written = m_stories.first();
    written.headline = u"改写过的标题"_s;
    GALLEY_OK(m_case.articles().put(written));
    QCOMPARE(*index.waiting(), Stories - 1);
    const SearchQuery headline{{{SearchPlace::Headline, u"改写过"_s, false, false}}, {}};
    QCOMPARE(listed(headline)->size(), 1);
    int rounds = 0;
    for (int rest = Stories; rest > 0; ++rounds) {
        const Result<int> left = index.takeIn(std::chrono::milliseconds(1));
        GALLEY_OK(left);
        QVERIFY(*left < rest);
        rest = *left;
    }
    QVERIFY(rounds > 1);
    GALLEY_OK(index.checkCutting());
    QCOMPARE(*index.waiting(), 0);
    GALLEY_OK(m_case.articles().put(m_stories.first()));
    compareQueries(500, 5);
}

void StoreSearchTest::ranksTheHeadlineFirst()
{
    StoreCase newsroom;
    Article inText = StoreCase::draft(u"茶园开放"_s, 3);
    inText.body = u"<p>水渠边的茶园。</p>"_s;
    Article inHeadline = StoreCase::draft(u"水渠开闸"_s, 1);
    GALLEY_OK(newsroom.put({inText, inHeadline}));
    ArticleFilter filter;
    filter.search.words = {{SearchPlace::Anywhere, u"水渠"_s, false, false}};
    const auto ranked = newsroom.articles().ranked(filter, 10);
    GALLEY_OK(ranked);
    QCOMPARE(ranked->size(), 2);
    QCOMPARE(ranked->first().id, inHeadline.id);
    QCOMPARE(newsroom.articles().rows(filter, {}, 10)->first().id, inText.id);
}

void StoreSearchTest::findsOnlyInTheField()
{
    StoreCase newsroom;
    Article article = StoreCase::draft(u"标题甲"_s);
    article.body = u"<p>正文乙</p><figure><img src=\"media:a.jpg\" alt=\"\"><figcaption>图注丁</figcaption></figure>"_s;
    article.byline = u"作者丙"_s;
    article.source = u"来源戊"_s;
    article.tags = {u"标签己"_s};
    GALLEY_OK(newsroom.put({article}));
    const std::pair<SearchPlace, QString> fields[] = {
        {SearchPlace::Headline, u"题甲"_s}, {SearchPlace::Text, u"文乙"_s},   {SearchPlace::Text, u"注丁"_s},
        {SearchPlace::Byline, u"者丙"_s},   {SearchPlace::Source, u"源戊"_s}, {SearchPlace::Tag, u"签己"_s},
    };
    for (const auto &[place, text] : fields) {
        for (const SearchPlace asked : {SearchPlace::Anywhere, SearchPlace::Headline, SearchPlace::Text, SearchPlace::Byline,
                                        SearchPlace::Source, SearchPlace::Tag}) {
            ArticleFilter filter;
            filter.search.words = {{asked, text, false, false}};
            const bool expected = asked == SearchPlace::Anywhere || asked == place;
            QVERIFY2(*newsroom.articles().count(filter) == int(expected), qPrintable(text + QString::number(int(asked))));
        }
    }
}

QTEST_GUILESS_MAIN(StoreSearchTest)
#include "tst_storesearch.moc"
