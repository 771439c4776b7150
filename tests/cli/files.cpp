// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/files.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QImage>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

template <typename Visit>
void walk(const QString &folder, Visit visit)
{
    QDirIterator entries(folder, Everything, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        entries.next();
        visit(entries.fileInfo());
    }
}

QString relative(const QString &folder, const QFileInfo &file)
{
    return QDir(folder).relativeFilePath(file.filePath());
}

} // namespace

void writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writePicture(const QString &path, int number, int width, int height)
{
    QImage picture(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            picture.setPixel(x, y, qRgb((x + 37 * number) % 256, (y + 11 * number) % 256, (x * y + number) % 256));
    }
    QDir().mkpath(QFileInfo(path).path());
    if (!picture.save(path))
        qFatal("%s cannot be written", qPrintable(path));
}

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    walk(from, [&](const QFileInfo &entry) {
        const QString target = to + u'/' + relative(from, entry);
        if (entry.isSymLink()) {
            QFile::link(entry.symLinkTarget(), target);
        } else if (entry.isDir()) {
            QDir().mkpath(target);
        } else {
            QDir().mkpath(QFileInfo(target).path());
            if (!QFile::copy(entry.filePath(), target))
                qFatal("%s cannot be copied", qPrintable(entry.filePath()));
#ifdef Q_OS_LINUX
            struct stat had = {};
            ::stat(QFile::encodeName(entry.filePath()).constData(), &had);
            const timespec times[2] = {had.st_atim, had.st_mtim};
            ::utimensat(AT_FDCWD, QFile::encodeName(target).constData(), times, 0);
#endif
        }
    });
}

Tree treeOf(const QString &folder)
{
    Tree tree;
    walk(folder, [&](const QFileInfo &entry) {
        if (entry.isFile())
            tree.insert(relative(folder, entry), fileBytes(entry.filePath()));
    });
    return tree;
}

Tree siteOf(const QString &folder)
{
    Tree tree = treeOf(folder);
    tree.removeIf([](const Tree::iterator &file) { return file.key().startsWith(".galley-"_L1); });
    return tree;
}

QString difference(const Tree &had, const Tree &has)
{
    QStringList lines;
    for (auto file = had.begin(); file != had.end(); ++file) {
        if (!has.contains(file.key()))
            lines.append(u"gone: "_s + file.key());
        else if (has.value(file.key()) != file.value())
            lines.append(u"other: "_s + file.key());
    }
    for (auto file = has.begin(); file != has.end(); ++file) {
        if (!had.contains(file.key()))
            lines.append(u"new: "_s + file.key());
    }
    if (lines.size() > 20)
        lines = lines.mid(0, 20) << u"and %1 more"_s.arg(lines.size() - 20);
    return lines.join(u'\n');
}

QMap<QString, QString> stampsOf(const QString &folder)
{
    QMap<QString, QString> stamps;
    walk(folder, [&](const QFileInfo &entry) {
        if (!entry.isFile())
            return;
#ifdef Q_OS_LINUX
        struct stat found = {};
        ::stat(QFile::encodeName(entry.filePath()).constData(), &found);
        stamps.insert(relative(folder, entry), u"%1 %2 %3.%4"_s.arg(found.st_ino).arg(found.st_size)
                                                   .arg(found.st_mtim.tv_sec).arg(found.st_mtim.tv_nsec));
#else
        stamps.insert(relative(folder, entry),
                      u"%1 %2"_s.arg(entry.size()).arg(entry.lastModified().toMSecsSinceEpoch()));
#endif
    });
    return stamps;
}

void letAllRead(const QString &folder)
{
#ifdef Q_OS_UNIX
    const auto open = [](const QFileInfo &entry) {
        ::chmod(QFile::encodeName(entry.filePath()).constData(), entry.isDir() ? 0755 : 0644);
    };
    walk(folder, open);
    open(QFileInfo(folder));
#else
    Q_UNUSED(folder)
#endif
}

void setWriting(const QString &folder, Writing writing)
{
#ifdef Q_OS_UNIX
    const int forOwner = writing == Writing::Allowed ? 0200 : 0;
    const auto set = [&](const QFileInfo &entry) {
        ::chmod(QFile::encodeName(entry.filePath()).constData(), (entry.isDir() ? 0555 : 0444) | forOwner);
    };
    walk(folder, set);
    set(QFileInfo(folder));
#else
    Q_UNUSED(folder)
    Q_UNUSED(writing)
#endif
}

void giveToNobody(const QString &folder)
{
#ifdef Q_OS_UNIX
    if (::geteuid() != 0)
        return;
    const auto give = [](const QFileInfo &entry) {
        if (::lchown(QFile::encodeName(entry.filePath()).constData(), 65534, 65534) != 0)
            qFatal("%s cannot be given away", qPrintable(entry.filePath()));
    };
    walk(folder, give);
    give(QFileInfo(folder));
#else
    Q_UNUSED(folder)
#endif
}

} // namespace Galley
