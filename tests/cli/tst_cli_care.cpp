// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/files.h"
#include "cli/newsroomcase.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

/// What the command line does for the safety of a newsroom.
class TestCliCare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void verifySaysWhatItSawAndWhatIsWrong()
    {
        const FilledCase test;
        const Run good = galley({u"verify"_s, test.newsroom(), u"--json"_s});
        GALLEY_STATUS(good, 0);
        QVERIFY(good.json().value(u"whole"_s).toBool());
        QCOMPARE(good.json().value(u"stories"_s).toInt(), 12);
        QVERIFY(good.json().value(u"revisions"_s).toInt() >= 12);
        // A picture that somebody replaced by hand.
        const Tree media = treeOf(test.newsroom() + u"/media"_s);
        QVERIFY(!media.isEmpty());
        writeFile(test.newsroom() + u"/media/"_s + media.firstKey(), QByteArrayLiteral("another"));
        const Run bad = galley({u"verify"_s, test.newsroom(), u"--json"_s});
        GALLEY_STATUS(bad, 1);
        QVERIFY(!bad.json().value(u"whole"_s).toBool());
        QCOMPARE(bad.json().value(u"faults"_s).toArray().size(), 1);
    }

    void goesBackToABackupAndForwardAgain()
    {
        const FilledCase test;
        const Run made = galley({u"backup"_s, test.newsroom(), u"--json"_s});
        GALLEY_STATUS(made, 0);
        const QString name = made.json().value(u"name"_s).toString();
        test.put(u"late.md"_s, u"---\ntitle: 后来\n---\n\n正文。\n"_s);
        GALLEY_STATUS(test.import(), 0);
        QCOMPARE(test.stories().size(), 13);
        GALLEY_STATUS(galley({u"restore"_s, test.newsroom(), name}), 0);
        QCOMPARE(test.stories().size(), 12);
        const Run list = galley({u"backup"_s, test.newsroom(), u"--list"_s, u"--json"_s});
        GALLEY_STATUS(list, 0);
        const QJsonArray all = list.json().value(u"backups"_s).toArray();
        QCOMPARE(all.size(), 2);
        GALLEY_STATUS(galley({u"restore"_s, test.newsroom(), all.first().toObject().value(u"name"_s).toString()}), 0);
        QCOMPARE(test.stories().size(), 13);
        GALLEY_REFUSED(galley({u"restore"_s, test.newsroom(), u"none-such"_s}), u"none-such"_s);
        GALLEY_STATUS(galley({u"verify"_s, test.newsroom()}), 0);
    }

    void recoversADamagedNewsroom()
    {
        const FilledCase test;
        QFile file(test.file());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(4096 * 4) && file.write(QByteArray(4096 * 3, '\x33')) > 0);
        file.close();
        GALLEY_REFUSED(galley({u"list"_s, test.newsroom()}), u"Desk"_s);
        const Run check = galley({u"verify"_s, test.newsroom()});
        GALLEY_STATUS(check, 1);
        const Run run = galley({u"recover"_s, test.newsroom(), test.at(u"New"_s), u"--json"_s});
        GALLEY_STATUS(run, 0);
        QCOMPARE(run.json().value(u"stories"_s).toInt(), 12);
        GALLEY_STATUS(galley({u"list"_s, test.at(u"New"_s)}), 0);
        GALLEY_REFUSED(galley({u"recover"_s, test.newsroom(), test.at(u"New"_s)}), u"New"_s); // never over something
    }

    void packsAndUnpacksAWholeNewsroom()
    {
        const FilledCase test;
        GALLEY_STATUS(galley({u"pack"_s, test.newsroom(), test.at(u"desk.zip"_s)}), 0);
        GALLEY_STATUS(galley({u"unpack"_s, test.at(u"desk.zip"_s), test.at(u"There"_s)}), 0);
        GALLEY_STATUS(galley({u"export"_s, test.newsroom(), test.at(u"a"_s)}), 0);
        GALLEY_STATUS(galley({u"export"_s, test.at(u"There"_s), test.at(u"b"_s)}), 0);
        QCOMPARE(difference(siteOf(test.at(u"a"_s)), siteOf(test.at(u"b"_s))), QString());
        writeFile(test.at(u"no.zip"_s), QByteArrayLiteral("no zip"));
        GALLEY_REFUSED(galley({u"unpack"_s, test.at(u"no.zip"_s), test.at(u"Else"_s)}), u"no.zip"_s);
        QVERIFY(!QFileInfo::exists(test.at(u"Else.newsroom"_s)));
    }

    void keepsASecondPlaceAndCopiesBeforeManyStoriesChange()
    {
        const FilledCase test(30);
        QVERIFY(QDir().mkpath(test.at(u"disk"_s)));
        GALLEY_STATUS(galley({u"backup"_s, test.newsroom(), u"--to"_s, test.at(u"disk"_s)}), 0);
        GALLEY_STATUS(galley({u"list"_s, test.at(u"disk/Desk.newsroom"_s)}), 0);
        QVERIFY(QDir(test.newsroom() + u"/backups"_s).isEmpty());
        for (int number = 1; number <= 30; ++number)
            test.project().writeStory(number, 3, {u"kicker: 换过"_s});
        GALLEY_STATUS(galley({u"import"_s, test.newsroom(), test.at(u"in"_s)}), 0);
        const QStringList copies = QDir(test.newsroom() + u"/backups"_s).entryList(QDir::Files);
        QCOMPARE(copies.size(), 1);
        QVERIFY(copies.first().startsWith(u"newsroom-change-"_s));
    }
};

QTEST_GUILESS_MAIN(TestCliCare)
#include "tst_cli_care.moc"
