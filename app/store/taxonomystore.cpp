// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/taxonomystore.h"

#include "store/statement.h"
#include "store/tags.h"

#include <QCoreApplication>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

Error noSuchChannel(const ChannelId &id)
{
    return {ErrorKind::NotFound,
            QCoreApplication::translate("Galley", "This channel is no longer in the newsroom; choose another."),
            id.toString()};
}

/// Each channel before those below it; however deep they are, and each once, though a damaged newsroom may say that one
/// is above itself.
Channels inOrder(QMultiHash<ChannelId, Channel> children)
{
    Channels channels;
    QList<Channel> waiting; // the next one last
    const auto await = [&](const ChannelId &parent) {
        QList<Channel> siblings = children.values(parent);
        children.remove(parent);
        std::sort(siblings.begin(), siblings.end(), [](const Channel &a, const Channel &b) {
            return a.position != b.position ? a.position > b.position : b.id < a.id;
        });
        waiting.append(siblings);
    };
    await({});
    while (!waiting.isEmpty()) {
        channels.append(waiting.takeLast());
        await(channels.constLast().id);
    }
    return channels;
}

Done checkNames(const Channels &present, const Channel &channel)
{
    if (channel.id.isNull() || channel.name.trimmed().isEmpty() || channel.slug.isEmpty()) {
        return Error{ErrorKind::BadInput,
                     QCoreApplication::translate("Galley", "A channel needs a name and an address; fill in both."),
                     {}};
    }
    for (const Channel &other : present) {
        if (other.id == channel.id)
            continue;
        if (other.slug == channel.slug) {
            return Error{ErrorKind::AlreadyThere,
                         QCoreApplication::translate("Galley", "The address “%1” belongs to the channel “%2”; choose "
                                                               "another.")
                             .arg(channel.slug, other.name),
                         channel.slug};
        }
        if (other.parent == channel.parent && other.name.compare(channel.name.trimmed(), Qt::CaseInsensitive) == 0) {
            return Error{ErrorKind::AlreadyThere,
                         QCoreApplication::translate("Galley", "There is already a channel “%1” in this place; choose "
                                                               "another name.")
                             .arg(other.name),
                         channel.name};
        }
    }
    return {};
}

Done checkParent(const Channels &present, const Channel &channel)
{
    if (channel.parent.isNull())
        return {};
    if (channel.parent == channel.id || withDescendants(present, channel.id).contains(channel.parent)) {
        return Error{ErrorKind::NotAllowed,
                     QCoreApplication::translate("Galley", "The channel “%1” cannot stand below itself; choose another "
                                                           "place.")
                         .arg(channel.name),
                     channel.id.toString()};
    }
    return findChannel(present, channel.parent) ? Done() : Done(noSuchChannel(channel.parent));
}

/// The channels below @p parent in order, without @p except.
QList<ChannelId> siblings(const Channels &channels, const ChannelId &parent, const ChannelId &except)
{
    QList<ChannelId> list;
    for (const Channel &channel : channels) {
        if (channel.parent == parent && channel.id != except)
            list.append(channel.id);
    }
    return list;
}

Done number(Database &database, const QList<ChannelId> &order)
{
    Statement write(database, u"UPDATE channel SET position = ? WHERE id = ?"_s);
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (const Done done = write.runWith(int(i), order[i]); !done)
            return done;
    }
    return {};
}

Result<int> numberOf(Database &database, const QString &sql, const ChannelId &id)
{
    Statement query(database, sql, id);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    return int(query.number(0));
}

Done checkEmpty(Database &database, const Channel &channel)
{
    const auto below = numberOf(database, u"SELECT count(*) FROM channel WHERE parent_id = ?"_s, channel.id);
    if (!below)
        return below.error();
    if (*below > 0) {
        return Error{ErrorKind::NotEmpty,
                     QCoreApplication::translate("Galley", "Other channels stand below “%1”; move or remove them "
                                                           "first.")
                         .arg(channel.name),
                     channel.id.toString()};
    }
    const auto stories = numberOf(database, u"SELECT count(*) FROM article_channel WHERE channel_id = ?"_s, channel.id);
    if (!stories)
        return stories.error();
    if (*stories > 0) {
        return Error{ErrorKind::NotEmpty,
                     QCoreApplication::translate("Galley", "Stories stand in the channel “%1”, some perhaps in the "
                                                           "trash; move them to another channel first.")
                         .arg(channel.name),
                     u"%1 stories"_s.arg(*stories)};
    }
    return {};
}

} // namespace

Result<Channels> TaxonomyStore::channels() const
{
    Statement query(m_database, u"SELECT id, parent_id, name, slug, description, position FROM channel"_s);
    QMultiHash<ChannelId, Channel> children;
    const Done done = query.each([&](const Statement &row) {
        const Channel channel{row.id<ChannelId>(0), row.id<ChannelId>(1), row.text(2),
                              row.text(3),          row.text(4),          int(row.number(5))};
        if (!channel.id.isNull()) // one without is damaged, and would be above itself
            children.insert(channel.parent, channel);
    });
    if (!done)
        return done.error();
    return inOrder(std::move(children));
}

Done TaxonomyStore::putChannel(const Channel &channel)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const Result<Channels> present = channels();
    if (!present)
        return present.error();
    if (const Done done = checkNames(*present, channel); !done)
        return done;
    if (const Done done = checkParent(*present, channel); !done)
        return done;

    Statement write(m_database,
                    u"INSERT INTO channel (id, parent_id, name, slug, description, position) "
                    "VALUES (?, ?, ?, ?, ?, -1) ON CONFLICT (id) DO UPDATE SET parent_id = excluded.parent_id, "
                    "name = excluded.name, slug = excluded.slug, description = excluded.description"_s,
                    channel.id, channel.parent, channel.name.trimmed(), channel.slug, channel.description);
    if (const Done done = write.run(); !done)
        return done;

    QList<ChannelId> order = siblings(*present, channel.parent, channel.id);
    order.insert(std::clamp(qsizetype(channel.position), qsizetype(0), order.size()), channel.id);
    if (const Done done = number(m_database, order); !done)
        return done;
    const Channel *before = findChannel(*present, channel.id);
    if (before && before->parent != channel.parent) {
        if (const Done done = number(m_database, siblings(*present, before->parent, channel.id)); !done)
            return done;
    }
    return (*transaction)->commit();
}

Done TaxonomyStore::removeChannel(const ChannelId &id)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const Result<Channels> present = channels();
    if (!present)
        return present.error();
    const Channel *channel = findChannel(*present, id);
    if (!channel)
        return noSuchChannel(id);
    if (const Done done = checkEmpty(m_database, *channel); !done)
        return done;
    if (const Done done = Statement(m_database, u"DELETE FROM channel WHERE id = ?"_s, id).run(); !done)
        return done;
    Statement tombstone(m_database,
                        u"INSERT OR REPLACE INTO tombstone (kind, id, deleted_at) VALUES ('channel', ?, ?)"_s, id,
                        QDateTime::currentDateTimeUtc());
    if (const Done done = tombstone.run(); !done)
        return done;
    if (const Done done = number(m_database, siblings(*present, channel->parent, id)); !done)
        return done;
    return (*transaction)->commit();
}

Done TaxonomyStore::moveStories(const ChannelId &from, const ChannelId &to)
{
    if (from == to)
        return {};
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    // Where the main channel moves onto a further one, the further one gives way; where a further one moves onto any
    // that is there already, it goes itself.
    Statement giveWay(m_database,
                      u"DELETE FROM article_channel WHERE channel_id = ? AND position > 0 AND article_id IN "
                      "(SELECT article_id FROM article_channel WHERE channel_id = ? AND position = 0)"_s,
                      to, from);
    Statement dropDouble(m_database,
                         u"DELETE FROM article_channel WHERE channel_id = ? AND position > 0 AND article_id IN "
                         "(SELECT article_id FROM article_channel WHERE channel_id = ?)"_s,
                         from, to);
    Statement move(m_database, u"UPDATE article_channel SET channel_id = ? WHERE channel_id = ?"_s, to, from);
    for (Statement *step : {&giveWay, &dropDouble, &move}) {
        if (const Done done = step->run(); !done)
            return done;
    }
    return (*transaction)->commit();
}

Result<QString> TaxonomyStore::freeChannelSlug(const QString &wanted, const ChannelId &except) const
{
    const QString base = wanted.isEmpty() ? u"channel"_s : wanted;
    const auto taken = slugsLike(m_database, u"channel WHERE id <> ifnull(?, '')"_s, u"slug"_s, base,
                                 {sqlValue(except)});
    if (!taken)
        return taken.error();
    return firstFree(base, *taken);
}

Result<QList<Tag>> TaxonomyStore::tags() const
{
    Statement query(m_database, u"SELECT id, name, slug FROM tag ORDER BY name"_s);
    QList<Tag> list;
    const Done done
        = query.each([&](const Statement &row) { list.append({row.id<TagId>(0), row.text(1), row.text(2)}); });
    if (!done)
        return done.error();
    return list;
}

Result<Tag> TaxonomyStore::ensureTag(const QString &name, const QString &slug)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const Result<Tag> tag = tagNamed(m_database, name, slug);
    if (!tag)
        return tag;
    if (const Done done = (*transaction)->commit(); !done)
        return done.error();
    return tag;
}

Result<QHash<QString, QString>> TaxonomyStore::authorAddresses() const
{
    QHash<QString, QString> addresses;
    Statement query(m_database, u"SELECT name, slug FROM author_address"_s);
    const Done done = query.each([&](const Statement &row) { addresses.insert(row.text(0), row.text(1)); });
    if (!done)
        return done.error();
    return addresses;
}

Done TaxonomyStore::keepAuthorAddresses(const QHash<QString, QString> &addresses)
{
    for (auto address = addresses.begin(); address != addresses.end(); ++address) {
        Statement put(m_database, u"INSERT OR REPLACE INTO author_address (name, slug) VALUES (?, ?)"_s, address.key(),
                      *address);
        if (Done done = put.run(); !done)
            return done;
    }
    return {};
}

Result<QHash<QString, QString>> TaxonomyStore::settings() const
{
    Statement query(m_database, u"SELECT key, value FROM setting"_s);
    QHash<QString, QString> values;
    const Done done = query.each([&](const Statement &row) { values.insert(row.text(0), row.text(1)); });
    if (!done)
        return done.error();
    return values;
}

Done TaxonomyStore::putSettings(const QHash<QString, QString> &values, const QStringList &gone)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    Statement write(m_database,
                    u"INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET "
                    "value = excluded.value WHERE value <> excluded.value"_s);
    for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
        if (const Done done = write.runWith(it.key(), it.value()); !done)
            return done;
    }
    Statement forget(m_database, u"DELETE FROM setting WHERE key = ?"_s);
    for (const QString &key : gone) {
        if (const Done done = forget.runWith(key); !done)
            return done;
    }
    return (*transaction)->commit();
}

} // namespace Galley
