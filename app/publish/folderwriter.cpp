// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/folderwriter_p.h"

#include "base/files.h"
#include "publish/sitepath.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

Error foreignFolder(const QString &folder)
{
    return {ErrorKind::NotEmpty,
            QCoreApplication::translate("Galley", "%1 holds files that Galley did not write. Choose an empty or a new folder, or "
                                         "confirm that the site goes in beside them.")
                .arg(QDir::toNativeSeparators(folder)),
            u"not empty: "_s + folder};
}

Error othersFolder(const QString &folder)
{
    return {ErrorKind::NotEmpty,
            QCoreApplication::translate("Galley", "%1 holds the site of another newsroom: its pages would be removed. Choose another "
                                         "folder, or confirm that this site takes its place.")
                .arg(QDir::toNativeSeparators(folder)),
            u"another owner: "_s + folder};
}

Error lockedFolder(const QByteArray &folder, const QByteArray &file)
{
    return {ErrorKind::InUse,
            QCoreApplication::translate("Galley", "Another export is writing to %1. Wait for it to end and export again.")
                .arg(QDir::toNativeSeparators(QString::fromUtf8(folder))),
            u"locked: "_s + QString::fromUtf8(file)};
}

} // namespace

FolderWriter::FolderWriter(std::unique_ptr<Data> data) : m_data(std::move(data)) {}
FolderWriter::~FolderWriter() = default;

Result<std::unique_ptr<FolderWriter>> FolderWriter::begin(const QString &folder, const FolderWriterOptions &options)
{
    const QString path = realPath(folder);
    const QString parent = QFileInfo(path).path();
    std::error_code code;
    std::filesystem::create_directories(parent.toStdU16String(), code);
    if (code)
        return fileError(parent, code.default_error_condition().value());

    auto data = std::make_unique<Data>();
    data->folder = path.toUtf8();
    data->rewriteAll = options.rewriteAll;
    data->owner = options.owner.toUtf8();
    // Two exports meet at the lock beside the folder, since the folder itself may be swapped. Where nothing can be
    // made beside it, nobody swaps it either, and the lock inside is enough.
    std::optional<Error> noLock;
    if (!QFileInfo(path).isRoot()) {
        const Done locked = Data::lock(data->besideLock, besideName(data->folder, LockName), data->folder);
        if (!locked.ok())
            noLock = locked.error();
        if (noLock && noLock->kind == ErrorKind::InUse)
            return *noLock;
    }
    const Result<Inspection> found = inspect(path, data->owner);
    if (!found.ok())
        return found.error();
    if (found->state == FolderState::Missing && noLock)
        return *noLock;
    if (found->state == FolderState::Foreign && !options.acceptForeign)
        return foreignFolder(path);
    if (found->state == FolderState::Others && !options.acceptForeign)
        return othersFolder(path);
    if (data->besideLock.isHeld()) {
        const Done staging = data->openStaging(*found);
        if (!staging.ok())
            return staging.error();
    }
    if (!data->staged) {
        const Done opened = data->openInPlace(*found);
        if (!opened.ok())
            return opened.error();
    }
    data->takeOwnership();
    data->tree = std::make_unique<FolderTree>(data->root);
    if (!data->staged && !data->rewriteAll)
        data->lookAtFiles();
    return std::unique_ptr<FolderWriter>(new FolderWriter(std::move(data)));
}

Done FolderWriter::Data::lock(Disk::FileLock &lock, const QByteArray &file, const QByteArray &folder)
{
    const Done locked = lock.acquire(file);
    if (!locked.ok() && locked.error().kind == ErrorKind::InUse)
        return lockedFolder(folder, file);
    return locked;
}

/// Makes the staging folder where a whole new folder can be swapped in; leaves @c staged false where it cannot.
Done FolderWriter::Data::openStaging(const Inspection &found)
{
    const QByteArray staging = besideName(folder, TemporaryFolderName);
    Disk::removeTree(staging); // of an export that died: we hold the lock
    const bool missing = found.state == FolderState::Missing;
    if (!missing && !(found.state == FolderState::Empty && found.bare && Disk::mayBeReplaced(folder)))
        return {};
    const Done made = Disk::makeFolder(staging);
    if (!made.ok())
        return missing ? made : Done();
    root = staging;
    staged = true;
    dirty = true;
    return {};
}

Done FolderWriter::Data::openInPlace(const Inspection &found)
{
    const Done locked = lock(insideLock, folder + '/' + LockName, folder);
    if (!locked.ok())
        return locked.error();
    root = folder;
    fresh = found.state == FolderState::Empty;
    const Done read = readManifest();
    if (!read.ok())
        return read.error();
    journal = std::make_unique<Journal>(root + '/' + JournalName, manifest.identity());
    const Result<bool> replayed = journal->replay(manifest);
    if (!replayed.ok())
        return replayed.error();
    recovering = *replayed;
    dirty = dirty || recovering;
    Disk::removeTree(root + '/' + TemporaryFolderName);
    return {};
}

Done FolderWriter::Data::readManifest()
{
    const QByteArray path = root + '/' + ManifestName;
    const Result<Disk::Look> found = Disk::look(path);
    if (!found.ok())
        return found.error();
    dirty = found->standing != Disk::Standing::File;
    if (dirty)
        return {};
    QFile file(QString::fromUtf8(path));
    if (!file.open(QIODevice::ReadOnly))
        return fileError(file);
    return manifest.read(file);
}

void FolderWriter::Data::takeOwnership()
{
    const QByteArray before = manifest.owner();
    if (!owner.isEmpty())
        manifest.setOwner(owner);
    dirty = dirty || manifest.owner() != before;
}

Error FolderWriter::Data::fail(const Error &error)
{
    const QMutexLocker locker(&mutex);
    if (!failure)
        failure = error;
    return error;
}

Done FolderWriter::write(const QString &path, const QByteArray &bytes) { return m_data->write(path, bytes, {}); }

Done FolderWriter::write(const QString &path, const QByteArray &bytes, const Digest &input)
{
    return m_data->write(path, bytes, input);
}

bool FolderWriter::keep(const QString &path, const Digest &input)
{
    const MadeFrom file{path, input};
    return keep(std::span(&file, 1)).front();
}

std::vector<bool> FolderWriter::keep(std::span<const MadeFrom> files)
{
    Data &data = *m_data;
    std::vector<bool> kept(files.size());
    if (data.staged || data.rewriteAll)
        return kept;
    QByteArrayList names;
    for (const MadeFrom &file : files)
        names.append(file.path.toUtf8());
    const QMutexLocker locker(&data.mutex);
    for (size_t i = 0; i < files.size(); ++i)
        kept[i] = data.keep(names[qsizetype(i)], files[i].input);
    return kept;
}

/// The mutex is held.
bool FolderWriter::Data::keep(const QByteArray &name, const Digest &input)
{
    const std::optional<Manifest::Index> found = manifest.find(name);
    if (!found || manifest[*found].record.input != input)
        return false;
    const Manifest::Entry &entry = manifest[*found];
    return entry.wanted || (entry.stands && want(*found));
}

bool FolderWriter::has(const QString &path) const
{
    Data &data = *m_data;
    if (data.staged)
        return false;
    const QByteArray name = path.toUtf8();
    {
        const QMutexLocker locker(&data.mutex);
        const std::optional<Manifest::Index> found = data.manifest.find(name);
        if (!found || !data.manifest[*found].known)
            return false;
    }
    const Result<Disk::Look> look = Disk::look(data.root + '/' + name);
    return look.ok() && look->standing == Disk::Standing::File;
}

/// Notes which files are as they were written. The list goes through the folders one after another, so a folder is
/// asked about once.
void FolderWriter::Data::lookAtFiles()
{
    QByteArray place = root + '/';
    QByteArray parent;
    bool isFree = true; // the way to parent
    for (Manifest::Index index = 0; index < manifest.size(); ++index) {
        Manifest::Entry &entry = manifest[index];
        if (!entry.known)
            continue;
        const QByteArrayView path = manifest.pathView(index);
        const QByteArrayView above = path.first(std::max(path.lastIndexOf('/'), qsizetype(0)));
        if (above != parent) {
            parent = above.toByteArray();
            const Result<FolderTree::Way> way = tree->look(parent);
            isFree = way.ok() && *way == FolderTree::Way::Free;
        }
        place.resize(root.size() + 1);
        place.append(path);
        const Result<Disk::Look> look = isFree ? Disk::look(place) : Disk::Look();
        entry.stands = look.ok() && look->standing == Disk::Standing::File && look->stamp == entry.record.stamp;
    }
}

/// Notes that the file stays; false when another that some disks take for the same was faster. The mutex is held.
bool FolderWriter::Data::want(Manifest::Index index)
{
    const auto wanted = [](const Manifest::Entry &entry) { return entry.wanted; };
    if (manifest.twinOf(index, wanted))
        return false;
    if (!manifest[index].wanted)
        ++unchanged;
    manifest[index].wanted = true;
    return true;
}

QStringList FolderWriter::keepOthers(const std::function<bool(QByteArrayView)> &isWanted)
{
    Data &data = *m_data;
    QStringList broken;
    for (Manifest::Index index = 0; index < data.manifest.size(); ++index) {
        const Manifest::Entry &entry = data.manifest[index];
        if (!entry.known || entry.wanted)
            continue;
        const QByteArray name = data.manifest.path(index);
        if (!isWanted(name))
            continue;
        const QMutexLocker locker(&data.mutex);
        if (!entry.stands || !data.want(index))
            broken.append(QString::fromUtf8(name));
    }
    return broken;
}

int FolderWriter::count(const std::function<bool(QByteArrayView)> &matches) const
{
    const QMutexLocker locker(&m_data->mutex);
    int number = 0;
    for (Manifest::Index index = 0; index < m_data->manifest.size(); ++index)
        number += m_data->manifest[index].wanted && matches(m_data->manifest.path(index));
    return number;
}

Result<WriteSummary> FolderWriter::finish()
{
    Data &data = *m_data;
    {
        const QMutexLocker locker(&data.mutex);
        if (data.failure)
            return *data.failure;
        if (data.summary)
            return *data.summary;
    }
    const Result<int> removed = data.removeStale();
    if (!removed.ok())
        return data.fail(removed.error());
    const Done done = data.conclude();
    if (!done.ok())
        return data.fail(done.error());
    WriteSummary summary{data.written, data.unchanged, *removed, data.report};
    // The order in which threads met them says nothing.
    std::sort(summary.report.remarks.begin(), summary.report.remarks.end(),
              [](const Remark &a, const Remark &b) { return a.place < b.place; });
    data.summary = summary;
    return summary;
}

} // namespace Galley
