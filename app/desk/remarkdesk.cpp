// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/remarkdesk.h"

#include "body/html.h"
#include "body/passagetext.h"
#include "desk/newsroom.h"
#include "store/articlestore.h"
#include "store/remarkstore.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestRemark = 10'000; // characters; more is a paste that went astray

Result<QString> passageTextOf(const QString &html)
{
    const Result<ParsedBody> parsed = parseHtml(html);
    if (!parsed)
        return parsed.error();
    return passageText(normalized(parsed->body));
}

} // namespace

Result<QList<DeskRemark>> RemarkDesk::remarks(const ArticleId &story) const
{
    return RemarkStore(*m_newsroom.m_database).remarks(story);
}

Result<DeskRemark> RemarkDesk::comment(const ArticleId &story, const Passage &place, const QString &text)
{
    if (text.trimmed().isEmpty())
        return Error{ErrorKind::BadInput, tr("A comment needs words; write some."), {}};
    return add(story, place, {.kind = DeskRemark::Kind::Comment, .text = text.trimmed()});
}

Result<DeskRemark> RemarkDesk::suggest(const ArticleId &story, const Passage &place, const QString &replacement, const QString &text)
{
    QString line = replacement;
    line.replace(u'\n', u' ').replace(QChar::ParagraphSeparator, u' ').remove(QChar::ObjectReplacementCharacter);
    return add(story, place, {.kind = DeskRemark::Kind::Suggestion, .text = text.trimmed(), .replacement = line});
}

Result<DeskRemark> RemarkDesk::add(const ArticleId &story, const Passage &place, DeskRemark remark)
{
    const Result<QString> html = m_newsroom.m_articles->body(story);
    if (!html)
        return html.error();
    const Result<QString> text = passageTextOf(*html);
    if (!text)
        return text.error();
    if (place.isEmpty() || place.start < 0 || place.finish > text->size())
        return Error{ErrorKind::BadInput, tr("Select the words in the text that the remark is about."), {}};
    remark.quote = text->mid(place.start, place.finish - place.start);
    const bool isSuggestion = remark.kind == DeskRemark::Kind::Suggestion;
    if (isSuggestion && (remark.quote.contains(u'\n') || remark.quote.contains(QChar::ObjectReplacementCharacter)))
        return Error{ErrorKind::BadInput, tr("A suggestion stays within one paragraph. Select less, or write a comment."), {}};
    if (isSuggestion && remark.quote == remark.replacement)
        return Error{ErrorKind::BadInput, tr("The suggestion says what is there already; change its words."), {}};
    if (remark.text.size() > LongestRemark || remark.replacement.size() > LongestRemark)
        return Error{ErrorKind::BadInput, tr("This remark is too long; say it in fewer words."), {}};
    remark.id = RemarkId::make();
    remark.article = story;
    remark.place = place;
    remark.person = m_newsroom.m_person;
    remark.at = m_newsroom.m_clock.now();
    if (Done added = RemarkStore(*m_newsroom.m_database).add(remark); !added)
        return added.error();
    Q_EMIT m_newsroom.changed({NewsroomChange::Remarks, {story}});
    return remark;
}

Result<DeskRemark> RemarkDesk::answer(const RemarkId &id, const QString &text)
{
    if (text.trimmed().isEmpty())
        return Error{ErrorKind::BadInput, tr("A comment needs words; write some."), {}};
    RemarkStore store(*m_newsroom.m_database);
    const Result<DeskRemark> first = store.remark(id);
    if (!first)
        return first;
    const DeskRemark reply{.id = RemarkId::make(),
                           .article = first->article,
                           .parent = first->parent.isNull() ? first->id : first->parent,
                           .person = m_newsroom.m_person,
                           .at = m_newsroom.m_clock.now(),
                           .place = first->place,
                           .text = text.trimmed()};
    if (Done added = store.add(reply); !added)
        return added.error();
    Q_EMIT m_newsroom.changed({NewsroomChange::Remarks, {first->article}});
    return reply;
}

Done RemarkDesk::settle(const RemarkId &id, DeskRemark::Outcome outcome)
{
    RemarkStore store(*m_newsroom.m_database);
    const Result<DeskRemark> remark = store.remark(id);
    if (!remark)
        return remark.error();
    if (Done settled = store.settle(id, outcome, m_newsroom.m_person, m_newsroom.m_clock.now()); !settled)
        return settled;
    Q_EMIT m_newsroom.changed({NewsroomChange::Remarks, {remark->article}});
    return {};
}

Done RemarkDesk::remove(const RemarkId &id)
{
    RemarkStore store(*m_newsroom.m_database);
    const Result<DeskRemark> remark = store.remark(id);
    if (!remark)
        return remark.error();
    if (Done removed = store.remove(id); !removed)
        return removed;
    Q_EMIT m_newsroom.changed({NewsroomChange::Remarks, {remark->article}});
    return {};
}

Done moveRemarks(Database &database, const ArticleId &story, const QString &before, const QString &after)
{
    if (before == after)
        return {};
    RemarkStore store(database);
    const auto open = store.open(story);
    if (!open)
        return open.error();
    if (open->isEmpty())
        return {};
    const Result<QString> from = passageTextOf(before);
    const Result<QString> to = passageTextOf(after);
    if (!from || !to)
        return from ? to.error() : from.error();
    QList<Passage> places;
    for (const DeskRemark &remark : *open)
        places.append(remark.place);
    const QList<Passage> moved = movedPassages(*from, *to, places);
    for (qsizetype i = 0; i < moved.size(); ++i) {
        if (moved.at(i) == places.at(i))
            continue;
        if (Done done = store.move(open->at(i).id, moved.at(i)); !done)
            return done;
    }
    return {};
}

} // namespace Galley
