// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desk/picturecache.h"
#include "desk/progress.h"
#include "publish/folderwriter.h"
#include "site/pageinputs.h"
#include "site/pagerenderer.h"

#include <QCoreApplication>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <span>
#include <vector>

namespace Galley {

/// Writes the pages of one site and the pictures that they show, on all cores. Pages whose input is that of the file
/// that is there are not made again.
class SiteWriter
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    /// All must outlive it.
    SiteWriter(const NewsroomFolder &folder, std::shared_ptr<const Site> site, std::shared_ptr<const Theme> theme,
               FolderWriter &writer, const ProgressSink &progress);

    /// Blocks. When pictures cannot be shown (see unusable()), the pages that show them are not written.
    Done write();

    /// Pictures that are missing or damaged: file → why.
    const QHash<QString, Error> &unusable() const { return m_unusable; }
    int pictureCount() const { return m_pictureCount; }

private:
    class Worker;

    enum class PictureState { Failed, Making, Made };

    Done writeAssets();
    /// Pages that one thread makes in one go, by number.
    using Share = std::span<const int>;
    using WriteShare = std::function<Done(Worker &, Share)>;
    std::vector<Share> sharesOf(const std::vector<int> &pages) const;
    /// Calls @p write for shares that together are @p pages, on all cores.
    Done forEach(const std::vector<int> &pages, const WriteShare &write);
    void work(std::atomic<size_t> &next, const std::vector<Share> &shares, const WriteShare &write);
    Done beginPages(Worker &worker, Share pages);
    Done remakePages(Worker &worker, Share pages);
    Done makePage(Worker &worker, const Page &page, const Digest &input);
    bool writePictures(const QSet<PictureVariant> &variants);
    void writePicture(const PictureVariant &variant);
    bool makePicture(const PictureVariant &variant);
    bool waitForPicture(const PictureVariant &variant);
    QHash<QByteArray, const Media *> shownPictures() const;
    Done keepPictures();
    void fail(const Error &error);
    void report();

    const NewsroomFolder &m_folder;
    const std::shared_ptr<const Site> m_site;
    const std::shared_ptr<const Theme> m_theme;
    FolderWriter &m_writer;
    const PictureCache m_pictures;
    const ProgressSink &m_progress;
    const PageInputs m_inputs;

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_pictureDone;
    QHash<QString, PictureState> m_madePictures; ///< by path
    std::vector<int> m_changedPages;             ///< those that readers see in an older form
    QHash<QString, Error> m_unusable;
    std::optional<Error> m_failure;
    int m_pictureCount = 0;
    std::atomic<int> m_done = 0; ///< pages
    std::atomic<bool> m_stopped = false;
    std::atomic<bool> m_keptPages = false;
};

/// The pages were not all made because somebody asked to stop.
Error exportStopped();

} // namespace Galley
