// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/boarddesk.h"
#include "desk/channeldesk.h"
#include "desk/mediadesk.h"
#include "desk/siteexport.h"
#include "desk/storydesk.h"
#include "store/newsroomfolder.h"
#include "support/testnewsroom.h"
#include "support/verify.h"

#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QRandomGenerator>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

const ProgressSink GoOn = [](const Progress &) { return true; };

QMap<QString, QByteArray> contentOf(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator walk(folder, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(file.fileName().mid(folder.size() + 1), file.readAll());
    }
    return files;
}

/// What differs between two sites, by name.
QStringList differences(const QMap<QString, QByteArray> &a, const QMap<QString, QByteArray> &b)
{
    QStringList names;
    QSet<QString> all(a.keyBegin(), a.keyEnd());
    all.unite(QSet<QString>(b.keyBegin(), b.keyEnd()));
    for (const QString &name : std::as_const(all)) {
        if (!a.contains(name))
            names.append(u"missing: "_s + name);
        else if (!b.contains(name))
            names.append(u"too much: "_s + name);
        else if (a.value(name) != b.value(name))
            names.append(u"out of date: "_s + name);
    }
    names.sort();
    return names;
}

/// An editor who does this and that to a newsroom, the same each time.
class Editor
{
public:
    Editor(TestNewsroom &test, quint32 seed) : m_test(test), m_dice(seed)
    {
        for (int i = 0; i < 3; ++i) {
            QImage image(320 + 40 * i, 200, QImage::Format_RGB32);
            image.fill(QColor::fromHsv(60 * i, 200, 200));
            const QString path = m_test.folder.filePath(u"picture-%1.png"_s.arg(i));
            image.save(path);
            const auto media = m_test.newsroom->media().add(path);
            if (media)
                m_pictures.append(media->file);
        }
        (void)m_test.newsroom->channelDesk().add(u"街镇"_s, m_test.newsroom->channels().at(0).id);
        for (int i = 0; i < 40; ++i)
            write();
    }

    /// Does one thing and says what it was.
    QString act()
    {
        struct Act {
            const char *name;
            void (Editor::*run)();
        };
        static const Act acts[] = {
            {"headline", &Editor::changeHeadline}, {"body", &Editor::changeBody}, {"slot", &Editor::changeSlot},
            {"channel", &Editor::changeChannel}, {"tags", &Editor::changeTags}, {"slug", &Editor::changeSlug},
            {"cover", &Editor::changeCover}, {"byline", &Editor::changeByline}, {"time", &Editor::changeTime},
            {"write", &Editor::write}, {"withdraw", &Editor::withdraw}, {"trash", &Editor::trash},
            {"link", &Editor::link}, {"views", &Editor::count}, {"correct", &Editor::correct},
            {"rename channel", &Editor::renameChannel}, {"settings", &Editor::changeSettings},
            {"standfirst", &Editor::changeStandfirst}, {"kicker", &Editor::changeKicker},
            {"standing page", &Editor::changeStandingPage}, {"focus", &Editor::moveFocus},
            {"embargo", &Editor::embargo}, {"order", &Editor::arrange},
        };
        const Act &act = acts[below(int(std::size(acts)))];
        (this->*act.run)();
        return QString::fromLatin1(act.name);
    }

private:
    int below(int limit) { return m_dice.bounded(limit); }
    QString word()
    {
        static const QStringList words{u"河岸"_s, u"早集"_s, u"茶园"_s, u"公交"_s, u"书店"_s, u"戏台"_s, u"稻田"_s, u"渡口"_s};
        return words.at(below(int(words.size())));
    }
    QString sentence() { return word() + u"的"_s + word() + u"，第%1次。"_s.arg(++m_count); }

    void change(const std::function<void(Article &)> &edit)
    {
        if (m_stories.isEmpty())
            return;
        auto article = m_test.newsroom->article(m_stories.at(below(int(m_stories.size()))));
        if (!article)
            return;
        edit(*article);
        m_test.clock.advance(60);
        (void)m_test.newsroom->stories().save(*article, SaveKind::Explicit);
    }

    void write()
    {
        Article article = m_test.ready(word() + word() + QString::number(++m_count), sentence(),
                                       below(int(m_test.newsroom->channels().size())));
        article.publishAt = m_test.clock.now().addSecs(-3600 * qint64(below(3000)));
        article.tags = {word(), word()};
        article.byline = u"本报记者 "_s + (below(2) ? u"何洋"_s : u"李默"_s);
        if (below(2))
            article.cover.file = m_pictures.at(below(int(m_pictures.size())));
        if (below(4) == 0)
            article.slots.setFlag(below(2) ? Slot::Featured : Slot::Pinned);
        (void)m_test.newsroom->stories().save(article, SaveKind::Explicit);
        m_stories.append(article.id);
    }
    void changeHeadline() { change([this](Article &a) { a.headline = word() + QString::number(++m_count); }); }
    void changeKicker() { change([this](Article &a) { a.kicker = word(); }); }
    void changeStandfirst()
    {
        change([this](Article &a) {
            a.standfirstByHand = true;
            a.standfirst = sentence();
        });
    }
    void changeBody()
    {
        change([this](Article &a) {
            a.body = u"<p>%1</p>\n<figure><img src=\"media:%2\" alt=\"\"></figure>\n"_s.arg(
                sentence(), m_pictures.at(below(int(m_pictures.size()))));
        });
    }
    void changeSlot()
    {
        change([this](Article &a) {
            a.slots ^= below(3) == 0 ? Slot::Headline : below(2) ? Slot::Featured : Slot::Pinned;
        });
    }
    void changeChannel()
    {
        change([this](Article &a) {
            const Channels &channels = m_test.newsroom->channels();
            a.channel = channels.at(below(int(channels.size()))).id;
            a.furtherChannels = {channels.at(below(int(channels.size()))).id};
            a.furtherChannels.removeAll(a.channel);
        });
    }
    void changeTags() { change([this](Article &a) { a.tags = {word(), word() + QString::number(below(5))}; }); }
    void changeSlug()
    {
        change([this](Article &a) {
            a.slugByHand = true;
            a.slug = u"other-%1"_s.arg(++m_count);
        });
    }
    void changeCover()
    {
        change([this](Article &a) {
            a.cover.file = below(3) ? m_pictures.at(below(int(m_pictures.size()))) : QString();
        });
    }
    void changeByline() { change([this](Article &a) { a.byline = below(2) ? u"新人%1"_s.arg(below(9)) : QString(); }); }
    void changeTime()
    {
        change([this](Article &a) { a.publishAt = m_test.clock.now().addSecs(-3600 * qint64(below(3000))); });
    }
    void link()
    {
        change([this](Article &a) {
            a.body = u"<p>见<a href=\"galley-story:%1\">另一篇</a>。</p>\n"_s.arg(
                m_stories.at(below(int(m_stories.size()))).toString());
        });
    }
    void count() { change([this](Article &a) { a.views = below(5000); }); }
    void correct() { change([this](Article &a) { a.corrections.append({m_test.clock.now(), sentence()}); }); }
    void withdraw()
    {
        const ArticleId id = m_stories.takeAt(below(int(m_stories.size())));
        auto article = m_test.newsroom->stories().move(id, State::Withdrawn);
        if (!article || below(2))
            return;
        article->withdrawal.note = sentence();
        if (below(2))
            article->withdrawal.address = below(2) ? u"/news/index.html"_s : u"galley-story:"_s + m_stories.first().toString();
        (void)m_test.newsroom->stories().save(*article, SaveKind::Explicit);
    }
    void embargo()
    {
        change([this](Article &a) {
            a.embargoUntil = below(2) ? m_test.clock.now().addSecs(60 * qint64(below(20))) : QDateTime();
        });
    }
    /// Some of a slot's stories in an order that has nothing to do with their age.
    void arrange()
    {
        const Slot slot = below(3) == 0 ? Slot::Headline : below(2) ? Slot::Featured : Slot::Pinned;
        QList<ArticleId> holders;
        for (const ArticleId &id : std::as_const(m_stories)) {
            const auto story = m_test.newsroom->article(id);
            if (story && story->slots.testFlag(slot))
                holders.insert(below(int(holders.size()) + 1), id);
        }
        (void)m_test.newsroom->board().arrange(slot, holders.first(below(int(holders.size()) + 1)));
    }
    void trash() { (void)m_test.newsroom->stories().trash({m_stories.takeAt(below(int(m_stories.size())))}); }
    void renameChannel()
    {
        const Channels &channels = m_test.newsroom->channels();
        (void)m_test.newsroom->channelDesk().rename(channels.at(below(int(channels.size()))).id,
                                                    word() + QString::number(++m_count));
    }
    void changeStandingPage()
    {
        auto page = m_test.newsroom->article(m_standing);
        Article article = page ? *page : m_test.ready(u"关于我们"_s, sentence());
        article.kind = ArticleKind::Page;
        article.body = u"<p>%1</p>\n<figure><img src=\"media:%2\" alt=\"\"></figure>\n"_s.arg(
            sentence(), m_pictures.at(below(int(m_pictures.size()))));
        (void)m_test.newsroom->stories().save(article, SaveKind::Explicit);
        m_standing = article.id;
    }
    void moveFocus()
    {
        (void)m_test.newsroom->media().setFocus(m_pictures.at(below(int(m_pictures.size()))),
                                                {below(10) / 10.0, below(10) / 10.0});
    }
    void changeSettings()
    {
        SiteSettings settings = m_test.newsroom->settings();
        settings.tagline = sentence();
        settings.themeOptions.insert(settings.theme + u"/storiesPerPage"_s, QString::number(5 + below(20)));
        settings.baseUrl = below(2) ? u"https://news.example.cn/"_s : QString();
        (void)m_test.newsroom->setSettings(settings);
    }

    TestNewsroom &m_test;
    QRandomGenerator m_dice;
    QList<ArticleId> m_stories;
    ArticleId m_standing;
    QStringList m_pictures;
    int m_count = 0;
};

} // namespace

class TestSiteUpdates : public QObject
{
    Q_OBJECT

private:
    static Result<ExportSummary> run(TestNewsroom &test, const QString &to)
    {
        return exportSite(test.newsroom->folder(), test.clock, {to, false, false, u"周砚"_s}, GoOn);
    }

private Q_SLOTS:
    /// An update must leave just what a fresh export makes, whatever was done in between.
    void anUpdateIsAsGoodAsAFreshExport_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 4; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }

    void anUpdateIsAsGoodAsAFreshExport()
    {
        QFETCH(quint32, seed);
        TestNewsroom test;
        Editor editor(test, seed);
        const QString updated = test.folder.filePath(u"updated"_s);
        GALLEY_VERIFY(run(test, updated));
        for (int round = 0; round < 30; ++round) {
            QStringList done;
            for (int act = 0; act <= round % 3; ++act)
                done.append(editor.act());
            GALLEY_VERIFY(run(test, updated));
            const QString fresh = test.folder.filePath(u"fresh-%1"_s.arg(round));
            GALLEY_VERIFY(run(test, fresh));
            const QStringList wrong = differences(contentOf(updated), contentOf(fresh));
            QVERIFY2(wrong.isEmpty(), qPrintable(u"round %1 after %2:\n%3"_s.arg(round).arg(done.join(u", "_s), wrong.join(u'\n'))));
        }
    }

    /// A page that does not show what changed is not even made again.
    void oneStorysTextTouchesItsOwnPageAlone()
    {
        TestNewsroom test;
        QList<Article> stories;
        for (int i = 0; i < 90; ++i)
            stories.append(test.ready(u"稿件 %1"_s.arg(i), u"第 %1 篇。"_s.arg(i), i % 3));
        const QString to = test.folder.filePath(u"site"_s);
        GALLEY_VERIFY(run(test, to));
        Article story = *test.newsroom->article(stories.at(3).id);
        story.standfirstByHand = true;
        story.body = u"<p>改过的正文。</p>"_s;
        GALLEY_VERIFY(test.newsroom->stories().save(story, SaveKind::Explicit));
        const auto before = contentOf(to);
        const auto again = run(test, to);
        GALLEY_VERIFY(again);
        const auto after = contentOf(to);
        QStringList changed = differences(before, after);
        changed.removeIf([](const QString &name) { return name.contains(u".galley-"_s); });
        QCOMPARE(changed, QStringList{u"out of date: news/%1.html"_s.arg(story.slug)});
    }

    /// The order of the front page's headlines is seen there alone, and the first one of it leads.
    void anOrderOfHeadlinesTouchesTheFrontPageAlone()
    {
        TestNewsroom test;
        QList<ArticleId> headlines;
        for (int i = 0; i < 30; ++i) {
            Article story = test.ready(u"稿件 %1"_s.arg(i), u"第 %1 篇。"_s.arg(i), i % 3);
            if (i % 10 != 0)
                continue;
            story.slots = Slot::Headline;
            GALLEY_VERIFY(test.newsroom->stories().save(story, SaveKind::Explicit));
            headlines.append(story.id);
        }
        const QString to = test.folder.filePath(u"site"_s);
        const auto leads = [&](int first, int second) {
            const QByteArray home = contentOf(to).value(u"index.html"_s);
            const auto at = [&](int story) { return home.indexOf(u"稿件 %1<"_s.arg(story).toUtf8()); };
            return at(first) >= 0 && at(first) < at(second);
        };
        GALLEY_VERIFY(test.newsroom->board().arrange(Slot::Headline, {headlines.at(2), headlines.at(0)}));
        GALLEY_VERIFY(run(test, to));
        QVERIFY(leads(20, 0));
        const auto before = contentOf(to);
        GALLEY_VERIFY(test.newsroom->board().arrange(Slot::Headline, {headlines.at(0), headlines.at(2)}));
        GALLEY_VERIFY(run(test, to));
        QVERIFY(leads(0, 20));
        QStringList changed = differences(before, contentOf(to));
        changed.removeIf([](const QString &name) { return name.contains(u".galley-"_s); });
        QCOMPARE(changed, QStringList{u"out of date: index.html"_s});
    }
};

QTEST_GUILESS_MAIN(TestSiteUpdates)
#include "tst_siteupdates.moc"
