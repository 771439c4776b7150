// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// Files that somebody adds as pictures.

#include "fuzz/fuzzing.h"
#include "site/picture.h"
#include "site/pictureformat.h"

#include <QImageReader>

using namespace Galley;
using namespace Galley::Fuzzing;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    letQtWarn(); // of what cannot be decoded
    const QByteArray bytes = bytesOf(data, size);
    const auto format = pictureFormat(bytes);
    if (!format)
        return 0;
    const bool isWhole = isWholePicture(*format, bytes);
    const auto info = probePicture(bytes);
    if (!info)
        return 0;
    require(isWhole, "a picture has its end");
    require(!info->size.isEmpty(), "a picture has a size");
    // Larger ones take the decoders too long to find much in a night.
    if (info->size.width() > 2000 || info->size.height() > 2000)
        return 0;
    PictureVariant variant{u"pictures/a.jpg"_s, u"a"_s, {}, 16, 9};
    require(makeVariant(bytes, variant).ok(), "what was taken in can be shown");
    variant.path = u"pictures/a.png"_s;
    variant.cut = QRect(QPoint(info->size.width() / 3, info->size.height() / 3), info->size / 3);
    (void)makeVariant(bytes, variant).ok();
    variant.cut = QRect(info->size.width() - 1, 0, 10, 1);
    (void)makeVariant(bytes, variant).ok();
    return 0;
}
