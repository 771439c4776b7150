// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/files.h"
#include "cli/program.h"
#include "cli/project.h"
#include "desk/newsroom.h"
#include "desk/storydesk.h"
#include "support/manualclock.h"
#include "support/verify.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Galley;
using namespace Qt::StringLiterals;

/// Making a newsroom, and finding stories in it.
class TestCliNewsroom : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_desk; ///< a newsroom with the stories of initTestCase()
    SystemClock m_clock;

    QString at(const QString &name) const { return m_folder.filePath(name); }

    SiteSettings settingsOf(const QString &newsroom) const
    {
        const auto opened = Newsroom::open(newsroom, OpenFor::Look, m_clock);
        return opened ? (*opened)->settings() : SiteSettings();
    }

    /// The slugs that `list` gives with @p options.
    QStringList listed(const QStringList &options) const
    {
        const Run run = galley(QStringList{u"list"_s, m_desk, u"--json"_s} + options);
        if (run.status != 0)
            return {QString::fromUtf8(run.whole())};
        QStringList slugs;
        for (const QJsonObject &row : objects(run.json(), u"stories"_s))
            slugs.append(row.value(u"slug"_s).toString());
        return slugs;
    }
    QJsonObject shown(const QString &story) const { return galley({u"show"_s, m_desk, story, u"--json"_s}).json(); }

    void write(const QString &slug, const QString &date, const QString &categories, const QStringList &further = {})
    {
        const QStringList lines{u"title: 稿件 "_s + slug, u"slug: "_s + slug, u"date: "_s + date,
                                u"categories: "_s + categories};
        writeFile(at(u"in/%1.md"_s.arg(slug)), story(lines + further));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_desk = at(u"Desk.newsroom"_s);
        write(u"bridge"_s, u"2024-05-01"_s, u"[新闻/老城/柳巷]"_s, {u"tags: [修桥, 夜班]"_s});
        write(u"library"_s, u"2024-05-02"_s, u"[新闻/老城]"_s, {u"tags: [书市]"_s});
        write(u"council"_s, u"2024-05-03"_s, u"[新闻]"_s);
        write(u"tea"_s, u"2024-05-04"_s, u"[财经, 新闻]"_s, {u"tags: [修桥]"_s});
        write(u"idea"_s, u"2024-05-05"_s, u"[创新]"_s, {u"draft: true"_s});
        write(u"coming"_s, QDate::currentDate().addYears(1).toString(Qt::ISODate), u"[创新]"_s);
        writeFile(at(u"in/categories/empty/_index.md"_s), story({u"title: 空栏目"_s}, {}));
        GALLEY_STATUS(galley({u"new"_s, m_desk}), 0);
        GALLEY_STATUS(galley({u"import"_s, m_desk, at(u"in"_s)}), 0);
        const auto newsroom = Newsroom::open(m_desk, OpenFor::Work, m_clock);
        GALLEY_VERIFY(newsroom);
        StoryDesk &stories = (*newsroom)->stories();
        const auto add = [&](const QString &slug) {
            Article article = stories.create({}).value();
            article.headline = u"稿件 "_s + slug;
            article.slug = slug;
            article.slugByHand = true;
            article.body = u"<p>正文。</p>"_s;
            return stories.save(article, SaveKind::Explicit);
        };
        const auto review = add(u"in-review"_s);
        GALLEY_VERIFY(review);
        GALLEY_VERIFY(stories.move(review->id, State::Review));
        const auto gone = add(u"thrown-away"_s);
        GALLEY_VERIFY(gone);
        GALLEY_VERIFY(stories.trash({gone->id}));
        GALLEY_VERIFY(stories.move((*newsroom)->find(u"council"_s)->id, State::Withdrawn));
    }

    void newTakesTitleLanguageAndAddress()
    {
        GALLEY_STATUS(galley({u"new"_s, at(u"english"_s), u"--title"_s, u"The River Post"_s, u"--language"_s, u"en"_s,
                              u"--base-url"_s, u"https://news.example.org/daily"_s}), 0);
        const SiteSettings settings = settingsOf(at(u"english.newsroom"_s));
        QCOMPARE(settings.title, u"The River Post"_s);
        QCOMPARE(settings.language, u"en"_s);
        QCOMPARE(settings.baseUrl, u"https://news.example.org/daily/"_s);
        GALLEY_STATUS(galley({u"export"_s, at(u"english.newsroom"_s), at(u"english"_s)}), 0);
        const QByteArray home = fileBytes(at(u"english/index.html"_s));
        QVERIFY(home.contains("<html lang=\"en\""));
        QVERIFY(home.contains("The River Post"));
        QVERIFY(!QString::fromUtf8(home).contains(QRegularExpression(u"\\p{Han}"_s)));
    }

    void newIsChineseUnlessToldOtherwise()
    {
        GALLEY_STATUS(galley({u"new"_s, at(u"plain"_s)}), 0);
        QCOMPARE(settingsOf(at(u"plain.newsroom"_s)).language, u"zh-CN"_s);
        QCOMPARE(galley({u"list"_s, at(u"plain.newsroom"_s), u"--json"_s}).json().value(u"total"_s).toInt(-1), 0);
    }

    void newTakesAnyNameThatTheDiskTakes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("Chinese") << u"青岚 新闻.newsroom"_s;
        QTest::newRow("marks that addresses use") << u"a?b#c%20d&e=f.newsroom"_s;
        QTest::newRow("quotes") << u"it's \"ours\".newsroom"_s;
        QTest::newRow("a folder that is not there yet") << u"deep/down/here.newsroom"_s;
        QTest::newRow("a dot in the name") << u"Post.2024.newsroom"_s;
    }
    void newTakesAnyNameThatTheDiskTakes()
    {
        QFETCH(QString, name);
        const QString path = at(name);
        writeFile(at(u"one/a.md"_s), story({u"title: 一"_s, u"slug: one"_s}));
        GALLEY_STATUS(galley({u"new"_s, path}), 0);
        GALLEY_STATUS(galley({u"import"_s, path, at(u"one"_s)}), 0);
        GALLEY_STATUS(galley({u"show"_s, path, u"one"_s}), 0);
        GALLEY_STATUS(galley({u"export"_s, path, path + u".site"_s}), 0);
        QVERIFY(QFile::exists(path + u".site/index.html"_s));
    }

    void theSampleIsReadyToShow()
    {
        GALLEY_STATUS(galley({u"new"_s, at(u"sample"_s), u"--sample"_s, u"--title"_s, u"样报"_s, u"--base-url"_s,
                              u"http://localhost:8000"_s}), 0);
        const QString newsroom = at(u"sample.newsroom"_s);
        QCOMPARE(settingsOf(newsroom).title, u"样报"_s);
        QCOMPARE(settingsOf(newsroom).baseUrl, u"http://localhost:8000/"_s);
        const QList<QJsonObject> rows = objects(galley({u"list"_s, newsroom, u"--json"_s}).json(), u"stories"_s);
        QVERIFY(rows.size() >= 12);
        QSet<QString> states;
        int covers = 0;
        for (const QJsonObject &row : rows) {
            states.insert(row.value(u"state"_s).toString());
            covers += !row.value(u"cover"_s).toString().isEmpty();
        }
        QVERIFY(states.contains(u"draft"_s) && states.contains(u"review"_s) && states.contains(u"published"_s));
        QVERIFY(covers >= 6);
    }

    void theSampleIsNotMadeInALanguageItDoesNotHave()
    {
        const Run run = galley({u"new"_s, at(u"sample-en"_s), u"--sample"_s, u"--language"_s, u"en"_s});
        if (run.status == 0)
            QCOMPARE(settingsOf(at(u"sample-en.newsroom"_s)).language, u"en"_s);
        else
            GALLEY_STATUS(run, 2);
    }

    void aSecondNewAtTheSamePlaceFailsAndHarmsNothing()
    {
        const Tree before = treeOf(m_desk);
        for (const QStringList &more : {QStringList{}, QStringList{u"--sample"_s}, QStringList{u"--title"_s, u"x"_s}}) {
            GALLEY_REFUSED(galley(QStringList{u"new"_s, m_desk} + more), u"Desk.newsroom"_s);
            GALLEY_REFUSED(galley(QStringList{u"new"_s, at(u"Desk"_s)} + more), u"Desk.newsroom"_s);
        }
        QCOMPARE(difference(before, treeOf(m_desk)), QString());
    }

    void newLeavesFilesAndFoldersOfOthersAlone()
    {
        writeFile(at(u"taken.newsroom"_s), QByteArrayLiteral("a letter"));
        GALLEY_REFUSED(galley({u"new"_s, at(u"taken"_s)}), u"taken"_s);
        QCOMPARE(fileBytes(at(u"taken.newsroom"_s)), "a letter");
        writeFile(at(u"full.newsroom/letter.txt"_s), QByteArrayLiteral("a letter"));
        GALLEY_REFUSED(galley({u"new"_s, at(u"full"_s), u"--sample"_s}), u"full"_s);
        QCOMPARE(treeOf(at(u"full.newsroom"_s)).keys(), QStringList{u"letter.txt"_s});
        writeFile(at(u"file"_s), QByteArrayLiteral("a letter"));
        GALLEY_REFUSED(galley({u"new"_s, at(u"file/below"_s)}), u"below"_s);
    }

    void newUsesAnEmptyFolder()
    {
        QVERIFY(QDir().mkpath(at(u"empty.newsroom"_s)));
        GALLEY_STATUS(galley({u"new"_s, at(u"empty.newsroom"_s)}), 0);
    }

    void listsByState_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QStringList>("slugs");
        QTest::newRow("draft") << u"draft"_s << QStringList{u"idea"_s};
        QTest::newRow("review") << u"review"_s << QStringList{u"in-review"_s};
        QTest::newRow("ready") << u"ready"_s << QStringList{u"coming"_s};
        QTest::newRow("published") << u"published"_s << QStringList{u"tea"_s, u"library"_s, u"bridge"_s};
        QTest::newRow("withdrawn") << u"withdrawn"_s << QStringList{u"council"_s};
        QTest::newRow("trash") << u"trash"_s << QStringList{u"thrown-away"_s};
    }
    void listsByState()
    {
        QFETCH(QString, state);
        QFETCH(QStringList, slugs);
        QCOMPARE(listed({u"--state"_s, state}), slugs);
        const Run run = galley({u"list"_s, m_desk, u"--state"_s, state, u"--json"_s});
        for (const QJsonObject &row : objects(run.json(), u"stories"_s))
            QCOMPARE(row.value(u"state"_s).toString(), state);
    }

    void listsAllButTheTrashNewestFirst()
    {
        const QStringList slugs = listed({});
        QCOMPARE(slugs.size(), 7);
        QVERIFY(!slugs.contains(u"thrown-away"_s));
        QCOMPARE(slugs.first(), u"coming"_s);
        const QStringList dated{u"idea"_s, u"tea"_s, u"council"_s, u"library"_s, u"bridge"_s};
        QCOMPARE(slugs.mid(2), dated);
    }

    void listsAChannelWithWhatStandsBelowIt_data()
    {
        QTest::addColumn<QString>("channel");
        QTest::addColumn<QStringList>("slugs");
        const QStringList news{u"tea"_s, u"council"_s, u"library"_s, u"bridge"_s};
        QTest::newRow("by name") << u"新闻"_s << news;
        QTest::newRow("by slug") << u"news"_s << news;
        QTest::newRow("one further down") << u"老城"_s << QStringList{u"library"_s, u"bridge"_s};
        QTest::newRow("at the bottom") << u"柳巷"_s << QStringList{u"bridge"_s};
        QTest::newRow("with nothing in it") << u"空栏目"_s << QStringList{};
    }
    void listsAChannelWithWhatStandsBelowIt()
    {
        QFETCH(QString, channel);
        QFETCH(QStringList, slugs);
        QCOMPARE(listed({u"--channel"_s, channel}), slugs);
    }

    void listsATagByNameAndBySlug()
    {
        const QStringList bridged{u"tea"_s, u"bridge"_s};
        QCOMPARE(listed({u"--tag"_s, u"修桥"_s}), bridged);
        QCOMPARE(listed({u"--tag"_s, u"xiuqiao"_s}), bridged);
    }

    void filtersAddUp()
    {
        QCOMPARE(listed({u"--channel"_s, u"新闻"_s, u"--tag"_s, u"修桥"_s, u"--state"_s, u"published"_s, u"--limit"_s,
                         u"1"_s}),
                 QStringList{u"tea"_s});
        QCOMPARE(listed({u"--channel"_s, u"新闻"_s, u"--state"_s, u"draft"_s}), QStringList{});
    }

    void aLimitCutsTheListAndNotTheTotal()
    {
        QCOMPARE(listed({u"--limit"_s, u"2"_s}), listed({}).mid(0, 2));
        QCOMPARE(listed({u"--limit"_s, u"1000"_s}), listed({}));
        const Run run = galley({u"list"_s, m_desk, u"--limit"_s, u"2"_s, u"--json"_s});
        QCOMPARE(run.json().value(u"total"_s).toInt(), 7);
    }

    void showsAStoryByItsIdAndItsSlug()
    {
        const QJsonObject bySlug = shown(u"bridge"_s);
        QCOMPARE(bySlug.value(u"headline"_s).toString(), u"稿件 bridge"_s);
        QCOMPARE(bySlug.value(u"channel"_s).toObject().value(u"name"_s).toString(), u"柳巷"_s);
        QCOMPARE(bySlug.value(u"tags"_s).toArray(), (QJsonArray{u"修桥"_s, u"夜班"_s}));
        QCOMPARE(bySlug.value(u"publishAt"_s).toString(), u"2024-04-30T16:00:00.000Z"_s);
        QCOMPARE(bySlug.value(u"body"_s).toString().trimmed(), u"<p>正文第一段。</p>"_s);
        QCOMPARE(bySlug.value(u"count"_s).toObject().value(u"total"_s).toInt(), 6);
        QCOMPARE(shown(bySlug.value(u"id"_s).toString()), bySlug);
        const Run run = galley({u"show"_s, m_desk, u"bridge"_s});
        QVERIFY2(run.text().contains(u"headline: 稿件 bridge\n"_s), run.whole().constData());
        QVERIFY2(run.text().contains(u"channel: 柳巷\n"_s), run.whole().constData());
        QVERIFY2(run.text().contains(u"<p>正文第一段。</p>"_s), run.whole().constData());
    }

    void showsTheOriginalTheCorrectionsAndTheEndsOfSlots()
    {
        const QString newsroom = at(u"more.newsroom"_s);
        writeFile(at(u"more/a.md"_s),
                  story({u"title: 转载"_s, u"slug: reprint"_s, u"date: 2024-05-01"_s, u"source: 省报"_s,
                         u"source_url: https://www.example.cn/a"_s, u"slots: [featured]"_s,
                         u"pinned_until: 2030-01-01 08:00"_s, u"corrections: [2024-05-02 应为周三。]"_s}));
        writeFile(at(u"more/about.md"_s), story({u"title: 关于我们"_s, u"slug: about"_s, u"layout: page"_s}));
        GALLEY_STATUS(galley({u"new"_s, newsroom}), 0);
        GALLEY_STATUS(galley({u"import"_s, newsroom, at(u"more"_s)}), 0);
        const QJsonObject shown = galley({u"show"_s, newsroom, u"reprint"_s, u"--json"_s}).json();
        QCOMPARE(shown.value(u"kind"_s).toString(), u"story"_s);
        QCOMPARE(shown.value(u"sourceUrl"_s).toString(), u"https://www.example.cn/a"_s);
        QCOMPARE(shown.value(u"slots"_s).toArray(), (QJsonArray{u"featured"_s, u"pinned"_s}));
        QCOMPARE(shown.value(u"slotEnds"_s).toObject(), (QJsonObject{{u"pinned"_s, u"2030-01-01T00:00:00.000Z"_s}}));
        QCOMPARE(shown.value(u"corrections"_s).toArray(),
                 QJsonArray{(QJsonObject{{u"at"_s, u"2024-05-01T16:00:00.000Z"_s}, {u"text"_s, u"应为周三。"_s}})});
        const Run run = galley({u"show"_s, newsroom, u"reprint"_s});
        QVERIFY2(run.text().contains(u"sourceUrl: https://www.example.cn/a\n"_s), run.whole().constData());
        QVERIFY2(run.text().contains(u"slots: featured, pinned until 2030-01-01T00:00:00.000Z\n"_s), run.whole().constData());
        QVERIFY2(run.text().contains(u"correction: 2024-05-01T16:00:00.000Z 应为周三。\n"_s), run.whole().constData());
        QVERIFY2(!run.text().contains(u"kind:"_s), run.whole().constData());
        const Run page = galley({u"show"_s, newsroom, u"about"_s});
        QVERIFY2(page.text().contains(u"kind: page\n"_s), page.whole().constData());
        QStringList kinds;
        for (const QJsonObject &row : objects(galley({u"list"_s, newsroom, u"--json"_s}).json(), u"stories"_s))
            kinds.append(row.value(u"slug"_s).toString() + u' ' + row.value(u"kind"_s).toString());
        kinds.sort();
        QCOMPARE(kinds, (QStringList{u"about page"_s, u"reprint story"_s}));
    }

    void showsWhoDidWhatToAStory()
    {
        const QList<QJsonObject> steps = objects(shown(u"council"_s), u"stateChanges"_s);
        QVERIFY(!steps.isEmpty());
        QCOMPARE(steps.first().value(u"from"_s).toString(), u"published"_s);
        QCOMPARE(steps.first().value(u"to"_s).toString(), u"withdrawn"_s);
        const QList<QJsonObject> kept = objects(shown(u"bridge"_s), u"revisions"_s);
        QVERIFY(!kept.isEmpty());
        QCOMPARE(kept.last().value(u"person"_s).toString(), u"correspondent"_s);
        QCOMPARE(kept.last().value(u"reason"_s).toString(), u"import"_s);
    }

    void showsAStoryByTheAddressItHadBefore()
    {
        const QString id = shown(u"library"_s).value(u"id"_s).toString();
        {
            const auto newsroom = Newsroom::open(m_desk, OpenFor::Work, m_clock);
            GALLEY_VERIFY(newsroom);
            Article article = (*newsroom)->find(u"library"_s).value();
            article.slug = u"reading-room"_s;
            GALLEY_VERIFY((*newsroom)->stories().save(article, SaveKind::Explicit));
        }
        QCOMPARE(shown(u"library"_s).value(u"id"_s).toString(), id);
        QCOMPARE(shown(u"library"_s).value(u"slug"_s).toString(), u"reading-room"_s);
        QCOMPARE(shown(u"reading-room"_s).value(u"id"_s).toString(), id);
    }
};

QTEST_GUILESS_MAIN(TestCliNewsroom)
#include "tst_cli_newsroom.moc"
