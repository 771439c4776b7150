// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace Galley {

/// The people that a byline names, without what they are: 本报记者 何洋、通讯员 李默 are 何洋 and 李默; "By Ann Lee and
/// Tom Wu" are Ann Lee and Tom Wu. Each once, in the order of the byline.
QStringList authorsIn(const QString &byline);

/// @p byline with @p other in the place of each of @p names as authorsIn() finds them; roles and what stands between people
/// stay. Somebody who would then be named twice is named the first time only. Unchanged when it names none of them.
QString withAuthor(const QString &byline, const QStringList &names, const QString &other);

} // namespace Galley
