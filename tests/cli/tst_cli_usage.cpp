// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/files.h"
#include "cli/program.h"
#include "cli/project.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

/// What every command has in common: exit status, what goes where, and how a wrong call is told.
class TestCliUsage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_newsroom;

    QString at(const QString &name) const { return m_folder.filePath(name); }
    /// @p words with NEWSROOM for the newsroom, OUT for a place that may be written to, and COPY for the project.
    QStringList spelled(const QString &words) const
    {
        QStringList all = words.split(u' ', Qt::SkipEmptyParts);
        all.replaceInStrings(u"NEWSROOM"_s, m_newsroom);
        all.replaceInStrings(u"OUT"_s, at(u"out"_s));
        all.replaceInStrings(u"COPY"_s, at(u"copy"_s));
        all.replaceInStrings(u"NOWHERE"_s, at(u"nowhere.newsroom"_s));
        return all;
    }

    static Run inLocale(const QString &locale, const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, locale);
        process.setProcessEnvironment(environment);
        process.start(galleyProgram(), arguments);
        return finished(process);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_newsroom = at(u"Desk.newsroom"_s);
        HugoProject(at(u"copy"_s)).write(12);
        GALLEY_STATUS(galley({u"new"_s, m_newsroom, u"--title"_s, u"河湾报"_s}), 0);
        GALLEY_STATUS(galley({u"import"_s, m_newsroom, at(u"copy"_s)}), 0);
    }

    void aSearchMayBeginWithADash()
    {
        const Run all = galley({u"search"_s, m_newsroom, u"-有:更正"_s, u"--limit"_s, u"3"_s, u"--json"_s});
        GALLEY_STATUS(all, 0);
        QCOMPARE(all.json().value(u"total"_s).toInt(), 12);
        GALLEY_STATUS(galley({u"search"_s, m_newsroom, u"--sort"_s, u"rank"_s, u"-has:picture"_s}), 0);
        GALLEY_STATUS(galley({u"search"_s, m_newsroom, u"--"_s, u"-has:picture"_s}), 0);
        GALLEY_STATUS(galley({u"search"_s, m_newsroom, u"-x"_s, u"-y"_s}), 2);
    }

    void aWrongCallIsStatusTwoAndShowsTheUsage_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("named");
        QTest::newRow("nothing") << u""_s << u"command"_s;
        QTest::newRow("unknown command") << u"publish NEWSROOM"_s << u"publish"_s;
        QTest::newRow("a command in capitals") << u"LIST NEWSROOM"_s << u"LIST"_s;
        QTest::newRow("new without a place") << u"new"_s << u"new"_s;
        QTest::newRow("new with two places") << u"new OUT OUT2"_s << u"OUT2"_s;
        QTest::newRow("new with an unknown option") << u"new OUT --smaple"_s << u"smaple"_s;
        QTest::newRow("new with an option that is import's") << u"new OUT --state draft"_s << u"state"_s;
        QTest::newRow("new with an unknown language") << u"new OUT --language klingon"_s << u"klingon"_s;
        QTest::newRow("new with no language") << u"new OUT --language="_s << u"language"_s;
        QTest::newRow("new with a base that is no address") << u"new OUT --base-url news.example.cn"_s
                                                            << u"news.example.cn"_s;
        QTest::newRow("new with a base of another kind") << u"new OUT --base-url ftp://news.example.cn/"_s << u"ftp"_s;
        QTest::newRow("new with a title that is missing") << u"new OUT --title"_s << u"title"_s;
        QTest::newRow("import without anything") << u"import"_s << u"import"_s;
        QTest::newRow("import without a path") << u"import NEWSROOM"_s << u"import"_s;
        QTest::newRow("import in an unknown state") << u"import NEWSROOM COPY --state done"_s << u"done"_s;
        QTest::newRow("import in review") << u"import NEWSROOM COPY --state review"_s << u"review"_s;
        QTest::newRow("import as withdrawn") << u"import NEWSROOM COPY --state withdrawn"_s << u"withdrawn"_s;
        QTest::newRow("import in no state") << u"import NEWSROOM COPY --state="_s << u"state"_s;
        QTest::newRow("import with an unknown option") << u"import NEWSROOM COPY --force"_s << u"force"_s;
        QTest::newRow("list without a newsroom") << u"list"_s << u"list"_s;
        QTest::newRow("list of two newsrooms") << u"list NEWSROOM OUT"_s << u"out"_s;
        QTest::newRow("list of an unknown state") << u"list NEWSROOM --state printed"_s << u"printed"_s;
        QTest::newRow("list of a state that is missing") << u"list NEWSROOM --state"_s << u"state"_s;
        QTest::newRow("list with a limit of none") << u"list NEWSROOM --limit 0"_s << u"0"_s;
        QTest::newRow("list with a limit below none") << u"list NEWSROOM --limit=-3"_s << u"-3"_s;
        QTest::newRow("list with a limit in words") << u"list NEWSROOM --limit ten"_s << u"ten"_s;
        QTest::newRow("list with too great a limit") << u"list NEWSROOM --limit 99999999999"_s << u"99999999999"_s;
        QTest::newRow("search without a query") << u"search NEWSROOM"_s << u"search"_s;
        QTest::newRow("search in an order that is none") << u"search NEWSROOM x --sort size"_s << u"size"_s;
        QTest::newRow("search with a limit of none") << u"search NEWSROOM x --limit 0"_s << u"0"_s;
        QTest::newRow("list with an unknown option") << u"list NEWSROOM --full"_s << u"full"_s;
        QTest::newRow("show without a story") << u"show NEWSROOM"_s << u"show"_s;
        QTest::newRow("show of two stories") << u"show NEWSROOM s0001 s0002"_s << u"s0002"_s;
        QTest::newRow("show with an unknown option") << u"show NEWSROOM s0001 --html"_s << u"html"_s;
        QTest::newRow("export without a folder") << u"export NEWSROOM"_s << u"export"_s;
        QTest::newRow("export to two folders") << u"export NEWSROOM OUT OUT2"_s << u"out2"_s;
        QTest::newRow("export with an unknown option") << u"export NEWSROOM OUT --dry-run"_s << u"dry-run"_s;
        QTest::newRow("a flag with a value") << u"export NEWSROOM OUT --full=no"_s << u"full"_s;
    }
    void aWrongCallIsStatusTwoAndShowsTheUsage()
    {
        QFETCH(QString, words);
        QFETCH(QString, named);
        const Tree before = treeOf(m_newsroom);
        const Run run = galley(spelled(words));
        GALLEY_STATUS(run, 2);
        QVERIFY2(run.out.isEmpty(), run.whole().constData());
        const QString sentence = run.said().section(u'\n', 0, 0);
        QVERIFY2(sentence.endsWith(u'.'), run.whole().constData());
        QVERIFY2(sentence.contains(named, Qt::CaseInsensitive), run.whole().constData());
        QVERIFY2(run.said().contains("galley-cli export NEWSROOM DIR"_L1), run.whole().constData());
        QVERIFY(!QFile::exists(at(u"out"_s)));
        QVERIFY(!QFile::exists(at(u"out.newsroom"_s)));
        QCOMPARE(difference(before, treeOf(m_newsroom)), QString());
    }

    void whatIsDoneIsStatusZeroWithDataOnStdout_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("out");
        QTest::newRow("help") << u"--help"_s << u"galley-cli import NEWSROOM"_s;
        QTest::newRow("help of a command") << u"export --help"_s << u"galley-cli export NEWSROOM"_s;
        QTest::newRow("version") << u"--version"_s << u"galley-cli " GALLEY_VERSION ""_s;
        QTest::newRow("list") << u"list NEWSROOM"_s << u"s0012"_s;
        QTest::newRow("list of nothing") << u"list NEWSROOM --state withdrawn"_s << QString();
        QTest::newRow("show") << u"show NEWSROOM s0003"_s << u"slug: s0003"_s;
        QTest::newRow("options before what they are for") << u"list --limit 1 NEWSROOM"_s << u"s0012"_s;
    }
    void whatIsDoneIsStatusZeroWithDataOnStdout()
    {
        QFETCH(QString, words);
        QFETCH(QString, out);
        const Run run = galley(spelled(words));
        GALLEY_STATUS(run, 0);
        QVERIFY2(run.text().contains(out), run.whole().constData());
        QCOMPARE(run.out.isEmpty(), out.isEmpty());
        QCOMPARE(run.messages, QByteArray());
    }

    void newPrintsThePlaceAndSaysTheRestElsewhere()
    {
        const Run run = galley({u"new"_s, at(u"place"_s)});
        GALLEY_STATUS(run, 0);
        QCOMPARE(run.text(), at(u"place.newsroom"_s) + u'\n');
        QVERIFY(!run.messages.isEmpty());
    }

    void importPrintsTheStoriesAndSaysTheRestElsewhere()
    {
        GALLEY_STATUS(galley({u"new"_s, at(u"i.newsroom"_s)}), 0);
        const Run run = galley({u"import"_s, at(u"i.newsroom"_s), at(u"copy"_s)});
        GALLEY_STATUS(run, 0);
        const QStringList lines = run.text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 12);
        for (const QString &line : lines)
            QCOMPARE(line.count(u'\t'), 1);
        QVERIFY2(run.said().contains("12"_L1), run.whole().constData());
    }

    void listPrintsOneLineForAStory()
    {
        const Run run = galley({u"list"_s, m_newsroom});
        const QStringList lines = run.text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 12);
        const QStringList parts = lines.first().split(u'\t');
        QCOMPARE(parts.size(), 5);
        QCOMPARE(parts.at(0).trimmed(), u"published"_s);
        QCOMPARE(parts.at(2), HugoProject::channelName(12));
        QCOMPARE(parts.at(3), u"s0012"_s);
        QCOMPARE(parts.at(4), HugoProject::headline(12));
    }

    void exportPrintsTheHomePageAndSaysTheRestElsewhere()
    {
        const Run run = galley({u"export"_s, m_newsroom, at(u"site"_s)});
        GALLEY_STATUS(run, 0);
        QCOMPARE(run.text(), at(u"site/index.html"_s) + u'\n');
        QVERIFY(QFile::exists(run.text().trimmed()));
        QVERIFY(!run.messages.isEmpty());
    }

    void jsonIsOneDocumentAndNothingElse_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("keys");
        const QStringList imported{u"added"_s, u"updated"_s, u"unchanged"_s, u"failed"_s, u"pictures"_s, u"files"_s,
                                   u"remarks"_s};
        QTest::newRow("import") << u"import NEWSROOM COPY --json"_s << imported;
        QTest::newRow("list") << u"list NEWSROOM --json"_s << QStringList{u"total"_s, u"stories"_s};
        QTest::newRow("search") << u"search NEWSROOM zzz --json"_s << QStringList{u"total"_s, u"stories"_s};
        QTest::newRow("list of nothing")
            << u"list NEWSROOM --state withdrawn --json"_s << QStringList{u"total"_s, u"stories"_s};
        QTest::newRow("show") << u"show NEWSROOM s0001 --json"_s
                              << QStringList{u"id"_s, u"slug"_s, u"state"_s, u"headline"_s, u"channel"_s, u"body"_s,
                                             u"count"_s, u"revisions"_s, u"stateChanges"_s};
        QTest::newRow("export") << u"export NEWSROOM OUTJSON --json"_s
                                << QStringList{u"folder"_s, u"pages"_s, u"pictures"_s, u"written"_s, u"unchanged"_s,
                                               u"removed"_s, u"published"_s, u"milliseconds"_s, u"remarks"_s};
    }
    void jsonIsOneDocumentAndNothingElse()
    {
        QFETCH(QString, words);
        QFETCH(QStringList, keys);
        const Run run = galley(spelled(words));
        GALLEY_STATUS(run, 0);
        const QJsonObject document = run.json();
        for (const QString &key : keys)
            QVERIFY2(document.contains(key), qPrintable(key));
        QCOMPARE(run.messages, QByteArray());
    }

    void aFailureWithJsonKeepsItsSentenceOnStderr()
    {
        writeFile(at(u"bad/a.md"_s), story({u"title: [open"_s}));
        const Run run = galley({u"import"_s, m_newsroom, at(u"bad"_s), u"--json"_s});
        GALLEY_STATUS(run, 1);
        QCOMPARE(run.json().value(u"failed"_s).toInt(), 1);
        QCOMPARE(sentenceFault(run), QString());
    }

    void aNewsroomThatIsMissingIsStatusOneAndNothingIsMade_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("import") << u"import NOWHERE COPY"_s;
        QTest::newRow("list") << u"list NOWHERE"_s;
        QTest::newRow("list as json") << u"list NOWHERE --json"_s;
        QTest::newRow("show") << u"show NOWHERE s0001"_s;
        QTest::newRow("export") << u"export NOWHERE OUT"_s;
    }
    void aNewsroomThatIsMissingIsStatusOneAndNothingIsMade()
    {
        QFETCH(QString, words);
        GALLEY_REFUSED(galley(spelled(words)), u"nowhere.newsroom"_s);
        QVERIFY(!QFile::exists(at(u"nowhere.newsroom"_s)));
        QVERIFY(!QFile::exists(at(u"out"_s)));
    }

    void aStoryThatIsMissingIsStatusOne()
    {
        GALLEY_REFUSED(galley({u"show"_s, m_newsroom, u"no-such-story"_s}), u"no-such-story"_s);
    }

    void aChannelOrTagThatIsMissingIsStatusOne()
    {
        GALLEY_REFUSED(galley({u"list"_s, m_newsroom, u"--channel"_s, u"月亮"_s}), u"月亮"_s);
        GALLEY_REFUSED(galley({u"list"_s, m_newsroom, u"--tag"_s, u"月亮"_s}), u"月亮"_s);
    }

    void outputThatCannotBeWrittenIsAFailure()
    {
        if (!QFile::exists(u"/dev/full"_s))
            QSKIP("there is no full device here");
        for (const QString &words : {u"list NEWSROOM"_s, u"list NEWSROOM --json"_s, u"show NEWSROOM s0001 --json"_s}) {
            QProcess process;
            process.setStandardOutputFile(u"/dev/full"_s);
            process.start(galleyProgram(), spelled(words));
            const Run run = finished(process);
            GALLEY_STATUS(run, 1);
            QVERIFY(!run.messages.isEmpty());
        }
    }

    void speaksTheLanguageOfThePersonWhoAsks()
    {
        const Run run = inLocale(u"zh_CN.UTF-8"_s, {u"show"_s, m_newsroom, u"nothing"_s});
        GALLEY_STATUS(run, 1);
        QVERIFY2(run.said().section(u'\n', 0, 0).contains(QRegularExpression(u"\\p{Han}.*nothing"_s)),
                 run.whole().constData());
    }

    void speaksUtf8WhateverTheLocale()
    {
        const Run run = inLocale(u"C"_s, {u"list"_s, m_newsroom, u"--channel"_s, u"街巷"_s});
        GALLEY_STATUS(run, 0);
        QVERIFY2(run.text().contains(u"街巷"_s), run.whole().constData());
        QCOMPARE(run.messages, QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cli_usage.moc"
