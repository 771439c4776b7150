// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/report.h"
#include "base/result.h"
#include "model/article.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>
#include <QTimeZone>

#include <functional>

namespace Galley {

/// A story as it came in, before the desk gives it its place.
struct IncomingStory {
    QString key;  ///< names the file: its canonical absolute path
    QString hash; ///< SHA-256 (hex) of the file's bytes
    /// Everything the file says; id, channel ids and timestamps of the desk are not set. article.state is Draft when
    /// the file says so, Published when its front matter does not (as Hugo, Hexo and Jekyll mean it), Ready when its
    /// date is to come; a file without front matter is a Draft. article.modifiedAt is lastmod/updated when given.
    Article article;
    /// Channels in the order given, main one first: each a slug, a name, or a path "新闻/本地要闻".
    QStringList channels;
    bool saysDraft = false; ///< its front matter calls it a draft
    Report report; ///< place is the file's path
};

/// Keeps a picture file for the newsroom and says its media file name.
using PictureKeeper = std::function<Result<QString>(const QString &filePath)>;

/// What a folder or file holds for import.
struct IncomingFiles {
    QStringList stories; ///< canonical paths, sorted
    /// Names that `_index.md` files give: "categories/politics" or "tags/tag001" (folder below content) → title.
    struct Term {
        bool isTag = false;
        QString slug;
        QString name;
        QString description;
    };
    QList<Term> terms;
    Report report; ///< what could not be read
};

/// Finds the Markdown files (.md, .markdown, .mdown), and the HTML files that begin with front matter, in and below
/// @p paths; a file that is named itself is taken whatever it is called. Folders that hold no stories (.git,
/// node_modules, themes, public, resources, layouts, archetypes; those that begin with "." or "_" except Jekyll's
/// _posts and _drafts) and README/LICENSE files at a project's root are passed over; links are not followed out.
IncomingFiles findStories(const QStringList &paths);

/// Reads one Markdown or HTML file (UTF-8, with or without BOM; GB 18030 when it is not UTF-8) with YAML front matter.
/// NotFound, NoPermission, or BadInput when its front matter does not parse (with the line). Thread-safe; @p pictures
/// is called on the calling thread.
Result<IncomingStory> readMarkdownStory(const QString &path, const QDateTime &now, const QTimeZone &zone,
                                        const PictureKeeper &pictures);

/// The file that @p address in the document @p documentPath means: beside it, or for "/img/a.jpg" in the static,
/// public, source or assets folder of the project that it stands in. Empty when there is none, or it lies outside
/// both the document's folder and the project.
QString findPicture(const QString &documentPath, const QString &address);

} // namespace Galley
