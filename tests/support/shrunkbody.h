// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"

#include <functional>

namespace Galley {

/// The seed from which a test makes its bodies: GALLEY_SEED where it is set, else @p usual. It is logged.
quint32 testSeed(quint32 usual);

/// A small body for which @p fails is still true, as it must be for @p body: blocks, items, rows, cells, runs, marks,
/// links and parts of text are taken out one after the other as long as that holds. Not normalized.
Body shrunk(const Body &body, const std::function<bool(const Body &)> &fails);

/// Asks whether @p holds for the bodies that @p make makes of @p cases seeds from @p seed on. Empty when it does for
/// all; else the first seed for which it does not, and its body, shrunk, in canonical HTML. With that seed in
/// GALLEY_SEED the case is the first to be tried.
QString counterexample(quint32 seed, int cases, const std::function<Body(quint32)> &make,
                       const std::function<bool(const Body &)> &holds);

} // namespace Galley
