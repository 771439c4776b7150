// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/newsroom.h"

#include "base/id.h"
#include "base/text.h"
#include "desk/boarddesk.h"
#include "desk/channeldesk.h"
#include "desk/mediadesk.h"
#include "desk/notedesk.h"
#include "desk/remarkdesk.h"
#include "desk/reviewdesk.h"
#include "desk/searchdesk.h"
#include "desk/peopledesk.h"
#include "desk/snippetdesk.h"
#include "desk/storydesk.h"
#include "desk/targetdesk.h"
#include "desk/templatedesk.h"
#include "desk/themedesk.h"
#include "store/articlestore.h"
#include "store/database.h"
#include "store/footing.h"
#include "store/historystore.h"
#include "store/mediastore.h"
#include "store/newsroomfolder.h"
#include "store/searchindex.h"
#include "store/snippetstore.h"
#include "store/taxonomystore.h"

#include <QDir>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// The setting that keeps the newsroom's identity.
const QString IdentityKey = QStringLiteral("newsroomId");

Access accessFor(OpenFor purpose)
{
    switch (purpose) {
    case OpenFor::Work: return Access::ReadWrite;
    case OpenFor::Look: return Access::ReadOnly;
    case OpenFor::LookAtDamaged: return Access::ReadDamaged;
    }
    return Access::ReadOnly;
}

struct StartingChannel {
    QString name;
    QString slug;
};

QList<StartingChannel> startingChannels(const QString &language)
{
    if (isChinese(language))
        return {{u"新闻"_s, u"news"_s}, {u"财经"_s, u"business"_s}, {u"创新"_s, u"innovation"_s}};
    return {{u"News"_s, u"news"_s}, {u"Business"_s, u"business"_s}, {u"Innovation"_s, u"innovation"_s}};
}

} // namespace

Newsroom::Newsroom(NewsroomFolder folder, std::unique_ptr<NewsroomLock> lock, std::unique_ptr<Database> database,
                   const Clock &clock)
    : m_folder(std::make_unique<NewsroomFolder>(std::move(folder)))
    , m_lock(std::move(lock))
    , m_database(std::move(database))
    , m_clock(clock)
    , m_articles(std::make_unique<ArticleStore>(*m_database))
    , m_history(std::make_unique<HistoryStore>(*m_database))
    , m_taxonomy(std::make_unique<TaxonomyStore>(*m_database))
    , m_mediaStore(std::make_unique<MediaStore>(*m_database, *m_folder))
    , m_snippetStore(std::make_unique<SnippetStore>(*m_database))
    , m_stories(std::make_unique<StoryDesk>(*this))
    , m_channelDesk(std::make_unique<ChannelDesk>(*this))
    , m_media(std::make_unique<MediaDesk>(*this))
    , m_templates(std::make_unique<TemplateDesk>(*this))
    , m_themes(std::make_unique<ThemeDesk>(*this))
    , m_snippets(std::make_unique<SnippetDesk>(*this))
    , m_board(std::make_unique<BoardDesk>(*this))
    , m_review(std::make_unique<ReviewDesk>(*this))
    , m_remarks(std::make_unique<RemarkDesk>(*this))
    , m_searches(std::make_unique<SearchDesk>(*this))
    , m_notes(std::make_unique<NoteDesk>(*this))
    , m_people(std::make_unique<PeopleDesk>(*this))
    , m_targets(std::make_unique<TargetDesk>(*this))
{
}

Newsroom::~Newsroom() = default;

Result<std::unique_ptr<Newsroom>> Newsroom::create(const QString &path, const NewNewsroom &wish, const Clock &clock)
{
    const Result<NewsroomFolder> folder = NewsroomFolder::create(path);
    if (!folder)
        return folder.error();
    Result<std::unique_ptr<Newsroom>> newsroom = furnish(*folder, wish, clock);
    // Half a newsroom would stand in the way of the next attempt.
    if (!newsroom)
        QDir(folder->path()).removeRecursively();
    return newsroom;
}

Result<std::unique_ptr<Newsroom>> Newsroom::furnish(const NewsroomFolder &folder, const NewNewsroom &wish,
                                                    const Clock &clock)
{
    Result<std::unique_ptr<NewsroomLock>> lock = NewsroomLock::take(folder);
    if (!lock)
        return lock.error();
    Result<std::unique_ptr<Database>> database = Database::create(folder.databaseFile());
    if (!database)
        return database.error();

    std::unique_ptr<Newsroom> newsroom(new Newsroom(folder, std::move(*lock), std::move(*database), clock));
    if (Done checked = SearchIndex(*newsroom->m_database).checkCutting(); !checked)
        return checked.error();
    if (const Result<QString> made = newsroom->identity(); !made)
        return made.error();
    SiteSettings settings;
    settings.title = wish.title.isEmpty() ? folder.name() : wish.title;
    settings.language = wish.language;
    settings.baseUrl = cleanBaseUrl(wish.baseUrl);
    if (Done kept = newsroom->setSettings(settings); !kept)
        return kept.error();
    const auto starts = wish.startingChannels ? startingChannels(wish.language) : QList<StartingChannel>();
    for (const StartingChannel &starting : starts) {
        if (auto added = newsroom->channelDesk().add(starting.name, {}, starting.slug); !added)
            return added.error();
    }
    if (Done added = newsroom->snippets().addStarting(); !added)
        return added.error();
    if (Done added = newsroom->templates().addStarting(); !added)
        return added.error();
    return newsroom;
}

Result<std::unique_ptr<Newsroom>> Newsroom::open(const QString &path, OpenFor purpose, const Clock &clock)
{
    const Result<NewsroomFolder> folder = NewsroomFolder::at(path);
    if (!folder)
        return folder.error();
    std::unique_ptr<NewsroomLock> lock;
    if (purpose == OpenFor::Work) {
        Result<std::unique_ptr<NewsroomLock>> taken = NewsroomLock::take(*folder);
        if (!taken)
            return taken.error();
        lock = std::move(*taken);
    }
    Result<std::unique_ptr<Database>> database
        = Database::open(folder->databaseFile(), accessFor(purpose), folder->backupsFolder());
    if (!database)
        return database.error();

    std::unique_ptr<Newsroom> newsroom(new Newsroom(*folder, std::move(lock), std::move(*database), clock));
    if (Done loaded = newsroom->load(); !loaded && purpose != OpenFor::LookAtDamaged)
        return loaded.error();
    if (Done checked = purpose == OpenFor::Work ? SearchIndex(*newsroom->m_database).checkCutting() : Done(); !checked)
        return checked.error();
    return newsroom;
}

Done Newsroom::load()
{
    const auto settings = m_taxonomy->settings();
    if (!settings)
        return settings.error();
    m_settings = SiteSettings::fromMap(*settings);
    m_identity = settings->value(IdentityKey);
    Result<Channels> channels = m_taxonomy->channels();
    if (!channels)
        return channels.error();
    m_channels = *channels;
    return {};
}

Done Newsroom::setSettings(const SiteSettings &settings)
{
    const QHash<QString, QString> values = settings.toMap();
    QStringList gone = m_settings.toMap().keys();
    gone.removeIf([&](const QString &key) { return values.contains(key); });
    if (Done kept = m_taxonomy->putSettings(values, gone); !kept)
        return kept;
    m_settings = settings;
    Q_EMIT changed({NewsroomChange::Settings, {}});
    return {};
}

Result<QString> Newsroom::identity()
{
    if (m_identity.isEmpty()) {
        const QString made = newUuid().toString(QUuid::WithoutBraces);
        if (Done kept = m_taxonomy->putSettings({{IdentityKey, made}}); !kept)
            return kept.error();
        m_identity = made;
    }
    return m_identity;
}

QString Newsroom::path() const { return m_folder->path(); }
bool Newsroom::standsOnNetwork() const { return footingOf(path()) == Footing::Network; }
bool Newsroom::standsInSyncedFolder() const { return footingOf(path()) == Footing::Synced; }

bool Newsroom::standsOnPlainDisk() const
{
    const Result<bool> keepsLog = m_database->keepsLog();
    return !isReadOnly() && keepsLog && !*keepsLog && !standsOnNetwork();
}

QString Newsroom::title() const
{
    return m_settings.title.isEmpty() ? m_folder->name() : m_settings.title;
}

Result<QList<Tag>> Newsroom::tags() const { return m_taxonomy->tags(); }

Result<QList<ArticleRow>> Newsroom::rows(const ArticleFilter &filter, const std::optional<ArticleCursor> &after,
                                         int limit) const
{
    return m_articles->rows(filter, after, limit);
}

Result<QList<ArticleRow>> Newsroom::ranked(const ArticleFilter &filter, int limit) const
{
    return m_articles->ranked(filter, limit);
}

Result<int> Newsroom::unsearchable() const { return SearchIndex(*m_database).waiting(); }

Done Newsroom::makeSearchable()
{
    for (;;) {
        const Result<int> rest = SearchIndex(*m_database).takeIn(std::chrono::seconds(1));
        if (!rest)
            return rest.error();
        if (*rest == 0)
            return {};
    }
}

Result<QList<ArticleRow>> Newsroom::planned(const QDateTime &from, const QDateTime &to, int limit) const
{
    return m_articles->planned(from, to, limit);
}

Result<int> Newsroom::count(const ArticleFilter &filter) const { return m_articles->count(filter); }
Result<ArticleCounts> Newsroom::counts() const { return m_articles->counts(); }
Result<Article> Newsroom::article(const ArticleId &id) const { return m_articles->article(id); }

Result<Article> Newsroom::find(const QString &idOrSlug) const
{
    if (const ArticleId id = ArticleId::fromString(idOrSlug); !id.isNull())
        return m_articles->article(id);
    return m_articles->articleBySlug(idOrSlug);
}

Result<Article> Newsroom::revision(const RevisionId &revision) const { return m_history->content(revision); }

Result<QList<Revision>> Newsroom::revisions(const ArticleId &story) const { return m_history->revisions(story); }
Result<QList<StateChange>> Newsroom::stateChanges(const ArticleId &story) const
{
    return m_history->stateChanges(story);
}

void Newsroom::refresh(NewsroomChange::Parts parts)
{
    // What cannot be read now stays as it was; the next reading that matters reports the failure.
    (void)load();
    Q_EMIT changed({parts, {}});
}

} // namespace Galley
