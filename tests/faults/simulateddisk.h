// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "faults/diskrecord.h"

#include <QHash>

class QRandomGenerator;

namespace Galley {

/// How the power goes. What was flushed stays; of the rest a part arrives, in any order: whole writes, single sectors of one
/// (of 512 or 4096 bytes), sectors full of noise or of zeros; new names may be missing and removed ones be back. Seed 0 loses all
/// of the rest, seed 1 nothing, every other one draws lots.
struct PowerLoss {
    enum class Sectors {
        Apart, ///< what a torn write did not touch stays as it was, even in the same sector (power-safe overwrite)
        Torn,  ///< a torn write may spoil the whole of the sectors that it touches
    };
    quint32 seed = 0;
    Sectors sectors = Sectors::Apart;
};

/// A disk with a cache: it takes the changes of a record one after the other and tells what would lie on it when the power
/// went now.
class SimulatedDisk
{
public:
    explicit SimulatedDisk(const DiskImage &start);

    void apply(const DiskChange &change);

    /// What programs see, nothing being lost.
    DiskImage asWritten() const;
    /// The same loss at the same moment leaves the same disk.
    DiskImage afterPowerLoss(const PowerLoss &loss) const;

private:
    struct File {
        QByteArray flushed;
        QList<DiskChange> waiting; ///< writes and truncations since
    };
    struct NameChange {
        QString gone; ///< null: none
        QString made; ///< null: none
        int file = -1;
    };
    struct Folder {
        QHash<QString, int> flushed; ///< by name in the folder
        QList<NameChange> waiting;
    };
    struct Lots;

    void change(const QString &gone, const QString &made, int file);
    QByteArray contentOf(const File &file, const Lots &lots, QRandomGenerator &random) const;
    QHash<QString, int> namesOf(const Folder &folder, const Lots &lots, QRandomGenerator &random) const;
    DiskImage image(const PowerLoss &loss) const;

    QHash<int, File> m_files;
    QMap<QString, Folder> m_folders; ///< by path
    qint64 m_changes = 0;
};

} // namespace Galley
