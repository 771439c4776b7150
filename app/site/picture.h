// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QImage>
#include <QRect>
#include <QSize>

namespace Galley {

/// What a picture file is, told from its content.
struct PictureInfo {
    QString extension; ///< "jpg", "png", "webp" or "gif"
    QSize size;        ///< pixels, after the EXIF orientation is applied
    bool hasAlpha = false;
};

/// Reads @p bytes as a picture. Only JPEG, PNG, WebP and GIF are pictures here, whatever the file is called; a
/// truncated or damaged one is NotAPicture (the whole of it is decoded to know), as is one above 100 megapixels.
/// Thread-safe.
Result<PictureInfo> probePicture(const QByteArray &bytes);

/// One file that the site shows instead of an original: cut, scaled, without any metadata. Without a size it is a
/// recording (see recording.h).
struct PictureVariant {
    QString path;   ///< on the site: "pictures/<first 16 of the hash>-16x9-800.webp"
    QString file;   ///< the original in the media folder
    QRect cut;      ///< the part of the original that it shows, in its pixels; empty: the whole
    int width = 0;  ///< pixels
    int height = 0;

    friend bool operator==(const PictureVariant &, const PictureVariant &) = default;
    friend size_t qHash(const PictureVariant &v, size_t seed = 0) { return qHash(v.path, seed); }
};

/// @p original cut and scaled to @p variant and encoded in the format that its path names (.webp, .jpg, .png). EXIF
/// orientation is applied, metadata is dropped. Thread-safe.
Result<QByteArray> makeVariant(const QByteArray &original, const PictureVariant &variant);

} // namespace Galley
