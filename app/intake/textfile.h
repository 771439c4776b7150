// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>

namespace Galley {

/// A text file's words: UTF-8 with or without a mark, UTF-16 with one, else GB 18030; line ends are "\n".
/// NotFound, NoPermission, or BadInput when it is no text.
Result<QString> decodeText(const QByteArray &bytes, const QString &path);

} // namespace Galley
