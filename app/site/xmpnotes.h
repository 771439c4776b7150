// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "site/picturenotes.h"

namespace Galley {

/// The notes in a block of XMP (XML in UTF-8); what is broken ends them. Times without a zone are of @p zone.
PictureNotes notesInXmp(QByteArrayView xml, const QTimeZone &zone);

} // namespace Galley
