// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/mediarecord.h"

#include "store/statement.h"

namespace Galley {

using namespace Qt::StringLiterals;

const QString &mediaSelect()
{
    static const QString columns
        = u"SELECT id, file, original_name, width, height, bytes, has_alpha, added_at, focus_x, focus_y, caption, "
          "alt, credit, licence, licence_until, taken_at FROM media m"_s;
    return columns;
}

Media mediaFrom(const Statement &row)
{
    return {
        .id = row.id<MediaId>(0),
        .file = row.text(1),
        .originalName = row.text(2),
        .width = int(row.number(3)),
        .height = int(row.number(4)),
        .bytes = row.number(5),
        .hasAlpha = row.flag(6),
        .addedAt = row.time(7),
        .caption = row.text(10),
        .alt = row.text(11),
        .credit = row.text(12),
        .licence = row.text(13),
        .licenceUntil = QDate::fromString(row.text(14), Qt::ISODate),
        .takenAt = row.time(15),
        .focusX = row.real(8),
        .focusY = row.real(9),
    };
}

} // namespace Galley
