// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/files.h"
#include "cli/newsroomcase.h"
#include "cli/siteaudit.h"
#include "desk/newsroom.h"
#include "support/sourcefolder.h"
#include "support/verify.h"

#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

/// A story with everything that the page which started Galley had, from a Markdown file to its page on the site.
class TestCliSeedPage : public QObject
{
    Q_OBJECT

private:
    NewsroomCase m_case{{u"--base-url"_s, u"https://news.example.cn/"_s}};
    QString m_page; ///< as it is written, optional line breaks taken out
    QString m_text; ///< as a reader sees it

    /// The words of the first element that begins like @p opening, up to @p closing.
    QString part(const QString &opening, const QString &closing) const
    {
        const qsizetype from = m_page.indexOf(opening);
        const qsizetype to = m_page.indexOf(closing, from);
        return from < 0 || to < 0 ? QString() : m_page.mid(from, to + closing.size() - from);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        const Run run = m_case.importPaths({testData(u"cli/seed"_s)});
        GALLEY_STATUS(run, 0);
        for (const QJsonObject &file : objects(run.json(), u"files"_s))
            QCOMPARE(remarksOf(file), QString());
        {
            const SystemClock clock;
            const auto newsroom = Newsroom::open(m_case.newsroom(), OpenFor::Work, clock);
            GALLEY_VERIFY(newsroom);
            SiteSettings settings = (*newsroom)->settings();
            settings.messageAddress = u"https://message.example.cn/box"_s;
            GALLEY_VERIFY((*newsroom)->setSettings(settings));
        }
        GALLEY_STATUS(m_case.exportSite(), 0);
        const QByteArray bytes = fileBytes(m_case.site() + u"/news/zhineng-chejian.html"_s);
        m_page = QString::fromUtf8(bytes).remove(u"<wbr>"_s);
        m_text = textOf(bytes);
        QVERIFY(!m_page.isEmpty());
    }

    void theChannelsAreInTheirOrder()
    {
        const qsizetype news = m_page.indexOf(u"news/index.html\""_s);
        const qsizetype finance = m_page.indexOf(u">财经</a>"_s);
        const qsizetype innovation = m_page.indexOf(u">创新</a>"_s);
        QVERIFY(news > 0 && news < finance && finance < innovation);
    }

    void theSideColumnHasEachChannelsFeaturedStory_data()
    {
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("alt");
        QTest::addColumn<QString>("excerpt");
        QTest::newRow("新闻") << u"人行桥提前三天修好，上学不用再绕路"_s << u"晨雾里的人行桥"_s << u"三块桥板在夜里换完"_s;
        QTest::newRow("财经") << u"折叠桌上的小额贷款，办完只要一杯茶的工夫"_s << u"折叠桌旁的账本"_s
                             << u"批发市场的过道里多了一张折叠桌"_s;
        QTest::newRow("创新") << u"巴掌大的水质仪，学生自己焊的"_s << u"一只巴掌大的水质仪"_s << u"仪器的外壳是饭盒"_s;
    }
    void theSideColumnHasEachChannelsFeaturedStory()
    {
        QFETCH(QString, headline);
        QFETCH(QString, alt);
        QFETCH(QString, excerpt);
        QVERIFY2(m_text.contains(headline), qPrintable(m_text));
        QVERIFY(m_page.contains(u"alt=\"%1\""_s.arg(alt)));
        const QRegularExpression cut(QRegularExpression::escape(excerpt) + u"[^<]{10,60}…"_s);
        QVERIFY2(m_page.contains(cut), qPrintable(excerpt));
    }

    void theReaderSeesWhereTheyAre()
    {
        const QString crumbs = textOf(part(u"<nav class=\"crumbs\""_s, u"</nav>"_s).toUtf8());
        const QRegularExpression trail(u"您现在的位置：.*首页.*新闻.*不换设备先换眼光，柳溪区的老车间这样过冬"_s);
        QVERIFY2(crumbs.contains(trail), qPrintable(crumbs));
    }

    void aStoryIsRecommended()
    {
        const qsizetype at = m_page.indexOf(u"id=\"recommended\""_s);
        QVERIFY(at > 0);
        QVERIFY(m_page.indexOf(u"renxing-qiao.html"_s, at) > 0);
    }

    void theHeadAndTheLineUnderItAreThere()
    {
        QCOMPARE(m_page.count("<h1"_L1), 1);
        QVERIFY(textOf(part(u"<h1"_s, u"</h1>"_s).toUtf8()).contains(u"不换设备先换眼光，柳溪区的老车间这样过冬"_s));
        QVERIFY2(m_text.contains(QRegularExpression(u"发布时间：\\s*2019[-/年]11[-/月]16"_s)), qPrintable(m_text));
        QVERIFY2(m_text.contains(QRegularExpression(u"浏览：\\s*507"_s)), qPrintable(m_text));
        for (const QString &word : {u"柳溪制造"_s, u"三条路，一本账"_s, u"柳溪新闻"_s, u"乔木"_s, u"顾听雨"_s, u"老厂新事"_s})
            QVERIFY2(m_text.contains(word), qPrintable(word));
        QVERIFY(m_page.contains("href=\"../news/index.html\""_L1));
    }

    void theBodyHasItsSubheadsParagraphsAndPictures()
    {
        for (const QString &subhead : {u"先把账算清楚"_s, u"再把人留下来"_s, u"路还长"_s})
            QVERIFY2(m_page.contains(QRegularExpression(u"<h2[^>]*>%1</h2>"_s.arg(subhead))), qPrintable(subhead));
        QVERIFY(m_text.contains(u"中间留着一道空白，等着大家把两边连起来。"_s));
        QVERIFY(m_text.contains(u"只把那块黑板留在了车间门口。"_s));
        QVERIFY(m_page.contains(u"alt=\"黑板上的账\""_s));
        QVERIFY(m_page.contains(u"<figcaption>黑板左边是停机，右边是订单。"_s));
    }

    void theNeighboursAreLinked()
    {
        QVERIFY(m_text.contains(QRegularExpression(u"上一篇\\s*[:：]?\\s*河堤上的早春市集今年多了两排棚子"_s)));
        QVERIFY(m_text.contains(QRegularExpression(u"下一篇\\s*[:：]?\\s*人行桥提前三天修好，上学不用再绕路"_s)));
    }

    void theMessageFormIsThere()
    {
        const QString form = part(u"<form class=\"form\""_s, u"</form>"_s);
        QVERIFY2(form.contains("action=\"https://message.example.cn/box\""_L1), qPrintable(form));
        for (const QString &field : {u"姓名"_s, u"邮箱"_s, u"留言"_s})
            QVERIFY2(form.contains(field), qPrintable(form));
    }

    void withoutAnAddressThereIsNoMessageForm()
    {
        const NewsroomCase bare;
        GALLEY_STATUS(bare.importPaths({testData(u"cli/seed"_s)}), 0);
        GALLEY_STATUS(bare.exportSite(), 0);
        const QByteArray page = fileBytes(bare.site() + u"/news/zhineng-chejian.html"_s);
        QVERIFY(!page.isEmpty());
        QVERIFY(!page.contains("<form class=\"form\"") && !page.contains("邮箱"));
    }

    void theSiteAroundItIsWhole()
    {
        QCOMPARE(fileFaults(m_case.site()), QStringList());
        QCOMPARE(deadLinks(m_case.site(), u"https://news.example.cn/"_s), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCliSeedPage)
#include "tst_cli_seedpage.moc"
