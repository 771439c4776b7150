// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/folderchild.h"

#include <QTextStream>

#include <csignal>
#include <cstdio>

#include <sys/resource.h>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <grp.h>
#include <sched.h>
#include <sys/mount.h>
#endif

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

int complain(const QString &what)
{
    QTextStream(stdout) << what << '\n';
    return 1;
}

QString describe(const Error &error)
{
    return QString::number(int(error.kind)) + u' ' + error.message + u" | "_s + error.detail;
}

/// --update SITE VERSION [WRITES]: exports, and dies without a word after so many writes.
int update(const QString &site, int version, int writes)
{
    auto writer = FolderWriter::begin(site, {});
    if (!writer.ok())
        return complain(describe(writer.error()));
    const Pages pages = versionedSite(version);
    for (auto page = pages.begin(); page != pages.end(); ++page) {
        if (writes-- == 0)
            ::raise(SIGKILL);
        const Done done = (*writer)->write(page.key(), page.value());
        if (!done.ok())
            return complain(describe(done.error()));
    }
    if (writes == 0)
        ::raise(SIGKILL);
    const Result<WriteSummary> summary = (*writer)->finish();
    return summary.ok() ? 0 : complain(describe(summary.error()));
}

/// --as-nobody SITE VERSION: exports without the rights of an administrator.
int updateAsNobody(const QString &site, int version)
{
#ifdef Q_OS_LINUX
    if (::geteuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(Nobody) != 0 || ::setuid(Nobody) != 0))
        return complain(u"cannot become nobody"_s);
#endif
    return update(site, version, -1);
}

/// A disk of 1 MB at @p folder that is gone with this process; else a limit of 1 MB to every file of it.
bool mountSmallDisk(const QString &folder)
{
#ifdef Q_OS_LINUX
    const bool apart = ::unshare(CLONE_NEWNS) == 0 || ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0;
    if (apart && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
        && ::mount("none", QFile::encodeName(folder).constData(), "tmpfs", 0, "size=1m") == 0)
        return true;
#else
    Q_UNUSED(folder)
#endif
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{1024 * 1024, 1024 * 1024};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    return false;
}

/// --small-disk FOLDER: exports to a disk that is too small.
int fillSmallDisk(const QString &folder)
{
    const bool mounted = mountSmallDisk(folder);
    const ErrorKind expected = mounted ? ErrorKind::DiskFull : ErrorKind::Io;
    const Pages small{{u"a.html"_s, "old a"}, {u"z/z.html"_s, "old z"}};
    const Pages large{{u"a.html"_s, "new a"}, {u"m/m.jpg"_s, QByteArray(2'000'000, 'm')}, {u"z/z.html"_s, "new z"}};
    const auto fails = [&](const QString &site) {
        const Result<WriteSummary> summary = exportPages(site, large);
        return !summary.ok() && summary.error().kind == expected && !summary.error().message.isEmpty();
    };
    if (!fails(folder) || !namesIn(folder).isEmpty())
        return complain(u"the folder that is a disk of its own did not stay empty: "_s + namesIn(folder).join(u' '));
    {
        const auto writer = FolderWriter::begin(folder, {});
        if (!writer.ok() || !(*writer)->write(u"a/b/c.html"_s, "x").ok())
            return complain(u"the folder that is a disk of its own cannot be written"_s);
    }
    if (!namesIn(folder).isEmpty())
        return complain(u"an export that was given up left something"_s);
    const QString site = folder + u"/site"_s;
    if (!fails(site) || !namesIn(folder).isEmpty())
        return complain(u"a fresh export left something: "_s + namesIn(folder).join(u' '));
    if (!exportPages(site, small).ok() || pagesIn(site) != small)
        return complain(u"a small site does not fit"_s);
    if (!fails(site))
        return complain(u"an update that does not fit was no failure"_s);
    const Pages left = pagesIn(site);
    if (left != Pages{{u"a.html"_s, "new a"}, {u"z/z.html"_s, "old z"}, {u".galley-pending"_s, left.value(u".galley-pending"_s)}})
        return complain(u"an update that failed left something: "_s + QStringList(left.keys()).join(u' '));
    if (!exportPages(site, small).ok() || pagesIn(site) != small)
        return complain(u"the next export did not mend it"_s);
    return 0;
}

} // namespace

Pages versionedSite(int version)
{
    Pages pages;
    for (int number = 0; number < PagesOfAVersion; ++number) {
        if (number % 5 == 0 && (version + number / 5) % 2 == 0)
            continue;
        const QString path = u"part%1/page-%2.html"_s.arg(number % 7).arg(number);
        // Every third page is the same in all versions.
        const QByteArray text = path.toUtf8() + " of " + QByteArray::number(number % 3 == 0 ? 0 : version) + '\n';
        pages.insert(path, text.repeated(20 + number % 50 + version % 3) + "end");
    }
    return pages;
}

int playPart(const QStringList &arguments)
{
    const QString part = arguments.value(1);
    if (part == "--update"_L1)
        return update(arguments.value(2), arguments.value(3).toInt(), arguments.value(4, u"-1"_s).toInt());
    if (part == "--as-nobody"_L1)
        return updateAsNobody(arguments.value(2), arguments.value(3).toInt());
    return fillSmallDisk(arguments.value(2));
}

} // namespace Galley
