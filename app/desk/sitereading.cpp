// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/sitereading.h"

#include "base/translate.h"
#include "desk/resources.h"
#include "desk/storyreview.h"
#include "store/articlestore.h"
#include "store/boardstore.h"
#include "store/mediastore.h"
#include "store/sitescan.h"
#include "store/taxonomystore.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <future>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

struct Packed {
    StoryTable stories;
    StoryTable standing;
    QList<ArticleId> held; ///< those of SiteInput::held that are out; not in the tables yet

    StoryTable &of(ArticleKind kind) { return kind == ArticleKind::Page ? standing : stories; }
};

/// Packs what is out of @p range; @p input has its channels and tags already.
Result<Packed> packStories(Database &database, const SiteInput &input, const StoryRange &range)
{
    SiteScanLists lists;
    QStringList tags;
    for (const Channel &channel : input.channels)
        lists.channels.append(channel.id);
    for (const Tag &tag : input.tags) {
        lists.tags.append(tag.id);
        tags.append(tag.name);
    }
    Packed packed{StoryTable(lists.channels, tags), StoryTable(), {}};
    lists.pictureNumber = [&](ArticleKind kind, std::string_view file) {
        return packed.of(kind).pictureNumber(file);
    };
    const Done scanned = scanStories(database, lists, input.now, range,
                                     [&](const ListedStory &story) {
                                         if (input.held.contains(story.id))
                                             packed.held.append(story.id);
                                         else
                                             packed.of(story.kind).add(story);
                                     });
    if (!scanned)
        return scanned.error();
    return packed;
}

/// Reads the two halves of a large newsroom at once, through two connections. Nothing when somebody wrote meanwhile, so
/// that they may not show the same moment.
Result<std::optional<Packed>> packHalves(Database &database, const NewsroomFolder &folder, const SiteInput &input,
                                         const ArticleId &middle)
{
    auto snapshot = Snapshot::begin(database);
    if (!snapshot)
        return snapshot.error();
    const Result<qint64> before = database.version();
    if (!before)
        return before.error();
    auto reading = std::async(std::launch::async, [&]() -> Result<Packed> {
        const auto second = openSiteReader(folder);
        if (!second)
            return second.error();
        return packStories(**second, input, {middle, {}});
    });
    Result<Packed> older = packStories(database, input, {{}, middle});
    Result<Packed> newer = reading.get();
    if (!older)
        return older.error();
    if (!newer)
        return newer.error();
    snapshot->reset();
    const Result<qint64> after = database.version();
    if (!after)
        return after.error();
    if (*after != *before)
        return std::optional<Packed>();
    older->stories.append(std::move(newer->stories));
    older->standing.append(std::move(newer->standing));
    older->held.append(newer->held);
    return std::optional(*std::move(older));
}

Result<Packed> packStories(Database &database, const NewsroomFolder &folder, const SiteInput &input)
{
    const Result<ArticleId> middle = middleStory(database);
    if (!middle)
        return middle.error();
    if (!middle->isNull()) {
        Result<std::optional<Packed>> both = packHalves(database, folder, input, *middle);
        if (!both)
            return both.error();
        if (*both)
            return **std::move(both);
    }
    return packStories(database, input, StoryRange());
}

} // namespace

Result<std::unique_ptr<Database>> openSiteReader(const NewsroomFolder &folder)
{
    auto database = Database::open(folder.databaseFile(), Access::ReadOnly, folder.backupsFolder());
    if (!database)
        return database.error();
    if (Done limited = (*database)->limitCache(SiteReaderCache); !limited)
        return limited.error();
    return database;
}

Result<SiteInput> readSite(Database &database, const NewsroomFolder &folder, const QDateTime &now)
{
    const TaxonomyStore taxonomy(database);
    const ArticleStore articles(database);
    SiteInput input;
    input.now = now;

    const auto settings = taxonomy.settings();
    if (!settings)
        return settings.error();
    input.settings = SiteSettings::fromMap(*settings);
    Result<Channels> channels = taxonomy.channels();
    if (!channels)
        return channels.error();
    input.channels = *std::move(channels);
    Result<QList<Tag>> tags = taxonomy.tags();
    if (!tags)
        return tags.error();
    input.tags = *std::move(tags);
    const auto held = storiesHeldBack(database);
    if (!held)
        return held.error();
    for (const Article &story : *held)
        input.held.insert(story.id, story);
    Result<Packed> packed = packStories(database, folder, input);
    if (!packed)
        return packed.error();
    for (const ArticleId &id : std::as_const(packed->held)) {
        const Article story = input.held.value(id);
        packed->of(story.kind).add(story, now);
    }
    input.stories = std::move(packed->stories);
    input.standing = std::move(packed->standing);
    auto authors = taxonomy.authorAddresses();
    if (!authors)
        return authors.error();
    input.authorSlugs = *std::move(authors);
    auto oldSlugs = articles.oldSlugs();
    if (!oldSlugs)
        return oldSlugs.error();
    input.oldSlugs = *std::move(oldSlugs);
    auto withdrawn = articles.withdrawn();
    if (!withdrawn)
        return withdrawn.error();
    input.withdrawn = *std::move(withdrawn);
    auto order = BoardStore(database).order();
    if (!order)
        return order.error();
    input.slotOrder = *std::move(order);
    const auto media = MediaStore(database, folder).all();
    if (!media)
        return media.error();
    for (const Media &picture : *media)
        input.media.insert(picture.file, picture);
    return input;
}

QString themeFolder(const NewsroomFolder &folder, const QString &name)
{
    const QString own = folder.themesFolder() + u'/' + name;
    const bool mayBeOwn = !name.isEmpty() && !name.contains(u'/') && !name.contains(u'\\') && !name.startsWith(u'.');
    return mayBeOwn && QFileInfo(own).isDir() ? own : u":/themes/"_s + name;
}

Result<std::shared_ptr<const Theme>> loadTheme(const NewsroomFolder &folder, const QString &name)
{
    embedResources();
    const QString place = themeFolder(folder, name);
    if (!QFileInfo(place).isDir()) {
        return Error{ErrorKind::NotFound,
                     tr("The theme “%1” is not there any more. Choose another one in the settings.").arg(name), place};
    }
    return Theme::load(place);
}

} // namespace Galley
