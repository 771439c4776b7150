// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/placecase.h"
#include "support/verify.h"

#include <QProcess>
#include <QTest>

#include <unistd.h>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

bool isSecretSaid(const Error &error, const QString &secret) { return error.message.contains(secret) || error.detail.contains(secret); }

/// Mounts a disk of 64 kB over a folder while it lives.
class SmallPlace
{
public:
    explicit SmallPlace(const QString &folder) : m_folder(folder)
    {
        QDir().mkpath(folder);
        m_isMounted = QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=64k,mode=777"_s, u"tmpfs"_s, folder}) == 0;
    }
    ~SmallPlace()
    {
        if (m_isMounted)
            QProcess::execute(u"umount"_s, {u"-l"_s, m_folder});
    }
    bool isMounted() const { return m_isMounted; }

private:
    QString m_folder;
    bool m_isMounted = false;
};

} // namespace

/// What every place promises, asked of the real servers, and what each of them says when something is wrong.
class TestTargets : public QObject
{
    Q_OBJECT

    std::unique_ptr<PlaceCase> m_place;

    QString startPlace(const QString &kind)
    {
        m_place = placeCase(kind);
        return m_place->start();
    }
    static void kinds(const QStringList &names)
    {
        QTest::addColumn<QString>("kind");
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }

private Q_SLOTS:
    void cleanup()
    {
        m_place.reset();
        qunsetenv("SSL_CERT_FILE");
    }

    void putsReadsAndRemoves_data() { kinds({u"file"_s, u"sftp"_s, u"ftps"_s, u"davs"_s, u"s3"_s}); }
    void putsReadsAndRemoves()
    {
        QFETCH(QString, kind);
        QCOMPARE(startPlace(kind), QString());
        const auto to = m_place->target();
        GALLEY_VERIFY(to->connect());
        QVERIFY(to->isConnected());
        QCOMPARE(*to->names(10), QStringList());
        GALLEY_VERIFY(putBytes(*to, "index.html", "one"));
        GALLEY_VERIFY(putBytes(*to, "news/2026/a.html", QByteArray(300'000, 'a')));
        GALLEY_VERIFY(putBytes(*to, "news/2026/网 #1%.html", "han"));
        GALLEY_VERIFY(putBytes(*to, "empty.txt", {}));
        GALLEY_VERIFY(putBytes(*to, "index.html", "two")); // over the one that is there
        SmallSite expected{{"index.html", "two"}, {"news/2026/a.html", QByteArray(300'000, 'a')}, {"news/2026/网 #1%.html", "han"}, {"empty.txt", {}}};
        QCOMPARE(m_place->site(), expected);
        QCOMPARE(*to->read("index.html", 100), QByteArray("two"));
        QCOMPARE(*to->read("news/2026/网 #1%.html", 100), QByteArray("han"));
        QCOMPARE(to->read("index.html", 2).error().kind, ErrorKind::BadInput);
        QCOMPARE(to->read("none.html", 100).error().kind, ErrorKind::NotFound);
        QCOMPARE(to->read("none/none.html", 100).error().kind, ErrorKind::NotFound);
        QStringList names = *to->names(10);
        names.sort();
        if (kind == "s3"_L1)
            names.append(u"news"_s); // this server lists no folders of one that it is asked about
        QCOMPARE(names, (QStringList{u"empty.txt"_s, u"index.html"_s, u"news"_s}));
        QCOMPARE(to->names(1)->size(), 1);
        GALLEY_VERIFY(to->create(".galley-publishing", "me"));
        QCOMPARE(to->create(".galley-publishing", "you").error().kind, ErrorKind::AlreadyThere);
        QCOMPARE(*to->read(".galley-publishing", 100), QByteArray("me"));
        // Another one that knows nothing of this one's folders.
        const auto other = m_place->target();
        GALLEY_VERIFY(other->connect());
        QCOMPARE(other->create(".galley-publishing", "you").error().kind, ErrorKind::AlreadyThere);
        GALLEY_VERIFY(other->remove("news/2026/a.html"));
        GALLEY_VERIFY(other->remove("news/2026/a.html"));
        GALLEY_VERIFY(other->remove("news/2026/网 #1%.html"));
        GALLEY_VERIFY(putBytes(*other, "news/2026/b.html", "b"));
        GALLEY_VERIFY(other->remove("news/2026/b.html"));
        if (kind != "s3"_L1)
            QVERIFY(!QFile::exists(m_place->folder() + u"/news"_s)); // nothing was left in it
        expected = {{"index.html", "two"}, {"empty.txt", {}}};
        QCOMPARE(m_place->site(), expected);
        // The first one believes that the folder is there still.
        GALLEY_VERIFY(putBytes(*to, "news/2026/c.html", "c"));
        QCOMPARE(m_place->site().value("news/2026/c.html"), QByteArray("c"));
    }

    void aWrongPasswordIsSaid_data() { kinds({u"ftps"_s, u"davs"_s}); }
    void aWrongPasswordIsSaid()
    {
        QFETCH(QString, kind);
        QCOMPARE(startPlace(kind), QString());
        TargetSecret wrong = m_place->secret();
        wrong.password = u"marker-secret-8"_s;
        const Done refused = m_place->connect(wrong)->connect();
        QCOMPARE(refused.error().kind, ErrorKind::NoPermission);
        QVERIFY2(refused.error().message.contains(u"password"_s), qPrintable(refused.error().message));
        QVERIFY(!isSecretSaid(refused.error(), u"marker"_s));
        QVERIFY(!QFile::exists(m_place->folder()));
    }

    void trustsTheKeyItWasToldAndNoOther_data() { kinds({u"ftps"_s, u"davs"_s, u"s3"_s}); }
    void trustsTheKeyItWasToldAndNoOther()
    {
        QFETCH(QString, kind);
        QTemporaryDir folder;
        const Certificate first = makeCertificate(folder.path(), u"first"_s);
        QCOMPARE(startWith(kind, first), QString());
        TargetSecret secret = m_place->secret();
        secret.hostKey.clear();
        secret.password += u"-marker"_s; // it must not be sent, or the login would be refused instead
        const Done unknown = m_place->connect(secret)->connect();
        QCOMPARE(unknown.error().kind, ErrorKind::Untrusted);
        QCOMPARE(unknown.error().detail, publicKeyHash(first));
        QVERIFY(unknown.error().message.contains(publicKeyHash(first)));
        QVERIFY(!isSecretSaid(unknown.error(), u"marker"_s));
        TargetSecret trusted = m_place->secret();
        trusted.hostKey = publicKeyHash(first);
        GALLEY_VERIFY(m_place->connect(trusted)->connect());
        m_place->stop();
        const Certificate second = makeCertificate(folder.path(), u"second"_s);
        useCertificate(kind, second);
        QCOMPARE(m_place->start(), QString());
        const Done changed = m_place->connect(trusted)->connect();
        QCOMPARE(changed.error().kind, ErrorKind::Untrusted);
        QVERIFY2(changed.error().message.contains(u"another key"_s), qPrintable(changed.error().message));
        QCOMPARE(changed.error().detail, publicKeyHash(second));
    }

    /// By the authorities that the machine knows.
    void aCertificateHasToHold_data() { kinds({u"ftps"_s, u"davs"_s, u"s3"_s}); }
    void aCertificateHasToHold()
    {
        QFETCH(QString, kind);
        QTemporaryDir folder;
        const Certificate authority = makeAuthority(folder.path(), u"authority"_s);
        QCOMPARE(startWith(kind, makeCertificate(folder.path(), u"good"_s, 30, authority)), QString());
        TargetSecret secret = m_place->secret();
        secret.hostKey.clear();
        QCOMPARE(m_place->connect(secret)->connect().error().kind, ErrorKind::Untrusted);
        qputenv("SSL_CERT_FILE", QFile::encodeName(authority.file));
        GALLEY_VERIFY(m_place->connect(secret)->connect());
        // Of another name.
        m_place->stop();
        useCertificate(kind, makeCertificate(folder.path(), u"other"_s, u"/CN=other.example"_s, "subjectAltName=DNS:other.example\n", 30, authority));
        QCOMPARE(m_place->start(), QString());
        const Done other = m_place->connect(secret)->connect();
        QCOMPARE(other.error().kind, ErrorKind::Untrusted);
        QVERIFY2(other.error().message.contains(u"another name"_s), qPrintable(other.error().message));
        // Whose time is over.
        m_place->stop();
        useCertificate(kind, makeCertificate(folder.path(), u"old"_s, -1, authority));
        QCOMPARE(m_place->start(), QString());
        const Done old = m_place->connect(secret)->connect();
        QCOMPARE(old.error().kind, ErrorKind::Untrusted);
        QVERIFY2(old.error().message.contains(u"out of date"_s), qPrintable(old.error().message));
        QVERIFY(!old.error().detail.startsWith(u"SHA256:"_s)); // nothing that a button could trust
    }

    void aLostConnectionIsSaid_data() { kinds({u"sftp"_s, u"ftps"_s, u"davs"_s, u"s3"_s}); }
    void aLostConnectionIsSaid()
    {
        QFETCH(QString, kind);
        QCOMPARE(startPlace(kind), QString());
        const auto to = m_place->target();
        GALLEY_VERIFY(to->connect());
        GALLEY_VERIFY(putBytes(*to, "index.html", "one"));
        m_place->stop();
        QCOMPARE(putBytes(*to, "index.html", "two").error().kind, ErrorKind::Offline);
        QCOMPARE(to->connect().error().kind, ErrorKind::Offline);
        QCOMPARE(m_place->start(), QString());
        const auto again = m_place->target(); // the user of a server that was made anew has another password
        GALLEY_VERIFY(again->connect());
        GALLEY_VERIFY(putBytes(*again, "index.html", "two"));
        QCOMPARE(m_place->site().value("index.html"), QByteArray("two"));
    }

    void aFullDiskIsSaid_data() { kinds({u"ftps"_s, u"davs"_s}); }
    void aFullDiskIsSaid()
    {
        QFETCH(QString, kind);
        QCOMPARE(startPlace(kind), QString());
        const SmallPlace disk(m_place->folder());
        if (!disk.isMounted())
            QSKIP("no disk can be mounted here");
        const auto to = m_place->target();
        GALLEY_VERIFY(to->connect());
        GALLEY_VERIFY(putBytes(*to, "index.html", "small"));
        const Done large = putBytes(*to, "large.html", QByteArray(200'000, 'x'));
        QVERIFY(!large);
        QVERIFY2(large.error().kind == ErrorKind::DiskFull, qPrintable(large.error().message + large.error().detail));
        QCOMPARE(m_place->site(), (SmallSite{{"index.html", "small"}}));
    }

    void whatMayNotBeWrittenIsSaid()
    {
        QCOMPARE(startPlace(u"ftps"_s), QString());
        const auto to = m_place->target();
        GALLEY_VERIFY(to->connect());
        GALLEY_VERIFY(putBytes(*to, "index.html", "one"));
        QFile::setPermissions(m_place->folder(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
        const Done refused = putBytes(*to, "news/a.html", "a");
        QFile::setPermissions(m_place->folder(), QFile::Permissions(0x7755));
        QVERIFY(!refused);
        QVERIFY2(refused.error().kind == ErrorKind::NoPermission, qPrintable(refused.error().message + refused.error().detail));
        QCOMPARE(m_place->site(), (SmallSite{{"index.html", "one"}}));
    }

    void plainFtpGoesToThisMachineAlone()
    {
        FtpServer server;
        server.usePlain();
        QCOMPARE(server.start(), QString());
        const auto address = TargetAddress::fromUrl(server.url(u"/site"_s));
        GALLEY_VERIFY(address);
        GALLEY_VERIFY(connectorTo(*address, {.password = server.password()})()->connect());
        TargetAddress elsewhere = *address;
        elsewhere.host = u"192.0.2.1"_s; // nobody's
        const Done refused = connectorTo(elsewhere, {.password = u"marker"_s})()->connect();
        QCOMPARE(refused.error().kind, ErrorKind::NotAllowed);
        QVERIFY(refused.error().message.contains(u"ftps://"_s));
        // One that does not encrypt is not told anything by somebody who asked for that.
        TargetAddress encrypted = *address;
        encrypted.isEncrypted = true;
        const Done open = connectorTo(encrypted, {.password = server.password()})()->connect();
        QCOMPARE(open.error().kind, ErrorKind::Untrusted);
        QVERIFY2(open.error().message.contains(u"does not encrypt"_s), qPrintable(open.error().message));
        QCOMPARE(server.log().count("\"USER "), 1);
    }

    void objectsSayWhatTheyAre()
    {
        QCOMPARE(startPlace(u"s3"_s), QString());
        S3Server &server = static_cast<S3Case &>(*m_place).server();
        const auto to = m_place->target();
        GALLEY_VERIFY(to->connect());
        GALLEY_VERIFY(putBytes(*to, "index.html", "x"));
        GALLEY_VERIFY(putBytes(*to, "pictures/p.webp", "x"));
        QCOMPARE(server.headers(u"live/index.html"_s).value("content-type"_L1).toString(), u"text/html; charset=utf-8"_s);
        QCOMPARE(server.headers(u"live/index.html"_s).value("cache-control"_L1).toString(), u"no-cache"_s);
        QCOMPARE(server.headers(u"live/pictures/p.webp"_s).value("content-type"_L1).toString(), u"image/webp"_s);
        QVERIFY(server.headers(u"live/pictures/p.webp"_s).value("cache-control"_L1).toString().contains("max-age"_L1));
        TargetAddress none = *TargetAddress::fromUrl(m_place->url());
        none.host = u"nothere"_s;
        const Done missing = connectorTo(none, m_place->secret())()->connect();
        QCOMPARE(missing.error().kind, ErrorKind::NotFound);
        QVERIFY(missing.error().message.contains(u"bucket"_s));
        TargetAddress stranger = *TargetAddress::fromUrl(m_place->url());
        stranger.user = u"NOBODY"_s;
        const Done refused = connectorTo(stranger, m_place->secret())()->connect();
        QCOMPARE(refused.error().kind, ErrorKind::NoPermission);
        // The id and its secret together.
        stranger.user.clear();
        GALLEY_VERIFY(connectorTo(stranger, {.password = u"S3RVER:S3RVER"_s})()->connect());
    }

    void saysWhatIsWrongWithThePath_data() { kinds({u"ftps"_s, u"davs"_s}); }
    void saysWhatIsWrongWithThePath()
    {
        QFETCH(QString, kind);
        QCOMPARE(startPlace(kind), QString());
        TargetAddress address = *TargetAddress::fromUrl(m_place->url());
        address.path = u"/none/site"_s;
        const Done above = connectorTo(address, m_place->secret())()->connect();
        QVERIFY(!above);
        QVERIFY2(above.error().kind == ErrorKind::NotFound, qPrintable(above.error().message + above.error().detail));
        address.port = m_place->port() + 3000;
        QCOMPARE(connectorTo(address, m_place->secret())()->connect().error().kind, ErrorKind::Offline);
        address.host = u"no-such-host.invalid"_s;
        QCOMPARE(connectorTo(address, m_place->secret())()->connect().error().kind, ErrorKind::Offline);
    }

private:
    void useCertificate(const QString &kind, const Certificate &certificate)
    {
        if (kind == "ftps"_L1)
            static_cast<FtpCase &>(*m_place).server().useCertificate(certificate);
        else if (kind == "davs"_L1)
            static_cast<DavCase &>(*m_place).server().useCertificate(certificate);
        else
            static_cast<S3Case &>(*m_place).server().useCertificate(certificate);
    }
    QString startWith(const QString &kind, const Certificate &certificate)
    {
        m_place = placeCase(kind);
        useCertificate(kind, certificate);
        return m_place->start();
    }
};

QTEST_GUILESS_MAIN(TestTargets)
#include "tst_targets.moc"
