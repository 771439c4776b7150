// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/id.h"

namespace Galley {

using ArticleId = Id<struct ArticleIds>;
using ChannelId = Id<struct ChannelIds>;
using TagId = Id<struct TagIds>;
using MediaId = Id<struct MediaIds>;
using RevisionId = Id<struct RevisionIds>;
using SnippetId = Id<struct SnippetIds>;
using RemarkId = Id<struct RemarkIds>;
using SavedSearchId = Id<struct SavedSearchIds>;
using ToDoId = Id<struct ToDoIds>;
using StoryTemplateId = Id<struct StoryTemplateIds>;
using ContributorId = Id<struct ContributorIds>;
using SourceId = Id<struct SourceIds>;

} // namespace Galley
