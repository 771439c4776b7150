// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// The address of a target, as somebody types it.

#include "fuzz/fuzzing.h"
#include "publish/siteaddress.h"
#include "publish/sitepath.h"
#include "publish/targetaddress.h"

using namespace Galley;
using namespace Galley::Fuzzing;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString typed = textOf(data, size);
    const auto address = TargetAddress::fromUrl(typed);
    if (address) {
        const QString url = address->toUrl();
        const auto again = TargetAddress::fromUrl(url);
        require(again.ok(), "what was read can be written and read again");
        require(*again == *address, "and is the same place");
        require(again->toUrl() == url, "an address has one form");
        require(!address->title().isEmpty(), "a place has a title");
        require(!address->path.contains(u'\n') && !address->user.contains(u'\n'), "no end of line gets into a command");
    } else {
        require(!address.error().message.isEmpty(), "a refusal says why");
    }
    const auto path = sitePath(typed);
    require(path.ok() == isSitePath(typed.toUtf8()), "both ways of asking about a path agree");
    if (path)
        (void)addressOf(u"https://example.cn/"_s, *path);
    (void)foldedPath(typed.toUtf8());
    return 0;
}
