// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/storyimport.h"

#include "base/files.h"
#include "base/text.h"
#include "base/translate.h"
#include "desk/mediadesk.h"
#include "desk/newsroom.h"
#include "desk/newsroombackup.h"
#include "desk/storyreview.h"
#include "desk/storywriting.h"
#include "intake/markdownfile.h"
#include "store/articlestore.h"
#include "store/historystore.h"
#include "store/reviewstore.h"
#include "store/mediastore.h"
#include "store/taxonomystore.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int FilesPerTransaction = 100;

/// One import at work.
class Import
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    Import(Database &database, const NewsroomFolder &folder, const Clock &clock, const ImportRequest &request)
        : m_database(database)
        , m_articles(database)
        , m_history(database)
        , m_taxonomy(database)
        , m_media(database, folder)
        , m_clock(clock)
        , m_request(request)
    {
    }

    Done begin()
    {
        const auto settings = m_taxonomy.settings();
        if (!settings)
            return settings.error();
        m_settings = SiteSettings::fromMap(*settings);
        Result<Channels> channels = m_taxonomy.channels();
        if (!channels)
            return channels.error();
        m_channels = *std::move(channels);
        const Result<ReviewChain> chain = ReviewStore(m_database).chain();
        if (!chain)
            return chain.error();
        m_needsReview = !chain->isEmpty();
        return {};
    }

    /// Channels and tags that the project names in its own files, whether or not a story uses them yet.
    Done takeTerms(const QList<IncomingFiles::Term> &terms)
    {
        for (const IncomingFiles::Term &term : terms) {
            if (term.isTag) {
                m_tagNames.insert(term.slug.toCaseFolded(), term.name);
                if (auto tag = m_taxonomy.ensureTag(term.name, cleanSlug(term.slug)); !tag)
                    return tag.error();
                continue;
            }
            const auto known = std::find_if(m_channels.begin(), m_channels.end(), [&](const Channel &channel) {
                return isCalled(channel, term.slug) || isCalled(channel, term.name);
            });
            if (known != m_channels.end()) {
                m_channelTerms.insert(term.slug.toCaseFolded(), known->id);
                continue;
            }
            const Result<ChannelId> added = addChannel(term.name, {}, term.slug, term.description);
            if (!added)
                return added.error();
            m_channelTerms.insert(term.slug.toCaseFolded(), *added);
        }
        return {};
    }

    Result<ImportedFile> take(const QString &path)
    {
        ImportedFile file;
        file.path = path;
        const PictureKeeper keeper = [this](const QString &picture) { return keep(picture); };
        Result<IncomingStory> incoming = readMarkdownStory(path, m_clock.now(), m_settings.zone(), keeper);
        if (!incoming) {
            file.report.problem(path, incoming.error().message);
            return file;
        }
        file.report = incoming->report;
        if (Done placed = place(*incoming, file); !placed) {
            if (isFatal(placed.error()))
                return placed.error();
            file.outcome = ImportOutcome::Failed;
            file.report.problem(path, placed.error().message);
        }
        return file;
    }

    int pictureCount() const { return int(m_pictures.size()); }

private:
    /// The newsroom itself cannot be written: going on with the next file would not help.
    static bool isFatal(const Error &error)
    {
        return error.kind == ErrorKind::DiskFull || error.kind == ErrorKind::ReadOnly
            || error.kind == ErrorKind::Damaged || error.kind == ErrorKind::InUse;
    }

    Result<QString> keep(const QString &path)
    {
        if (const auto known = m_pictures.constFind(path); known != m_pictures.constEnd())
            return *known;
        if (const auto refused = m_refused.constFind(path); refused != m_refused.constEnd())
            return *refused;
        const Result<QByteArray> bytes = readFile(path);
        if (!bytes)
            return bytes.error();
        const Result<Media> media = keepPicture(m_media, *bytes, QFileInfo(path).fileName(), m_clock.now());
        if (!media) {
            if (!isFatal(media.error()))
                m_refused.insert(path, media.error());
            return media.error();
        }
        m_pictures.insert(path, media->file);
        return media->file;
    }

    Done place(IncomingStory &incoming, ImportedFile &file)
    {
        Article &story = incoming.article;
        const auto earlier = m_history.importOf(incoming.key);
        if (!earlier)
            return earlier.error();
        std::optional<Article> stored;
        if (*earlier) {
            if (Result<Article> found = m_articles.article((*earlier)->article))
                stored = *std::move(found);
        }
        if (stored && (*earlier)->hash == incoming.hash) {
            file.outcome = ImportOutcome::Unchanged;
            describe(*stored, file);
            return {};
        }
        if (Done filed = fileInChannels(incoming); !filed)
            return filed;
        for (QString &tag : story.tags)
            tag = m_tagNames.value(tag.toCaseFolded(), tag);
        story.tags.removeDuplicates();

        if (stored) {
            if (Done kept = keepEarlier(*stored, **earlier, file); !kept)
                return kept;
            story.id = stored->id;
        } else {
            story.id = ArticleId::make();
            if (m_request.state && story.state != State::Draft)
                story.state = *m_request.state;
            else if (m_request.state && !incoming.saysDraft)
                story.state = *m_request.state;
            if (story.state == State::Published && !story.publishAt.isValid())
                story.publishAt = m_clock.now();
            // What is dated later waits for its time, whatever was asked for.
            if (story.state == State::Published && story.publishAt > m_clock.now())
                story.state = State::Ready;
        }
        if (story.state == State::Published && story.headline.isEmpty())
            story.state = State::Draft;
        // What nobody signed here is not ready to go out.
        if (!stored && story.state == State::Ready && m_needsReview) {
            story.state = State::Review;
            file.report.note(file.path, tr("This story has to be reviewed before it is ready."));
        }

        StoryWriting writing(m_database, m_clock, m_request.person);
        const QString wantedSlug = story.slug;
        const Result<Article> written = writing.write(story, SaveKind::Import);
        if (!written)
            return written.error();
        if (!wantedSlug.isEmpty() && written->slug != wantedSlug) {
            file.report.note(file.path, tr("The address “%1” could not be used as it is; it became “%2”.")
                                            .arg(wantedSlug, written->slug));
        }
        file.outcome = stored ? ImportOutcome::Updated : ImportOutcome::Added;
        describe(*written, file);
        if (!stored) {
            if (Done followed = StoryReview(m_database, m_clock, m_request.person).followMove(*written); !followed)
                return followed;
        }
        return m_history.recordImport(
            {incoming.key, incoming.hash, written->id, contentHash(*written), m_clock.now()});
    }

    /// What somebody wrote in Galley since the file came in is kept as a revision before the file replaces it.
    Done keepEarlier(const Article &stored, const HistoryStore::Import &earlier, ImportedFile &file)
    {
        if (contentHash(stored) == earlier.revisionHash)
            return {};
        const Result<bool> kept
            = m_history.keepRevision(stored, RevisionReason::Save, m_request.person, m_clock.now());
        if (!kept)
            return kept.error();
        file.report.warn(file.path, tr("This story was edited after the last import. That text is kept as a revision."));
        return {};
    }

    static void describe(const Article &story, ImportedFile &file)
    {
        file.story = story.id;
        file.slug = story.slug;
        file.headline = story.headline;
    }

    Done fileInChannels(IncomingStory &incoming)
    {
        QList<ChannelId> ids;
        for (const QString &wanted : incoming.channels) {
            const Result<ChannelId> id = channelFor(wanted);
            if (!id)
                return id.error();
            if (!ids.contains(*id))
                ids.append(*id);
        }
        if (!ids.isEmpty())
            incoming.article.channel = ids.takeFirst();
        incoming.article.furtherChannels = ids;
        return {};
    }

    /// Projects write "News" here and "news" there and mean one channel.
    static bool isCalled(const Channel &channel, const QString &name)
    {
        return channel.slug.compare(name, Qt::CaseInsensitive) == 0 || channel.name.compare(name, Qt::CaseInsensitive) == 0;
    }

    /// The channel that a slug, a name or a path of names means; made when there is none.
    Result<ChannelId> channelFor(const QString &wanted)
    {
        if (const auto term = m_channelTerms.constFind(wanted.toCaseFolded()); term != m_channelTerms.constEnd())
            return *term;
        ChannelId parent;
        const QStringList steps = wanted.split(u'/', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < steps.size(); ++i) {
            const QString step = steps.at(i).simplified();
            const auto found = std::find_if(m_channels.begin(), m_channels.end(), [&](const Channel &channel) {
                return isCalled(channel, step) && (steps.size() == 1 || channel.parent == parent);
            });
            if (found != m_channels.end()) {
                parent = found->id;
                continue;
            }
            const Result<ChannelId> added = addChannel(step, parent, {}, {});
            if (!added)
                return added.error();
            parent = *added;
        }
        return parent;
    }

    Result<ChannelId> addChannel(const QString &name, const ChannelId &parent, const QString &slug,
                                 const QString &description)
    {
        Channel channel;
        channel.id = ChannelId::make();
        channel.parent = parent;
        channel.name = name;
        channel.description = description;
        channel.position = int(m_channels.size());
        QString wanted = cleanSlug(slug.isEmpty() ? slugFrom(name, 40) : slug);
        if (wanted.isEmpty())
            wanted = u"channel"_s;
        const Result<QString> free = m_taxonomy.freeChannelSlug(wanted, channel.id);
        if (!free)
            return free.error();
        channel.slug = *free;
        if (Done kept = m_taxonomy.putChannel(channel); !kept)
            return kept.error();
        Result<Channels> channels = m_taxonomy.channels();
        if (!channels)
            return channels.error();
        m_channels = *std::move(channels);
        return channel.id;
    }

    Database &m_database;
    bool m_needsReview = false; ///< before a story may be ready
    ArticleStore m_articles;
    HistoryStore m_history;
    TaxonomyStore m_taxonomy;
    MediaStore m_media;
    const Clock &m_clock;
    const ImportRequest &m_request;

    SiteSettings m_settings;
    Channels m_channels;
    QHash<QString, ChannelId> m_channelTerms; ///< slug in the project, case folded → channel
    QHash<QString, QString> m_tagNames; ///< slug in the project, case folded → name
    QHash<QString, QString> m_pictures; ///< path → media file
    QHash<QString, Error> m_refused;    ///< path → why, so that a bad picture is decoded once
};

} // namespace

int ImportSummary::count(ImportOutcome outcome) const
{
    return int(std::count_if(files.begin(), files.end(),
                             [&](const ImportedFile &file) { return file.outcome == outcome; }));
}

Result<ImportSummary> importStories(const NewsroomFolder &folder, const Clock &clock, const ImportRequest &request,
                                    const ProgressSink &progress)
{
    if (!progress({Progress::Step::Reading, 0, 0}))
        return Error{ErrorKind::Cancelled, tr("The import was stopped."), {}};
    const IncomingFiles found = findStories(request.paths);
    ImportSummary summary;
    summary.report = found.report;

    auto database = Database::open(folder.databaseFile(), Access::ReadWrite, folder.backupsFolder());
    if (!database)
        return database.error();
    if (Done kept = found.stories.size() >= Newsroom::Many ? backUpBeforeMany(folder, clock) : Done(); !kept)
        return kept.error();
    Import work(**database, folder, clock, request);
    if (Done begun = work.begin(); !begun)
        return begun.error();

    const int total = int(found.stories.size());
    for (int first = 0; first < total || first == 0; first += FilesPerTransaction) {
        auto transaction = Transaction::begin(**database);
        if (!transaction)
            return transaction.error();
        if (first == 0) {
            if (Done taken = work.takeTerms(found.terms); !taken)
                return taken.error();
        }
        for (int i = first; i < std::min(total, first + FilesPerTransaction); ++i) {
            Result<ImportedFile> file = work.take(found.stories.at(i));
            if (!file)
                return file.error();
            summary.files.append(*std::move(file));
        }
        if (Done committed = (*transaction)->commit(); !committed)
            return committed.error();
        if (!progress({Progress::Step::Pages, int(summary.files.size()), total}))
            return Error{ErrorKind::Cancelled, tr("The import was stopped."), {}};
    }
    summary.pictures = work.pictureCount();
    return summary;
}

} // namespace Galley
