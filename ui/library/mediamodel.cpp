// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/library/mediamodel.h"

#include "desk/mediadesk.h"
#include "desk/newsroom.h"
#include "ui/common/words.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

QString mediaName(const Media &media)
{
    if (!media.caption.isEmpty())
        return media.caption;
    return media.originalName.isEmpty() ? MediaModel::tr("From the clipboard") : media.originalName;
}

MediaModel::MediaModel(Newsroom &newsroom, QObject *parent) : QAbstractListModel(parent), m_newsroom(newsroom) {}

std::optional<QList<Media>> MediaModel::read(int offset, int limit)
{
    Result<QList<Media>> files = m_newsroom.media().files(m_filter, offset, limit);
    if (files)
        return *std::move(files);
    Q_EMIT refused(files.error());
    return std::nullopt;
}

void MediaModel::count()
{
    if (const Result<int> total = m_newsroom.media().count(m_filter)) {
        m_total = *total;
        Q_EMIT counted(m_total);
    }
}

void MediaModel::setFilter(const MediaFilter &filter)
{
    m_filter = filter;
    beginResetModel();
    m_files = read(0, PageSize).value_or(QList<Media>());
    count();
    endResetModel();
}

void MediaModel::refresh()
{
    const auto fresh = read(0, std::max(PageSize, int(m_files.size())));
    if (!fresh)
        return;
    const bool isSameOrder = std::equal(fresh->begin(), fresh->end(), m_files.begin(), m_files.end(),
                                        [](const Media &a, const Media &b) { return a.file == b.file; });
    if (!isSameOrder) {
        beginResetModel();
        m_files = *fresh;
        count();
        endResetModel();
        return;
    }
    m_files = *fresh;
    count();
    if (!m_files.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_files.size()) - 1));
}

QModelIndex MediaModel::indexOf(const QString &file) const
{
    const auto at = std::find_if(m_files.begin(), m_files.end(), [&](const Media &media) { return media.file == file; });
    return at == m_files.end() ? QModelIndex() : index(int(at - m_files.begin()));
}

int MediaModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_files.size()); }

bool MediaModel::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && m_files.size() < m_total; }

void MediaModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const auto more = read(int(m_files.size()), PageSize);
    if (!more || more->isEmpty()) {
        m_total = int(m_files.size()); // or the view would ask for ever
        return;
    }
    beginInsertRows({}, int(m_files.size()), int(m_files.size() + more->size()) - 1);
    m_files += *more;
    endInsertRows();
}

QString MediaModel::noteOf(const Media &media, bool *isWarning) const
{
    const QDate today = m_newsroom.clock().now().toTimeZone(m_newsroom.settings().zone()).date();
    *isWarning = true;
    if (media.licenceUntil.isValid() && media.licenceUntil < today)
        return tr("Licence ended");
    if (media.width > 0 && media.alt.isEmpty())
        return tr("Without alternative text");
    *isWarning = false;
    const QString size = sizeText(media.bytes);
    return media.width > 0 ? u"%1 × %2 · %3"_s.arg(media.width).arg(media.height).arg(size)
                           : QFileInfo(media.file).suffix().toUpper() + u" · "_s + size;
}

QVariant MediaModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Media &media = m_files.at(index.row());
    bool isWarning = false;
    switch (role) {
    case Qt::DisplayRole: return mediaName(media);
    case Qt::ToolTipRole: return media.originalName;
    case Qt::AccessibleTextRole: return mediaName(media) + u", "_s + noteOf(media, &isWarning);
    case MediaRole: return QVariant::fromValue(media);
    case NoteRole: return noteOf(media, &isWarning);
    case WarningRole: noteOf(media, &isWarning); return isWarning;
    default: return {};
    }
}

} // namespace Galley
