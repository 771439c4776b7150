// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/pictureblocks.h"

namespace Galley {

namespace {

constexpr QByteArrayView ExifMark("Exif\0\0", 6);

QByteArrayView withoutMark(QByteArrayView exif) { return exif.startsWith(ExifMark) ? exif.sliced(ExifMark.size()) : exif; }

void take(QByteArrayView &block, QByteArrayView content)
{
    if (block.isEmpty())
        block = content;
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

PictureBlocks inJpeg(QByteArrayView bytes)
{
    static constexpr QByteArrayView photoshopMark("Photoshop 3.0\0", 14);
    static constexpr QByteArrayView xmpMark("http://ns.adobe.com/xap/1.0/\0", 29);
    PictureBlocks blocks;
    qsizetype at = 2;
    while (at + 4 <= bytes.size() && quint8(bytes[at]) == 0xff) {
        const int marker = quint8(bytes[at + 1]);
        const quint64 length = numberAt(bytes, at + 2, 2);
        const QByteArrayView content = length < 2 ? QByteArrayView() : part(bytes, quint64(at + 4), length - 2);
        // From the scan on there are pixels; a segment that does not fit is the end as well.
        if (marker == 0xda || length < 2 || content.size() != qsizetype(length - 2))
            break;
        if (marker == 0xe1 && content.startsWith(ExifMark))
            take(blocks.exif, withoutMark(content));
        else if (marker == 0xe1 && content.startsWith(xmpMark))
            take(blocks.xmp, content.sliced(xmpMark.size()));
        else if (marker == 0xed && content.startsWith(photoshopMark))
            take(blocks.iptc, iptcIn(content.sliced(photoshopMark.size())));
        at += 2 + qsizetype(length);
    }
    return blocks;
}

/// The text of an iTXt chunk that holds XMP, uncompressed as its standard wants it.
QByteArrayView xmpIn(QByteArrayView chunk)
{
    static constexpr QByteArrayView keyword("XML:com.adobe.xmp\0\0\0", 20);
    if (!chunk.startsWith(keyword))
        return {};
    qsizetype at = keyword.size();
    for (int i = 0; i < 2; ++i) { // the language, and the keyword in it
        const qsizetype end = chunk.indexOf('\0', at);
        if (end < 0)
            return {};
        at = end + 1;
    }
    return chunk.sliced(at);
}

PictureBlocks inPng(QByteArrayView bytes)
{
    PictureBlocks blocks;
    qsizetype at = 8;
    while (at + 12 <= bytes.size()) {
        const quint64 length = numberAt(bytes, at, 4);
        const QByteArrayView kind = part(bytes, quint64(at + 4), 4);
        const QByteArrayView content = part(bytes, quint64(at + 8), length);
        if (content.size() != qsizetype(length))
            break;
        if (kind == QByteArrayView("eXIf"))
            take(blocks.exif, withoutMark(content));
        else if (kind == QByteArrayView("iTXt"))
            take(blocks.xmp, xmpIn(content));
        at += 12 + qsizetype(length);
    }
    return blocks;
}

PictureBlocks inWebp(QByteArrayView bytes)
{
    PictureBlocks blocks;
    qsizetype at = 12;
    while (at + 8 <= bytes.size()) {
        const QByteArrayView kind = part(bytes, quint64(at), 4);
        const quint64 length = numberAt(bytes, at + 4, 4, false);
        const QByteArrayView content = part(bytes, quint64(at + 8), length);
        if (content.size() != qsizetype(length))
            break;
        if (kind == QByteArrayView("EXIF"))
            take(blocks.exif, withoutMark(content));
        else if (kind == QByteArrayView("XMP "))
            take(blocks.xmp, content);
        at += 8 + qsizetype(length + length % 2);
    }
    return blocks;
}

} // namespace

quint64 numberAt(QByteArrayView bytes, qsizetype at, int size, bool bigEnd)
{
    if (at < 0 || at > bytes.size() - size)
        return 0;
    quint64 number = 0;
    for (int i = 0; i < size; ++i)
        number = number << 8 | quint8(bytes[at + (bigEnd ? i : size - 1 - i)]);
    return number;
}

QByteArrayView part(QByteArrayView bytes, quint64 at, quint64 length)
{
    if (at > quint64(bytes.size()) || length > quint64(bytes.size()) - at)
        return {};
    return bytes.sliced(qsizetype(at), qsizetype(length));
}

PictureBlocks blocksIn(QByteArrayView bytes)
{
    if (bytes.startsWith("\xff\xd8"))
        return inJpeg(bytes);
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return inPng(bytes);
    if (bytes.startsWith("RIFF") && part(bytes, 8, 4) == QByteArrayView("WEBP"))
        return inWebp(bytes);
    return {};
}

} // namespace Galley
