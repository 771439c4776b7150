// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/foldertarget.h"
#include "publish/sftptarget.h"
#include "publish/target.h"

namespace Galley {

Connector connectorTo(const TargetAddress &address, const TargetSecret &secret)
{
    switch (address.kind) {
    case TargetKind::Folder: break;
    case TargetKind::Sftp:
        return [address, secret]() -> std::unique_ptr<Target> { return std::make_unique<SftpTarget>(address, secret); };
    }
    return [address]() -> std::unique_ptr<Target> { return std::make_unique<FolderTarget>(address.path); };
}

} // namespace Galley
