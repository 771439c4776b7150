// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/publishing.h"

#include "base/id.h"
#include "base/translate.h"
#include "desk/siteexport.h"
#include "publish/releasearchive.h"
#include "publish/sendjournal.h"

#include <QElapsedTimer>
#include <QSysInfo>

#include <algorithm>
#include <future>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// The first half page of what a place holds is enough to see that it is not empty.
constexpr int FewNames = 3;

QString homeOf(const NewsroomFolder &folder, const PublishTarget &target) { return folder.releasesFolder() + u'/' + target.id; }

QString siteOf(const NewsroomFolder &folder, const PublishTarget &target) { return homeOf(folder, target) + u"/site"_s; }

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
    return connectorTo(*address, {request.secrets.login, request.target.keyFile, request.target.hostKey, request.mayBeOverheard});
}

/// A target that was asked what it holds.
struct AskedTarget {
    std::shared_ptr<std::unique_ptr<Target>> target;
    std::optional<ReleaseManifest> holds;
    bool holdsOthers = false;
};

Result<AskedTarget> ask(const PublishRequest &request)
{
    const Result<Connector> connect = connectorOf(request);
    if (!connect)
        return connect.error();
    AskedTarget asked{std::make_shared<std::unique_ptr<Target>>((*connect)()), {}};
    Target &target = **asked.target;
    if (Done connected = target.connect(); !connected)
        return connected.error();
    const auto there = releaseOn(target);
    // What cannot be read is as good as nothing: everything is sent again.
    if (!there && there.error().kind != ErrorKind::Damaged)
        return there.error();
    asked.holds = there ? *there : std::nullopt;
    if (!asked.holds) {
        const Result<QStringList> names = target.names(FewNames);
        if (!names)
            return names.error();
        asked.holdsOthers = !names->isEmpty();
    }
    return asked;
}

QString journalOf(const NewsroomFolder &folder, const PublishTarget &target) { return homeOf(folder, target) + u"/sending"_s; }

/// Compares @p release with what the target holds.
PreparedRelease planFor(const NewsroomFolder &folder, const PublishRequest &request, ReleaseManifest release, const AskedTarget &asked)
{
    const ReleaseArchive archive(homeOf(folder, request.target));
    SendJournal journal(journalOf(folder, request.target));
    // Of a release that ended between the place and the archive only the journal knows that it is ours.
    const bool isOurs = asked.holds && asked.holds->id == journal.release();
    release.before = asked.holds ? asked.holds->id : QString();
    const ReleasedFiles sent = (*asked.target)->keepsWhatWasPut()
        ? journal.read(release.before)
        : ReleasedFiles();
    // What an interrupted try of ours left there is no place of others.
    const bool holdsOthers = asked.holdsOthers && sent.isEmpty();
    return {planRelease(release, asked.holds, sent, isOurs ? asked.holds->id : archive.lastId(), holdsOthers, sendingOrder), nullptr, {}, {}, asked.target};
}

/// Takes what @p plan sends into the archive, and what the releases there do not have already.
Done takeIn(const NewsroomFolder &folder, const PublishRequest &request, const ReleasePlan &plan)
{
    ReleaseArchive archive(homeOf(folder, request.target));
    const bool isOnTop = plan.there && plan.there->id == archive.lastId();
    ReleasedFiles sent;
    for (const ReleaseChange &change : plan.changes) {
        if (isOnTop && change.kind != ReleaseChange::Kind::Removed)
            sent.insert(change.path, plan.release.files.value(change.path));
    }
    return archive.takeIn(isOnTop ? sent : plan.release.files, siteOf(folder, request.target));
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

/// By IndexNow a site proves that it is it who tells, with a file.
Done addIndexNowKey(const NewsroomFolder &folder, const PublishTarget &target, ReleasedFiles &files)
{
    if (target.indexNow.isEmpty())
        return {};
    const QByteArray key = indexNowKey(target.id).toLatin1();
    files.insert(key + ".txt", {digestOf(key), key.size()});
    return ReleaseArchive(homeOf(folder, target)).takeIn(key);
}

struct SiteForTarget {
    WrittenSite written;
    ReleasedFiles files;
};

/// The site as it is now, with the addresses that it has at @p target.
Result<SiteForTarget> writeFor(const NewsroomFolder &folder, const Clock &clock, const PublishRequest &request, const PublishTarget &target,
                               const ProgressSink &progress)
{
    const QString site = siteOf(folder, target);
    Result<WrittenSite> written = writeSite(folder, clock, {site, false, true, request.person, request.owner, target.publicUrl}, progress);
    if (!written)
        return written.error();
    Result<ReleasedFiles> files = filesOfExport(site);
    if (!files)
        return files.error();
    if (Done added = addIndexNowKey(folder, target, *files); !added)
        return added.error();
    return SiteForTarget{*std::move(written), *std::move(files)};
}

/// Whether what would be published now is what stands at the rehearsal. There the addresses may be others, so it is made for that one.
Done checkRehearsal(const NewsroomFolder &folder, const Clock &clock, const PublishRequest &request, const ProgressSink &progress)
{
    if (!request.rehearsal)
        return {};
    const Result<SiteForTarget> now = writeFor(folder, clock, request, *request.rehearsal, progress);
    if (!now)
        return now.error();
    const auto last = ReleaseArchive(homeOf(folder, *request.rehearsal)).last();
    if (!last)
        return last.error();
    if (*last && (*last)->files == now->files)
        return {};
    return Error{ErrorKind::NotAllowed,
                 tr("What would be published does not stand at “%1” yet. Publish it there first, look at it, and then here.")
                     .arg(request.rehearsal->name),
                 {}};
}

QList<EngineReport> tellEngines(const PublishRequest &request, const PreparedRelease &prepared)
{
    QList<EngineReport> reports;
    const QString &site = request.readersUrl;
    const QStringList addresses = site.isEmpty() ? QStringList() : changedAddresses(prepared.plan, site);
    if (addresses.isEmpty())
        return reports;
    if (!request.target.indexNow.isEmpty()) {
        const QString key = indexNowKey(request.target.id);
        reports.append({u"IndexNow"_s, tellIndexNow(addresses, key, QUrl(site + key + u".txt"_s), QUrl(request.target.indexNow))});
    }
    if (!request.target.baidu.isEmpty()) {
        const QString place = QUrl(site).toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::FullyEncoded);
        reports.append({tr("Baidu"), tellBaidu(addresses, place, request.secrets.baidu, QUrl(request.target.baidu))});
    }
    return reports;
}

/// None for a place whose host makes the site only after it was sent there.
std::optional<SiteCheck> lookAsReaders(const PublishRequest &request, const PreparedRelease &prepared, const SendSink &progress)
{
    const Result<TargetAddress> address = TargetAddress::fromUrl(request.target.url);
    if (request.readersUrl.isEmpty() || !address || address->kind == TargetKind::Git || address->kind == TargetKind::Zip)
        return std::nullopt;
    SendProgress now{.files = int(prepared.plan.changes.size()), .allFiles = int(prepared.plan.changes.size())};
    now.isChecking = true;
    return checkSite(prepared.plan, prepared.withdrawn, request.readersUrl, [&] { return progress(now); });
}

} // namespace

QString PreparedRelease::headlineAt(const QByteArray &path) const
{
    const std::optional<Page> page = site ? site->pageAt(QString::fromUtf8(path)) : std::nullopt;
    return page ? site->headlineOf(*page) : QString();
}

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
    if (Done rehearsed = checkRehearsal(folder, clock, request, progress); !rehearsed)
        return rehearsed.error();
    // Asking takes about as long as writing.
    std::future<Result<AskedTarget>> asking = std::async(std::launch::async, ask, std::cref(request));
    const Result<SiteForTarget> made = writeFor(folder, clock, request, request.target, progress);
    const Result<AskedTarget> asked = asking.get();
    if (!made)
        return made.error();
    if (!asked)
        return asked.error();
    Result<PreparedRelease> prepared = planFor(folder, request, newRelease(clock, request, made->files), *asked);
    if (Done kept = takeIn(folder, request, prepared->plan); !kept)
        return kept.error();
    letGoSmall(prepared->plan, *made->written.site);
    prepared->site = made->written.site;
    const QList<Site::Gone> gone = prepared->site->gone();
    for (const Site::Gone &each : gone)
        prepared->withdrawn.append(each.path.toUtf8());
    prepared->report = made->written.summary.report;
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
    const Result<AskedTarget> asked = ask(request);
    if (!asked)
        return asked.error();
    return planFor(folder, request, newRelease(clock, request, release->files), *asked);
}

Result<PublishSummary> publishRelease(const NewsroomFolder &folder, const Clock &clock, const PublishRequest &request,
                                      const PreparedRelease &prepared, const SendSink &progress)
{
    QElapsedTimer timer;
    timer.start();
    const ReleasePlan &plan = prepared.plan;
    PublishSummary summary{.release = {}, .report = prepared.report};
    ReleaseArchive archive(homeOf(folder, request.target));
    OutNow out{prepared.site, request.person, {}, {}};
    if (!plan.isNothing() || !plan.there) {
        const Result<Connector> connect = connectorOf(request);
        if (!connect)
            return connect.error();
        const auto contentOf = [&](const QByteArray &path) { return archive.open(plan.release.files.value(path).content); };
        // Called by the sending thread first, before there are others.
        const Connector atHand = [&, connection = prepared.connection]() -> std::unique_ptr<Target> {
            return connection && *connection ? std::move(*connection) : (*connect)();
        };
        const auto keep = [&](const QByteArray &manifest) { return archive.add(plan.release, manifest, request.target.kept); };
        if (Done sent = sendRelease(plan, atHand, contentOf, journalOf(folder, request.target), request.sending, progress, keep); !sent)
            return sent.error();
        summary.release = plan.release.id;
        summary.added = plan.count(ReleaseChange::Kind::New);
        summary.changed = plan.count(ReleaseChange::Kind::Changed);
        summary.removed = plan.count(ReleaseChange::Kind::Removed);
        summary.bytes = plan.bytes();
        out.at = clock.now();
        out.note = u"%1 %2 +%3 ~%4 -%5"_s.arg(request.target.name, plan.release.id).arg(summary.added).arg(summary.changed).arg(summary.removed);
    }
    const Result<int> published = noteOut(folder, out);
    if (!published)
        return published.error();
    summary.published = *published;
    if (!summary.release.isEmpty()) {
        summary.check = lookAsReaders(request, prepared, progress);
        summary.engines = tellEngines(request, prepared);
    }
    summary.milliseconds = timer.elapsed();
    return summary;
}

Result<QList<ReleaseManifest>> releasesOf(const NewsroomFolder &folder, const PublishTarget &target)
{
    return ReleaseArchive(homeOf(folder, target)).releases();
}

QString checkText(const SiteCheck &check)
{
    if (!check.problem.isEmpty())
        return tr("The release is out, but it could not be looked at as readers see it. %1").arg(check.problem);
    QString text = check.findings.isEmpty()
        ? tr("%n page(s) were looked at as readers see them, at %1: all are as they were sent.", nullptr, check.checked).arg(check.site)
        : tr("%1 of %2 pages at %3 are not as they were sent.").arg(check.findings.size()).arg(check.checked).arg(check.site);
    if (check.left > 0)
        text += tr(" %n more were not looked at.", nullptr, check.left);
    return text;
}

QString findingText(const SiteCheck::Finding &finding)
{
    switch (finding.fault) {
    case SiteCheck::Fault::Differs: return tr("%1 is another page than the one that was sent.").arg(finding.address);
    case SiteCheck::Fault::Missing:
        return tr("%1 is not there; the server answers with the number %2.").arg(finding.address).arg(finding.status);
    case SiteCheck::Fault::StillThere: break;
    }
    return tr("%1 still shows what was there before. If that stays so, a cache on the way has to be emptied.").arg(finding.address);
}

QString engineText(const EngineReport &report)
{
    if (!report.answer.isFine())
        return tr("%1 was not told of everything. %2").arg(report.name, report.answer.problem);
    return tr("%1 was told of %n page(s).", nullptr, report.answer.told).arg(report.name);
}

QDateTime lastReleaseOf(const NewsroomFolder &folder, const PublishTarget &target)
{
    return ReleaseArchive(homeOf(folder, target)).lastTime();
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
