// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "faults/powerlossvfs.h"

#include "faults/diskrecorder.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QVariant>

#include <atomic>
#include <cstring>
#include <new>

#include <sqlite3.h>

namespace Galley {

namespace {

constexpr char Name[] = "powerloss";

std::atomic<PowerLossVfs::Overwrite> overwriteIs{PowerLossVfs::Overwrite::AsTheAddressSays};

/// An open file; the system's own stands behind it in the same piece of memory.
struct ShimFile {
    sqlite3_file base;
    const DiskRecorder *recorder; ///< that was at work when it was opened; null: not watched
    int number;

    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    /// Null when nobody wants to know.
    DiskRecorder *watcher() const
    {
        DiskRecorder *const now = DiskRecorder::current();
        return recorder && now == recorder ? now : nullptr;
    }
};

ShimFile *shim(sqlite3_file *file) { return reinterpret_cast<ShimFile *>(file); }

sqlite3_vfs *realVfs(sqlite3_vfs *vfs) { return static_cast<sqlite3_vfs *>(vfs->pAppData); }

/// The file in the midst of being flushed: SQLite flushes its folder after it, but within the same call.
thread_local ShimFile *flushing = nullptr;
thread_local int flushingFlags = 0;

void noteFlush()
{
    if (flushing && flushing->watcher())
        flushing->watcher()->flush(flushing->number, flushingFlags);
    flushing = nullptr;
}

template <typename Call>
auto forward(sqlite3_file *file, Call call)
{
    const WithinSqlite guard;
    sqlite3_file *const real = shim(file)->real();
    return call(real->pMethods, real);
}

int closeFile(sqlite3_file *file)
{
    return forward(file, [](auto *m, auto *f) { return m->xClose(f); });
}

int readFile(sqlite3_file *file, void *bytes, int size, sqlite3_int64 at)
{
    return forward(file, [&](auto *m, auto *f) { return m->xRead(f, bytes, size, at); });
}

int writeFile(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
    const int result = forward(file, [&](auto *m, auto *f) { return m->xWrite(f, bytes, size, at); });
    if (DiskRecorder *const watcher = shim(file)->watcher(); watcher && result == SQLITE_OK)
        watcher->write(shim(file)->number, at, QByteArray(static_cast<const char *>(bytes), size));
    return result;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const int result = forward(file, [&](auto *m, auto *f) { return m->xTruncate(f, size); });
    if (DiskRecorder *const watcher = shim(file)->watcher(); watcher && result == SQLITE_OK)
        watcher->truncate(shim(file)->number, size);
    return result;
}

int syncFile(sqlite3_file *file, int flags)
{
    if (!shim(file)->watcher())
        return SQLITE_OK;
    flushing = shim(file);
    flushingFlags = flags;
    const int result = forward(file, [&](auto *m, auto *f) { return m->xSync(f, flags); });
    if (result == SQLITE_OK)
        noteFlush();
    flushing = nullptr;
    return result;
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return forward(file, [&](auto *m, auto *f) { return m->xFileSize(f, size); });
}

int lockFile(sqlite3_file *file, int level)
{
    return forward(file, [&](auto *m, auto *f) { return m->xLock(f, level); });
}

int unlockFile(sqlite3_file *file, int level)
{
    return forward(file, [&](auto *m, auto *f) { return m->xUnlock(f, level); });
}

int checkReservedLock(sqlite3_file *file, int *isReserved)
{
    return forward(file, [&](auto *m, auto *f) { return m->xCheckReservedLock(f, isReserved); });
}

int controlFile(sqlite3_file *file, int operation, void *value)
{
    const int result = forward(file, [&](auto *m, auto *f) { return m->xFileControl(f, operation, value); });
    if (operation == SQLITE_FCNTL_VFSNAME && result == SQLITE_OK) {
        char *&name = *static_cast<char **>(value);
        name = sqlite3_mprintf("%s/%z", Name, name);
    }
    return result;
}

int sectorSize(sqlite3_file *file)
{
    return forward(file, [](auto *m, auto *f) { return m->xSectorSize(f); });
}

int deviceCharacteristics(sqlite3_file *file)
{
    const int said = forward(file, [](auto *m, auto *f) { return m->xDeviceCharacteristics(f); });
    return overwriteIs == PowerLossVfs::Overwrite::Safe ? said | SQLITE_IOCAP_POWERSAFE_OVERWRITE : said;
}

int mapShared(sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
    return forward(file, [&](auto *m, auto *f) { return m->xShmMap(f, region, size, extend, memory); });
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    return forward(file, [&](auto *m, auto *f) { return m->xShmLock(f, offset, count, flags); });
}

void barrierShared(sqlite3_file *file)
{
    forward(file, [](auto *m, auto *f) { m->xShmBarrier(f); });
}

int unmapShared(sqlite3_file *file, int remove)
{
    return forward(file, [&](auto *m, auto *f) { return m->xShmUnmap(f, remove); });
}

// Version 2: without maps of files into memory, so that every write comes by here.
const sqlite3_io_methods Methods{2,          closeFile,    readFile,          writeFile,   truncateFile, syncFile,
                                 fileSize,   lockFile,     unlockFile,        checkReservedLock,
                                 controlFile, sectorSize,  deviceCharacteristics,
                                 mapShared,  lockShared,   barrierShared,     unmapShared, nullptr,      nullptr};

/// The path in the watched folder that SQLite's @p name stands for; null: not watched.
QString watchedPath(const char *name)
{
    const DiskRecorder *const recorder = DiskRecorder::current();
    return recorder && name ? recorder->inside(name) : QString();
}

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    ShimFile *const opened = new (file) ShimFile{};
    const QString path = watchedPath(name);
    int result = SQLITE_OK;
    {
        const WithinSqlite guard;
        result = realVfs(vfs)->xOpen(realVfs(vfs), name, opened->real(), flags, outFlags);
    }
    if (opened->real()->pMethods)
        opened->base.pMethods = &Methods;
    if (result != SQLITE_OK || path.isNull())
        return result;
    DiskRecorder *const recorder = DiskRecorder::current();
    opened->recorder = recorder;
    opened->number = recorder->fileAt(path);
    if (opened->number < 0)
        opened->number = recorder->newFile(path);
    return result;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    // Noted first: when the folder is flushed within the call, the name is gone already.
    if (const QString path = watchedPath(name); !path.isNull())
        DiskRecorder::current()->remove(path);
    const WithinSqlite guard;
    return realVfs(vfs)->xDelete(realVfs(vfs), name, syncFolder);
}

int access(sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
    return realVfs(vfs)->xAccess(realVfs(vfs), name, flags, result);
}

int fullPathname(sqlite3_vfs *vfs, const char *name, int size, char *path)
{
    return realVfs(vfs)->xFullPathname(realVfs(vfs), name, size, path);
}

int randomness(sqlite3_vfs *vfs, int size, char *bytes) { return realVfs(vfs)->xRandomness(realVfs(vfs), size, bytes); }
int sleep(sqlite3_vfs *vfs, int microseconds) { return realVfs(vfs)->xSleep(realVfs(vfs), microseconds); }
int currentTime(sqlite3_vfs *vfs, double *time) { return realVfs(vfs)->xCurrentTime(realVfs(vfs), time); }
int lastError(sqlite3_vfs *vfs, int size, char *text) { return realVfs(vfs)->xGetLastError(realVfs(vfs), size, text); }

int currentTime64(sqlite3_vfs *vfs, sqlite3_int64 *time)
{
    return realVfs(vfs)->xCurrentTimeInt64(realVfs(vfs), time);
}

using OpenDirectory = int (*)(const char *, int *);
OpenDirectory realOpenDirectory = nullptr;

/// SQLite opens a folder only to flush it: that of a new journal or log with its first flush, that of a removed one at once.
int openDirectory(const char *path, int *file)
{
    const int result = realOpenDirectory(path, file);
    if (result != SQLITE_OK)
        return result;
    noteFlush();
    if (const QString inside = watchedPath(path); !inside.isNull())
        DiskRecorder::current()->flushNames(folderOf(inside));
    return result;
}

} // namespace

struct PowerLossVfs::Shim {
    sqlite3_vfs vfs{};
    sqlite3_vfs *real = nullptr;
};

PowerLossVfs::PowerLossVfs() : m_shim(std::make_unique<Shim>())
{
    sqlite3_vfs *const real = sqlite3_vfs_find(nullptr);
    m_shim->real = real;
    sqlite3_vfs &vfs = m_shim->vfs;
    vfs.iVersion = 2;
    vfs.szOsFile = int(sizeof(ShimFile)) + real->szOsFile;
    vfs.mxPathname = real->mxPathname;
    vfs.zName = Name;
    vfs.pAppData = real;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = access;
    vfs.xFullPathname = fullPathname;
    vfs.xRandomness = randomness;
    vfs.xSleep = sleep;
    vfs.xCurrentTime = currentTime;
    vfs.xGetLastError = lastError;
    vfs.xCurrentTimeInt64 = currentTime64;
    if (real->iVersion >= 3 && real->xGetSystemCall) {
        realOpenDirectory = reinterpret_cast<OpenDirectory>(real->xGetSystemCall(real, "openDirectory"));
        if (realOpenDirectory)
            real->xSetSystemCall(real, "openDirectory", reinterpret_cast<sqlite3_syscall_ptr>(openDirectory));
    }
    if (sqlite3_vfs_register(&vfs, 1) != SQLITE_OK)
        qFatal("SQLite takes no VFS");
}

PowerLossVfs::~PowerLossVfs()
{
    overwriteIs = Overwrite::AsTheAddressSays;
    sqlite3_vfs_unregister(&m_shim->vfs);
    sqlite3_vfs_register(m_shim->real, 1);
    if (realOpenDirectory)
        m_shim->real->xSetSystemCall(m_shim->real, "openDirectory", nullptr);
}

void PowerLossVfs::tell(Overwrite overwrite) { overwriteIs = overwrite; }

QString PowerLossVfs::behind(const QSqlDatabase &database)
{
    char *name = nullptr;
    sqlite3 *const handle = handleOf(database);
    if (!handle || sqlite3_file_control(handle, "main", SQLITE_FCNTL_VFSNAME, &name) != SQLITE_OK)
        return {};
    const QString text = QString::fromUtf8(name);
    sqlite3_free(name);
    return text;
}

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || std::strcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.data());
}

} // namespace Galley
