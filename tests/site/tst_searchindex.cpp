// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/searchindex.h"
#include "base/searchterms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <map>
#include <set>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

SearchEntry entry(const char *headline, const char *text = "", const char *channel = "")
{
    return { "news/x.html", headline, text, channel, "2026-11-23", "11月23日", {} };
}

QByteArray bytes(const std::string &text) { return QByteArray(text.data(), qsizetype(text.size())); }

QJsonDocument json(const std::string &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes(text), &error);
    return error.error == QJsonParseError::NoError ? document : QJsonDocument();
}

/// Which entries have a term; true: in the headline.
using Places = std::map<int, bool>;

/// Reads what the reader's script reads, in its own way.
Places placesOf(const QString &list)
{
    Places places;
    int number = 0, last = 0;
    for (const QChar c : list) {
        number = number * 26 + c.toLower().unicode() - u'a';
        if (c.isUpper())
            continue;
        last += number / 2;
        places[last] = number % 2 == 1;
        number = 0;
    }
    return places;
}

/// The terms of one shard.
std::map<QString, Places> termsOf(const std::string &shard)
{
    const QJsonArray file = json(shard).array();
    const QStringList terms = file.at(0).toString().split(u' ', Qt::SkipEmptyParts);
    const QStringList lists = file.at(1).toString().split(u' ', Qt::SkipEmptyParts);
    std::map<QString, Places> out;
    for (qsizetype i = 0; i < terms.size() && terms.size() == lists.size(); ++i)
        out[terms[i]] = placesOf(lists[i]);
    return out;
}

/// The terms of a site of so few stories that there is one shard.
std::map<QString, Places> termsOf(const std::vector<SearchEntry> &entries)
{
    return termsOf(searchShards(SearchLayout::of(int(entries.size())), 0, entries).at(0));
}

QStringList namesOf(const std::vector<SearchEntry> &entries)
{
    QStringList names;
    for (const auto &[term, places] : termsOf(entries))
        names += term;
    return names;
}

QString folded(const char *text)
{
    std::u32string out;
    appendFolded(out, text);
    return QString::fromUcs4(out.data(), qsizetype(out.size()));
}

std::vector<SearchEntry> manyEntries(int count)
{
    std::vector<SearchEntry> entries;
    for (int i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        entries.push_back({ "news/" + number + ".html", "第" + number + "号公告：兰溪河步道开放", "Route " + number
                                + " café Ωmega 旧埠渡口\n民生 " + std::to_string(i % 7), "新闻", {}, {}, {} });
    }
    return entries;
}

std::vector<std::string> shardsOf(const std::vector<SearchEntry> &entries, int segment)
{
    const SearchLayout layout = SearchLayout::of(int(entries.size()));
    const int begin = layout.segmentBegin(segment);
    return searchShards(layout, segment,
                        std::span(entries).subspan(size_t(begin), size_t(layout.segmentEnd(segment) - begin)));
}

} // namespace

class TestSearchIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void cutsBySize_data();
    void cutsBySize();
    void coversEveryEntryOnce();
    void namesItsFiles();
    void leavesOldFilesAloneWhenAStoryIsAdded();
    void saysHowItIsCut();
    void makesTheSameBytesAgain();
    void makesTermsOfText_data();
    void makesTermsOfText();
    void folds_data();
    void folds();
    void foldsWithoutTablesAsWithThem();
    void knowsWhatStandsInTheHeadline();
    void namesAnEntryOnceForATerm();
    void countsFarEntries();
    void putsTermsWhereTheyAreLookedFor();
    void sortsTheTermsOfAShard();
    void writesValidFilesOfAnyText_data();
    void writesValidFilesOfAnyText();
    void partsWordsInResultsAsInTerms();
    void keepsWhatResultsShow();
};

void TestSearchIndex::cutsBySize_data()
{
    QTest::addColumn<int>("entries");
    QTest::addColumn<int>("segmentSize");
    QTest::addColumn<int>("segments");
    QTest::addColumn<int>("shardsOfLast");
    QTest::addColumn<int>("blocks");
    QTest::newRow("none") << 0 << 2048 << 0 << 0 << 0;
    QTest::newRow("one") << 1 << 2048 << 1 << 1 << 1;
    QTest::newRow("one shard") << 256 << 2048 << 1 << 1 << 2;
    QTest::newRow("more shards") << 257 << 2048 << 1 << 16 << 3;
    QTest::newRow("still so") << 1024 << 2048 << 1 << 16 << 8;
    QTest::newRow("most shards") << 1025 << 2048 << 1 << 64 << 9;
    QTest::newRow("a full segment") << 2048 << 2048 << 1 << 64 << 16;
    QTest::newRow("a second") << 2049 << 2048 << 2 << 1 << 17;
    QTest::newRow("eight") << 16'384 << 2048 << 8 << 64 << 128;
    QTest::newRow("too many for small ones") << 16'385 << 4096 << 5 << 1 << 129;
    QTest::newRow("a large site") << 100'000 << 16'384 << 7 << 64 << 782;
}

void TestSearchIndex::cutsBySize()
{
    QFETCH(int, entries);
    const SearchLayout layout = SearchLayout::of(entries);
    QTEST(layout.segmentSize, "segmentSize");
    QTEST(layout.segments(), "segments");
    QTEST(layout.blocks(), "blocks");
    if (entries > 0)
        QTEST(layout.shards(layout.segments() - 1), "shardsOfLast");
}

void TestSearchIndex::coversEveryEntryOnce()
{
    for (const int entries : { 1, 127, 128, 129, 2048, 2049, 16'384, 16'385, 40'000 }) {
        const SearchLayout layout = SearchLayout::of(entries);
        int next = 0;
        for (int segment = 0; segment < layout.segments(); ++segment) {
            QCOMPARE(layout.segmentBegin(segment), next);
            QVERIFY(layout.segmentEnd(segment) > next);
            next = layout.segmentEnd(segment);
        }
        QCOMPARE(next, entries);
        next = 0;
        for (int block = 0; block < layout.blocks(); ++block) {
            QCOMPARE(layout.blockBegin(block), next);
            QVERIFY(layout.blockEnd(block) > next);
            next = layout.blockEnd(block);
        }
        QCOMPARE(next, entries);
    }
}

void TestSearchIndex::namesItsFiles()
{
    QCOMPARE(bytes(SearchLayout::indexPath()), "search/index.json");
    QCOMPARE(bytes(SearchLayout::termsPath(2, 17)), "search/terms-2-17.json");
    QCOMPARE(bytes(SearchLayout::entriesPath(30)), "search/entries-30.json");
}

void TestSearchIndex::leavesOldFilesAloneWhenAStoryIsAdded()
{
    const std::vector<SearchEntry> after = manyEntries(2100);
    const std::vector<SearchEntry> before(after.begin(), after.end() - 1);
    QCOMPARE(shardsOf(after, 0), shardsOf(before, 0));
    QVERIFY(shardsOf(after, 1) != shardsOf(before, 1));
    const std::span<const SearchEntry> old(before), now(after);
    for (size_t begin = 0; begin + 128 < after.size(); begin += 128)
        QCOMPARE(searchBlock(now.subspan(begin, 128)), searchBlock(old.subspan(begin, 128)));
}

void TestSearchIndex::saysHowItIsCut()
{
    const QJsonObject index = json(searchIndex(SearchLayout::of(2500))).object();
    QCOMPARE(index.value("version"_L1).toInt(), 1);
    QCOMPARE(index.value("entries"_L1).toInt(), 2500);
    QCOMPARE(index.value("segment"_L1).toInt(), 2048);
    QCOMPARE(index.value("block"_L1).toInt(), 128);
    QCOMPARE(index.value("shards"_L1).toArray(), (QJsonArray { 64, 16 }));
    QCOMPARE(json(searchIndex(SearchLayout::of(0))).object().value("shards"_L1).toArray(), QJsonArray());
}

void TestSearchIndex::makesTheSameBytesAgain()
{
    const std::vector<SearchEntry> entries = manyEntries(1500);
    QCOMPARE(shardsOf(entries, 0), shardsOf(entries, 0));
}

void TestSearchIndex::makesTermsOfText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("terms");
    QTest::newRow("Chinese") << QByteArray("兰溪河步道") << u"兰溪 步道 河步 溪河 道"_s;
    QTest::newRow("one character") << QByteArray("茶") << u"茶"_s;
    QTest::newRow("a run ends at a stop") << QByteArray("停航，开船") << u"停航 开船 航 船"_s;
    QTest::newRow("and at a line") << QByteArray("停航\n开船") << u"停航 开船 航 船"_s;
    QTest::newRow("kana") << QByteArray("コーヒー") << u"コー ヒー ー ーヒ"_s;
    QTest::newRow("half-width kana") << QByteArray("ｶﾞｽ") << u"ガス ス"_s;
    QTest::newRow("hangul") << QByteArray("서울 역") << u"서울 역 울"_s;
    QTest::newRow("hangul in parts")
        << QByteArray("\xe1\x84\x89\xe1\x85\xa5\xe1\x84\x8b\xe1\x85\xae\xe1\x86\xaf") << u"서울 울"_s;
    QTest::newRow("4-byte Han") << QByteArray("𠮷野家") << u"家 野家 𠮷野"_s;
    QTest::newRow("words") << QByteArray("The River-Bus, No. 7") << u"7 bus no river the"_s;
    QTest::newRow("beside Chinese") << QByteArray("Qt6发布，第12期") << u"12 qt6 发布 布 期 第"_s;
    QTest::newRow("full width") << QByteArray("ＡＢＣ１２") << u"abc12"_s;
    QTest::newRow("diacritics") << QByteArray("Café Ångström") << u"café ångström"_s;
    QTest::newRow("composed or not") << QByteArray("cafe\xcc\x81 café") << u"café"_s;
    QTest::newRow("Cyrillic") << QByteArray("МОСТ") << u"мост"_s;
    QTest::newRow("Arabic with a mark of direction") << QByteArray("\xe2\x80\x8fمرحبا") << u"مرحبا"_s;
    QTest::newRow("vowel signs") << QByteArray("हिन्दी ข่าว") << u"हिन्दी ข่าว"_s;
    QTest::newRow("Arabic digits") << QByteArray("٣٤ ५") << u"٣٤ ५"_s;
    QTest::newRow("signs among the ideographs") << QByteArray("易䷀䷁") << u"易"_s;
    QTest::newRow("emoji") << QByteArray("开船🎉啦👨‍👩‍👧") << u"啦 开船 船"_s;
    QTest::newRow("markup") << QByteArray("</script><b>a&b") << u"a b script"_s;
    QTest::newRow("quotes and backslashes") << QByteArray("\"a\\b\"") << u"a b"_s;
    QTest::newRow("a soft hyphen") << QByteArray("co\xc2\xad" "operate") << u"cooperate"_s;
    QTest::newRow("a chosen form of a character") << QByteArray("葛\xf3\xa0\x84\x80城") << u"城 葛城"_s;
    QTest::newRow("a compatibility character") << QByteArray("\xef\xa9\x9c") << u"臭"_s;
    QTest::newRow("a long word") << QByteArray(40, 'x') << QString(32, u'x');
    QTest::newRow("controls") << QByteArray("a\x01" "b") << u"a b"_s;
    QTest::newRow("broken UTF-8") << QByteArray("a\xff" "b") << u"a b"_s;
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("nothing to look up") << QByteArray("…——！") << QString();
}

void TestSearchIndex::makesTermsOfText()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, terms);
    QStringList expected = terms.split(u' ', Qt::SkipEmptyParts), found = namesOf({ entry("", text.constData()) });
    expected.sort();
    found.sort();
    QCOMPARE(found, expected);
}

void TestSearchIndex::folds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("as");
    QTest::newRow("full width") << QByteArray("ＡＢｃ（１２），！～") << u"abc(12),!~"_s;
    QTest::newRow("ideographic space and dots") << QByteArray("甲　乙…") << u"甲 乙..."_s;
    QTest::newRow("final sigma") << QByteArray("ΟΔΟΣ οδος") << u"οδοσ οδοσ"_s;
    QTest::newRow("dotted I") << QByteArray("İI") << u"i\u0307i"_s;
    QTest::newRow("ligatures and numbers") << QByteArray("ﬁ①㈱㎏") << u"fi1(株)kg"_s;
    QTest::newRow("sharp s") << QByteArray("Straße") << u"straße"_s;
}

void TestSearchIndex::folds()
{
    QFETCH(QByteArray, text);
    QTEST(folded(text.constData()), "as");
}

void TestSearchIndex::foldsWithoutTablesAsWithThem()
{
    // An accent on a letter that comes later sends the whole text through the tables.
    for (char32_t c = 1; c < 0x10000; ++c) {
        if (c >= 0xd800 && c < 0xe000)
            continue;
        const QByteArray alone = QString::fromUcs4(&c, 1).toUtf8();
        QCOMPARE(folded((alone + "|").constData()) + u"ü"_s, folded((alone + "|ü").constData()));
    }
}

void TestSearchIndex::knowsWhatStandsInTheHeadline()
{
    const auto terms = termsOf({ entry("步道开放", "步道今天开放", "要闻"), entry("通知", "步道", "步道") });
    QCOMPARE(terms.at(u"步道"_s), (Places { { 0, true }, { 1, false } }));
    QCOMPARE(terms.at(u"今天"_s), (Places { { 0, false } }));
    QCOMPARE(terms.at(u"要闻"_s), (Places { { 0, false } }));
}

void TestSearchIndex::namesAnEntryOnceForATerm()
{
    const std::vector<SearchEntry> entries { entry("bus bus 步道步道", "bus 步道"), entry("bus bus", "步道步道") };
    const QString lists = json(searchShards(SearchLayout::of(2), 0, entries).at(0)).array().at(1).toString();
    for (const QString &list : lists.split(u' '))
        QVERIFY2(placesOf(list).size() == size_t(list.size()), qPrintable(list));
    QCOMPARE(termsOf(entries).at(u"bus"_s), (Places { { 0, true }, { 1, true } }));
    QCOMPARE(termsOf(entries).at(u"步道"_s), (Places { { 0, true }, { 1, false } }));
}

void TestSearchIndex::countsFarEntries()
{
    std::vector<SearchEntry> entries(20'000, entry("x"));
    const std::vector<int> places { 0, 15, 16, 1000, 1001, 8191 };
    for (const int place : places)
        entries[size_t(place)].headline = "rare 茶";
    const std::vector<std::string> shards = shardsOf(entries, 0);
    std::set<int> words, characters;
    for (const std::string &shard : shards) {
        for (const auto &[term, found] : termsOf(shard)) {
            for (const auto &place : found) {
                if (term == "rare"_L1)
                    words.insert(place.first);
                if (term == u"茶"_s)
                    characters.insert(place.first);
            }
        }
    }
    std::set<int> expected;
    for (const int place : places) {
        if (place < SearchLayout::of(20'000).segmentEnd(0))
            expected.insert(place);
    }
    QCOMPARE(words, expected);
    QCOMPARE(characters, expected);
}

void TestSearchIndex::putsTermsWhereTheyAreLookedFor()
{
    const std::vector<std::string> shards = shardsOf(manyEntries(2000), 0);
    QCOMPARE(shards.size(), size_t(64));
    int terms = 0;
    for (size_t shard = 0; shard < shards.size(); ++shard) {
        for (const auto &[term, places] : termsOf(shards[shard])) {
            const auto letters = term.toUcs4();
            const bool isWord = letters[0] < 0x2000;
            const uint second = isWord && letters.size() > 1 ? letters[1] : 0;
            QCOMPARE(size_t((letters[0] + 31 * second) % 64), shard);
            ++terms;
        }
    }
    QVERIFY(terms > 2000);
}

void TestSearchIndex::sortsTheTermsOfAShard()
{
    std::vector<SearchEntry> entries = manyEntries(200);
    for (int i = 0; i < 50; ++i) // these characters differ in their highest bits alone, some of them beyond 16
        entries.push_back(entry(i % 2 ? "一甲帀甲" : "帀甲一甲", "丐甲\U00020e00甲\U00024e00甲"));
    const QJsonArray file = json(searchShards(SearchLayout::of(250), 0, entries).at(0)).array();
    const QStringList terms = file.at(0).toString().split(u' ');
    const auto firstWord = std::find_if(terms.begin(), terms.end(), [](const QString &term) {
        return term.front() < u'\x2000';
    });
    const auto isBefore = [](const QString &a, const QString &b) { return a.toUcs4() < b.toUcs4(); };
    const auto isDisordered = [&](const QString &a, const QString &b) { return !isBefore(a, b); };
    QVERIFY(firstWord != terms.begin() && firstWord != terms.end());
    QVERIFY(std::adjacent_find(terms.begin(), firstWord, isDisordered) == firstWord);
    QVERIFY(std::adjacent_find(firstWord, terms.end(), isDisordered) == terms.end());
}

void TestSearchIndex::writesValidFilesOfAnyText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("quotes") << QByteArray("\"'“”\\\\ \\u0022");
    QTest::newRow("markup") << QByteArray("</script><!-- {{mustache}} &amp;");
    QTest::newRow("emoji") << QByteArray("🎉👨‍👩‍👧 步道");
    QTest::newRow("4-byte Han") << QByteArray("𠮷野家𠮷");
    QTest::newRow("controls") << QByteArray("a\x01\x02\t\r\nb\x7f");
    QTest::newRow("line separators") << QByteArray("a\xe2\x80\xa8" "b\xe2\x80\xa9");
    QTest::newRow("what is no character") << QByteArray("a\xef\xbf\xbf" "b\xef\xbf\xbe");
    QTest::newRow("broken UTF-8") << QByteArray("a\xff\xc3(\xed\xa0\x80 \xf0\x9f");
    QTest::newRow("Arabic") << QByteArray("\xe2\x80\xabمرحبا بالعالم\xe2\x80\xac");
}

void TestSearchIndex::writesValidFilesOfAnyText()
{
    QFETCH(QByteArray, text);
    const std::string odd = text.toStdString();
    const std::vector<SearchEntry> entries { { odd, odd, odd, odd, odd, odd, odd }, {}, entry("步道") };
    for (const std::string &shard : searchShards(SearchLayout::of(3), 0, entries)) {
        const QJsonArray file = json(shard).array();
        QCOMPARE(file.size(), 2);
        QCOMPARE(file.at(0).toString().split(u' ').size(), file.at(1).toString().split(u' ').size());
    }
    const std::string block = searchBlock(entries);
    QCOMPARE(json(block).array().size(), 3);
    for (const QJsonValue &story : json(block).array())
        QCOMPARE(story.toArray().size(), 7);
    QVERIFY(!bytes(block).contains('<'));
}

void TestSearchIndex::partsWordsInResultsAsInTerms()
{
    const SearchEntry story = entry("a\x01" "b\x7f" "c\xc2\x85" "d\xef\xbf\xbe" "e\xef\xbf\xbf" "f");
    QCOMPARE(json(searchBlock(std::vector { story })).array().at(0).toArray().at(1).toString(), u"a b c d e f"_s);
    QCOMPARE(namesOf({ story }), (QStringList { u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s }));
}

void TestSearchIndex::keepsWhatResultsShow()
{
    const SearchEntry story { "news/bu-dao.html", "“步道”开放", "第一行\nJane & 甲", "要闻", "2026-11-23",
                              "11月23日", "en" };
    const QJsonArray shown = json(searchBlock(std::vector { story })).array().at(0).toArray();
    QCOMPARE(shown, (QJsonArray { u"news/bu-dao.html"_s, u"“步道”开放"_s, u"第一行\nJane & 甲"_s, u"要闻"_s,
                                  u"2026-11-23"_s, u"11月23日"_s, u"en"_s }));
}

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
