// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "faults/diskrecord.h"

#include <memory>

class QSqlDatabase;
struct sqlite3;

namespace Galley {

/// While it lives it stands between SQLite and its files, for all who do not ask for another VFS, Qt's driver among them. What is
/// done below the folder of a DiskRecorder goes into its record; locks and the memory that connections share are the system's own.
/// Elsewhere a flush does nothing, which makes tests fast: what they write need not outlive the machine.
class PowerLossVfs
{
public:
    /// What SQLite is told of the disk: whether a torn write leaves the rest of its sector alone.
    enum class Overwrite {
        AsTheAddressSays, ///< Galley's: no (psow=0)
        Safe,             ///< yes, as SQLite takes it by itself
    };

    PowerLossVfs();
    ~PowerLossVfs();
    PowerLossVfs(const PowerLossVfs &) = delete;
    PowerLossVfs &operator=(const PowerLossVfs &) = delete;

    void tell(Overwrite overwrite);

    /// Which VFS the files of @p database go through, the outer one first: "powerloss/unix".
    static QString behind(const QSqlDatabase &database);

private:
    struct Shim;
    std::unique_ptr<Shim> m_shim;
};

/// SQLite's own connection under @p database; null when it has none that we know.
sqlite3 *handleOf(const QSqlDatabase &database);

} // namespace Galley
