// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/ids.h"

#include <QListView>
#include <QScopedValueRollback>
#include <QTimer>

namespace Galley {

/// The list view inside StoryList: turns keys and pointer into what the list means by them.
class StoryView final : public QListView
{
    Q_OBJECT

public:
    explicit StoryView(QWidget *parent = nullptr);

    /// Makes @p index current and the only one selected without telling anybody.
    void setCurrentQuietly(const QModelIndex &index);
    /// While what it returns lives, changes of the current story are nobody's doing and are not told.
    [[nodiscard]] QScopedValueRollback<bool> quietly() { return QScopedValueRollback<bool>(m_quiet, true); }
    /// Selected stories in the order of the list.
    QList<ArticleId> selectedStories() const;

public Q_SLOTS:
    /// What was done with stories is to be taken back, or done again.
    void undo() { Q_EMIT undoRequested(); }
    void redo() { Q_EMIT redoRequested(); }

Q_SIGNALS:
    /// The current story changed by hand. While a key repeats, only where it comes to rest.
    void currentStoryChanged(const Galley::ArticleId &id);
    void enterPressed();
    void deletePressed();
    void undoRequested();
    void redoRequested();
    /// So many stories are selected now.
    void selectedCountChanged(int count);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void startDrag(Qt::DropActions supported) override;
    void showEvent(QShowEvent *event) override;

private:
    void bringIntoSight();
    void tell();

    QTimer m_rest;
    bool m_quiet = false;
    bool m_repeating = false;
};

} // namespace Galley
