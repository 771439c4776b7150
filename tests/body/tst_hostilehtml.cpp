// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/html.h"
#include "body/prosefile.h"

#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// Every tag that canonical HTML has, with the only attributes that it may carry. Read with nothing of ours, so that
/// a fault in the reader cannot hide one in the writer.
const QRegularExpression &canonicalTag()
{
    static const QString link = u"(?:https?://[^\"<>]+|mailto:[^\"<>]+|tel:[^\"<>]+|galley-story:[0-9a-f-]{36}|media:[\\w.-]+|(?![a-zA-Z][a-zA-Z0-9+.-]*:)[^\"<>]+)"_s;
    static const QRegularExpression tag(
        u"^<(?:/?(?:p|h[234]|ul|ol|li|blockquote|footer|figure|figcaption|cite|table|caption|thead|tbody|tr|td|th|pre|"
        "code|strong|em|u|s|sub|sup|mark|a)|br|hr|p class=\"(?:center|end)\"|ol start=\"[0-9]+\"|"
        "figure class=\"embed\"|t[dh](?: scope=\"(?:col|row)\")?(?: colspan=\"[0-9]+\")?(?: rowspan=\"[0-9]+\")?|"
        "code class=\"language-[A-Za-z0-9+#-]+\"|img src=\"media:[\\w.-]+\" alt=\"[^\"<>]*\"|a href=\""_s
        + link + u"\")>$"_s);
    return tag;
}

/// What in @p html is no canonical HTML; empty when all is.
QString foreignPart(const QString &html)
{
    static const QRegularExpression anyTag(u"<[^>]*>?"_s);
    for (auto tags = anyTag.globalMatch(html); tags.hasNext();) {
        const QString tag = tags.next().captured();
        if (!canonicalTag().match(tag).hasMatch())
            return tag;
    }
    QString text = html;
    text.remove(anyTag);
    static const QRegularExpression looseText(u"[<>]|&(?!amp;|lt;|gt;|nbsp;)"_s);
    return looseText.match(text).captured();
}

} // namespace

class TestHostileHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void seesWhatIsNotCanonical()
    {
        QVERIFY(foreignPart(u"<p>a &lt; b<br><a href=\"/x:y\">c</a></p>"_s).isEmpty());
        for (const QString &html : {u"<p onclick=\"x\">"_s, u"<script>"_s, u"<a href=\"javascript:x\">"_s, u"<p>a<b"_s,
                                    u"<img src=\"media:a.png\" alt=\"\" onerror=\"x\">"_s, u"&quot"_s, u"<a href=\"data:x\">"_s})
            QVERIFY2(!foreignPart(html).isEmpty(), qPrintable(html));
    }

    void letsNothingThrough_data()
    {
        QTest::addColumn<QString>("in");
        const QList<ProseCase> cases = proseCases(u"hostile.txt"_s);
        QVERIFY(cases.size() > 40);
        for (const ProseCase &one : cases)
            QTest::newRow(qPrintable(one.name)) << one.in;
    }
    void letsNothingThrough()
    {
        QFETCH(QString, in);
        const PictureResolver greedy = [](const QString &) { return u"0a\" onerror=\"x.png"_s; };
        for (const auto &parsed : {parseHtml(in), parseHtml(in, greedy), parseMarkdown(in, greedy)}) {
            QVERIFY(parsed.ok());
            const QString html = toHtml(parsed->body);
            QCOMPARE(foreignPart(html), QString());
            // The words of an attack may stay as text; what they were to do may not.
            const auto again = parseHtml(html);
            QVERIFY(again.ok());
            QCOMPARE(again->body, parsed->body);
            QVERIFY(again->report.isEmpty());
        }
    }

    void allowsNoLinkThatRuns_data()
    {
        QTest::addColumn<QString>("address");
        for (const QString &address :
             {u"javascript:alert(1)"_s, u"JaVaScRiPt:alert(1)"_s, u" javascript:alert(1)"_s, u"java\tscript:alert(1)"_s,
              u"java\nscript:alert(1)"_s, u"java\rscript:alert(1)"_s, u"\x01javascript:alert(1)"_s, u"java\u200bscript:alert(1)"_s,
              u"\ufeffjavascript:alert(1)"_s, u"javascript\t:alert(1)"_s, u"vbscript:x"_s, u"data:text/html,<script>"_s,
              u"DATA:text/html;base64,xx"_s, u"file:///etc/passwd"_s, u"blob:https://a/b"_s, u"about:blank"_s, u"ftp://a/b"_s,
              u"view-source:x"_s, u"galley://site/"_s, u"galley-story:not-a-uuid"_s, u"http:"_s, u"https:///x"_s, u"http:x"_s,
              u"java script:alert(1)"_s, u"1a:b"_s, u":x"_s, u"\u00a0javascript:alert(1)"_s, u"\u202ejavascript:x"_s, u"mailto:"_s})
            QTest::newRow(qPrintable(address)) << address;
    }
    void allowsNoLinkThatRuns()
    {
        QFETCH(QString, address);
        QCOMPARE(allowedLink(address), QString());
    }
};

QTEST_GUILESS_MAIN(TestHostileHtml)
#include "tst_hostilehtml.moc"
