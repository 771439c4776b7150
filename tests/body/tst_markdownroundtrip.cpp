// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/html.h"
#include "body/randombody.h"
#include "support/shrunkbody.h"

#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

bool beginsWithDash(const Runs &runs)
{
    const QString text = plainText(runs);
    return text.startsWith(u'—') || text.startsWith("-- "_L1);
}

/// What Markdown says in the same way as something else: a quote that ends like one with a source, and a table whose
/// headers are empty.
bool isUnclear(const Block &block)
{
    if (const auto *quote = std::get_if<Quote>(&block)) {
        return !quote->source.empty() ? !beginsWithDash(quote->source)
                                      : quote->paragraphs.size() > 1 && beginsWithDash(quote->paragraphs.back().runs);
    }
    const auto *table = std::get_if<Table>(&block);
    return table && table->headerRow && std::all_of(table->rows.front().begin(), table->rows.front().end(), [](const Cell &cell) {
        return cell.runs.empty();
    });
}

Body clear(const Body &body)
{
    Body normal = normalized(body);
    std::erase_if(normal.blocks, isUnclear);
    return normal;
}

/// @p body without what plainText leaves out and Markdown makes paragraphs of.
Body withoutAsides(const Body &body)
{
    Body normal = normalized(body);
    for (Block &block : normal.blocks) {
        if (auto *table = std::get_if<Table>(&block))
            table->caption.clear();
        if (auto *gallery = std::get_if<Gallery>(&block))
            gallery->caption.clear();
    }
    std::erase_if(normal.blocks, [](const Block &block) { return std::holds_alternative<Embed>(block); });
    return normal;
}

/// The text of @p body as Markdown keeps it: each source has its dash.
QString textWithDashes(Body body)
{
    for (Block &block : body.blocks) {
        if (auto *quote = std::get_if<Quote>(&block); quote && !quote->source.empty() && !beginsWithDash(quote->source))
            quote->source.insert(quote->source.begin(), {u"— "_s, {}, {}});
    }
    return plainText(body);
}

Body readBack(const Body &body)
{
    const auto parsed = parseMarkdown(toMarkdown(body));
    return parsed ? parsed->body : Body();
}

} // namespace

class TestMarkdownRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsBackWhatMarkdownCanSay()
    {
        size_t blocks = 0;
        const auto make = [](quint32 seed) { return RandomBody(seed, RandomBody::Saying::WhatMarkdownCan).body(); };
        const QString found = counterexample(testSeed(20260111), 12'000, make, [&blocks](const Body &body) {
            const Body normal = clear(body);
            blocks += normal.blocks.size();
            return readBack(normal) == normal;
        });
        QVERIFY2(found.isEmpty(), found.toUtf8());
        QVERIFY(blocks > 12'000); // or the bodies say nothing
    }

    void keepsTheTextOfEveryBody()
    {
        const auto make = [](quint32 seed) { return RandomBody(seed).body(); };
        const QString found = counterexample(testSeed(20260112), 12'000, make, [](const Body &body) {
            const Body telling = withoutAsides(body);
            return plainText(readBack(telling)) == textWithDashes(telling)
                && toMarkdown(body).isEmpty() == normalized(body).isEmpty();
        });
        QVERIFY2(found.isEmpty(), found.toUtf8());
    }

    void keepsAsidesAsParagraphs()
    {
        const Body body{{Table{{{u"表一"_s, {}, {}}}, true, false, {{{{{u"甲"_s, {}, {}}}}}, {{{{u"乙"_s, {}, {}}}}}}},
                         Embed{u"https://youtu.be/abcdefghijk"_s, u"直播"_s}}};
        QCOMPARE(plainText(readBack(body)), u"表一\n甲\n乙\n直播"_s);
    }

    /// Where time grew with the square of the text, this would take minutes.
    void writesEndlessSignsQuickly()
    {
        for (const QString &sign : {u"*"_s, u"_"_s, u"~"_s, u"["_s, u"<"_s, u"&"_s, u"`"_s, u"\\"_s, u"#"_s, u"a*"_s}) {
            const Body body{{Paragraph{{{sign.repeated(300'000), {}, {}}}, Alignment::Start}}};
            QVERIFY(toMarkdown(body).size() >= 300'000);
        }
    }

    /// What was read from Markdown is what Markdown can say, whatever it was before.
    void saysTheSameOfWhatItHasRead()
    {
        const auto make = [](quint32 seed) { return RandomBody(seed).body(); };
        const QString found = counterexample(testSeed(20260113), 12'000, make, [](const Body &body) {
            const Body once = readBack(body);
            return readBack(once) == once;
        });
        QVERIFY2(found.isEmpty(), found.toUtf8());
    }
};

QTEST_GUILESS_MAIN(TestMarkdownRoundTrip)
#include "tst_markdownroundtrip.moc"
