// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace Galley {

/// A stretch of the text of a story (see body/passagetext.h), from @ref start to before @ref finish (UTF-16). It is empty when what
/// stood there is gone.
struct Passage {
    int start = 0;
    int finish = 0;

    bool isEmpty() const { return finish <= start; }
    friend bool operator==(const Passage &, const Passage &) = default;
};

} // namespace Galley
