// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QMutex>

namespace Galley {

/// The folders below one root. Each is looked at once, so a file in a folder costs no look at the way to it.
/// May be used from several threads.
class FolderTree
{
public:
    enum class Way {
        Free,    ///< real folders all the way
        Missing, ///< a folder on the way is not there
        Blocked, ///< a link or a file stands where a folder should
    };

    explicit FolderTree(const QByteArray &root) : m_root(root) {}

    /// The way to the relative @p folder ("" is the root itself).
    Result<Way> look(const QByteArray &folder);
    /// The same, but makes what is missing; never says Missing.
    Result<Way> make(const QByteArray &folder);
    /// Removes @p folder and those above it as far as they are empty.
    void prune(QByteArray folder);
    /// Removes the folders that make() made, as far as they are empty.
    void pruneMade();
    /// Forgets what stands at @p folder: somebody cleared the way.
    void forget(const QByteArray &folder);

private:
    Result<Way> walk(const QByteArray &folder, bool makeMissing);

    const QByteArray m_root;
    QMutex m_mutex;
    QHash<QByteArray, Way> m_seen;
    std::vector<QByteArray> m_made; ///< those above before those below
};

} // namespace Galley
