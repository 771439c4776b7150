// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/picture.h"

#include "base/translate.h"
#include "site/pictureformat.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QImageWriter>

#include <cstring>
#include <mutex>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxPixels = 100'000'000;
constexpr int WebPQuality = 80;
constexpr int JpegQuality = 82;

Error notAPicture(const char *message, const QString &detail)
{
    return {ErrorKind::NotAPicture, tr(message), detail};
}

Error unknownFormat()
{
    return notAPicture(QT_TRANSLATE_NOOP("Galley", "This is not a picture that Galley can use. Save it as JPEG, PNG, "
                                                   "WebP or GIF and add it again."),
                       u"unknown format"_s);
}

Error damagedPicture(const QString &detail)
{
    return notAPicture(QT_TRANSLATE_NOOP("Galley", "This picture is damaged or incomplete. Get the original once more "
                                                   "and add it again."),
                       detail);
}

Error tooLarge(const QSize &size)
{
    return notAPicture(QT_TRANSLATE_NOOP("Galley", "This picture has more than 100 million pixels. Make it smaller "
                                                   "and add it again."),
                       u"%1 x %2"_s.arg(size.width()).arg(size.height()));
}

/// Sizes are checked before anything is decoded, so Qt's own lower limit would only refuse honest pictures.
void liftAllocationLimit()
{
    static std::once_flag once;
    std::call_once(once, [] { QImageReader::setAllocationLimit(std::max(QImageReader::allocationLimit(), 512)); });
}

/// What stands between bytes and pixels: the right format, a whole file, a bearable size.
struct Opened {
    PictureFormat format;
    QSize size; ///< as stored, before the orientation is applied
};

Result<Opened> open(QImageReader &reader, QBuffer &buffer)
{
    const std::optional<PictureFormat> format = pictureFormat(buffer.data());
    if (!format)
        return unknownFormat();
    if (!isWholePicture(*format, buffer.data()))
        return damagedPicture(u"the end of the file is missing"_s);
    liftAllocationLimit();
    buffer.open(QIODevice::ReadOnly);
    reader.setAutoDetectImageFormat(false); // or Qt would try SVG on a file that only begins like a JPEG
    reader.setFormat(readerName(*format));
    reader.setDevice(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty())
        return damagedPicture(reader.errorString());
    if (qint64(size.width()) * size.height() > MaxPixels)
        return tooLarge(size);
    return Opened{*format, size};
}

bool showsThrough(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return false;
    const QImage pixels = image.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < pixels.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(pixels.constScanLine(y));
        for (int x = 0; x < pixels.width(); ++x) {
            if (qAlpha(line[x]) != 0xff)
                return true;
        }
    }
    return false;
}

/// Pixels and nothing else: no text, no resolution, no colour profile comes along.
QImage bare(const QImage &image)
{
    QImage copy(image.size(), image.format());
    const size_t bytes = size_t((qint64(image.width()) * image.depth() + 7) / 8);
    for (int y = 0; y < image.height(); ++y)
        std::memcpy(copy.scanLine(y), image.constScanLine(y), bytes);
    return copy;
}

QImage onWhite(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return image.convertToFormat(QImage::Format_RGB32);
    QImage pixels = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < pixels.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(pixels.scanLine(y));
        for (int x = 0; x < pixels.width(); ++x) {
            const int rest = 0xff - qAlpha(line[x]);
            line[x] = qRgb(qRed(line[x]) + rest, qGreen(line[x]) + rest, qBlue(line[x]) + rest);
        }
    }
    return pixels.convertToFormat(QImage::Format_RGB32);
}

Result<QByteArray> encoded(const QImage &image, const QByteArray &format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    if (format == "webp") {
        writer.setQuality(WebPQuality);
    } else if (format == "jpeg") {
        writer.setQuality(JpegQuality);
        writer.setOptimizedWrite(true);
        writer.setProgressiveScanWrite(true);
    }
    if (!writer.write(image)) {
        return Error{ErrorKind::Io,
                     tr("A picture could not be prepared for the site. Check that "
                                                           "Galley is installed completely and try again."),
                     u"%1: %2"_s.arg(QString::fromLatin1(format), writer.errorString())};
    }
    return bytes;
}

} // namespace

Result<PictureInfo> probePicture(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader;
    const Result<Opened> opened = open(reader, buffer);
    if (!opened)
        return opened.error();
    const QImage image = reader.read();
    if (image.isNull())
        return damagedPicture(reader.errorString());
    const QString extension
        = opened->format == PictureFormat::Jpeg ? u"jpg"_s : QString::fromLatin1(readerName(opened->format));
    return PictureInfo{extension, image.size(), showsThrough(image)};
}

Result<QByteArray> makeVariant(const QByteArray &original, const PictureVariant &variant)
{
    QBuffer buffer;
    buffer.setData(original);
    QImageReader reader;
    const Result<Opened> opened = open(reader, buffer);
    if (!opened)
        return opened.error();

    const QSize target(variant.width, variant.height);
    if (target.isEmpty())
        return damagedPicture(u"an empty size was asked for"_s);
    const bool isTurned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    const QSize whole = isTurned ? opened->size.transposed() : opened->size;
    const QRect cut = variant.cut.isEmpty() ? QRect(QPoint(), whole) : variant.cut & QRect(QPoint(), whole);
    if (cut.isEmpty())
        return damagedPicture(u"the cut lies outside"_s);
    // The decoder halves cheaply; twice the wanted size leaves the smooth scaler enough to work with. It scales what
    // is stored, before the orientation is applied.
    QSize decoded(int(qint64(whole.width()) * target.width() * 2 / cut.width()),
                  int(qint64(whole.height()) * target.height() * 2 / cut.height()));
    if (isTurned)
        decoded.transpose();
    if (decoded.width() < opened->size.width() && decoded.height() < opened->size.height())
        reader.setScaledSize(decoded);
    QImage image = reader.read();
    if (image.isNull())
        return damagedPicture(reader.errorString());

    if (cut.size() != whole) {
        const double scale = double(image.width()) / whole.width();
        image = image.copy(QRectF(cut.x() * scale, cut.y() * scale, cut.width() * scale, cut.height() * scale).toAlignedRect()
                           & image.rect());
    }
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb)) {
        image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    }
    const bool isJpeg = variant.path.endsWith(".jpg"_L1);
    image = isJpeg ? onWhite(image)
                   : image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    if (image.size() != target)
        image = image.scaled(target, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    if (image.format() != QImage::Format_RGB32)
        image = image.convertToFormat(QImage::Format_ARGB32);
    const QByteArray format = isJpeg ? "jpeg" : variant.path.endsWith(".png"_L1) ? "png" : "webp";
    return encoded(bare(image), format);
}

} // namespace Galley
