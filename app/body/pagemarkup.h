// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/htmlstyle.h"
#include "body/htmltree.h"
#include "body/losses.h"

#include <optional>

namespace Galley {

// What web pages, those of WeChat among them, write around and into their articles.

/// As what the element is left out with all that is in it, when it is no part of an article.
std::optional<Loss> furnitureOf(const GumboNode *node, const QStringList &classes);

/// Whether a drawing only adorns the page: an icon, or one that shows nothing.
bool isOrnament(const GumboNode *svg);

/// The address of the picture that a drawing shows as its background, which is how some articles show theirs; else
/// empty.
QString pictureBehind(const GumboNode *node);

/// What a picture that is only a character of the text (an emoji) says; else empty.
QString wordFor(const GumboNode *node);

/// Whether a picture of this address only keeps the place of one that is loaded later.
bool isPlaceholder(const QString &address);

/// The largest picture of a `srcset`.
QString largestOf(const QString &sourceSet);

/// Whether a link with this text at the end of a note only leads back to where the note was called.
bool isWayBack(const GumboNode *link);

} // namespace Galley
