// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// Markdown → Body, and the way back.

#include "body/html.h"
#include "fuzz/fuzzing.h"

using namespace Galley;
using namespace Galley::Fuzzing;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto parsed = parseMarkdown(textOf(data, size), [](const QString &) { return u"0a.jpg"_s; });
    if (!parsed)
        return 0;
    const Body &body = parsed->body;
    require(normalized(body) == body, "what was read is normal");
    const auto again = parseHtml(toHtml(body));
    require(again && again->body == body, "parseHtml(toHtml(b)) == b");
    const auto once = parseMarkdown(toMarkdown(body));
    require(once.ok(), "every body can be said in Markdown");
    const auto twice = parseMarkdown(toMarkdown(once->body));
    require(twice && twice->body == once->body, "what was read from Markdown of ours is what Markdown can say");
    return 0;
}
