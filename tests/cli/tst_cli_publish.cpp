// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/files.h"
#include "cli/program.h"
#include "cli/siteaudit.h"
#include "support/sshserver.h"
#include "support/verify.h"

#include <QDirIterator>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Galley;
using namespace Qt::StringLiterals;

/// Publishing a newsroom's site, here to a folder and to OpenSSH's server.
class TestCliPublish : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_desk;

    QString at(const QString &name) const { return m_folder->filePath(name); }
    static Run publish(const QString &desk, const QStringList &more = {}) { return galley(QStringList{u"publish"_s, desk, u"live"_s, u"--json"_s} + more); }
    static int number(const Run &run, const QString &key) { return run.json().value(key).toInt(-1); }
    void addFolder() const { GALLEY_STATUS(galley({u"target"_s, m_desk, u"add"_s, u"live"_s, u"file://"_s + at(u"live"_s)}), 0); }
    QString slugOf(const QString &state) const
    {
        const QList<QJsonObject> stories = objects(galley({u"list"_s, m_desk, u"--state"_s, state, u"--json"_s}).json(), u"stories"_s);
        return stories.isEmpty() ? QString() : stories.first().value(u"slug"_s).toString();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_desk = at(u"Desk.newsroom"_s);
        GALLEY_STATUS(galley({u"new"_s, m_desk, u"--sample"_s}), 0);
    }

    void keepsTargets()
    {
        addFolder();
        GALLEY_STATUS(galley({u"target"_s, m_desk, u"add"_s, u"server"_s, u"sftp://news@example.cn/var/www"_s, u"--public-url"_s,
                              u"https://example.cn"_s, u"--key"_s, u"/k"_s, u"--host-key"_s, u"SHA256:abc"_s}), 0);
        const Run list = galley({u"target"_s, m_desk, u"list"_s, u"--json"_s});
        GALLEY_STATUS(list, 0);
        const QList<QJsonObject> targets = objects(list.json(), u"targets"_s);
        QCOMPARE(targets.size(), 2);
        QCOMPARE(targets.at(1).value(u"publicUrl"_s).toString(), u"https://example.cn/"_s);
        QCOMPARE(targets.at(1).value(u"hostKey"_s).toString(), u"SHA256:abc"_s);
        // The same name again changes it.
        GALLEY_STATUS(galley({u"target"_s, m_desk, u"add"_s, u"SERVER"_s, u"sftp://news@example.cn/srv"_s}), 0);
        QCOMPARE(objects(galley({u"target"_s, m_desk, u"list"_s, u"--json"_s}).json(), u"targets"_s).size(), 2);
        const Run secret = galley({u"target"_s, m_desk, u"add"_s, u"x"_s, u"sftp://news:geheim@example.cn/srv"_s});
        GALLEY_STATUS(secret, 1);
        QVERIFY(!secret.whole().contains("geheim"));
        GALLEY_STATUS(galley({u"target"_s, m_desk, u"remove"_s, u"server"_s}), 0);
        const Run gone = galley({u"target"_s, m_desk, u"test"_s, u"server"_s});
        GALLEY_STATUS(gone, 1);
        QVERIFY(gone.whole().contains("live"));
        for (const QStringList &bad : {QStringList{u"add"_s, u"x"_s}, {u"paint"_s}, {u"remove"_s}, {u"list"_s, u"x"_s}})
            GALLEY_STATUS(galley(QStringList{u"target"_s, m_desk} + bad), 2);
        GALLEY_STATUS(galley({u"publish"_s, m_desk, u"nowhere"_s}), 1);
    }

    void aReleaseIsPlannedSentAndTakenBack()
    {
        addFolder();
        GALLEY_STATUS(galley({u"move"_s, m_desk, slugOf(u"draft"_s), u"ready"_s}), 0);
        GALLEY_STATUS(galley({u"target"_s, m_desk, u"test"_s, u"live"_s}), 0);
        const Run plan = publish(m_desk, {u"--plan"_s});
        GALLEY_STATUS(plan, 0);
        QVERIFY(number(plan, u"new"_s) > 100);
        QVERIFY(!QFile::exists(at(u"live/index.html"_s)));
        QVERIFY(!slugOf(u"ready"_s).isEmpty()); // planning publishes nothing
        const Run first = publish(m_desk);
        GALLEY_STATUS(first, 0);
        QCOMPARE(number(first, u"new"_s), number(plan, u"new"_s));
        QVERIFY(number(first, u"published"_s) > 0);
        // What stands there is what an export writes.
        GALLEY_STATUS(galley({u"export"_s, m_desk, at(u"export"_s)}), 0);
        QCOMPARE(difference(siteOf(at(u"live"_s)), siteOf(at(u"export"_s))), QString());
        const Run nothing = publish(m_desk);
        GALLEY_STATUS(nothing, 0);
        QCOMPARE(nothing.json().value(u"release"_s).toString(), QString());

        const auto before = siteOf(at(u"live"_s));
        const QString slug = slugOf(u"published"_s);
        GALLEY_STATUS(galley({u"move"_s, m_desk, slug, u"withdrawn"_s}), 0);
        const Run second = publish(m_desk);
        GALLEY_STATUS(second, 0);
        QVERIFY(number(second, u"changed"_s) > 0);
        QVERIFY(siteOf(at(u"live"_s)) != before);
        const QList<QJsonObject> releases = objects(galley({u"releases"_s, m_desk, u"live"_s, u"--json"_s}).json(), u"releases"_s);
        QCOMPARE(releases.size(), 2);
        QCOMPARE(releases.first().value(u"release"_s), second.json().value(u"release"_s));
        // Back, which leaves the stories alone.
        const QString id = first.json().value(u"release"_s).toString();
        GALLEY_STATUS(galley({u"rollback"_s, m_desk, u"live"_s, id}), 0);
        QCOMPARE(difference(siteOf(at(u"live"_s)), before), QString());
        QCOMPARE(slugOf(u"withdrawn"_s), slug);
        QCOMPARE(objects(galley({u"releases"_s, m_desk, u"live"_s, u"--json"_s}).json(), u"releases"_s).size(), 3);
        GALLEY_STATUS(galley({u"rollback"_s, m_desk, u"live"_s, u"none"_s}), 1);
        GALLEY_STATUS(galley({u"rollback"_s, m_desk, u"live"_s, id.left(6)}), 1); // which of them?
        // And forward again: only what differs is sent.
        const Run third = publish(m_desk);
        GALLEY_STATUS(third, 0);
        QVERIFY(number(third, u"new"_s) + number(third, u"changed"_s) < 60);
    }

    void asksBeforeAPlaceOfOthersIsUsed()
    {
        addFolder();
        writeFile(at(u"live/of-others.txt"_s), u"mine"_s);
        const Run refused = publish(m_desk);
        GALLEY_STATUS(refused, 1);
        QVERIFY(refused.whole().contains("--yes"));
        QCOMPARE(siteOf(at(u"live"_s)).size(), 1);
        GALLEY_STATUS(publish(m_desk, {u"--yes"_s}), 0);
        QCOMPARE(siteOf(at(u"live"_s)).value(u"of-others.txt"_s), QByteArray("mine"));
        // Another newsroom does not simply take the place.
        const QString other = at(u"Other.newsroom"_s);
        GALLEY_STATUS(galley({u"new"_s, other, u"--sample"_s}), 0);
        GALLEY_STATUS(galley({u"target"_s, other, u"add"_s, u"live"_s, u"file://"_s + at(u"live"_s)}), 0);
        const Run foreign = publish(other);
        GALLEY_STATUS(foreign, 1);
        QVERIFY(foreign.whole().contains("another newsroom"));
    }

    void aKilledReleaseIsCompleted()
    {
        addFolder();
        GALLEY_STATUS(publish(m_desk), 0);
        const auto first = siteOf(at(u"live"_s));
        QRandomGenerator random(20260518);
        int killed = 0;
        for (int round = 0; round < 12; ++round) {
            GALLEY_STATUS(galley({u"set"_s, m_desk, u"title"_s, u"改名第%1次的新闻"_s.arg(round)}), 0); // on every page
            const auto process = startGalley({u"publish"_s, m_desk, u"live"_s});
            if (process->waitForFinished(random.bounded(10, 300)))
                continue;
            ::kill(pid_t(process->processId()), SIGKILL);
            process->waitForFinished();
            ++killed;
            const QStringList dead = deadLinks(at(u"live"_s), {});
            QVERIFY2(dead.isEmpty(), qPrintable(dead.join(u'\n')));
            const QStringList faults = fileFaults(at(u"live"_s));
            QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        }
        QVERIFY(killed > 0);
        GALLEY_STATUS(publish(m_desk), 0);
        GALLEY_STATUS(galley({u"export"_s, m_desk, at(u"export"_s)}), 0);
        QCOMPARE(difference(siteOf(at(u"live"_s)), siteOf(at(u"export"_s))), QString());
        QVERIFY(siteOf(at(u"live"_s)) != first);
    }

    void publishesBySftp()
    {
        SshServer server;
        QCOMPARE(server.start(), QString());
        const auto add = [&](const QStringList &more) {
            return galley(QStringList{u"target"_s, m_desk, u"add"_s, u"live"_s, server.url(at(u"live"_s)), u"--key"_s, server.keyFile()} + more);
        };
        GALLEY_STATUS(add({}), 0);
        const Run unknown = publish(m_desk);
        GALLEY_STATUS(unknown, 1);
        QVERIFY(unknown.whole().contains(server.hostKey().toUtf8()));
        QVERIFY(!QFile::exists(at(u"live"_s)));
        GALLEY_STATUS(add({u"--host-key"_s, server.hostKey()}), 0);
        GALLEY_STATUS(galley({u"target"_s, m_desk, u"test"_s, u"live"_s}), 0);
        GALLEY_STATUS(publish(m_desk), 0);
        GALLEY_STATUS(galley({u"export"_s, m_desk, at(u"export"_s)}), 0);
        QCOMPARE(difference(siteOf(at(u"live"_s)), siteOf(at(u"export"_s))), QString());
        // The secret of a locked key comes by the environment or an open file, and is kept nowhere.
        GALLEY_STATUS(galley({u"target"_s, m_desk, u"add"_s, u"live"_s, server.url(at(u"live"_s)), u"--key"_s, server.lockedKeyFile()}), 0);
        GALLEY_STATUS(publish(m_desk), 1);
        qputenv("GALLEY_SECRET", "open sesame");
        const Run unlocked = publish(m_desk);
        qunsetenv("GALLEY_SECRET");
        GALLEY_STATUS(unlocked, 0);
        QDirIterator walk(m_desk, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("open sesame"), qPrintable(file.fileName()));
        }
        server.stop();
        server.changeHostKey();
        QCOMPARE(server.start(), QString());
        const Run changed = publish(m_desk);
        GALLEY_STATUS(changed, 1);
        QVERIFY(changed.whole().contains("another key"));
    }
};

QTEST_GUILESS_MAIN(TestCliPublish)
#include "tst_cli_publish.moc"
