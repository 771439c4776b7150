// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/snippetdesk.h"

#include "base/text.h"
#include "body/html.h"
#include "desk/newsroom.h"
#include "store/database.h"
#include "store/snippetstore.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestBody = 100'000;

/// @p time as a day that stands in running text.
QString dayText(const QDateTime &time, const QTimeZone &zone, const QString &language)
{
    const QDate day = time.toTimeZone(zone).date();
    if (isChinese(language))
        return u"%1年%2月%3日"_s.arg(day.year()).arg(day.month()).arg(day.day());
    return QLocale(QLocale::English).toString(day, u"d MMMM yyyy"_s);
}

} // namespace

Result<QList<Snippet>> SnippetDesk::all() const { return m_newsroom.m_snippetStore->snippets(); }

Result<Snippet> SnippetDesk::add(const QString &name, const QString &body)
{
    const auto present = all();
    if (!present)
        return present.error();
    return put({SnippetId::make(), name, body, int(present->size()), {}});
}

Result<Snippet> SnippetDesk::put(const Snippet &snippet)
{
    if (snippet.body.size() > LongestBody) {
        return Error{ErrorKind::BadInput,
                     tr("This text is too long for a snippet; %1 characters are the most.").arg(LongestBody), {}};
    }
    const Result<ParsedBody> parsed = parseHtml(snippet.body);
    if (!parsed)
        return parsed.error();
    if (parsed->body.isEmpty())
        return Error{ErrorKind::BadInput, tr("A snippet needs a text; write one."), {}};
    Snippet kept = snippet;
    kept.name = snippet.name.simplified();
    kept.body = toHtml(parsed->body);
    kept.modifiedAt = m_newsroom.m_clock.now();
    if (Done put = m_newsroom.m_snippetStore->put(kept); !put)
        return put.error();
    Q_EMIT m_newsroom.changed({NewsroomChange::Snippets, {}});
    return kept;
}

Done SnippetDesk::remove(const SnippetId &id)
{
    if (Done removed = m_newsroom.m_snippetStore->remove(id); !removed)
        return removed;
    Q_EMIT m_newsroom.changed({NewsroomChange::Snippets, {}});
    return {};
}

Done SnippetDesk::addStarting()
{
    const auto transaction = Transaction::begin(*m_newsroom.m_database);
    if (!transaction)
        return transaction.error();
    const auto present = all();
    if (!present)
        return present.error();
    int position = int(present->size());
    const QList<Snippet> starting = startingSnippets(m_newsroom.settings().language);
    for (Snippet snippet : starting) {
        const auto isCalledSo = [&](const Snippet &other) {
            return other.name.compare(snippet.name, Qt::CaseInsensitive) == 0;
        };
        if (std::any_of(present->begin(), present->end(), isCalledSo))
            continue;
        snippet.id = SnippetId::make();
        snippet.position = position++;
        snippet.modifiedAt = m_newsroom.m_clock.now();
        if (Done put = m_newsroom.m_snippetStore->put(snippet); !put)
            return put;
    }
    if (Done committed = (*transaction)->commit(); !committed)
        return committed;
    Q_EMIT m_newsroom.changed({NewsroomChange::Snippets, {}});
    return {};
}

QHash<QString, QString> SnippetDesk::values(const Article &story) const
{
    const SiteSettings &site = m_newsroom.settings();
    const QString language = story.language.isEmpty() ? site.language : story.language;
    const QDateTime now = m_newsroom.m_clock.now();
    const Channel *channel = findChannel(m_newsroom.channels(), story.channel);
    QHash<QString, QString> values{
        {u"author"_s, story.byline},
        {u"editor"_s, story.editor},
        {u"source"_s, story.source},
        {u"headline"_s, story.headline},
        {u"date"_s, dayText(story.publishAt.isValid() ? story.publishAt : now, site.zone(), language)},
        {u"today"_s, dayText(now, site.zone(), language)},
        {u"channel"_s, channel ? channel->name : QString()},
        {u"newsroom"_s, m_newsroom.title()},
    };
    values.removeIf([](const auto &value) { return value.value().trimmed().isEmpty(); });
    return values;
}

} // namespace Galley
