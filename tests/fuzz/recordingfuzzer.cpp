// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// Files that somebody adds as videos or sounds.

#include "fuzz/fuzzing.h"
#include "site/recording.h"

using namespace Galley;
using namespace Galley::Fuzzing;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    if (const auto extension = probeRecording(bytes))
        require(recordingKind(u"a."_s + *extension).has_value(), "a recording that is taken in is known by its name");
    const QByteArray shown = forSite(bytes);
    require(shown.size() == bytes.size(), "a film keeps its length");
    require(forSite(shown) == shown, "what was blanked out stays so");
    (void)recordingVariant(textOf(data, size));
    return 0;
}
