// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/files.h"
#include "cli/program.h"
#include "cli/siteaudit.h"
#include "publish/engineserver.h"
#include "publish/placecase.h"
#include "support/verify.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Galley;
using namespace Qt::StringLiterals;

/// A newsroom's site at every kind of place, by the command line, with the real servers and the real keychain.
class TestCliTargets : public QObject
{
    Q_OBJECT

    QTemporaryDir m_sample;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_desk;

    QString at(const QString &name) const { return m_folder->filePath(name); }
    Run publish(const QHash<QString, QString> &settings = {}, const QStringList &more = {}, const QString &name = u"live"_s) const
    {
        return galleyWith(settings, QStringList{u"publish"_s, m_desk, name, u"--json"_s} + more);
    }
    Run add(const QString &url, const QStringList &more = {}, const QString &name = u"live"_s) const
    {
        return galley(QStringList{u"target"_s, m_desk, u"add"_s, name, url} + more);
    }
    Tree exported() const
    {
        galley({u"export"_s, m_desk, at(u"export"_s)});
        return siteOf(at(u"export"_s));
    }
    static Tree treeOf(const SmallSite &site)
    {
        Tree tree;
        for (const auto &[path, bytes] : site.asKeyValueRange())
            tree.insert(QString::fromUtf8(path), bytes);
        return tree;
    }
    /// The keychain of the session that the tests run in.
    static QHash<QString, QString> keychain()
    {
        QHash<QString, QString> settings;
        for (const char *name : {"DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "HOME"})
            settings.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
        return settings;
    }
    /// Gives @p secret as the program's standard input.
    static Run withInput(const QHash<QString, QString> &settings, const QStringList &arguments, const QByteArray &secret)
    {
        const auto process = startGalley(arguments, As::Self, settings);
        process->write(secret);
        process->closeWriteChannel();
        return finished(*process);
    }
    /// Where @p secret stands in files below @p folders; empty: nowhere.
    static QStringList placesOf(const QByteArray &secret, const QStringList &folders)
    {
        QStringList places;
        for (const QString &folder : folders) {
            QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (walk.hasNext()) {
                const QString file = walk.next();
                if (fileBytes(file).contains(secret) || file.toUtf8().contains(secret))
                    places.append(file);
            }
        }
        return places;
    }

private Q_SLOTS:
    /// Once exported, so that its pictures are cut.
    void initTestCase()
    {
        const QString desk = m_sample.filePath(u"Desk.newsroom"_s);
        GALLEY_STATUS(galley({u"new"_s, desk, u"--sample"_s}), 0);
        GALLEY_STATUS(galley({u"set"_s, desk, u"baseUrl"_s, QString()}), 0); // nobody looks at it as readers do
        GALLEY_STATUS(galley({u"export"_s, desk, m_sample.filePath(u"export"_s)}), 0);
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_desk = at(u"Desk.newsroom"_s);
        copyFolder(m_sample.filePath(u"Desk.newsroom"_s), m_desk);
        copyFolder(m_sample.filePath(u"export"_s), at(u"export"_s));
    }

    void theSiteGetsToEveryKindOfPlace_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *name : {"ftps", "davs", "s3"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void theSiteGetsToEveryKindOfPlace()
    {
        QFETCH(QString, kind);
        const auto place = placeCase(kind);
        QCOMPARE(place->start(), QString());
        const TargetSecret secret = place->secret();
        const QHash<QString, QString> settings{{u"GALLEY_SECRET"_s, secret.password}};
        GALLEY_STATUS(add(place->url()), 0);
        if (!secret.hostKey.isEmpty()) {
            const Run unknown = publish(settings);
            GALLEY_STATUS(unknown, 1);
            QVERIFY2(unknown.said().contains(u"--host-key "_s + secret.hostKey), unknown.whole().constData());
            GALLEY_STATUS(add(place->url(), {u"--host-key"_s, secret.hostKey}), 0);
        }
        GALLEY_STATUS(galleyWith(settings, {u"target"_s, m_desk, u"test"_s, u"live"_s}), 0);
        GALLEY_STATUS(publish(settings), 0);
        QCOMPARE(difference(treeOf(place->site()), exported()), QString());
        GALLEY_STATUS(galley({u"set"_s, m_desk, u"title"_s, u"改了名的新闻"_s}), 0);
        const Run second = publish(settings);
        GALLEY_STATUS(second, 0);
        QVERIFY(second.json().value(u"changed"_s).toInt() > 20);
        QCOMPARE(difference(treeOf(place->site()), exported()), QString());
        GALLEY_STATUS(publish(settings), 0);
        const QList<QJsonObject> releases = objects(galley({u"releases"_s, m_desk, u"live"_s, u"--json"_s}).json(), u"releases"_s);
        QCOMPARE(releases.size(), 2);
        GALLEY_STATUS(galleyWith(settings, {u"rollback"_s, m_desk, u"live"_s, releases.last().value(u"release"_s).toString()}), 0);
        QVERIFY(difference(treeOf(place->site()), exported()) != QString());
        QCOMPARE(placesOf(secret.password.size() > 8 ? secret.password.toUtf8() : QByteArray("no such thing"), {m_desk}), QStringList());
    }

    void theSiteGetsIntoAZipAndARepository()
    {
        GALLEY_STATUS(add(u"zip://"_s + at(u"site.zip"_s)), 0);
        GALLEY_STATUS(galley({u"target"_s, m_desk, u"test"_s, u"live"_s}), 0);
        GALLEY_STATUS(publish(), 0);
        QDir().mkpath(at(u"unzipped"_s));
        outputOf(u"python3"_s, {u"-m"_s, u"zipfile"_s, u"-e"_s, at(u"site.zip"_s), at(u"unzipped"_s)});
        QCOMPARE(difference(siteOf(at(u"unzipped"_s)), exported()), QString());

        outputOf(u"git"_s, {u"init"_s, u"--quiet"_s, u"--bare"_s, u"--initial-branch=main"_s, at(u"host.git"_s)});
        outputOf(u"git"_s, {u"clone"_s, u"--quiet"_s, at(u"host.git"_s), at(u"tree"_s)});
        GALLEY_STATUS(add(u"git://"_s + at(u"tree"_s) + u"?branch=main"_s, {}, u"pages"_s), 0);
        GALLEY_STATUS(galley({u"target"_s, m_desk, u"test"_s, u"pages"_s}), 0);
        GALLEY_STATUS(publish({}, {}, u"pages"_s), 0);
        GALLEY_STATUS(galley({u"set"_s, m_desk, u"title"_s, u"改了名的新闻"_s}), 0);
        GALLEY_STATUS(publish({}, {}, u"pages"_s), 0);
        outputOf(u"git"_s, {u"clone"_s, u"--quiet"_s, at(u"host.git"_s), at(u"look"_s)});
        outputOf(u"rm"_s, {u"-rf"_s, at(u"look/.git"_s), at(u"look/.nojekyll"_s)});
        QCOMPARE(difference(siteOf(at(u"look"_s)), exported()), QString());
    }

    void aKilledReleaseIsCompleted_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *name : {"sftp", "davs"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void aKilledReleaseIsCompleted()
    {
        QFETCH(QString, kind);
        const auto place = placeCase(kind);
        QCOMPARE(place->start(), QString());
        const TargetSecret secret = place->secret();
        const QHash<QString, QString> settings{{u"GALLEY_SECRET"_s, secret.password}};
        GALLEY_STATUS(add(place->url(), {u"--host-key"_s, secret.hostKey, u"--key"_s, secret.keyFile}), 0);
        GALLEY_STATUS(publish(settings), 0);
        int killed = 0;
        for (int round = 0; round < 8; ++round) {
            GALLEY_STATUS(galley({u"set"_s, m_desk, u"title"_s, u"改名第%1次的新闻"_s.arg(round)}), 0); // on every page
            const auto process = startGalley({u"publish"_s, m_desk, u"live"_s}, As::Self, settings);
            if (process->waitForFinished(60 + 60 * round))
                continue;
            ::kill(pid_t(process->processId()), SIGKILL);
            process->waitForFinished();
            ++killed;
            const QStringList dead = deadLinks(place->folder(), {});
            QVERIFY2(dead.isEmpty(), qPrintable(dead.join(u'\n')));
            const QStringList faults = fileFaults(place->folder());
            QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        }
        QVERIFY(killed > 2);
        GALLEY_STATUS(publish(settings), 0);
        QCOMPARE(difference(treeOf(place->site()), exported()), QString());
    }

    void aSecretComesFromTheKeychain()
    {
        DavServer server;
        QCOMPARE(server.start(), QString());
        const QString key = publicKeyHash(server.certificate());
        const QStringList withSecret{u"target"_s, m_desk, u"add"_s, u"live"_s, server.url(u"/site"_s), u"--host-key"_s, key, u"--secret-fd"_s, u"0"_s};
        // Without a bus there is no keychain.
        const QHash<QString, QString> none{{u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s}, {u"HOME"_s, at(u"home"_s)}};
        const Run nowhere = withInput(none, withSecret, server.password().toUtf8());
        GALLEY_STATUS(nowhere, 1);
        QVERIFY2(nowhere.said().contains(u"keychain"_s), nowhere.whole().constData());
        QVERIFY(!nowhere.whole().contains(server.password().toUtf8()));
        GALLEY_STATUS(publish(none), 1);
        if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
            QSKIP("there is no bus with a keychain; tests/run starts one");
        GALLEY_STATUS(withInput(keychain(), withSecret, server.password().toUtf8() + '\n'), 0);
        GALLEY_STATUS(publish(keychain()), 0);
        QVERIFY(QFile::exists(server.folder() + u"/site/index.html"_s));
        // Another newsroom that calls its target the same does not get it.
        const QString other = at(u"Other.newsroom"_s);
        GALLEY_STATUS(galley({u"new"_s, other}), 0);
        GALLEY_STATUS(galley({u"target"_s, other, u"add"_s, u"live"_s, server.url(u"/site"_s), u"--host-key"_s, key}), 0);
        GALLEY_STATUS(galleyWith(keychain(), {u"target"_s, other, u"test"_s, u"live"_s}), 1);
        QCOMPARE(placesOf(server.password().toUtf8(), {m_desk, other, at(u"home"_s), qEnvironmentVariable("HOME")}), QStringList());
        // It goes with its target.
        GALLEY_STATUS(galleyWith(keychain(), {u"target"_s, m_desk, u"remove"_s, u"live"_s}), 0);
    }

    void noProcessIsToldASecret()
    {
        DavServer server;
        QCOMPARE(server.start(), QString());
        GALLEY_STATUS(add(server.url(u"/site"_s), {u"--host-key"_s, publicKeyHash(server.certificate())}), 0);
        const auto process = startGalley({u"publish"_s, m_desk, u"live"_s, u"--secret-fd"_s, u"0"_s});
        process->write(server.password().toUtf8());
        process->closeWriteChannel();
        bool isSeen = false;
        do {
            const QByteArray own = fileBytes(u"/proc/%1/cmdline"_s.arg(process->processId()));
            isSeen = isSeen || own.contains(server.password().toUtf8());
            for (const QByteArray &child : outputOf(u"pgrep"_s, {u"-P"_s, QString::number(process->processId())}).split('\n'))
                isSeen = isSeen || fileBytes(u"/proc/"_s + QString::fromLatin1(child) + u"/cmdline"_s).contains(server.password().toUtf8());
        } while (!process->waitForFinished(20));
        const Run run = finished(*process);
        GALLEY_STATUS(run, 0);
        QVERIFY(!isSeen);
        QVERIFY(!run.whole().contains(server.password().toUtf8()));
        QCOMPARE(placesOf(server.password().toUtf8(), {m_desk}), QStringList());
    }

    void aRehearsalComesFirst()
    {
        GALLEY_STATUS(add(u"file://"_s + at(u"rehearsal"_s), {u"--public-url"_s, u"http://127.0.0.1:1/rehearsal/"_s}, u"rehearsal"_s), 0);
        GALLEY_STATUS(add(u"file://"_s + at(u"live"_s), {u"--rehearsal"_s, u"rehearsal"_s}), 0);
        const Run early = publish();
        GALLEY_STATUS(early, 1);
        QVERIFY2(early.said().contains(u"rehearsal"_s), early.whole().constData());
        QVERIFY(!QFile::exists(at(u"live/index.html"_s)));
        GALLEY_STATUS(publish({}, {}, u"rehearsal"_s), 0);
        GALLEY_STATUS(publish(), 0);
        GALLEY_STATUS(galley({u"set"_s, m_desk, u"title"_s, u"改了名的新闻"_s}), 0);
        GALLEY_STATUS(publish(), 1);
        GALLEY_STATUS(publish({}, {}, u"rehearsal"_s), 0);
        GALLEY_STATUS(publish(), 0);
        GALLEY_STATUS(add(u"file://"_s + at(u"third"_s), {u"--rehearsal"_s, u"none"_s}, u"third"_s), 1);
        // One that tells search engines holds a file more.
        GALLEY_STATUS(add(u"file://"_s + at(u"rehearsal"_s), {u"--index-now"_s, u"http://127.0.0.1:1/indexnow"_s}, u"rehearsal"_s), 0);
        GALLEY_STATUS(publish(), 1);
        GALLEY_STATUS(publish({}, {}, u"rehearsal"_s), 0);
        GALLEY_STATUS(publish(), 0);
    }

    void searchEnginesAreTold()
    {
        EngineServer indexNow, baidu;
        indexNow.willAnswer(200);
        indexNow.willAnswer(403);
        baidu.willAnswer(200, "{\"remain\":100,\"success\":3}");
        baidu.willAnswer(401, "{\"error\":401,\"message\":\"token is not valid\"}");
        const QHash<QString, QString> settings{{u"GALLEY_BAIDU_TOKEN"_s, u"marker-token"_s}};
        GALLEY_STATUS(add(u"file://"_s + at(u"live"_s), {u"--public-url"_s, u"http://127.0.0.1:1/"_s, u"--index-now"_s, indexNow.url(u"/indexnow"_s).toString(),
                                                         u"--baidu"_s, baidu.url(u"/urls"_s).toString()}),
                      0);
        const Run first = publish(settings);
        GALLEY_STATUS(first, 0);
        QCOMPARE(indexNow.requests().size(), 1);
        const QJsonObject told = QJsonDocument::fromJson(indexNow.requests().first().body).object();
        const QString key = told.value("key"_L1).toString();
        QCOMPARE(key.size(), 32);
        QCOMPARE(fileBytes(at(u"live/%1.txt"_s.arg(key))), key.toUtf8());
        QCOMPARE(told.value("keyLocation"_L1).toString(), u"http://127.0.0.1:1/%1.txt"_s.arg(key));
        QVERIFY(told.value("urlList"_L1).toArray().contains(u"http://127.0.0.1:1/"_s));
        QVERIFY(baidu.requests().first().line.contains("token=marker-token"));
        const QList<QJsonObject> engines = objects(first.json(), u"engines"_s);
        QCOMPARE(engines.size(), 2);
        QVERIFY(engines.first().value(u"told"_s).toInt() > 20);
        QVERIFY(!first.whole().contains("marker-token"));
        // What they refuse is said, and the release is out all the same.
        GALLEY_STATUS(galley({u"set"_s, m_desk, u"title"_s, u"改了名的新闻"_s}), 0);
        const Run second = publish(settings);
        GALLEY_STATUS(second, 0);
        QVERIFY2(second.said().contains(u"IndexNow was not told"_s) && second.said().contains(u"Baidu was not told"_s), second.whole().constData());
        QVERIFY(!second.whole().contains("marker-token"));
        QCOMPARE(placesOf("marker-token", {m_desk, at(u"live"_s)}), QStringList());
        // Nothing is told any more, and the file of the key goes.
        GALLEY_STATUS(add(u"file://"_s + at(u"live"_s), {u"--index-now"_s, u"off"_s, u"--baidu"_s, u"off"_s}), 0);
        GALLEY_STATUS(publish(settings), 0);
        QVERIFY(!QFile::exists(at(u"live/%1.txt"_s.arg(key))));
        QCOMPARE(indexNow.requests().size(), 2);
    }

    void theSiteIsLookedAtAsReadersSeeIt()
    {
        QDir().mkpath(at(u"live"_s));
        ServerProcess readers;
        const int port = freePorts();
        QCOMPARE(readers.start(u"python3"_s, {u"-m"_s, u"http.server"_s, u"--bind"_s, u"127.0.0.1"_s, u"-d"_s, at(u"live"_s), QString::number(port)}, port,
                               at(u"readers.log"_s)),
                 QString());
        const QString site = u"http://127.0.0.1:%1/"_s.arg(port);
        GALLEY_STATUS(add(u"file://"_s + at(u"live"_s), {u"--public-url"_s, site}), 0);
        const Run first = publish();
        GALLEY_STATUS(first, 0);
        const QJsonObject check = first.json().value(u"check"_s).toObject();
        QVERIFY(check.value(u"checked"_s).toInt() > 30);
        QVERIFY2(check.value(u"findings"_s).toArray().isEmpty(), first.whole().constData());
        QVERIFY(first.said().contains(u"all are as they were sent"_s));
        // A server that shows something else: what is published does not get to readers.
        readers.stop();
        copyFolder(at(u"live"_s), at(u"cache"_s));
        QCOMPARE(readers.start(u"python3"_s, {u"-m"_s, u"http.server"_s, u"--bind"_s, u"127.0.0.1"_s, u"-d"_s, at(u"cache"_s), QString::number(port)}, port,
                               at(u"readers.log"_s)),
                 QString());
        const QList<QJsonObject> stories = objects(galley({u"list"_s, m_desk, u"--state"_s, u"published"_s, u"--json"_s}).json(), u"stories"_s);
        const QString slug = stories.first().value(u"slug"_s).toString();
        GALLEY_STATUS(galley({u"move"_s, m_desk, slug, u"withdrawn"_s}), 0);
        const Run second = publish();
        GALLEY_STATUS(second, 0);
        const QList<QJsonObject> findings = objects(second.json().value(u"check"_s).toObject(), u"findings"_s);
        const bool isFound = std::any_of(findings.begin(), findings.end(), [&](const QJsonObject &finding) {
            return finding.value(u"address"_s).toString().contains(slug) && finding.value(u"fault"_s).toString() == "stillThere"_L1;
        });
        QVERIFY2(isFound, second.whole().constData());
        QVERIFY(second.said().contains(u"cache"_s));
        // Nobody answers.
        readers.stop();
        GALLEY_STATUS(galley({u"set"_s, m_desk, u"title"_s, u"改了名的新闻"_s}), 0);
        const Run third = publish();
        GALLEY_STATUS(third, 0);
        QVERIFY2(third.said().contains(u"The release is out"_s), third.whole().constData());
    }
};

QTEST_GUILESS_MAIN(TestCliTargets)
#include "tst_cli_targets.moc"
