// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>

namespace Galley {

struct DecodedText {
    QString text;             ///< without a byte order mark; line ends are "\n"
    bool isDamaged = false;   ///< a few of its characters could not be read
};

/// The words of a text file: UTF-8 with or without a mark, UTF-16 with one, else GB 18030. A file that is UTF-8 but
/// for a few bytes stays so. BadInput when it is no text.
Result<DecodedText> decodeText(const QByteArray &bytes, const QString &path);

} // namespace Galley
