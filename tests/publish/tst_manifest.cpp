// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/manifest.h"
#include "publish/sitepath.h"

#include <QBuffer>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestManifest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips();
    void saysWhoseSiteItIs();
    void keepsAnOwnerOnOneLine();
    void refusesWhatIsNoManifest_data();
    void refusesWhatIsNoManifest();
    void refusesEveryShorterManifest();
    void writesOnlyWhatIsWanted();
    void tellsVersionsApart();
    void acceptsSitePaths_data();
    void acceptsSitePaths();
    void foldsWhatSomeDisksTakeForTheSame();
    void digestsAreStable();
};

namespace {

QByteArray written(const Manifest &manifest)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return manifest.write(buffer) ? bytes : QByteArray();
}

Done readInto(Manifest &manifest, QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return manifest.read(buffer);
}

Manifest example()
{
    Manifest manifest;
    for (const char *path : {"index.html", "新闻/a b.html", "a/b/c.css"}) {
        Manifest::Entry &entry = manifest[manifest.add(path)];
        entry.record = {digestOf(path), QByteArray(path).endsWith("css") ? Digest() : digestOf("input"), {42, 1700000000123456789}};
        entry.wanted = true;
    }
    return manifest;
}

} // namespace

void TestManifest::roundTrips()
{
    const QByteArray bytes = written(example());
    QVERIFY(bytes.startsWith("galley-manifest 1\n"));
    QVERIFY(bytes.endsWith("end 3\n"));
    Manifest manifest;
    QVERIFY(readInto(manifest, bytes).ok());
    QCOMPARE(manifest.size(), 3u);
    const Manifest original = example();
    for (Manifest::Index index = 0; index < original.size(); ++index) {
        const auto found = manifest.find(original.path(index));
        QVERIFY(found);
        QVERIFY(manifest[*found].record == original[index].record);
        QVERIFY(manifest[*found].known);
        QVERIFY(!manifest[*found].wanted);
        manifest[*found].wanted = true;
    }
    QCOMPARE(written(manifest), bytes);
}

void TestManifest::saysWhoseSiteItIs()
{
    Manifest original = example();
    original.setOwner("one newsroom");
    QByteArray bytes = written(original);
    QVERIFY(bytes.startsWith("galley-manifest 2\nowner one newsroom\n"));
    Manifest manifest;
    QVERIFY(readInto(manifest, bytes).ok());
    QCOMPARE(manifest.owner(), QByteArray("one newsroom"));
    QCOMPARE(manifest.size(), 3u);
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QCOMPARE(Manifest::ownerIn(buffer), QByteArray("one newsroom"));
}

void TestManifest::keepsAnOwnerOnOneLine()
{
    Manifest original = example();
    original.setOwner("one\nend 0\n" + QByteArray(1000, 'o'));
    const QByteArray bytes = written(original);
    Manifest manifest;
    QVERIFY(readInto(manifest, bytes).ok());
    QCOMPARE(manifest.owner(), original.owner());
    QVERIFY(manifest.owner().startsWith("one end 0 ooo"));
}

void TestManifest::refusesWhatIsNoManifest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray hash(32, 'a');

    QTest::newRow("empty") << QByteArray() << ErrorKind::Damaged;
    QTest::newRow("zeros") << QByteArray(4096, '\0') << ErrorKind::Damaged;
    QTest::newRow("another file") << QByteArray("<!doctype html>\n") << ErrorKind::Damaged;
    QTest::newRow("newer") << QByteArray("galley-manifest 3\nwho knows\n") << ErrorKind::TooNew;
    QTest::newRow("no owner where one must be") << QByteArray("galley-manifest 2\nend 0\n") << ErrorKind::Damaged;
    QTest::newRow("an owner without end") << QByteArray("galley-manifest 2\nowner " + QByteArray(4000, 'o')) << ErrorKind::Damaged;
    QTest::newRow("no version") << QByteArray("galley-manifest \nend 0\n") << ErrorKind::Damaged;
    QTest::newRow("wrong count") << QByteArray("galley-manifest 1\nend 1\n") << ErrorKind::Damaged;
    QTest::newRow("a line of nonsense") << QByteArray("galley-manifest 1\nnonsense\nend 1\n") << ErrorKind::Damaged;
    QTest::newRow("a path that leads out") << QByteArray("galley-manifest 1\n" + hash + " 1 1 - ../../etc/passwd\nend 1\n") << ErrorKind::Damaged;
    QTest::newRow("an absolute path") << QByteArray("galley-manifest 1\n" + hash + " 1 1 - /etc/passwd\nend 1\n") << ErrorKind::Damaged;
    QTest::newRow("a broken hash") << QByteArray("galley-manifest 1\nxyz 1 1 - a.html\nend 1\n") << ErrorKind::Damaged;
    QTest::newRow("a broken size") << QByteArray("galley-manifest 1\n" + hash + " one 1 - a.html\nend 1\n") << ErrorKind::Damaged;
}

void TestManifest::refusesWhatIsNoManifest()
{
    QFETCH(QByteArray, bytes);
    Manifest manifest;
    const Done done = readInto(manifest, bytes);
    QVERIFY(!done.ok());
    QTEST(done.error().kind, "kind");
    QVERIFY(!done.error().message.isEmpty());
}

void TestManifest::refusesEveryShorterManifest()
{
    Manifest whole = example();
    whole.setOwner("one newsroom");
    const QByteArray bytes = written(whole);
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        Manifest manifest;
        QVERIFY2(!readInto(manifest, bytes.first(size)).ok(), qPrintable(QString::number(size)));
    }
}

void TestManifest::writesOnlyWhatIsWanted()
{
    Manifest manifest = example();
    manifest[*manifest.find("a/b/c.css")].wanted = false;
    const QByteArray bytes = written(manifest);
    QVERIFY(!bytes.contains("c.css"));
    QVERIFY(bytes.endsWith("end 2\n"));
}

void TestManifest::tellsVersionsApart()
{
    Manifest first, again, other;
    QVERIFY(readInto(first, written(example())).ok());
    QVERIFY(readInto(again, written(example())).ok());
    Manifest changed = example();
    changed[0].record.stamp.time += 1;
    QVERIFY(readInto(other, written(changed)).ok());
    QCOMPARE(first.identity(), again.identity());
    QVERIFY(first.identity() != other.identity());
}

void TestManifest::acceptsSitePaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("accepted");

    QTest::newRow("page") << u"index.html"_s << true;
    QTest::newRow("in folders") << u"news/2024/a.html"_s << true;
    QTest::newRow("Chinese") << u"新闻/步道.html"_s << true;
    QTest::newRow("hidden") << u".nojekyll"_s << true;
    QTest::newRow("well-known") << u".well-known/security.txt"_s << true;
    QTest::newRow("two dots in a name") << u"a..b.html"_s << true;
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow("absolute") << u"/etc/passwd"_s << false;
    QTest::newRow("above") << u"../a.html"_s << false;
    QTest::newRow("above, inside") << u"a/../../b.html"_s << false;
    QTest::newRow("dot") << u"./a.html"_s << false;
    QTest::newRow("empty part") << u"a//b.html"_s << false;
    QTest::newRow("folder") << u"a/"_s << false;
    QTest::newRow("backslash") << u"..\\a.html"_s << false;
    QTest::newRow("drive") << u"c:/a.html"_s << false;
    QTest::newRow("line break") << u"a\nb.html"_s << false;
    QTest::newRow("zero") << u"a"_s + QChar(0) + u"b"_s << false;
    QTest::newRow("half a surrogate pair") << u"a"_s + QChar(0xd842) << false;
    QTest::newRow("the manifest") << u".galley-manifest"_s << false;
    QTest::newRow("the manifest in capitals") << u".Galley-Manifest"_s << false;
    QTest::newRow("endless") << QString(5000, u'a') << false;
}

void TestManifest::acceptsSitePaths()
{
    QFETCH(QString, path);
    const Result<QByteArray> name = sitePath(path);
    QTEST(name.ok(), "accepted");
    if (name.ok())
        QCOMPARE(QString::fromUtf8(*name), path);
    else
        QCOMPARE(name.error().kind, ErrorKind::BadInput);
}

void TestManifest::foldsWhatSomeDisksTakeForTheSame()
{
    QCOMPARE(foldedPath("News/A.html"), foldedPath("news/a.html"));
    QCOMPARE(foldedPath(u"CAFÉ"_s.toUtf8()), foldedPath(u"café"_s.normalized(QString::NormalizationForm_D).toUtf8()));
    QVERIFY(foldedPath("a.html") != foldedPath("b.html"));

    Manifest manifest;
    const auto any = [](const Manifest::Entry &) { return true; };
    manifest.add("News/A.html");
    QVERIFY(manifest.twinOf("news/a.html", any));
    QVERIFY(!manifest.twinOf("News/A.html", any));
    QVERIFY(!manifest.find("news/a.html"));
}

void TestManifest::digestsAreStable()
{
    // The published values of XXH3-128: manifests outlive the machine that wrote them.
    QCOMPARE(toHex(digestOf("")), QByteArray("99aa06d3014798d86001c324468d497f"));
    QVERIFY(digestFromHex(toHex(digestOf("x"))) == digestOf("x"));
    QVERIFY(!digestFromHex("99AA06D3014798D86001C324468D497F"));
    QVERIFY(!digestFromHex("99aa"));
}

QTEST_APPLESS_MAIN(TestManifest)
#include "tst_manifest.moc"
