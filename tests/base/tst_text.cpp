// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "base/text.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAsANewsroomCounts_data();
    void countsAsANewsroomCounts();
    void saysHowLongReadingTakes_data();
    void saysHowLongReadingTakes();
    void cutsExcerptsWhereAReaderWould_data();
    void cutsExcerptsWhereAReaderWould();
    void neverMakesAnExcerptLongerThanAsked();
    void makesSlugs_data();
    void makesSlugs();
    void cutsLongSlugsAtAWord();
    void everySlugIsClean_data() { makesSlugs_data(); }
    void everySlugIsClean();
    void cleansSlugs_data();
    void cleansSlugs();
    void knowsChinese_data();
    void knowsChinese();
    void givesTheSameFromManyThreads();
};

void TestText::countsAsANewsroomCounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("han");
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("punctuation");

    QTest::newRow("empty") << u""_s << 0 << 0 << 0;
    QTest::newRow("white space") << u" \n\t　"_s << 0 << 0 << 0;
    QTest::newRow("Chinese") << u"兰溪河步道"_s << 5 << 0 << 0;
    QTest::newRow("Chinese with punctuation") << u"你好，世界！"_s << 4 << 0 << 2;
    QTest::newRow("title marks and brackets") << u"《规划》（草案）【快讯】"_s << 6 << 0 << 6;
    QTest::newRow("English") << u"The quick brown fox."_s << 0 << 4 << 0;
    QTest::newRow("mixed without spaces") << u"发布Qt6版本"_s << 4 << 1 << 0;
    QTest::newRow("mixed with spaces") << u"发布 Qt 6 版本"_s << 4 << 2 << 0;
    QTest::newRow("a year") << u"2024年3月"_s << 2 << 2 << 0;
    QTest::newRow("decimals") << u"增长12.6%"_s << 2 << 1 << 0;
    QTest::newRow("thousands") << u"1,234,567"_s << 0 << 1 << 0;
    QTest::newRow("a comma without a space") << u"one,two"_s << 0 << 2 << 0;
    QTest::newRow("hyphens") << u"state-of-the-art"_s << 0 << 1 << 0;
    QTest::newRow("apostrophes") << u"don't don’t"_s << 0 << 2 << 0;
    QTest::newRow("an address") << u"news@example.org"_s << 0 << 1 << 0;
    QTest::newRow("time") << u"14:30开始"_s << 2 << 1 << 0;
    QTest::newRow("a date") << u"2019/11/16"_s << 0 << 1 << 0;
    QTest::newRow("4-byte Han") << u"𠮷野家𪚥"_s << 4 << 0 << 0;
    QTest::newRow("repetition mark and zero") << u"人々二〇二四"_s << 6 << 0 << 0;
    QTest::newRow("emoji are no words") << u"加油💪🏽👨‍👩‍👧❗"_s << 2 << 0 << 0;
    QTest::newRow("Chinese quotes") << u"他说“好”。"_s << 3 << 0 << 3;
    QTest::newRow("English quotes") << u"He said “good”."_s << 0 << 3 << 0;
    QTest::newRow("ellipsis and dash") << u"等等……好——吧"_s << 4 << 0 << 4;
    QTest::newRow("middle dot of a name") << u"卡尔·马克思"_s << 5 << 0 << 1;
    QTest::newRow("full-width letters") << u"ＡＢＣ１２３"_s << 0 << 1 << 0;
    QTest::newRow("full-width signs") << u"Ａ＋Ｂ＝￥５"_s << 0 << 3 << 3;
    QTest::newRow("Japanese") << u"東京タワーへ"_s << 6 << 0 << 0;
    QTest::newRow("Korean") << u"한국 뉴스"_s << 4 << 0 << 0;
    QTest::newRow("Korean in parts") << u"한국"_s.normalized(QString::NormalizationForm_D) << 2 << 0 << 0;
    QTest::newRow("Russian") << u"Новости дня"_s << 0 << 2 << 0;
    QTest::newRow("Arabic with vowels") << u"مَدِينَة جديدة"_s << 0 << 2 << 0;
    QTest::newRow("accents in parts") << u"café"_s.normalized(QString::NormalizationForm_D) << 0 << 1 << 0;
    QTest::newRow("Thai has no spaces") << u"ภาษาไทย"_s << 0 << 2 << 0;
    QTest::newRow("half a surrogate pair") << QString(QChar(0xd842)) + u"字"_s << 1 << 0 << 0;
}

void TestText::countsAsANewsroomCounts()
{
    QFETCH(QString, text);
    const TextCount count = countText(text);
    QTEST(count.han, "han");
    QTEST(count.words, "words");
    QTEST(count.punctuation, "punctuation");
    QCOMPARE(count.total(), count.han + count.words + count.punctuation);
}

void TestText::saysHowLongReadingTakes_data()
{
    QTest::addColumn<int>("han");
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("minutes");

    QTest::newRow("nothing") << 0 << 0 << 0;
    QTest::newRow("one character") << 1 << 0 << 1;
    QTest::newRow("a page of Chinese") << 1200 << 0 << 3;
    QTest::newRow("a page of English") << 0 << 660 << 3;
    QTest::newRow("both") << 400 << 220 << 2;
}

void TestText::saysHowLongReadingTakes()
{
    QFETCH(int, han);
    QFETCH(int, words);
    QTEST(readingMinutes({han, words, 0}), "minutes");
}

void TestText::cutsExcerptsWhereAReaderWould_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("characters");
    QTest::addColumn<QString>("expected");

    QTest::newRow("empty") << u""_s << 10 << u""_s;
    QTest::newRow("nothing asked") << u"兰溪"_s << 0 << u""_s;
    QTest::newRow("fits") << u"兰溪河步道"_s << 5 << u"兰溪河步道"_s;
    QTest::newRow("one too many") << u"兰溪河步道开"_s << 5 << u"兰溪河步…"_s;
    QTest::newRow("white space") << u"  兰溪 \n\n  河\t开放 "_s << 20 << u"兰溪河 开放"_s;
    QTest::newRow("lines of English") << u"one\ntwo  three"_s << 20 << u"one two three"_s;
    QTest::newRow("indented paragraphs") << u"　　第一段。\n　　第二段。"_s << 20 << u"第一段。第二段。"_s;
    QTest::newRow("not in a word") << u"The newspaper arrives"_s << 10 << u"The…"_s;
    QTest::newRow("after a whole word") << u"The newspaper arrives"_s << 14 << u"The newspaper…"_s;
    QTest::newRow("not in a hyphenated word") << u"A state-of-the-art press"_s << 12 << u"A…"_s;
    QTest::newRow("not in a number") << u"增长12345678元"_s << 6 << u"增长…"_s;
    QTest::newRow("one long word") << u"Donaudampfschifffahrt"_s << 6 << u"Donau…"_s;
    QTest::newRow("not after an opening quote") << u"他说“今天很好”"_s << 4 << u"他说…"_s;
    QTest::newRow("not after an opening bracket") << u"规划《（草案）》"_s << 5 << u"规划…"_s;
    QTest::newRow("not after a comma") << u"你好，世界和平"_s << 4 << u"你好…"_s;
    QTest::newRow("a closing quote stays") << u"“好”他说道"_s << 4 << u"“好”…"_s;
    QTest::newRow("family emoji") << u"👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧"_s << 2 << u"👨‍👩‍👧…"_s;
    QTest::newRow("flags") << u"🇨🇳🇫🇷🇩🇪"_s << 2 << u"🇨🇳…"_s;
    QTest::newRow("combining marks") << u"éée"_s.normalized(QString::NormalizationForm_D) << 2
                                     << u"é…"_s.normalized(QString::NormalizationForm_D);
    QTest::newRow("4-byte Han") << u"𠮷𠮷𠮷"_s << 2 << u"𠮷…"_s;
    QTest::newRow("only the mark of the cut") << u"兰溪河"_s << 1 << u"…"_s;
}

void TestText::cutsExcerptsWhereAReaderWould()
{
    QFETCH(QString, text);
    QFETCH(int, characters);
    QTEST(excerpt(text, characters), "expected");
}

void TestText::neverMakesAnExcerptLongerThanAsked()
{
    const QString text = u"据本报记者 Li Lei 报道，“兰溪河 (Lanxi River) 步道”于2024年5月1日全线开放，全长3.2公里。"_s;
    for (int characters = 0; characters < 70; ++characters) {
        const QString cut = excerpt(text, characters);
        QVERIFY2(cut.size() <= characters, qPrintable(cut));
        QVERIFY2(text.startsWith(cut.endsWith(u'…') ? cut.chopped(1) : cut), qPrintable(cut));
    }
}

void TestText::makesSlugs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("characters read by their word") << u"本地银行重新调查"_s << u"bendi-yinhang-chongxin-diaocha"_s;
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("only emoji") << u"🎉🎉👨‍👩‍👧"_s << u""_s;
    QTest::newRow("only punctuation") << u"——《》！"_s << u""_s;
    QTest::newRow("a place and what it has") << u"兰溪河步道"_s << u"lanxihe-budao"_s;
    QTest::newRow("a headline") << u"兰溪河下游三公里滨水步道下月开放"_s
                                << u"lanxihe-xiayou-san-gongli-binshui-budao-xiayue-kaifang"_s;
    QTest::newRow("Chinese and English") << u"Qt 6 发布"_s << u"qt-6-fabu"_s;
    QTest::newRow("without spaces") << u"发布Qt6版本"_s << u"fabu-qt6-banben"_s;
    QTest::newRow("umlauted pinyin") << u"女娲绿色"_s << u"nuwa-luse"_s;
    QTest::newRow("traditional") << u"縣城新聞"_s << u"xiancheng-xinwen"_s;
    QTest::newRow("English") << u"The Town’s New Bridge: Don't Wait!"_s << u"the-towns-new-bridge-dont-wait"_s;
    QTest::newRow("decimals") << u"Up 12.6% in May"_s << u"up-12-6-in-may"_s;
    QTest::newRow("accents") << u"Café Übermut, façade"_s << u"cafe-ubermut-facade"_s;
    QTest::newRow("full-width") << u"ＡＢＣ１２３"_s << u"abc123"_s;
    QTest::newRow("Russian") << u"Новости города"_s << u"novosti-goroda"_s;
    QTest::newRow("Arabic") << u"أخبار اليوم"_s << u"akhbar-alywm"_s;
    QTest::newRow("Windows device") << u"CON"_s << u"con-1"_s;
    QTest::newRow("Windows port") << u"Com1"_s << u"com1-1"_s;
    QTest::newRow("path tricks") << u"../../etc/passwd"_s << u"etc-passwd"_s;
    QTest::newRow("markup") << u"<b>Bold</b> & \"quoted\""_s << u"b-bold-b-quoted"_s;
    QTest::newRow("half a surrogate pair") << QString(QChar(0xd842)) + u"ab"_s << u"ab"_s;
}

void TestText::makesSlugs()
{
    QFETCH(QString, text);
    QTEST(slugFrom(text), "expected");
}

void TestText::cutsLongSlugsAtAWord()
{
    QString text;
    for (int i = 0; i < 2000; ++i)
        text += u"新闻 words "_s;
    const QString slug = slugFrom(text);
    QVERIFY(slug.size() <= 60);
    QVERIFY(slug.size() > 50);
    QVERIFY(slug.endsWith("-xinwen"_L1) || slug.endsWith("-words"_L1));
    QCOMPARE(slugFrom(u"兰溪河步道"_s, 10), u"lanxihe"_s);
    QCOMPARE(slugFrom(u"Donaudampfschifffahrt"_s, 10), u"donaudampf"_s);
    QVERIFY(slugFrom(text, 100000).size() <= 200);
}

void TestText::everySlugIsClean()
{
    QFETCH(QString, text);
    const QString slug = slugFrom(text);
    QCOMPARE(cleanSlug(slug), slug);
}

void TestText::cleansSlugs_data()
{
    QTest::addColumn<QString>("slug");
    QTest::addColumn<QString>("expected");

    QTest::newRow("clean") << u"a-clean-slug-2"_s << u"a-clean-slug-2"_s;
    QTest::newRow("double dash of another program") << u"a--b"_s << u"a--b"_s;
    QTest::newRow("capitals") << u"Some-Slug"_s << u"some-slug"_s;
    QTest::newRow("underscore and space") << u"some_slug here"_s << u"some-slug-here"_s;
    QTest::newRow("outer dashes") << u"-a-"_s << u"a"_s;
    QTest::newRow("Chinese") << u"县城新闻"_s << u"xiancheng-xinwen"_s;
    QTest::newRow("con") << u"con"_s << u"con-1"_s;
    QTest::newRow("nul") << u"nul"_s << u"nul-1"_s;
    QTest::newRow("com1") << u"com1"_s << u"com1-1"_s;
    QTest::newRow("LPT9") << u"LPT9"_s << u"lpt9-1"_s;
    QTest::newRow("only begins like one") << u"console"_s << u"console"_s;
    QTest::newRow("com10 is none") << u"com10"_s << u"com10"_s;
    QTest::newRow("dots") << u".."_s << u""_s;
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("too long") << QString(300, u'a') << QString(200, u'a');
}

void TestText::cleansSlugs()
{
    QFETCH(QString, slug);
    QTEST(cleanSlug(slug), "expected");
}

void TestText::knowsChinese_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("expected");

    QTest::newRow("zh-CN") << u"zh-CN"_s << true;
    QTest::newRow("zh_TW") << u"zh_TW"_s << true;
    QTest::newRow("zh-Hans") << u"ZH-Hans"_s << true;
    QTest::newRow("Cantonese") << u"yue"_s << true;
    QTest::newRow("pinyin") << u"zh-Latn-pinyin"_s << false;
    QTest::newRow("English") << u"en"_s << false;
    QTest::newRow("Zhuang begins with z") << u"za"_s << false;
    QTest::newRow("none") << u""_s << false;
}

void TestText::knowsChinese()
{
    QFETCH(QString, language);
    QTEST(isChinese(language), "expected");
}

void TestText::givesTheSameFromManyThreads()
{
    const QString text = u"兰溪河下游三公里滨水步道下月开放 Qt 6"_s;
    const QString slug = slugFrom(text, 100);
    const QString cut = excerpt(text, 9);
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < 50; ++round)
                wrong += slugFrom(text, 100) != slug || excerpt(text, 9) != cut || countText(text).han != 16;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
}

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
