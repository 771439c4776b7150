// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/storywriting.h"

#include "base/text.h"
#include "body/body.h"
#include "body/html.h"
#include "desk/remarkdesk.h"
#include "desk/storyreview.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int StandfirstLength = 120;

/// How often a story that saves itself leaves a version to go back to.
constexpr std::chrono::minutes KeptEvery{10};

/// What a story is called on the web while its headline says nothing that an address could hold.
QString slugWithoutHeadline(const Article &article)
{
    return article.createdAt.date().toString(u"yyyyMMdd"_s) + u'-' + article.id.toString().right(6);
}

/// A page has no place in the stream of news, and what a story does not hold has no end.
void settlePlace(Article &article)
{
    if (article.isPage()) {
        article.channel = {};
        article.furtherChannels.clear();
        article.tags.clear();
        article.slots = {};
    }
    for (const Slot slot : {Slot::Headline, Slot::Featured, Slot::Pinned}) {
        if (!article.slots.testFlag(slot))
            article.slotEnds.of(slot) = {};
    }
}

/// Oldest first, and none that is still without words.
void settleCorrections(QList<Correction> &corrections, const QDateTime &now)
{
    for (Correction &correction : corrections) {
        correction.text = correction.text.trimmed();
        if (!correction.at.isValid())
            correction.at = now;
    }
    corrections.removeIf([](const Correction &correction) { return correction.text.isEmpty(); });
    std::stable_sort(corrections.begin(), corrections.end(),
                     [](const Correction &a, const Correction &b) { return a.at < b.at; });
}

/// A web address, a path of the site or a link to another story; what is none of them is nothing.
QString wayInstead(const QString &address)
{
    const QString trimmed = address.trimmed();
    if (trimmed.startsWith(u'/') && !trimmed.startsWith("//"_L1))
        return allowedLink(trimmed);
    const QString link = allowedLink(trimmed);
    return link.startsWith("galley-story:"_L1) ? link : webAddress(trimmed);
}

} // namespace

Done StoryWriting::settle(Article &article) const
{
    settlePlace(article);
    settleCorrections(article.corrections, m_clock.now());
    article.sourceUrl = webAddress(article.sourceUrl);
    article.withdrawal.note = article.withdrawal.note.trimmed();
    article.withdrawal.address = wayInstead(article.withdrawal.address);
    if (!article.standfirstByHand) {
        const Result<ParsedBody> parsed = parseHtml(article.body);
        if (!parsed)
            return parsed.error();
        article.standfirst = excerpt(firstParagraph(parsed->body), StandfirstLength);
    }
    QString wanted = article.slugByHand ? cleanSlug(article.slug) : slugFrom(article.headline);
    if (wanted.isEmpty()) {
        article.slugByHand = false;
        wanted = slugFrom(article.headline);
    }
    if (wanted.isEmpty())
        wanted = slugWithoutHeadline(article);
    const Result<QString> free = m_articles.freeSlug(wanted, article.id);
    if (!free)
        return free.error();
    article.slug = *free;
    return {};
}

Result<Article> StoryWriting::write(const Article &wanted, SaveKind kind)
{
    const QDateTime now = m_clock.now();
    Article article = wanted;
    const Result<Article> stored = m_articles.article(article.id);
    if (!stored && (stored.error().kind != ErrorKind::NotFound || kind != SaveKind::Import))
        return stored.error();
    if (stored) {
        article.state = stored->state;
        article.trashedAt = stored->trashedAt;
        article.createdAt = stored->createdAt;
        article.modifiedAt = stored->modifiedAt;
        if (!article.publishAt.isValid())
            article.publishAt = stored->publishAt;
    } else {
        article.createdAt = now;
        if (!article.modifiedAt.isValid())
            article.modifiedAt = now;
    }
    const bool keepsAddress = stored && stored->state == State::Published && !article.slugByHand;
    if (Done settled = settle(article); !settled)
        return settled.error();
    if (keepsAddress)
        article.slug = stored->slug;

    const bool isChanged = !stored || contentHash(*stored) != contentHash(article) || stored->views != article.views;
    if (isChanged) {
        if (stored)
            article.modifiedAt = now;
        if (Done put = m_articles.put(article); !put)
            return put.error();
        if (stored) {
            if (Done moved = moveRemarks(m_database, article.id, stored->body, article.body); !moved)
                return moved.error();
            if (Done followed = StoryReview(m_database, m_clock, m_person).followWriting(article, *stored); !followed)
                return followed.error();
        }
    }
    if (!stored) {
        if (Done recorded = m_history.recordStateChange({article.id, {}, stateKey(article.state), m_person, now});
            !recorded)
            return recorded.error();
    }
    if (kind == SaveKind::Autosave && isChanged) {
        if (const Result<bool> kept = m_history.keepNowAndThen(article, KeptEvery, m_person, now); !kept)
            return kept.error();
    } else if (kind != SaveKind::Autosave && (kind != SaveKind::BeforePaste || !article.body.isEmpty())) {
        const auto reason = kind == SaveKind::Import ? RevisionReason::Import
            : kind == SaveKind::BeforePaste          ? RevisionReason::Paste
                                                     : RevisionReason::Save;
        if (const Result<bool> kept = m_history.keepRevision(article, reason, m_person, now); !kept)
            return kept.error();
    }
    return article;
}

} // namespace Galley
