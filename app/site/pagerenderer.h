// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "site/picture.h"
#include "site/site.h"
#include "site/theme.h"

#include <QSet>

#include <functional>
#include <memory>

namespace Galley {

/// What the site does not hold of a story. Called on the renderer's thread.
using StorySource = std::function<Result<StoryText>(const ArticleId &)>;

/// Makes the bytes of pages. One renderer belongs to one thread; they share the site and the theme. The bytes depend
/// on the site, the theme and the stories alone: the preview and the export use the same.
class PageRenderer
{
public:
    PageRenderer(std::shared_ptr<const Site> site, std::shared_ptr<const Theme> theme, StorySource stories);
    ~PageRenderer();

    /// The page's bytes (UTF-8). Template when the theme is at fault, else what the source of stories said.
    Result<QByteArray> render(const Page &page);
    /// The same without a copy: what is given stands until the next page is rendered.
    Result<QByteArray> renderInPlace(const Page &page);

    /// The picture files that the pages rendered so far show.
    const QSet<PictureVariant> &pictures() const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

/// The variant that a site path ("pictures/…") names, of the pictures in @p media; none when there is none such.
std::optional<PictureVariant> variantAt(const QString &path, const QHash<QString, Media> &media);

} // namespace Galley
