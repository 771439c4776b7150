// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/report.h"
#include "desk/newsroom.h"
#include "desk/siteexport.h"
#include "desk/storyimport.h"
#include "desk/storysearch.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Galley {

/// The documents that `--json` prints. Times are ISO 8601 in UTC; what is not known is null or left empty.
QJsonObject toJson(const ArticleRow &row, const Channels &channels);
/// A story that was found, with the line in which the words stand and their places in it.
QJsonObject toJson(const ArticleRow &row, const StoryExcerpt &excerpt);
QJsonObject toJson(const Article &article, const Channels &channels);
QJsonObject toJson(const Revision &revision);
QJsonObject toJson(const StateChange &change);
QJsonArray toJson(const Report &report);
QJsonObject toJson(const ImportSummary &summary);
QJsonObject toJson(const ExportSummary &summary);

} // namespace Galley
