// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "site/pagerenderer.h"

#include <QHash>
#include <QStringList>

namespace Galley::Test {

/// A small site for a test: what it is made from, and the bodies that a store would hold.
struct SiteCase {
    SiteInput input; ///< all but its stories
    QList<Article> stories;
    QHash<ArticleId, QString> bodies;

    /// The input with its stories.
    SiteInput whole() const;

    /// Adds a story with the slug @p slug; its id follows from the slug.
    Article &add(const QString &slug, const QString &headline, const QString &publishAt);
    Channel &addChannel(const QString &slug, const QString &name, const QString &parent = {});
    void addPicture(const QString &file, int width, int height);
    void addRecording(const QString &file) { addPicture(file, 0, 0); }
    Article &story(const QString &slug);
    /// The stories with their bodies, as a store would give them.
    StorySource source() const;
};

/// Ids of a test's stories and channels follow from their slugs.
ArticleId storyId(const QString &slug);
ChannelId channelId(const QString &slug);

/// Reads tests/data/sites/<name>/input.json: { settings, channels, tags, media, oldSlugs, stories }. In bodies,
/// "galley-story:<slug>" stands for the story with that slug.
SiteCase readSiteCase(const QString &folder);

/// @p count stories in ten channels, each with tags, a picture and a body of a few paragraphs.
SiteCase manyStories(int count);

/// A whole site, rendered.
struct RenderedSite {
    QHash<QString, QByteArray> pages;
    QSet<PictureVariant> pictures;
    QString fault; ///< what went wrong; empty when nothing did

    QString text(const QString &path) const { return QString::fromUtf8(pages.value(path)); }
};
RenderedSite renderSite(const std::shared_ptr<const Site> &site, const std::shared_ptr<const Theme> &theme,
                        const StorySource &stories);
std::shared_ptr<const Theme> defaultTheme();

/// Every link of every page that leads to nothing on the site, as "page: link".
QStringList deadLinks(const RenderedSite &site, const Theme &theme, const QString &baseUrl);

/// Elements that are not closed, or closed twice, as a sentence; empty when all is well.
QString tagFault(const QByteArray &html);

} // namespace Galley::Test
