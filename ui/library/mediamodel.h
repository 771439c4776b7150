// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/medialist.h"
#include "model/records.h"

#include <QAbstractListModel>

namespace Galley {

class Newsroom;

/// The newsroom's media files that fit a filter; more are read as somebody scrolls. GUI thread.
class MediaModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { MediaRole = Qt::UserRole, ///< Media
                NoteRole,                 ///< QString: what kind and size of file, or what is the matter with it
                WarningRole };            ///< bool: whether the note is a warning

    /// @p newsroom must outlive it.
    explicit MediaModel(Newsroom &newsroom, QObject *parent = nullptr);

    void setFilter(const MediaFilter &filter);
    const MediaFilter &filter() const { return m_filter; }
    /// Reads again as many as there are; rows of files that are still there stay the same rows when they can.
    void refresh();
    /// How many files fit, whether they were read or not.
    int total() const { return m_total; }
    Media mediaAt(const QModelIndex &index) const { return index.data(MediaRole).value<Media>(); }
    QModelIndex indexOf(const QString &file) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    static constexpr int PageSize = 200;

Q_SIGNALS:
    void counted(int total);
    void refused(const Galley::Error &error);

private:
    std::optional<QList<Media>> read(int offset, int limit);
    void count();
    QString noteOf(const Media &media, bool *isWarning) const;

    Newsroom &m_newsroom;
    MediaFilter m_filter;
    QList<Media> m_files;
    int m_total = 0;
};

/// What a person calls @p media: its caption, else what its file was called.
QString mediaName(const Media &media);

} // namespace Galley
