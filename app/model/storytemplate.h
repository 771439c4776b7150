// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/ids.h"

#include <QDateTime>
#include <QString>

namespace Galley {

/// A story that others are begun with, by its name. What stands in it is asked for when it is needed.
struct StoryTemplate {
    StoryTemplateId id;
    QString name;
    int position = 0; ///< in the list, from 0
    QDateTime modifiedAt; ///< UTC
    friend bool operator==(const StoryTemplate &, const StoryTemplate &) = default;
};

} // namespace Galley
