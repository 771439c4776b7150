// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/releasearchive.h"

#include "base/files.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <cerrno>
#include <filesystem>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

const QString Ending = QStringLiteral(".release");
const QString TimeForm = QStringLiteral("yyyyMMdd'T'HHmmsszzz"); ///< at the beginning of a release's name, in UTC

/// A second name for the same file where the disk has that, else a copy.
bool linkOrCopy(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::create_hard_link(QFile::encodeName(from).toStdString(), QFile::encodeName(to).toStdString(), error);
    return !error || QFile::exists(to) || QFile::copy(from, to);
}

} // namespace

QString ReleaseArchive::place(const Digest &content) const
{
    const QString hex = QString::fromLatin1(toHex(content));
    return m_folder + u"/contents/"_s + hex.left(2) + u'/' + hex;
}

Done ReleaseArchive::takeIn(const ReleasedFiles &files, const QString &site)
{
    QSet<QString> folders;
    for (const auto &[path, file] : files.asKeyValueRange()) {
        const QString kept = place(file.content);
        if (const QFileInfo info(kept); info.exists() && info.size() == file.size)
            continue;
        const QString folder = QFileInfo(kept).path();
        if (!folders.contains(folder)) {
            if (Done made = makeFolders(folder); !made)
                return made;
            folders.insert(folder);
        }
        QFile::remove(kept); // one that was cut short
        const QString from = site + u'/' + QString::fromUtf8(path);
        errno = 0;
        if (!linkOrCopy(from, kept))
            return fileError(from, errno == 0 ? EIO : errno);
    }
    return {};
}

Done ReleaseArchive::takeIn(const QByteArray &bytes)
{
    const QString kept = place(digestOf(bytes));
    if (Done made = makeFolders(QFileInfo(kept).path()); !made)
        return made;
    return replaceFile(kept, bytes);
}

std::unique_ptr<QIODevice> ReleaseArchive::open(const Digest &content) const
{
    auto file = std::make_unique<QFile>(place(content));
    if (!file->open(QIODevice::ReadOnly))
        return nullptr;
    return file;
}

/// The newest first: their names begin with the time.
QStringList ReleaseArchive::names() const
{
    return QDir(m_folder).entryList({u'*' + Ending}, QDir::Files, QDir::Name | QDir::Reversed);
}

Result<ReleaseManifest> ReleaseArchive::read(const QString &name) const
{
    const Result<QByteArray> bytes = readFile(m_folder + u'/' + name, MostManifestBytes);
    if (!bytes)
        return bytes.error();
    return ReleaseManifest::fromBytes(*bytes);
}

Done ReleaseArchive::add(const ReleaseManifest &release, const QByteArray &manifest, int most)
{
    QDir().mkpath(m_folder);
    const QString name = release.at.toUTC().toString(TimeForm) + u'-' + release.id + Ending;
    if (Done written = replaceFile(m_folder + u'/' + name, manifest); !written)
        return written;
    const QStringList all = names();
    if (all.size() > most)
        prune(all.mid(most));
    return {};
}

void ReleaseArchive::prune(const QStringList &old)
{
    for (const QString &name : old)
        QFile::remove(m_folder + u'/' + name);
    QSet<QString> wanted;
    for (const QString &name : names()) {
        const Result<ReleaseManifest> kept = read(name);
        if (!kept)
            return; // nobody knows what it needs
        for (const ReleasedFile &file : kept->files)
            wanted.insert(QString::fromLatin1(toHex(file.content)));
    }
    QDirIterator contents(m_folder + u"/contents"_s, QDir::Files, QDirIterator::Subdirectories);
    while (contents.hasNext()) {
        const QString path = contents.next();
        if (!wanted.contains(contents.fileName()))
            QFile::remove(path);
    }
}

Result<QList<ReleaseManifest>> ReleaseArchive::releases() const
{
    QList<ReleaseManifest> list;
    for (const QString &name : names()) {
        Result<ReleaseManifest> release = read(name);
        if (!release)
            return release.error();
        list.append(*std::move(release));
    }
    return list;
}

Result<std::optional<ReleaseManifest>> ReleaseArchive::last() const
{
    const QString name = names().value(0);
    if (name.isEmpty())
        return std::optional<ReleaseManifest>();
    Result<ReleaseManifest> release = read(name);
    if (!release)
        return release.error();
    return std::optional(*std::move(release));
}

QDateTime ReleaseArchive::lastTime() const
{
    QDateTime time = QDateTime::fromString(names().value(0).section(u'-', 0, 0), TimeForm);
    time.setTimeSpec(Qt::UTC);
    return time;
}

QString ReleaseArchive::lastId() const { return names().value(0).section(u'-', 1).chopped(names().isEmpty() ? 0 : Ending.size()); }

} // namespace Galley
