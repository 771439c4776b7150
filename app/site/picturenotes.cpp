// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/picturenotes.h"

#include "base/encoding.h"
#include "site/pictureblocks.h"
#include "site/xmpnotes.h"

#include <QHash>
#include <QStringDecoder>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Longer texts are no captions.
constexpr qsizetype MostCharacters = 4000;

/// Whether @p bytes are pairs as GB 2312 has them, with ASCII between.
bool looksLikeGb(QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (quint8(bytes[i]) < 0x80)
            continue;
        if (quint8(bytes[i]) < 0xa1 || i + 1 == bytes.size() || quint8(bytes[i + 1]) < 0xa1)
            return false;
        ++i;
    }
    return true;
}

/// @p bytes as plain text.
QString textOf(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf('\0');
    if (end >= 0)
        bytes = bytes.first(end);
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decode(bytes);
    if (decode.hasError())
        text = looksLikeGb(bytes) ? fromGb18030(bytes) : QString::fromLatin1(bytes);
    return plainNote(text);
}

// ---- EXIF

/// The texts in the TIFF directories of an EXIF block, by their tags.
class ExifTexts
{
public:
    explicit ExifTexts(QByteArrayView tiff) : m_tiff(tiff), m_bigEnd(tiff.startsWith("MM"))
    {
        if (!m_bigEnd && !tiff.startsWith("II"))
            return;
        // The first directory leads to that of the camera and to nothing else, so there is no going round.
        const quint64 camera = readDirectory(number(4, 4));
        if (camera > 0)
            readDirectory(camera);
    }
    QString text(int tag) const { return m_texts.value(tag); }

private:
    static constexpr int CameraDirectory = 0x8769;
    static constexpr int Ascii = 2;

    quint64 number(qsizetype at, int size) const { return numberAt(m_tiff, at, size, m_bigEnd); }

    quint64 readDirectory(quint64 start)
    {
        if (start < 8 || start > quint64(m_tiff.size()))
            return 0;
        quint64 camera = 0;
        const qsizetype room = (m_tiff.size() - qsizetype(start) - 2) / 12;
        const qsizetype count = std::min(qsizetype(number(qsizetype(start), 2)), room);
        for (qsizetype i = 0; i < count; ++i) {
            const qsizetype entry = qsizetype(start) + 2 + i * 12;
            const int tag = int(number(entry, 2));
            const quint64 length = number(entry + 4, 4);
            if (tag == CameraDirectory)
                camera = number(entry + 8, 4);
            else if (number(entry + 2, 2) == Ascii && !m_texts.contains(tag))
                m_texts[tag] = textOf(part(m_tiff, length <= 4 ? quint64(entry + 8) : number(entry + 8, 4), length));
        }
        return camera;
    }

    QByteArrayView m_tiff;
    bool m_bigEnd;
    QHash<int, QString> m_texts;
};

void readExif(QByteArrayView tiff, const QTimeZone &zone, PictureNotes &notes)
{
    const ExifTexts texts(tiff);
    notes.caption = texts.text(0x010e);
    notes.credit = texts.text(0x013b);
    notes.licence = texts.text(0x8298);
    const QDateTime local = QDateTime::fromString(texts.text(0x9003), u"yyyy:MM:dd HH:mm:ss"_s);
    if (!local.isValid())
        return;
    const QTimeZone told(texts.text(0x9011).isEmpty() ? QByteArray() : "UTC" + texts.text(0x9011).toLatin1());
    notes.takenAt = QDateTime(local.date(), local.time(), told.isValid() ? told : zone).toUTC();
}

// ---- IPTC

/// The first text of each dataset of record 2.
QHash<int, QString> datasets(QByteArrayView iptc)
{
    QHash<int, QString> texts;
    qsizetype at = 0;
    while (at + 5 <= iptc.size() && quint8(iptc[at]) == 0x1c) {
        const quint64 length = numberAt(iptc, at + 3, 2);
        const QByteArrayView value = part(iptc, quint64(at + 5), length);
        // A length with the top bit set is an extended one, which no text needs.
        if (length >= 0x8000 || value.size() != qsizetype(length))
            break;
        const int dataset = quint8(iptc[at + 2]);
        if (iptc[at + 1] == 2 && !texts.contains(dataset))
            texts[dataset] = textOf(value);
        at += 5 + qsizetype(length);
    }
    return texts;
}

void readIptc(QByteArrayView iptc, PictureNotes &notes)
{
    const QHash<int, QString> texts = datasets(iptc);
    const auto take = [&](QString &note, std::initializer_list<int> sets) {
        for (const int set : sets) {
            if (const QString text = texts.value(set); !text.isEmpty()) {
                note = text;
                return;
            }
        }
    };
    take(notes.caption, {120});
    take(notes.credit, {110, 80});
    take(notes.licence, {116});
}

} // namespace

QString plainNote(QString text)
{
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control && !c.isSpace(); });
    text = text.simplified().left(MostCharacters);
    if (text.endsWith(u' ') || (text.size() == MostCharacters && text.back().isHighSurrogate()))
        text.chop(1);
    return text;
}

PictureNotes notesIn(QByteArrayView bytes, const QTimeZone &zone)
{
    const PictureBlocks blocks = blocksIn(bytes);
    PictureNotes notes;
    readExif(blocks.exif, zone, notes);
    readIptc(blocks.iptc, notes);
    const PictureNotes xmp = notesInXmp(blocks.xmp, zone);
    for (QString PictureNotes::*const note : {&PictureNotes::caption, &PictureNotes::credit, &PictureNotes::licence}) {
        if (!(xmp.*note).isEmpty())
            notes.*note = xmp.*note;
    }
    if (!notes.takenAt.isValid())
        notes.takenAt = xmp.takenAt;
    return notes;
}

} // namespace Galley
