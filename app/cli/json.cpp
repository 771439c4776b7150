// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/json.h"

#include "base/text.h"
#include "body/html.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QJsonValue time(const QDateTime &utc)
{
    return utc.isValid() ? QJsonValue(utc.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonArray slotNames(Slots slots)
{
    QJsonArray names;
    for (const Slot slot : {Slot::Headline, Slot::Featured, Slot::Pinned}) {
        if (slots.testFlag(slot))
            names.append(slotKey(slot));
    }
    return names;
}

QJsonObject slotEnds(const SlotEnds &ends)
{
    QJsonObject times;
    for (const Slot slot : {Slot::Headline, Slot::Featured, Slot::Pinned}) {
        if (ends.of(slot).isValid())
            times.insert(slotKey(slot), time(ends.of(slot)));
    }
    return times;
}

QJsonArray corrections(const QList<Correction> &made)
{
    QJsonArray list;
    for (const Correction &correction : made)
        list.append(QJsonObject{{u"at"_s, time(correction.at)}, {u"text"_s, correction.text}});
    return list;
}

QJsonValue channelOf(const ChannelId &id, const Channels &channels)
{
    const Channel *channel = findChannel(channels, id);
    if (!channel)
        return {};
    return QJsonObject{{u"id"_s, channel->id.toString()}, {u"slug"_s, channel->slug}, {u"name"_s, channel->name}};
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Note: return u"note"_s;
    case Severity::Warning: return u"warning"_s;
    case Severity::Problem: return u"problem"_s;
    }
    return {};
}

QString outcomeName(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::Added: return u"added"_s;
    case ImportOutcome::Updated: return u"updated"_s;
    case ImportOutcome::Unchanged: return u"unchanged"_s;
    case ImportOutcome::Failed: return u"failed"_s;
    }
    return {};
}

} // namespace

QJsonObject toJson(const ArticleRow &row, const Channels &channels)
{
    return {
        {u"id"_s, row.id.toString()},
        {u"kind"_s, kindKey(row.kind)},
        {u"slug"_s, row.slug},
        {u"headline"_s, row.headline},
        {u"state"_s, row.trashed ? u"trash"_s : stateKey(row.state)},
        {u"channel"_s, channelOf(row.channel, channels)},
        {u"slots"_s, slotNames(row.slots)},
        {u"slotEnds"_s, slotEnds(row.slotEnds)},
        {u"publishAt"_s, time(row.publishAt)},
        {u"embargoUntil"_s, time(row.embargoUntil)},
        {u"reviewStep"_s, row.reviewStep},
        {u"modifiedAt"_s, time(row.modifiedAt)},
        {u"cover"_s, row.coverFile},
    };
}

QJsonObject toJson(const ArticleRow &row, const StoryExcerpt &excerpt)
{
    QJsonArray hits;
    for (const TextSpan &hit : excerpt.hits)
        hits.append(QJsonArray{hit.begin, hit.end});
    return {{u"id"_s, row.id.toString()},
            {u"slug"_s, row.slug},
            {u"headline"_s, row.headline},
            {u"snippet"_s, excerpt.text},
            {u"hits"_s, hits}};
}

QJsonObject toJson(const Article &article, const Channels &channels)
{
    QJsonArray further;
    for (const ChannelId &id : article.furtherChannels)
        further.append(channelOf(id, channels));
    const Result<ParsedBody> parsed = parseHtml(article.body);
    const TextCount count = parsed ? countText(plainText(parsed->body)) : TextCount();
    return {
        {u"id"_s, article.id.toString()},
        {u"kind"_s, kindKey(article.kind)},
        {u"slug"_s, article.slug},
        {u"state"_s, stateKey(article.state)},
        {u"trashedAt"_s, time(article.trashedAt)},
        {u"language"_s, article.language},
        {u"kicker"_s, article.kicker},
        {u"headline"_s, article.headline},
        {u"subhead"_s, article.subhead},
        {u"standfirst"_s, article.standfirst},
        {u"standfirstByHand"_s, article.standfirstByHand},
        {u"byline"_s, article.byline},
        {u"source"_s, article.source},
        {u"sourceUrl"_s, article.sourceUrl},
        {u"editor"_s, article.editor},
        {u"channel"_s, channelOf(article.channel, channels)},
        {u"furtherChannels"_s, further},
        {u"tags"_s, QJsonArray::fromStringList(article.tags)},
        {u"slots"_s, slotNames(article.slots)},
        {u"slotEnds"_s, slotEnds(article.slotEnds)},
        {u"corrections"_s, corrections(article.corrections)},
        {u"publishAt"_s, time(article.publishAt)},
        {u"embargoUntil"_s, time(article.embargoUntil)},
        {u"withdrawal"_s, QJsonObject{{u"note"_s, article.withdrawal.note}, {u"address"_s, article.withdrawal.address}}},
        {u"createdAt"_s, time(article.createdAt)},
        {u"modifiedAt"_s, time(article.modifiedAt)},
        {u"views"_s, article.views ? QJsonValue(*article.views) : QJsonValue()},
        {u"cover"_s, article.cover.isEmpty() ? QJsonValue()
                                             : QJsonValue(QJsonObject{{u"file"_s, article.cover.file},
                                                                      {u"alt"_s, article.cover.alt},
                                                                      {u"caption"_s, article.cover.caption},
                                                                      {u"credit"_s, article.cover.credit}})},
        {u"count"_s, QJsonObject{{u"total"_s, count.total()}, {u"han"_s, count.han}, {u"words"_s, count.words}}},
        {u"body"_s, article.body},
    };
}

QJsonObject toJson(const Revision &revision)
{
    return {{u"id"_s, revision.id.toString()},   {u"reason"_s, reasonKey(revision.reason)},
            {u"person"_s, revision.person},      {u"at"_s, time(revision.at)},
            {u"parent"_s, revision.parent.toString()}, {u"contentHash"_s, revision.contentHash},
            {u"name"_s, revision.name},          {u"thinnedBefore"_s, revision.thinnedBefore}};
}

QJsonObject toJson(const StateChange &change)
{
    return {{u"from"_s, change.from}, {u"to"_s, change.to}, {u"person"_s, change.person}, {u"at"_s, time(change.at)}};
}

QJsonArray toJson(const Report &report)
{
    QJsonArray remarks;
    for (const Remark &remark : report.remarks) {
        remarks.append(QJsonObject{{u"severity"_s, severityName(remark.severity)},
                                   {u"place"_s, remark.place},
                                   {u"message"_s, remark.message}});
    }
    return remarks;
}

QJsonObject toJson(const ImportSummary &summary)
{
    QJsonArray files;
    for (const ImportedFile &file : summary.files) {
        files.append(QJsonObject{{u"path"_s, file.path},
                                 {u"outcome"_s, outcomeName(file.outcome)},
                                 {u"id"_s, file.story.toString()},
                                 {u"slug"_s, file.slug},
                                 {u"headline"_s, file.headline},
                                 {u"remarks"_s, toJson(file.report)}});
    }
    return {
        {u"added"_s, summary.count(ImportOutcome::Added)},
        {u"updated"_s, summary.count(ImportOutcome::Updated)},
        {u"unchanged"_s, summary.count(ImportOutcome::Unchanged)},
        {u"failed"_s, summary.count(ImportOutcome::Failed)},
        {u"pictures"_s, summary.pictures},
        {u"files"_s, files},
        {u"remarks"_s, toJson(summary.report)},
    };
}

QJsonObject toJson(const ExportSummary &summary)
{
    QJsonArray gone;
    for (const Site::Gone &each : summary.gone)
        gone.append(QJsonObject{{u"path"_s, each.path}, {u"leadsTo"_s, each.leadsTo}});
    return {
        {u"pages"_s, summary.pages},         {u"pictures"_s, summary.pictures},
        {u"written"_s, summary.written},     {u"unchanged"_s, summary.unchanged},
        {u"removed"_s, summary.removed},     {u"published"_s, summary.published},
        {u"gone"_s, gone},                    {u"milliseconds"_s, summary.milliseconds}, {u"remarks"_s, toJson(summary.report)},
    };
}

} // namespace Galley
