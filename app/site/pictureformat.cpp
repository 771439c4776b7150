// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/pictureformat.h"

#include <QtEndian>

#include <cstring>

namespace Galley {

namespace {

/// Steps through a file's bytes; a step past the end makes it over and stays so.
class Steps
{
public:
    explicit Steps(const QByteArray &bytes, qsizetype at = 0)
        : m_bytes(bytes)
        , m_at(at)
    {
    }

    bool isOver() const { return m_at < 0 || m_at >= m_bytes.size(); }
    bool holds(qsizetype count) const { return !isOver() && count <= m_bytes.size() - m_at; }
    int next() { return isOver() ? -1 : uchar(m_bytes.at(m_at++)); }
    void skip(qsizetype count) { m_at = holds(count) ? m_at + count : m_bytes.size(); }
    const char *here() const { return m_bytes.constData() + m_at; }
    void skipTo(char wanted)
    {
        const void *found = isOver() ? nullptr : std::memchr(here(), wanted, size_t(m_bytes.size() - m_at));
        m_at = found ? static_cast<const char *>(found) - m_bytes.constData() : m_bytes.size();
    }

private:
    const QByteArray &m_bytes;
    qsizetype m_at;
};

bool isWholeJpeg(const QByteArray &bytes)
{
    Steps steps(bytes, 2);
    bool hasPicture = false;
    while (!steps.isOver()) {
        // Between segments, and inside the coded picture, everything up to the next marker is passed over.
        steps.skipTo('\xff');
        int marker = steps.next();
        while (marker == 0xff)
            marker = steps.next();
        if (marker == 0xd9)
            return hasPicture;
        hasPicture = hasPicture || marker == 0xda;
        const bool standsAlone = marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);
        if (standsAlone)
            continue;
        if (!steps.holds(2))
            return false;
        const auto length = qFromBigEndian<quint16>(steps.here());
        if (length < 2 || !steps.holds(length))
            return false;
        steps.skip(length);
    }
    return false;
}

bool isWholePng(const QByteArray &bytes)
{
    Steps steps(bytes, 8);
    while (steps.holds(12)) {
        const auto length = qFromBigEndian<quint32>(steps.here());
        const bool isEnd = std::memcmp(steps.here() + 4, "IEND", 4) == 0;
        if (!steps.holds(qsizetype(length) + 12))
            return false;
        if (isEnd)
            return true;
        steps.skip(qsizetype(length) + 12);
    }
    return false;
}

bool isWholeWebP(const QByteArray &bytes)
{
    return bytes.size() >= 20 && qsizetype(qFromLittleEndian<quint32>(bytes.constData() + 4)) + 8 <= bytes.size();
}

void skipColours(Steps &steps, int flags)
{
    if (flags & 0x80)
        steps.skip(3 * (qsizetype(1) << ((flags & 0x07) + 1)));
}

void skipGifBlocks(Steps &steps)
{
    for (int size = steps.next(); size > 0; size = steps.next())
        steps.skip(size);
}

bool isWholeGif(const QByteArray &bytes)
{
    if (bytes.size() < 13)
        return false;
    Steps steps(bytes, 13);
    skipColours(steps, uchar(bytes.at(10)));
    while (!steps.isOver()) {
        switch (steps.next()) {
        case 0x3b:
            return true;
        case 0x21:
            steps.skip(1);
            skipGifBlocks(steps);
            break;
        case 0x2c: {
            steps.skip(8);
            skipColours(steps, steps.next());
            steps.skip(1);
            skipGifBlocks(steps);
            break;
        }
        default:
            return false;
        }
    }
    return false;
}

} // namespace

std::optional<PictureFormat> pictureFormat(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xd8\xff"))
        return PictureFormat::Jpeg;
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return PictureFormat::Png;
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return PictureFormat::Gif;
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return PictureFormat::WebP;
    return std::nullopt;
}

bool isWholePicture(PictureFormat format, const QByteArray &bytes)
{
    switch (format) {
    case PictureFormat::Jpeg: return isWholeJpeg(bytes);
    case PictureFormat::Png: return isWholePng(bytes);
    case PictureFormat::WebP: return isWholeWebP(bytes);
    case PictureFormat::Gif: return isWholeGif(bytes);
    }
    return false;
}

const char *readerName(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Jpeg: return "jpeg";
    case PictureFormat::Png: return "png";
    case PictureFormat::WebP: return "webp";
    case PictureFormat::Gif: return "gif";
    }
    return "";
}

} // namespace Galley
