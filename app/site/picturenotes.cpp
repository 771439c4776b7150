// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/picturenotes.h"

#include <QHash>
#include <QStringDecoder>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Longer texts are no captions.
constexpr qsizetype MostCharacters = 4000;

quint64 numberAt(QByteArrayView bytes, qsizetype at, int size, bool bigEnd = true)
{
    if (at < 0 || at > bytes.size() - size)
        return 0;
    quint64 number = 0;
    for (int i = 0; i < size; ++i)
        number = number << 8 | quint8(bytes[at + (bigEnd ? i : size - 1 - i)]);
    return number;
}

/// What of @p bytes lies from @p at on, @p length at most; nothing when it begins outside or does not fit.
QByteArrayView part(QByteArrayView bytes, quint64 at, quint64 length)
{
    if (at > quint64(bytes.size()) || length > quint64(bytes.size()) - at)
        return {};
    return bytes.sliced(qsizetype(at), qsizetype(length));
}

/// @p bytes as plain text; empty when they are not UTF-8.
QString textOf(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf('\0');
    QStringDecoder decode(QStringDecoder::Utf8);
    QString text = decode(end < 0 ? bytes : bytes.first(end));
    if (decode.hasError())
        return {};
    text = text.simplified();
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return text.left(MostCharacters);
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

/// The IPTC block among the resources of a segment of Photoshop's.
QByteArrayView iptcIn(QByteArrayView resources)
{
    qsizetype at = 0;
    while (at + 12 <= resources.size() && part(resources, quint64(at), 4) == QByteArrayView("8BIM")) {
        const int kind = int(numberAt(resources, at + 4, 2));
        const qsizetype name = quint8(resources[at + 6]) + 1;
        const qsizetype size = at + 6 + name + name % 2;
        const quint64 length = numberAt(resources, size, 4);
        const QByteArrayView content = part(resources, quint64(size + 4), length);
        if (kind == 0x0404)
            return content;
        if (content.size() != qsizetype(length))
            break;
        at = size + 4 + qsizetype(length + length % 2);
    }
    return {};
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

PictureNotes notesIn(QByteArrayView bytes, const QTimeZone &zone)
{
    static constexpr QByteArrayView exifMark("Exif\0\0", 6);
    static constexpr QByteArrayView photoshopMark("Photoshop 3.0\0", 14);
    PictureNotes notes;
    QByteArrayView iptc;
    qsizetype at = 2;
    while (bytes.startsWith("\xff\xd8") && at + 4 <= bytes.size() && quint8(bytes[at]) == 0xff) {
        const int marker = quint8(bytes[at + 1]);
        const quint64 length = numberAt(bytes, at + 2, 2);
        const QByteArrayView content = length < 2 ? QByteArrayView() : part(bytes, quint64(at + 4), length - 2);
        // From the scan on there are pixels; a segment that does not fit is the end as well.
        if (marker == 0xda || length < 2 || content.size() != qsizetype(length - 2))
            break;
        if (marker == 0xe1 && content.startsWith(exifMark) && notes == PictureNotes())
            readExif(content.sliced(exifMark.size()), zone, notes);
        else if (marker == 0xed && content.startsWith(photoshopMark) && iptc.isEmpty())
            iptc = iptcIn(content.sliced(photoshopMark.size()));
        at += 2 + qsizetype(length);
    }
    readIptc(iptc, notes);
    return notes;
}

} // namespace Galley
