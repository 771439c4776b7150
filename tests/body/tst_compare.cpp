// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/compare.h"
#include "body/html.h"
#include "body/randombody.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 Pairs = 10'000;

/// "stayed[-went-]{+came+}".
QString marked(const std::vector<TextPiece> &pieces)
{
    QString text;
    for (const TextPiece &piece : pieces) {
        switch (piece.kind) {
        case TextPiece::Kind::Same: text += piece.text; break;
        case TextPiece::Kind::Removed: text += u"[-"_s + piece.text + u"-]"_s; break;
        case TextPiece::Kind::Added: text += u"{+"_s + piece.text + u"+}"_s; break;
        }
    }
    return text;
}

QString without(const std::vector<TextPiece> &pieces, TextPiece::Kind kind)
{
    QString text;
    for (const TextPiece &piece : pieces)
        text += piece.kind == kind ? QString() : piece.text;
    return text;
}

Body paragraphs(const QStringList &texts)
{
    Body body;
    for (const QString &text : texts)
        body.blocks.push_back(Paragraph{{{text, {}, {}}}, {}});
    return body;
}

QString kinds(const std::vector<BlockChange> &changes)
{
    QString signs;
    for (const BlockChange &change : changes)
        signs += u"=~-+"_s.at(int(change.kind));
    return signs;
}

/// @p body after an editor was at it.
Body edited(Body body, QRandomGenerator &dice)
{
    std::vector<Block> &blocks = body.blocks;
    const Body other = normalized(RandomBody(dice.generate()).body());
    for (int n = dice.bounded(6); n > 0; --n) {
        const qsizetype at = blocks.empty() ? 0 : dice.bounded(int(blocks.size()));
        switch (dice.bounded(4)) {
        case 0:
            if (!blocks.empty())
                blocks.erase(blocks.begin() + at);
            break;
        case 1:
            if (!other.blocks.empty())
                blocks.insert(blocks.begin() + at, other.blocks[size_t(dice.bounded(int(other.blocks.size())))]);
            break;
        case 2:
            if (blocks.size() > 1)
                std::swap(blocks[size_t(at)], blocks[size_t(dice.bounded(int(blocks.size())))]);
            break;
        default:
            if (auto *paragraph = blocks.empty() ? nullptr : std::get_if<Paragraph>(&blocks[size_t(at)])) {
                Run &run = paragraph->runs[size_t(dice.bounded(int(paragraph->runs.size())))];
                run.text.insert(dice.bounded(int(run.text.size()) + 1), u"改了"_s);
                run.marks ^= Mark::Strong;
            }
        }
    }
    return normalized(body);
}

} // namespace

class TestCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void comparesWordByWord_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &before, const QString &after, const QString &expected) {
            QTest::newRow(name) << before << after << expected;
        };
        row("nothing", {}, {}, {});
        row("the same", u"大桥通车"_s, u"大桥通车"_s, u"大桥通车"_s);
        row("all new", {}, u"大桥"_s, u"{+大桥+}"_s);
        row("all gone", u"大桥"_s, {}, u"[-大桥-]"_s);
        row("Chinese words", u"步道即将开放"_s, u"步道下月开放"_s, u"步道[-即将-]{+下月+}开放"_s);
        row("numbers", u"新建截污管近10公里"_s, u"新建截污管9.6公里"_s, u"新建截污管[-近10-]{+9.6+}公里"_s);
        row("English words", u"The old bridge opens"_s, u"The new bridge opens"_s, u"The [-old-]{+new+} bridge opens"_s);
        row("an addition", u"河治好了，得让人走得进去。"_s, u"河治好了，得让人走得进去。不设围栏。"_s,
            u"河治好了，得让人走得进去。{+不设围栏。+}"_s);
        row("a line", u"一\n二"_s, u"一\n三"_s, u"一\n[-二-]{+三+}"_s);
    }
    void comparesWordByWord()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTEST(marked(compareTexts(before, after)), "expected");
    }

    void followsBlocks_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("after");
        QTest::addColumn<QString>("expected"); // = stayed, ~ changed, - went, + came
        const QStringList three{u"清晨六点，码头的石阶上已经坐了人。"_s, u"两年间，施工方摸排出混接点一百余处。"_s, u"步道全长约三公里。"_s};
        const auto with = [&](int at, const QString &text) {
            QStringList texts = three;
            texts[at] = text;
            return texts;
        };
        QTest::newRow("the same") << three << three << u"==="_s;
        QTest::newRow("a word") << three << with(1, u"两年间，施工方摸排出雨污混接点137处。"_s) << u"=~="_s;
        QTest::newRow("another paragraph") << three << with(1, u"The quick brown fox."_s) << u"=-+="_s;
        QTest::newRow("one that went") << three << QStringList{three[0], three[2]} << u"=-="_s;
        QTest::newRow("one that came") << QStringList{three[0], three[2]} << three << u"=+="_s;
        QTest::newRow("one that moved") << three << QStringList{three[2], three[0], three[1]} << u"+==-"_s;
        QTest::newRow("two that changed around a new one")
            << QStringList{three[0], three[2]}
            << QStringList{three[0] + u"老人说好。"_s, u"An entirely new one."_s, three[2] + u"夜里有灯。"_s} << u"~+~"_s;
    }
    void followsBlocks()
    {
        QFETCH(QStringList, before);
        QFETCH(QStringList, after);
        QTEST(kinds(compareBodies(paragraphs(before), paragraphs(after))), "expected");
    }

    void seesWhatIsNoText()
    {
        const Body before{{Figure{u"a.jpg"_s, {}, {{u"河边"_s, {}, {}}}, {}}}};
        Body after = before;
        std::get<Figure>(after.blocks[0]).caption = {{u"河边的步道"_s, {}, {}}};
        QCOMPARE(kinds(compareBodies(before, after)), u"~"_s);
        QCOMPARE(marked(compareBodies(before, after)[0].words), u"河边{+的步道+}"_s);
        std::get<Figure>(after.blocks[0]).file = u"b.jpg"_s;
        QCOMPARE(kinds(compareBodies(before, after)), u"~"_s);
        const Body plain = paragraphs({u"一个词"_s});
        const Body bold{{Paragraph{{{u"一个词"_s, Mark::Strong, {}}}, {}}}};
        const auto changes = compareBodies(plain, bold);
        QCOMPARE(kinds(changes), u"~"_s);
        QCOMPARE(marked(changes[0].words), u"一个词"_s);
        const Body heading{{Heading{2, {{u"一个词"_s, {}, {}}}}}};
        QCOMPARE(kinds(compareBodies(plain, heading)), u"~"_s);
    }

    void leadsFromOneToTheOther()
    {
        const quint32 start = qEnvironmentVariableIntValue("GALLEY_TEST_SEED");
        quint32 changed = 0;
        for (quint32 seed = start; seed < start + Pairs; ++seed) {
            QRandomGenerator dice(seed);
            const Body before = normalized(RandomBody(seed).body());
            const Body after = seed % 10 ? edited(before, dice) : normalized(RandomBody(seed + Pairs).body());
            const std::vector<BlockChange> changes = compareBodies(before, after);
            std::set<int> all;
            QString fault;
            for (size_t i = 0; i < changes.size(); ++i) {
                const BlockChange &change = changes[i];
                all.insert(int(i));
                const bool isChanged = change.kind == BlockChange::Kind::Changed;
                changed += isChanged;
                if (change.before.has_value() == (change.kind == BlockChange::Kind::Added)
                    || change.after.has_value() == (change.kind == BlockChange::Kind::Removed))
                    fault = u"a side is missing"_s;
                if (change.kind == BlockChange::Kind::Same && !(*change.before == *change.after))
                    fault = u"what is the same is not"_s;
                if (isChanged
                    && (without(change.words, TextPiece::Kind::Added) != comparedText(*change.before)
                        || without(change.words, TextPiece::Kind::Removed) != comparedText(*change.after)))
                    fault = u"the words do not make the texts"_s;
                for (size_t k = 1; k < change.words.size(); ++k) {
                    const bool isSwapped = change.words[k - 1].kind == TextPiece::Kind::Added
                        && change.words[k].kind == TextPiece::Kind::Removed;
                    if (change.words[k].kind == change.words[k - 1].kind || isSwapped)
                        fault = u"the words are not in order"_s;
                }
            }
            if (!(bodyWithout(changes, {}) == after))
                fault = u"it does not lead to the second"_s;
            if (!(bodyWithout(changes, all) == before))
                fault = u"undone, it does not lead to the first"_s;
            if (!fault.isEmpty())
                QFAIL(qPrintable(u"seed %1: %2\nbefore: %3\nafter: %4"_s.arg(seed).arg(fault, toHtml(before), toHtml(after))));
        }
        QVERIFY2(changed > Pairs / 10, qPrintable(QString::number(changed)));
    }

    void bearsLongTextsWithNothingInCommon()
    {
        QString chinese, english;
        for (int i = 0; i < 50'000; ++i)
            chinese += QChar(0x4e00 + (i * 7919) % 20'000);
        for (int i = 0; i < 9'000; ++i)
            english += u"w%1 "_s.arg(i);
        const auto pieces = compareTexts(chinese, english);
        QCOMPARE(without(pieces, TextPiece::Kind::Removed), english);
        QCOMPARE(without(pieces, TextPiece::Kind::Added), chinese);
    }
};

QTEST_GUILESS_MAIN(TestCompare)
#include "tst_compare.moc"
