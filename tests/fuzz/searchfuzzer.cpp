// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// What somebody types into the search field, down to what the index is asked.

#include "base/searchterms.h"
#include "fuzz/fuzzing.h"
#include "fuzz/newsroomfixture.h"
#include "model/searchquery.h"
#include "store/articlestore.h"
#include "store/searchmatch.h"

using namespace Galley;
using namespace Galley::Fuzzing;

namespace {

void checkTerms(const QString &typed)
{
    std::u32string folded;
    appendFolded(folded, typed.toUtf8().toStdString());
    for (const SearchRun &run : searchRuns(folded)) {
        require(!run.text.empty(), "a run of letters has letters");
        const int shard = searchShard(run, 64);
        require(shard >= 0 && shard < 64, "each term has a shard");
    }
    const QString terms = searchTermsOf(typed);
    require(terms == searchTermsOf(typed), "terms follow from the text alone");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QDateTime now = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    static const std::unique_ptr<Database> database = openNewsroom();
    const QString typed = textOf(data, size);
    checkTerms(typed);
    for (const QDateTime &today : {QDateTime(), now}) {
        const auto read = readSearchQuery(typed, zone(), today);
        if (const auto *fault = std::get_if<SearchFault>(&read)) {
            require(fault->at >= 0 && fault->length >= 0 && fault->at + fault->length <= typed.size(), "a fault lies in what was typed");
            require(!fault->message.isEmpty(), "a fault says what it is");
            continue;
        }
        ArticleFilter filter;
        filter.search = std::get<SearchQuery>(read);
        const ArticleStore articles(*database);
        for (const bool trashed : {false, true}) {
            filter.trashed = trashed;
            const auto rows = articles.rows(filter, {}, 20);
            require(rows.ok(), "whatever is typed can be asked");
            require(articles.ranked(filter, 20).ok(), "the same by rank");
            const auto count = articles.count(filter);
            require(count && *count >= rows->size(), "the count fits the list");
        }
    }
    return 0;
}
