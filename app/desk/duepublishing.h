// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/publishtarget.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace Galley {

class Newsroom;
class PublishJob;

/// Publishes by itself when the time of a story has come or its slot has ended: to every target that is set up so, once for
/// each time, also for what fell due while Galley was closed. What somebody would have to agree to is not agreed to: it is
/// told instead. Same thread as its newsroom.
class DuePublishing final : public QObject
{
    Q_OBJECT

public:
    /// Uses @p job only while @p mayUseJob says so. All must outlive it.
    DuePublishing(Newsroom &newsroom, PublishJob &job, std::function<bool()> mayUseJob, QObject *parent = nullptr);

    /// Looks now, and not only at the next half minute.
    void look();

Q_SIGNALS:
    /// Nothing was published to @p target, though stories are due: @p why, and what to do.
    void isHeldUp(const Galley::PublishTarget &target, const QString &why);

private:
    void begin(const PublishTarget &target);
    void follow();
    void holdUp(const QString &why);
    QDateTime publishedUntil(const PublishTarget &target) const;

    Newsroom &m_newsroom;
    PublishJob &m_job;
    const std::function<bool()> m_mayUseJob;
    QTimer m_timer;
    PublishTarget m_target;              ///< that is published to by us now; without an id: none
    QHash<QString, QDateTime> m_triedAt; ///< by the target's id: what was due then is not tried again
    QHash<QString, QDateTime> m_restUntil; ///< by the target's id: it could not be reached
};

} // namespace Galley
