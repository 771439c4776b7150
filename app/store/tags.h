// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/records.h"
#include "store/database.h"

#include <QSet>

namespace Galley {

/// @p wanted, or the first of wanted-2, wanted-3 … that is not among @p taken.
QString firstFree(const QString &wanted, const QSet<QString> &taken);
/// The slugs in column @p column of @p from (a table with conditions) that are @p wanted or begin with "wanted-".
Result<QSet<QString>> slugsLike(Database &database, const QString &from, const QString &column, const QString &wanted,
                                const QVariantList &values = {});

/// The tag named @p name, made when there is none.
Result<Tag> tagNamed(Database &database, const QString &name, const QString &slug);

} // namespace Galley
