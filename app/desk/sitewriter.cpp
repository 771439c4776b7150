// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/sitewriter.h"

#include "base/translate.h"
#include "desk/sitereading.h"
#include "site/pictureset.h"
#include "site/themevalues.h"
#include "store/articlestore.h"

#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <numeric>
#include <thread>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t PagesAtATime = 32;

/// Stands for the code that makes pages: another program may make other bytes of the same input.
QByteArray maker()
{
    const QFileInfo program(QCoreApplication::applicationFilePath());
    return QByteArrayLiteral(GALLEY_VERSION) + ' ' + QByteArray::number(program.size()) + ' '
        + QByteArray::number(program.lastModified().toMSecsSinceEpoch());
}

} // namespace

Error exportStopped() { return {ErrorKind::Cancelled, tr("The export was stopped."), {}}; }

/// What one thread needs to make pages; had when the first page has to be made.
class SiteWriter::Worker
{
public:
    explicit Worker(const SiteWriter &work) : m_work(work) {}

    /// What is given stands until the next call.
    Result<QByteArray> render(const Page &page)
    {
        if (!m_renderer) {
            if (Done opened = open(); !opened)
                return opened.error();
        }
        return m_renderer->renderInPlace(page);
    }

    /// The pictures that the pages show that were rendered since the last call.
    QSet<PictureVariant> takeNewPictures()
    {
        if (m_renderer->pictures().size() == m_seen.size())
            return {};
        QSet<PictureVariant> added = m_renderer->pictures() - m_seen;
        m_seen = m_renderer->pictures();
        return added;
    }

private:
    Done open()
    {
        auto database = openSiteReader(m_work.m_folder);
        if (!database)
            return database.error();
        m_database = std::move(*database);
        auto snapshot = Snapshot::begin(*m_database);
        if (!snapshot)
            return snapshot.error();
        m_snapshot = std::move(*snapshot);
        m_renderer = std::make_unique<PageRenderer>(m_work.m_site, m_work.m_theme, [this](const ArticleId &id) {
            return ArticleStore(*m_database).storyText(id);
        });
        return {};
    }

    const SiteWriter &m_work;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Snapshot> m_snapshot;
    std::unique_ptr<PageRenderer> m_renderer;
    QSet<PictureVariant> m_seen;
};

SiteWriter::SiteWriter(const NewsroomFolder &folder, std::shared_ptr<const Site> site,
                       std::shared_ptr<const Theme> theme, FolderWriter &writer, const ProgressSink &progress)
    : m_folder(folder)
    , m_site(std::move(site))
    , m_theme(std::move(theme))
    , m_writer(writer)
    , m_pictures(folder)
    , m_progress(progress)
    , m_inputs(*m_site, *m_theme, maker())
{
}

Done SiteWriter::write()
{
    if (Done written = writeAssets(); !written)
        return written;
    // Pages that are new go out before those that point at them, so that no reader finds a dead link meanwhile; what is
    // not wanted any more goes last of all, when the writer finishes.
    std::vector<int> all(size_t(m_site->pageCount()));
    std::iota(all.begin(), all.end(), 0);
    Done written = forEach(all, [this](Worker &worker, Share pages) { return beginPages(worker, pages); });
    if (!written)
        return written;
    std::sort(m_changedPages.begin(), m_changedPages.end());
    written = forEach(m_changedPages, [this](Worker &worker, Share pages) { return remakePages(worker, pages); });
    if (!written)
        return written;
    m_pictureCount = int(m_madePictures.size());
    return m_keptPages ? keepPictures() : Done();
}

Done SiteWriter::writeAssets()
{
    const auto assets = m_site->data().plan->input.options.dressed(m_theme->assets());
    for (auto asset = assets.begin(); asset != assets.end(); ++asset) {
        if (Done written = m_writer.write(asset.key(), asset.value()); !written)
            return written;
    }
    return {};
}

/// The files of the search that come of one segment are one share, since the first of them makes all; such shares stand
/// far apart, or threads would wait for the same segment.
std::vector<SiteWriter::Share> SiteWriter::sharesOf(const std::vector<int> &pages) const
{
    const std::vector<PlannedPage> &planned = m_site->data().plan->pages;
    const auto segmentAt = [&](size_t place) {
        const PlannedPage &page = planned[size_t(pages[place])];
        return page.kind == Page::Kind::SearchTerms ? page.subject : -1;
    };
    std::vector<Share> usual, segments;
    for (size_t begin = 0; begin < pages.size();) {
        const int segment = segmentAt(begin);
        size_t end = begin + 1;
        while (end < pages.size() && segmentAt(end) == segment && (segment >= 0 || end - begin < PagesAtATime))
            ++end;
        (segment >= 0 ? segments : usual).push_back(Share(pages).subspan(begin, end - begin));
        begin = end;
    }
    std::vector<Share> shares;
    size_t given = 0;
    for (size_t i = 0; i < usual.size(); ++i) {
        shares.push_back(usual[i]);
        for (; given < segments.size() * (i + 1) / usual.size(); ++given)
            shares.push_back(segments[given]);
    }
    for (; given < segments.size(); ++given)
        shares.push_back(segments[given]);
    return shares;
}

Done SiteWriter::forEach(const std::vector<int> &pages, const WriteShare &write)
{
    const std::vector<Share> shares = sharesOf(pages);
    std::atomic<size_t> next = 0;
    const size_t threads = std::clamp<size_t>(shares.size(), 1, size_t(std::max(1, QThread::idealThreadCount())));
    std::vector<std::jthread> workers;
    for (size_t i = 1; i < threads; ++i)
        workers.emplace_back([&] { work(next, shares, write); });
    work(next, shares, write);
    workers.clear();
    const std::lock_guard lock(m_mutex);
    return m_failure ? Done(*m_failure) : Done();
}

void SiteWriter::work(std::atomic<size_t> &next, const std::vector<Share> &shares, const WriteShare &write)
{
    Worker worker(*this);
    while (!m_stopped) {
        const size_t share = next++;
        if (share >= shares.size())
            return;
        if (Done written = write(worker, shares[share]); !written)
            return fail(written.error());
        report();
    }
}

/// Keeps pages, makes those that are new, and notes those that have to be made again.
Done SiteWriter::beginPages(Worker &worker, Share pages)
{
    std::vector<MadeFrom> files;
    for (const int number : pages)
        files.push_back({m_site->page(number).path, m_inputs.of(number)});
    const std::vector<bool> kept = m_writer.keep(files);
    for (size_t i = 0; i < pages.size() && !m_stopped; ++i) {
        if (kept[i]) {
            m_keptPages = true;
            ++m_done;
        } else if (!m_writer.has(files[i].path)) {
            if (Done made = makePage(worker, m_site->page(pages[i]), files[i].input); !made)
                return made;
        } else {
            const std::lock_guard lock(m_mutex);
            m_changedPages.push_back(pages[i]);
        }
    }
    return {};
}

Done SiteWriter::remakePages(Worker &worker, Share pages)
{
    for (const int number : pages) {
        if (m_stopped)
            break;
        if (Done made = makePage(worker, m_site->page(number), m_inputs.of(number)); !made)
            return made;
    }
    return {};
}

/// A page goes out after the pictures it shows, so that it never points at nothing.
Done SiteWriter::makePage(Worker &worker, const Page &page, const Digest &input)
{
    const Result<QByteArray> bytes = worker.render(page);
    if (!bytes)
        return bytes.error();
    ++m_done;
    if (!writePictures(worker.takeNewPictures()))
        return {};
    return m_writer.write(page.path, *bytes, input);
}

/// Those that nobody makes first, then what others are at.
bool SiteWriter::writePictures(const QSet<PictureVariant> &variants)
{
    for (const PictureVariant &variant : variants) {
        if (m_stopped)
            return false;
        writePicture(variant);
    }
    return std::all_of(variants.begin(), variants.end(),
                       [this](const PictureVariant &variant) { return waitForPicture(variant); });
}

/// Makes the picture unless it is made or in the making.
void SiteWriter::writePicture(const PictureVariant &variant)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_madePictures.contains(variant.path))
            return;
        m_madePictures.insert(variant.path, PictureState::Making);
    }
    const bool made = makePicture(variant);
    {
        const std::lock_guard lock(m_mutex);
        m_madePictures[variant.path] = made ? PictureState::Made : PictureState::Failed;
    }
    m_pictureDone.notify_all();
}

bool SiteWriter::waitForPicture(const PictureVariant &variant)
{
    std::unique_lock lock(m_mutex);
    m_pictureDone.wait(lock, [&] { return m_madePictures.value(variant.path) != PictureState::Making; });
    return m_madePictures.value(variant.path) == PictureState::Made;
}

bool SiteWriter::makePicture(const PictureVariant &variant)
{
    // The path names the original's content, the cut, the width and the format: all that the picture is made from.
    const Digest input = digestOf(variant.path.toUtf8());
    if (m_writer.keep(variant.path, input))
        return true;
    const Result<QByteArray> bytes = m_pictures.bytes(variant);
    if (!bytes) {
        const std::lock_guard lock(m_mutex);
        m_unusable.insert(variant.file, bytes.error());
        return false;
    }
    if (Done written = m_writer.write(variant.path, *bytes, input); !written) {
        fail(written.error());
        return false;
    }
    return true;
}

/// The pictures and recordings of everything that is out, by the beginning of their files' names.
QHash<QByteArray, const Media *> SiteWriter::shownPictures() const
{
    const Site::Data &site = m_site->data();
    QHash<QByteArray, const Media *> shown;
    const auto show = [&](std::string_view file) {
        const auto media = site.media.constFind(QString::fromUtf8(file.data(), qsizetype(file.size())));
        if (media != site.media.constEnd())
            shown.insert(pictureStem(file), &*media);
    };
    show(site.settings().logo.toStdString());
    for (const StoryTable *table : {&site.plan->input.stories, &site.plan->input.standing}) {
        const std::vector<int> first = table->firstShowing();
        for (int picture = 0; picture < table->pictureCount(); ++picture) {
            if (first[size_t(picture)] >= 0)
                show(table->pictureFile(picture));
        }
    }
    return shown;
}

/// Pages that were not made again show pictures, too: what stories show that are out stays.
Done SiteWriter::keepPictures()
{
    const QHash<QByteArray, const Media *> shown = shownPictures();
    const auto isMedia = [](QByteArrayView path) {
        return path.startsWith("pictures/") || path.startsWith("recordings/");
    };
    const QStringList broken = m_writer.keepOthers([&](QByteArrayView path) {
        if (!isMedia(path))
            return false;
        const Media *media = shown.value(stemOfPath(path));
        return media && isCutAsNow(path, *media);
    });
    for (const QString &path : broken) {
        const auto variant = variantAt(path, m_site->data().media);
        if (variant)
            writePicture(*variant);
    }
    m_pictureCount = m_writer.count(isMedia);
    const std::lock_guard lock(m_mutex);
    return m_failure ? Done(*m_failure) : Done();
}

void SiteWriter::fail(const Error &error)
{
    const std::lock_guard lock(m_mutex);
    if (!m_failure)
        m_failure = error;
    m_stopped = true;
}

void SiteWriter::report()
{
    const std::lock_guard lock(m_mutex);
    if (!m_stopped && !m_progress({Progress::Step::Pages, m_done, m_site->pageCount()})) {
        m_failure = exportStopped();
        m_stopped = true;
    }
}

} // namespace Galley
