// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// The list of the files that an export wrote, as it is found in a folder, and the journal of one that did not end.

#include "fuzz/fuzzing.h"
#include "publish/journal.h"
#include "publish/manifest.h"
#include "publish/sitepath.h"

#include <QBuffer>

using namespace Galley;
using namespace Galley::Fuzzing;
using namespace Qt::StringLiterals;

namespace {

void checkPaths(const Manifest &manifest)
{
    for (Manifest::Index i = 0; i < manifest.size(); ++i) {
        const QByteArray path = manifest.path(i);
        require(isSitePath(path), "no path leads out of the folder");
        require(manifest.find(path) == i, "each file is found by its path");
        const auto twin = manifest.twinOf(i, [](const Manifest::Entry &) { return true; });
        require(!twin || (*twin != i && foldedPath(manifest.path(*twin)) == foldedPath(path)), "twins differ in capitals alone");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QByteArray journalFile = ownFolder().toUtf8() + '/' + JournalName;
    QByteArray bytes = bytesOf(data, size);
    QBuffer device(&bytes);
    require(device.open(QIODevice::ReadOnly), "a buffer can be read");
    const QByteArray owner = Manifest::ownerIn(device);
    device.seek(0);
    Manifest manifest;
    const bool isWhole = manifest.read(device).ok();
    checkPaths(manifest);
    if (isWhole) {
        require(manifest.owner() == owner, "the owner is the same whoever asks");
        for (Manifest::Index i = 0; i < manifest.size(); ++i)
            manifest[i].wanted = true;
        QBuffer written;
        require(written.open(QIODevice::ReadWrite) && manifest.write(written), "what was read can be written");
        written.seek(0);
        Manifest again;
        require(again.read(written).ok() && again.size() == manifest.size(), "and read again");
        for (Manifest::Index i = 0; i < manifest.size(); ++i) {
            const auto found = again.find(manifest.path(i));
            require(found && again[*found].record == manifest[i].record, "with the same files");
        }
    }
    writeFile(QString::fromUtf8(journalFile), bytes);
    Manifest replayed;
    (void)Journal(journalFile, manifest.identity()).replay(replayed).ok();
    (void)Journal(journalFile, {}).replay(replayed).ok();
    checkPaths(replayed);
    return 0;
}
