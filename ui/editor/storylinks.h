// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

namespace Galley {

/// A story that a link can lead to.
struct LinkedStory {
    QString link;     ///< "galley-story:<uuid>": it stays right when the story's address changes
    QString headline;
    QString remark;   ///< what tells it from others: channel, date, state
};

/// Finds the newsroom's stories for links. GUI thread; both answer at once.
class StoryLinks
{
public:
    virtual ~StoryLinks() = default;

    /// The newest stories whose headlines hold @p words, at most @p most.
    virtual QList<LinkedStory> find(const QString &words, int most) const = 0;
    /// The headline of the story that @p link leads to; empty when there is none.
    virtual QString headlineOf(const QString &link) const = 0;
};

} // namespace Galley
