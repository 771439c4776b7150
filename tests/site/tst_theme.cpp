// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/template.h"
#include "site/theme.h"
#include "site/words.h"
#include "support/sourcefolder.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void readsTemplatesAndAssets();
    void readsTheThemeThatComesWithGalley();
    void readsAThemeFromTheProgramItself();
    void refusesAFolderThatIsNotThere();
    void refusesAThemeWithoutATemplate();
    void namesTheFileAndLineOfAMistake();
    void refusesAnotherVersionOfTheViewModel();
    void putsPartialsInTheirPlaces();
    void refusesAPartialThatIncludesItself();
    void takesLinesAwayThatHoldOnlyATag();
    void looksUpInThePageAndThenInCommon();
    void absentNamesHideThoseAround();
    void hasAWordForEveryKeyInTheDescription();

private:
    void write(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    Result<std::shared_ptr<const Theme>> load() const { return Theme::load(m_folder->path() + u'/'); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestTheme::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    write(u"theme.json"_s, R"({ "format": 1, "name": "plain" })");
    for (const QString &name : {u"masthead"_s, u"side"_s, u"footer"_s, u"home"_s, u"channel"_s, u"story"_s, u"notfound"_s,
                                u"layout"_s, u"redirect"_s, u"standing"_s, u"archive"_s, u"search"_s})
        write(name + ".mustache"_L1, "x");
    write(u"assets/style.css"_s, "body {}");
    write(u"assets/fonts/a.woff2"_s, "font");
}

void TestTheme::readsTemplatesAndAssets()
{
    const auto theme = load();
    QVERIFY(theme);
    QCOMPARE((*theme)->name(), u"plain"_s);
    QCOMPARE((*theme)->assets().value(u"assets/style.css"_s), "body {}");
    QCOMPARE((*theme)->assets().value(u"assets/fonts/a.woff2"_s), "font");
    QVERIFY((*theme)->assets().contains(u"assets/search.js"_s));
    QCOMPARE((*theme)->assets().size(), 3);
}

void TestTheme::readsTheThemeThatComesWithGalley()
{
    const auto theme = Theme::load(sourceFolder(u"resources/themes/default"_s));
    QVERIFY2(theme, qPrintable(theme ? QString() : theme.error().message));
    QVERIFY((*theme)->assets().contains(u"assets/style.css"_s));
}

void TestTheme::readsAThemeFromTheProgramItself()
{
    const auto built = Theme::load(u":/themes/default"_s);
    const auto read = Theme::load(sourceFolder(u"resources/themes/default"_s));
    QVERIFY2(built, qPrintable(built ? QString() : built.error().message));
    QVERIFY(read);
    QCOMPARE((*built)->assets(), (*read)->assets());
}

void TestTheme::refusesAFolderThatIsNotThere()
{
    QCOMPARE(Theme::load(m_folder->filePath(u"none"_s)).error().kind, ErrorKind::NotFound);
    QFile::remove(m_folder->filePath(u"theme.json"_s));
    QCOMPARE(load().error().kind, ErrorKind::NotFound);
}

void TestTheme::refusesAThemeWithoutATemplate()
{
    QFile::remove(m_folder->filePath(u"story.mustache"_s));
    const auto theme = load();
    QCOMPARE(theme.error().kind, ErrorKind::NotFound);
    QVERIFY(theme.error().message.contains(u"story.mustache"_s));
}

void TestTheme::namesTheFileAndLineOfAMistake()
{
    write(u"story.mustache"_s, "<p>\n</p>\n{{#open}}\n<p>{{name}}</p>\n");
    const auto theme = load();
    QCOMPARE(theme.error().kind, ErrorKind::Template);
    QVERIFY2(theme.error().message.contains(u"story.mustache"_s), qPrintable(theme.error().message));
    QVERIFY2(theme.error().message.contains(u"line 3"_s), qPrintable(theme.error().message));
}

void TestTheme::refusesAnotherVersionOfTheViewModel()
{
    write(u"theme.json"_s, R"({ "format": 2, "name": "later" })");
    QCOMPARE(load().error().kind, ErrorKind::Template);
    write(u"theme.json"_s, "{ broken");
    QCOMPARE(load().error().kind, ErrorKind::Template);
}

void TestTheme::putsPartialsInTheirPlaces()
{
    write(u"part-inner.mustache"_s, "<i>{{name}}</i>\n");
    write(u"part-outer.mustache"_s, "<div>\n  {{> part-inner}}\n</div>\n");
    write(u"story.mustache"_s, "{{#items}}\n{{>part-outer}}\n{{/items}}\n<b>{{> part-inner }}</b>\n");
    const auto theme = load();
    QVERIFY(theme);
    View page;
    page.text("name", u"x"_s);
    page.flag("items", true);
    QCOMPARE((*theme)->page(u"story"_s).render(View(), page),
             std::string("<div>\n  <i>x</i>\n</div>\n<b><i>x</i>\n</b>\n"));
    write(u"story.mustache"_s, "{{> part-none}}");
    QCOMPARE(load().error().kind, ErrorKind::NotFound);
}

void TestTheme::refusesAPartialThatIncludesItself()
{
    write(u"part-a.mustache"_s, "{{> part-b}}");
    write(u"part-b.mustache"_s, "{{> part-a}}");
    const auto theme = load();
    QCOMPARE(theme.error().kind, ErrorKind::Template);
}

void TestTheme::takesLinesAwayThatHoldOnlyATag()
{
    write(u"story.mustache"_s, "a\n{{! a remark }}\n  {{#no}}\nb\n  {{/no}}  \n{{^no}}\nc\n{{/no}}\n{{x}}\nd {{#no}}\n{{/no}}\n");
    const auto theme = load();
    QVERIFY(theme);
    View page;
    page.absent("no");
    page.text("x", u"x"_s);
    QCOMPARE((*theme)->page(u"story"_s).render(View(), page), std::string("a\nc\nx\nd "));
}

void TestTheme::looksUpInThePageAndThenInCommon()
{
    const auto parsed = Template::parse(u"t"_s, "{{a}} {{b}} {{site.title}} {{{raw}}} {{raw}}");
    QVERIFY(parsed);
    View common;
    View site;
    site.text("title", u"站"_s);
    common.object("site", std::move(site));
    common.text("a", u"common"_s);
    View page;
    page.text("a", u"page"_s);
    page.text("b", u"<b>"_s);
    page.text("raw", u"<i>"_s);
    QCOMPARE((*parsed)->render(common, page), std::string("page &lt;b&gt; 站 <i> &lt;i&gt;"));
}

void TestTheme::absentNamesHideThoseAround()
{
    const auto parsed = Template::parse(u"t"_s, "{{#frame}}{{#items}}[{{#label}}{{label}}{{/label}}]{{/items}}{{/frame}}");
    QVERIFY(parsed);
    View page;
    page.text("label", u"outer"_s);
    View item;
    item.text("label", QString());
    ViewList items;
    items.append(std::move(item));
    page.framed("frame", std::move(items));
    QCOMPARE((*parsed)->render(View(), page), std::string("[]"));
    page.framed("frame", ViewList());
    QCOMPARE((*parsed)->render(View(), page), std::string());
}

void TestTheme::hasAWordForEveryKeyInTheDescription()
{
    QFile file(sourceFolder(u"resources/themes/README.md"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString words = QString::fromUtf8(file.readAll()).section(u"## Words"_s, 1);
    static const QRegularExpression row(u"^\\| `(\\w+)` \\| ([^|]*) \\|"_s, QRegularExpression::MultilineOption);
    int count = 0;
    auto rows = row.globalMatch(words);
    while (rows.hasNext()) {
        const QRegularExpressionMatch match = rows.next();
        QCOMPARE(match.captured(1) + Words(u"zh-CN"_s)[qPrintable(match.captured(1))],
                 match.captured(1) + match.captured(2));
        QVERIFY(!Words(u"en"_s)[qPrintable(match.captured(1))].isEmpty());
        ++count;
    }
    QVERIFY(count > 50);
}

QTEST_GUILESS_MAIN(TestTheme)
#include "tst_theme.moc"
