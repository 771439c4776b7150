// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace Galley {

/// Has the C library ask the system for memory in large steps. In small ones, each of which stops all threads for a
/// moment, an export that reads and renders on several cores takes up to a fifth longer. What is not touched costs
/// nothing. For the beginning of a program, before there are threads; does nothing where the library decides by itself.
inline void takeMemoryInLargeSteps()
{
#ifdef __GLIBC__
    constexpr int Step = 4 * 1024 * 1024; // bytes
    mallopt(M_TOP_PAD, Step);
#endif
}

} // namespace Galley
