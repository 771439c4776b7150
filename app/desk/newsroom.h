// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "model/articlelist.h"
#include "model/channel.h"
#include "model/records.h"
#include "model/sitesettings.h"

#include <QObject>

#include <memory>

namespace Galley {

class ChannelDesk;
class Database;
class MediaDesk;
class NewsroomFolder;
class NewsroomLock;
class NoteDesk;
class RemarkDesk;
class SearchDesk;
class ReviewDesk;
class BoardDesk;
class PeopleDesk;
class SnippetDesk;
class SnippetStore;
class StoryDesk;
class TargetDesk;
class TemplateDesk;
class ThemeDesk;
class ArticleStore;
class HistoryStore;
class MediaStore;
class TaxonomyStore;

/// What changed in the newsroom, in one signal.
struct NewsroomChange {
    enum Part { Stories = 1, Channels = 2, Tags = 4, Settings = 8, Media = 16, Snippets = 32,
                Review = 64,    ///< sign-offs, the chain of steps
                Remarks = 128,  ///< on passages of stories
                Notes = 256,    ///< what the desk notes about stories and has to do
                Searches = 512, ///< those that were saved
                Templates = 1024,
                People = 2048,  ///< contributors and sources
                Board = 4096,   ///< the order of the front page
                Targets = 8192 }; ///< where the newsroom publishes to
    Q_DECLARE_FLAGS(Parts, Part)
    Parts parts;
    QList<ArticleId> stories; ///< with Stories: which; empty means many
};
Q_DECLARE_OPERATORS_FOR_FLAGS(NewsroomChange::Parts)

enum class OpenFor {
    Work, ///< takes the lock; everything may be changed
    Look, ///< reads only, beside another process that may be at work
    LookAtDamaged, ///< the same for one that is damaged: what cannot be read is told when somebody asks for it
};

/// What a new newsroom begins with.
struct NewNewsroom {
    QString title;
    QString language = QStringLiteral("zh-CN");
    QString baseUrl;
    bool startingChannels = true; ///< with the channels that most newsrooms of its language begin with
};

/// The open newsroom: the one thing that windows and the command line talk to. Lives on the thread that opened it;
/// jobs that run elsewhere (SiteExport, StoryImport, Preview) take its folder and open their own connection.
class Newsroom : public QObject
{
    Q_OBJECT

public:
    /// Makes `path` (".newsroom" is added when missing) with the starting channels and snippets of its language and
    /// opens it.
    static Result<std::unique_ptr<Newsroom>> create(const QString &path, const NewNewsroom &wish, const Clock &clock);
    /// Opens the newsroom at @p path. @p clock must outlive it.
    static Result<std::unique_ptr<Newsroom>> open(const QString &path, OpenFor purpose, const Clock &clock);
    ~Newsroom() override;

    const NewsroomFolder &folder() const { return *m_folder; }
    QString path() const; ///< of its folder, absolute
    bool isReadOnly() const { return m_lock == nullptr; }
    /// Whether its folder lies on another computer's disk, or in one that a program copies to other computers.
    bool standsOnNetwork() const;
    bool standsInSyncedFolder() const;
    /// Whether its disk lets no memory be shared: then readers and the writer wait for one another.
    bool standsOnPlainDisk() const;
    const Clock &clock() const { return m_clock; }

    /// Tells this newsroom from every other, wherever it lies. Made with it; one of an older Galley gets it the first
    /// time that somebody asks.
    Result<QString> identity();

    /// Who is recorded with what is done here.
    QString person() const { return m_person; }
    void setPerson(const QString &name) { m_person = name; }

    /// So many stories changed as one are many.
    static constexpr int Many = 20;

    const SiteSettings &settings() const { return m_settings; }
    Done setSettings(const SiteSettings &settings);
    /// The newsroom's name on screen: its site's title, else its folder's name.
    QString title() const;

    const Channels &channels() const { return m_channels; }
    Result<QList<Tag>> tags() const;
    Result<QList<ArticleRow>> rows(const ArticleFilter &filter, const std::optional<ArticleCursor> &after,
                                   int limit) const;
    /// Those that fit what @p filter looks for best, first.
    Result<QList<ArticleRow>> ranked(const ArticleFilter &filter, int limit) const;
    Result<int> count(const ArticleFilter &filter) const;
    /// As ArticleStore::planned.
    Result<QList<ArticleRow>> planned(const QDateTime &from, const QDateTime &to, int limit) const;
    /// How many stories the search does not find yet, because they were there before there was an index.
    Result<int> unsearchable() const;
    /// Takes them into the index; about 1 ms for each. For the command line; a window has SearchIndexing.
    Done makeSearchable();
    Result<ArticleCounts> counts() const;
    Result<Article> article(const ArticleId &id) const;
    /// @p idOrSlug: a story's id, its slug or a former slug.
    Result<Article> find(const QString &idOrSlug) const;
    Result<QList<Revision>> revisions(const ArticleId &story) const;
    /// The story as it stood at @p revision.
    Result<Article> revision(const RevisionId &revision) const;
    Result<QList<StateChange>> stateChanges(const ArticleId &story) const;

    StoryDesk &stories() { return *m_stories; }
    ChannelDesk &channelDesk() { return *m_channelDesk; }
    MediaDesk &media() { return *m_media; }
    TemplateDesk &templates() { return *m_templates; }
    ThemeDesk &themes() { return *m_themes; }
    SnippetDesk &snippets() { return *m_snippets; }
    NoteDesk &notes() { return *m_notes; }
    BoardDesk &board() { return *m_board; }
    RemarkDesk &remarks() { return *m_remarks; }
    SearchDesk &searches() { return *m_searches; }
    ReviewDesk &review() { return *m_review; }
    const ReviewDesk &review() const { return *m_review; }
    PeopleDesk &people() { return *m_people; }
    TargetDesk &targets() { return *m_targets; }

    /// Reads again what this object keeps in memory and says that @p parts changed: after a job that worked on the
    /// newsroom through a connection of its own.
    void refresh(NewsroomChange::Parts parts);

Q_SIGNALS:
    void changed(const Galley::NewsroomChange &change);
    /// Many stories are about to be changed as one: the last moment to keep what was.
    void aboutToChangeMany();

private:
    friend class StoryDesk;
    friend class ChannelDesk;
    friend class MediaDesk;
    friend class BoardDesk;
    friend class SnippetDesk;
    friend class NoteDesk;
    friend class TargetDesk;
    friend class TemplateDesk;
    friend class RemarkDesk;
    friend class SearchDesk;
    friend class ReviewDesk;
    friend class PeopleDesk;

    Newsroom(NewsroomFolder folder, std::unique_ptr<NewsroomLock> lock, std::unique_ptr<Database> database,
             const Clock &clock);
    Done load();
    /// Makes database, settings and channels in a folder that was just made.
    static Result<std::unique_ptr<Newsroom>> furnish(const NewsroomFolder &folder, const NewNewsroom &wish,
                                                     const Clock &clock);

    std::unique_ptr<NewsroomFolder> m_folder;
    std::unique_ptr<NewsroomLock> m_lock;
    std::unique_ptr<Database> m_database;
    const Clock &m_clock;
    QString m_person;

    std::unique_ptr<ArticleStore> m_articles;
    std::unique_ptr<HistoryStore> m_history;
    std::unique_ptr<TaxonomyStore> m_taxonomy;
    std::unique_ptr<MediaStore> m_mediaStore;
    std::unique_ptr<SnippetStore> m_snippetStore;
    std::unique_ptr<StoryDesk> m_stories;
    std::unique_ptr<ChannelDesk> m_channelDesk;
    std::unique_ptr<MediaDesk> m_media;
    std::unique_ptr<TemplateDesk> m_templates;
    std::unique_ptr<ThemeDesk> m_themes;
    std::unique_ptr<SnippetDesk> m_snippets;
    std::unique_ptr<BoardDesk> m_board;
    std::unique_ptr<ReviewDesk> m_review;
    std::unique_ptr<RemarkDesk> m_remarks;
    std::unique_ptr<SearchDesk> m_searches;
    std::unique_ptr<NoteDesk> m_notes;
    std::unique_ptr<PeopleDesk> m_people;
    std::unique_ptr<TargetDesk> m_targets;

    QString m_identity;
    SiteSettings m_settings;
    Channels m_channels;
};

} // namespace Galley

Q_DECLARE_METATYPE(Galley::NewsroomChange)
