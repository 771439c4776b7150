// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/footing.h"

#include <QDir>
#include <QStorageInfo>

#include <algorithm>
#include <iterator>

namespace Galley {

using namespace Qt::StringLiterals;

bool isNetworkFileSystem(const QByteArray &type)
{
    static constexpr const char *Types[] = {
        "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "afs", "ncpfs", "9p", "webdav", "davfs", "fuse.davfs2",
        "fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.s3fs", "vboxsf", "vmhgfs", "fuse.vmhgfs-fuse", "prl_fs", "ceph", "glusterfs",
        "fuse.glusterfs",
    };
    return std::any_of(std::begin(Types), std::end(Types), [&](const char *each) { return type.compare(each, Qt::CaseInsensitive) == 0; });
}

bool isSyncedFolder(const QString &folder)
{
    // The names that these programs give their folders; some add the name of a firm: "OneDrive - Qinglan Daily".
    static const QStringList names{u"Dropbox"_s,        u"OneDrive"_s, u"Google Drive"_s,  u"GoogleDrive"_s, u"iCloudDrive"_s, u"iCloud Drive"_s,
                                   u"Mobile Documents"_s, u"Nutstore"_s, u"Nutstore Files"_s, u"坚果云"_s,       u"我的坚果云"_s,   u"BaiduSyncdisk"_s,
                                   u"百度网盘同步空间"_s,   u"Nextcloud"_s, u"ownCloud"_s,       u"Syncthing"_s};
    const QStringList parts = QDir::fromNativeSeparators(folder).split(u'/', Qt::SkipEmptyParts);
    return std::any_of(parts.begin(), parts.end(), [](const QString &part) {
        return std::any_of(names.begin(), names.end(), [&](const QString &name) {
            return part.compare(name, Qt::CaseInsensitive) == 0 || part.startsWith(name + u" - "_s, Qt::CaseInsensitive);
        });
    });
}

Footing footingOf(const QString &folder)
{
    if (QDir::fromNativeSeparators(folder).startsWith(u"//"_s)) // \\server\share
        return Footing::Network;
    if (isNetworkFileSystem(QStorageInfo(folder).fileSystemType()))
        return Footing::Network;
    return isSyncedFolder(folder) ? Footing::Synced : Footing::Disk;
}

} // namespace Galley
