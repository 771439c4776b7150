// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/report.h"
#include "base/result.h"
#include "body/body.h"

#include <functional>

namespace Galley {

/// How a picture that the source names becomes one of the newsroom's: given the address as written, returns the
/// media file name, or an empty string when it cannot be had (the figure is then left out and reported).
using PictureResolver = std::function<QString(const QString &address)>;

/// A body and what of its source it could not hold.
struct ParsedBody {
    Body body;
    Report report; ///< place is the address of a picture that was left out, else empty; messages are translated
};

/// @p body as canonical HTML: what the store keeps. Pictures are `<img src="media:<file>">`.
/// parseHtml(toHtml(b)) gives normalized(b).
QString toHtml(const Body &body);

/// Reads HTML of any origin (canonical, pasted, a page) as a body. Never fails on content: what Body has no word
/// for is left out, its text kept where it is text; the report counts what was lost by kind. `media:` pictures are
/// taken as they are; others go through @p resolver (none: they are left out and reported). What word processors and
/// web pages put on the clipboard is read as they mean it: lists that are only drawn, styled headings and quotes, notes
/// (numbers in the text, a list below a rule), tracked changes (as if accepted), late pictures. Canonical HTML means
/// just what it says.
/// Input above 16 MB or nested deeper than 200 is refused (BadInput). Thread-safe.
Result<ParsedBody> parseHtml(const QString &html, const PictureResolver &resolver = {});

/// Reads CommonMark with GitHub's tables and strike-through as a body. Raw HTML in it goes through the HTML
/// reader and so into the body model; a level-1 heading becomes level 2, levels 5 and 6 become 4; the title of a picture
/// is its caption; the last paragraph of a quote, when it begins with a dash, says whose it is.
/// A table whose header row is empty has none. Thread-safe.
Result<ParsedBody> parseMarkdown(const QString &markdown, const PictureResolver &resolver = {});

/// @p body as CommonMark with GitHub's tables and strike-through, to be read by people as well; lines end in '\n'.
/// parseMarkdown(toMarkdown(b)) gives normalized(b) as far as Markdown has words for it. For what it has none the text
/// stays: the caption of a table and an embed become paragraphs, the credit of a picture ends its title, a cell stands
/// where its span begins, and the source of a quote has a dash before it. Pictures are `media:<file>`. Thread-safe.
QString toMarkdown(const Body &body);

} // namespace Galley
