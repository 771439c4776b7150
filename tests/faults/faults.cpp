// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// Stands between a program and the system: loaded before it (LD_PRELOAD), or linked into a test. It counts the calls that
// change something below a folder, and from a certain one on lets them fail, or kills the program:
//   GALLEY_FAULT_BELOW  the folder, as the program names it; empty: nothing fails
//   GALLEY_FAULT_AT     the number of calls that go well
//   GALLEY_FAULT        kill, full (no room on the disk), denied, broken (the disk cannot be read or written), or unshared: no
//                       memory may be shared through the disk's files, as on some network and FUSE disks; all else goes well
//   GALLEY_FAULT_COUNT  a file that gets the number of calls when the program ends by itself
// All are asked for at every call.

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

std::atomic<long> calls = 0;

const char *setting(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

bool isBelow(const char *path)
{
    const char *folder = setting("GALLEY_FAULT_BELOW");
    return *folder && std::strncmp(path, folder, std::strlen(folder)) == 0;
}

bool isBelow(int file)
{
    char name[64];
    char path[4096];
    std::snprintf(name, sizeof name, "/proc/self/fd/%d", file);
    const ssize_t length = readlink(name, path, sizeof path - 1);
    if (length <= 0)
        return false;
    path[length] = 0;
    return isBelow(path);
}

bool isUnshared() { return std::strcmp(setting("GALLEY_FAULT"), "unshared") == 0; }

/// Whether this call, which changes something below the folder, fails.
bool fails()
{
    if (isUnshared())
        return false;
    if (calls++ < std::atol(setting("GALLEY_FAULT_AT")))
        return false;
    const char *fault = setting("GALLEY_FAULT");
    if (std::strcmp(fault, "kill") == 0)
        raise(SIGKILL);
    errno = std::strcmp(fault, "full") == 0 ? ENOSPC : std::strcmp(fault, "broken") == 0 ? EIO : EACCES;
    return true;
}

/// Whether opening @p path to write asks anything of the disk: a file that is there is only opened.
bool changes(const char *path)
{
    return std::strcmp(setting("GALLEY_FAULT"), "denied") == 0 || access(path, F_OK) != 0;
}

template <typename Function>
Function next(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

__attribute__((destructor)) void tell()
{
    if (FILE *file = std::fopen(setting("GALLEY_FAULT_COUNT"), "w")) {
        std::fprintf(file, "%ld\n", calls.load());
        std::fclose(file);
    }
}

} // namespace

extern "C" {

// Programs that take large files ask for the names with 64; here both are the same.
#define GALLEY_OPEN(name)                                                                          \
    int name(const char *path, int flags, ...)                                                     \
    {                                                                                              \
        va_list more;                                                                              \
        va_start(more, flags);                                                                     \
        const int mode = flags & O_CREAT ? va_arg(more, int) : 0;                                  \
        va_end(more);                                                                              \
        static const auto real = next<int (*)(const char *, int, ...)>(#name);                     \
        return (flags & O_CREAT) && isBelow(path) && changes(path) && fails()                      \
            ? -1                                                                                   \
            : real(path, flags, mode);                                                             \
    }
#define GALLEY_PWRITE(name)                                                                        \
    ssize_t name(int file, const void *bytes, size_t size, off_t at)                               \
    {                                                                                              \
        static const auto real = next<ssize_t (*)(int, const void *, size_t, off_t)>(#name);       \
        return isBelow(file) && fails() ? -1 : real(file, bytes, size, at);                        \
    }
#define GALLEY_FTRUNCATE(name)                                                                     \
    int name(int file, off_t size) noexcept                                                        \
    {                                                                                              \
        static const auto real = next<int (*)(int, off_t)>(#name);                                 \
        return isBelow(file) && fails() ? -1 : real(file, size);                                   \
    }
#define GALLEY_FLUSH(name)                                                                         \
    int name(int file)                                                                             \
    {                                                                                              \
        static const auto real = next<int (*)(int)>(#name);                                        \
        return isBelow(file) && fails() ? -1 : real(file);                                         \
    }

GALLEY_OPEN(open)
GALLEY_OPEN(open64)
GALLEY_PWRITE(pwrite)
GALLEY_PWRITE(pwrite64)
GALLEY_FTRUNCATE(ftruncate)
GALLEY_FTRUNCATE(ftruncate64)
GALLEY_FLUSH(fsync)
GALLEY_FLUSH(fdatasync)

#define GALLEY_MMAP(name)                                                                          \
    void *name(void *at, size_t size, int allowed, int flags, int file, off_t from) noexcept       \
    {                                                                                              \
        static const auto real = next<void *(*)(void *, size_t, int, int, int, off_t)>(#name);     \
        if (file < 0 || !(flags & MAP_SHARED) || !isUnshared() || !isBelow(file))                  \
            return real(at, size, allowed, flags, file, from);                                     \
        errno = ENODEV;                                                                            \
        return MAP_FAILED;                                                                         \
    }
GALLEY_MMAP(mmap)
GALLEY_MMAP(mmap64)

ssize_t write(int file, const void *bytes, size_t size)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t)>("write");
    return isBelow(file) && fails() ? -1 : real(file, bytes, size);
}

int rename(const char *from, const char *to) noexcept
{
    static const auto real = next<int (*)(const char *, const char *)>("rename");
    return isBelow(to) && fails() ? -1 : real(from, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    static const auto real = next<int (*)(int, const char *, int, const char *, unsigned)>("renameat2");
    return isBelow(to) && fails() ? -1 : real(fromFolder, from, toFolder, to, flags);
}

int unlink(const char *path) noexcept
{
    static const auto real = next<int (*)(const char *)>("unlink");
    // On a full disk things can still be taken away.
    return isBelow(path) && std::strcmp(setting("GALLEY_FAULT"), "full") != 0 && fails() ? -1 : real(path);
}

int mkdir(const char *path, mode_t mode) noexcept
{
    static const auto real = next<int (*)(const char *, mode_t)>("mkdir");
    return isBelow(path) && fails() ? -1 : real(path, mode);
}

} // extern "C"
