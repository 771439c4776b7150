// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/digest.h"
#include "publish/disk.h"

#include <QIODevice>

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace Galley {

/// What is kept of one file that we wrote.
struct FileRecord {
    Digest content;
    Digest input; ///< of what it was made from; null when that is not known
    Disk::Stamp stamp;

    friend bool operator==(const FileRecord &, const FileRecord &) = default;
};

/// "content size time input path\n", as manifest and journal hold it.
QByteArray recordLine(const QByteArray &path, const FileRecord &record);

/// The files of a destination: those we wrote before, and those that the export under way wants. Packed: about 150
/// bytes a file. Not safe for several threads at once.
///
/// On disk: a first line with the version, one with the owner if there is any, one line per file in the order of the
/// paths, a last line with their number (a list that was cut short is damaged, not a shorter list).
class Manifest
{
public:
    using Index = quint32;
    struct Entry {
        FileRecord record;
        quint64 foldedHash = 0;
        quint32 pathBegin = 0;
        quint16 pathLength = 0;
        bool known = false;  ///< written by us before
        bool wanted = false; ///< part of this export
        bool stands = false; ///< found as it was written, when this export began
    };

    /// Damaged or TooNew when @p device holds no list of ours.
    Done read(QIODevice &device);
    /// Adds one line, in place of an earlier one for its path. Says whether it was one.
    bool readLine(QByteArrayView line);
    /// Writes the wanted files. False when the device refuses.
    bool write(QIODevice &device) const;

    /// Whose site it is; empty when nobody said so.
    QByteArray owner() const { return m_owner; }
    /// Kept as one line of at most 150 bytes.
    void setOwner(const QByteArray &owner);
    /// The owner of the list that @p device holds, from its first lines; empty too when it is no list of ours.
    static QByteArray ownerIn(QIODevice &device);

    /// Of all lines read, in their order: tells one version of a manifest from another.
    Digest identity() const { return m_identity; }

    std::optional<Index> find(const QByteArray &path) const;
    Index add(const QByteArray &path);
    /// A file with another path than @p path that some disks take for the same, and for which @p matches.
    std::optional<Index> twinOf(const QByteArray &path, const std::function<bool(const Entry &)> &matches) const;
    /// The same for a file of the list.
    std::optional<Index> twinOf(Index index, const std::function<bool(const Entry &)> &matches) const;

    Entry &operator[](Index index) { return m_entries[index]; }
    const Entry &operator[](Index index) const { return m_entries[index]; }
    Index size() const { return Index(m_entries.size()); }
    QByteArray path(Index index) const;
    /// The same; holds until a file is added.
    QByteArrayView pathView(Index index) const { return pathView(m_entries[index]); }

private:
    Done readHead(QIODevice &device);
    QByteArrayView pathView(const Entry &entry) const;
    std::optional<Index> find(QByteArrayView path, quint64 foldedHash) const;
    Index add(QByteArrayView path, quint64 foldedHash);
    std::optional<Index> twinOf(QByteArrayView path, quint64 foldedHash,
                                const std::function<bool(const Entry &)> &matches) const;

    std::vector<Entry> m_entries;
    std::string m_paths;
    std::unordered_multimap<quint64, Index> m_byFoldedHash;
    Digest m_identity;
    QByteArray m_owner;
};

} // namespace Galley
