// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/mediastore.h"

#include "base/files.h"
#include "store/mediarecord.h"
#include "store/statement.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// The name is the content's hash, or the picture is not what it is said to be.
Done checkName(const QString &file, const QByteArray &bytes)
{
    static const QRegularExpression form(u"\\A[0-9a-f]{64}\\.[a-z0-9]{1,8}\\z"_s);
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    if (form.match(file).hasMatch() && file.startsWith(QLatin1StringView(hash)))
        return {};
    return Error{ErrorKind::BadInput,
                 QCoreApplication::translate("Galley", "This picture changed while it was brought in; bring it in "
                                                       "again."),
                 u"%1 is not named by its content"_s.arg(file)};
}

Done keepFile(const QString &path, const QByteArray &bytes)
{
    // Read, not only measured: the disk may have spoiled it, and here is what it was.
    if (QFileInfo(path).size() == bytes.size()) {
        if (const Result<QByteArray> there = readFile(path); there && *there == bytes)
            return {};
    }
    if (const Done made = makeFolders(QFileInfo(path).absolutePath()); !made)
        return made;
    return replaceFile(path, bytes);
}

} // namespace

Result<Media> MediaStore::put(const Media &media, const QByteArray &bytes)
{
    if (const Done done = checkName(media.file, bytes); !done)
        return done.error();
    if (const Done done = keepFile(m_folder.mediaFile(media.file), bytes); !done)
        return done.error();
    Media kept = media;
    if (kept.id.isNull())
        kept.id = MediaId::make();
    if (!kept.addedAt.isValid())
        kept.addedAt = QDateTime::currentDateTimeUtc();
    kept.bytes = bytes.size();
    const Done written
        = Statement(m_database,
                    u"INSERT INTO media (id, file, original_name, width, height, bytes, has_alpha, added_at, focus_x, "
                    "focus_y, caption, alt, credit, licence, licence_until, taken_at) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (file) DO NOTHING"_s,
                    kept.id, kept.file, kept.originalName, kept.width, kept.height, kept.bytes, kept.hasAlpha,
                    kept.addedAt, kept.focusX, kept.focusY, kept.caption, kept.alt, kept.credit, kept.licence,
                    kept.licenceUntil.toString(Qt::ISODate), kept.takenAt)
              .run();
    if (!written)
        return written.error();
    return this->media(kept.file);
}

Result<Media> MediaStore::setFocus(const QString &file, const QPointF &focus)
{
    Statement write(m_database, u"UPDATE media SET focus_x = ?, focus_y = ? WHERE file = ?"_s,
                    std::clamp(focus.x(), 0.0, 1.0), std::clamp(focus.y(), 0.0, 1.0), file);
    if (const Done done = write.run(); !done)
        return done.error();
    return media(file);
}

Result<Media> MediaStore::media(const QString &file) const
{
    Statement query(m_database, mediaSelect() + u" WHERE file = ?"_s, file);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    if (!*found) {
        return Error{ErrorKind::NotFound,
                     QCoreApplication::translate("Galley", "This picture is not in the newsroom; bring it in again."),
                     file};
    }
    return mediaFrom(query);
}

Result<QList<Media>> MediaStore::all() const
{
    Statement query(m_database, mediaSelect() + u" ORDER BY added_at DESC, id DESC"_s);
    QList<Media> list;
    const Done done = query.each([&](const Statement &row) { list.append(mediaFrom(row)); });
    if (!done)
        return done.error();
    return list;
}

} // namespace Galley
