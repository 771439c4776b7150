// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace Galley {

/// What photographers and agencies write into a picture's file.
struct PictureNotes {
    QString caption = {};
    QString credit = {};  ///< the agency's credit, else who took it
    QString licence = {}; ///< the notice of copyright
    QDateTime takenAt = {}; ///< UTC; invalid: not told
    friend bool operator==(const PictureNotes &, const PictureNotes &) = default;
};

/// The notes in the JPEG, PNG or WebP picture @p bytes: of XMP, else of IPTC, else of EXIF. Times without a zone are of
/// @p zone. Texts that are no UTF-8 are taken for GB 18030 where they look it, else for Latin-1. Whatever is broken is left
/// out; nothing is read beyond @p bytes, and no pointer is followed twice. Thread-safe.
PictureNotes notesIn(QByteArrayView bytes, const QTimeZone &zone);

/// @p text on one line, without controls, and no longer than any caption.
QString plainNote(QString text);

} // namespace Galley
