// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "base/draftfolder.h"

#include "base/files.h"

#include <QDir>
#include <QFileInfo>

namespace Galley {

DraftFolder::DraftFolder(const QString &place)
{
    const QFileInfo info(place);
    m_path = QStringLiteral("%1/.%2.part").arg(info.absolutePath(), info.fileName());
}

DraftFolder::~DraftFolder() { QDir(m_path).removeRecursively(); }

Done DraftFolder::make()
{
    QDir(m_path).removeRecursively();
    return makeFolders(m_path, QFileInfo(m_path).absolutePath());
}

} // namespace Galley
