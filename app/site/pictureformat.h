// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <optional>

namespace Galley {

/// The kinds of file that are pictures here. SVG is not among them: it is a program, not a picture.
enum class PictureFormat { Jpeg, Png, WebP, Gif };

/// What the first bytes say, whatever the file is called.
std::optional<PictureFormat> pictureFormat(const QByteArray &bytes);

/// Whether the file runs to the end that its format demands. Decoders fill a missing end with grey and call it a
/// success, so this has to be asked first.
bool isWholePicture(PictureFormat format, const QByteArray &bytes);

/// The name by which Qt's readers and writers know it.
const char *readerName(PictureFormat format);

} // namespace Galley
