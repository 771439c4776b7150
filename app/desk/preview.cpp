// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/preview.h"

#include "base/translate.h"
#include "desk/picturecache.h"
#include "desk/sitereading.h"
#include "desk/themewatch.h"
#include "site/pagerenderer.h"
#include "site/siteplan.h"
#include "site/themevalues.h"
#include "store/articlestore.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <future>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QByteArray mimeTypeOf(const QString &path)
{
    static const QHash<QString, QByteArray> types{
        {u"html"_s, "text/html"}, {u"css"_s, "text/css"}, {u"xml"_s, "application/xml"}, {u"txt"_s, "text/plain"},
        {u"webp"_s, "image/webp"}, {u"jpg"_s, "image/jpeg"}, {u"png"_s, "image/png"}, {u"gif"_s, "image/gif"},
        {u"svg"_s, "image/svg+xml"}, {u"mp4"_s, "video/mp4"}, {u"webm"_s, "video/webm"}, {u"m4a"_s, "audio/mp4"},
        {u"mp3"_s, "audio/mpeg"}, {u"ogg"_s, "audio/ogg"}, {u"wav"_s, "audio/wav"},
    };
    return types.value(QFileInfo(path).suffix().toLower(), "application/octet-stream");
}

/// What the reading found out about the theme.
struct ThemeNews {
    QString folder;                    ///< of the theme that is wanted
    std::optional<Error> fault;        ///< why the last good one is kept
    bool hasOtherAssets = false;
};

/// A theme as pages are made with it.
struct ThemeInUse {
    std::shared_ptr<const Theme> theme; ///< the last that was good
    QString name;
    QHash<QString, QByteArray> assets;  ///< as the options have them
};

/// The newsroom as it was read.
struct Base {
    std::shared_ptr<const Site> site;
    ThemeInUse theme;
};
struct Reading {
    Result<Base> base;
    std::optional<ThemeNews> theme; ///< none when the newsroom itself could not be read
};

/// Reads the theme that the settings in @p input name, and puts the values of its options there. One that is at fault, as
/// in the middle of an edit, changes nothing: the last good one stays, and the settings name it.
Result<ThemeInUse> takeTheme(const NewsroomFolder &folder, SiteInput &input, ThemeInUse inUse, ThemeNews &news)
{
    SiteSettings &settings = input.settings;
    news.folder = themeFolder(folder, settings.theme);
    const auto theme = loadTheme(folder, settings.theme);
    if (theme) {
        inUse.theme = *theme;
        inUse.name = settings.theme;
    } else {
        news.fault = theme.error();
        if (!inUse.theme)
            return theme.error();
    }
    settings.theme = inUse.name;
    input.options = ThemeValues(inUse.theme->options(), inUse.name, settings.themeOptions);
    auto assets = input.options.dressed(inUse.theme->assets());
    news.hasOtherAssets = !inUse.assets.isEmpty() && assets != inUse.assets;
    inUse.assets = std::move(assets);
    return inUse;
}

/// The newsroom as the site has it at @p moment (invalid: now). Takes a second where there are 100,000 stories. @p inUse stays when
/// the theme is at fault.
Reading readBase(const NewsroomFolder &folder, const Clock &clock, const QDateTime &moment, const ThemeInUse &inUse)
{
    const QDateTime now = moment.isValid() ? moment : clock.now();
    const auto database = Database::open(folder.databaseFile(), Access::ReadOnly, folder.backupsFolder());
    if (!database)
        return {database.error(), {}};
    Result<SiteInput> input = readSite(**database, folder, now);
    if (!input)
        return {input.error(), {}};
    ThemeNews news;
    Result<ThemeInUse> theme = takeTheme(folder, *input, inUse, news);
    if (!theme)
        return {theme.error(), news};
    return {Base{Site::build(*std::move(input)), *std::move(theme)}, news};
}

} // namespace

/// Keeps the site and makes its pages, on the preview's thread. The newsroom is read on another: meanwhile pages are
/// those of the newsroom as it was.
class PreviewWorker : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    struct Sinks {
        std::function<void(const ThemeNews &)> themeRead;
        std::function<void()> siteChanged; ///< pages were given out that are older than the site is now
    };

    /// @p sinks are called on the preview's thread.
    PreviewWorker(const NewsroomFolder &folder, const Clock &clock, std::chrono::milliseconds patience, Sinks sinks)
        : m_folder(folder), m_clock(clock), m_patience(patience), m_sinks(std::move(sinks)), m_pictures(folder)
    {
    }

    void setDraft(std::optional<Article> draft)
    {
        // The last site of the same draft has its place already: putting the next keystroke into it plans nothing anew.
        const bool isSameStory = draft && m_draft && draft->id == m_draft->id;
        if (!isSameStory)
            m_site.reset();
        m_draft = std::move(draft);
        m_renderer.reset();
    }

    void invalidate()
    {
        m_isStale = true;
        if (!m_reading.valid())
            startReading();
    }

    void setMoment(const QDateTime &moment)
    {
        m_moment = moment;
        invalidate();
    }

    /// Where the draft stands.
    Result<QString> draftPath()
    {
        if (Done ready = prepare(); !ready)
            return ready.error();
        return m_draft ? m_site->pathOf(m_draft->id) : QString();
    }

    Result<PreviewAnswer> answer(const QString &path)
    {
        if (Done ready = prepare(); !ready)
            return ready.error();
        const QHash<QString, QByteArray> &assets = m_base->theme.assets;
        if (const auto asset = assets.constFind(path); asset != assets.constEnd())
            return PreviewAnswer{mimeTypeOf(path), *asset};
        if (const auto variant = variantAt(path, m_base->site->data().media)) {
            const Result<QByteArray> bytes = m_pictures.bytes(*variant);
            if (!bytes)
                return bytes.error();
            return PreviewAnswer{mimeTypeOf(path), *bytes};
        }
        std::optional<Page> page = m_site->pageAt(path);
        if (!page)
            page = m_site->pageAt(u"404.html"_s);
        if (!page)
            return Error{ErrorKind::NotFound, tr("The site has no such page."), path};
        const Result<QByteArray> bytes = m_renderer->render(*page);
        if (!bytes)
            return bytes.error();
        return PreviewAnswer{mimeTypeOf(page->path), *bytes};
    }

private:
    void startReading()
    {
        m_isStale = false;
        std::promise<Reading> promise;
        m_reading = promise.get_future();
        m_reader = std::async(std::launch::async,
                              [this, folder = m_folder, &clock = m_clock, moment = m_moment,
                               promise = std::move(promise), inUse = m_base ? m_base->theme : ThemeInUse()]() mutable {
                                  promise.set_value(readBase(folder, clock, moment, inUse));
                                  QMetaObject::invokeMethod(this, [this] { (void)takeRead({}); }, Qt::QueuedConnection);
                              });
    }

    /// Takes what was read, when that comes within @p patience.
    Done takeRead(std::chrono::milliseconds patience)
    {
        if (!m_reading.valid() || m_reading.wait_for(patience) != std::future_status::ready)
            return {};
        Reading read = m_reading.get();
        if (read.theme)
            m_sinks.themeRead(*read.theme);
        if (read.base) {
            m_base = *std::move(read.base);
            m_site.reset();
            m_renderer.reset();
            if (std::exchange(m_gaveOldPages, false))
                m_sinks.siteChanged();
        }
        // What could not be read is tried again when somebody asks.
        if (m_isStale && read.base)
            startReading();
        m_isStale = m_isStale || !read.base;
        return read.base ? Done() : Done(read.base.error());
    }

    Done prepare()
    {
        if (!m_reading.valid() && (!m_base || m_isStale))
            startReading();
        if (m_reading.valid()) {
            if (!m_base)
                m_reading.wait();
            if (Done taken = takeRead(m_patience); !taken)
                return taken;
        }
        m_gaveOldPages = m_reading.valid();
        if (m_renderer)
            return {};
        if (!m_database) {
            auto database = Database::open(m_folder.databaseFile(), Access::ReadOnly, m_folder.backupsFolder());
            if (!database)
                return database.error();
            m_database = std::move(*database);
        }
        if (!m_site)
            m_site = m_base->site;
        // What was withdrawn does not stand on the site; what says so does.
        if (m_draft && m_draft->state != State::Withdrawn && !m_moment.isValid())
            m_site = m_site->with(*m_draft);
        m_renderer = std::make_unique<PageRenderer>(m_site, m_base->theme.theme, [this](const ArticleId &id) {
            return ArticleStore(*m_database).storyText(id);
        });
        return {};
    }

    NewsroomFolder m_folder;
    const Clock &m_clock;
    const std::chrono::milliseconds m_patience;
    Sinks m_sinks;
    PictureCache m_pictures;
    std::unique_ptr<Database> m_database;
    std::optional<Base> m_base; ///< what is in the store
    std::optional<Article> m_draft;
    QDateTime m_moment; ///< that is shown; invalid: now
    std::shared_ptr<const Site> m_site; ///< with the draft in its place
    std::unique_ptr<PageRenderer> m_renderer;
    bool m_isStale = false;      ///< the newsroom changed after the reading began
    bool m_gaveOldPages = false; ///< while it was read
    std::future<Reading> m_reading;
    std::future<void> m_reader; ///< the last member: it is waited for before the others go
};

Preview::Preview(const NewsroomFolder &folder, const Clock &clock, std::chrono::milliseconds patience)
    : m_watch(new ThemeWatch(this))
{
    const auto themeRead = [this](const ThemeNews &news) {
        QMetaObject::invokeMethod(this, [this, news] {
            m_watch->watch(news.folder);
            if (news.hasOtherAssets)
                Q_EMIT assetsChanged();
            tellOfTheme(news.fault);
        });
    };
    const auto siteChanged = [this] { QMetaObject::invokeMethod(this, [this] { Q_EMIT this->siteChanged(); }); };
    m_worker = new PreviewWorker(folder, clock, patience, {themeRead, siteChanged});
    connect(m_watch, &ThemeWatch::changed, this, &Preview::themeEdited);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(u"preview"_s);
    m_thread.start();
}

Preview::~Preview()
{
    // A page takes milliseconds; nothing here waits for the network or a person.
    m_thread.quit();
    m_thread.wait();
}

void Preview::setDraft(const Article &draft)
{
    const int revision = ++m_revision;
    QMetaObject::invokeMethod(m_worker, [this, draft, revision] {
        m_worker->setDraft(draft);
        // Behind a newer one, its place is of no interest: a site that is slow to make must not fall behind the keys.
        if (revision != m_revision)
            return;
        const Result<QString> path = m_worker->draftPath();
        QMetaObject::invokeMethod(this, [this, id = draft.id, path, revision] {
            if (revision != m_revision)
                return;
            if (path)
                Q_EMIT draftPlaced(id, *path);
            else
                Q_EMIT failed(path.error());
        });
    });
}

void Preview::clearDraft()
{
    ++m_revision;
    QMetaObject::invokeMethod(m_worker, [this] { m_worker->setDraft(std::nullopt); });
}

void Preview::setMoment(const QDateTime &moment)
{
    QMetaObject::invokeMethod(m_worker, [this, moment] { m_worker->setMoment(moment); });
}

void Preview::invalidate()
{
    QMetaObject::invokeMethod(m_worker, [this] { m_worker->invalidate(); });
}

void Preview::tellOfTheme(const std::optional<Error> &fault)
{
    // Once for each: the newsroom is read again whenever something in it changes.
    const QString told = fault ? fault->message + fault->detail : QString();
    if (std::exchange(m_toldOfTheme, told) == told)
        return;
    if (fault)
        Q_EMIT themeRefused(*fault);
    else
        Q_EMIT themeTaken();
}

void Preview::fetch(const QString &path, Answer answer)
{
    QMetaObject::invokeMethod(m_worker, [this, path, answer = std::move(answer)] {
        Result<PreviewAnswer> made = m_worker->answer(path);
        QMetaObject::invokeMethod(this, [answer, made = std::move(made)] { answer(made); });
    });
}

} // namespace Galley
