// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/article.h"
#include "model/channel.h"
#include "model/records.h"
#include "model/sitesettings.h"
#include "model/slotorder.h"
#include "site/storytable.h"
#include "site/themevalues.h"

#include <QHash>
#include <QList>

#include <memory>
#include <optional>

namespace Galley {

/// Everything a site is made from, read from one snapshot of the store.
struct SiteInput {
    SiteSettings settings;
    Channels channels;
    QList<Tag> tags;
    StoryTable stories;                  ///< exactly those that are to be out, in any order
    StoryTable standing;                 ///< the standing pages, in the order in which the site names them
    QHash<QString, QString> authorSlugs; ///< name → address part, as far as they were given out before
    QHash<QString, ArticleId> oldSlugs;  ///< former slug → story
    QList<WithdrawnStory> withdrawn;     ///< the oldest first
    SlotOrder slotOrder;
    QHash<ArticleId, Article> held;      ///< whole, of those whose text is another one than the source of stories has
    QHash<QString, Media> media;         ///< by file
    ThemeValues options;                 ///< of the theme that the pages are made with
    QDateTime now;                       ///< UTC; what the pages call today
};

/// One file of the site.
struct Page {
    enum class Kind : quint8 {
        Story, Redirect, Withdrawn, Standing, Channel, Tag, Author, Month, Archive, Home, NotFound, Search, Icon,
        Feed, Atom, ChannelFeed, ChannelAtom, SearchIndex, SearchTerms, SearchEntries,
        Sitemap, NewsSitemap, WithdrawnList, Robots, Asset,
    };
    Kind kind = Kind::Home;
    QString path;       ///< relative, forward slashes, ASCII: "news/lanxihe-budao.html"
    ArticleId story;    ///< of a Story, Redirect, Withdrawn or Standing page
    ChannelId channel;  ///< of a Channel and its feeds
    QString name;       ///< of a Tag, an Author, a Month ("2026-11")
    int subject = -1;   ///< the place of story, channel, tag, author or month in the plan; a segment of the search
    int number = 1;     ///< of a list's page, from 1; a shard of the search
};

/// The plan of a site: which pages there are, what stands on each, and where. A value once built; any number of
/// threads may read it.
class Site
{
public:
    static std::shared_ptr<const Site> build(SiteInput input);

    /// The same site with @p draft in its place (added when it was not out); the page shows the draft's own body, no
    /// source is asked. @p pictures are those that the draft shows and the site's input did not have. Cheap while the
    /// draft's slug, channels, tags, slots and time, and whether it has a cover, are as they were in this site: for a
    /// draft that is being written, call it on the site that the last call gave.
    std::shared_ptr<const Site> with(const Article &draft, const QList<Media> &pictures = {}) const;

    /// Pages by number, in the order in which an update writes them: stories before the lists that name them, feeds
    /// and sitemap last. Assets of the theme are not among them.
    int pageCount() const;
    Page page(int number) const;
    /// All of them.
    QList<Page> pages() const;
    /// The page at @p path ("" and "news/" mean their index.html); none when the site has none.
    std::optional<Page> pageAt(const QString &path) const;
    /// The headline of the story that @p page, one of this site, is about; empty for a page about none.
    QString headlineOf(const Page &page) const;
    /// Where @p story stands, or what says that it was withdrawn; empty when it is not on the site.
    QString pathOf(const ArticleId &story) const;
    /// The addresses at which a server should say that a story is gone (410), or lead to another place.
    struct Gone {
        QString path;
        QString leadsTo; ///< an address, or a path of this site; empty: to nothing
    };
    QList<Gone> gone() const;

    ~Site();

    struct Data;
    const Data &data() const { return *m_data; } ///< for the renderer of this folder

private:
    explicit Site(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

} // namespace Galley
