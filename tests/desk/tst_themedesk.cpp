// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/themewatch.h"
#include "site/theme.h"
#include "support/verify.h"
#include "support/themefolder.h"

#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestThemeDesk : public QObject
{
    Q_OBJECT

private:
    static QStringList names(const QList<ThemeListing> &themes)
    {
        QStringList names;
        for (const ThemeListing &theme : themes)
            names.append(theme.name);
        return names;
    }
    static ThemeListing named(const QList<ThemeListing> &themes, const QString &name)
    {
        for (const ThemeListing &theme : themes) {
            if (theme.name == name)
                return theme;
        }
        return {};
    }
    static QString value(Newsroom &newsroom, const QString &key)
    {
        return newsroom.themes().values(*newsroom.themes().card()).text(key);
    }

private Q_SLOTS:
    // ---- the list

    void listsWhatComesWithGalleyAndTheNewsroomsOwn()
    {
        TestNewsroom test;
        const ThemeListing first = test.newsroom->themes().themes().first();
        QCOMPARE(first.name, u"default"_s);
        QVERIFY(!first.isOwn);
        QCOMPARE(first.title.zh, u"版面"_s);
        QVERIFY(test.newsroom->themes().folderOf(u"default"_s).isEmpty());

        const QString folder = makeOwnTheme(*test.newsroom);
        const ThemeListing own = named(test.newsroom->themes().themes(), u"own"_s);
        QVERIFY(own.isOwn);
        QCOMPARE(own.title.en, u"Our own"_s);
        QCOMPARE(own.author, u"The desk"_s);
        QVERIFY(!own.fault);
        QCOMPARE(test.newsroom->themes().folderOf(u"own"_s), folder);
    }

    void anOwnThemeHidesTheOneOfItsName()
    {
        TestNewsroom test;
        const QString folder = makeOwnTheme(*test.newsroom);
        QVERIFY(QDir().rename(folder, QFileInfo(folder).path() + u"/default"_s));
        const QList<ThemeListing> themes = test.newsroom->themes().themes();
        QCOMPARE(names(themes).count(u"default"_s), 1);
        QVERIFY(named(themes, u"default"_s).isOwn);
    }

    void saysWhyAThemeCannotBeChosen()
    {
        TestNewsroom test;
        const QString folder = makeOwnTheme(*test.newsroom);
        writeText(folder + u"/theme.json"_s, "{\n  broken");
        const ThemeListing own = named(test.newsroom->themes().themes(), u"own"_s);
        QVERIFY(own.fault);
        QVERIFY2(own.fault->message.contains(u"line 2"_s), qPrintable(own.fault->message));
        QCOMPARE(own.title.en, u"own"_s);
        QVERIFY(!test.newsroom->themes().choose(u"own"_s));
        QCOMPARE(test.newsroom->settings().theme, u"default"_s);
    }

    // ---- to choose and to copy

    void choosesOnlyAThemeThatIsGood()
    {
        TestNewsroom test;
        const QString folder = makeOwnTheme(*test.newsroom);
        GALLEY_VERIFY(test.newsroom->themes().choose(u"own"_s));
        QCOMPARE(test.newsroom->settings().theme, u"own"_s);
        GALLEY_VERIFY(test.newsroom->themes().choose(u"default"_s));
        writeText(folder + u"/story.mustache"_s, "{{#open}}");
        const Done refused = test.newsroom->themes().choose(u"own"_s);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"story.mustache"_s), qPrintable(refused.error().message));
        QCOMPARE(test.newsroom->settings().theme, u"default"_s);
        QCOMPARE(test.newsroom->themes().choose(u"none"_s).error().kind, ErrorKind::NotFound);
        QCOMPARE(test.newsroom->themes().choose(u"../own"_s).error().kind, ErrorKind::NotFound);
    }

    void copiesAThemeThatCanThenBeChanged()
    {
        TestNewsroom test;
        const auto name = test.newsroom->themes().copy(u"default"_s, u"  青岚  版面 "_s);
        GALLEY_VERIFY(name);
        QCOMPARE(*name, u"qinglan-banmian"_s);
        const QString folder = test.newsroom->themes().folderOf(*name);
        const auto original = Theme::load(u":/themes/default"_s);
        const auto copied = Theme::load(folder);
        GALLEY_VERIFY(copied);
        QCOMPARE((*copied)->assets(), (*original)->assets());
        QCOMPARE((*copied)->options().all().size(), (*original)->options().all().size());
        QCOMPARE((*copied)->card().name, *name);
        QCOMPARE((*copied)->card().title.zh, u"青岚 版面"_s);
        // Files of the program cannot be written; those of a copy can.
        QVERIFY(writeText(folder + u"/assets/style.css"_s, "body{}"));
        GALLEY_VERIFY(test.newsroom->themes().choose(*name));
        // No trace of the work.
        QCOMPARE(QDir(QFileInfo(folder).path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{*name});
    }

    void aCopyKeepsTheOrderOfItsThemeJson()
    {
        TestNewsroom test;
        const QString folder = makeOwnTheme(*test.newsroom);
        const auto name = test.newsroom->themes().copy(u"own"_s, u"A \"new\" one"_s);
        GALLEY_VERIFY(name);
        const QByteArray text = readText(test.newsroom->themes().folderOf(*name) + u"/theme.json"_s);
        QByteArray expected = readText(folder + u"/theme.json"_s);
        expected.replace("\"name\": \"own\"", "\"name\": \"a-new-one\"");
        expected.replace("{ \"zh\": \"自家\", \"en\": \"Our own\" }",
                         "{ \"zh\": \"A \\\"new\\\" one\", \"en\": \"A \\\"new\\\" one\" }");
        QCOMPARE(text, expected);
    }

    void aCopyOfAnOddThemeJsonIsRenamedAllTheSame()
    {
        TestNewsroom test;
        const QString folder = makeOwnTheme(*test.newsroom);
        // The first "name" is not the theme's, and there is no title.
        writeText(folder + u"/theme.json"_s, R"({ "made": { "name": "x" }, "format": 1, "name": "own" })");
        const auto name = test.newsroom->themes().copy(u"own"_s, u"Other"_s);
        GALLEY_VERIFY(name);
        const QJsonObject json
            = QJsonDocument::fromJson(readText(test.newsroom->themes().folderOf(*name) + u"/theme.json"_s)).object();
        QCOMPARE(json.value(u"name"_s).toString(), u"other"_s);
        QCOMPARE(json.value(u"title"_s)[u"zh"_s].toString(), u"Other"_s);
        QCOMPARE(json.value(u"made"_s)[u"name"_s].toString(), u"x"_s);
    }

    void aCopyNeedsANameOfItsOwn()
    {
        TestNewsroom test;
        QCOMPARE(test.newsroom->themes().copy(u"default"_s, u"  "_s).error().kind, ErrorKind::BadInput);
        QCOMPARE(*test.newsroom->themes().copy(u"default"_s, u"Default"_s), u"default-2"_s);
        QCOMPARE(*test.newsroom->themes().copy(u"default"_s, u"default"_s), u"default-3"_s);
        QCOMPARE(*test.newsroom->themes().copy(u"default"_s, u"☂"_s), u"theme"_s);
        QCOMPARE(names(test.newsroom->themes().themes()).filter(u"theme"_s), QStringList{u"theme"_s});
    }

    void aCopyLooksAsTheSiteDid()
    {
        TestNewsroom test;
        makeOwnTheme(*test.newsroom);
        GALLEY_VERIFY(test.newsroom->themes().choose(u"own"_s));
        GALLEY_VERIFY(test.newsroom->themes().setOption(u"size"_s, u"20"_s));
        const auto name = test.newsroom->themes().copy(u"own"_s, u"New"_s);
        GALLEY_VERIFY(name);
        GALLEY_VERIFY(test.newsroom->themes().choose(*name));
        QCOMPARE(value(*test.newsroom, u"size"_s), u"20"_s);
    }

    void aCopyThatCannotBeWrittenLeavesNothing()
    {
        TestNewsroom test;
        const QString themes = test.path() + u"/themes"_s;
        QVERIFY(QDir().rmdir(themes));
        QVERIFY(writeText(themes, "a file in the way"));
        QVERIFY(!test.newsroom->themes().copy(u"default"_s, u"New"_s));
        QCOMPARE(readText(themes), "a file in the way");
    }

    // ---- options

    void keepsOptionsWithTheNewsroom()
    {
        TestNewsroom test;
        makeOwnTheme(*test.newsroom);
        GALLEY_VERIFY(test.newsroom->themes().choose(u"own"_s));
        QSignalSpy changed(test.newsroom.get(), &Newsroom::changed);
        GALLEY_VERIFY(test.newsroom->themes().setOption(u"size"_s, u"20"_s));
        QCOMPARE(changed.size(), 1);
        GALLEY_VERIFY(test.newsroom->themes().setOption(u"size"_s, u"20"_s));
        QCOMPARE(changed.size(), 1);
        GALLEY_VERIFY(test.reopen());
        QCOMPARE(value(*test.newsroom, u"size"_s), u"20"_s);
    }

    void backToTheDefaultLeavesNoTrace()
    {
        TestNewsroom test;
        makeOwnTheme(*test.newsroom);
        GALLEY_VERIFY(test.newsroom->themes().choose(u"own"_s));
        GALLEY_VERIFY(test.newsroom->themes().setOption(u"size"_s, u"20"_s));
        GALLEY_VERIFY(test.newsroom->themes().setOption(u"accent"_s, u"#00f"_s));
        GALLEY_VERIFY(test.newsroom->themes().resetOption(u"size"_s));
        GALLEY_VERIFY(test.newsroom->themes().setOption(u"accent"_s, u"#b3261e"_s));
        QVERIFY(test.newsroom->settings().themeOptions.isEmpty());
        GALLEY_VERIFY(test.reopen());
        QVERIFY(test.newsroom->settings().themeOptions.isEmpty());
        QCOMPARE(value(*test.newsroom, u"size"_s), u"16"_s);
    }

    void refusesAValueThatTheOptionDoesNotTake()
    {
        TestNewsroom test;
        makeOwnTheme(*test.newsroom);
        GALLEY_VERIFY(test.newsroom->themes().choose(u"own"_s));
        QCOMPARE(test.newsroom->themes().setOption(u"size"_s, u"21"_s).error().kind, ErrorKind::BadInput);
        QCOMPARE(test.newsroom->themes().setOption(u"accent"_s, u"red;}"_s).error().kind, ErrorKind::BadInput);
        QCOMPARE(test.newsroom->themes().setOption(u"none"_s, u"1"_s).error().kind, ErrorKind::BadInput);
        QVERIFY(test.newsroom->settings().themeOptions.isEmpty());
    }

    void optionsOfAThemeThatIsGoneAreKept()
    {
        TestNewsroom test;
        const QString folder = makeOwnTheme(*test.newsroom);
        GALLEY_VERIFY(test.newsroom->themes().choose(u"own"_s));
        GALLEY_VERIFY(test.newsroom->themes().setOption(u"size"_s, u"20"_s));
        QVERIFY(QDir().rename(folder, test.folder.filePath(u"away"_s)));
        GALLEY_VERIFY(test.newsroom->themes().choose(u"default"_s));
        SiteSettings settings = test.newsroom->settings();
        settings.title = u"别的名字"_s;
        GALLEY_VERIFY(test.newsroom->setSettings(settings));
        GALLEY_VERIFY(test.reopen());
        QVERIFY(QDir().rename(test.folder.filePath(u"away"_s), folder));
        GALLEY_VERIFY(test.newsroom->themes().choose(u"own"_s));
        QCOMPARE(value(*test.newsroom, u"size"_s), u"20"_s);
    }

    void takesALogoAndLeavesIt()
    {
        TestNewsroom test;
        const QString path = test.folder.filePath(u"logo.png"_s);
        QImage image(64, 32, QImage::Format_RGB32);
        image.fill(0x28594f);
        QVERIFY(image.save(path));
        GALLEY_VERIFY(test.newsroom->themes().setLogo(path));
        const QString file = test.newsroom->settings().logo;
        QVERIFY(file.endsWith(u".png"_s));
        GALLEY_VERIFY(test.reopen());
        QCOMPARE(test.newsroom->settings().logo, file);
        QVERIFY(writeText(path, "no picture"));
        QCOMPARE(test.newsroom->themes().setLogo(path).error().kind, ErrorKind::NotAPicture);
        QCOMPARE(test.newsroom->settings().logo, file);
        GALLEY_VERIFY(test.newsroom->themes().removeLogo());
        QVERIFY(test.newsroom->settings().logo.isEmpty());
    }

    // ---- the watch

    void tellsOfAnEditOnceItIsQuiet()
    {
        TestNewsroom test;
        const QString folder = makeOwnTheme(*test.newsroom);
        ThemeWatch watch;
        watch.watch(folder);
        QSignalSpy changed(&watch, &ThemeWatch::changed);
        writeText(folder + u"/assets/style.css"_s, "body{color:red}");
        writeText(folder + u"/home.mustache"_s, "OTHER");
        QVERIFY(changed.wait(5000));
        QTest::qWait(500);
        QCOMPARE(changed.size(), 1);
    }

    void tellsOfAFileThatWasReplaced()
    {
        TestNewsroom test;
        const QString folder = makeOwnTheme(*test.newsroom);
        ThemeWatch watch;
        watch.watch(folder);
        QSignalSpy changed(&watch, &ThemeWatch::changed);
        // Twice, for an editor that saves so takes the watched file away each time.
        for (const QByteArray &text : {QByteArray("body{color:red}"), QByteArray("body{color:blue!important}")}) {
            writeText(folder + u"/assets/.style.css.new"_s, text);
            QVERIFY(QFile::remove(folder + u"/assets/style.css"_s));
            QVERIFY(QFile::rename(folder + u"/assets/.style.css.new"_s, folder + u"/assets/style.css"_s));
            QVERIFY(changed.wait(5000));
        }
        // The new file is watched as the old one was, and so is what is added.
        writeText(folder + u"/assets/style.css"_s, "body{color:green}");
        QVERIFY(changed.wait(5000));
        writeText(folder + u"/assets/fonts/new.css"_s, "p{}");
        QVERIFY(changed.wait(5000));
        writeText(folder + u"/assets/fonts/new.css"_s, "p{color:red}");
        QVERIFY(changed.wait(5000));
    }

    void saysNothingOfWhatStaysTheSameOrIsNotWatched()
    {
        TestNewsroom test;
        const QString folder = makeOwnTheme(*test.newsroom);
        ThemeWatch watch;
        watch.watch(folder);
        QSignalSpy changed(&watch, &ThemeWatch::changed);
        writeText(test.path() + u"/themes/other/theme.json"_s, "{}");
        QVERIFY(!changed.wait(700));
        watch.watch(u":/themes/default"_s);
        QVERIFY(watch.folder().isEmpty());
        writeText(folder + u"/home.mustache"_s, "OTHER");
        QVERIFY(!changed.wait(700));
    }

    void tellsWhenTheFolderIsTakenAwayAndPutBack()
    {
        TestNewsroom test;
        const QString folder = makeOwnTheme(*test.newsroom);
        ThemeWatch watch;
        watch.watch(folder);
        QSignalSpy changed(&watch, &ThemeWatch::changed);
        QVERIFY(QDir().rename(folder, test.folder.filePath(u"away"_s)));
        QVERIFY(changed.wait(5000));
        QVERIFY(QDir().rename(test.folder.filePath(u"away"_s), folder));
        QVERIFY(changed.wait(5000));
    }
};

QTEST_GUILESS_MAIN(TestThemeDesk)
#include "tst_themedesk.moc"
