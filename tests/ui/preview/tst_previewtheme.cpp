// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "previewbench.h"
#include "support/themefolder.h"
#include "support/verify.h"
#include "ui/common/messagebar.h"
#include "ui/common/style.h"
#include "ui/preview/siteaddress.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Galley;
using namespace Qt::StringLiterals;

/// The preview, in the real engine, while the theme changes under it.
class TestPreviewTheme : public QObject
{
    Q_OBJECT

private:
    /// A newsroom whose own theme is in use, and its preview on the home page.
    struct Bench : PreviewBench {
        Bench()
        {
            folder = makeOwnTheme(*test.newsroom);
            writeText(folder + u"/layout.mustache"_s,
                      "<!doctype html><html lang=\"en\"{{#options.showViews}} data-views=\"yes\"{{/options.showViews}}>"
                      "<head><link rel=\"stylesheet\" href=\"{{root}}assets/style.css\"></head>"
                      "<body>{{{content}}}</body></html>");
            writeText(folder + u"/assets/style.css"_s, "body{font-size:var(--size,16px)}");
            (void)test.newsroom->themes().choose(u"own"_s);
        }
        bool open()
        {
            pane->show();
            return QTest::qWaitFor([this] { return text() == u"HOME"_s; }, 20000);
        }
        QString ask(const QString &script) const { return Galley::ask(page(), script, 5000); }
        QString text() const { return ask(u"document.body ? document.body.innerText.trim() : ''"_s); }
        QString size() const { return ask(u"getComputedStyle(document.body).fontSize"_s); }
        MessageArea *messages() const { return pane->findChild<MessageArea *>(); }

        QString folder;
    };

private Q_SLOTS:
    void initTestCase() { applyStyle(*qApp, Scheme::Light); }

    void theStyleFollowsAnOptionWithoutLoadingThePageAnew()
    {
        Bench bench;
        QVERIFY(bench.open());
        QCOMPARE(bench.size(), u"16px"_s);
        (void)bench.ask(u"window.isTheSame = 'yes'"_s);
        for (const QString &size : {u"20"_s, u"12"_s}) {
            GALLEY_VERIFY(bench.test.newsroom->themes().setOption(u"size"_s, size));
            QTRY_COMPARE_WITH_TIMEOUT(bench.size(), size + u"px"_s, 10000);
        }
        QCOMPARE(bench.ask(u"window.isTheSame"_s), u"yes"_s);
        QTRY_COMPARE(bench.ask(u"String(document.querySelectorAll('link').length)"_s), u"1"_s);
        GALLEY_VERIFY(bench.test.newsroom->themes().resetOption(u"size"_s));
        QTRY_COMPARE_WITH_TIMEOUT(bench.size(), u"16px"_s, 10000);
    }

    void theNextPageHasTheNewStyleToo()
    {
        Bench bench;
        QVERIFY(bench.open());
        GALLEY_VERIFY(bench.test.newsroom->themes().setOption(u"size"_s, u"20"_s));
        QTRY_COMPARE_WITH_TIMEOUT(bench.size(), u"20px"_s, 10000);
        bench.page().load(SiteAddress::url(u"404.html"_s));
        QTRY_COMPARE_WITH_TIMEOUT(bench.text(), u"notfound"_s, 10000);
        QCOMPARE(bench.size(), u"20px"_s);
    }

    void thePageFollowsAnOptionOfTheTemplates()
    {
        Bench bench;
        QVERIFY(bench.open());
        QCOMPARE(bench.ask(u"document.documentElement.dataset.views"_s), u"yes"_s);
        GALLEY_VERIFY(bench.test.newsroom->themes().setOption(u"showViews"_s, u"off"_s));
        QTRY_COMPARE_WITH_TIMEOUT(bench.ask(u"document.documentElement.dataset.views || ''"_s), QString(), 10000);
    }

    void followsAnEditOfTheThemesFiles()
    {
        Bench bench;
        QVERIFY(bench.open());
        QVERIFY(writeText(bench.folder + u"/home.mustache"_s, "FRONT"));
        QTRY_COMPARE_WITH_TIMEOUT(bench.text(), u"FRONT"_s, 10000);
        QVERIFY(writeText(bench.folder + u"/assets/style.css"_s, "body{font-size:30px}"));
        QTRY_COMPARE_WITH_TIMEOUT(bench.size(), u"30px"_s, 10000);
    }

    void keepsTheLastGoodPageAndSaysWhatIsWrong()
    {
        Bench bench;
        QVERIFY(bench.open());
        QVERIFY(writeText(bench.folder + u"/home.mustache"_s, "FRONT\n{{#open}}"));
        QTRY_VERIFY_WITH_TIMEOUT(bench.messages()->isShowing(u"theme"_s), 10000);
        QCOMPARE(bench.text(), u"HOME"_s);
        const QString said = bench.messages()->bars().first()->message().text;
        QVERIFY2(said.contains(u"home.mustache"_s) && said.contains(u"line 2"_s), qPrintable(said));
        QVERIFY(writeText(bench.folder + u"/home.mustache"_s, "FRONT"));
        QTRY_COMPARE_WITH_TIMEOUT(bench.text(), u"FRONT"_s, 10000);
        QTRY_VERIFY(!bench.messages()->isShowing(u"theme"_s));
    }

    void catchesUpWhenItIsSeenAgain()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.pane->hide();
        GALLEY_VERIFY(bench.test.newsroom->themes().setOption(u"size"_s, u"20"_s));
        QTest::qWait(200);
        bench.pane->show();
        QTRY_COMPARE_WITH_TIMEOUT(bench.size(), u"20px"_s, 10000);
    }
};

int main(int argc, char *argv[])
{
    SiteAddress::registerScheme();
    QApplication application(argc, argv);
    TestPreviewTheme test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_previewtheme.moc"
