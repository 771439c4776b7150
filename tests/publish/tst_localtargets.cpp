// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/releasecase.h"
#include "publish/releasesender.h"
#include "publish/sendjournal.h"
#include "publish/target.h"
#include "support/serverprocess.h"
#include "support/verify.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

/// A release to a .zip file and to a Git repository: they have it when it is finished, and not before.
class TestLocalTargets : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString at(const QString &name) const { return m_folder->filePath(name); }
    QString journal() const { return at(u"sending"_s); }
    static Connector connector(const QString &url)
    {
        const auto address = TargetAddress::fromUrl(url);
        return address ? connectorTo(*address, {}) : Connector();
    }
    Done send(const SmallSite &site, const QString &id, const QString &url,
              const SendSink &progress = [](const SendProgress &) { return true; }) const
    {
        const Connector connect = connector(url);
        ReleasePlan plan;
        {
            const std::unique_ptr<Target> target = connect();
            if (Done connected = target->connect(); !connected)
                return connected;
            const auto there = releaseOn(*target);
            if (!there)
                return there.error();
            const ReleasedFiles sent = target->keepsWhatWasPut() ? SendJournal(journal()).read(*there ? (*there)->id : QString()) : ReleasedFiles();
            plan = planRelease(manifestOf(site, id), *there, sent, {}, false, orderOf);
        }
        return sendRelease(plan, connect, contentsOf(site), journal(), {4, {}}, progress);
    }
    QByteArray git(const QString &folder, const QStringList &arguments) const
    {
        return outputOf(u"git"_s, QStringList{u"-C"_s, at(folder), u"-c"_s, u"user.name=t"_s, u"-c"_s, u"user.email=t@localhost"_s} + arguments).trimmed();
    }
    /// A bare repository as a host of pages has it, and a clone.
    QString makeRepository() const
    {
        outputOf(u"git"_s, {u"init"_s, u"--quiet"_s, u"--bare"_s, u"--initial-branch=pages"_s, at(u"host.git"_s)});
        clone(u"tree"_s);
        return url(u"tree"_s);
    }
    void clone(const QString &name) const
    {
        outputOf(u"git"_s, {u"clone"_s, u"--quiet"_s, at(u"host.git"_s), at(name)});
        git(name, {u"checkout"_s, u"--quiet"_s, u"-B"_s, u"pages"_s});
    }
    QString url(const QString &tree) const { return u"git://"_s + at(tree) + u"?branch=pages"_s; }
    /// What the host would show.
    SmallSite published() const
    {
        outputOf(u"rm"_s, {u"-rf"_s, at(u"look"_s)});
        outputOf(u"git"_s, {u"clone"_s, u"--quiet"_s, u"--branch=pages"_s, at(u"host.git"_s), at(u"look"_s)});
        return standing(at(u"look"_s));
    }
    /// What python finds in the file, with its checks.
    SmallSite zipped() const
    {
        outputOf(u"rm"_s, {u"-rf"_s, at(u"unzipped"_s)});
        QDir().mkpath(at(u"unzipped"_s));
        outputOf(u"python3"_s, {u"-m"_s, u"zipfile"_s, u"-e"_s, at(u"site.zip"_s), at(u"unzipped"_s)});
        return standing(at(u"unzipped"_s));
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aZipHoldsTheSite()
    {
        const QString url = u"zip://"_s + at(u"site.zip"_s);
        GALLEY_VERIFY(send(firstSite(), u"r1"_s, url));
        QCOMPARE(zipped(), firstSite());
        GALLEY_VERIFY(send(secondSite(), u"r2"_s, url));
        QCOMPARE(zipped(), secondSite());
        QCOMPARE(outputOf(u"python3"_s, {u"-m"_s, u"zipfile"_s, u"-t"_s, at(u"site.zip"_s)}).trimmed(), QByteArray("Done testing"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"site.zip"_s}); // nothing is left beside it
        const auto to = connector(url)();
        GALLEY_VERIFY(to->connect());
        QStringList names = *to->names(10);
        names.sort();
        QCOMPARE(names, (QStringList{u"index.html"_s, u"news"_s, u"pictures"_s, u"tags"_s}));
        QCOMPARE(to->read("index.html", 3).error().kind, ErrorKind::BadInput);
        QCOMPARE(to->read("none.html", 3).error().kind, ErrorKind::NotFound);
        QCOMPARE(connector(url)()->connect().error().kind, ErrorKind::InUse); // two at once
    }

    void aZipThatEndsEarlyStaysAsItWas()
    {
        const QString url = u"zip://"_s + at(u"site.zip"_s);
        GALLEY_VERIFY(send(firstSite(), u"r1"_s, url));
        int told = 0;
        QCOMPARE(send(secondSite(), u"r2"_s, url, [&](const SendProgress &) { return ++told < 4; }).error().kind, ErrorKind::Cancelled);
        QCOMPARE(zipped(), firstSite());
        GALLEY_VERIFY(send(secondSite(), u"r3"_s, url));
        QCOMPARE(zipped(), secondSite());
    }

    void aFileThatIsNoZipIsLeftAlone()
    {
        QFile file(at(u"site.zip"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        const Done refused = send(firstSite(), u"r1"_s, u"zip://"_s + file.fileName());
        QCOMPARE(refused.error().kind, ErrorKind::Damaged);
        QCOMPARE(file.size(), 5000);
        QCOMPARE(send(firstSite(), u"r1"_s, u"zip://"_s + at(u"none/site.zip"_s)).error().kind, ErrorKind::NotFound);
    }

    void aReleaseIsCommittedAndPushed()
    {
        const QString url = makeRepository();
        QFile others(at(u"tree/CNAME"_s));
        QVERIFY(others.open(QIODevice::WriteOnly));
        others.write("example.cn\n");
        others.close();
        git(u"tree"_s, {u"add"_s, u"CNAME"_s});
        git(u"tree"_s, {u"commit"_s, u"--quiet"_s, u"-m"_s, u"Name"_s});
        QFile stray(at(u"tree/notes.txt"_s));
        QVERIFY(stray.open(QIODevice::WriteOnly));
        stray.close();
        GALLEY_VERIFY(send(firstSite(), u"r1"_s, url));
        SmallSite expected = firstSite();
        expected.insert("CNAME", "example.cn\n");
        QCOMPARE(published(), expected);
        GALLEY_VERIFY(send(secondSite(), u"r2"_s, url));
        expected = secondSite();
        expected.insert("CNAME", "example.cn\n");
        QCOMPARE(published(), expected); // and no notes
        QVERIFY(git(u"tree"_s, {u"log"_s, u"-1"_s, u"--format=%B"_s}).contains("Galley-Release: r2"));
        QCOMPARE(git(u"tree"_s, {u"status"_s, u"--porcelain"_s, u"--untracked-files=no"_s}), QByteArray());
    }

    void whatWasNotPushedIsSentAgain()
    {
        const QString url = makeRepository();
        GALLEY_VERIFY(send(firstSite(), u"r1"_s, url));
        // The host refuses for a while.
        QFile hook(at(u"host.git/hooks/pre-receive"_s));
        QVERIFY(hook.open(QIODevice::WriteOnly));
        hook.write("#!/bin/sh\nexit 1\n");
        hook.close();
        hook.setPermissions(QFile::Permissions(0x7755));
        const Done refused = send(secondSite(), u"r2"_s, url);
        QVERIFY(!refused);
        QCOMPARE(published(), firstSite());
        hook.remove();
        GALLEY_VERIFY(send(secondSite(), u"r3"_s, url));
        QCOMPARE(published(), secondSite());
        // Stopped in the midst of it, and then another site.
        int told = 0;
        QCOMPARE(send(firstSite(), u"r4"_s, url, [&](const SendProgress &) { return ++told < 4; }).error().kind, ErrorKind::Cancelled);
        QCOMPARE(published(), secondSite());
        GALLEY_VERIFY(send(secondSite(), u"r5"_s, url));
        QCOMPARE(published(), secondSite());
    }

    void anotherMachinePublishesFromItsOwnTree()
    {
        const QString ours = makeRepository();
        GALLEY_VERIFY(send(firstSite(), u"r1"_s, ours));
        clone(u"other"_s);
        git(u"other"_s, {u"pull"_s, u"--quiet"_s, u"origin"_s, u"pages"_s});
        const QString theirJournal = journal();
        GALLEY_VERIFY(send(secondSite(), u"r2"_s, url(u"other"_s)));
        QCOMPARE(published(), secondSite());
        // Ours is behind now, with half of a release in its tree.
        QFile half(at(u"tree/news/a.html"_s));
        QVERIFY(half.open(QIODevice::WriteOnly));
        half.write("half");
        half.close();
        GALLEY_VERIFY(send(firstSite(), u"r3"_s, ours));
        QCOMPARE(published(), firstSite());
        // What is not ours is not thrown away.
        git(u"other"_s, {u"fetch"_s, u"--quiet"_s});
        QFile own(at(u"other/own.txt"_s));
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.close();
        git(u"other"_s, {u"add"_s, u"own.txt"_s});
        git(u"other"_s, {u"commit"_s, u"--quiet"_s, u"-m"_s, u"By hand"_s});
        const Done refused = send(secondSite(), u"r4"_s, url(u"other"_s));
        QCOMPARE(refused.error().kind, ErrorKind::NotAllowed);
        QVERIFY(refused.error().message.contains(u"git pull"_s));
        QVERIFY(own.exists());
    }

    void saysWhatIsWrongWithATree()
    {
        QVERIFY(QDir().mkpath(at(u"plain"_s)));
        QCOMPARE(send(firstSite(), u"r1"_s, url(u"plain"_s)).error().kind, ErrorKind::NotFound);
        QCOMPARE(send(firstSite(), u"r1"_s, url(u"none"_s)).error().kind, ErrorKind::NotFound);
        makeRepository();
        const Done branch = send(firstSite(), u"r1"_s, u"git://"_s + at(u"tree"_s) + u"?branch=main"_s);
        QCOMPARE(branch.error().kind, ErrorKind::NotAllowed);
        QVERIFY(branch.error().message.contains(u"main"_s));
        git(u"tree"_s, {u"remote"_s, u"set-url"_s, u"origin"_s, u"http://127.0.0.1:1/x.git"_s});
        QCOMPARE(send(firstSite(), u"r1"_s, url(u"tree"_s)).error().kind, ErrorKind::Offline);
    }
};

QTEST_GUILESS_MAIN(TestLocalTargets)
#include "tst_localtargets.moc"
