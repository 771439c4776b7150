// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/html.h"
#include "body/textedits.h"
#include "randombody.h"

#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

Body read(const QString &html) { return parseHtml(html)->body; }

/// @p html with the first @p old in its text replaced by @p with, stretch by stretch.
QString replaced(const QString &html, const QString &old, const QString &with)
{
    const Body body = read(html);
    const QStringList stretches = textStretches(body);
    QHash<qsizetype, QList<TextEdit>> edits;
    for (qsizetype i = 0; i < stretches.size(); ++i) {
        if (const qsizetype at = stretches.at(i).indexOf(old); at >= 0)
            edits[i].append({at, old.size(), with});
    }
    return toHtml(edited(body, edits)).trimmed();
}

} // namespace

class TestTextEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsMarksAndLinks_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("old");
        QTest::addColumn<QString>("with");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &html, const QString &old, const QString &with,
                            const QString &expected) { QTest::newRow(name) << html << old << with << expected; };
        row("in one run", u"<p>a<strong>兰溪河</strong>b</p>"_s, u"兰溪"_s, u"青岚"_s,
            u"<p>a<strong>青岚河</strong>b</p>"_s);
        row("across runs, one for one", u"<p>兰<strong>溪</strong>河</p>"_s, u"兰溪河"_s, u"白鹭湖"_s,
            u"<p>白<strong>鹭</strong>湖</p>"_s);
        row("only what differs", u"<p>在兰<strong>溪</strong>河边</p>"_s, u"兰溪河"_s, u"兰溪大运河"_s,
            u"<p>在兰<strong>溪大运</strong>河边</p>"_s);
        row("longer goes on as the last", u"<p>a<strong>b</strong><em>c</em>d</p>"_s, u"abc"_s, u"xyzzz"_s,
            u"<p>x<strong>y</strong><em>zzz</em>d</p>"_s);
        row("shorter", u"<p>a<strong>b</strong><em>c</em>d</p>"_s, u"abc"_s, u"x"_s, u"<p>xd</p>"_s);
        row("nothing", u"<p>a<strong>b</strong><em>c</em>d</p>"_s, u"abc"_s, QString(), u"<p>d</p>"_s);
        row("a link", u"<p>见<a href=\"https://a.example/兰溪\">兰溪</a>。</p>"_s, u"兰溪"_s, u"青岚"_s,
            u"<p>见<a href=\"https://a.example/兰溪\">青岚</a>。</p>"_s);
        row("half a link", u"<p>见<a href=\"https://a.example/\">兰溪</a>。</p>"_s, u"见兰"_s, u"看青"_s,
            u"<p>看<a href=\"https://a.example/\">青溪</a>。</p>"_s);
        row("put in after", u"<p><strong>兰溪</strong>边</p>"_s, u"兰溪"_s, u"兰溪河"_s, u"<p><strong>兰溪河</strong>边</p>"_s);
        row("put in before", u"<p>在<strong>兰溪</strong></p>"_s, u"兰溪"_s, u"大兰溪"_s, u"<p>在<strong>大兰溪</strong></p>"_s);
        row("put in before, at the beginning", u"<p><strong>兰溪</strong></p>"_s, u"兰溪"_s, u"大兰溪"_s,
            u"<p><strong>大兰溪</strong></p>"_s);
        row("signs of HTML", u"<p>a &lt; b</p>"_s, u"<"_s, u"<script>&\""_s, u"<p>a &lt;script&gt;&amp;\" b</p>"_s);
        row("a line break", u"<p>一，二</p>"_s, u"，"_s, u"\n"_s, u"<p>一<br>二</p>"_s);
        row("over a line break", u"<p>一<br>二</p>"_s, u"一\n二"_s, u"一二"_s, u"<p>一二</p>"_s);
        row("a paragraph without text goes", u"<p>一</p>\n<p>二</p>"_s, u"一"_s, QString(), u"<p>二</p>"_s);
        row("outside of the first plane", u"<p>𠮷<strong>𠮶</strong></p>"_s, u"𠮷𠮶"_s, u"ab𠮷"_s,
            u"<p>ab<strong>𠮷</strong></p>"_s);
        row("alike in half a character", u"<p>𠮷</p>"_s, u"𠮷"_s, u"𠮶"_s, u"<p>𠮶</p>"_s);
        row("never half a character", u"<p>a<strong>bc</strong></p>"_s, u"abc"_s, u"𠮷𠮶"_s,
            u"<p>𠮷<strong>𠮶</strong></p>"_s);
    }

    void keepsMarksAndLinks()
    {
        QFETCH(QString, html);
        QFETCH(QString, old);
        QFETCH(QString, with);
        QFETCH(QString, expected);
        QCOMPARE(replaced(html, old, with), expected);
    }

    void reachesAllTextAndNoAddress()
    {
        const QString file = QString(64, u'a') + u".png"_s;
        const QString html
            = u"<h2>甲aa</h2>\n<ul>\n<li>甲aa\n<ol>\n<li>甲aa</li>\n</ol>\n</li>\n</ul>\n<blockquote>\n<p>甲aa</p>\n"
              "<footer>甲aa</footer>\n</blockquote>\n<figure><img src=\"media:%1\" alt=\"甲aa\"><figcaption>甲aa <cite>甲aa"
              "</cite></figcaption></figure>\n<table>\n<caption>甲aa</caption>\n<tbody>\n<tr><td>甲aa</td></tr>\n</tbody>\n"
              "</table>\n<pre><code class=\"language-aa\">甲aa</code></pre>\n<figure class=\"embed\"><a "
              "href=\"https://www.bilibili.com/video/BV1aaaaaaaaa\">https://www.bilibili.com/video/BV1aaaaaaaaa</a>"
              "<figcaption>甲aa</figcaption></figure>\n<p><a href=\"https://aa.example/\">甲aa</a></p>"_s.arg(file);
        QCOMPARE(toHtml(read(html)).trimmed(), html);
        QString expected = html;
        QCOMPARE(replaced(html, u"aa"_s, u"bb"_s), expected.replace(u"甲aa"_s, u"甲bb"_s));
        QCOMPARE(expected.count(u"甲bb"_s), 13);
    }

    void severalEditsOfOneStretch()
    {
        const Runs runs{{u"ab"_s, {}, {}}, {u"cd"_s, Mark::Strong, {}}, {u"ef"_s, {}, {}}};
        const Runs made = edited(runs, {{0, 1, u"xx"_s}, {1, 2, u"yz"_s}, {3, 0, u"!"_s}, {5, 1, QString()}});
        QCOMPARE(plainText(made), u"xxyz!de"_s);
        QString strong;
        for (const Run &run : made) {
            if (run.marks.testFlag(Mark::Strong))
                strong += run.text;
        }
        QCOMPARE(strong, u"z!d"_s);
    }

    /// In any body, replacing everything by itself changes nothing, and what is replaced stands there.
    void holdsForAnyBody()
    {
        for (quint32 seed = 1; seed <= 300; ++seed) {
            const Body body = normalized(RandomBody(seed).body());
            const QStringList stretches = textStretches(body);
            QHash<qsizetype, QList<TextEdit>> same;
            QHash<qsizetype, QList<TextEdit>> other;
            for (qsizetype i = 0; i < stretches.size(); ++i) {
                same[i] = {{0, stretches.at(i).size(), stretches.at(i)}};
                if (!stretches.at(i).isEmpty())
                    other[i] = {{0, stretches.at(i).size(), u"甲乙"_s}};
            }
            QVERIFY2(edited(body, same) == body, qPrintable(QString::number(seed)));
            for (const QString &text : textStretches(edited(body, other)))
                QVERIFY2(text.isEmpty() || text == u"甲乙"_s, qPrintable(u"%1: %2"_s.arg(seed).arg(text)));
        }
    }
};

QTEST_GUILESS_MAIN(TestTextEdits)
#include "tst_textedits.moc"
