// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/preview.h"

#include "base/translate.h"
#include "desk/picturecache.h"
#include "desk/sitereading.h"
#include "desk/themewatch.h"
#include "site/pagerenderer.h"
#include "site/themevalues.h"
#include "store/articlestore.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QByteArray mimeTypeOf(const QString &path)
{
    static const QHash<QString, QByteArray> types{
        {u"html"_s, "text/html"}, {u"css"_s, "text/css"}, {u"xml"_s, "application/xml"}, {u"txt"_s, "text/plain"},
        {u"webp"_s, "image/webp"}, {u"jpg"_s, "image/jpeg"}, {u"png"_s, "image/png"}, {u"gif"_s, "image/gif"},
        {u"svg"_s, "image/svg+xml"},
    };
    return types.value(QFileInfo(path).suffix().toLower(), "application/octet-stream");
}

/// What the worker found out about the theme when it read the newsroom.
struct ThemeNews {
    QString folder;                    ///< of the theme that is wanted
    std::optional<Error> fault;        ///< why the last good one is kept
    bool hasOtherAssets = false;
};
using ThemeSink = std::function<void(const ThemeNews &)>;

} // namespace

/// Keeps the site and makes its pages, on the preview's thread.
class PreviewWorker : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    /// @p themeRead is called on the preview's thread.
    PreviewWorker(const NewsroomFolder &folder, const Clock &clock, ThemeSink themeRead)
        : m_folder(folder), m_clock(clock), m_themeRead(std::move(themeRead)), m_pictures(folder)
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
        m_base.reset();
        m_site.reset();
        m_renderer.reset();
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
        if (const auto asset = m_assets.constFind(path); asset != m_assets.constEnd())
            return PreviewAnswer{mimeTypeOf(path), *asset};
        if (const auto variant = variantAt(path, m_media)) {
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
    Done prepare()
    {
        if (m_renderer)
            return {};
        if (!m_base) {
            if (Done read = readBase(); !read)
                return read;
        }
        if (!m_site)
            m_site = m_base;
        if (m_draft)
            m_site = m_site->with(*m_draft);
        m_renderer = std::make_unique<PageRenderer>(
            m_site, m_theme, [this](const ArticleId &id) { return ArticleStore(*m_database).storyText(id); });
        return {};
    }

    Done readBase()
    {
        if (!m_database) {
            auto database = Database::open(m_folder.databaseFile(), Access::ReadOnly, m_folder.backupsFolder());
            if (!database)
                return database.error();
            m_database = std::move(*database);
        }
        Result<SiteInput> input = readSite(*m_database, m_folder, m_clock.now());
        if (!input)
            return input.error();
        if (Done taken = takeTheme(input->settings); !taken)
            return taken;
        input->options = ThemeValues(m_theme->options(), input->settings.theme, input->settings.themeOptions);
        m_media = input->media;
        m_base = Site::build(*std::move(input));
        return {};
    }

    /// Reads the theme that @p settings name. One that is at fault, as in the middle of an edit, changes nothing: the last
    /// good one stays, and @p settings name it.
    Done takeTheme(SiteSettings &settings)
    {
        ThemeNews news{themeFolder(m_folder, settings.theme), {}, false};
        const auto theme = loadTheme(m_folder, settings.theme);
        if (theme) {
            m_theme = *theme;
            m_themeName = settings.theme;
        } else {
            news.fault = theme.error();
        }
        if (m_theme) {
            settings.theme = m_themeName;
            auto assets = ThemeValues(m_theme->options(), m_themeName, settings.themeOptions).dressed(m_theme->assets());
            news.hasOtherAssets = !m_assets.isEmpty() && assets != m_assets;
            m_assets = std::move(assets);
        }
        m_themeRead(news);
        return m_theme ? Done() : Done(theme.error());
    }

    NewsroomFolder m_folder;
    const Clock &m_clock;
    ThemeSink m_themeRead;
    PictureCache m_pictures;
    std::unique_ptr<Database> m_database;
    std::shared_ptr<const Theme> m_theme; ///< the last that was good
    QString m_themeName;
    QHash<QString, QByteArray> m_assets;  ///< as the options have them
    QHash<QString, Media> m_media;
    std::optional<Article> m_draft;
    std::shared_ptr<const Site> m_base; ///< what is in the store
    std::shared_ptr<const Site> m_site; ///< with the draft in its place
    std::unique_ptr<PageRenderer> m_renderer;
};

Preview::Preview(const NewsroomFolder &folder, const Clock &clock) : m_watch(new ThemeWatch(this))
{
    m_worker = new PreviewWorker(folder, clock, [this](const ThemeNews &news) {
        QMetaObject::invokeMethod(this, [this, news] {
            m_watch->watch(news.folder);
            if (news.hasOtherAssets)
                Q_EMIT assetsChanged();
            tellOfTheme(news.fault);
        });
    });
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
