// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/folderwriter_p.h"

#include "publish/sitepath.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

Error sameAddress(const QString &path, const QString &other)
{
    return {ErrorKind::BadInput,
            QCoreApplication::translate("Galley", "Two pages of the site want the same address, %1 and %2. Change one of them.")
                .arg(path, other),
            u"address taken: "_s + path};
}

} // namespace

/// Marks @p name as wanted and says what is known of it.
Result<FolderWriter::Data::Claim> FolderWriter::Data::claim(const QString &path, const QByteArray &name,
                                                            const Digest &content)
{
    const QMutexLocker locker(&mutex);
    const auto wanted = [](const Manifest::Entry &entry) { return entry.wanted; };
    if (const std::optional<Manifest::Index> twin = manifest.twinOf(name, wanted))
        return sameAddress(QString::fromUtf8(manifest.path(*twin)), path);
    Claim claim;
    const std::optional<Manifest::Index> found = manifest.find(name);
    claim.index = found ? *found : manifest.add(name);
    Manifest::Entry &entry = manifest[claim.index];
    if (entry.wanted) {
        if (entry.record.content != content)
            return sameAddress(path, path);
        claim.repeated = true;
        return claim;
    }
    claim.ours = entry.known;
    claim.before = entry.record;
    claim.stands = entry.stands;
    entry.wanted = true;
    entry.record.content = content; // so that a second call for the same path can be told apart
    return claim;
}

Done FolderWriter::Data::write(const QString &path, const QByteArray &bytes, const Digest &input)
{
    const Result<QByteArray> name = sitePath(path);
    if (!name.ok())
        return name.error();
    FileRecord record;
    record.content = digestOf(bytes);
    record.input = input;
    const Result<Claim> claimed = claim(path, *name, record.content);
    if (!claimed.ok())
        return claimed.error();
    if (claimed->repeated)
        return {};
    const Result<Outcome> outcome = place(*name, bytes, *claimed, record);
    if (!outcome.ok()) {
        if (outcome.error().kind != ErrorKind::BadInput)
            return fail(outcome.error());
        // Only this page cannot be; the others can.
        const QMutexLocker locker(&mutex);
        manifest[claimed->index].wanted = false;
        return outcome.error();
    }
    settle(path, *claimed, *outcome, record);
    return {};
}

/// Brings the file to what it should be; @p record gets its stamp.
Result<FolderWriter::Data::Outcome> FolderWriter::Data::place(const QByteArray &name, const QByteArray &bytes, const Claim &claimed,
                                          FileRecord &record)
{
    const Result<FolderTree::Way> way = makeWay(Disk::parentOf(name));
    if (!way.ok())
        return way.error();
    if (*way == FolderTree::Way::Blocked)
        return Outcome::Foreign;
    if (claimed.stands) {
        record.stamp = claimed.before.stamp;
        if (claimed.before.content == record.content)
            return Outcome::Unchanged;
    } else if (!staged) {
        const Result<Disk::Look> found = Disk::look(root + '/' + name);
        if (!found.ok())
            return found.error();
        if (found->standing == Disk::Standing::Folder || found->standing == Disk::Standing::Other)
            return Outcome::Foreign;
        if (found->standing == Disk::Standing::File) {
            Claim known = claimed;
            const bool ours = claimed.ours || isOursUnderAnotherName(name, known);
            record.stamp = found->stamp;
            // Whoever changed it, or whether the power failed: its stamp tells, and then its content is looked at.
            const bool same = ours && known.before.stamp == found->stamp
                ? known.before.content == record.content
                : (ours || recovering) && Disk::holds(root + '/' + name, bytes);
            if (same && !rewriteAll)
                return Outcome::Unchanged;
            if (!ours && !same)
                return Outcome::Foreign;
        }
    }
    const Done done = put(name, bytes, record);
    if (!done.ok())
        return done.error();
    return Outcome::Written;
}

/// On a disk that does not tell capitals apart, a file of ours may stand there under its former spelling.
bool FolderWriter::Data::isOursUnderAnotherName(const QByteArray &name, Claim &claimed)
{
    const QMutexLocker locker(&mutex);
    const auto known = [](const Manifest::Entry &entry) { return entry.known && !entry.wanted; };
    const std::optional<Manifest::Index> twin = manifest.twinOf(name, known);
    if (!twin || !Disk::isSameFile(root + '/' + name, root + '/' + manifest.path(*twin)))
        return false;
    claimed.before = manifest[*twin].record;
    return true;
}

/// Makes the folders of a page. An old page of ours where a folder must be now makes room for it.
Result<FolderTree::Way> FolderWriter::Data::makeWay(const QByteArray &below)
{
    Result<FolderTree::Way> way = tree->make(below);
    if (!way.ok() || *way != FolderTree::Way::Blocked)
        return way;
    for (QByteArray part = below; !part.isEmpty(); part = Disk::parentOf(part)) {
        const QMutexLocker locker(&mutex);
        const std::optional<Manifest::Index> index = manifest.find(part);
        if (!index || !(manifest[*index].known || manifest[*index].wanted))
            continue;
        if (manifest[*index].wanted)
            return sameAddress(QString::fromUtf8(part), QString::fromUtf8(below));
        const Result<FolderTree::Way> above = tree->look(Disk::parentOf(part));
        if (!above.ok() || *above != FolderTree::Way::Free)
            return way;
        const Result<Disk::Look> found = Disk::look(root + '/' + part);
        if (!found.ok() || found->standing != Disk::Standing::File)
            return way;
        const Done removed = Disk::removeFile(root + '/' + part);
        if (!removed.ok())
            return removed.error();
        tree->forget(part);
        return tree->make(below);
    }
    return way;
}

Done FolderWriter::Data::put(const QByteArray &name, const QByteArray &bytes, FileRecord &record)
{
    const QByteArray target = root + '/' + name;
    if (staged) {
        const Result<Disk::Stamp> made = Disk::createFile(target, bytes);
        if (!made.ok() && made.error().kind == ErrorKind::AlreadyThere) // a folder, made for other pages
            return sameAddress(QString::fromUtf8(name), QString::fromUtf8(name + '/'));
        if (!made.ok())
            return made.error();
        record.stamp = *made;
        return {};
    }
    const Result<QByteArray> temporary = temporaryFile();
    if (!temporary.ok())
        return temporary.error();
    const Result<Disk::Stamp> made = Disk::createFile(*temporary, bytes);
    if (!made.ok())
        return made.error();
    record.stamp = *made;
    Done done = journal->note(name, record);
    if (done.ok())
        done = Disk::moveFile(*temporary, target);
    if (!done.ok())
        (void)Disk::removeFile(*temporary);
    return done;
}

Result<QByteArray> FolderWriter::Data::temporaryFile()
{
    const QByteArray holder = root + '/' + TemporaryFolderName;
    {
        const QMutexLocker locker(&mutex);
        if (!temporaryFolderMade) {
            const Done made = Disk::makeFolder(holder);
            if (!made.ok())
                return made.error();
            temporaryFolderMade = true;
        }
    }
    return QByteArray(holder + '/' + QByteArray::number(++temporaries));
}

void FolderWriter::Data::settle(const QString &path, const Claim &claimed, Outcome outcome, const FileRecord &record)
{
    const QMutexLocker locker(&mutex);
    Manifest::Entry &entry = manifest[claimed.index];
    entry.record = record;
    dirty = dirty || !claimed.ours || claimed.before != record;
    switch (outcome) {
    case Outcome::Written:
        ++written;
        break;
    case Outcome::Unchanged:
        ++unchanged;
        break;
    case Outcome::Foreign:
        dirty = dirty || claimed.ours;
        entry.wanted = false;
        entry.known = false;
        report.problem(path, QCoreApplication::translate("Galley", "Something that Galley did not write stands here, so the page was not "
                                                          "written. Move it away and export again."));
        break;
    }
}

} // namespace Galley
