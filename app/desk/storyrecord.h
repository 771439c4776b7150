// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/article.h"

namespace Galley {

class Newsroom;

/// The release form (发稿单) of @p article as it stands: what is known of it, who signed it with which hash, everything that
/// was done with it, and its text. A page of HTML in the language of the interface for printing; nothing in it is loaded
/// from anywhere.
Result<QString> storyRecord(const Newsroom &newsroom, const Article &article);

} // namespace Galley
