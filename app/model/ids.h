// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/id.h"

namespace Galley {

using ArticleId = Id<struct ArticleKind>;
using ChannelId = Id<struct ChannelKind>;
using TagId = Id<struct TagKind>;
using MediaId = Id<struct MediaKind>;
using RevisionId = Id<struct RevisionKind>;

} // namespace Galley
