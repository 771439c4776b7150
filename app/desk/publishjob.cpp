// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/publishjob.h"

#include "desk/longwork.h"
#include "desk/newsroom.h"
#include "desk/targetdesk.h"

#include <QtConcurrentRun>

namespace Galley {

PublishJob::PublishJob(Newsroom &newsroom, QObject *parent) : QObject(parent), m_newsroom(newsroom)
{
    connect(&m_planning, &QFutureWatcherBase::finished, this, [this] {
        const Result<PreparedRelease> result = m_planning.result();
        if (!result)
            return fail(result.error());
        m_prepared = *result;
        setStage(Stage::Planned);
    });
    connect(&m_sending, &QFutureWatcherBase::finished, this, [this] {
        const Result<PublishSummary> result = m_sending.result();
        if (!result)
            return fail(result.error());
        m_summary = *result;
        setStage(Stage::Sent);
        m_newsroom.refresh(NewsroomChange::Stories);
    });
}

PublishJob::~PublishJob()
{
    m_isStopped = true;
    m_planning.disconnect(this);
    m_sending.disconnect(this);
    m_planning.waitForFinished();
    m_sending.waitForFinished();
}

void PublishJob::setStage(Stage stage)
{
    m_stage = stage;
    Q_EMIT stageChanged();
}

void PublishJob::fail(const Error &error)
{
    m_error = error;
    setStage(Stage::Failed);
}

void PublishJob::plan(const PublishTarget &target, const TargetSecrets &secrets, const QString &rollback, bool mayBeOverheard)
{
    if (isBusy())
        return;
    m_isStopped = false;
    m_prepared.reset();
    m_request.target = target;
    const Result<PublishRequest> asked = m_newsroom.targets().request(target, secrets, m_newsroom.person());
    if (!asked)
        return fail(asked.error());
    m_request = *asked;
    m_request.mayBeOverheard = mayBeOverheard;
    setStage(Stage::Planning);
    m_planning.setFuture(QtConcurrent::run(&longWork(), [this, folder = m_newsroom.folder(), &clock = m_newsroom.clock(), request = m_request, rollback] {
        if (!rollback.isEmpty())
            return prepareRollback(folder, clock, request, rollback);
        return prepareRelease(folder, clock, request, [this](const Progress &) { return !m_isStopped; });
    }));
}

void PublishJob::send()
{
    if (m_stage != Stage::Planned)
        return;
    m_isStopped = false;
    {
        const std::lock_guard lock(m_mutex);
        m_progress = {.allFiles = int(m_prepared->plan.changes.size()), .allBytes = m_prepared->plan.bytes()};
    }
    setStage(Stage::Sending);
    // Every file is told of, but only the newest is looked at.
    const SendSink tell = [this](const SendProgress &progress) {
        {
            const std::lock_guard lock(m_mutex);
            m_progress = progress;
        }
        if (m_isTold.exchange(false)) {
            QMetaObject::invokeMethod(this, [this] {
                m_isTold = true;
                Q_EMIT progressed();
            }, Qt::QueuedConnection);
        }
        return !m_isStopped;
    };
    m_sending.setFuture(QtConcurrent::run(&longWork(), [folder = m_newsroom.folder(), &clock = m_newsroom.clock(), request = m_request,
                                           prepared = *m_prepared, tell] {
        return publishRelease(folder, clock, request, prepared, tell);
    }));
}

void PublishJob::reset()
{
    if (isBusy())
        return;
    m_prepared.reset();
    setStage(Stage::Idle);
}

void PublishJob::stop() { m_isStopped = true; }

SendProgress PublishJob::progress() const
{
    const std::lock_guard lock(m_mutex);
    return m_progress;
}

} // namespace Galley
