// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace Galley {

/// Gives this process and those it starts mounts of their own, which are gone with it. To be called first in main(),
/// before there are threads. The reason when the system does not allow it, else empty.
QString takeOwnMounts();

/// A disk of its own at a folder, in memory and as small as wanted.
class SmallDisk
{
public:
    SmallDisk(const QString &folder, int kilobytes);
    ~SmallDisk();

    bool isThere() const { return m_mounted; }
    void resize(int kilobytes);
    /// Leaves @p kilobytes free; what fills the rest is one file, which freeUp() removes.
    void fillUp(int kilobytes = 0);
    void freeUp();

private:
    QString m_folder;
    bool m_mounted = false;
};

} // namespace Galley
