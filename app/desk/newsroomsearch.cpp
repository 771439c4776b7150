// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/newsroomsearch.h"

#include "base/translate.h"
#include "body/html.h"
#include "body/textedits.h"
#include "desk/newsroom.h"
#include "desk/newsroombackup.h"
#include "desk/storywriting.h"
#include "store/articlestore.h"
#include "store/historystore.h"

#include <QCoreApplication>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int StoriesPerPage = 100;
/// Of the line around a hit, in UTF-16 units.
constexpr qsizetype MostBefore = 30;
constexpr qsizetype MostAfter = 60;
constexpr qsizetype MostMatched = 200;

/// A text of a story that is searched as one.
struct Stretch {
    StoryField field = StoryField::Body;
    qsizetype number = 0; ///< of textStretches, in the body
    QString text;
};

/// A hit and where it is.
struct Place {
    const Stretch *stretch = nullptr;
    TextMatch match;
};

struct FieldOfStory {
    StoryField field;
    QString StoryWording::*read;
    QString Article::*write;
};
/// Those without marks, in the order of the page.
constexpr FieldOfStory PlainFields[] = {
    {StoryField::Kicker, &StoryWording::kicker, &Article::kicker},
    {StoryField::Headline, &StoryWording::headline, &Article::headline},
    {StoryField::Subhead, &StoryWording::subhead, &Article::subhead},
    {StoryField::Standfirst, &StoryWording::standfirst, &Article::standfirst},
};

/// Whether @p html may hold what @p pattern looks for, told without reading it as a body. Text that is marked in part
/// stands there in pieces, so the tags are left out.
bool mayHold(const QString &html, const TextPattern &pattern)
{
    if (pattern.isExpression())
        return true;
    const QString wanted = pattern.text();
    // What is written otherwise in HTML, or dropped there, is left to the reader.
    if (std::any_of(wanted.begin(), wanted.end(),
                    [](QChar c) { return c.isSpace() || u"&<>\""_s.contains(c); }))
        return true;
    // Alternative texts stand inside of tags; numbers for characters are none of canonical HTML.
    if (html.contains(wanted, Qt::CaseInsensitive) || html.contains("&#"_L1))
        return true;
    QString text;
    text.reserve(html.size());
    for (qsizetype at = 0; at < html.size();) {
        const qsizetype tag = html.indexOf(u'<', at);
        const qsizetype end = tag < 0 ? html.size() : tag;
        text += QStringView(html).sliced(at, end - at);
        if (tag < 0)
            break;
        const qsizetype close = html.indexOf(u'>', tag);
        at = close < 0 ? html.size() : close + 1;
    }
    return text.contains(wanted, Qt::CaseInsensitive);
}

QString asLine(QStringView text) { return text.toString().replace(u'\n', u' '); }

/// A story's texts, read for searching and changing.
class SearchedStory
{
public:
    /// With @p pattern at hand, a body that cannot hold it is not read.
    static Result<SearchedStory> read(const StoryWording &wording, SearchedFields fields, const TextPattern &pattern)
    {
        SearchedStory story;
        for (const FieldOfStory &field : PlainFields) {
            const bool follows = field.field == StoryField::Standfirst && !wording.standfirstByHand;
            if (fields.testFlag(field.field) && !follows)
                story.m_stretches.append({field.field, 0, wording.*field.read});
        }
        if (!fields.testFlag(StoryField::Body) || !mayHold(wording.body, pattern))
            return story;
        Result<ParsedBody> parsed = parseHtml(wording.body);
        if (!parsed)
            return parsed.error();
        story.m_body = std::move(parsed->body);
        const QStringList texts = textStretches(story.m_body);
        for (qsizetype i = 0; i < texts.size(); ++i)
            story.m_stretches.append({StoryField::Body, i, texts.at(i)});
        return story;
    }

    /// All hits, in order. The places live as long as this.
    Result<QList<Place>> places(const TextPattern &pattern) const
    {
        QList<Place> found;
        for (const Stretch &stretch : m_stretches) {
            Result<QList<TextMatch>> matches = pattern.matches(stretch.text);
            if (!matches)
                return matches.error();
            for (TextMatch &match : *matches)
                found.append({&stretch, std::move(match)});
        }
        return found;
    }

    /// @p article, which is this story, with each of @p places replaced.
    Article replaced(Article article, const QList<Place> &places, const TextPattern &pattern, const QString &with) const
    {
        QHash<qsizetype, QList<TextEdit>> inBody;
        // From the back, so that what is in front keeps its place.
        for (auto place = places.crbegin(); place != places.crend(); ++place) {
            const TextMatch &match = place->match;
            const QString text = pattern.replacement(match, with);
            if (place->stretch->field == StoryField::Body) {
                inBody[place->stretch->number].prepend({match.begin, match.length, text});
                continue;
            }
            const auto *field = std::find_if(std::begin(PlainFields), std::end(PlainFields), [&](const auto &each) {
                return each.field == place->stretch->field;
            });
            (article.*field->write).replace(match.begin, match.length, asLine(text));
        }
        if (inBody.isEmpty())
            return article;
        if (const Body body = edited(m_body, inBody); body != m_body)
            article.body = toHtml(body);
        return article;
    }

private:
    QList<Stretch> m_stretches;
    Body m_body;
};

/// @p at, or one less where that would part a surrogate pair.
qsizetype wholeAt(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() ? at - 1 : at;
}

QString firstPart(QStringView text, qsizetype most)
{
    return text.size() <= most ? asLine(text) : asLine(text.first(wholeAt(text, most))) + u'…';
}

TextHit described(const Place &place, int number, const TextSearch &search)
{
    const QStringView text = place.stretch->text;
    const TextMatch &match = place.match;
    const qsizetype from = wholeAt(text, std::max<qsizetype>(0, match.begin - MostBefore));
    TextHit hit;
    hit.number = number;
    hit.field = place.stretch->field;
    hit.before = (from > 0 ? u"…"_s : QString()) + asLine(text.sliced(from, match.begin - from));
    hit.matched = firstPart(text.sliced(match.begin, match.length), MostMatched);
    hit.replaced = firstPart(search.pattern.replacement(match, search.replacement), MostMatched);
    hit.after = firstPart(text.sliced(match.end()), MostAfter);
    return hit;
}

Error stopped() { return {ErrorKind::Cancelled, tr("The search was stopped."), {}}; }

/// One search at work.
class Finding
{
public:
    explicit Finding(const TextSearch &search) : m_search(search) {}

    void take(const StoryWording &wording)
    {
        const auto story = SearchedStory::read(wording, m_search.fields, m_search.pattern);
        if (!story)
            return m_found.report.problem(wording.headline, story.error().message);
        const auto places = story->places(m_search.pattern);
        if (!places)
            return m_found.report.problem(wording.headline, places.error().message);
        if (places->isEmpty())
            return;
        StoryHits hits{wording.id, wording.headline, wording.contentHash, int(places->size()), {}};
        for (int i = 0; i < hits.count && m_found.described < m_search.mostHits; ++i, ++m_found.described)
            hits.hits.append(described(places->at(i), i, m_search));
        m_found.total += hits.count;
        m_found.stories.append(std::move(hits));
    }

    FoundText takeFound() { return std::move(m_found); }

private:
    const TextSearch &m_search;
    FoundText m_found;
};

Result<FoundText> findInAll(ArticleStore &articles, const TextSearch &search, const ProgressSink &progress)
{
    const Result<int> total = articles.count({});
    if (!total)
        return total.error();
    Finding finding(search);
    std::optional<ArticleCursor> after;
    for (int done = 0;;) {
        const auto page = articles.wordings(after, StoriesPerPage);
        if (!page)
            return page.error();
        for (const StoryWording &wording : *page) {
            if (!progress({Progress::Step::Searching, done++, *total}))
                return stopped();
            finding.take(wording);
        }
        if (page->size() < StoriesPerPage)
            return finding.takeFound();
        after = ArticleCursor{page->constLast().sortAt, page->constLast().id};
    }
}

Result<FoundText> findInSome(ArticleStore &articles, const TextSearch &search, const ProgressSink &progress)
{
    Finding finding(search);
    const int total = int(search.stories->size());
    for (int i = 0; i < total; ++i) {
        if (!progress({Progress::Step::Searching, i, total}))
            return stopped();
        const auto wording = articles.wording(search.stories->at(i));
        if (wording && !wording->trashed)
            finding.take(*wording);
        else if (!wording && wording.error().kind != ErrorKind::NotFound)
            return wording.error();
    }
    return finding.takeFound();
}

/// One replacement at work.
class Replacing
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    Replacing(Database &database, const Clock &clock, const TextReplacement &wish)
        : m_database(database)
        , m_articles(database)
        , m_history(database)
        , m_clock(clock)
        , m_wish(wish)
    {
    }

    /// An error when going on would not help.
    Done take(const TextReplacement::Choice &choice)
    {
        ReplacedStory story;
        story.story = choice.story;
        if (Done done = replace(choice, story); !done) {
            if (isFatal(done.error()))
                return done;
            story.outcome = ReplaceOutcome::Failed;
            story.count = 0;
            story.revision = {};
            m_summary.report.problem(story.headline, done.error().message);
        } else if (const QString why = reason(story.outcome); !why.isEmpty()) {
            m_summary.report.warn(story.headline, why);
        }
        m_summary.stories.append(story);
        return {};
    }

    ReplaceSummary takeSummary() { return std::move(m_summary); }

private:
    static bool isFatal(const Error &error)
    {
        return error.kind == ErrorKind::DiskFull || error.kind == ErrorKind::ReadOnly
            || error.kind == ErrorKind::Damaged || error.kind == ErrorKind::InUse;
    }

    static QString reason(ReplaceOutcome outcome)
    {
        switch (outcome) {
        case ReplaceOutcome::Changed:
            return tr("This story was changed since it was searched, so nothing was replaced in it. Search again.");
        case ReplaceOutcome::Trashed: return tr("This story is in the trash, so nothing was replaced in it.");
        case ReplaceOutcome::Gone: return tr("This story is no longer in the newsroom.");
        case ReplaceOutcome::Busy: return tr("This story is being written on, so nothing was replaced in it.");
        case ReplaceOutcome::Replaced:
        case ReplaceOutcome::Nothing:
        case ReplaceOutcome::Failed: break;
        }
        return {};
    }

    static Done checkWhatIsLeft(const Article &before, const Article &after)
    {
        if (after.headline.trimmed().isEmpty() && !before.headline.trimmed().isEmpty()) {
            return Error{ErrorKind::NotAllowed,
                         tr("Nothing would be left of the headline, so nothing was replaced in this story."), {}};
        }
        if (after.body.isEmpty() && !before.body.isEmpty()) {
            return Error{ErrorKind::NotAllowed,
                         tr("Nothing would be left of the text, so nothing was replaced in this story."), {}};
        }
        return {};
    }

    Done replace(const TextReplacement::Choice &choice, ReplacedStory &story)
    {
        const auto transaction = Transaction::begin(m_database);
        if (!transaction)
            return transaction.error();
        const auto wording = m_articles.wording(choice.story);
        if (!wording) {
            story.outcome = ReplaceOutcome::Gone;
            return wording.error().kind == ErrorKind::NotFound ? Done() : Done(wording.error());
        }
        story.headline = wording->headline;
        if (m_wish.busy.contains(choice.story))
            story.outcome = ReplaceOutcome::Busy;
        else if (wording->trashed)
            story.outcome = ReplaceOutcome::Trashed;
        else if (wording->contentHash != choice.contentHash)
            story.outcome = ReplaceOutcome::Changed;
        else if (Done written = write(choice, *wording, story); !written)
            return written;
        return story.outcome == ReplaceOutcome::Replaced ? (*transaction)->commit() : Done();
    }

    Done write(const TextReplacement::Choice &choice, const StoryWording &wording, ReplacedStory &story)
    {
        const auto searched = SearchedStory::read(wording, m_wish.fields, m_wish.pattern);
        if (!searched)
            return searched.error();
        auto places = searched->places(m_wish.pattern);
        if (!places)
            return places.error();
        QList<Place> wanted;
        for (int i = 0; i < int(places->size()); ++i) {
            if (!choice.hits || choice.hits->contains(i))
                wanted.append(places->at(i));
        }
        const Result<Article> before = m_articles.article(choice.story);
        if (!before)
            return before.error();
        const Article after = searched->replaced(*before, wanted, m_wish.pattern, m_wish.replacement);
        if (Done leaves = checkWhatIsLeft(*before, after); !leaves)
            return leaves;
        if (wanted.isEmpty() || after == *before) {
            story.outcome = ReplaceOutcome::Nothing;
            return {};
        }
        if (const auto kept
            = m_history.keepRevision(*before, RevisionReason::Replace, m_wish.person, m_clock.now());
            !kept)
            return kept.error();
        const Result<Revision> revision = m_history.withContent(choice.story, contentHash(*before));
        if (!revision)
            return revision.error();
        StoryWriting writing(m_database, m_clock, m_wish.person);
        if (const Result<Article> written = writing.write(after, SaveKind::Autosave); !written)
            return written.error();
        story.revision = revision->id;
        story.outcome = ReplaceOutcome::Replaced;
        story.count = int(wanted.size());
        return {};
    }

    Database &m_database;
    ArticleStore m_articles;
    HistoryStore m_history;
    const Clock &m_clock;
    const TextReplacement &m_wish;
    ReplaceSummary m_summary;
};

} // namespace

int ReplaceSummary::count(ReplaceOutcome outcome) const
{
    return int(std::count_if(stories.begin(), stories.end(),
                             [&](const ReplacedStory &story) { return story.outcome == outcome; }));
}

int ReplaceSummary::places() const
{
    int sum = 0;
    for (const ReplacedStory &story : stories)
        sum += story.count;
    return sum;
}

Result<FoundText> findText(const NewsroomFolder &folder, const TextSearch &search, const ProgressSink &progress)
{
    if (Done fits = search.pattern.checkReplacement(search.replacement); !fits)
        return fits.error();
    const auto database = Database::open(folder.databaseFile(), Access::ReadOnly, folder.backupsFolder());
    if (!database)
        return database.error();
    const auto snapshot = Snapshot::begin(**database);
    if (!snapshot)
        return snapshot.error();
    ArticleStore articles(**database);
    return search.stories ? findInSome(articles, search, progress) : findInAll(articles, search, progress);
}

Result<ReplaceSummary> replaceText(const NewsroomFolder &folder, const Clock &clock, const TextReplacement &wish,
                                   const ProgressSink &progress)
{
    if (Done fits = wish.pattern.checkReplacement(wish.replacement); !fits)
        return fits.error();
    const auto database = Database::open(folder.databaseFile(), Access::ReadWrite, folder.backupsFolder());
    if (!database)
        return database.error();
    if (Done kept = wish.stories.size() >= Newsroom::Many ? backUpBeforeMany(folder, clock) : Done(); !kept)
        return kept.error();
    Replacing work(**database, clock, wish);
    const int total = int(wish.stories.size());
    for (int i = 0; i < total; ++i) {
        if (!progress({Progress::Step::Replacing, i, total})) {
            return Error{ErrorKind::Cancelled,
                         tr("The replacing was stopped. Stories that were done have their earlier text in their "
                            "history."),
                         {}};
        }
        if (Done taken = work.take(wish.stories.at(i)); !taken)
            return taken.error();
    }
    return work.takeSummary();
}

} // namespace Galley
