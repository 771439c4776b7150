// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/mediadesk.h"
#include "support/testnewsroom.h"
#include "support/verify.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// A real JPEG file with an IPTC caption (早市) and credit (新华社) in it.
QByteArray pictureWithNotes()
{
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    image.save(&buffer, "JPEG");
    const QByteArray iptc = QByteArray("\x1c\x02\x78\x00\x06", 5) + "早市" + QByteArray("\x1c\x02\x6e\x00\x09", 5) + "新华社";
    const QByteArray content = QByteArray("Photoshop 3.0\0", 14) + "8BIM" + QByteArray("\x04\x04\0\0\0\0\0", 7)
        + char(iptc.size()) + iptc + QByteArray(iptc.size() % 2, '\0');
    return jpeg.insert(2, QByteArray("\xff\xed\0", 3) + char(content.size() + 2) + content);
}

QString fileOf(const TestNewsroom &test, const QByteArray &bytes)
{
    const QString path = test.folder.filePath(u"DSC_0001.jpg"_s);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

} // namespace

class TestMediaDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void takesThePhotographersWordsIn()
    {
        TestNewsroom test;
        const auto media = test.newsroom->media().add(fileOf(test, pictureWithNotes()));
        GALLEY_VERIFY(media);
        QCOMPARE(media->caption, u"早市"_s);
        QCOMPARE(media->credit, u"新华社"_s);
        const Figure figure = newFigure(*media);
        QCOMPARE(figure.file, media->file);
        QCOMPARE(figure.credit, u"新华社"_s);
        QCOMPARE(figure.caption, (Runs{{u"早市"_s, {}, {}}}));
    }

    void beginsACoverWithWhatIsKnownAndKeepsWhatIsWritten()
    {
        Media media;
        media.file = u"a.jpg"_s;
        media.alt = u"摊位"_s;
        media.caption = u"早市"_s;
        Cover cover;
        cover.caption = u"写好的说明"_s;
        setPicture(cover, media);
        QCOMPARE(cover, (Cover{u"a.jpg"_s, u"摊位"_s, u"写好的说明"_s, {}}));
    }

    void describesAndSaysSo()
    {
        TestNewsroom test;
        MediaDesk &desk = test.newsroom->media();
        const auto media = desk.add(fileOf(test, pictureWithNotes()));
        QSignalSpy changes(test.newsroom.get(), &Newsroom::changed);
        GALLEY_VERIFY(desk.describe({media->file}, {.licenceUntil = QDate(2026, 5, 18)}));
        QCOMPARE(changes.size(), 1);
        // In Shanghai it is the day after already when the last hours of the 18th run in UTC.
        test.clock.set(QDateTime({2026, 5, 18}, {15, 59}, Qt::UTC));
        QCOMPARE(*desk.count({.scope = MediaScope::LicenceEnded}), 0);
        test.clock.set(QDateTime({2026, 5, 18}, {16, 0}, Qt::UTC));
        QCOMPARE(*desk.count({.scope = MediaScope::LicenceEnded}), 1);
        QCOMPARE(desk.files({.words = u"早市"_s}, 0, 10)->size(), 1);
    }

    void removesWhatNothingShows()
    {
        TestNewsroom test;
        MediaDesk &desk = test.newsroom->media();
        const auto media = desk.add(fileOf(test, pictureWithNotes()));
        Article story = test.write(u"早市开张"_s);
        story.cover.file = media->file;
        GALLEY_VERIFY(test.newsroom->stories().save(story, SaveKind::Explicit));
        QCOMPARE(desk.use(media->file)->stories, QList<ArticleId>{story.id});
        QCOMPARE(desk.remove(media->file).error().kind, ErrorKind::NotAllowed);
        story.cover.file.clear();
        GALLEY_VERIFY(test.newsroom->stories().save(story, SaveKind::Explicit));
        QSignalSpy changes(test.newsroom.get(), &Newsroom::changed);
        GALLEY_VERIFY(desk.remove(media->file));
        QCOMPARE(changes.size(), 1);
        QVERIFY(!QFile::exists(desk.pathOf(media->file)));
    }
};

QTEST_GUILESS_MAIN(TestMediaDesk)
#include "tst_mediadesk.moc"
