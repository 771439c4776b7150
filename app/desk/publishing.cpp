// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/publishing.h"

#include "base/id.h"
#include "base/translate.h"
#include "desk/siteexport.h"
#include "publish/releasearchive.h"
#include "publish/sendjournal.h"
#include "store/database.h"
#include "store/ledgerstore.h"

#include <QElapsedTimer>
#include <QSysInfo>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// The first half page of what a place holds is enough to see that it is not empty.
constexpr int FewNames = 3;

QString homeOf(const NewsroomFolder &folder, const PublishTarget &target) { return folder.releasesFolder() + u'/' + target.id; }

/// Pages that lead to others go out after them: stories, then lists, then what says that there is news, the home page last.
int sendingOrder(const QByteArray &path)
{
    enum { Parts, Stories, Lists, News, Home };
    if (path == "index.html")
        return Home;
    if (!path.endsWith(".html"))
        return path.endsWith(".xml") || path.endsWith(".txt") || path.startsWith("search/") ? News : Parts;
    const QByteArray name = path.mid(path.lastIndexOf('/') + 1);
    const bool isList = name == "index.html" || name.startsWith("page-") || path.startsWith("tags/") || path.startsWith("authors/")
        || path.startsWith("archive/");
    return isList ? Lists : Stories;
}

Result<Connector> connectorOf(const PublishRequest &request)
{
    const Result<TargetAddress> address = TargetAddress::fromUrl(request.target.url);
    if (!address)
        return address.error();
    return connectorTo(*address, {request.secret, request.target.keyFile, request.target.hostKey});
}

/// Compares @p release with what the target holds.
Result<PreparedRelease> planFor(const NewsroomFolder &folder, const PublishRequest &request, ReleaseManifest release)
{
    const Result<Connector> connect = connectorOf(request);
    if (!connect)
        return connect.error();
    std::unique_ptr<Target> target = (*connect)();
    if (Done connected = target->connect(); !connected)
        return connected.error();
    auto there = releaseOn(*target);
    // What cannot be read is as good as nothing: everything is sent again.
    if (!there && there.error().kind != ErrorKind::Damaged)
        return there.error();
    const std::optional<ReleaseManifest> held = there ? *there : std::nullopt;
    bool holdsOthers = false;
    if (!held) {
        const Result<QStringList> names = target->names(FewNames);
        if (!names)
            return names.error();
        holdsOthers = !names->isEmpty();
    }
    const ReleaseArchive archive(homeOf(folder, request.target));
    release.before = held ? held->id : QString();
    const ReleasedFiles sent = SendJournal(homeOf(folder, request.target) + u"/sending"_s).read(release.before);
    // What an interrupted try of ours left there is no place of others.
    return PreparedRelease{planRelease(release, held, sent, archive.lastId(), holdsOthers && sent.isEmpty(), sendingOrder), nullptr, {},
                           std::make_shared<std::unique_ptr<Target>>(std::move(target))};
}

/// That the page of a withdrawn story, or one that leads to another address, is small is meant.
void letGoSmall(ReleasePlan &plan, const Site &site)
{
    plan.smaller.removeIf([&](const QByteArray &path) {
        const std::optional<Page> page = site.pageAt(QString::fromUtf8(path));
        return page && (page->kind == Page::Kind::Withdrawn || page->kind == Page::Kind::Redirect);
    });
    if (plan.smaller.isEmpty())
        plan.warnings.removeAll(ReleaseWarning::MuchSmaller);
}

ReleaseManifest newRelease(const Clock &clock, const PublishRequest &request, const ReleasedFiles &files)
{
    return {.id = newUuid().toString(QUuid::WithoutBraces), .before = {}, .newsroom = request.owner,
            .machine = QSysInfo::machineHostName(), .person = request.person, .at = clock.now(), .files = files};
}

} // namespace

Done tryTarget(const PublishRequest &request)
{
    const Result<Connector> connect = connectorOf(request);
    if (!connect)
        return connect.error();
    const std::unique_ptr<Target> target = (*connect)();
    if (Done connected = target->connect(); !connected)
        return connected;
    // That somebody may log in does not mean that they may write.
    const QByteArray name = ".galley-test-" + newUuid().toByteArray(QUuid::WithoutBraces);
    if (Done made = target->create(name, "Galley\n"); !made)
        return made;
    return target->remove(name);
}

Result<PreparedRelease> prepareRelease(const NewsroomFolder &folder, const Clock &clock, const PublishRequest &request,
                                       const ProgressSink &progress)
{
    const QString site = homeOf(folder, request.target) + u"/site"_s;
    const Result<WrittenSite> written
        = writeSite(folder, clock, {site, false, true, request.person, request.owner, request.target.publicUrl}, progress);
    if (!written)
        return written.error();
    const Result<ReleasedFiles> files = filesOfExport(site);
    if (!files)
        return files.error();
    if (Done kept = ReleaseArchive(homeOf(folder, request.target)).takeIn(*files, site); !kept)
        return kept.error();
    Result<PreparedRelease> prepared = planFor(folder, request, newRelease(clock, request, *files));
    if (!prepared)
        return prepared;
    letGoSmall(prepared->plan, *written->site);
    prepared->site = written->site;
    prepared->report = written->summary.report;
    return prepared;
}

Result<PreparedRelease> prepareRollback(const NewsroomFolder &folder, const Clock &clock, const PublishRequest &request, const QString &id)
{
    const auto kept = releasesOf(folder, request.target);
    if (!kept)
        return kept.error();
    const auto begins = [&](const ReleaseManifest &release) { return !id.isEmpty() && release.id.startsWith(id); };
    const auto release = std::find_if(kept->begin(), kept->end(), begins);
    if (release == kept->end())
        return Error{ErrorKind::NotFound, tr("The release “%1” is not kept any more; see which are.").arg(id), {}};
    if (std::count_if(kept->begin(), kept->end(), begins) > 1)
        return Error{ErrorKind::BadInput, tr("Several releases begin with “%1”; write more of the one you mean.").arg(id), {}};
    return planFor(folder, request, newRelease(clock, request, release->files));
}

Result<PublishSummary> publishRelease(const NewsroomFolder &folder, const Clock &clock, const PublishRequest &request,
                                      const PreparedRelease &prepared, const SendSink &progress)
{
    QElapsedTimer timer;
    timer.start();
    const ReleasePlan &plan = prepared.plan;
    PublishSummary summary{.release = {}, .report = prepared.report};
    ReleaseArchive archive(homeOf(folder, request.target));
    if (!plan.isNothing() || !plan.there) {
        const Result<Connector> connect = connectorOf(request);
        if (!connect)
            return connect.error();
        const auto contentOf = [&](const QByteArray &path) { return archive.open(plan.release.files.value(path).content); };
        // Called by the sending thread first, before there are others.
        const Connector atHand = [&, connection = prepared.connection]() -> std::unique_ptr<Target> {
            return connection && *connection ? std::move(*connection) : (*connect)();
        };
        if (Done sent = sendRelease(plan, atHand, contentOf, homeOf(folder, request.target) + u"/sending"_s, request.sending, progress); !sent)
            return sent.error();
        if (Done kept = archive.add(plan.release, request.target.kept); !kept)
            return kept.error();
        summary.release = plan.release.id;
        summary.added = plan.count(ReleaseChange::Kind::New);
        summary.changed = plan.count(ReleaseChange::Kind::Changed);
        summary.removed = plan.count(ReleaseChange::Kind::Removed);
        summary.bytes = plan.bytes();
        const auto database = Database::open(folder.databaseFile(), Access::ReadWrite, folder.backupsFolder());
        if (!database)
            return database.error();
        const QString note = u"%1 %2 +%3 ~%4 -%5"_s.arg(request.target.name, plan.release.id).arg(summary.added).arg(summary.changed).arg(summary.removed);
        const auto noted = LedgerStore(**database).add({.act = Act::Export, .person = request.person, .at = clock.now(), .note = note});
        if (!noted)
            return noted.error();
    }
    if (prepared.site) {
        const Result<int> published = markPublished(folder, *prepared.site, request.person);
        if (!published)
            return published.error();
        summary.published = *published;
    }
    summary.milliseconds = timer.elapsed();
    return summary;
}

Result<QList<ReleaseManifest>> releasesOf(const NewsroomFolder &folder, const PublishTarget &target)
{
    return ReleaseArchive(homeOf(folder, target)).releases();
}

QString warningText(ReleaseWarning warning, const ReleasePlan &plan)
{
    switch (warning) {
    case ReleaseWarning::FirstHere:
        return tr("The place holds other files already. They stay, unless a page of the site has the same name.");
    case ReleaseWarning::Wiped:
        return tr("The place does not say any more what was published there last, so everything is sent again.");
    case ReleaseWarning::OtherRelease:
        return tr("Somebody else published there last: %1 on “%2”, %3. Its changes would be undone.")
            .arg(plan.there->person, plan.there->machine, plan.there->at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s));
    case ReleaseWarning::OtherNewsroom: return tr("The site of another newsroom stands there. It would be replaced.");
    case ReleaseWarning::ManyRemoved:
        return tr("%n pages or pictures would be removed.", nullptr, plan.count(ReleaseChange::Kind::Removed));
    case ReleaseWarning::MuchSmaller:
        return tr("%n page(s) would be less than a third of what they are, the first is %1.", nullptr, int(plan.smaller.size()))
            .arg(QString::fromUtf8(plan.smaller.value(0)));
    }
    return {};
}

} // namespace Galley
