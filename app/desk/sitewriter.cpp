// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/sitewriter.h"

#include "base/translate.h"
#include "site/pictureset.h"
#include "site/themevalues.h"
#include "store/articlestore.h"

#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <thread>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int PagesAtATime = 32;
constexpr int ReaderCache = 1024; // kilobytes: every story is read once

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

    Result<QByteArray> render(const Page &page)
    {
        if (!m_renderer) {
            if (Done opened = open(); !opened)
                return opened.error();
        }
        return m_renderer->render(page);
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
        const NewsroomFolder &folder = m_work.m_folder;
        auto database = Database::open(folder.databaseFile(), Access::ReadOnly, folder.backupsFolder());
        if (!database)
            return database.error();
        m_database = std::move(*database);
        if (Done limited = m_database->limitCache(ReaderCache); !limited)
            return limited;
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
    // Stories first, then the lists that name them.
    if (Done written = writeRange(0, m_site->storyPageCount()); !written)
        return written;
    if (Done written = writeRange(m_site->storyPageCount(), m_site->pageCount()); !written)
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

Done SiteWriter::writeRange(int begin, int end)
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

void SiteWriter::work(std::atomic<int> &next, int end)
{
    Worker worker(*this);
    while (!m_stopped) {
        const int first = next.fetch_add(PagesAtATime);
        if (first >= end)
            return;
        const int last = std::min(end, first + PagesAtATime);
        for (int i = first; i < last && !m_stopped; ++i) {
            if (Done written = writePage(worker, i); !written)
                return fail(written.error());
        }
        report(last - first);
    }
}

/// A page goes out after the pictures it shows, so that it never points at nothing.
Done SiteWriter::writePage(Worker &worker, int number)
{
    const Page page = m_site->page(number);
    const Digest input = m_inputs.of(number);
    if (m_writer.keep(page.path, input)) {
        m_keptPages = true;
        return {};
    }
    const Result<QByteArray> bytes = worker.render(page);
    if (!bytes)
        return bytes.error();
    if (!writePictures(worker.takeNewPictures()))
        return {};
    return m_writer.write(page.path, *bytes, input);
}

bool SiteWriter::writePictures(const QSet<PictureVariant> &variants)
{
    bool all = true;
    for (const PictureVariant &variant : variants) {
        if (m_stopped)
            return false;
        all = writePicture(variant) && all;
    }
    return all;
}

bool SiteWriter::writePicture(const PictureVariant &variant)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_madePictures.contains(variant.path))
            return true;
        m_madePictures.insert(variant.path);
    }
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

/// Pages that were not made again show pictures, too: what stories show that are out stays.
Done SiteWriter::keepPictures()
{
    const StoryTable &stories = m_site->data().plan->input.stories;
    const StoryTable &standing = m_site->data().plan->input.standing;
    QSet<QByteArray> stems{pictureStem(m_site->data().settings().logo.toStdString())};
    for (const StoryTable *table : {&stories, &standing}) {
        for (int place = 0; place < table->size(); ++place) {
            const ListedStory story = table->at(place);
            if (story.coverNumber >= 0)
                stems.insert(pictureStem(table->pictureFile(story.coverNumber)));
            for (const int picture : story.pictures)
                stems.insert(pictureStem(stories.pictureFile(picture)));
        }
    }
    const QStringList broken = m_writer.keepOthers([&](QByteArrayView path) {
        return path.startsWith("pictures/") && stems.contains(stemOfPath(path));
    });
    for (const QString &path : broken) {
        const auto variant = variantAt(path, m_site->data().media);
        if (variant)
            (void)writePicture(*variant);
    }
    m_pictureCount = m_writer.count([](QByteArrayView path) { return path.startsWith("pictures/"); });
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

void SiteWriter::report(int pages)
{
    const std::lock_guard lock(m_mutex);
    m_done += pages;
    if (!m_stopped && !m_progress({Progress::Step::Pages, m_done, m_site->pageCount()})) {
        m_failure = exportStopped();
        m_stopped = true;
    }
}

} // namespace Galley
