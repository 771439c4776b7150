// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/html.h"
#include "body/passagetext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestPassage : public QObject
{
    Q_OBJECT

    /// @p marked has the passage between brackets.
    static std::pair<QString, Passage> read(QString marked)
    {
        const int start = int(marked.indexOf(u'['));
        marked.remove(start, 1);
        const int finish = int(marked.indexOf(u']'));
        marked.remove(finish, 1);
        return {marked, {start, finish}};
    }

private Q_SLOTS:
    void readsABodyAsALine()
    {
        const auto parsed = parseHtml(u"<p>第一段<br>第二行</p><h2>小标题</h2><ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul><hr>"
                                      "<table><tr><td>一</td><td></td></tr><tr><td>二</td><td>三</td></tr></table>"_s);
        QCOMPARE(passageText(parsed->body), u"第一段\u2028第二行\n小标题\n甲\n乙\n丙\n\uFFFC\n一\n二\n三"_s);
        QCOMPARE(passageText({}), QString());
    }

    void aPassageGoesWithItsWords_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("nothing changed") << u"兰溪河下游[滨水步道]开放"_s << u"兰溪河下游[滨水步道]开放"_s;
        QTest::newRow("written before it") << u"下游[滨水步道]开放"_s << u"昨天，兰溪河下游[滨水步道]开放"_s;
        QTest::newRow("written behind it") << u"下游[滨水步道]开放"_s << u"下游[滨水步道]下月开放"_s;
        QTest::newRow("written right before it") << u"[滨水步道]开放"_s << u"三公里[滨水步道]开放"_s;
        QTest::newRow("written in the middle of it") << u"下游[滨水步道]开放"_s << u"下游[滨水三公里步道]开放"_s;
        QTest::newRow("written in the middle of a word") << u"[通车典礼]今天举行"_s << u"[通X车典礼]今天举行"_s;
        QTest::newRow("a word of it replaced") << u"下游[滨水步道和平台]开放"_s << u"下游[滨水公园和平台]开放"_s;
        QTest::newRow("all of it replaced") << u"下游的[栏杆]上漆"_s << u"下游的[扶手]上漆"_s;
        QTest::newRow("deleted") << u"下游的[栏杆]上漆"_s << u"下游的[]上漆"_s;
        QTest::newRow("its beginning deleted") << u"下游[滨水步道]开放"_s << u"下游[步道]开放"_s;
        QTest::newRow("deleted with what stands around it") << u"甲乙丙[丁戊]己庚"_s << u"甲[]庚"_s;
        QTest::newRow("a line came before it") << u"第一段\n[第二段]里"_s << u"新的一段\n第一段\n[第二段]里"_s;
        QTest::newRow("parted in two lines") << u"先说[这一句然后]再说"_s << u"先说[这一句\n然后]再说"_s;
        QTest::newRow("everything deleted") << u"甲[乙]丙"_s << u"[]"_s;
    }

    void aPassageGoesWithItsWords()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const auto [from, passage] = read(before);
        const auto [to, wanted] = read(after);
        QCOMPARE(movedPassages(from, to, {passage}).first(), wanted);
    }

    /// What is written or deleted anywhere outside of a passage leaves it with the same words.
    void aPassageKeepsItsWordsThroughAnythingOutside()
    {
        QRandomGenerator dice(4711);
        const QString letters = u"的一是在不了有和人这中大为上个国 ,。\nab1"_s;
        const auto words = [&](int length) {
            QString text;
            for (int i = 0; i < length; ++i)
                text += letters.at(dice.bounded(int(letters.size())));
            return text;
        };
        for (int i = 0; i < 3000; ++i) {
            const QString head = words(dice.bounded(30));
            // Not to be mistaken for any other stretch of the text.
            const QString middle = u"《%1》"_s.arg(words(1 + dice.bounded(8)).remove(u'\n') + QString::number(i));
            const QString tail = words(dice.bounded(30));
            const auto edited = [&](QString text) {
                const int at = dice.bounded(int(text.size()) + 1);
                if (dice.bounded(2))
                    return text.insert(at, words(1 + dice.bounded(6)));
                return text.remove(at, dice.bounded(6));
            };
            const QString after = edited(head) + middle + edited(tail);
            const Passage there = movedPassages(head + middle + tail, after, {{int(head.size()), int(head.size() + middle.size())}}).first();
            QCOMPARE(after.mid(there.start, there.finish - there.start), middle);
        }
    }

    void staysInsideOfAnyText()
    {
        QRandomGenerator dice(12);
        for (int i = 0; i < 2000; ++i) {
            const QString before = QString(dice.bounded(12), u'x') + QString(dice.bounded(12), u'y');
            const QString after = QString(dice.bounded(12), u'y') + QString(dice.bounded(12), u'x');
            const Passage passage{dice.bounded(30) - 2, dice.bounded(30)};
            const Passage there = movedPassages(before, after, {passage}).first();
            QVERIFY(there.start >= 0 && there.start <= there.finish && there.finish <= after.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestPassage)
#include "tst_passagetext.moc"
