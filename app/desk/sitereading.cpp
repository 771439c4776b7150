// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/sitereading.h"

#include "base/translate.h"
#include "desk/resources.h"
#include "store/articlestore.h"
#include "store/mediastore.h"
#include "store/sitescan.h"
#include "store/taxonomystore.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Packs what is out into @p input, which has its channels and tags already.
Done readStories(Database &database, SiteInput &input)
{
    SiteScanLists lists;
    QStringList tags;
    for (const Channel &channel : std::as_const(input.channels))
        lists.channels.append(channel.id);
    for (const Tag &tag : std::as_const(input.tags)) {
        lists.tags.append(tag.id);
        tags.append(tag.name);
    }
    input.stories = StoryTable(lists.channels, tags);
    lists.pictureNumber = [&](std::string_view file) { return input.stories.pictureNumber(file); };
    return scanStories(database, lists, input.now, [&](const ListedStory &story) {
        (story.kind == ArticleKind::Page ? input.standing : input.stories).add(story);
    });
}

} // namespace

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
    if (Done read = readStories(database, input); !read)
        return read.error();
    auto authors = taxonomy.authorAddresses();
    if (!authors)
        return authors.error();
    input.authorSlugs = *std::move(authors);
    auto oldSlugs = articles.oldSlugs();
    if (!oldSlugs)
        return oldSlugs.error();
    input.oldSlugs = *std::move(oldSlugs);
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
