// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// What photographers and agencies write into pictures: EXIF, IPTC and XMP.

#include "fuzz/fuzzing.h"
#include "site/pictureblocks.h"
#include "site/picturenotes.h"
#include "site/xmpnotes.h"

using namespace Galley;
using namespace Galley::Fuzzing;

namespace {

void check(const PictureNotes &notes)
{
    for (const QString &note : {notes.caption, notes.credit, notes.licence})
        require(plainNote(note) == note, "a note is plain");
    require(!notes.takenAt.isValid() || notes.takenAt.timeSpec() == Qt::UTC, "times are UTC");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    // A view of the fuzzer's own bytes: nothing stands behind them that could be read unnoticed.
    const QByteArrayView bytes(data, qsizetype(size));
    check(notesIn(bytes, zone()));
    check(notesInXmp(bytes, zone()));
    return 0;
}
