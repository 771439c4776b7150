// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "desk/snippets.h"
#include "model/article.h"

#include <QCoreApplication>

namespace Galley {

class Newsroom;

/// Work on the newsroom's snippets. Same thread as its newsroom.
class SnippetDesk
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    explicit SnippetDesk(Newsroom &newsroom) : m_newsroom(newsroom) {}

    /// In their order.
    Result<QList<Snippet>> all() const;
    /// Adds a snippet at the end. As put().
    Result<Snippet> add(const QString &name, const QString &body);
    /// Keeps name, text (any HTML: it is read as a body) and position of a snippet. BadInput without a name or text, or when the
    /// text has more than 100,000 characters; AlreadyThere when another one is called so.
    Result<Snippet> put(const Snippet &snippet);
    Done remove(const SnippetId &id);
    /// Adds those of the starting snippets whose names are not taken: for a newsroom that began without them.
    Done addStarting();

    /// What Galley knows of @p story, by the keys of knownFields(): a field about which nothing is known is absent, so
    /// that it shows. Dates are those of the newsroom's zone in the long form of the story's language.
    QHash<QString, QString> values(const Article &story) const;

private:
    Newsroom &m_newsroom;
};

} // namespace Galley
