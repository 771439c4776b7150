// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "body/html.h"

#include <QImage>
#include <QString>
#include <QStringList>

#include <functional>

class QMimeData;

namespace Galley {

class PictureSource;

/// Canonical HTML of what was copied in the editor: nothing of it is lost on the way back.
inline const QString BodyMimeType = QStringLiteral("application/x-galley-body");

/// @p body for the clipboard: our own type, HTML and plain text.
QMimeData *mimeDataOf(const Body &body);

bool canInsert(const QMimeData &data);

/// What a paste or drop brings, one of these: pictures, HTML, or text.
struct Incoming {
    QStringList files; ///< of pictures, it is hoped
    QImage image;
    QString html;
    QString text;
};
Incoming incomingFrom(const QMimeData &data);

/// Plain text as paragraphs, one per line.
Body paragraphsOf(const QString &text);

/// HTML as a body, with the pictures that came inside it (as data, or as files that the source program left in the
/// temporary folder) waiting to be taken. Thread-safe.
struct ReadHtml {
    ParsedBody parsed;
    QStringList waiting; ///< addresses of the pictures whose figures stand in the body under waitingName()
};
Result<ReadHtml> readHtml(const QString &html);

/// Takes the waiting pictures into the newsroom and names them in the body; a figure whose picture cannot be taken
/// goes, and @p refused hears why. GUI thread.
void takePictures(ReadHtml &read, PictureSource &source, const std::function<void(const Error &)> &refused);

} // namespace Galley
