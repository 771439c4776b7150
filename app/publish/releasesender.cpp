// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/releasesender.h"

#include "base/translate.h"
#include "publish/sendjournal.h"

#include <QCoreApplication>

#include <mutex>
#include <thread>
#include <vector>

namespace Galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// After that a machine that is at work on a target has to have said so again, or it is not any more.
constexpr auto Stale = std::chrono::minutes(10);
constexpr auto SayAgain = std::chrono::minutes(1);

QByteArray claimOf(const ReleaseManifest &release)
{
    return (release.newsroom + u'\n' + release.machine + u'\n' + QDateTime::currentDateTimeUtc().toString(Qt::ISODate) + u'\n').toUtf8();
}

Error stopped() { return {ErrorKind::Cancelled, tr("Publishing was stopped. What was sent stays; the next time it goes on from there."), {}}; }

/// The work of all connections.
class Sending
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    Sending(const ReleasePlan &plan, const Connector &connect, const std::function<std::unique_ptr<QIODevice>(const QByteArray &)> &contentOf,
            SendJournal &journal, const SendOptions &options, const SendSink &progress, const std::function<Done(const QByteArray &)> &keep)
        : m_plan(plan), m_connect(connect), m_contentOf(contentOf), m_journal(journal), m_options(options), m_tell(progress), m_keep(keep)
    {
        m_told.allFiles = int(plan.changes.size());
        m_told.allBytes = plan.bytes();
    }

    Done run()
    {
        std::unique_ptr<Target> first = m_connect();
        if (Done ready = persist(*first, [this](Target &target) { return claim(target); }, first->isConnected()); !ready)
            return ready;
        if (Done done = runSteps(*first); !done) {
            // Others need not wait for somebody who is not at work any more.
            if (done.error().kind != ErrorKind::Offline)
                (void)first->remove(PublishingName);
            return done;
        }
        const QByteArray manifest = m_plan.release.toBytes();
        if (Done written = persist(*first, [&](Target &target) { return putBytes(target, ReleaseName, manifest); }); !written)
            return written;
        if (Done finished = persist(*first, [this](Target &target) { return target.finish(m_plan.release); }); !finished)
            return finished;
        if (Done kept = m_keep ? m_keep(manifest) : Done(); !kept)
            return kept;
        m_journal.remove();
        (void)first->remove(PublishingName); // one that stays is known for ours
        return {};
    }

private:
    using Act = std::function<Done(Target &)>;

    Done claim(Target &target)
    {
        const QByteArray ours = claimOf(m_plan.release);
        Done claimed = target.create(PublishingName, ours);
        if (!claimed && claimed.error().kind == ErrorKind::AlreadyThere) {
            const Result<QByteArray> theirs = target.read(PublishingName, 10'000);
            if (!theirs && theirs.error().kind != ErrorKind::NotFound)
                return theirs.error();
            const QList<QByteArray> lines = theirs ? theirs->split('\n') : QList<QByteArray>();
            const QString machine = QString::fromUtf8(lines.value(1));
            const QDateTime since = QDateTime::fromString(QString::fromUtf8(lines.value(2)), Qt::ISODate);
            const bool isOurs = QString::fromUtf8(lines.value(0)) == m_plan.release.newsroom && machine == m_plan.release.machine;
            if (theirs && !isOurs && since.isValid() && since.secsTo(QDateTime::currentDateTimeUtc()) < std::chrono::seconds(Stale).count()) {
                return Error{ErrorKind::InUse,
                             tr("“%1” is publishing there right now. Wait until it is done, then look at what it sent.").arg(machine), {}};
            }
            claimed = putBytes(target, PublishingName, ours);
        }
        m_claimedAt = std::chrono::steady_clock::now();
        return claimed;
    }

    Done runSteps(Target &first)
    {
        // Whoever came between the plan and the claim would be undone.
        Done alike = persist(first, [this](Target &target) -> Done {
            const Result<QString> id = releaseIdOn(target);
            if (!id)
                return id.error();
            if (*id == (m_plan.there ? m_plan.there->id : QString()))
                return {};
            if (!m_plan.there) {
                // What cannot be read was as good as nothing for the plan.
                const auto whole = releaseOn(target);
                if (!whole && whole.error().kind == ErrorKind::Damaged)
                    return {};
            }
            return Error{ErrorKind::InUse, tr("Somebody else has just published there. Look at the plan again."), *id};
        });
        if (!alike)
            return alike;
        const QList<ReleaseChange> &changes = m_plan.changes;
        for (qsizetype begin = 0; begin < changes.size();) {
            qsizetype end = begin;
            while (end < changes.size() && changes.at(end).step == changes.at(begin).step)
                ++end;
            if (Done done = runStep(first, begin, end); !done)
                return done;
            begin = end;
        }
        return {};
    }

    Done runStep(Target &first, qsizetype begin, qsizetype end)
    {
        m_next = begin;
        const auto helpers = std::min<qsizetype>({m_options.connections, first.connections(), (end - begin + 7) / 8}) - 1;
        {
            std::vector<std::jthread> threads;
            for (qsizetype i = 0; i < helpers; ++i)
                threads.emplace_back([this, end, i] { help(size_t(i), end); });
            work(first, end);
        }
        const std::lock_guard lock(m_mutex);
        return m_failure ? Done(*m_failure) : Done();
    }

    void help(size_t number, qsizetype end)
    {
        std::unique_ptr<Target> target;
        {
            const std::lock_guard lock(m_mutex);
            if (m_helpers.size() > number)
                target = std::move(m_helpers[number]);
        }
        if (!target) {
            target = m_connect();
            // A server may take fewer connections at once than we would like: then the others do it.
            if (!target->connect())
                return;
        }
        work(*target, end);
        const std::lock_guard lock(m_mutex);
        if (m_helpers.size() <= number)
            m_helpers.resize(number + 1);
        m_helpers[number] = std::move(target);
    }

    void work(Target &target, qsizetype end)
    {
        for (;;) {
            qsizetype at = 0;
            {
                const std::lock_guard lock(m_mutex);
                if (m_failure || m_next >= end)
                    return;
                at = m_next++;
            }
            const ReleaseChange &change = m_plan.changes.at(at);
            Done done = persist(target, [&](Target &to) {
                Done claimed = claimAgain(to);
                return claimed ? carryOut(to, change) : claimed;
            });
            if (done)
                done = note(change);
            if (!done)
                return fail(done.error());
        }
    }

    Done claimAgain(Target &target)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (std::chrono::steady_clock::now() - m_claimedAt < SayAgain)
                return {};
            m_claimedAt = std::chrono::steady_clock::now();
        }
        return putBytes(target, PublishingName, claimOf(m_plan.release));
    }

    Done carryOut(Target &target, const ReleaseChange &change)
    {
        if (change.kind == ReleaseChange::Kind::Removed)
            return target.remove(change.path);
        const std::unique_ptr<QIODevice> content = m_contentOf(change.path);
        if (!content)
            return Error{ErrorKind::Io, tr("The page “%1” is not there any more. Publish again.").arg(QString::fromUtf8(change.path)), {}};
        return target.put(change.path, *content);
    }

    Done note(const ReleaseChange &change)
    {
        const std::lock_guard lock(m_mutex);
        if (Done noted = m_journal.note(change.path, change.kind == ReleaseChange::Kind::Removed ? ReleasedFile() : m_plan.release.files.value(change.path)); !noted)
            return noted;
        ++m_told.files;
        m_told.bytes += change.size;
        m_told.path = change.path;
        return m_tell(m_told) ? Done() : Done(stopped());
    }

    void fail(const Error &error)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_failure)
            m_failure = error;
    }

    /// Does @p act, and again with a connection that is made anew after the last one was lost.
    Done persist(Target &target, const Act &act, bool isConnected = true)
    {
        Done done;
        for (qsizetype attempt = 0;; ++attempt) {
            done = isConnected ? act(target) : target.connect();
            if (done && !isConnected) {
                isConnected = true;
                done = act(target);
            }
            if (done || done.error().kind != ErrorKind::Offline || attempt >= m_options.pauses.size())
                return done;
            isConnected = false;
            if (Done waited = wait(m_options.pauses.at(attempt)); !waited)
                return waited;
        }
    }

    Done wait(std::chrono::milliseconds pause)
    {
        for (auto left = pause; left > 0ms; left -= 200ms) {
            {
                const std::lock_guard lock(m_mutex);
                if (m_failure)
                    return *m_failure;
                SendProgress told = m_told;
                told.waiting = std::chrono::ceil<std::chrono::seconds>(left);
                if (!m_tell(told))
                    return stopped();
            }
            std::this_thread::sleep_for(std::min(left, 200ms));
        }
        return {};
    }

    const ReleasePlan &m_plan;
    const Connector &m_connect;
    const std::function<std::unique_ptr<QIODevice>(const QByteArray &)> &m_contentOf;
    SendJournal &m_journal;
    const SendOptions &m_options;
    const SendSink &m_tell;
    const std::function<Done(const QByteArray &)> &m_keep;

    std::mutex m_mutex; ///< guards what follows
    std::optional<Error> m_failure;
    qsizetype m_next = 0;
    SendProgress m_told;
    std::vector<std::unique_ptr<Target>> m_helpers; ///< connections that the next step takes up again
    std::chrono::steady_clock::time_point m_claimedAt;
};

} // namespace

Result<std::optional<ReleaseManifest>> releaseOn(Target &target)
{
    const Result<QByteArray> bytes = target.read(ReleaseName, MostManifestBytes);
    if (!bytes && bytes.error().kind == ErrorKind::NotFound)
        return std::optional<ReleaseManifest>();
    if (!bytes)
        return bytes.error();
    Result<ReleaseManifest> manifest = ReleaseManifest::fromBytes(*bytes);
    if (!manifest)
        return manifest.error();
    return std::optional(*std::move(manifest));
}

Result<QString> releaseIdOn(Target &target)
{
    const Result<QByteArray> bytes = target.read(ReleaseName, MostManifestBytes);
    if (!bytes && bytes.error().kind != ErrorKind::NotFound)
        return bytes.error();
    return bytes ? ReleaseManifest::idOf(*bytes) : QString();
}

Done sendRelease(const ReleasePlan &plan, const Connector &connect, const std::function<std::unique_ptr<QIODevice>(const QByteArray &)> &contentOf,
                 const QString &journalFile, const SendOptions &options, const SendSink &progress, const std::function<Done(const QByteArray &)> &keep)
{
    SendJournal journal(journalFile);
    if (Done opened = journal.open(plan.there ? plan.there->id : QString(), plan.release.id); !opened)
        return opened;
    return Sending(plan, connect, contentOf, journal, options, progress, keep).run();
}

} // namespace Galley
