// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/html.h"
#include "body/prosefile.h"

#include <QRegularExpression>
#include <QTest>
#include <QThread>

#include <memory>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// Has every picture but those in /missing/, under a name made of the address's last part.
QString pretendedFile(const QString &address)
{
    if (address.contains("/missing/"_L1))
        return {};
    return address.section(u'/', -1).section(u'?', 0, 0);
}

} // namespace

class TestHtmlReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsHtml_data()
    {
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("out");
        QTest::addColumn<QString>("lost");
        for (const QString &file : {u"elements.txt"_s, u"foreign.txt"_s}) {
            const QList<ProseCase> cases = proseCases(file);
            QVERIFY(!cases.isEmpty());
            for (const ProseCase &one : cases)
                QTest::newRow(qPrintable(one.name)) << one.in << one.out << one.lost;
        }
    }
    void readsHtml()
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

    void reportsEveryPictureWithoutAResolver()
    {
        const auto parsed = parseHtml(u"<p>a<img src='/x.jpg'>b<img src=\"media:0a.png\"></p>"_s);
        QVERIFY(parsed.ok());
        QCOMPARE(parsed->report.remarks.size(), 1);
        QCOMPARE(parsed->report.remarks.first().place, u"/x.jpg"_s);
        QCOMPARE(mediaFiles(parsed->body), QStringList{u"0a.png"_s});
    }

    void trustsNoResolverWithAPath()
    {
        const auto parsed = parseHtml(u"<img src='/x.jpg'>"_s, [](const QString &) { return u"../../etc/passwd"_s; });
        QVERIFY(parsed.ok());
        QVERIFY(parsed->body.isEmpty());
        QCOMPARE(parsed->report.remarks.size(), 1);
    }

    void refusesWhatNestsTooDeeply_data()
    {
        QTest::addColumn<QString>("html");
        const auto times = [](const QString &text, int count) { return text.repeated(count); };
        QTest::newRow("divisions, closed") << times(u"<div>"_s, 220) + u'x' + times(u"</div>"_s, 220);
        QTest::newRow("divisions, twenty thousand") << times(u"<div>"_s, 20'000);
        QTest::newRow("lists") << times(u"<ul><li>"_s, 30'000);
        QTest::newRow("formatting") << times(u"<font size=1><p>"_s, 5'000);
        QTest::newRow("unknown elements") << times(u"<x-y>"_s, 100'000);
        QTest::newRow("behind a comment that closes at once") << u"<!-->"_s + times(u"<div>"_s, 50'000) + u"-->"_s;
        QTest::newRow("closed by a wrong name") << times(u"<div></span>"_s, 20'000);
    }
    void refusesWhatNestsTooDeeply()
    {
        QFETCH(QString, html);
        const auto parsed = parseHtml(html);
        QVERIFY(!parsed.ok());
        QCOMPARE(parsed.error().kind, ErrorKind::BadInput);
        QVERIFY(!parsed.error().message.isEmpty());
    }

    void refusesATagWithThousandsOfAttributes()
    {
        QString html = u"<p"_s;
        for (int i = 0; i < 20'000; ++i)
            html += u" a%1=1"_s.arg(i);
        QCOMPARE(parseHtml(html + u">x"_s).error().kind, ErrorKind::BadInput);
    }

    void refusesFormattingThatIsReopenedWithoutEnd()
    {
        QString html;
        for (int i = 0; i < 150; ++i)
            html += u"<font color=%1>"_s.arg(i);
        html = u"<p>"_s + html + u"<p>x"_s.repeated(300'000); // 45 million elements
        QCOMPARE(parseHtml(html).error().kind, ErrorKind::BadInput);
    }

    void refusesWhatIsTooLarge()
    {
        QCOMPARE(parseHtml(QString(17 * 1024 * 1024, u'x')).error().kind, ErrorKind::BadInput);
        QCOMPARE(parseHtml(QString(6 * 1024 * 1024, u'汉')).error().kind, ErrorKind::BadInput);
    }

    void needsLittleStackForTheDeepestText_data()
    {
        QTest::addColumn<QString>("html");
        QTest::newRow("lists") << u"<ul><li>a"_s.repeated(98);
        QTest::newRow("quotes") << u"<blockquote>a"_s.repeated(195);
        QTest::newRow("tables") << u"<table><tr><td>a"_s.repeated(48);
        QTest::newRow("figures") << u"<figure>a<figcaption>"_s.repeated(98);
        QTest::newRow("marks") << u"<b><i>a<u><s>"_s.repeated(48);
    }
    void needsLittleStackForTheDeepestText()
    {
        QFETCH(QString, html);
        bool isRead = false;
        const std::unique_ptr<QThread> thread(QThread::create([&] { isRead = parseHtml(html).ok(); }));
        thread->setStackSize(512 * 1024); // the least that a system gives a thread
        thread->start();
        QVERIFY(thread->wait());
        QVERIFY(isRead);
    }

    void readsTextNestedAsDeepAsPagesAre()
    {
        const auto parsed = parseHtml(u"<div>"_s.repeated(150) + u'x' + u"</div>"_s.repeated(150));
        QVERIFY(parsed.ok());
        QCOMPARE(plainText(parsed->body), u"x"_s);
    }

    void readsBrokenTextWithoutHarm()
    {
        QString html = u"<p>a"_s;
        html += QChar(0);
        html += QChar(0xd800);
        html += u"b&#0;&#xd800;&#1;c</p>"_s;
        html += QChar(0xdc00);
        const auto parsed = parseHtml(html);
        QVERIFY(parsed.ok());
        QCOMPARE(plainText(parsed->body), u"ab\ufffd\ufffdc"_s);
        QVERIFY(parseHtml(QString(1000, QChar(0))).ok());
        QVERIFY(parseHtml(QString())->body.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestHtmlReader)
#include "tst_htmlreader.moc"
