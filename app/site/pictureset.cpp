// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/pictureset.h"

#include "site/pagerenderer.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int Widths[] = {480, 800, 1200};
constexpr int FallbackWidth = 800;
constexpr qsizetype HashLength = 16;

/// The part of the content hash that names the site's files.
QString stem(const QString &file)
{
    return file.left(std::min(HashLength, std::max<qsizetype>(0, file.indexOf(u'.')))).toLower();
}

PictureVariant variantOf(const Media &media, const QString &name, int width, QLatin1StringView extension)
{
    PictureVariant variant;
    variant.path = u"pictures/"_s + name + u'-' + QString::number(width) + u'.' + extension;
    variant.file = media.file;
    variant.width = width;
    variant.height = std::max(1, int((qint64(media.height) * width + media.width / 2) / media.width));
    return variant;
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
    const qsizetype dash = name.indexOf('-');
    return name.first(dash < 0 ? name.size() : dash).toByteArray();
}

PictureSet pictureSet(const Media &media)
{
    PictureSet set;
    if (media.width <= 0 || media.height <= 0)
        return set;
    const QString name = stem(media.file);
    int last = 0;
    for (const int width : Widths) {
        const int possible = std::min(width, media.width);
        if (possible > last)
            set.webp.append(variantOf(media, name, possible, "webp"_L1));
        last = possible;
    }
    set.fallback
        = variantOf(media, name, std::min(FallbackWidth, media.width), media.hasAlpha ? "png"_L1 : "jpg"_L1);
    return set;
}

std::optional<PictureVariant> variantAt(const QString &path, const QHash<QString, Media> &media)
{
    if (!path.startsWith("pictures/"_L1))
        return std::nullopt;
    const QString name = path.mid(9).section(u'-', 0, 0);
    for (const Media &candidate : media) {
        if (stem(candidate.file) != name)
            continue;
        const PictureSet set = pictureSet(candidate);
        if (set.fallback.path == path)
            return set.fallback;
        for (const PictureVariant &variant : set.webp) {
            if (variant.path == path)
                return variant;
        }
    }
    return std::nullopt;
}

} // namespace Galley
