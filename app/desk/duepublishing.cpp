// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/duepublishing.h"

#include "base/clock.h"
#include "desk/newsroom.h"
#include "desk/publishjob.h"
#include "desk/storydesk.h"
#include "desk/targetdesk.h"

#include <QPointer>

#include <algorithm>
#include <chrono>

namespace Galley {

using namespace std::chrono_literals;

namespace {

constexpr auto Pace = 30s;
constexpr auto RestAfterLoss = 5min;

} // namespace

DuePublishing::DuePublishing(Newsroom &newsroom, PublishJob &job, std::function<bool()> mayUseJob, QObject *parent)
    : QObject(parent), m_newsroom(newsroom), m_job(job), m_mayUseJob(std::move(mayUseJob))
{
    connect(&m_timer, &QTimer::timeout, this, &DuePublishing::look);
    connect(&m_job, &PublishJob::stageChanged, this, &DuePublishing::follow);
    m_timer.start(Pace);
}

/// What was due before went out with the last release, or was tried.
QDateTime DuePublishing::publishedUntil(const PublishTarget &target) const
{
    return std::max(lastReleaseOf(m_newsroom.folder(), target), m_triedAt.value(target.id));
}

void DuePublishing::look()
{
    if (!m_target.id.isEmpty() || m_job.isBusy() || !m_mayUseJob())
        return;
    const auto targets = m_newsroom.targets().all();
    if (!targets)
        return;
    const QDateTime now = m_newsroom.clock().now();
    for (const PublishTarget &target : *targets) {
        if (!target.publishesDue || m_restUntil.value(target.id) > now)
            continue;
        const QDateTime since = publishedUntil(target);
        // The first release to a place is a person's.
        if (!since.isValid())
            continue;
        const Result<int> due = m_newsroom.stories().dueBetween(since, now);
        if (due && *due > 0)
            return begin(target);
    }
}

void DuePublishing::begin(const PublishTarget &target)
{
    m_target = target;
    m_newsroom.targets().secrets(target, [self = QPointer<DuePublishing>(this), target](const TargetSecrets &secrets) {
        if (!self || self->m_target.id != target.id)
            return;
        if (self->m_job.isBusy() || !self->m_mayUseJob()) {
            self->m_target = {}; // later
            return;
        }
        self->m_triedAt.insert(target.id, self->m_newsroom.clock().now());
        self->m_job.plan(target, secrets);
    });
}

void DuePublishing::holdUp(const QString &why)
{
    const PublishTarget target = std::exchange(m_target, {});
    Q_EMIT isHeldUp(target, why);
}

void DuePublishing::follow()
{
    if (m_target.id.isEmpty() || m_job.target().id != m_target.id)
        return;
    switch (m_job.stage()) {
    case PublishJob::Stage::Planned:
        if (!m_job.prepared().plan.warnings.isEmpty())
            return holdUp(warningText(m_job.prepared().plan.warnings.first(), m_job.prepared().plan));
        // Not within the signal of the job itself.
        QMetaObject::invokeMethod(&m_job, &PublishJob::send, Qt::QueuedConnection);
        return;
    case PublishJob::Stage::Sent:
        m_restUntil.remove(m_target.id);
        m_target = {};
        return;
    case PublishJob::Stage::Failed:
        if (m_job.error().kind == ErrorKind::Offline || m_job.error().kind == ErrorKind::InUse) {
            // Perhaps in a while; until then the stories are still due.
            m_triedAt.remove(m_target.id);
            m_restUntil.insert(m_target.id, m_newsroom.clock().now().addSecs(std::chrono::seconds(RestAfterLoss).count()));
        }
        return holdUp(m_job.error().message);
    case PublishJob::Stage::Idle: m_target = {}; return;
    case PublishJob::Stage::Planning:
    case PublishJob::Stage::Sending: return;
    }
}

} // namespace Galley
