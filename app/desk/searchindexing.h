// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/newsroomfolder.h"

#include <QFutureWatcher>
#include <QObject>

namespace Galley {

/// Takes the stories that wait into the search index, on a thread with a connection of its own, a few at a time so that
/// nobody who writes waits for it. Stops, within such a few, when it is destroyed; what is done stays done.
class SearchIndexing final : public QObject
{
    Q_OBJECT

public:
    explicit SearchIndexing(const NewsroomFolder &folder, QObject *parent = nullptr);
    ~SearchIndexing() override;

    /// Begins unless it is at work.
    void start();
    /// How many stories waited when it last told.
    int waiting() const { return m_waiting; }

Q_SIGNALS:
    void told(int waiting);

private:
    NewsroomFolder m_folder;
    QFutureWatcher<void> m_work;
    int m_waiting = 0;
};

} // namespace Galley
