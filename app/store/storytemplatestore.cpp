// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/storytemplatestore.h"

#include "store/articlejson.h"
#include "store/statement.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

bool holds(const QList<StoryTemplate> &templates, const StoryTemplateId &id)
{
    return std::any_of(templates.begin(), templates.end(), [&](const StoryTemplate &each) { return each.id == id; });
}

Done number(Database &database, const QList<StoryTemplateId> &order)
{
    Statement write(database, u"UPDATE story_template SET position = ? WHERE id = ?"_s);
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (const Done done = write.runWith(int(i), order.at(i)); !done)
            return done;
    }
    return {};
}

QList<StoryTemplateId> without(const QList<StoryTemplate> &templates, const StoryTemplateId &id)
{
    QList<StoryTemplateId> order;
    for (const StoryTemplate &each : templates) {
        if (each.id != id)
            order.append(each.id);
    }
    return order;
}

Error missing(const StoryTemplateId &id)
{
    return {ErrorKind::NotFound,
            QCoreApplication::translate("Galley", "This template is no longer in the newsroom; choose another."), id.toString()};
}

} // namespace

Result<QList<StoryTemplate>> StoryTemplateStore::templates() const
{
    Statement query(m_database, u"SELECT id, name, position, modified_at FROM story_template ORDER BY position, id"_s);
    QList<StoryTemplate> list;
    const Done done = query.each([&](const Statement &row) {
        list.append({row.id<StoryTemplateId>(0), row.text(1), int(row.number(2)), row.time(3)});
    });
    if (!done)
        return done.error();
    return list;
}

Result<Article> StoryTemplateStore::content(const StoryTemplateId &id) const
{
    Statement query(m_database, u"SELECT content FROM story_template WHERE id = ?"_s, id);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    if (!*found)
        return missing(id);
    return articleFromJson(query.text(0).toUtf8());
}

Done StoryTemplateStore::check(const QList<StoryTemplate> &present, const StoryTemplate &wanted) const
{
    const QString name = wanted.name.simplified();
    if (wanted.id.isNull() || name.isEmpty())
        return Error{ErrorKind::BadInput, tr("A template needs a name; write one."), {}};
    for (const StoryTemplate &other : present) {
        if (other.id != wanted.id && other.name.compare(name, Qt::CaseInsensitive) == 0) {
            return Error{ErrorKind::AlreadyThere,
                         tr("There is already a template “%1”; choose another name.").arg(other.name), name};
        }
    }
    return {};
}

Done StoryTemplateStore::arrange(const QList<StoryTemplate> &present, const StoryTemplateId &id, int position)
{
    QList<StoryTemplateId> order = without(present, id);
    order.insert(std::clamp(qsizetype(position), qsizetype(0), order.size()), id);
    return number(m_database, order);
}

Done StoryTemplateStore::put(const StoryTemplate &each, const Article &content)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto present = templates();
    if (!present)
        return present.error();
    if (const Done done = check(*present, each); !done)
        return done;
    Statement write(m_database,
                    u"INSERT INTO story_template (id, name, content, position, modified_at) VALUES (?, ?, ?, -1, ?) "
                    "ON CONFLICT (id) DO UPDATE SET name = excluded.name, content = excluded.content, "
                    "modified_at = excluded.modified_at"_s,
                    each.id, each.name.simplified(), QString::fromUtf8(toJson(content)), each.modifiedAt);
    if (const Done done = write.run(); !done)
        return done;
    if (const Done done = arrange(*present, each.id, each.position); !done)
        return done;
    return (*transaction)->commit();
}

Done StoryTemplateStore::change(const StoryTemplate &each)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto present = templates();
    if (!present)
        return present.error();
    if (const Done done = check(*present, each); !done)
        return done;
    if (!holds(*present, each.id))
        return missing(each.id);
    Statement write(m_database, u"UPDATE story_template SET name = ?, modified_at = ? WHERE id = ?"_s, each.name.simplified(),
                    each.modifiedAt, each.id);
    if (const Done done = write.run(); !done)
        return done;
    if (const Done done = arrange(*present, each.id, each.position); !done)
        return done;
    return (*transaction)->commit();
}

Done StoryTemplateStore::remove(const StoryTemplateId &id)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto present = templates();
    if (!present)
        return present.error();
    if (!holds(*present, id))
        return missing(id);
    if (const Done done = Statement(m_database, u"DELETE FROM story_template WHERE id = ?"_s, id).run(); !done)
        return done;
    Statement tombstone(m_database,
                        u"INSERT OR REPLACE INTO tombstone (kind, id, deleted_at) VALUES ('story_template', ?, ?)"_s, id,
                        QDateTime::currentDateTimeUtc());
    if (const Done done = tombstone.run(); !done)
        return done;
    if (const Done done = number(m_database, without(*present, id)); !done)
        return done;
    return (*transaction)->commit();
}

} // namespace Galley
