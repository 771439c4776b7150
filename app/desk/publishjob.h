// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desk/publishing.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <mutex>
#include <optional>

namespace Galley {

class Newsroom;

/// One release on its way: planned, agreed to by whoever asks for send(), sent. The work is done on other threads; this lives on the
/// newsroom's and tells how it goes on. A window may come and go meanwhile.
class PublishJob final : public QObject
{
    Q_OBJECT

public:
    enum class Stage { Idle, Planning, Planned, Sending, Sent, Failed };

    /// @p newsroom must outlive it.
    explicit PublishJob(Newsroom &newsroom, QObject *parent = nullptr);
    /// Stops, and waits until that is so.
    ~PublishJob() override;

    /// What a release to @p target would do; with @p rollback (an id) of that release, else of the site as it is now.
    /// @p mayBeOverheard: somebody agreed that this once it goes there unencrypted.
    void plan(const PublishTarget &target, const TargetSecrets &secrets, const QString &rollback = {}, bool mayBeOverheard = false);
    /// Does what was planned.
    void send();
    /// Forgets what was planned.
    void reset();
    /// Sending ends after the file that it is at.
    void stop();

    Stage stage() const { return m_stage; }
    bool isBusy() const { return m_stage == Stage::Planning || m_stage == Stage::Sending; }
    const PublishTarget &target() const { return m_request.target; }
    /// While Planned and later.
    const PreparedRelease &prepared() const { return *m_prepared; }
    bool hasPlan() const { return m_prepared.has_value(); }
    const PublishSummary &summary() const { return m_summary; } ///< while Sent
    const Error &error() const { return m_error; }              ///< while Failed
    SendProgress progress() const;

Q_SIGNALS:
    void stageChanged();
    void progressed();

private:
    void setStage(Stage stage);
    void fail(const Error &error);

    Newsroom &m_newsroom;
    Stage m_stage = Stage::Idle;
    PublishRequest m_request;
    std::optional<PreparedRelease> m_prepared;
    PublishSummary m_summary;
    Error m_error;
    QFutureWatcher<Result<PreparedRelease>> m_planning;
    QFutureWatcher<Result<PublishSummary>> m_sending;
    std::atomic<bool> m_isStopped = false;
    std::atomic<bool> m_isTold = true; ///< the last progress was seen
    mutable std::mutex m_mutex;
    SendProgress m_progress; ///< under the mutex
};

} // namespace Galley
