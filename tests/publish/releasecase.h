// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "publish/releasemanifest.h"

#include <QBuffer>
#include <QDirIterator>
#include <QFile>
#include <QMap>

#include <functional>
#include <memory>

namespace Galley {

using SmallSite = QMap<QByteArray, QByteArray>; ///< path → content; a page is a list of the paths that it leads to

inline QByteArray page(const QByteArray &words, const QList<QByteArray> &links) { return words + "\n" + links.join('\n'); }

inline SmallSite firstSite()
{
    return {{"index.html", page("home", {"news/index.html", "news/a.html", "news/b.html"})},
            {"news/index.html", page("news", {"news/a.html", "news/b.html"})},
            {"news/a.html", page("a", {"pictures/p.jpg", "index.html"})},
            {"news/b.html", page("b", {"pictures/q.jpg", "news/a.html"})},
            {"pictures/p.jpg", QByteArray(5000, 'p')},
            {"pictures/q.jpg", QByteArray(5000, 'q')}};
}

/// A story came, one changed, one went with its picture.
inline SmallSite secondSite()
{
    return {{"index.html", page("home again", {"news/index.html", "news/c.html", "news/a.html"})},
            {"news/index.html", page("news again", {"news/c.html", "news/a.html", "tags/t.html"})},
            {"news/a.html", page("a again", {"pictures/p.jpg", "news/c.html", "tags/t.html"})},
            {"news/c.html", page("c", {"pictures/r.jpg", "tags/t.html"})},
            {"tags/t.html", page("t", {"news/c.html"})},
            {"pictures/p.jpg", QByteArray(5000, 'p')},
            {"pictures/r.jpg", QByteArray(5000, 'r')}};
}

inline int orderOf(const QByteArray &path)
{
    return path == "index.html" ? 3 : path.endsWith("index.html") || path.startsWith("tags/") ? 2 : path.endsWith(".html") ? 1 : 0;
}

inline ReleaseManifest manifestOf(const SmallSite &site, const QString &id, const QString &machine = QStringLiteral("desk-1"))
{
    ReleaseManifest manifest{.id = id, .before = {}, .newsroom = QStringLiteral("newsroom"), .machine = machine, .person = QStringLiteral("周砚"),
                             .at = QDateTime({2026, 5, 18}, {2, 42}, Qt::UTC), .files = {}};
    for (const auto &[path, bytes] : site.asKeyValueRange())
        manifest.files.insert(path, {digestOf(bytes), bytes.size()});
    return manifest;
}

/// Opens the files of @p site.
inline std::function<std::unique_ptr<QIODevice>(const QByteArray &)> contentsOf(const SmallSite &site)
{
    return [site](const QByteArray &path) -> std::unique_ptr<QIODevice> {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(site.value(path));
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    };
}

/// What of @p folder readers can see.
inline SmallSite standing(const QString &folder)
{
    SmallSite site;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        const QByteArray path = file.fileName().mid(folder.size() + 1).toUtf8();
        if (!path.startsWith('.') && file.open(QIODevice::ReadOnly))
            site.insert(path, file.readAll());
    }
    return site;
}

/// Why readers of @p now are badly served who got @p before or are to get @p after, and know its addresses; empty when they are not.
/// What nothing leads to yet is met by nobody.
inline QString faultOf(const SmallSite &now, const SmallSite &before, const SmallSite &after)
{
    for (const auto &[path, bytes] : now.asKeyValueRange()) {
        if (bytes != before.value(path) && bytes != after.value(path))
            return QStringLiteral("half a file: ") + QString::fromUtf8(path);
    }
    QList<QByteArray> known = before.keys();
    for (qsizetype i = 0; i < known.size(); ++i) {
        const QByteArray path = known.at(i);
        if (!path.endsWith(".html") || !now.contains(path))
            continue;
        for (const QByteArray &link : now.value(path).split('\n').mid(1)) {
            if (!now.contains(link))
                return QString::fromUtf8(path + " leads to " + link + ", which is not there");
            if (!known.contains(link))
                known.append(link);
        }
    }
    return {};
}

} // namespace Galley
