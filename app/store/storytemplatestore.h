// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/article.h"
#include "model/storytemplate.h"
#include "store/database.h"

#include <QCoreApplication>
#include <QList>

namespace Galley {

/// The stories that others are begun with. All functions run on the thread of the Database they were given.
class StoryTemplateStore
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    explicit StoryTemplateStore(Database &database) : m_database(database) {}

    /// In the order of their positions.
    Result<QList<StoryTemplate>> templates() const;
    /// What stands in a template. NotFound when there is none.
    Result<Article> content(const StoryTemplateId &id) const;
    /// Writes a new template, or another content for one that is there, and makes room at its position (clamped).
    /// BadInput without identity or name; AlreadyThere when another one is called so (in any case of letters).
    Done put(const StoryTemplate &each, const Article &content);
    /// Changes name and position of a template and leaves what stands in it. As put(); NotFound when there is none.
    Done change(const StoryTemplate &each);
    /// Leaves a tombstone. NotFound when there is none.
    Done remove(const StoryTemplateId &id);

private:
    Done check(const QList<StoryTemplate> &present, const StoryTemplate &wanted) const;
    /// Gives the templates their positions, with @p id at @p position.
    Done arrange(const QList<StoryTemplate> &present, const StoryTemplateId &id, int position);

    Database &m_database;
};

} // namespace Galley
