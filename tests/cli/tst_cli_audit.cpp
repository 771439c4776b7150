// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/files.h"
#include "cli/newsroomcase.h"
#include "cli/project.h"
#include "cli/siteaudit.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

/// What the other tests of the command line look with: that it sees what is wrong.
class TestCliAudit : public QObject
{
    Q_OBJECT

private:
    NewsroomCase m_case{{u"--base-url"_s, u"https://news.example.cn/"_s}};

    QString page() const { return m_case.site() + u"/street/s0004.html"_s; }
    void replaceInPage(const QByteArray &before, const QByteArray &after)
    {
        QByteArray bytes = fileBytes(page());
        QVERIFY(bytes.contains(before));
        writeFile(page(), bytes.replace(before, after));
    }
    QStringList links() const { return deadLinks(m_case.site(), u"https://news.example.cn/"_s); }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        HugoProject(m_case.at(u"in"_s)).write(12);
        GALLEY_STATUS(m_case.import(), 0);
    }
    void init()
    {
        QDir(m_case.site()).removeRecursively();
        GALLEY_STATUS(m_case.exportSite(), 0);
        QCOMPARE(links(), QStringList());
        QCOMPARE(fileFaults(m_case.site()), QStringList());
    }

    void seesALinkToAPageThatIsNotThere()
    {
        QVERIFY(QFile::remove(page()));
        QVERIFY(!links().isEmpty());
    }

    void seesAPictureThatIsNotThere()
    {
        QVERIFY(QDir(m_case.site() + u"/pictures"_s).removeRecursively());
        const QString found = links().join(u'\n');
        QVERIFY2(found.contains(".webp"_L1) && found.contains(".jpg"_L1), qPrintable(found));
    }

    void seesALinkOutOfTheSiteAndOneByItsAddress()
    {
        replaceInPage("</body>", "<a href=\"../../Desk.newsroom/newsroom.sqlite3\">x</a>"
                                 "<a href=\"https://news.example.cn/gone.html\">x</a></body>");
        QCOMPARE(links().size(), 2);
    }

    void seesAPageThatIsCutOffOrStillATemplate()
    {
        replaceInPage("</html>", "</htm");
        QCOMPARE(fileFaults(m_case.site()).size(), 1);
        replaceInPage("</htm", "{{title}}</html>");
        QCOMPARE(fileFaults(m_case.site()).size(), 1);
    }

    void seesAFeedThatIsNotWellFormed()
    {
        const QByteArray feed = fileBytes(m_case.site() + u"/feed.xml"_s);
        for (const QByteArray &bad : {QByteArray(), feed.left(feed.size() / 2), QByteArray(feed).replace("<link>", "<link>&")}) {
            writeFile(m_case.site() + u"/feed.xml"_s, bad);
            QCOMPARE(fileFaults(m_case.site()).size(), 1);
        }
    }

    void seesAFileThatWasWrittenAgainWithTheSameContent()
    {
        const auto before = stampsOf(m_case.site());
        QCOMPARE(stampsOf(m_case.site()), before);
        writeFile(page(), fileBytes(page()));
        QVERIFY(stampsOf(m_case.site()) != before);
    }

    void seesWhatDiffersBetweenTwoTrees()
    {
        const Tree had{{u"a"_s, "1"}, {u"b"_s, "2"}, {u"c"_s, "3"}};
        const Tree has{{u"a"_s, "1"}, {u"b"_s, "x"}, {u"d"_s, "3"}};
        QCOMPARE(difference(had, has), u"other: b\ngone: c\nnew: d"_s);
        QCOMPARE(difference(had, had), QString());
    }

    void aCopyOfAFolderIsTheSame()
    {
        const QString copy = m_case.at(u"copy"_s);
        copyFolder(m_case.site(), copy);
        QCOMPARE(difference(treeOf(m_case.site()), treeOf(copy)), QString());
        const Run run = galley({u"export"_s, m_case.newsroom(), copy, u"--json"_s});
        QCOMPARE(run.json().value(u"written"_s).toInt(-1), 0);
    }

    void readsASentenceStrictly_data()
    {
        QTest::addColumn<QByteArray>("messages");
        QTest::addColumn<bool>("isFine");
        QTest::newRow("a sentence") << QByteArray("The newsroom “Desk” is open elsewhere.\n") << true;
        QTest::newRow("with its cause") << QByteArray("The newsroom “Desk” is damaged.\n  (SQLite 11)\n") << true;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("without a name") << QByteArray("The newsroom is open elsewhere.\n") << false;
        QTest::newRow("without an end") << QByteArray("The newsroom “Desk” is open\n") << false;
        QTest::newRow("two of them") << QByteArray("The newsroom “Desk” is open.\nIt is closed.\n") << false;
        QTest::newRow("letters drawn at random")
            << QByteArray("/tmp/tst-HIJsQL/Desk is no newsroom.\n") << true;
        QTest::newRow("machinery") << QByteArray("Unable to fetch row from “Desk” in SQL.\n") << false;
        QTest::newRow("a cause of many lines") << QByteArray("“Desk” is damaged here.\n  (a\nb)\n") << false;
    }
    void readsASentenceStrictly()
    {
        QFETCH(QByteArray, messages);
        QFETCH(bool, isFine);
        Run run;
        run.messages = messages;
        QCOMPARE(sentenceFault(run, u"Desk"_s).isEmpty(), isFine);
    }

    void jsonWithAnythingBesideItIsNoDocument()
    {
        Run run;
        run.out = "{\"a\": 1}\n";
        QVERIFY(!run.json().isEmpty());
        run.out = "Reading…\n{\"a\": 1}\n";
        QVERIFY(run.json().isEmpty());
        run.out = "{\"a\": 1}\n{\"b\": 1}\n";
        QVERIFY(run.json().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCliAudit)
#include "tst_cli_audit.moc"
