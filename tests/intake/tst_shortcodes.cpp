// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/shortcodes.h"

#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestShortcodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void putsWhatStandsForATag_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("without");
        QTest::addColumn<QString>("left");
        const auto figure = [](const QString &src, const QString &alt, const QString &caption) {
            return u"\n\n<figure><img src=\"%1\" alt=\"%2\">%3</figure>\n\n"_s.arg(
                src, alt, caption.isEmpty() ? QString() : u"<figcaption>%1</figcaption>"_s.arg(caption));
        };
        QTest::newRow("none") << u"a { b } {c} % }} >}}"_s << u"a { b } {c} % }} >}}"_s << QString();
        QTest::newRow("figure") << u"{{< figure src=\"/img/a.jpg\" alt=\"河\" title=\"步道\" width=300 >}}"_s
                                << figure(u"/img/a.jpg"_s, u"河"_s, u"步道"_s) << QString();
        QTest::newRow("figure with a caption") << u"a{{% figure src='a.jpg' caption=\"x > y\" title=\"t\" %}}b"_s
                                               << u"a"_s + figure(u"a.jpg"_s, {}, u"x &gt; y"_s) + u"b"_s << QString();
        QTest::newRow("figure that breaks out") << u"{{< figure src='a\"><script>' >}}"_s
                                                << figure(u"a&quot;&gt;&lt;script&gt;"_s, {}, {}) << QString();
        QTest::newRow("asset_img") << u"{% asset_img a.jpg 河边 %}"_s << figure(u"a.jpg"_s, u"河边"_s, {}) << QString();
        QTest::newRow("img") << u"{% img left /img/a.jpg 300 200 \"标题\" \"替代\" %}"_s << figure(u"/img/a.jpg"_s, u"替代"_s, u"标题"_s) << QString();
        QTest::newRow("code") << u"{% highlight js %}x{% endhighlight %}"_s << u"\n\n```js\nx\n```\n\n"_s << QString();
        QTest::newRow("site's address") << u"![a]({{ site.baseurl }}/img/a.jpg) ![b]({{ '/b.jpg' | relative_url }})"_s
                                        << u"![a](/img/a.jpg) ![b](/b.jpg)"_s << QString();
        QTest::newRow("others") << u"a {{< youtube abc >}} {% include b.html %} {{ page.title }} {{< /note >}} {%- endnote -%} {{< youtube x >}}c"_s
                                << u"a      c"_s << u"youtube, include, page.title"_s;
        QTest::newRow("not closed") << u"a {{< b {% c {{ d"_s << u"a {{< b {% c {{ d"_s << QString();
        QTest::newRow("in fenced code") << u"a\n```\n{{< b >}}\n```\n{{< c >}}d"_s << u"a\n```\n{{< b >}}\n```\nd"_s << u"c"_s;
        QTest::newRow("in fenced code without end") << u"~~~\n{{< b >}}"_s << u"~~~\n{{< b >}}"_s << QString();
        QTest::newRow("at the very end") << u"a{"_s << u"a{"_s << QString();
    }
    void putsWhatStandsForATag()
    {
        QFETCH(QString, text);
        QFETCH(QString, without);
        QFETCH(QString, left);
        Report report;
        QCOMPARE(withoutShortcodes(text, u"place"_s, report), without);
        QCOMPARE(report.remarks.size(), left.isEmpty() ? 0 : 1);
        if (!left.isEmpty()) {
            QVERIFY2(report.remarks.first().message.contains(u": "_s + left + u"."_s), qPrintable(report.remarks.first().message));
            QCOMPARE(report.remarks.first().place, u"place"_s);
        }
    }

    void comesToAnEndOnTagsThatNeverClose()
    {
        Report report;
        const QString text = u"{%{{{{<"_s.repeated(500'000);
        QCOMPARE(withoutShortcodes(text, {}, report), text);
    }
};

QTEST_GUILESS_MAIN(TestShortcodes)
#include "tst_shortcodes.moc"
