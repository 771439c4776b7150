// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QByteArray>

#include <memory>

class QLockFile;

namespace Galley {

/// Holds other exports away from a folder, in this process and in others, until it is destroyed. A lock of a process
/// that died is taken over.
class FolderLock
{
public:
    FolderLock();
    ~FolderLock();

    /// InUse when another export holds @p file; else what the system refused.
    Done acquire(const QByteArray &file, const QByteArray &folder);
    bool isHeld() const { return m_file != nullptr; }

private:
    std::unique_ptr<QLockFile> m_file;
};

} // namespace Galley
