// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/channel.h"
#include "model/records.h"
#include "store/database.h"

#include <QHash>

namespace Galley {

/// The channel tree, the tags and the newsroom's settings.
class TaxonomyStore
{
public:
    explicit TaxonomyStore(Database &database) : m_database(database) {}

    Result<Channels> channels() const;
    /// Writes a new channel or an existing one. AlreadyThere when another has the slug or a sibling has the name;
    /// NotAllowed when the parent is the channel itself or below it. Siblings are renumbered to make room at
    /// @p channel.position (clamped).
    Done putChannel(const Channel &channel);
    /// NotEmpty while stories (trashed ones too) or channels stand in it; leaves a tombstone.
    Done removeChannel(const ChannelId &id);
    /// Gives every story of @p from (main or further) @p to instead.
    Done moveStories(const ChannelId &from, const ChannelId &to);
    Result<QString> freeChannelSlug(const QString &wanted, const ChannelId &except) const;

    Result<QList<Tag>> tags() const; ///< by name
    /// Gives the tag named @p name the address @p slug (made from the name when empty); makes it when it is new.
    Result<Tag> ensureTag(const QString &name, const QString &slug = {});

    /// Name → address part of the page of an author, of those that were given out.
    Result<QHash<QString, QString>> authorAddresses() const;
    Done keepAuthorAddresses(const QHash<QString, QString> &addresses);

    /// Text settings by key; a missing key is absent.
    Result<QHash<QString, QString>> settings() const;
    /// Keeps @p values beside those that are there, and forgets the keys @p gone.
    Done putSettings(const QHash<QString, QString> &values, const QStringList &gone = {});

private:
    Database &m_database;
};

} // namespace Galley
