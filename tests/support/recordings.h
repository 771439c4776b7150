// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QtEndian>

namespace Galley::Test {

/// A WAV file with @p frames of silence, 8 bits at 8 kHz.
inline QByteArray wavFile(quint32 frames)
{
    const auto number = [](auto value) {
        QByteArray bytes(sizeof value, Qt::Uninitialized);
        qToLittleEndian(value, bytes.data());
        return bytes;
    };
    return "RIFF" + number(36 + frames) + "WAVEfmt " + number(quint32(16)) + number(quint16(1)) + number(quint16(1))
        + number(quint32(8000)) + number(quint32(8000)) + number(quint16(1)) + number(quint16(8)) + "data" + number(frames)
        + QByteArray(qsizetype(frames), '\x80');
}

/// A box of an MP4.
inline QByteArray box(const QByteArray &name, const QByteArray &content)
{
    QByteArray size(4, Qt::Uninitialized);
    qToBigEndian(quint32(content.size() + 8), size.data());
    return size + name + content;
}

/// The boxes of an MP4 that a phone made at a place, with @p media as what was recorded. It cannot be played.
inline QByteArray mp4File(const QByteArray &media)
{
    const QByteArray place = box("udta", box("\xa9xyz", "+36.0662+120.3826/"));
    return box("ftyp", QByteArray("isom\0\0\2\0isomiso2mp41", 20))
        + box("moov", box("mvhd", QByteArray(100, '\1')) + box("trak", box("tkhd", QByteArray(84, '\2')) + place) + place
                  + box("meta", "com.apple.quicktime.location.ISO6709 +36.0662+120.3826/"))
        + box("mdat", media);
}

} // namespace Galley::Test
