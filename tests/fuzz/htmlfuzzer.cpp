// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// HTML of any origin → Body: pasted, from word processors, from pages, canonical.

#include "body/canonicalreader.h"
#include "body/html.h"
#include "body/htmlreader.h"
#include "fuzz/fuzzing.h"

using namespace Galley;
using namespace Galley::Fuzzing;
using namespace Qt::StringLiterals;

namespace {

/// Every picture is had, so that those of pages come through as well.
QString pictureFile(const QString &address)
{
    return address.isEmpty() ? QString() : u"0a.jpg"_s;
}

void checkQuickReader(const QString &html)
{
    const std::optional<Body> quick = readCanonical(html);
    if (!quick)
        return;
    const auto thorough = readHtml(html, {}, PictureTitle::Ignored);
    require(thorough && thorough->body == *quick && thorough->report.isEmpty(), "the quick reader says what the thorough one says");
    require(toHtml(*quick) == html, "what the quick reader takes is canonical");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString html = textOf(data, size);
    checkQuickReader(html);
    const auto parsed = parseHtml(html, pictureFile);
    if (!parsed)
        return 0;
    const Body &body = parsed->body;
    require(normalized(body) == body, "what was read is normal");
    const QString canonical = toHtml(body);
    const auto again = parseHtml(canonical);
    require(again && again->body == body, "parseHtml(toHtml(b)) == b");
    require(again->report.isEmpty(), "canonical HTML loses nothing");
    require(toHtml(again->body) == canonical, "canonical HTML has one form");
    require(parseMarkdown(toMarkdown(body)).ok(), "every body can be said in Markdown");
    return 0;
}
