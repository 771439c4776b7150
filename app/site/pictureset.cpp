// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/pictureset.h"

#include "model/crop.h"
#include "site/pagerenderer.h"
#include "site/recording.h"

#include <QRegularExpression>

#include <algorithm>
#include <span>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int Widths[] = {480, 800, 1200};
constexpr int CardWidths[] = {480, 800}; // a card is never wider than 400 pixels of a page
constexpr int FallbackWidth = 800;
constexpr int CardFallbackWidth = 480;
constexpr qsizetype HashLength = 16;

struct CropShape {
    Crop crop;
    const char *name; ///< in file names
    int width;
    int height;
};
constexpr CropShape Shapes[] = {
    {Crop::Wide16x9, "16x9", 16, 9},   {Crop::Photo3x2, "3x2", 3, 2},  {Crop::Panorama2x1, "2x1", 2, 1},
    {Crop::Classic4x3, "4x3", 4, 3},   {Crop::Square, "1x1", 1, 1},
};

const CropShape *shapeOf(Crop crop)
{
    const auto found = std::find_if(std::begin(Shapes), std::end(Shapes),
                                    [&](const CropShape &shape) { return shape.crop == crop; });
    return found == std::end(Shapes) ? nullptr : found;
}

/// The part of the original that @p crop leaves.
QRect cutOf(const Media &media, Crop crop)
{
    const QSize whole(media.width, media.height);
    const CropShape *shape = shapeOf(crop);
    return shape ? cropAround(whole, {shape->width, shape->height}, {media.focusX, media.focusY}) : QRect({0, 0}, whole);
}

/// "f3070-"; nothing in the middle.
QString focusName(const Media &media)
{
    const int x = int(media.focusX * 100 + 0.5);
    const int y = int(media.focusY * 100 + 0.5);
    return x == 50 && y == 50 ? QString() : u"f%1%2-"_s.arg(x, 2, 10, QChar(u'0')).arg(y, 2, 10, QChar(u'0'));
}

/// "16x9-" or, off the middle, "16x9-f3070-": what the file is cut from is in its name.
QString cropName(const Media &media, Crop crop)
{
    const CropShape *shape = shapeOf(crop);
    return shape ? QLatin1StringView(shape->name) + u'-' + focusName(media) : QString();
}

PictureVariant variantOf(const Media &media, Crop crop, int width, QLatin1StringView extension)
{
    PictureVariant variant;
    variant.cut = cutOf(media, crop);
    variant.file = media.file;
    variant.width = std::min(width, variant.cut.width());
    variant.height = std::max(1, int((qint64(variant.cut.height()) * variant.width + variant.cut.width() / 2) / variant.cut.width()));
    variant.path = u"pictures/"_s + QString::fromLatin1(pictureStem(media.file.toStdString())) + u'-'
        + cropName(media, crop) + QString::number(variant.width) + u'.' + extension;
    return variant;
}

QLatin1StringView fallbackFormat(const Media &media) { return media.hasAlpha ? "png"_L1 : "jpg"_L1; }

QList<PictureVariant> variantsOf(const Media &media, Crop crop, std::span<const int> widths, QLatin1StringView extension)
{
    QList<PictureVariant> variants;
    for (const int width : widths) {
        const PictureVariant variant = variantOf(media, crop, width, extension);
        if (variants.isEmpty() || variants.last().width < variant.width)
            variants.append(variant);
    }
    return variants;
}

} // namespace

QByteArray pictureStem(std::string_view file)
{
    const std::string_view stem = file.substr(0, std::min({size_t(HashLength), file.find('.'), file.size()}));
    return QByteArray(stem.data(), qsizetype(stem.size())).toLower();
}

QByteArray stemOfPath(QByteArrayView path)
{
    const QByteArrayView name = path.sliced(path.lastIndexOf('/') + 1);
    const auto end = std::find_if(name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; });
    return name.first(end - name.begin()).toByteArray();
}

bool isCutAsNow(QByteArrayView path, const Media &media)
{
    const QByteArrayList parts = path.sliced(path.lastIndexOf('/') + 1).toByteArray().split('-');
    if (parts.size() < 3)
        return true;
    const QByteArray focus = focusName(media).toLatin1();
    return parts.size() == 3 ? focus.isEmpty() : parts.at(2) + '-' == focus;
}

PictureSet pictureSet(const Media &media, Crop crop)
{
    PictureSet set;
    if (media.width <= 0 || media.height <= 0)
        return set;
    const bool isCard = crop == Crop::Photo3x2;
    set.webp = variantsOf(media, crop, isCard ? std::span<const int>(CardWidths) : std::span<const int>(Widths), "webp"_L1);
    set.fallback = variantOf(media, crop, isCard ? CardFallbackWidth : FallbackWidth, fallbackFormat(media));
    return set;
}

PictureVariant singlePicture(const Media &media, Crop crop, int width)
{
    return variantOf(media, crop, width, fallbackFormat(media));
}

std::optional<PictureVariant> variantAt(const QString &path, const QHash<QString, Media> &media)
{
    if (path.startsWith("recordings/"_L1)) {
        const QByteArray stem = stemOfPath(path.toLatin1());
        const auto found = std::find_if(media.begin(), media.end(), [&](const Media &candidate) {
            return pictureStem(candidate.file.toStdString()) == stem && recordingVariant(candidate.file).path == path;
        });
        return found == media.end() ? std::nullopt : std::optional(recordingVariant(found->file));
    }
    static const QRegularExpression form(u"^pictures/([0-9a-z]+)-(?:(\\d+x\\d+)-(?:f\\d+-)?)?(\\d{1,5})\\.(webp|jpg|png)$"_s);
    const QRegularExpressionMatch match = form.match(path);
    if (!match.hasMatch())
        return std::nullopt;
    Crop crop = Crop::None;
    for (const CropShape &shape : Shapes) {
        if (match.captured(2) == QLatin1StringView(shape.name))
            crop = shape.crop;
    }
    const QLatin1StringView extension = match.captured(4) == "webp"_L1 ? "webp"_L1
        : match.captured(4) == "jpg"_L1                                ? "jpg"_L1
                                                                       : "png"_L1;
    const QByteArray stem = match.captured(1).toLatin1();
    for (const Media &candidate : media) {
        if (candidate.width <= 0 || candidate.height <= 0 || pictureStem(candidate.file.toStdString()) != stem)
            continue;
        // Pages name no other widths; where the cut is narrower, variantOf() has its own.
        for (const int width : Widths) {
            const PictureVariant variant = variantOf(candidate, crop, width, extension);
            if (variant.path == path && (extension == "webp"_L1 || extension == fallbackFormat(candidate)))
                return variant;
        }
    }
    return std::nullopt;
}

QString sourceSet(const QList<PictureVariant> &variants, const QString &root)
{
    QStringList sources;
    for (const PictureVariant &variant : variants)
        sources.append(root + variant.path + u' ' + QString::number(variant.width) + u'w');
    return sources.join(", "_L1);
}

} // namespace Galley
