// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/htmltree.h"

#include <QSet>

namespace Galley {

/// What must be known of a whole tree before it is read.
struct HtmlSurvey {
    /// Whether there is anything in it that canonical HTML does not write. Only then may what is there be taken for
    /// the manner of another program: in canonical HTML everything means just what it says.
    bool isForeign = false;
    /// Whether headings of the first level are subheads: there is more than one of them, or a title beside them.
    bool hasFirstLevelSubheads = false;
    QSet<QString> notes; ///< the names of the notes that are held below the text: see noteHeldBy
};

/// Goes once through all of @p root.
HtmlSurvey surveyed(const GumboNode *root);

} // namespace Galley
