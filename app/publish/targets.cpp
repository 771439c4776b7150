// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/foldertarget.h"
#include "publish/ftptarget.h"
#include "publish/gittarget.h"
#include "publish/s3target.h"
#include "publish/sftptarget.h"
#include "publish/sitepath.h"
#include "publish/webdavtarget.h"
#include "publish/ziptarget.h"

#include <QBuffer>
#include <QCoreApplication>

#include <atomic>

namespace Galley {

QByteArray newPartPath()
{
    static std::atomic<int> number = 0;
    return QByteArray(TemporaryFolderName) + '/' + QByteArray::number(QCoreApplication::applicationPid()) + '-'
        + QByteArray::number(++number);
}

Done putBytes(Target &target, const QByteArray &path, const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return target.put(path, buffer);
}

namespace {

std::unique_ptr<Target> targetAt(const TargetAddress &address, const TargetSecret &secret)
{
    switch (address.kind) {
    case TargetKind::Folder: break;
    case TargetKind::Zip: return std::make_unique<ZipTarget>(address.path);
    case TargetKind::Sftp: return std::make_unique<SftpTarget>(address, secret);
    case TargetKind::Ftp: return std::make_unique<FtpTarget>(address, secret);
    case TargetKind::WebDav: return std::make_unique<WebDavTarget>(address, secret);
    case TargetKind::S3: return std::make_unique<S3Target>(address, secret);
    case TargetKind::Git: return std::make_unique<GitTarget>(address.path, address.branch);
    }
    return std::make_unique<FolderTarget>(address.path);
}

} // namespace

Connector connectorTo(const TargetAddress &address, const TargetSecret &secret)
{
    return [address, secret] { return targetAt(address, secret); };
}

} // namespace Galley
