// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "publish/manifest.h"

#include <QFile>
#include <QMutex>

namespace Galley {

/// What an update is about to put into a folder, told before it is done: after a crash these files are known to be
/// ours. May be used from several threads.
class Journal
{
public:
    /// @p identity is that of the manifest in the folder: a journal that another manifest followed is out of date.
    Journal(const QByteArray &file, const Digest &identity);

    /// Adds to @p manifest what an export that did not end left behind. Says whether there was one.
    Result<bool> replay(Manifest &manifest);

    Done note(const QByteArray &path, const FileRecord &record);
    void remove();

private:
    Done open();
    QByteArray firstLine() const;

    const QByteArray m_path;
    const Digest m_identity;
    QMutex m_mutex;
    QFile m_file;
    qint64 m_whole = 0;       ///< bytes of whole lines
    bool m_continues = false; ///< the file holds lines that stay true
};

} // namespace Galley
