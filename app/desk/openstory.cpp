// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/openstory.h"

namespace Galley {

const Article &OpenStory::article() const
{
    if (m_bodyStale && m_body) {
        m_article.body = m_body();
        m_bodyStale = false;
    }
    return m_article;
}

void OpenStory::open(const Article &article, std::function<QString()> body)
{
    m_article = article;
    m_body = std::move(body);
    m_bodyStale = false;
    m_savedRevision = ++m_revision;
    Q_EMIT opened();
}

void OpenStory::close()
{
    if (!isOpen())
        return;
    m_article = {};
    m_body = nullptr;
    m_bodyStale = false;
    m_savedRevision = ++m_revision;
    Q_EMIT closed();
}

void OpenStory::edit(const std::function<void(Article &)> &change)
{
    if (!isOpen())
        return;
    Article edited = article();
    change(edited);
    if (edited == m_article)
        return;
    m_article = std::move(edited);
    ++m_revision;
    Q_EMIT changed();
}

void OpenStory::touchBody()
{
    if (!isOpen())
        return;
    m_bodyStale = true;
    ++m_revision;
    Q_EMIT changed();
}

void OpenStory::markSaved(const Article &saved, int revision)
{
    if (saved.id != m_article.id)
        return;
    m_savedRevision = revision;
    m_article.state = saved.state;
    m_article.trashedAt = saved.trashedAt;
    m_article.modifiedAt = saved.modifiedAt;
    m_article.createdAt = saved.createdAt;
    if (!m_article.publishAt.isValid())
        m_article.publishAt = saved.publishAt;
    if (revision == m_revision) {
        m_article.slug = saved.slug;
        m_article.slugByHand = saved.slugByHand;
        if (!m_article.standfirstByHand)
            m_article.standfirst = saved.standfirst;
    }
    Q_EMIT settled();
}

} // namespace Galley
