// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/backupkeeping.h"

#include "desk/longwork.h"
#include "desk/newsroom.h"
#include "desk/newsroombackup.h"
#include "store/newsroomfolder.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QThread>
#include <QtConcurrentRun>

#include <chrono>

namespace Galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Pace = 10min;
constexpr qint64 HourlyBytes = 256 * 1024 * 1024; ///< above, an hourly copy would be felt
constexpr auto LongestWait = 2s;
constexpr int SecondsOfHour = 60 * 60;

} // namespace

BackupKeeping::BackupKeeping(Newsroom &newsroom, std::function<QString()> secondPlace, QObject *parent)
    : QObject(parent), m_newsroom(newsroom), m_secondPlace(std::move(secondPlace))
{
    connect(&m_timer, &QTimer::timeout, this, &BackupKeeping::look);
    connect(&m_newsroom, &Newsroom::changed, this, [this] { m_isChanged = true; });
    connect(&m_newsroom, &Newsroom::aboutToChangeMany, this, &BackupKeeping::copyBefore);
    connect(&m_running, &QFutureWatcherBase::finished, this, [this] {
        const Done done = m_running.result();
        if (done)
            Q_EMIT made();
        else
            Q_EMIT failed(done.error());
    });
    m_timer.start(Pace);
}

BackupKeeping::~BackupKeeping() = default;

void BackupKeeping::look()
{
    if (isBusy())
        return;
    const QList<Backup> all = backupsIn(m_newsroom.folder().backupsFolder());
    const QDateTime now = m_newsroom.clock().now();
    const bool isDaily = all.isEmpty() || all.first().at.toLocalTime().date() != now.toLocalTime().date();
    if (isDaily)
        return begin(BackupReason::Daily, m_secondPlace());
    const bool isSmall = QFileInfo(m_newsroom.folder().databaseFile()).size() < HourlyBytes;
    if (m_isChanged && isSmall && all.first().at.secsTo(now) >= SecondsOfHour)
        begin(BackupReason::Hourly, {});
}

void BackupKeeping::make(BackupReason reason)
{
    if (!isBusy())
        begin(reason, m_secondPlace());
}

/// Returns when the copy has its view of the newsroom: what is changed from then on is not in it.
void BackupKeeping::copyBefore()
{
    if (isBusy() || !m_isChanged)
        return; // what there is now is in a copy, or on its way into one
    begin(BackupReason::Change, {});
    // SQLite writes to the copy only after it has looked at the newsroom. A small one is written at once, at the end.
    const QDir folder(m_newsroom.folder().backupsFolder());
    const QDeadlineTimer deadline(LongestWait);
    while (isBusy() && !deadline.hasExpired()) {
        const QFileInfoList drafts = folder.entryInfoList({u"*.part"_s}, QDir::Files);
        if (!drafts.isEmpty() && drafts.first().size() > 0)
            return;
        QThread::msleep(1);
    }
}

void BackupKeeping::begin(BackupReason reason, const QString &secondPlace)
{
    m_isChanged = false;
    // Values alone go along: the newsroom may be closed before this is done.
    m_running.setFuture(QtConcurrent::run(&longWork(), [folder = m_newsroom.folder(), &clock = m_newsroom.clock(), reason, secondPlace]() -> Done {
        const Result<Backup> copy = backUp(folder, clock, reason);
        if (!copy)
            return copy.error();
        return secondPlace.isEmpty() ? Done() : copyToSecondPlace(folder, clock, secondPlace);
    }));
}

} // namespace Galley
