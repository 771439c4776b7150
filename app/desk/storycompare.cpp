// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/storycompare.h"

#include "body/html.h"
#include "desk/newsroom.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Enough of a picture's name to tell it from another.
constexpr qsizetype ShownOfHash = 8;

QString namesOf(const Article &article, const Channels &channels)
{
    QStringList names;
    for (const ChannelId &id : QList<ChannelId>{article.channel} + article.furtherChannels) {
        if (const Channel *channel = findChannel(channels, id))
            names.append(channel->name);
    }
    return names.join(u"、"_s);
}

QString correctionsOf(const Article &article)
{
    QStringList lines;
    for (const Correction &correction : article.corrections)
        lines.append(correction.text);
    return lines.join(u'\n');
}

std::vector<std::pair<StoryPart, QString>> partsOf(const Article &article, const Channels &channels)
{
    return {
        {StoryPart::Kicker, article.kicker},
        {StoryPart::Headline, article.headline},
        {StoryPart::Subhead, article.subhead},
        // One that follows the text changes with it.
        {StoryPart::Standfirst, article.standfirstByHand ? article.standfirst : QString()},
        {StoryPart::Byline, article.byline},
        {StoryPart::Source, article.source},
        {StoryPart::SourceUrl, article.sourceUrl},
        {StoryPart::Editor, article.editor},
        {StoryPart::FiledIn, namesOf(article, channels)},
        {StoryPart::Tags, article.tags.join(u"、"_s)},
        {StoryPart::Slug, article.slugByHand ? article.slug : QString()},
        {StoryPart::Cover, article.cover.file.left(ShownOfHash)},
        {StoryPart::CoverCaption, QStringList{article.cover.caption, article.cover.credit, article.cover.alt}.join(u'\n').trimmed()},
        {StoryPart::Corrections, correctionsOf(article)},
    };
}

qsizetype letters(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace() && !c.isLowSurrogate(); });
}

void count(StoryComparison &comparison, TextPiece::Kind kind, const QString &text)
{
    if (kind == TextPiece::Kind::Added)
        comparison.added += letters(text);
    else if (kind == TextPiece::Kind::Removed)
        comparison.removed += letters(text);
}

void count(StoryComparison &comparison, const BlockChange &block)
{
    comparison.changes += block.kind != BlockChange::Kind::Same;
    switch (block.kind) {
    case BlockChange::Kind::Same: return;
    case BlockChange::Kind::Removed: return count(comparison, TextPiece::Kind::Removed, comparedText(*block.before));
    case BlockChange::Kind::Added: return count(comparison, TextPiece::Kind::Added, comparedText(*block.after));
    case BlockChange::Kind::Changed:
        for (const TextPiece &piece : block.words)
            count(comparison, piece.kind, piece.text);
    }
}

} // namespace

bool PartChange::isChanged() const
{
    return std::any_of(words.begin(), words.end(), [](const TextPiece &piece) { return piece.kind != TextPiece::Kind::Same; });
}

Result<StoryComparison> compareStories(const Article &before, const Article &after, const Channels &channels)
{
    const Result<ParsedBody> old = parseHtml(before.body);
    if (!old)
        return old.error();
    const Result<ParsedBody> now = parseHtml(after.body);
    if (!now)
        return now.error();
    StoryComparison comparison;
    const auto was = partsOf(before, channels);
    const auto is = partsOf(after, channels);
    for (size_t i = 0; i < was.size(); ++i) {
        PartChange change{was[i].first, compareTexts(was[i].second, is[i].second)};
        if (change.words.empty())
            continue;
        comparison.changes += change.isChanged();
        for (const TextPiece &piece : change.words)
            count(comparison, piece.kind, piece.text);
        comparison.parts.push_back(std::move(change));
    }
    comparison.blocks = compareBodies(old->body, now->body);
    for (const BlockChange &block : comparison.blocks)
        count(comparison, block);
    return comparison;
}

Result<StoryComparison> changesIn(const Revision &revision, const Newsroom &newsroom)
{
    const Result<Article> now = newsroom.revision(revision.id);
    if (!now)
        return now.error();
    const Result<Article> before = revision.parent.isNull() ? Result<Article>(Article()) : newsroom.revision(revision.parent);
    return before ? compareStories(*before, *now, newsroom.channels()) : before.error();
}

} // namespace Galley
