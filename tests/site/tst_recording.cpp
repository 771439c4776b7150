// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/pagerenderer.h"
#include "site/recording.h"
#include "support/recordings.h"

#include <QTest>

using namespace Galley;
using namespace Galley::Test;
using namespace Qt::StringLiterals;

class TestRecording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsAFileByItsContent_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("extension");
        QTest::newRow("mp4") << mp4File("film") << u"mp4"_s;
        QTest::newRow("m4a") << box("ftyp", QByteArray("M4A \0\0\0\0M4A mp42", 16)) + box("moov", {}) << u"m4a"_s;
        QTest::newRow("webm") << QByteArray("\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\xf7\x81\x01\x42\xf2\x81\x04\x42\xf3"
                                            "\x81\x08\x42\x82\x84webm\x42\x87\x81\x04", 40) << u"webm"_s;
        QTest::newRow("mp3 with its tags") << "ID3" + QByteArray("\x04\0\0\0\0\0\x21", 7) + QByteArray(64, '\0') << u"mp3"_s;
        QTest::newRow("mp3") << "\xff\xfb\x90\x64" + QByteArray(413, '\0') << u"mp3"_s;
        QTest::newRow("ogg") << QByteArray("OggS\0\2\0\0\0\0\0\0\0\0\1\2\3\4\0\0\0\0\0\0\0\0\1\x1e\x01vorbis", 35) << u"ogg"_s;
        QTest::newRow("opus") << QByteArray("OggS\0\2\0\0\0\0\0\0\0\0\1\2\3\4\0\0\0\0\0\0\0\0\1\x13OpusHead", 36) << u"ogg"_s;
        QTest::newRow("wav") << wavFile(80) << u"wav"_s;
    }
    void tellsAFileByItsContent()
    {
        QFETCH(QByteArray, bytes);
        const Result<QString> extension = probeRecording(bytes);
        QVERIFY2(extension, extension ? "" : qPrintable(extension.error().detail));
        QTEST(*extension, "extension");
        QVERIFY(recordingKind("x."_L1 + *extension));
    }

    void refusesEverythingElse_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a text") << QByteArray("A film about the canal");
        QTest::newRow("a page") << QByteArray("<!doctype html><html><script>alert(1)</script></html>");
        QTest::newRow("a drawing") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>");
        QTest::newRow("a picture") << QByteArray("\xff\xd8\xff\xe0\0\x10JFIF\0", 11);
        QTest::newRow("a QuickTime film") << box("ftyp", QByteArray("qt  \0\0\2\0qt  ", 12)) + box("moov", {});
        QTest::newRow("an archive") << QByteArray("PK\3\4\x14\0\0\0\x08\0", 10);
        QTest::newRow("a program") << QByteArray("\x7f" "ELF\2\1\1\0", 8);
        QTest::newRow("a playlist") << QByteArray("#EXTM3U\n#EXTINF:10,\nhttp://example.org/a.ts\n");
    }
    void refusesEverythingElse()
    {
        QFETCH(QByteArray, bytes);
        const Result<QString> extension = probeRecording(bytes);
        QVERIFY2(!extension, extension ? qPrintable(*extension) : "");
        QCOMPARE(extension.error().kind, ErrorKind::NotAPicture);
    }

    void knowsTheKindByTheName()
    {
        QCOMPARE(recordingKind(u"abc.mp4"), RecordingKind::Video);
        QCOMPARE(recordingKind(u"abc.MP3"), RecordingKind::Audio);
        QCOMPARE(recordingKind(u"abc.jpg"), std::nullopt);
        QCOMPARE(recordingKind(u""), std::nullopt);
    }

    void tellsNobodyWhereItWasRecorded()
    {
        const QByteArray original = mp4File("film of +36.0662 metres");
        QVERIFY(original.contains("+120.3826"));
        const QByteArray shown = forSite(original);
        QCOMPARE(shown.size(), original.size());
        QVERIFY(!shown.contains("+120.3826"));
        QVERIFY(!shown.contains("\xa9xyz"));
        QVERIFY(!shown.contains("quicktime.location"));
        QVERIFY(shown.contains("film of +36.0662 metres"));
        QVERIFY(shown.contains("mvhd" + QByteArray(100, '\1')));
        QVERIFY(shown.contains("tkhd" + QByteArray(84, '\2')));
        QCOMPARE(shown.count("free"), 3);
    }

    void findsThePlaceBehindALargeBox()
    {
        QByteArray size(8, Qt::Uninitialized);
        qToBigEndian(quint64(16 + 4), size.data());
        const QByteArray large = QByteArray("\0\0\0\1", 4) + "mdat" + size + "film";
        const QByteArray whole = mp4File({});
        const QByteArray shown = forSite(whole.first(28) + large + whole.sliced(28));
        QVERIFY(!shown.contains("+120.3826"));
    }

    void bearsWhatIsBroken()
    {
        const QByteArray whole = mp4File("film");
        for (qsizetype size = 0; size < whole.size(); ++size)
            QCOMPARE(forSite(whole.first(size)).size(), size);
        for (qsizetype at = 0; at < whole.size(); ++at) {
            for (const char byte : {'\0', '\1', '\x7f', '\xff'}) {
                QByteArray spoilt = whole;
                spoilt[at] = byte;
                QCOMPARE(forSite(spoilt).size(), whole.size());
            }
        }
    }

    void otherFormatsStayAsTheyAre()
    {
        const QByteArray wav = wavFile(16) + "udta";
        QCOMPARE(forSite(wav), wav);
    }

    void hasAnAddressOfItsOwn()
    {
        Media media;
        media.file = u"0123456789abcdef0123.mp4"_s;
        const PictureVariant variant = recordingVariant(media.file);
        QCOMPARE(variant.path, u"recordings/0123456789abcdef.mp4"_s);
        QCOMPARE(variantAt(variant.path, {{media.file, media}}), variant);
        QCOMPARE(variantAt(u"recordings/0123456789abcdef.mp3"_s, {{media.file, media}}), std::nullopt);
        QCOMPARE(variantAt(u"recordings/../0123456789abcdef.mp4"_s, {{media.file, media}}), std::nullopt);
        QCOMPARE(variantAt(u"recordings/fedcba9876543210.mp4"_s, {{media.file, media}}), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestRecording)
#include "tst_recording.moc"
