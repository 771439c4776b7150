// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/html.h"
#include "body/prosefile.h"

#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsMarkdown_data()
    {
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("out");
        const QList<ProseCase> cases = proseCases(u"markdown.txt"_s);
        QVERIFY(!cases.isEmpty());
        for (const ProseCase &one : cases)
            QTest::newRow(qPrintable(one.name)) << one.in << one.out;
    }
    void readsMarkdown()
    {
        QFETCH(QString, in);
        QFETCH(QString, out);
        const auto parsed = parseMarkdown(in, [](const QString &address) { return address.section(u'/', -1); });
        QVERIFY(parsed.ok());
        QCOMPARE(toHtml(parsed->body).trimmed(), out);
    }

    void writesMarkdown_data()
    {
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("out");
        const QList<ProseCase> cases = proseCases(u"tomarkdown.txt"_s);
        QVERIFY(!cases.isEmpty());
        for (const ProseCase &one : cases)
            QTest::newRow(qPrintable(one.name)) << one.in << one.out;
    }
    void writesMarkdown()
    {
        QFETCH(QString, in);
        QFETCH(QString, out);
        const auto parsed = parseHtml(in);
        QVERIFY(parsed.ok());
        const QString markdown = toMarkdown(parsed->body);
        QCOMPARE(markdown.trimmed(), out);
        QVERIFY(markdown.endsWith(u'\n') && !markdown.endsWith("\n\n"_L1));
    }

    void writesNothingOfAnEmptyBody() { QCOMPARE(toMarkdown({}), QString()); }

    void refusesWhatNestsTooDeeply()
    {
        QCOMPARE(parseMarkdown(u">"_s.repeated(20'000) + u" x"_s).error().kind, ErrorKind::BadInput);
    }

    void refusesWhatIsTooLarge()
    {
        QCOMPARE(parseMarkdown(QString(17 * 1024 * 1024, u'x')).error().kind, ErrorKind::BadInput);
    }

    void readsBrokenTextWithoutHarm()
    {
        QString text = u"a"_s;
        text += QChar(0);
        text += QChar(0xdfff);
        text += u"b\r\n\r\n- c\r\n"_s;
        const auto parsed = parseMarkdown(text);
        QVERIFY(parsed.ok());
        QCOMPARE(plainText(parsed->body), u"ab\nc"_s);
        QVERIFY(parseMarkdown({})->body.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMarkdown)
#include "tst_markdown.moc"
