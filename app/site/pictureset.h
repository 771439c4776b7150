// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/records.h"
#include "site/picture.h"

#include <string_view>

namespace Galley {

/// The shape that a picture is cut to at its focal point.
enum class Crop { None, Wide16x9, Photo3x2, Panorama2x1, Classic4x3, Square };

/// The files in which one picture of the newsroom stands on the site.
struct PictureSet {
    QList<PictureVariant> webp; ///< narrowest first
    PictureVariant fallback;    ///< JPEG, or PNG when it shows through
};

/// The set of @p media: 480, 800 and 1200 pixels wide as WebP (cards, which are cut 3:2, without the widest) and one
/// fallback, never wider than its cut is itself.
PictureSet pictureSet(const Media &media, Crop crop);
/// One JPEG or PNG of it, @p width wide or as wide as it can be.
PictureVariant singlePicture(const Media &media, Crop crop, int width);

/// What the names of all files of one original on the site have in common: the beginning of its hash.
QByteArray pictureStem(std::string_view file);
/// The same from the path of such a file: "pictures/<stem>-800.webp", "recordings/<stem>.mp4".
QByteArray stemOfPath(QByteArrayView path);
/// Whether the file at @p path, which is of @p media, shows all of it or is cut around the focal point of now.
bool isCutAsNow(QByteArrayView path, const Media &media);

/// "a-480.webp 480w, a-800.webp 800w", each address after @p root.
QString sourceSet(const QList<PictureVariant> &variants, const QString &root);

} // namespace Galley
