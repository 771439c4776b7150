// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "publish/releasemanifest.h"

#include <QIODevice>
#include <QList>

#include <memory>
#include <optional>

namespace Galley {

/// The releases that were sent to one target, kept on this machine so that an older one can be sent again. What several of them
/// have in common is kept once; files are linked where the disk can, so the newest takes no room of its own. Any thread, one at a
/// time.
class ReleaseArchive
{
public:
    explicit ReleaseArchive(const QString &folder) : m_folder(folder) {}

    /// Takes in the contents of @p files, which lie in @p site. Before they are sent: whoever sends reads them from here.
    Done takeIn(const ReleasedFiles &files, const QString &site);
    /// The same of one that lies nowhere.
    Done takeIn(const QByteArray &bytes);
    /// Opens what is kept under @p content; null when it is not.
    std::unique_ptr<QIODevice> open(const Digest &content) const;

    /// Notes that @p release, in bytes @p manifest, was sent; of those before, the newest @p most stay, with what only they had.
    Done add(const ReleaseManifest &release, const QByteArray &manifest, int most);
    /// The newest first.
    Result<QList<ReleaseManifest>> releases() const;
    /// The newest; none when nothing was sent. Reads no other.
    Result<std::optional<ReleaseManifest>> last() const;
    /// The id of the newest, and when it was made; empty and invalid when nothing was sent. Reads none of them.
    QString lastId() const;
    QDateTime lastTime() const;

private:
    QString place(const Digest &content) const;
    QStringList names() const;
    Result<ReleaseManifest> read(const QString &name) const;
    void prune(const QStringList &names);

    const QString m_folder;
};

} // namespace Galley
