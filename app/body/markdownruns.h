// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"

namespace Galley {

/// In which block runs stand: a line break ends a line of the source in a paragraph, and is `<br>` elsewhere.
enum class RunsPlace { Paragraph, Heading, Cell };

/// @p runs, which are normal, in Markdown. Emphasis is written in asterisks wherever any reader of CommonMark would
/// find its ends, and in tags elsewhere: Chinese sets no spaces, and in **重点：**内容 nothing closes. Subscript and
/// superscript, which numbers and formulas depend on, are tags always; underline and highlight, which are looks, go,
/// and so do marks on spaces at the edge of a marked text.
QString markdownRuns(const Runs &runs, RunsPlace place);

} // namespace Galley
