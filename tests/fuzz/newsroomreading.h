// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/database.h"

namespace Galley::Fuzzing {

/// Reads everything that the desk reads, whatever stands there: errors are answers.
void readNewsroom(Database &database);

} // namespace Galley::Fuzzing
