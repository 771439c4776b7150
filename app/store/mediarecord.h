// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/records.h"

namespace Galley {

class Statement;

/// "SELECT … FROM media m" with the columns that mediaFrom() reads.
const QString &mediaSelect();
Media mediaFrom(const Statement &row);

} // namespace Galley
