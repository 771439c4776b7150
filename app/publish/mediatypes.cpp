// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/mediatypes.h"

#include <QMimeDatabase>
#include <QString>

#include <algorithm>

namespace Galley {

namespace {

struct Ending {
    const char *ending;
    const char *type;
};

/// What the system's own list does not have, or has under other names on other machines.
constexpr Ending Texts[] = {
    {".html", "text/html"},        {".css", "text/css"},         {".js", "text/javascript"}, {".json", "application/json"},
    {".xml", "application/xml"},   {".txt", "text/plain"},       {".svg", "image/svg+xml"},  {".webmanifest", "application/manifest+json"},
};
constexpr Ending Others[] = {
    {".jpg", "image/jpeg"},   {".jpeg", "image/jpeg"}, {".png", "image/png"},   {".webp", "image/webp"}, {".avif", "image/avif"},
    {".gif", "image/gif"},    {".ico", "image/x-icon"}, {".woff2", "font/woff2"}, {".woff", "font/woff"},  {".mp4", "video/mp4"},
    {".webm", "video/webm"},  {".mp3", "audio/mpeg"},  {".m4a", "audio/mp4"},   {".ogg", "audio/ogg"},   {".pdf", "application/pdf"},
};

template <typename List>
const Ending *find(const List &list, const QByteArray &path)
{
    const QByteArray name = path.toLower();
    const auto found = std::find_if(std::begin(list), std::end(list), [&](const Ending &one) { return name.endsWith(one.ending); });
    return found == std::end(list) ? nullptr : &*found;
}

} // namespace

QByteArray mediaTypeOf(const QByteArray &path)
{
    if (const Ending *text = find(Texts, path))
        return QByteArray(text->type) + "; charset=utf-8";
    if (const Ending *other = find(Others, path))
        return other->type;
    static const QMimeDatabase database;
    return database.mimeTypeForFile(QString::fromUtf8(path), QMimeDatabase::MatchExtension).name().toLatin1();
}

QByteArray cachingOf(const QByteArray &path) { return find(Others, path) ? "public, max-age=604800" : "no-cache"; }

bool isCompressed(const QByteArray &path) { return find(Others, path); }

} // namespace Galley
