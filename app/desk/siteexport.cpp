// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/siteexport.h"

#include "base/translate.h"
#include "desk/picturecache.h"
#include "desk/sitereading.h"
#include "publish/folderwriter.h"
#include "site/pagerenderer.h"
#include "site/siteplan.h"
#include "site/themevalues.h"
#include "store/articlestore.h"
#include "store/historystore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int PagesAtATime = 32;
constexpr int ReaderCache = 1024; // kilobytes: every story is read once

Error cancelled()
{
    return {ErrorKind::Cancelled, tr("The export was stopped."), {}};
}

/// One export at work: what its threads share.
class Export
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    Export(const NewsroomFolder &folder, std::shared_ptr<const Site> site, std::shared_ptr<const Theme> theme,
           const QHash<QString, Media> &media, FolderWriter &writer, const ProgressSink &progress)
        : m_folder(folder)
        , m_site(std::move(site))
        , m_theme(std::move(theme))
        , m_media(media)
        , m_writer(writer)
        , m_pictures(folder)
        , m_progress(progress)
    {
    }

    /// Stories first, on all cores, then the lists that name them.
    Done writePages()
    {
        if (Done written = writeRange(0, m_site->storyPageCount()); !written)
            return written;
        return writeRange(m_site->storyPageCount(), m_site->pageCount());
    }

    Done writeAssets()
    {
        const SiteSettings &settings = m_site->data().settings();
        const ThemeValues values(m_theme->options(), settings.theme, settings.themeOptions);
        const auto assets = values.dressed(m_theme->assets());
        for (auto asset = assets.begin(); asset != assets.end(); ++asset) {
            if (Done written = m_writer.write(asset.key(), asset.value()); !written)
                return written;
        }
        return {};
    }

    int pictureCount() const { return int(m_madePictures.size()); }

private:
    Done writeRange(int begin, int end)
    {
        std::atomic<int> next = begin;
        const int threads = std::clamp((end - begin) / PagesAtATime, 1, std::max(1, QThread::idealThreadCount()));
        std::vector<std::jthread> workers;
        for (int i = 1; i < threads; ++i)
            workers.emplace_back([&] { work(next, end); });
        work(next, end);
        workers.clear();
        const std::lock_guard lock(m_mutex);
        return m_failure ? Done(*m_failure) : Done();
    }

    void work(std::atomic<int> &next, int end)
    {
        auto database = Database::open(m_folder.databaseFile(), Access::ReadOnly, m_folder.backupsFolder());
        if (!database)
            return fail(database.error());
        if (Done limited = (*database)->limitCache(ReaderCache); !limited)
            return fail(limited.error());
        const auto snapshot = Snapshot::begin(**database);
        if (!snapshot)
            return fail(snapshot.error());
        const ArticleStore articles(**database);
        PageRenderer renderer(m_site, m_theme, [&](const ArticleId &id) { return articles.storyText(id); });
        QSet<PictureVariant> seen;
        while (!m_stopped) {
            const int first = next.fetch_add(PagesAtATime);
            if (first >= end)
                return;
            const int last = std::min(end, first + PagesAtATime);
            for (int i = first; i < last && !m_stopped; ++i) {
                if (Done written = writePage(renderer, m_site->page(i), seen); !written)
                    return fail(written.error());
            }
            report(last - first);
        }
    }

    /// A page goes out after the pictures it shows, so that it never points at nothing.
    Done writePage(PageRenderer &renderer, const Page &page, QSet<PictureVariant> &seen)
    {
        const Result<QByteArray> bytes = renderer.render(page);
        if (!bytes)
            return bytes.error();
        if (renderer.pictures().size() != seen.size()) {
            for (const PictureVariant &variant : renderer.pictures() - seen) {
                if (Done made = writePicture(variant); !made)
                    return made;
            }
            seen = renderer.pictures();
        }
        return m_writer.write(page.path, *bytes);
    }

    Done writePicture(const PictureVariant &variant)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_madePictures.contains(variant.path))
                return {};
            m_madePictures.insert(variant.path);
        }
        // The path names the original's content, the width and the format: all that the picture is made from.
        const QByteArray input = variant.path.toUtf8();
        if (m_writer.keep(variant.path, input))
            return {};
        const Result<QByteArray> bytes = m_pictures.bytes(variant);
        if (!bytes) {
            Error error = bytes.error();
            const QString name = m_media.value(variant.file).originalName;
            error.message = tr("The picture “%1” cannot be shown: %2")
                                .arg(name.isEmpty() ? variant.file : name, error.message);
            return error;
        }
        return m_writer.writeMade(variant.path, *bytes, input);
    }

    void fail(const Error &error)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_failure)
            m_failure = error;
        m_stopped = true;
    }

    void report(int pages)
    {
        const std::lock_guard lock(m_mutex);
        m_done += pages;
        if (!m_stopped && !m_progress({Progress::Step::Pages, m_done, m_site->pageCount()})) {
            m_failure = cancelled();
            m_stopped = true;
        }
    }

    const NewsroomFolder &m_folder;
    std::shared_ptr<const Site> m_site;
    std::shared_ptr<const Theme> m_theme;
    const QHash<QString, Media> &m_media;
    FolderWriter &m_writer;
    PictureCache m_pictures;
    const ProgressSink &m_progress;

    std::mutex m_mutex;
    QSet<QString> m_madePictures;
    std::optional<Error> m_failure;
    std::atomic<bool> m_stopped = false;
    int m_done = 0;
};

/// Ready stories become published; what changed since its newest revision is kept as it went out.
Result<int> markPublished(Database &database, const Site &site, const QString &person)
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
        const int place = site.data().placeOf(id);
        if (place < 0)
            continue; // it did not go out
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
    if (Done committed = (*transaction)->commit(); !committed)
        return committed.error();
    return published;
}

} // namespace

Result<ExportSummary> exportSite(const NewsroomFolder &folder, const Clock &clock, const ExportRequest &request,
                                 const ProgressSink &progress)
{
    QElapsedTimer timer;
    timer.start();
    if (!progress({Progress::Step::Reading, 0, 0}))
        return cancelled();

    auto writer = FolderWriter::begin(request.folder, {request.rewriteAll, request.acceptForeign});
    if (!writer)
        return writer.error();
    auto database = Database::open(folder.databaseFile(), Access::ReadWrite, folder.backupsFolder());
    if (!database)
        return database.error();
    if (Done limited = (*database)->limitCache(ReaderCache); !limited)
        return limited.error();
    Result<SiteInput> input = readSite(**database, folder, clock.now());
    if (!input)
        return input.error();
    auto theme = loadTheme(folder, input->settings.theme);
    if (!theme)
        return theme.error();
    const std::shared_ptr<const Site> site = Site::build(*std::move(input));

    Export work(folder, site, *theme, site->data().media, **writer, progress);
    if (Done written = work.writeAssets(); !written)
        return written.error();
    if (Done written = work.writePages(); !written)
        return written.error();
    const int total = site->pageCount();
    if (!progress({Progress::Step::Finishing, total, total}))
        return cancelled();
    const Result<WriteSummary> finished = (*writer)->finish();
    if (!finished)
        return finished.error();
    const Result<int> published = markPublished(**database, *site, request.person);
    if (!published)
        return published.error();

    ExportSummary summary;
    summary.pages = total;
    summary.pictures = work.pictureCount();
    summary.written = finished->written;
    summary.unchanged = finished->unchanged;
    summary.removed = finished->removed;
    summary.published = *published;
    summary.milliseconds = timer.elapsed();
    summary.report = finished->report;
    return summary;
}

} // namespace Galley
