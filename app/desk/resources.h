// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace Galley {

/// Makes ":/themes" and ":/sample" readable; static libraries do not do this by themselves. Cheap to call again.
void embedResources();

} // namespace Galley
