// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// A file that somebody imports: its encoding, its front matter, its template tags, its text.

#include "body/html.h"
#include "fuzz/fuzzing.h"
#include "intake/frontmatter.h"
#include "intake/markdownfile.h"

using namespace Galley;
using namespace Galley::Fuzzing;
using namespace Qt::StringLiterals;

namespace {

void checkStory(const QString &path)
{
    static const QDateTime now = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    const auto story = readMarkdownStory(path, now, zone(), [](const QString &) { return Result<QString>(u"0a.jpg"_s); });
    if (!story)
        return;
    const Article &article = story->article;
    const auto body = parseHtml(article.body);
    require(body && toHtml(body->body) == article.body, "the text of a story is canonical HTML");
    require(!article.headline.contains(u'\n'), "a headline is one line");
    for (const QDateTime &time : {article.publishAt, article.embargoUntil, article.modifiedAt})
        require(!time.isValid() || time.timeSpec() == Qt::UTC, "times are UTC");
    for (const Correction &correction : article.corrections)
        require(correction.at.isValid() && !correction.text.isEmpty(), "a correction has a time and a text");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    // The folder has a picture, so that looking for the pictures of a document finds one.
    static const QString folder = ownFolder();
    static const bool isPrepared = (writeFile(folder + "/a.jpg"_L1, "picture"), true);
    Q_UNUSED(isPrepared)
    const QString markdown = folder + "/2024-01-02-story.md"_L1;
    const QString page = folder + "/page.html"_L1;
    writeFile(markdown, bytesOf(data, size));
    checkStory(markdown);
    writeFile(page, bytesOf(data, size));
    checkStory(page);
    const QStringList stories = findStories({folder}).stories;
    require(stories.contains(markdown) || stories.size() < 2, "a Markdown file is found");
    // What stands in the first line, as a date that somebody wrote.
    const QString text = textOf(data, size);
    const auto date = parseDate(text.section(u'\n', 0, 0), zone());
    require(!date || date->isValid(), "what was read as a date is one");
    return 0;
}
