// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/smalldisk.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>

#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>
#endif

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

#ifdef Q_OS_LINUX
bool writeTo(const char *path, const QByteArray &text)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

bool mountDisk(const QString &folder, int kilobytes, unsigned long flags)
{
    const QByteArray size = "size=" + QByteArray::number(kilobytes) + "k,mode=755";
    return ::mount("none", QFile::encodeName(folder).constData(), "tmpfs", flags, size.constData()) == 0;
}
#endif

} // namespace

QString takeOwnMounts()
{
#ifdef Q_OS_LINUX
    const QByteArray user = QByteArray::number(::getuid());
    const QByteArray group = QByteArray::number(::getgid());
    if (::unshare(CLONE_NEWNS) != 0) {
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            return u"this user may not mount a disk of its own"_s;
        writeTo("/proc/self/setgroups", "deny");
        writeTo("/proc/self/uid_map", user + ' ' + user + " 1");
        writeTo("/proc/self/gid_map", group + ' ' + group + " 1");
    }
    if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return u"the mounts of this process cannot be kept apart"_s;
    return {};
#else
    return u"small disks are made on Linux"_s;
#endif
}

SmallDisk::SmallDisk(const QString &folder, int kilobytes) : m_folder(folder)
{
    QDir().mkpath(folder);
#ifdef Q_OS_LINUX
    m_mounted = mountDisk(folder, kilobytes, 0);
#else
    Q_UNUSED(kilobytes)
#endif
}

SmallDisk::~SmallDisk()
{
#ifdef Q_OS_LINUX
    if (m_mounted)
        ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH);
#endif
}

void SmallDisk::resize(int kilobytes)
{
#ifdef Q_OS_LINUX
    if (!mountDisk(m_folder, kilobytes, MS_REMOUNT))
        qFatal("the disk cannot be made larger");
#else
    Q_UNUSED(kilobytes)
#endif
}

void SmallDisk::fillUp(int kilobytes)
{
    const qint64 free = QStorageInfo(m_folder).bytesAvailable();
    QFile file(m_folder + u"/filling"_s);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        qFatal("the disk cannot be filled");
    file.write(QByteArray(qMax<qint64>(0, free - kilobytes * 1024), 'x'));
}

void SmallDisk::freeUp() { QFile::remove(m_folder + u"/filling"_s); }

} // namespace Galley
