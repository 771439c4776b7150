// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/mediastore.h"
#include "store/storecase.h"

#include <QCryptographicHash>
#include <QFile>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

Media mediaOf(const QByteArray &bytes, const QString &ending = u"png"_s)
{
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return {{}, QString::fromLatin1(hash) + u'.' + ending, u"河边.png"_s, 640, 480, 0, true, moment(1)};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

} // namespace

class MediaStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsAPictureAndWhatIsKnownOfIt();
    void keepsTheSameContentOnce();
    void putsBackAFileThatWentMissing();
    void putsRightAFileThatTheDiskSpoiled();
    void refusesANameThatIsNotTheContents_data();
    void refusesANameThatIsNotTheContents();
    void leavesNoRowWithoutItsFile();
    void keepsThePointThatCropsKeep();
};

void MediaStoreTest::keepsAPictureAndWhatIsKnownOfIt()
{
    StoreCase newsroom;
    MediaStore store(newsroom.database(), newsroom.folder());
    const Media given = mediaOf("a picture");
    const auto kept = store.put(given, "a picture");
    GALLEY_OK(kept);
    QVERIFY(!kept->id.isNull());
    QCOMPARE(kept->bytes, 9);
    QCOMPARE(kept->originalName, given.originalName);
    QCOMPARE(kept->width, 640);
    QCOMPARE(kept->height, 480);
    QVERIFY(kept->hasAlpha);
    QCOMPARE(kept->addedAt, moment(1));
    QCOMPARE(contentOf(newsroom.folder().mediaFile(given.file)), "a picture");
    QVERIFY(newsroom.folder().mediaFile(given.file).endsWith(u"/media/"_s + given.file.left(2) + u'/' + given.file));
    QVERIFY(*store.media(given.file) == *kept);
    GALLEY_FAILS(store.media(u"nothing.png"_s), ErrorKind::NotFound);
}

void MediaStoreTest::keepsTheSameContentOnce()
{
    StoreCase newsroom;
    MediaStore store(newsroom.database(), newsroom.folder());
    const auto first = store.put(mediaOf("a"), "a");
    Media again = mediaOf("a");
    again.originalName = u"other.png"_s;
    const auto second = store.put(again, "a");
    GALLEY_OK(second);
    QVERIFY(*second == *first);
    Media later = mediaOf("b");
    later.addedAt = moment(2);
    GALLEY_OK(store.put(later, "b"));
    const auto all = store.all();
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->first().file, later.file);
}

void MediaStoreTest::putsBackAFileThatWentMissing()
{
    StoreCase newsroom;
    MediaStore store(newsroom.database(), newsroom.folder());
    const auto kept = store.put(mediaOf("content"), "content");
    const QString path = newsroom.folder().mediaFile(kept->file);
    QVERIFY(QFile::remove(path));
    GALLEY_OK(store.put(mediaOf("content"), "content"));
    QCOMPARE(contentOf(path), "content");
    QFile cut(path);
    QVERIFY(cut.resize(3));
    GALLEY_OK(store.put(mediaOf("content"), "content"));
    QCOMPARE(contentOf(path), "content");
}

void MediaStoreTest::putsRightAFileThatTheDiskSpoiled()
{
    StoreCase newsroom;
    MediaStore store(newsroom.database(), newsroom.folder());
    const Media media = mediaOf("a picture");
    GALLEY_OK(store.put(media, "a picture"));
    QFile file(newsroom.folder().mediaFile(media.file));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("a p1cture"); // as long as it was
    file.close();
    GALLEY_OK(store.put(media, "a picture"));
    QCOMPARE(contentOf(file.fileName()), "a picture");
}

void MediaStoreTest::refusesANameThatIsNotTheContents_data()
{
    QTest::addColumn<QString>("file");
    const QString hash = mediaOf("a").file.left(64);
    QTest::newRow("other content") << mediaOf("b").file;
    QTest::newRow("no ending") << hash;
    QTest::newRow("a path") << hash + u"/../../x.png"_s;
    QTest::newRow("an ending that leads away") << hash + u"./../x"_s;
    QTest::newRow("upper case") << hash.toUpper() + u".png"_s;
    QTest::newRow("a line more") << hash + u".png\n"_s;
    QTest::newRow("nothing") << QString();
}

void MediaStoreTest::refusesANameThatIsNotTheContents()
{
    QFETCH(QString, file);
    StoreCase newsroom;
    MediaStore store(newsroom.database(), newsroom.folder());
    Media media = mediaOf("a");
    media.file = file;
    GALLEY_FAILS(store.put(media, "a"), ErrorKind::BadInput);
    QVERIFY(store.all()->isEmpty());
}

void MediaStoreTest::leavesNoRowWithoutItsFile()
{
    StoreCase newsroom;
    MediaStore store(newsroom.database(), newsroom.folder());
    // A file where the folder should be.
    const Media media = mediaOf("a");
    QFile inTheWay(newsroom.folder().mediaFolder() + u'/' + media.file.left(2));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QVERIFY(!store.put(media, "a").ok());
    QVERIFY(store.all()->isEmpty());
}

void MediaStoreTest::keepsThePointThatCropsKeep()
{
    StoreCase newsroom;
    MediaStore store(newsroom.database(), newsroom.folder());
    const auto kept = store.put(mediaOf("a"), "a");
    QCOMPARE(kept->focusX, 0.5);
    QCOMPARE(kept->focusY, 0.5);
    const auto set = store.setFocus(kept->file, {0.1, 1.0 / 3});
    GALLEY_OK(set);
    QCOMPARE(set->focusX, 0.1);
    QCOMPARE(set->focusY, 1.0 / 3);
    QVERIFY(*store.media(kept->file) == *set);
    QVERIFY(store.all()->first() == *set);
    // The same picture that comes in once more has lost nothing.
    QVERIFY(*store.put(mediaOf("a"), "a") == *set);

    const auto beyond = store.setFocus(kept->file, {-3, 1.001});
    GALLEY_OK(beyond);
    QCOMPARE(beyond->focusX, 0.0);
    QCOMPARE(beyond->focusY, 1.0);
    QVERIFY(!store.setFocus(kept->file, {qQNaN(), 0.5}).ok());
    QVERIFY(*store.media(kept->file) == *beyond);
    GALLEY_FAILS(store.setFocus(u"nothing.png"_s, {0.5, 0.5}), ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(MediaStoreTest)
#include "tst_mediastore.moc"
