// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace Galley {

/// How somebody likes to write. Of this machine; nothing of it shows on the site.
struct WritingSetting {
    QString family;   ///< of the story's words; empty: ours
    int zoom = 100;   ///< per cent, 70 to 250
    int measure = 680; ///< how wide the text may be, in pixels at scale 1
    bool typewriter = false;
    bool blockSigns = true;  ///< "## ", "- ", "1. ", "> " make blocks
    bool quotesAndDashes = true;
    bool fullWidth = true;   ///< full-width punctuation after Chinese characters
    int headlineGoal = 0;    ///< characters; 0: what suits the language

    friend bool operator==(const WritingSetting &, const WritingSetting &) = default;
};

inline constexpr int LeastZoom = 70;
inline constexpr int MostZoom = 250;

} // namespace Galley
