// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// What a target says about the release that lies there, and the journal of what was sent.

#include "fuzz/fuzzing.h"
#include "publish/releasemanifest.h"
#include "publish/sendjournal.h"
#include "publish/sitepath.h"

using namespace Galley;
using namespace Galley::Fuzzing;
using namespace Qt::StringLiterals;

namespace {

void check(const QByteArray &bytes)
{
    const QString id = ReleaseManifest::idOf(bytes);
    const auto manifest = ReleaseManifest::fromBytes(bytes);
    if (!manifest)
        return;
    require(manifest->id == id, "the id is the same without reading all of it");
    for (auto file = manifest->files.keyBegin(); file != manifest->files.keyEnd(); ++file)
        require(isSitePath(*file), "no path leads out of the place");
    const auto again = ReleaseManifest::fromBytes(manifest->toBytes());
    require(again.ok(), "what was read can be written and read again");
    require(again->files == manifest->files, "with the same files");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QString journalFile = ownFolder() + "/journal"_L1;
    letQtWarn(); // of what cannot be unpacked
    const QByteArray bytes = bytesOf(data, size);
    check(bytes);
    // The lines are packed with a sum at their end, which chance does not meet: here they are packed for it.
    check("galley-release 1 a\n" + qCompress(bytes, 1));
    writeFile(journalFile, bytes);
    SendJournal journal(journalFile);
    (void)journal.release();
    const QByteArray firstLine = bytes.left(bytes.indexOf('\n'));
    const ReleasedFiles sent = journal.read(QString::fromUtf8(firstLine.mid(firstLine.indexOf(' ') + 1)));
    for (auto file = sent.keyBegin(); file != sent.keyEnd(); ++file)
        require(isSitePath(*file), "no path of the journal leads out of the place");
    return 0;
}
