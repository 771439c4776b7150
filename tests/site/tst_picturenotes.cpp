// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/picturenotes.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QByteArray number(quint64 value, int size, bool bigEnd = true)
{
    QByteArray bytes;
    for (int i = 0; i < size; ++i)
        bytes.append(char(value >> 8 * (bigEnd ? size - 1 - i : i) & 0xff));
    return bytes;
}

QByteArray segment(int marker, const QByteArray &content)
{
    return "\xff" + number(quint64(marker), 1) + number(quint64(content.size() + 2), 2) + content;
}

/// A JPEG file as far as anybody reads who looks for notes.
QByteArray jpeg(const QByteArray &segments) { return "\xff\xd8" + segments + "\xff\xda" + QByteArray("pixels"); }

using Entry = std::pair<int, QByteArray>;

/// A directory of texts that stands at @p start, with @p camera as the place of the camera's; 0: none.
QByteArray directory(const QList<Entry> &entries, int start, int camera, bool bigEnd)
{
    const int count = int(entries.size()) + (camera ? 1 : 0);
    QByteArray table = number(quint64(count), 2, bigEnd);
    QByteArray texts;
    for (const auto &[tag, text] : entries) {
        const QByteArray value = text + '\0';
        table += number(quint64(tag), 2, bigEnd) + number(2, 2, bigEnd) + number(quint64(value.size()), 4, bigEnd);
        if (value.size() <= 4) {
            table += value.leftJustified(4, '\0');
        } else {
            table += number(quint64(start + 2 + count * 12 + 4 + texts.size()), 4, bigEnd);
            texts += value;
        }
    }
    if (camera)
        table += number(0x8769, 2, bigEnd) + number(4, 2, bigEnd) + number(1, 4, bigEnd) + number(quint64(camera), 4, bigEnd);
    return table + number(0, 4, bigEnd) + texts;
}

QByteArray exif(const QList<Entry> &first, const QList<Entry> &camera, bool bigEnd = false)
{
    const QByteArray head = (bigEnd ? "MM" : "II") + number(42, 2, bigEnd) + number(8, 4, bigEnd);
    const int after = 8 + int(directory(first, 8, 1, bigEnd).size());
    return segment(0xe1, QByteArray("Exif\0\0", 6) + head + directory(first, 8, after, bigEnd)
                       + directory(camera, after, 0, bigEnd));
}

QByteArray dataset(int set, const QByteArray &text)
{
    return "\x1c\x02" + number(quint64(set), 1) + number(quint64(text.size()), 2) + text;
}

QByteArray resource(int kind, const QByteArray &content)
{
    QByteArray bytes = "8BIM" + number(quint64(kind), 2) + QByteArray("\0\0", 2) + number(quint64(content.size()), 4) + content;
    return bytes.size() % 2 ? bytes + '\0' : bytes;
}

QByteArray photoshop(const QByteArray &resources)
{
    return segment(0xed, QByteArray("Photoshop 3.0\0", 14) + resources);
}

QByteArray ordinary()
{
    return jpeg(segment(0xe0, "JFIF")
                + exif({{0x010e, "camera says"}, {0x013b, "林小满"}, {0x8298, "© 青岚新闻"}},
                       {{0x9003, "2026:05:01 08:30:00"}, {0x9011, "+08:00"}})
                + photoshop(resource(0x03ed, "odd") + resource(0x0404, dataset(120, "早市开张") + dataset(80, "某人")
                                                                           + dataset(110, "新华社"))));
}

PictureNotes read(const QByteArray &bytes) { return notesIn(bytes, QTimeZone(8 * 3600)); }

} // namespace

class TestPictureNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsExif_data()
    {
        QTest::addColumn<bool>("bigEnd");
        QTest::newRow("least byte first") << false;
        QTest::newRow("greatest byte first") << true;
    }
    void readsExif()
    {
        QFETCH(bool, bigEnd);
        const PictureNotes notes = read(jpeg(exif({{0x010e, "河边"}, {0x013b, "Li"}, {0x8298, "© 2026"}},
                                                  {{0x9003, "2026:05:01 08:30:00"}}, bigEnd)));
        QCOMPARE(notes.caption, u"河边"_s);
        QCOMPARE(notes.credit, u"Li"_s);
        QCOMPARE(notes.licence, u"© 2026"_s);
        QCOMPARE(notes.takenAt, QDateTime({2026, 5, 1}, {0, 30}, Qt::UTC));
    }

    void takesIptcBeforeExif()
    {
        const PictureNotes notes = read(ordinary());
        QCOMPARE(notes.caption, u"早市开张"_s);
        QCOMPARE(notes.credit, u"新华社"_s);
        QCOMPARE(notes.licence, u"© 青岚新闻"_s);
        QCOMPARE(notes.takenAt, QDateTime({2026, 5, 1}, {0, 30}, Qt::UTC));
    }

    void namesThePhotographerWithoutAnAgency()
    {
        QCOMPARE(read(jpeg(photoshop(resource(0x0404, dataset(80, "何洋"))))).credit, u"何洋"_s);
    }

    void leavesOutWhatIsNoText()
    {
        const PictureNotes notes
            = read(jpeg(photoshop(resource(0x0404, dataset(110, "a\x01" "b\n c") + dataset(116, "")))));
        QCOMPARE(notes.credit, u"ab c"_s);
        QCOMPARE(notes.licence, QString());
        QVERIFY(!read(jpeg(exif({}, {{0x9003, "2026:13:41 08:30:00"}}))).takenAt.isValid());
    }

    void readsOtherEncodings()
    {
        const auto credit = [](const QByteArray &bytes) { return read(jpeg(photoshop(resource(0x0404, dataset(110, bytes))))).credit; };
        QCOMPARE(credit("\xd4\xe7\xca\xd0 7"), u"早市 7"_s);
        QCOMPARE(credit("M\xfcller"), u"Müller"_s);
        QCOMPARE(credit("早市"), u"早市"_s);
    }

    void readsXmp_data()
    {
        QTest::addColumn<QByteArray>("file");
        const QByteArray xmp
            = "<?xpacket begin='' id='x'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
              "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
              "<rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:ps='http://ns.adobe.com/photoshop/1.0/' "
              "ps:DateCreated='2026-05-01T08:30:00+08:00'>"
              "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>早市 &amp; 摊位</rdf:li>"
              "<rdf:li xml:lang='en'>Market</rdf:li></rdf:Alt></dc:description>"
              "<dc:creator><rdf:Seq><rdf:li>林小满</rdf:li><rdf:li>何洋</rdf:li></rdf:Seq></dc:creator>"
              "<dc:rights><rdf:Alt><rdf:li>© 青岚新闻</rdf:li></rdf:Alt></dc:rights>"
              "</rdf:Description></rdf:RDF></x:xmpmeta>";
        const QByteArray iptc = photoshop(resource(0x0404, dataset(120, "IPTC says") + dataset(110, "\xd0\xc2")));
        QTest::newRow("JPEG, before IPTC") << jpeg(iptc + segment(0xe1, QByteArray("http://ns.adobe.com/xap/1.0/\0", 29) + xmp));
        const auto chunk = [](const char *kind, const QByteArray &content) {
            return number(quint64(content.size()), 4) + kind + content + number(0, 4);
        };
        const QByteArray text = QByteArray("XML:com.adobe.xmp\0\0\0\0\0", 22) + xmp;
        QTest::newRow("PNG") << "\x89PNG\r\n\x1a\n" + chunk("IHDR", QByteArray(13, '\0')) + chunk("iTXt", text);
        const QByteArray webp = "XMP " + number(quint64(xmp.size()), 4, false) + xmp;
        QTest::newRow("WebP") << "RIFF" + number(quint64(webp.size() + 4), 4, false) + "WEBP" + webp;
    }
    void readsXmp()
    {
        QFETCH(QByteArray, file);
        const PictureNotes notes = read(file);
        QCOMPARE(notes.caption, u"早市 & 摊位"_s);
        QCOMPARE(notes.credit, u"林小满"_s);
        QCOMPARE(notes.licence, u"© 青岚新闻"_s);
        QCOMPARE(notes.takenAt, QDateTime({2026, 5, 1}, {0, 30}, Qt::UTC));
        for (qsizetype length = 0; length < file.size(); length += 7)
            (void)read(QByteArray(file.constData(), length));
    }

    void survivesXmpThatBlowsUp()
    {
        QByteArray bomb = "<!DOCTYPE x [<!ENTITY a '" + QByteArray(1000, 'h') + "'>";
        for (char name = 'b'; name < 'k'; ++name) {
            const QByteArray former = QByteArray("&") + char(name - 1) + ';';
            bomb += QByteArray("<!ENTITY ") + name + " '" + former.repeated(10) + "'>";
        }
        bomb += "]><x>&j;</x>";
        (void)read(jpeg(segment(0xe1, QByteArray("http://ns.adobe.com/xap/1.0/\0", 29) + bomb)));
        QByteArray deep;
        for (int i = 0; i < 6000; ++i)
            deep += "<x>";
        QCOMPARE(read(jpeg(segment(0xe1, QByteArray("http://ns.adobe.com/xap/1.0/\0", 29) + deep))), PictureNotes());
    }

    void findsNothingInOtherFiles()
    {
        QCOMPARE(read({}), PictureNotes());
        QCOMPARE(read("\xff\xd8"), PictureNotes());
        QCOMPARE(read("\x89PNG\r\n" + ordinary()), PictureNotes());
    }

    void survivesFilesThatEndAnywhere()
    {
        const QByteArray whole = ordinary();
        for (qsizetype length = 0; length < whole.size(); ++length) {
            // Held in a block of its own, so that a checker of memory sees a step beyond its end.
            const QByteArray cut(whole.constData(), length);
            const PictureNotes notes = read(cut);
            QVERIFY(notes.caption.isEmpty() || notes.caption == u"camera says"_s || notes.caption == u"早市开张"_s);
        }
    }

    void survivesLyingLengths()
    {
        const QByteArray whole = ordinary();
        for (qsizetype at = 2; at + 4 <= whole.size(); ++at) {
            QByteArray lying = whole;
            lying.replace(at, 4, QByteArray("\xff\xff\xff\xff", 4));
            QVERIFY(read(lying).caption.size() <= 4000);
        }
    }

    void survivesADirectoryThatLeadsToItself()
    {
        const QByteArray head = "II" + number(42, 2, false) + number(8, 4, false);
        const QByteArray bytes
            = jpeg(segment(0xe1, QByteArray("Exif\0\0", 6) + head + directory({{0x010e, "round"}}, 8, 8, false)));
        QCOMPARE(read(bytes).caption, u"round"_s);
    }

    void survivesNoise()
    {
        QRandomGenerator random(20260501);
        const QByteArray whole = ordinary();
        for (int round = 0; round < 5000; ++round) {
            QByteArray noisy = whole;
            for (int i = 0; i < 6; ++i)
                noisy[random.bounded(noisy.size())] = char(random.bounded(256));
            QVERIFY(read(noisy).licence.size() <= 4000);
        }
    }
};

QTEST_GUILESS_MAIN(TestPictureNotes)
#include "tst_picturenotes.moc"
