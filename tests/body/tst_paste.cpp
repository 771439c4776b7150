// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/html.h"
#include "body/prosefile.h"

#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// Has every picture but those in /missing/, under a name made of the address's last part.
QString pretendedFile(const QString &address)
{
    if (address.contains("/missing/"_L1) || address.startsWith("data:"_L1))
        return {};
    const QString name = address.section(u'/', -1).section(u'?', 0, 0);
    return name.contains(u'.') ? name : address.section(u'/', -2, -2) + ".jpg"_L1;
}

Severity severityOf(const QString &html)
{
    const auto parsed = parseHtml(html);
    return parsed.ok() && parsed->report.remarks.size() == 1 ? parsed->report.remarks.first().severity : Severity::Problem;
}

} // namespace

class TestPaste : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsStructureAndSaysWhatIsGone_data()
    {
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("out");
        QTest::addColumn<QString>("lost");
        const QList<ProseCase> cases = proseCasesOfFolder(u"paste"_s);
        QVERIFY(cases.size() >= 25);
        for (const ProseCase &one : cases)
            QTest::newRow(qPrintable(one.name)) << one.in << one.out << one.lost;
    }
    void keepsStructureAndSaysWhatIsGone()
    {
        QFETCH(QString, in);
        QFETCH(QString, out);
        QFETCH(QString, lost);
        const auto parsed = parseHtml(in, pretendedFile);
        QVERIFY(parsed.ok());
        QCOMPARE(toHtml(parsed->body).trimmed(), out);
        QCOMPARE(linesOf(parsed->report), lost);
        QCOMPARE(parseHtml(toHtml(parsed->body))->body, parsed->body);
    }

    /// The clipboard of Windows ends lines in its own way.
    void readsTheSameWithTheLineEndsOfWindows_data() { keepsStructureAndSaysWhatIsGone_data(); }
    void readsTheSameWithTheLineEndsOfWindows()
    {
        QFETCH(QString, in);
        QFETCH(QString, out);
        const auto parsed = parseHtml(in.replace(u'\n', u"\r\n"_s), pretendedFile);
        QVERIFY(parsed.ok());
        QCOMPARE(toHtml(parsed->body).trimmed(), out);
    }

    void warnsOnlyOfWhatMustBePutBack()
    {
        QCOMPARE(severityOf(u"<p style='color:red'>a</p>"_s), Severity::Note);
        QCOMPARE(severityOf(u"<p id=a><nav>b</nav></p>"_s), Severity::Note);
        QCOMPARE(severityOf(u"<p>a<del cite='mailto:b'>c</del></p>"_s), Severity::Warning);
        QCOMPARE(severityOf(u"<p id=a>b<!--[if gte vml 1]><v:textbox><p>c</p></v:textbox><![endif]--></p>"_s), Severity::Warning);
    }

    void takesNothingOfOurOwnForAForeignManner_data()
    {
        QTest::addColumn<QString>("html");
        QTest::newRow("links inside") << u"<p><a href=\"#part\">a</a></p>"_s;
        QTest::newRow("bold headings") << u"<h2><strong>a</strong></h2>"_s;
        QTest::newRow("bold first rows")
            << u"<table>\n<tbody>\n<tr><td><strong>a</strong></td><td><strong>b</strong></td></tr>\n<tr><td>c</td><td>d</td></tr>\n</tbody>\n</table>"_s;
        QTest::newRow("indents behind a break") << u"<p>a<br>　　b</p>"_s;
    }
    void takesNothingOfOurOwnForAForeignManner()
    {
        QFETCH(QString, html);
        const auto parsed = parseHtml(html);
        QVERIFY(parsed.ok());
        QCOMPARE(toHtml(parsed->body).trimmed(), html);
        QVERIFY(parsed->report.isEmpty());
    }

    /// Each would take hours if anything were looked at again and again.
    void readsHostileMannersInOneGo_data()
    {
        QTest::addColumn<QString>("html");
        const QString item = u"<p style='mso-list:l0 level%1 lfo1'><span style='mso-list:Ignore'>1.</span>a</p>"_s;
        QString zigzag;
        for (int i = 0; i < 20'000; ++i)
            zigzag += item.arg(i % 9 + 1);
        QTest::newRow("drawn items up and down") << zigzag;
        QTest::newRow("items whose marker never comes")
            << (u"<p style='mso-list:l0 level1 lfo1'>"_s + u"<b>x</b>"_s.repeated(100)).repeated(3'000);
        QTest::newRow("notes") << u"<a href='#_ftn1'>1</a><div style='mso-element:footnote' id=ftn1><p>a</p></div>"_s.repeated(30'000);
        QTest::newRow("notes in notes")
            << u"<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1>"_s.repeated(90) + u"a"_s.repeated(1'000'000);
        QTest::newRow("drawings without end") << u"<p id=a>"_s + u"<!--[if gte vml 1]><v:imagedata <v:textbox -->"_s.repeated(50'000);
        QTest::newRow("quotes") << u"<p class=MsoQuote>a</p>"_s.repeated(50'000);
        QTest::newRow("pieces") << u"<span style='display:inline-block'>a</span>"_s.repeated(100'000);
        QTest::newRow("a preface of comments") << u"<!---->"_s.repeated(200'000) + u"<td>a"_s;
        QTest::newRow("breaks and indents") << u"<div>"_s + u"<br>　　a"_s.repeated(100'000);
        QTest::newRow("links inside of links") << u"<a href='#'><table><tr><td>"_s.repeated(40) + u"a"_s.repeated(500'000);
    }
    void readsHostileMannersInOneGo()
    {
        QFETCH(QString, html);
        const auto parsed = parseHtml(html, pretendedFile);
        if (!parsed.ok())
            return; // refused is as good
        QCOMPARE(parseHtml(toHtml(parsed->body))->body, parsed->body);
    }
};

QTEST_GUILESS_MAIN(TestPaste)
#include "tst_paste.moc"
