// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/article.h"

#include <QObject>

#include <functional>

namespace Galley {

/// The story on the desk: what has been written of it, saved or not. Views change it through edit() and touchBody()
/// and follow changed(); nothing here touches the disk. GUI thread.
class OpenStory : public QObject
{
    Q_OBJECT

public:
    explicit OpenStory(QObject *parent = nullptr) : QObject(parent) {}

    bool isOpen() const { return !m_article.id.isNull(); }
    ArticleId id() const { return m_article.id; }
    /// With the text as it stands now.
    const Article &article() const;

    /// Counts up with every change: what was made from revision n is stale once this says n + 1.
    int revision() const { return m_revision; }
    bool isModified() const { return m_revision != m_savedRevision; }

    /// Puts @p article on the desk, unmodified. @p body gives the editor's text as canonical HTML; it is asked only
    /// when somebody reads the article after touchBody().
    void open(const Article &article, std::function<QString()> body);
    void close();

    /// Changes the metadata; says changed() when @p change made a difference.
    void edit(const std::function<void(Article &)> &change);
    /// The text changed in the editor.
    void touchBody();

    /// @p saved is how the store has revision @p revision now. What has been written since stays; what the desk
    /// decided (state, slug, standfirst that follow …) is taken over.
    void markSaved(const Article &saved, int revision);

Q_SIGNALS:
    void opened();
    void closed();
    /// Something was written: a field, the text, or metadata.
    void changed();
    /// The desk's own fields changed: state, slug, times.
    void settled();

private:
    mutable Article m_article;
    mutable bool m_bodyStale = false;
    std::function<QString()> m_body;
    int m_revision = 0;
    int m_savedRevision = 0;
};

} // namespace Galley
