// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/articlejson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

struct TextField {
    QString key;
    QString Article::*member;
};

const QList<TextField> &textFields()
{
    static const QList<TextField> fields{
        {u"language"_s, &Article::language}, {u"kicker"_s, &Article::kicker},
        {u"headline"_s, &Article::headline}, {u"subhead"_s, &Article::subhead},
        {u"standfirst"_s, &Article::standfirst}, {u"byline"_s, &Article::byline},
        {u"source"_s, &Article::source}, {u"sourceUrl"_s, &Article::sourceUrl},
        {u"editor"_s, &Article::editor}, {u"slug"_s, &Article::slug},
        {u"body"_s, &Article::body},
    };
    return fields;
}

struct TimeField {
    QString key;
    QDateTime Article::*member;
};

const QList<TimeField> &timeFields()
{
    static const QList<TimeField> fields{
        {u"trashedAt"_s, &Article::trashedAt},
        {u"publishAt"_s, &Article::publishAt},
        {u"embargoUntil"_s, &Article::embargoUntil},
        {u"createdAt"_s, &Article::createdAt},
        {u"modifiedAt"_s, &Article::modifiedAt},
    };
    return fields;
}

struct CoverField {
    QString key;
    QString Cover::*member;
};

const QList<CoverField> &coverFields()
{
    static const QList<CoverField> fields{
        {u"file"_s, &Cover::file},
        {u"alt"_s, &Cover::alt},
        {u"caption"_s, &Cover::caption},
        {u"credit"_s, &Cover::credit},
    };
    return fields;
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeFrom(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

/// Only those that are there, by the names of their slots.
QJsonObject slotEndsJson(const SlotEnds &ends)
{
    QJsonObject json;
    for (const Slot slot : {Slot::Headline, Slot::Featured, Slot::Pinned}) {
        if (ends.of(slot).isValid())
            json.insert(slotKey(slot), timeText(ends.of(slot)));
    }
    return json;
}

SlotEnds slotEndsFrom(const QJsonObject &json)
{
    SlotEnds ends;
    for (const Slot slot : {Slot::Headline, Slot::Featured, Slot::Pinned})
        ends.of(slot) = timeFrom(json.value(slotKey(slot)));
    return ends;
}

QJsonArray correctionsJson(const QList<Correction> &corrections)
{
    QJsonArray list;
    for (const Correction &correction : corrections)
        list.append(QJsonObject{{u"at"_s, timeText(correction.at)}, {u"text"_s, correction.text}});
    return list;
}

QList<Correction> correctionsFrom(const QJsonArray &list)
{
    QList<Correction> corrections;
    for (const QJsonValue &value : list)
        corrections.append({timeFrom(value.toObject().value("at"_L1)), value.toObject().value("text"_L1).toString()});
    return corrections;
}

QJsonArray ids(const QList<ChannelId> &channels)
{
    QJsonArray list;
    for (const ChannelId &channel : channels)
        list.append(channel.toString());
    return list;
}

} // namespace

QByteArray toJson(const Article &article)
{
    QJsonObject json{
        {u"id"_s, article.id.toString()},
        {u"kind"_s, kindKey(article.kind)},
        {u"state"_s, stateKey(article.state)},
        {u"standfirstByHand"_s, article.standfirstByHand},
        {u"slugByHand"_s, article.slugByHand},
        {u"channel"_s, article.channel.toString()},
        {u"furtherChannels"_s, ids(article.furtherChannels)},
        {u"tags"_s, QJsonArray::fromStringList(article.tags)},
        {u"slots"_s, int(article.slots.toInt())},
        {u"slotEnds"_s, slotEndsJson(article.slotEnds)},
        {u"corrections"_s, correctionsJson(article.corrections)},
    };
    if (article.withdrawal != Withdrawal()) {
        json.insert(u"withdrawal"_s, QJsonObject{{u"note"_s, article.withdrawal.note},
                                                 {u"address"_s, article.withdrawal.address}});
    }
    for (const TextField &field : textFields())
        json.insert(field.key, article.*field.member);
    for (const TimeField &field : timeFields()) {
        if ((article.*field.member).isValid())
            json.insert(field.key, timeText(article.*field.member));
    }
    QJsonObject cover;
    for (const CoverField &field : coverFields())
        cover.insert(field.key, article.cover.*field.member);
    json.insert(u"cover"_s, cover);
    if (article.views)
        json.insert(u"views"_s, *article.views);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<Article> articleFromJson(const QByteArray &bytes)
{
    QJsonParseError fault;
    const QJsonObject json = QJsonDocument::fromJson(bytes, &fault).object();
    Article article;
    article.id = ArticleId::fromString(json.value("id"_L1).toString());
    if (fault.error != QJsonParseError::NoError || article.id.isNull()) {
        return Error{ErrorKind::Damaged,
                     QCoreApplication::translate("Galley", "This revision of the story cannot be read; choose another."),
                     fault.errorString()};
    }
    article.kind = kindFromKey(json.value("kind"_L1).toString()).value_or(ArticleKind::Story);
    article.state = stateFromKey(json.value("state"_L1).toString()).value_or(State::Draft);
    article.standfirstByHand = json.value("standfirstByHand"_L1).toBool();
    article.slugByHand = json.value("slugByHand"_L1).toBool();
    article.channel = ChannelId::fromString(json.value("channel"_L1).toString());
    const QJsonArray further = json.value("furtherChannels"_L1).toArray();
    for (const QJsonValue &channel : further)
        article.furtherChannels.append(ChannelId::fromString(channel.toString()));
    article.tags = json.value("tags"_L1).toVariant().toStringList();
    article.slots = Slots::fromInt(Slots::Int(json.value("slots"_L1).toInt()));
    article.slotEnds = slotEndsFrom(json.value("slotEnds"_L1).toObject());
    article.corrections = correctionsFrom(json.value("corrections"_L1).toArray());
    const QJsonObject withdrawal = json.value("withdrawal"_L1).toObject();
    article.withdrawal = {withdrawal.value("note"_L1).toString(), withdrawal.value("address"_L1).toString()};
    for (const TextField &field : textFields())
        article.*field.member = json.value(field.key).toString();
    for (const TimeField &field : timeFields())
        article.*field.member = timeFrom(json.value(field.key));
    const QJsonObject cover = json.value("cover"_L1).toObject();
    for (const CoverField &field : coverFields())
        article.cover.*field.member = cover.value(field.key).toString();
    if (const QJsonValue views = json.value("views"_L1); views.isDouble())
        article.views = views.toInteger();
    return article;
}

} // namespace Galley
