// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace Galley {

/// What a newsroom's folder stands on.
enum class Footing {
    Disk,    ///< of this computer
    Network, ///< another computer's: SQLite's log of writes cannot be shared there
    Synced,  ///< a folder that a program copies to other computers, file by file
};

/// Where @p folder lies, as far as the system says. Cheap; asks no network.
Footing footingOf(const QString &folder);

/// Whether disks of this type, in the system's word for it ("ext4", "nfs4"), are another computer's.
bool isNetworkFileSystem(const QByteArray &type);
/// Whether @p folder lies below one that a well-known program synchronises.
bool isSyncedFolder(const QString &folder);

} // namespace Galley
