// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/files.h"
#include "cli/newsroomcase.h"
#include "cli/project.h"
#include "cli/siteaudit.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QThread>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

constexpr int Before = 30; ///< stories of an import that had ended
constexpr int Stories = 400;

/// Fifteen rounds, or as many as half a minute holds on a machine with other work.
class Rounds
{
public:
    explicit Rounds(int most = 15) : m_most(most) { m_timer.start(); }
    bool next()
    {
        const bool goesOn = m_round + 1 < m_most && (m_round < 5 || m_timer.elapsed() < 30'000);
        m_round += goesOn;
        return goesOn;
    }
    int round() const { return m_round; }

private:
    int m_most;
    int m_round = -1;
    QElapsedTimer m_timer;
};

/// "ok" when SQLite finds nothing wrong with the newsroom's database.
QString integrity(const QString &newsroom)
{
    QString found;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"check"_s);
        database.setDatabaseName(newsroom + u"/newsroom.sqlite3"_s);
        QSqlQuery query(database.open() ? database : QSqlDatabase());
        if (query.exec(u"PRAGMA integrity_check"_s) && query.next())
            found = query.value(0).toString();
        if (found == "ok"_L1 && query.exec(u"PRAGMA foreign_key_check"_s) && query.next())
            found = u"a row points at nothing: "_s + query.value(0).toString();
        query.clear();
        database.close();
    }
    QSqlDatabase::removeDatabase(u"check"_s);
    return found;
}

/// Starts the program and kills it after some milliseconds; whether it was still at work.
bool killed(const QStringList &arguments, int milliseconds)
{
    const auto process = startGalley(arguments);
    process->waitForStarted();
    QThread::msleep(milliseconds);
    const bool atWork = !process->waitForFinished(0);
    process->kill();
    process->waitForFinished();
    return atWork;
}

} // namespace

/// The program killed at any moment: nothing that was acknowledged is lost, and the next run finishes the work.
class TestCliCrash : public QObject
{
    Q_OBJECT

private:
    NewsroomCase m_case;          ///< with the first stories in it, and never changed
    QRandomGenerator m_random{5}; ///< the same moments in every run, as far as a machine allows

    HugoProject project() const { return HugoProject(m_case.at(u"in"_s)); }

    template <typename Work>
    static int millisecondsOf(Work work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        return int(timer.elapsed());
    }
    int momentWithin(int milliseconds) { return int(m_random.bounded(qMax(2, milliseconds))); }

    static QStringList slugsOf(const QString &newsroom)
    {
        QStringList slugs;
        for (const QJsonObject &row : objects(galley({u"list"_s, newsroom, u"--json"_s}).json(), u"stories"_s))
            slugs.append(row.value(u"slug"_s).toString());
        slugs.sort();
        return slugs;
    }
    static QByteArray shown(const QString &newsroom, const QString &slug)
    {
        return galley({u"show"_s, newsroom, slug, u"--json"_s}).out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        project().write(Before);
        GALLEY_STATUS(m_case.import(), 0);
        for (int number = Before + 1; number <= Stories; ++number)
            project().writeStory(number);
        for (int number = 1; number <= Before; number += 3)
            project().writeStory(number, 2);
    }

    void anImportThatIsKilledLosesNothingThatCameInBefore()
    {
        const QString whole = m_case.at(u"whole.newsroom"_s);
        copyFolder(m_case.newsroom(), whole);
        const int duration = millisecondsOf([&] { GALLEY_STATUS(galley({u"import"_s, whole, m_case.at(u"in"_s)}), 0); });
        const QStringList before = slugsOf(m_case.newsroom());
        const QStringList all = slugsOf(whole);
        const QByteArray untouched = shown(m_case.newsroom(), u"s0003"_s);
        QCOMPARE(before.size(), Before);
        QCOMPARE(all.size(), Stories);

        int atWork = 0;
        Rounds rounds;
        while (rounds.next()) {
            const int round = rounds.round();
            const QString newsroom = m_case.at(u"round%1.newsroom"_s.arg(round));
            copyFolder(m_case.newsroom(), newsroom);
            atWork += killed({u"import"_s, newsroom, m_case.at(u"in"_s)}, momentWithin(duration));
            const QStringList now = slugsOf(newsroom);
            QVERIFY2(now.size() >= Before && now.size() <= Stories, qPrintable(QString::number(now.size())));
            for (const QString &slug : before)
                QVERIFY2(now.contains(slug), qPrintable(slug));
            QCOMPARE(shown(newsroom, u"s0003"_s), untouched);
            QCOMPARE(integrity(newsroom), u"ok"_s);
            if (round % 5 == 0) {
                GALLEY_STATUS(galley({u"import"_s, newsroom, m_case.at(u"in"_s)}), 0);
                QCOMPARE(slugsOf(newsroom), all);
                const Tree media = treeOf(newsroom + u"/media"_s);
                QCOMPARE(difference(treeOf(whole + u"/media"_s), media), QString());
            }
            QDir(newsroom).removeRecursively();
        }
        QVERIFY2(atWork >= 3, qPrintable(u"only %1 were killed at work"_s.arg(atWork)));
    }

    void anImportThatIsKilledAgainAndAgainEndsWhole()
    {
        const QString newsroom = m_case.at(u"again.newsroom"_s);
        copyFolder(m_case.newsroom(), newsroom);
        qsizetype known = Before;
        for (int round = 0; round < 5; ++round) {
            killed({u"import"_s, newsroom, m_case.at(u"in"_s)}, 60 + momentWithin(200));
            const qsizetype now = slugsOf(newsroom).size();
            QVERIFY2(now >= known, "a story that was there is gone");
            known = now;
        }
        const Run run = galley({u"import"_s, newsroom, m_case.at(u"in"_s), u"--json"_s});
        GALLEY_STATUS(run, 0);
        QCOMPARE(run.json().value(u"failed"_s).toInt(), 0);
        QStringList slugs = slugsOf(newsroom);
        QCOMPARE(slugs.size(), Stories);
        QCOMPARE(slugs.removeDuplicates(), 0);
        QCOMPARE(integrity(newsroom), u"ok"_s);
    }

    void aFreshExportThatIsKilledLeavesNoHalfSite()
    {
        const QString newsroom = m_case.at(u"fresh.newsroom"_s);
        copyFolder(m_case.newsroom(), newsroom);
        GALLEY_STATUS(galley({u"import"_s, newsroom, m_case.at(u"in"_s)}), 0);
        const QString whole = m_case.at(u"whole"_s);
        const int duration = millisecondsOf([&] { GALLEY_STATUS(galley({u"export"_s, newsroom, whole}), 0); });
        const Tree expected = siteOf(whole);

        const QString parent = m_case.at(u"out"_s);
        Rounds rounds;
        while (rounds.next()) {
            const QString site = parent + u"/site"_s;
            killed({u"export"_s, newsroom, site}, momentWithin(duration));
            if (QFile::exists(site))
                QCOMPARE(difference(expected, siteOf(site)), QString());
            if (rounds.round() % 4 == 3) {
                GALLEY_STATUS(galley({u"export"_s, newsroom, site}), 0);
                QCOMPARE(difference(expected, siteOf(site)), QString());
                QCOMPARE(QDir(parent).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                         QStringList{u"site"_s});
            }
            QDir(site).removeRecursively();
        }
        QCOMPARE(integrity(newsroom), u"ok"_s);
    }

    void anUpdateThatIsKilledLeavesWholePagesAndTheNextExportFinishesIt()
    {
        const QString newsroom = m_case.at(u"update.newsroom"_s);
        const QString old = m_case.at(u"old"_s);
        const QString whole = m_case.at(u"new"_s);
        copyFolder(m_case.newsroom(), newsroom);
        GALLEY_STATUS(galley({u"import"_s, newsroom, m_case.at(u"in"_s)}), 0);
        GALLEY_STATUS(galley({u"export"_s, newsroom, old}), 0);
        writeFile(old + u"/CNAME"_s, QByteArrayLiteral("news.example.cn"));
        for (int number = 1; number <= Stories; number += 2)
            project().writeStory(number, 3, number % 9 == 0 ? QStringList{u"kicker: 换过"_s} : QStringList{});
        GALLEY_STATUS(galley({u"import"_s, newsroom, m_case.at(u"in"_s)}), 0);
        copyFolder(old, whole);
        const int duration = millisecondsOf([&] { GALLEY_STATUS(galley({u"export"_s, newsroom, whole}), 0); });
        const Tree expected = siteOf(whole);
        QVERIFY(!difference(siteOf(old), expected).isEmpty());

        int atWork = 0;
        Rounds rounds;
        while (rounds.next()) {
            const QString site = m_case.at(u"update%1"_s.arg(rounds.round()));
            copyFolder(old, site);
            atWork += killed({u"export"_s, newsroom, site}, momentWithin(duration));
            QCOMPARE(fileFaults(site), QStringList());
            GALLEY_STATUS(galley({u"export"_s, newsroom, site}), 0);
            QCOMPARE(difference(expected, siteOf(site)), QString());
            const QStringList ours = QDir(site).entryList({u".*"_s}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
            QCOMPARE(ours, QStringList{u".galley-manifest"_s});
            QDir(site).removeRecursively();
        }
        QVERIFY2(atWork >= 3, qPrintable(u"only %1 were killed at work"_s.arg(atWork)));
        QCOMPARE(integrity(newsroom), u"ok"_s);
    }

    void newThatIsKilledCanBeTriedAgainAtAnotherPlace()
    {
        const int duration = millisecondsOf([&] {
            GALLEY_STATUS(galley({u"new"_s, m_case.at(u"timed.newsroom"_s), u"--sample"_s}), 0);
        });
        Rounds rounds(6);
        while (rounds.next()) {
            const int round = rounds.round();
            const QString newsroom = m_case.at(u"new%1.newsroom"_s.arg(round));
            killed({u"new"_s, newsroom, u"--sample"_s}, momentWithin(duration));
            // Whole, or a clear word that it is none.
            const Run run = galley({u"list"_s, newsroom});
            if (run.status == 0)
                QCOMPARE(integrity(newsroom), u"ok"_s);
            else
                GALLEY_REFUSED(run, u"new%1"_s.arg(round));
        }
    }
};

QTEST_GUILESS_MAIN(TestCliCrash)
#include "tst_cli_crash.moc"
