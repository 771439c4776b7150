// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace Galley {

/// The people that a byline names, without what they are: 本报记者 何洋、通讯员 李默 are 何洋 and 李默; "By Ann Lee and
/// Tom Wu" are Ann Lee and Tom Wu. Each once, in the order of the byline.
QStringList authorsIn(const QString &byline);

} // namespace Galley
