// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/article.h"

#include <QListWidget>

namespace Galley {

/// The stories of one slot in their order. They are dragged to another place, to another slot, and in from the story list; Alt and
/// an arrow move the current one, Delete takes it out.
class SlotList final : public QListWidget
{
    Q_OBJECT

public:
    explicit SlotList(QWidget *parent = nullptr);

    /// What is shown of a story beside its headline.
    struct Shown {
        ArticleRow row;
        QString note; ///< end, length and so on
        bool isWarning = false;
    };
    void setStories(const QList<Shown> &stories);
    QList<ArticleId> stories() const;
    ArticleId storyAt(int row) const;
    /// The stories as they would stand with @p ids put in before @p row.
    QList<ArticleId> arranged(const QList<ArticleId> &ids, int row) const;

Q_SIGNALS:
    void openRequested(const Galley::ArticleId &story);
    void removeRequested(const Galley::ArticleId &story);
    /// @p ids are to stand here, all stories in the order @p order.
    void dropped(const QList<Galley::ArticleId> &ids, const QList<Galley::ArticleId> &order);

protected:
    void startDrag(Qt::DropActions supported) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int rowAt(const QPoint &at) const;
};

} // namespace Galley
