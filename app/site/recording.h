// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "site/picture.h"

#include <optional>

namespace Galley {

/// A sound or a film that the newsroom keeps itself. Unlike a picture it stands on the site as it was taken in, but for
/// what it tells of the place and the camera.
enum class RecordingKind { Audio, Video };

/// The extension of the recording whose content is @p bytes: "mp4", "webm", "m4a", "mp3", "ogg" or "wav", what browsers
/// play by themselves. NotAPicture for everything else, whatever the file is called. Thread-safe.
Result<QString> probeRecording(QByteArrayView bytes);

/// What the media file @p name holds, by its extension; nothing for a picture.
std::optional<RecordingKind> recordingKind(QStringView name);

/// The file that stands for the media file @p file on the site, "recordings/<first 16 of the hash>.mp4": a variant
/// without a size.
PictureVariant recordingVariant(const QString &file);

/// @p original as the site shows it: an MP4's words about where and with what it was recorded are blanked out in place;
/// other formats have none. Thread-safe.
QByteArray forSite(QByteArray original);

} // namespace Galley
