// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/target.h"
#include "support/sshserver.h"
#include "support/verify.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <atomic>
#include <thread>

#include <unistd.h>

using namespace Galley;
using namespace Qt::StringLiterals;

/// SFTP against OpenSSH's own server.
class TestSftpTarget : public QObject
{
    Q_OBJECT

    std::unique_ptr<SshServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;

    QString site() const { return m_folder->filePath(u"site"_s); }
    TargetSecret secret() const { return {.password = {}, .keyFile = m_server->keyFile(), .hostKey = m_server->hostKey()}; }
    std::unique_ptr<Target> target(const TargetSecret &secret, const QString &folder = {}) const
    {
        const auto address = TargetAddress::fromUrl(m_server->url(folder.isEmpty() ? site() : folder));
        return connectorTo(*address, secret)();
    }
    QByteArray standing(const QString &path) const
    {
        QFile file(site() + u'/' + path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<SshServer>();
        const QString fault = m_server->start();
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }
    void cleanup() { m_server.reset(); }

    void putsReadsAndRemoves()
    {
        const auto to = target(secret());
        GALLEY_VERIFY(to->connect());
        GALLEY_VERIFY(putBytes(*to, "index.html", "one"));
        GALLEY_VERIFY(putBytes(*to, "news/2026/a.html", QByteArray(300'000, 'a')));
        GALLEY_VERIFY(putBytes(*to, "news/2026/网.html", "han"));
        GALLEY_VERIFY(putBytes(*to, "index.html", "two")); // over the one that is there
        QCOMPARE(standing(u"index.html"_s), QByteArray("two"));
        QCOMPARE(standing(u"news/2026/a.html"_s), QByteArray(300'000, 'a'));
        QCOMPARE(standing(u"news/2026/网.html"_s), QByteArray("han"));
        QVERIFY(QFile(site() + u"/index.html"_s).permissions().testFlag(QFile::ReadOther));
        QCOMPARE(*to->read("index.html", 100), QByteArray("two"));
        QCOMPARE(to->read("index.html", 2).error().kind, ErrorKind::BadInput);
        QCOMPARE(to->read("none.html", 100).error().kind, ErrorKind::NotFound);
        QStringList names = *to->names(10);
        names.sort();
        QCOMPARE(names, (QStringList{u"index.html"_s, u"news"_s}));
        GALLEY_VERIFY(to->create(".galley-publishing", "me"));
        QCOMPARE(to->create(".galley-publishing", "you").error().kind, ErrorKind::AlreadyThere);
        QCOMPARE(standing(u".galley-publishing"_s), QByteArray("me"));
        GALLEY_VERIFY(to->remove("news/2026/a.html"));
        GALLEY_VERIFY(to->remove("news/2026/a.html"));
        GALLEY_VERIFY(to->remove("news/2026/网.html"));
        QVERIFY(!QFile::exists(site() + u"/news"_s)); // nothing was left in it
    }

    /// Renaming over a file is no act of SFTP's own.
    void readersNeverMissAFileThatChanges()
    {
        const auto to = target(secret());
        GALLEY_VERIFY(to->connect());
        GALLEY_VERIFY(putBytes(*to, "index.html", "one"));
        std::atomic<int> looks = 0, missed = 0;
        {
            const std::jthread reader([&](const std::stop_token &stopped) {
                const QByteArray path = QFile::encodeName(site() + u"/index.html"_s);
                while (!stopped.stop_requested()) {
                    ++looks;
                    missed += ::access(path.constData(), F_OK) != 0;
                }
            });
            for (int i = 0; i < 300; ++i)
                GALLEY_VERIFY(putBytes(*to, "index.html", QByteArray::number(i)));
        }
        QVERIFY(looks > 300);
        QCOMPARE(missed.load(), 0);
        QCOMPARE(standing(u"index.html"_s), QByteArray("299"));
    }

    void trustsTheKeyItWasToldAndNoOther()
    {
        TargetSecret unknown = secret();
        unknown.hostKey.clear();
        const Done first = target(unknown)->connect();
        QCOMPARE(first.error().kind, ErrorKind::Untrusted);
        QCOMPARE(first.error().detail, m_server->hostKey());
        QVERIFY(first.error().message.contains(m_server->hostKey()));
        QVERIFY(!QFile::exists(site()));
        const TargetSecret before = secret();
        GALLEY_VERIFY(target(before)->connect());
        m_server->stop();
        m_server->changeHostKey();
        QCOMPARE(m_server->start(), QString());
        const Done changed = target(before)->connect();
        QCOMPARE(changed.error().kind, ErrorKind::Untrusted);
        QVERIFY(changed.error().message.contains(u"another key"_s));
    }

    void logsInWithALockedKey()
    {
        TargetSecret locked = secret();
        locked.keyFile = m_server->lockedKeyFile();
        locked.password = u"open sesame"_s;
        GALLEY_VERIFY(target(locked)->connect());
        locked.password = u"wrong"_s;
        const Done refused = target(locked)->connect();
        QCOMPARE(refused.error().kind, ErrorKind::BadInput);
        QVERIFY(refused.error().message.contains(u"passphrase"_s));
        QVERIFY(!refused.error().message.contains(u"wrong"_s) && !refused.error().detail.contains(u"wrong"_s));
        locked.keyFile = m_folder->filePath(u"none"_s);
        QCOMPARE(target(locked)->connect().error().kind, ErrorKind::NotFound);
    }

    void logsInWithAPassword()
    {
        if (getuid() != 0)
            QSKIP("only root can make a user for this");
        const QString name = u"galleytest"_s;
        QProcess::execute(u"userdel"_s, {u"-r"_s, name});
        QCOMPARE(QProcess::execute(u"useradd"_s, {u"-m"_s, u"-s"_s, u"/bin/sh"_s, name}), 0);
        QProcess set;
        set.start(u"chpasswd"_s, {});
        set.write("galleytest:marker-secret-9\n");
        set.closeWriteChannel();
        set.waitForFinished();
        const QString url = u"sftp://%1@127.0.0.1:%2/home/%1/site"_s.arg(name).arg(m_server->port());
        const auto logIn = [&](const QString &password) {
            return connectorTo(*TargetAddress::fromUrl(url), {.password = password, .keyFile = {}, .hostKey = m_server->hostKey()})()->connect();
        };
        const Done right = logIn(u"marker-secret-9"_s);
        const Done wrong = logIn(u"marker-secret-8"_s);
        const bool isMade = QFile::exists(u"/home/galleytest/site"_s);
        QProcess::execute(u"userdel"_s, {u"-r"_s, name});
        GALLEY_VERIFY(right);
        QVERIFY(isMade);
        QCOMPARE(wrong.error().kind, ErrorKind::NoPermission);
        QVERIFY(!wrong.error().message.contains(u"marker"_s) && !wrong.error().detail.contains(u"marker"_s));
    }

    void saysWhatIsWrongWithThePlace()
    {
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QCOMPARE(target(secret(), file.fileName())->connect().error().kind, ErrorKind::BadInput);
        const Done above = target(secret(), m_folder->filePath(u"none/site"_s))->connect();
        QCOMPARE(above.error().kind, ErrorKind::NotFound);
        QVERIFY(above.error().message.contains(u"above"_s));
        m_server->stop();
        const Done away = target(secret())->connect();
        QCOMPARE(away.error().kind, ErrorKind::Offline);
    }

    void aLostConnectionIsSaid()
    {
        const auto to = target(secret());
        GALLEY_VERIFY(to->connect());
        GALLEY_VERIFY(putBytes(*to, "index.html", "one"));
        m_server->stop();
        QCOMPARE(putBytes(*to, "index.html", "two").error().kind, ErrorKind::Offline);
        QCOMPARE(to->connect().error().kind, ErrorKind::Offline);
        QCOMPARE(m_server->start(), QString());
        GALLEY_VERIFY(to->connect());
        GALLEY_VERIFY(putBytes(*to, "index.html", "two"));
        QCOMPARE(standing(u"index.html"_s), QByteArray("two"));
    }

    void aFullDiskIsSaid()
    {
        if (getuid() != 0)
            QSKIP("only root can mount a small disk");
        QVERIFY(QDir().mkpath(site()));
        if (QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=64k"_s, u"tmpfs"_s, site()}) != 0)
            QSKIP("no disk can be mounted here");
        const auto to = target(secret());
        const Done connected = to->connect();
        const Done small = putBytes(*to, "index.html", "small");
        const Done large = putBytes(*to, "large.html", QByteArray(200'000, 'x'));
        const QByteArray there = standing(u"index.html"_s);
        const bool isHalf = QFile::exists(site() + u"/large.html"_s);
        QProcess::execute(u"umount"_s, {site()});
        GALLEY_VERIFY(connected);
        GALLEY_VERIFY(small);
        QCOMPARE(large.error().kind, ErrorKind::DiskFull);
        QCOMPARE(there, QByteArray("small"));
        QVERIFY(!isHalf);
    }
};

QTEST_GUILESS_MAIN(TestSftpTarget)
#include "tst_sftptarget.moc"
