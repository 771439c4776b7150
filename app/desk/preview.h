// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "model/article.h"
#include "store/newsroomfolder.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace Galley {

class PreviewWorker;
class ThemeWatch;

/// One file of the previewed site.
struct PreviewAnswer {
    QByteArray mimeType;
    QByteArray bytes;
};

/// The site as an export would write it now, served from memory, with the story at work in its place as it stands
/// unsaved. Pages are made on a thread of its own; answers come back on the thread that owns this object.
class Preview : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const Result<PreviewAnswer> &)>;

    /// What a person takes for at once, less what making a page takes.
    static constexpr std::chrono::milliseconds Patience{60};

    /// @p clock must outlive it. After that @p patience a page is one from before, when the newsroom has to be read first.
    Preview(const NewsroomFolder &folder, const Clock &clock, std::chrono::milliseconds patience = Patience);
    ~Preview() override;

    /// The story at work; it stands on the site whatever its state. draftPlaced() follows.
    void setDraft(const Article &draft);
    void clearDraft();
    /// Shows the site as it will be at @p moment, without the story at work; invalid: as it is now, with it. The newsroom is
    /// read again for that, see invalidate().
    void setMoment(const QDateTime &moment);
    /// The newsroom or its theme changed beside the draft: it is read again. While that takes long, pages are still those
    /// from before; siteChanged() follows then.
    void invalidate();

    /// The file at @p path ("" is the home page). NotFound answers with the site's own 404 page where it can. Calls
    /// @p answer later, on this thread, unless this object is gone by then.
    void fetch(const QString &path, Answer answer);

Q_SIGNALS:
    /// The draft of the latest setDraft() stands at @p path; what was fetched before may have changed.
    void draftPlaced(const Galley::ArticleId &story, const QString &path);
    /// Pages that were fetched may be older than the newsroom is: fetch them again.
    void siteChanged();
    /// The theme is at fault; pages go on being made with the last good one.
    void themeRefused(const Galley::Error &error);
    /// After that: it is good again.
    void themeTaken();
    /// The stylesheet or another of the theme's files is other than before: whoever shows a page loads them again.
    void assetsChanged();
    /// Somebody changed a file of the newsroom's own theme; invalidate() reads it.
    void themeEdited();
    /// The site cannot be made at all (no theme that is good, a newsroom that cannot be read).
    void failed(const Galley::Error &error);

private:
    void tellOfTheme(const std::optional<Error> &fault);

    QThread m_thread;
    ThemeWatch *m_watch;
    PreviewWorker *m_worker; ///< lives on m_thread, which deletes it
    std::atomic<int> m_revision = 0;
    QString m_toldOfTheme; ///< empty: that all is well
};

} // namespace Galley
