// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/faultplaces.h"
#include "cli/files.h"
#include "cli/newsroomcase.h"
#include "desk/newsroombackup.h"
#include "support/sourcefolder.h"
#include "support/verify.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

constexpr int Milliseconds = 5'000; ///< for each act and kind of fault

/// Qt says it by itself when nothing may be removed any more, not even what it made.
Run withoutLockRemark(Run run)
{
    if (run.messages.startsWith("Could not remove our own lock file"))
        run.messages.remove(0, run.messages.indexOf('\n') + 1);
    return run;
}

} // namespace

/// What changes or copies a newsroom ends at any of the calls with which it writes: killed there, or with a disk that is full or
/// forbidden from there on. The newsroom is as before or as after, every copy that counts as one is whole, and the same done again
/// succeeds.
class TestCliNewsroomFaults : public QObject
{
    Q_OBJECT

private:
    FilledCase m_case;
    QString m_backup; ///< the name of one with a story less

    QString before() const { return m_case.at(u"Before.newsroom"_s); }
    QString packed() const { return m_case.at(u"before.zip"_s); }
    QString made() const { return m_case.at(u"made"_s); } ///< the folder of what an act makes beside the newsroom

    QStringList wordsOf(const QString &act) const
    {
        if (act == "import"_L1)
            return {act, m_case.newsroom(), m_case.at(u"in"_s), u"--state"_s, u"published"_s};
        if (act == "backup"_L1)
            return {act, m_case.newsroom()};
        if (act == "restore"_L1)
            return {act, m_case.newsroom(), m_backup};
        if (act == "pack"_L1)
            return {act, m_case.newsroom(), made() + u"/packed.zip"_s};
        if (act == "unpack"_L1)
            return {act, packed(), made() + u"/New.newsroom"_s};
        if (act == "recover"_L1)
            return {act, m_case.newsroom(), made() + u"/New.newsroom"_s};
        return {u"set"_s, m_case.newsroom(), u"title"_s, u"另一个名字"_s}; // upgrade: opening it to write is enough
    }

    /// Everything as it was before @p act.
    void prepare(const QString &act) const
    {
        QDir(m_case.newsroom()).removeRecursively();
        copyFolder(before(), m_case.newsroom());
        QDir(made()).removeRecursively();
        QDir().mkpath(made());
        if (act == "upgrade"_L1) {
            QFile::remove(m_case.file());
            QFile::copy(sourceFolder(u"tests/store/fixtures/0003.sqlite3"_s), m_case.file());
            QFile::setPermissions(m_case.file(), QFile::ReadOwner | QFile::WriteOwner);
        }
    }

    QStringList slugsOf(const QString &newsroom) const
    {
        const Run run = galley({u"list"_s, newsroom, u"--json"_s});
        QStringList slugs;
        for (const QJsonObject &story : objects(run.json(), u"stories"_s))
            slugs.append(story.value(u"slug"_s).toString());
        slugs.sort();
        return run.status == 0 ? slugs : QStringList{run.said()};
    }

    /// What is not as it has to be, whatever happened to @p act; empty: nothing.
    QString fault(const QString &act, const QStringList &had, const QStringList &has) const
    {
        for (const Backup &backup : backupsOf(m_case.newsroom())) {
            if (const Done whole = checkBackup(backup.file); !whole)
                return backup.name() + u": "_s + whole.error().message;
        }
        if (act == "upgrade"_L1) // as it was it is not for this program to look over
            return {};
        if (const Run run = galley({u"verify"_s, m_case.newsroom()}); run.status != 0)
            return u"the newsroom: "_s + QString::fromUtf8(run.whole());
        const QStringList slugs = slugsOf(m_case.newsroom());
        const bool isBetween = act == "import"_L1 && std::all_of(had.begin(), had.end(), [&](const QString &one) { return slugs.contains(one); })
            && std::all_of(slugs.begin(), slugs.end(), [&](const QString &one) { return has.contains(one); });
        if (slugs != had && slugs != has && !isBetween)
            return u"the newsroom holds "_s + slugs.join(u' ');
        if (const QString newsroom = made() + u"/New.newsroom"_s; QFile::exists(newsroom)) {
            if (const Run run = galley({u"verify"_s, newsroom}); run.status != 0)
                return u"what was made: "_s + QString::fromUtf8(run.whole());
            if (slugsOf(newsroom) != had)
                return u"what was made holds "_s + slugsOf(newsroom).join(u' ');
        }
        if (const QString file = made() + u"/packed.zip"_s; QFile::exists(file)) {
            const QString check = m_case.at(u"Check.newsroom"_s);
            const Run run = galley({u"unpack"_s, file, check});
            const QStringList unpacked = run.status == 0 ? slugsOf(check) : QStringList{run.said()};
            QDir(check).removeRecursively();
            if (unpacked != had)
                return u"the file holds "_s + unpacked.join(u' ');
        }
        return {};
    }

    /// The names in the newsroom and beside it, but for the numbers in those of backups.
    QStringList namesLeft() const
    {
        QStringList names;
        for (const QString &folder : {m_case.newsroom(), m_case.newsroom() + u"/backups"_s, made()}) {
            for (QString name : QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name)) {
                static const QRegularExpression numbers(u"-[0-9]{8}T[0-9]{6}Z(-[0-9]+)?"_s);
                name.remove(numbers);
                // How many copies there are depends on how often it was tried, and drafts of them go after a day.
                const bool isDraft = folder.endsWith("/backups"_L1) && (name.contains(".part"_L1) || name.startsWith("reading."_L1));
                if (!names.contains(name) && !isDraft && !name.endsWith("-wal"_L1) && !name.endsWith("-shm"_L1))
                    names.append(name);
            }
        }
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        const Run run = galley({u"backup"_s, m_case.newsroom(), u"--json"_s});
        GALLEY_STATUS(run, 0);
        m_backup = run.json().value(u"name"_s).toString();
        m_case.put(u"late.md"_s, u"---\ntitle: 后来\nslug: late\n---\n\n正文。\n"_s);
        GALLEY_STATUS(m_case.import(), 0);
        QVERIFY(QDir().rename(m_case.newsroom(), before()));
        GALLEY_STATUS(galley({u"pack"_s, before(), packed()}), 0);
        // What an import brings: a new story with a new picture, and one that changed.
        writePicture(m_case.at(u"in/new.jpg"_s), 7);
        m_case.put(u"new.md"_s, u"---\ntitle: 新来\nslug: brand-new\nimage: new.jpg\n---\n\n![图](new.jpg)\n"_s);
        m_case.put(u"late.md"_s, u"---\ntitle: 后来又改\nslug: late\n---\n\n改过的正文。\n"_s);
    }

    void endsAnywhereAndLosesNothing_data()
    {
        QTest::addColumn<QString>("act");
        QTest::addColumn<QString>("fault");
        for (const char *act : {"import", "backup", "restore", "pack", "unpack", "recover", "upgrade"}) {
            for (const char *fault : {"kill", "full", "denied"})
                QTest::addRow("%s, %s", act, fault) << QString::fromLatin1(act) << QString::fromLatin1(fault);
        }
    }

    void endsAnywhereAndLosesNothing()
    {
        QFETCH(QString, act);
        QFETCH(QString, fault);
        const QString all = m_case.at(QString()).chopped(1);
        // Once with nothing in the way.
        prepare(act);
        const QStringList had = slugsOf(m_case.newsroom());
        const Run smooth = galleyWith(faultSettings(all, u"none"_s, 1'000'000, m_case.at(u"count"_s)), wordsOf(act));
        GALLEY_STATUS(smooth, 0);
        const int calls = fileBytes(m_case.at(u"count"_s)).trimmed().toInt();
        QVERIFY(calls > 5);
        const QStringList has = slugsOf(m_case.newsroom());
        const QStringList names = namesLeft();
        FaultPlaces places(calls, Milliseconds);
        int tried = 0;
        int wentWell = 0;
        for (int at = places.next(); at >= 0; at = places.next(), ++tried) {
            prepare(act);
            const Run run = galleyWith(faultSettings(all, fault, at, m_case.at(u"count"_s)), wordsOf(act));
            const QString where = QString::number(at) + u": "_s;
            if (fault == "kill"_L1)
                QVERIFY2(run.status == Run::Crashed, qPrintable(where + QString::fromUtf8(run.whole())));
            else if (run.status != 0) // what was denied may have been of no weight
                QVERIFY2(sentenceFault(withoutLockRemark(run)).isEmpty(), qPrintable(where + QString::fromUtf8(run.whole())));
            else
                ++wentWell;
            const QString wrong = this->fault(act, had, has);
            QVERIFY2(wrong.isEmpty(), qPrintable(where + wrong));
            // Now the disk is well again.
            for (const QString &name : {u"New.newsroom"_s, u"packed.zip"_s}) {
                if (const QString path = made() + u'/' + name; QFile::exists(path))
                    QVERIFY(QFileInfo(path).isDir() ? QDir(path).removeRecursively() : QFile::remove(path));
            }
            const Run again = galley(wordsOf(act));
            QVERIFY2(again.status == 0, qPrintable(where + QString::fromUtf8(again.whole())));
            QCOMPARE(slugsOf(m_case.newsroom()), has);
            // A fixture comes without its pictures.
            if (act == "upgrade"_L1)
                GALLEY_VERIFY(checkBackup(m_case.file()));
            else
                GALLEY_STATUS(galley({u"verify"_s, m_case.newsroom()}), 0);
            QCOMPARE(namesLeft(), names);
        }
        qInfo("%d of %d places; in %d it went well nevertheless", tried, calls, wentWell);
        QVERIFY(tried >= 5);
        QVERIFY(wentWell < tried);
    }
};

QTEST_GUILESS_MAIN(TestCliNewsroomFaults)
#include "tst_cli_newsroomfaults.moc"
