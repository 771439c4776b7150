// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/picturecache.h"

#include "base/files.h"
#include "site/recording.h"

#include <QDir>
#include <QFileInfo>

namespace Galley {

Result<QByteArray> PictureCache::bytes(const PictureVariant &variant) const
{
    if (variant.width == 0) {
        Result<QByteArray> recording = readFile(m_folder.mediaFile(variant.file));
        return recording ? Result<QByteArray>(forSite(*std::move(recording))) : recording;
    }
    const QString kept = m_folder.cacheFolder() + u'/' + variant.path;
    if (QFileInfo(kept).size() > 0) {
        if (Result<QByteArray> found = readFile(kept))
            return found;
    }
    const Result<QByteArray> original = readFile(m_folder.mediaFile(variant.file));
    if (!original)
        return original.error();
    Result<QByteArray> made = makeVariant(*original, variant);
    if (!made)
        return made.error();
    // A cache that cannot be written costs time, not the picture.
    if (QDir().mkpath(QFileInfo(kept).path()))
        (void)replaceFile(kept, *made);
    return made;
}

} // namespace Galley
