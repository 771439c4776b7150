// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>

namespace Galley {

/// Where a picture's file holds notes about the picture; views into the file, empty where it holds none.
struct PictureBlocks {
    QByteArrayView exif; ///< from its TIFF head on
    QByteArrayView iptc; ///< datasets
    QByteArrayView xmp;  ///< XML
};

/// The blocks of the JPEG, PNG or WebP picture @p bytes. What is broken is left out; nothing is read beyond @p bytes.
PictureBlocks blocksIn(QByteArrayView bytes);

/// The number of @p size bytes at @p at; 0 outside of @p bytes.
quint64 numberAt(QByteArrayView bytes, qsizetype at, int size, bool bigEnd = true);
/// What of @p bytes lies from @p at on, @p length at most; nothing when it begins outside or does not fit.
QByteArrayView part(QByteArrayView bytes, quint64 at, quint64 length);

} // namespace Galley
