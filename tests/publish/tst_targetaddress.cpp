// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/targetaddress.h"
#include "support/verify.h"

#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

/// The addresses of places, read and written.
class TestTargetAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("title");
        QTest::newRow("folder") << u"file:///srv/site"_s << u"/srv/site"_s;
        QTest::newRow("folder with han") << u"file:///srv/%E7%BD%91%E7%AB%99"_s << u"/srv/网站"_s;
        QTest::newRow("zip") << u"zip:///srv/site.zip"_s << u"/srv/site.zip"_s;
        QTest::newRow("git") << u"git:///srv/tree?branch=gh-pages"_s << u"/srv/tree, gh-pages"_s;
        QTest::newRow("git, the branch of now") << u"git:///srv/tree"_s << u"/srv/tree"_s;
        QTest::newRow("sftp") << u"sftp://news@example.cn:2222/var/www"_s << u"news@example.cn:2222, /var/www"_s;
        QTest::newRow("ftps") << u"ftps://news%40example.cn@ftp.example.cn/htdocs"_s << u"news@example.cn@ftp.example.cn, /htdocs"_s;
        QTest::newRow("ftp") << u"ftp://news@example.cn/htdocs"_s << u"news@example.cn, /htdocs"_s;
        QTest::newRow("ftps to all") << u"ftps://news@example.cn/"_s << u"news@example.cn, /"_s;
        QTest::newRow("davs") << u"davs://news@example.cn:8443/dav/site"_s << u"news@example.cn:8443, /dav/site"_s;
        QTest::newRow("dav to this machine") << u"dav://news@127.0.0.1:8080/site"_s << u"news@127.0.0.1:8080, /site"_s;
        QTest::newRow("s3") << u"s3://KEY@bucket/live?region=eu-central-1"_s << u"bucket/live"_s;
        QTest::newRow("s3 elsewhere") << u"s3://KEY@bucket/?endpoint=https://storage.example.cn:9000&region=us-east-1"_s
                                      << u"bucket, https://storage.example.cn:9000"_s;
        QTest::newRow("s3 with a host of its own")
            << u"s3://KEY@bucket/live?endpoint=https://storage.example.cn&region=us-east-1&style=host"_s << u"bucket/live, https://storage.example.cn"_s;
    }
    void comesBack()
    {
        QFETCH(QString, url);
        QFETCH(QString, title);
        const auto address = TargetAddress::fromUrl(url);
        GALLEY_VERIFY(address);
        QCOMPARE(address->toUrl(), url);
        QCOMPARE(address->title(), title);
        QCOMPARE(*TargetAddress::fromUrl(address->toUrl()), *address);
    }

    void whatIsNoneIsRefused_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << QString() << u"sftp://"_s;
        QTest::newRow("a word") << u"server"_s << u"sftp://"_s;
        QTest::newRow("http") << u"https://example.cn/"_s << u"sftp://"_s;
        QTest::newRow("a password") << u"ftps://news:geheim@example.cn/site"_s << u"keychain"_s;
        QTest::newRow("nobody") << u"ftps://example.cn/site"_s << u"log in as"_s;
        QTest::newRow("no server") << u"davs:///site"_s << u"no server"_s;
        QTest::newRow("no folder") << u"sftp://news@example.cn/"_s << u"no folder"_s;
        QTest::newRow("a folder elsewhere") << u"file://server/site"_s << u"three slashes"_s;
        QTest::newRow("what is no character") << u"file:///srv/\uffff"_s << u"no address"_s;
        QTest::newRow("a folder behind a port") << u"file://:80/site"_s << u"three slashes"_s;
        QTest::newRow("no zip") << u"zip:///srv/site.tar"_s << u".zip"_s;
        QTest::newRow("dav to another machine") << u"dav://news@example.cn/site"_s << u"davs://"_s;
        QTest::newRow("a query") << u"sftp://news@example.cn/site?x=y"_s << u"leave out"_s;
        QTest::newRow("an end of line") << u"ftps://news@example.cn/site%0d%0aDELE%20x"_s << u"no path"_s;
        QTest::newRow("an open endpoint") << u"s3://KEY@bucket/?endpoint=http://storage.example.cn"_s << u"https://"_s;
        QTest::newRow("an endpoint with a path") << u"s3://KEY@bucket/?endpoint=https://storage.example.cn/bucket"_s << u"nothing behind it"_s;
        QTest::newRow("a style") << u"s3://KEY@bucket/?style=odd"_s << u"style"_s;
        QTest::newRow("no bucket") << u"s3:///live"_s << u"bucket"_s;
    }
    void whatIsNoneIsRefused()
    {
        QFETCH(QString, url);
        QFETCH(QString, said);
        const auto address = TargetAddress::fromUrl(url);
        QVERIFY(!address);
        QCOMPARE(address.error().kind, ErrorKind::BadInput);
        QVERIFY2(address.error().message.contains(said), qPrintable(address.error().message));
        QVERIFY(!address.error().message.contains(u"geheim"_s) && !address.error().detail.contains(u"geheim"_s));
    }
};

QTEST_APPLESS_MAIN(TestTargetAddress)
#include "tst_targetaddress.moc"
