// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStyledItemDelegate>

namespace Galley {

class Thumbnails;

/// A media file in the grid: its picture, its name and a note below.
class MediaDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// @p thumbnails must outlive it.
    explicit MediaDelegate(Thumbnails &thumbnails, QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Thumbnails &m_thumbnails;
};

/// How large a picture in the grid is, and how large its cell.
QSize mediaPictureSize();
QSize mediaCellSize();

} // namespace Galley
