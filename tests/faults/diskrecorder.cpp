// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "faults/diskrecorder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <atomic>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace Galley {

namespace {

std::atomic<DiskRecorder *> atWork{nullptr};

constexpr int FolderName = -2; ///< stands for a folder where names stand for files

quint64 inodeOf(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat info = {};
    if (::lstat(QFile::encodeName(path).constData(), &info) == 0)
        return info.st_ino;
#else
    Q_UNUSED(path)
#endif
    return 0;
}

} // namespace

thread_local int WithinSqlite::depth = 0;

DiskRecorder::DiskRecorder(const QString &folder) : m_folder(QFileInfo(folder).canonicalFilePath())
{
    m_record.start = DiskImage::of(m_folder);
    for (auto each = m_record.start.files.begin(); each != m_record.start.files.end(); ++each) {
        m_names.insert(each.key(), m_count);
        m_inodes.insert(inodeOf(m_folder + u'/' + each.key()), m_count);
        ++m_count;
    }
    for (const QString &path : std::as_const(m_record.start.folders))
        m_names.insert(path, FolderName);
    DiskRecorder *none = nullptr;
    if (!atWork.compare_exchange_strong(none, this))
        qFatal("two recorders at once");
}

DiskRecorder::~DiskRecorder() { atWork = nullptr; }

DiskRecorder *DiskRecorder::current() { return atWork; }

bool DiskRecorder::seesAllFiles()
{
#ifdef Q_OS_LINUX
    return true;
#else
    return false;
#endif
}

DiskRecord DiskRecorder::record() const
{
    const std::lock_guard lock(m_mutex);
    return m_record;
}

qsizetype DiskRecorder::moment() const
{
    const std::lock_guard lock(m_mutex);
    return m_record.changes.size();
}

QString DiskRecorder::inside(const char *path) const
{
    const QString whole = QFile::decodeName(path);
    if (whole == m_folder)
        return QLatin1StringView(""); // empty, but not null
    if (!whole.startsWith(m_folder) || whole.at(m_folder.size()) != u'/' || whole.endsWith(u"-shm"))
        return {};
    return whole.mid(m_folder.size() + 1);
}

int DiskRecorder::fileAt(const QString &path) const
{
    const std::lock_guard lock(m_mutex);
    return m_names.value(path, -1);
}

int DiskRecorder::fileOf(quint64 inode) const
{
    const std::lock_guard lock(m_mutex);
    return m_inodes.value(inode, -1);
}

void DiskRecorder::note(DiskChange change) { m_record.changes.append(std::move(change)); }

int DiskRecorder::newFile(const QString &path)
{
    const std::lock_guard lock(m_mutex);
    const int file = m_count++;
    m_names.insert(path, file);
    // The system gives the number of a file that is gone to another one.
    m_inodes.insert(inodeOf(m_folder + u'/' + path), file);
    note({.kind = DiskChange::Kind::NewFile, .file = file, .path = path});
    return file;
}

int DiskRecorder::newNamelessFile(quint64 inode)
{
    const std::lock_guard lock(m_mutex);
    const int file = m_count++;
    m_inodes.insert(inode, file);
    note({.kind = DiskChange::Kind::NewFile, .file = file});
    return file;
}

void DiskRecorder::newFolder(const QString &path)
{
    const std::lock_guard lock(m_mutex);
    m_names.insert(path, FolderName);
    note({.kind = DiskChange::Kind::NewFolder, .path = path});
}

void DiskRecorder::name(int file, const QString &path)
{
    const std::lock_guard lock(m_mutex);
    m_names.insert(path, file);
    note({.kind = DiskChange::Kind::Name, .file = file, .path = path});
}

void DiskRecorder::rename(const QString &from, const QString &to)
{
    const std::lock_guard lock(m_mutex);
    const int file = m_names.take(from);
    m_names.insert(to, file);
    note({.kind = DiskChange::Kind::Rename, .file = file, .path = from, .to = to});
}

void DiskRecorder::remove(const QString &path)
{
    const std::lock_guard lock(m_mutex);
    if (m_names.remove(path) > 0)
        note({.kind = DiskChange::Kind::Remove, .path = path});
}

void DiskRecorder::write(int file, qint64 at, const QByteArray &bytes)
{
    const std::lock_guard lock(m_mutex);
    note({.kind = DiskChange::Kind::Write, .file = file, .at = at, .bytes = bytes});
}

void DiskRecorder::truncate(int file, qint64 size)
{
    const std::lock_guard lock(m_mutex);
    note({.kind = DiskChange::Kind::Truncate, .file = file, .at = size});
}

void DiskRecorder::flush(int file, int flags)
{
    const std::lock_guard lock(m_mutex);
    note({.kind = DiskChange::Kind::Flush, .file = file, .flags = flags});
}

void DiskRecorder::flushNames(const QString &folder)
{
    const std::lock_guard lock(m_mutex);
    note({.kind = DiskChange::Kind::FlushNames, .path = folder});
}

void DiskRecorder::flushAll()
{
    const std::lock_guard lock(m_mutex);
    note({.kind = DiskChange::Kind::FlushNames, .path = {}});
    for (auto each = m_names.cbegin(); each != m_names.cend(); ++each) {
        if (each.value() == FolderName)
            note({.kind = DiskChange::Kind::FlushNames, .path = each.key()});
        else
            note({.kind = DiskChange::Kind::Flush, .file = each.value()});
    }
}

} // namespace Galley
