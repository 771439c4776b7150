// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/records.h"
#include "site/picture.h"

#include <string_view>

namespace Galley {

/// The files in which one picture of the newsroom stands on the site.
struct PictureSet {
    QList<PictureVariant> webp; ///< narrowest first
    PictureVariant fallback;    ///< JPEG, or PNG when it shows through
};

/// The set of @p media: 480, 800 and 1200 pixels wide, never wider than it is itself.
PictureSet pictureSet(const Media &media);

/// What the names of all files of one original on the site have in common: the beginning of its hash.
QByteArray pictureStem(std::string_view file);
/// The same from the path of such a file: "pictures/<stem>-800.webp".
QByteArray stemOfPath(QByteArrayView path);

} // namespace Galley
