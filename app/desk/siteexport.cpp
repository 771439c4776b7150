// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/siteexport.h"

#include "base/translate.h"
#include "desk/licences.h"
#include "desk/sitereading.h"
#include "desk/sitewriter.h"
#include "publish/folderwriter.h"
#include "site/siteplan.h"
#include "store/articlestore.h"
#include "store/historystore.h"
#include "store/ledgerstore.h"
#include "store/taxonomystore.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <future>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Ready stories become published; what changed since its newest revision is kept as it went out.
Result<int> markOut(Database &database, const Site &site, const QString &person)
{
    ArticleStore articles(database);
    HistoryStore history(database);
    const auto unkept = history.changedSinceRevision();
    if (!unkept)
        return unkept.error();
    const QSet<ArticleId> changed(unkept->begin(), unkept->end());
    int published = 0;

    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    const auto due = articles.ids(State::Ready);
    if (!due)
        return due.error();
    QSet<ArticleId> touched(due->begin(), due->end());
    touched.unite(changed);
    for (const ArticleId &id : std::as_const(touched)) {
        // What is held back did not go out as it is written now.
        if (!site.data().plan->isOut(id) || site.data().plan->input.held.contains(id))
            continue;
        // Read again: what an editor wrote meanwhile must not be lost.
        Result<Article> found = articles.article(id);
        if (!found)
            continue;
        Article article = *std::move(found);
        const QDateTime now = site.data().plan->input.now;
        if (article.state == State::Ready && !article.isTrashed()) {
            const StateChange change{article.id, stateKey(State::Ready), stateKey(State::Published), person, now};
            article.state = State::Published;
            if (!article.publishAt.isValid())
                article.publishAt = now;
            if (Done put = articles.put(article); !put)
                return put.error();
            if (Done recorded = history.recordStateChange(change); !recorded)
                return recorded.error();
            ++published;
        }
        const Result<bool> kept = history.keepRevision(article, RevisionReason::Export, person, now);
        if (!kept)
            return kept.error();
    }
    if (Done marked = articles.markExported(site.data().plan->input.now); !marked)
        return marked.error();
    const QHash<QString, QString> &authors = site.data().plan->newAuthorSlugs;
    if (Done kept = TaxonomyStore(database).keepAuthorAddresses(authors); !kept)
        return kept.error();
    if (Done committed = (*transaction)->commit(); !committed)
        return committed.error();
    return published;
}

/// The site as it is now, and the theme that it is made with.
struct Material {
    std::shared_ptr<const Site> site;
    std::shared_ptr<const Theme> theme;
};

/// @p unusable pictures are left out as if the newsroom did not have them.
Result<Material> readMaterial(Database &database, const NewsroomFolder &folder, const QDateTime &now, const QString &baseUrl,
                              const QHash<QString, Error> &unusable)
{
    Result<SiteInput> input = readSite(database, folder, now);
    if (!input)
        return input.error();
    if (!baseUrl.isEmpty())
        input->settings.baseUrl = baseUrl;
    for (auto picture = unusable.begin(); picture != unusable.end(); ++picture)
        input->media.remove(picture.key());
    auto theme = loadTheme(folder, input->settings.theme);
    if (!theme)
        return theme.error();
    input->options = ThemeValues((*theme)->options(), input->settings.theme, input->settings.themeOptions);
    return Material{Site::build(*std::move(input)), *theme};
}

/// Says which pictures the site has to do without.
void reportUnusable(Report &report, const QHash<QString, Error> &unusable, const QHash<QString, QString> &names)
{
    for (auto picture = unusable.begin(); picture != unusable.end(); ++picture) {
        const QString name = names.value(picture.key(), picture.key());
        report.problem(name, tr("The picture “%1” cannot be shown and was left out: %2").arg(name, picture->message));
    }
}

} // namespace

Result<WrittenSite> writeSite(const NewsroomFolder &folder, const Clock &clock, const ExportRequest &request,
                              const ProgressSink &progress)
{
    QElapsedTimer timer;
    timer.start();
    if (!progress({Progress::Step::Reading, 0, 0}))
        return exportStopped();
    const auto database = openSiteReader(folder);
    if (!database)
        return database.error();

    QHash<QString, Error> unusable;
    QHash<QString, QString> names; // of the unusable pictures, as they came in
    const QDateTime now = clock.now();
    for (;;) {
        // What stands in the folder is read while the newsroom is.
        auto beginning = std::async(std::launch::async, [&request] {
            return FolderWriter::begin(request.folder, {request.rewriteAll, request.acceptForeign, request.owner});
        });
        const Result<Material> material = readMaterial(**database, folder, now, request.baseUrl, unusable);
        auto writer = beginning.get();
        if (!writer)
            return writer.error();
        if (!material)
            return material.error();
        Report licences;
        if (Done allowed = checkLicences(*material->site, licences); !allowed)
            return allowed.error();
        SiteWriter work(folder, material->site, material->theme, **writer, progress);
        if (Done written = work.write(); !written)
            return written.error();
        if (!work.unusable().isEmpty()) {
            // The pages that show them have to be made without them. Every round leaves out more, so this ends.
            for (auto picture = work.unusable().begin(); picture != work.unusable().end(); ++picture) {
                unusable.insert(picture.key(), *picture);
                names.insert(picture.key(), material->site->data().media.value(picture.key()).originalName);
            }
            continue;
        }
        const int total = material->site->pageCount();
        if (!progress({Progress::Step::Finishing, total, total}))
            return exportStopped();
        const Result<WriteSummary> finished = (*writer)->finish();
        if (!finished)
            return finished.error();
        ExportSummary summary;
        summary.pages = total;
        summary.pictures = work.pictureCount();
        summary.written = finished->written;
        summary.unchanged = finished->unchanged;
        summary.removed = finished->removed;
        summary.gone = material->site->gone();
        summary.milliseconds = timer.elapsed();
        summary.report = finished->report;
        summary.report.append(licences);
        reportUnusable(summary.report, unusable, names);
        return WrittenSite{material->site, summary};
    }
}

Result<int> noteOut(const NewsroomFolder &folder, const OutNow &out)
{
    const auto database = Database::open(folder.databaseFile(), Access::ReadWrite, folder.backupsFolder());
    if (!database)
        return database.error();
    const Result<int> published = out.site ? markOut(**database, *out.site, out.person) : Result<int>(0);
    if (!published || out.note.isEmpty())
        return published;
    const auto noted = LedgerStore(**database).add({.act = Act::Export, .person = out.person, .at = out.at, .note = out.note});
    return noted ? published : Result<int>(noted.error());
}

Result<ExportSummary> exportSite(const NewsroomFolder &folder, const Clock &clock, const ExportRequest &request,
                                 const ProgressSink &progress)
{
    Result<WrittenSite> written = writeSite(folder, clock, request, progress);
    if (!written)
        return written.error();
    ExportSummary &summary = written->summary;
    OutNow out{written->site, request.person, written->site->data().plan->input.now, {}};
    if (summary.written + summary.removed > 0)
        out.note = u"%1 +%2 -%3"_s.arg(request.folder).arg(summary.written).arg(summary.removed);
    const Result<int> published = noteOut(folder, out);
    if (!published)
        return published.error();
    summary.published = *published;
    return std::move(summary);
}

} // namespace Galley
