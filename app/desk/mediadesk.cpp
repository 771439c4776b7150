// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/mediadesk.h"

#include "base/files.h"
#include "base/translate.h"
#include "desk/newsroom.h"
#include "site/picture.h"
#include "site/picturenotes.h"
#include "site/recording.h"
#include "store/database.h"
#include "store/medialibrary.h"
#include "store/mediastore.h"
#include "store/newsroomfolder.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFileInfo>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxPictureBytes = 64 * 1024 * 1024;

/// More than a site on an ordinary host can hand out; longer films belong to a video service.
constexpr qint64 MaxRecordingBytes = 256 * 1024 * 1024;

Error naming(const QString &originalName, Error error)
{
    if (!originalName.isEmpty())
        error.message = tr("“%1”: %2").arg(originalName, error.message);
    return error;
}

/// What is known of @p bytes without looking into them.
Media mediaOf(const QByteArray &bytes, const QString &extension, const QString &originalName, const QDateTime &now)
{
    Media media;
    media.id = MediaId::make();
    media.file = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()) + u'.' + extension;
    media.originalName = originalName;
    media.bytes = bytes.size();
    media.addedAt = now;
    return media;
}

} // namespace

Figure newFigure(const Media &media)
{
    Figure figure;
    figure.file = media.file;
    figure.alt = media.alt;
    figure.credit = media.credit;
    if (!media.caption.isEmpty())
        figure.caption = {{media.caption, {}, {}}};
    return figure;
}

void setPicture(Cover &cover, const Media &media)
{
    const auto begin = [](QString &text, const QString &known) {
        if (text.isEmpty())
            text = known;
    };
    cover.file = media.file;
    begin(cover.alt, media.alt);
    begin(cover.caption, media.caption);
    begin(cover.credit, media.credit);
}

Result<Media> keepPicture(MediaStore &store, const QByteArray &bytes, const QString &originalName,
                          const QDateTime &now)
{
    const Result<PictureInfo> info = probePicture(bytes);
    if (!info)
        return naming(originalName, info.error());
    Media media = mediaOf(bytes, info->extension, originalName, now);
    media.width = info->size.width();
    media.height = info->size.height();
    media.hasAlpha = info->hasAlpha;
    const PictureNotes notes = notesIn(bytes, QTimeZone::systemTimeZone());
    media.caption = notes.caption;
    media.credit = notes.credit;
    media.licence = notes.licence;
    media.takenAt = notes.takenAt;
    return store.put(media, bytes);
}

Result<Media> keepRecording(const NewsroomFolder &folder, const Clock &clock, const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, MaxRecordingBytes);
    if (!bytes)
        return bytes.error();
    const QString name = QFileInfo(path).fileName();
    const Result<QString> extension = probeRecording(*bytes);
    if (!extension)
        return naming(name, extension.error());
    const auto database = Database::open(folder.databaseFile(), Access::ReadWrite, folder.backupsFolder());
    if (!database)
        return database.error();
    return MediaStore(**database, folder).put(mediaOf(*bytes, *extension, name, clock.now()), *bytes);
}

Result<Media> MediaDesk::add(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, MaxPictureBytes);
    if (!bytes)
        return bytes.error();
    Result<Media> kept = keepPicture(*m_newsroom.m_mediaStore, *bytes, QFileInfo(path).fileName(),
                                     m_newsroom.m_clock.now());
    if (kept)
        Q_EMIT m_newsroom.changed({NewsroomChange::Media, {}});
    return kept;
}

Result<Media> MediaDesk::add(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (image.isNull() || !image.save(&buffer, "PNG"))
        return Error{ErrorKind::NotAPicture, tr("The clipboard holds no picture that Galley can read."), {}};
    Result<Media> kept = keepPicture(*m_newsroom.m_mediaStore, bytes, {}, m_newsroom.m_clock.now());
    if (kept)
        Q_EMIT m_newsroom.changed({NewsroomChange::Media, {}});
    return kept;
}

Result<Media> MediaDesk::setFocus(const QString &file, const QPointF &focus)
{
    const Result<Media> before = media(file);
    if (!before || QPointF(before->focusX, before->focusY) == focus)
        return before;
    Result<Media> set = m_newsroom.m_mediaStore->setFocus(file, focus);
    if (set)
        Q_EMIT m_newsroom.changed({NewsroomChange::Media, {}});
    return set;
}

Result<Media> MediaDesk::media(const QString &file) const { return m_newsroom.m_mediaStore->media(file); }

MediaFilter MediaDesk::dated(MediaFilter filter) const
{
    filter.today = m_newsroom.m_clock.now().toTimeZone(m_newsroom.settings().zone()).date();
    return filter;
}

Result<QList<Media>> MediaDesk::files(const MediaFilter &filter, int offset, int limit) const
{
    return MediaLibrary(*m_newsroom.m_database, *m_newsroom.m_folder).files(dated(filter), offset, limit);
}

Result<int> MediaDesk::count(const MediaFilter &filter) const
{
    return MediaLibrary(*m_newsroom.m_database, *m_newsroom.m_folder).count(dated(filter));
}

Done MediaDesk::describe(const QStringList &files, const MediaDetails &details)
{
    if (Done done = MediaLibrary(*m_newsroom.m_database, *m_newsroom.m_folder).describe(files, details); !done)
        return done;
    Q_EMIT m_newsroom.changed({NewsroomChange::Media, {}});
    return {};
}

Result<MediaUse> MediaDesk::use(const QString &file) const
{
    return MediaLibrary(*m_newsroom.m_database, *m_newsroom.m_folder).use(file);
}

Result<bool> MediaDesk::wasShown(const QString &file) const
{
    return MediaLibrary(*m_newsroom.m_database, *m_newsroom.m_folder).wasShown(file);
}

Done MediaDesk::remove(const QString &file)
{
    if (Done done = MediaLibrary(*m_newsroom.m_database, *m_newsroom.m_folder).remove(file); !done)
        return done;
    Q_EMIT m_newsroom.changed({NewsroomChange::Media, {}});
    return {};
}

QString MediaDesk::pathOf(const QString &file) const { return m_newsroom.m_folder->mediaFile(file); }

} // namespace Galley
