// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// Find and replace: three lines are what is looked for, what comes in its place, and (all that follows) the text.

#include "base/textpattern.h"
#include "fuzz/fuzzing.h"

using namespace Galley;
using namespace Galley::Fuzzing;

namespace {

void tryPattern(const QString &wanted, const QString &with, const QString &text, PatternOptions options)
{
    const Result<TextPattern> pattern = TextPattern::from(wanted, options);
    if (!pattern) {
        require(!pattern.error().message.isEmpty(), "a refusal says why");
        return;
    }
    const auto matches = pattern->matches(text);
    if (!matches)
        return;
    const bool fits = pattern->checkReplacement(with).ok();
    qsizetype end = 0;
    for (const TextMatch &match : *matches) {
        require(match.length > 0 && match.begin >= end && match.end() <= text.size(), "matches are in the text, in order and apart");
        end = match.end();
        if (fits)
            (void)pattern->replacement(match, with);
    }
    const auto first = pattern->matches(text, 1);
    require(!first || first->size() == std::min<qsizetype>(1, matches->size()), "the first match is one of all");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString input = textOf(data, size);
    const QString wanted = input.section(u'\n', 0, 0);
    const QString with = input.section(u'\n', 1, 1);
    const QString text = input.section(u'\n', 2);
    for (int options = 0; options < 8; ++options)
        tryPattern(wanted, with, text, PatternOptions::fromInt(options));
    return 0;
}
