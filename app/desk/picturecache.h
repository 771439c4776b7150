// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "site/picture.h"
#include "store/newsroomfolder.h"

namespace Galley {

/// The scaled pictures of a newsroom, made once and kept in its cache folder, which may be emptied at any time.
/// Thread-safe.
class PictureCache
{
public:
    explicit PictureCache(const NewsroomFolder &folder) : m_folder(folder) {}

    /// The bytes of @p variant, made from the original when they are not there yet. A recording is made each time: it
    /// costs no more than reading it.
    Result<QByteArray> bytes(const PictureVariant &variant) const;

private:
    NewsroomFolder m_folder;
};

} // namespace Galley
