// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/markdownfile.h"
#include "intake/projectfolder.h"

#include <QRegularExpression>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestFindStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsTheStoriesOfAHugoProject()
    {
        ProjectFolder site;
        site.write(u"config.toml"_s);
        for (const char *passed : {"README.md", "LICENSE.md", "public/a.md", "themes/t/a.md", "node_modules/m/a.md", "archetypes/default.md",
                                   "layouts/a.html", "resources/a.md", ".git/a.md", ".hidden/a.md", "_drawer/a.md", "content/a.txt",
                                   "content/.a.md", "content/page.html"})
            site.write(QString::fromUtf8(passed), "x");
        QStringList stories;
        for (const char *story : {"content/b/index.md", "content/posts/A.MD", "content/posts/b.markdown", "content/posts/c.mdown",
                                  "content/posts/readme.md"})
            stories.append(site.write(QString::fromUtf8(story)));
        stories.append(site.write(u"content/posts/d.html"_s, "---\ntitle: d\n---\n"));
        site.write(u"content/_index.md"_s, "---\ntitle: x\n---\n");
        stories.sort();
        const IncomingFiles found = findStories({site.path(), site.path(u"content"_s)});
        QCOMPARE(found.stories, stories);
        QVERIFY(found.report.isEmpty());
    }

    void findsPostsAndDraftsOfJekyll()
    {
        ProjectFolder site;
        const QString draft = site.write(u"_drafts/a.md"_s);
        const QString post = site.write(u"_posts/2024-01-02-b.md"_s);
        site.write(u"_site/c.md"_s);
        QCOMPARE(findStories({site.path()}).stories, (QStringList{draft, post}));
    }

    void readsTheNamesOfChannelsAndTags()
    {
        ProjectFolder site;
        site.write(u"content/categories/politics/_index.md"_s, "---\ntitle: 时政\ndescription: 要闻\n---\n");
        site.write(u"content/tags/tag001/_index.md"_s, "---\ntitle: \"经济\"\n---\n");
        site.write(u"content/tags/_index.md"_s, "---\ntitle: 标签\n---\n");
        site.write(u"content/tags/bad/_index.md"_s, "---\ntitle: [\n---\n");
        const IncomingFiles found = findStories({site.path()});
        QVERIFY(found.stories.isEmpty());
        QCOMPARE(found.terms.size(), 2);
        QCOMPARE(found.terms[0].slug, u"politics"_s);
        QCOMPARE(found.terms[0].name, u"时政"_s);
        QCOMPARE(found.terms[0].description, u"要闻"_s);
        QVERIFY(!found.terms[0].isTag);
        QVERIFY(found.terms[1].isTag);
        QCOMPARE(found.terms[1].name, u"经济"_s);
        QCOMPARE(found.report.remarks.size(), 1);
        QVERIFY(found.report.remarks[0].place.endsWith(u"bad/_index.md"_s));
    }

    void takesAFileByItsNameWhateverItIsCalled()
    {
        ProjectFolder folder;
        const QString readme = folder.write(u"README.md"_s);
        const IncomingFiles found = findStories({readme, readme, folder.write(u"a.docx"_s), folder.path(u"missing.md"_s)});
        QCOMPARE(found.stories, QStringList{readme});
        QCOMPARE(found.report.remarks.size(), 2);
        for (const Remark &remark : found.report.remarks)
            QCOMPARE(remark.severity, Severity::Problem);
    }

    void followsNoLinkOutOfTheFolder()
    {
        ProjectFolder other, folder;
        const QString outside = other.write(u"a.md"_s);
        const QString inside = folder.write(u"b.md"_s);
        QFile::link(outside, folder.path(u"link.md"_s));
        QFile::link(other.path(), folder.path(u"linked"_s));
        QFile::link(folder.path(), folder.path(u"loop"_s));
        QCOMPARE(findStories({folder.path()}).stories, QStringList{inside});
    }
};

QTEST_GUILESS_MAIN(TestFindStories)
#include "tst_findstories.moc"
