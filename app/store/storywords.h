// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace Galley {

/// The words of @p html, which is canonical (see body/html.h): without tags, with a line break wherever one word cannot
/// run on into the next. Of pictures the captions. Linear, without parsing; thread-safe.
QString wordsOfHtml(QStringView html);

} // namespace Galley
