// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "store/backups.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <functional>

namespace Galley {

class Newsroom;

/// Keeps copies of the open newsroom without being asked: one each day when it is opened, one each hour in which something changed,
/// one before many stories are changed at once; and a whole copy at a second place where one is named. Works in the background,
/// one copy at a time. Same thread as its newsroom.
class BackupKeeping final : public QObject
{
    Q_OBJECT

public:
    /// @p secondPlace gives the folder for whole copies; empty: none. Both must outlive it.
    BackupKeeping(Newsroom &newsroom, std::function<QString()> secondPlace, QObject *parent = nullptr);
    ~BackupKeeping() override;

    /// Makes the copy that is due, if one is.
    void look();
    /// Begins a copy now.
    void make(BackupReason reason);

    bool isBusy() const { return m_running.isRunning(); }

Q_SIGNALS:
    void made();
    /// No copy could be made; what to do about it.
    void failed(const Galley::Error &error);

private:
    void copyBefore();
    void begin(BackupReason reason, const QString &secondPlace);

    Newsroom &m_newsroom;
    const std::function<QString()> m_secondPlace;
    QTimer m_timer;
    bool m_isChanged = false; ///< since the last copy
    QFutureWatcher<Done> m_running;
};

} // namespace Galley
