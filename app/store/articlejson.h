// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/article.h"

#include <QByteArray>

namespace Galley {

/// The whole of @p article as JSON, as a revision keeps it.
QByteArray toJson(const Article &article);
/// Damaged when @p json is no such text. Fields that are not there keep their default.
Result<Article> articleFromJson(const QByteArray &json);

} // namespace Galley
