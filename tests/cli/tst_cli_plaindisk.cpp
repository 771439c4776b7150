// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "base/clock.h"
#include "cli/faultplaces.h"
#include "cli/files.h"
#include "cli/newsroomcase.h"
#include "desk/newsroom.h"
#include "support/verify.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// The two bytes of an SQLite file that say whether it is read with a log.
bool isReadWithLog(const QString &file)
{
    const QByteArray bytes = fileBytes(file).mid(18, 2);
    return bytes == QByteArray("\2\2", 2);
}

} // namespace

/// A disk that lets no memory be shared, as some network and FUSE disks do: SQLite's log cannot be used there. A newsroom lives there
/// all the same, whatever it was on before.
class TestCliPlainDisk : public QObject
{
    Q_OBJECT

private:
    FilledCase m_case;

    QString plain() const { return m_case.at(u"plain"_s); } ///< the folder that stands for that disk
    QString there() const { return plain() + u"/Desk.newsroom"_s; }
    QString databaseThere() const { return there() + u"/newsroom.sqlite3"_s; }
    QHash<QString, QString> settings() const { return faultSettings(plain(), u"unshared"_s, 0, {}); }
    Run onPlainDisk(const QStringList &arguments) const { return galleyWith(settings(), arguments); }

    int storiesThere() const
    {
        const Run run = onPlainDisk({u"list"_s, there(), u"--json"_s});
        return run.status == 0 ? int(objects(run.json(), u"stories"_s).size()) : -1;
    }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void init()
    {
        QDir(plain()).removeRecursively();
        QVERIFY(QDir().mkpath(plain()));
    }

    void isMadeAndUsedThere()
    {
        GALLEY_STATUS(onPlainDisk({u"new"_s, there(), u"--language"_s, u"zh-CN"_s}), 0);
        QVERIFY(!isReadWithLog(databaseThere()));
        GALLEY_STATUS(onPlainDisk({u"import"_s, there(), m_case.at(u"in"_s), u"--state"_s, u"published"_s}), 0);
        QCOMPARE(storiesThere(), 12);
        const Run backup = onPlainDisk({u"backup"_s, there(), u"--json"_s});
        GALLEY_STATUS(backup, 0);
        GALLEY_STATUS(onPlainDisk({u"set"_s, there(), u"title"_s, u"另一个名字"_s}), 0);
        GALLEY_STATUS(onPlainDisk({u"export"_s, there(), plain() + u"/site"_s}), 0);
        GALLEY_STATUS(onPlainDisk({u"pack"_s, there(), plain() + u"/packed.zip"_s}), 0);
        GALLEY_STATUS(onPlainDisk({u"unpack"_s, plain() + u"/packed.zip"_s, plain() + u"/Again.newsroom"_s}), 0);
        GALLEY_STATUS(onPlainDisk({u"recover"_s, there(), plain() + u"/Saved.newsroom"_s}), 0);
        GALLEY_STATUS(onPlainDisk({u"restore"_s, there(), backup.json().value(u"name"_s).toString()}), 0);
        for (const QString &name : {u"Desk"_s, u"Again"_s, u"Saved"_s})
            GALLEY_STATUS(onPlainDisk({u"verify"_s, plain() + u'/' + name + u".newsroom"_s}), 0);
        QCOMPARE(storiesThere(), 12);
    }

    void comesFromAnotherDisk()
    {
        copyFolder(m_case.newsroom(), there());
        QVERIFY(isReadWithLog(databaseThere()));
        // Reading changes nothing: it may come from a disk that nobody may write on.
        QCOMPARE(storiesThere(), 12);
        QVERIFY(isReadWithLog(databaseThere()));
        GALLEY_STATUS(onPlainDisk({u"set"_s, there(), u"title"_s, u"另一个名字"_s}), 0);
        QVERIFY(!isReadWithLog(databaseThere()));
        QCOMPARE(storiesThere(), 12);
        GALLEY_STATUS(onPlainDisk({u"verify"_s, there()}), 0);
        // And back.
        GALLEY_STATUS(galley({u"set"_s, there(), u"title"_s, u"又一个名字"_s}), 0);
        QVERIFY(isReadWithLog(databaseThere()));
        GALLEY_STATUS(galley({u"verify"_s, there()}), 0);
    }

    void comesWithALogThatWasNotFinished()
    {
        const SystemClock clock;
        {
            const auto newsroom = Newsroom::open(m_case.newsroom(), OpenFor::Work, clock);
            GALLEY_VERIFY(newsroom);
            SiteSettings settings = (*newsroom)->settings();
            settings.title = u"最后写下的名字"_s;
            GALLEY_VERIFY((*newsroom)->setSettings(settings));
            copyFolder(m_case.newsroom(), there()); // as it stands at this moment
        }
        QVERIFY(QFileInfo(databaseThere() + u"-wal"_s).size() > 0);
        QFile::remove(there() + u"/newsroom.lock"_s);
        // To read it the log has to go into the file first, which only an opening to write may do.
        GALLEY_REFUSED(onPlainDisk({u"list"_s, there()}), u"Desk"_s);
        GALLEY_STATUS(onPlainDisk({u"set"_s, there(), u"baseUrl"_s, u"https://news.example/"_s}), 0);
        QVERIFY(!isReadWithLog(databaseThere()));
        GALLEY_STATUS(onPlainDisk({u"verify"_s, there()}), 0);
        const auto newsroom = Newsroom::open(there(), OpenFor::Look, clock);
        GALLEY_VERIFY(newsroom);
        QCOMPARE((*newsroom)->settings().title, u"最后写下的名字"_s);
    }

    /// A reader meets a writer: it waits, and neither fails.
    void isReadWhileWritten()
    {
        copyFolder(m_case.newsroom(), there());
        GALLEY_STATUS(onPlainDisk({u"set"_s, there(), u"title"_s, u"另一个名字"_s}), 0);
        const auto writing = startGalley({u"import"_s, there(), m_case.at(u"in"_s), u"--state"_s, u"draft"_s}, As::Self, settings());
        int read = 0;
        do {
            const Run run = onPlainDisk({u"list"_s, there(), u"--json"_s});
            GALLEY_STATUS(run, 0);
            ++read;
        } while (writing->state() != QProcess::NotRunning && !writing->waitForFinished(1));
        GALLEY_STATUS(finished(*writing), 0);
        QVERIFY(read > 0);
        GALLEY_STATUS(onPlainDisk({u"verify"_s, there()}), 0);
    }
};

QTEST_GUILESS_MAIN(TestCliPlainDisk)
#include "tst_cli_plaindisk.moc"
