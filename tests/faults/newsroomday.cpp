// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "faults/newsroomday.h"

#include "desk/channeldesk.h"
#include "desk/mediadesk.h"
#include "desk/notedesk.h"
#include "desk/remarkdesk.h"
#include "desk/reviewdesk.h"
#include "desk/snippetdesk.h"
#include "faults/newsroomdigest.h"
#include "faults/powerlossvfs.h"
#include "store/database.h"
#include "store/newsroomfolder.h"

#include <QSqlError>
#include <QSqlQuery>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
Done done(const Result<T> &result)
{
    return result ? Done() : Done(result.error());
}

/// The connection of the one newsroom that is open.
QSqlDatabase theConnection()
{
    const QStringList names = QSqlDatabase::connectionNames();
    if (names.size() != 1)
        qFatal("%d connections", int(names.size()));
    return QSqlDatabase::database(names.first(), false);
}

QString paragraphs(int count, int from = 0)
{
    QString text;
    for (int i = from; i < from + count; ++i)
        text += u"<p>第 %1 段：兰溪河步道今天开放，沿线新增照明与座椅。</p>\n"_s.arg(i);
    return text;
}

QImage picture(int number)
{
    QImage image(160, 90, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(x * number, y * 3, (x * y) ^ number));
    }
    return image;
}

} // namespace

NewsroomDay::NewsroomDay(const LogWays &ways) : m_ways(ways)
{
    setUp();
    m_before = digestOf(m_test.path() + u"/newsroom.sqlite3"_s);
    m_vfs = PowerLossVfs::behind(theConnection());
    // A moment at which nothing waits to be flushed.
    run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    const DiskRecorder recorder(m_test.path());
    openAnew();
    writeStories();
    saveManyTimes();
    bringInPictures();
    changeWhatStandsAround();
    review();
    openAnew();
    changeManyAtOnce();
    writeWhileSomebodyReads();
    throwAway();
    act(u"close"_s, [&] { m_test.close(); return Done(); });
    m_record = recorder.record();
    m_end = DiskImage::of(m_test.path());
}

void NewsroomDay::act(const QString &name, const std::function<Done()> &work)
{
    m_test.clock.advance(60);
    DiskRecorder *const recorder = DiskRecorder::current();
    DeskAct act{name, recorder->moment(), 0, {}};
    if (const Done finished = work(); !finished)
        qFatal("%s: %s | %s", qPrintable(name), qPrintable(finished.error().message), qPrintable(finished.error().detail));
    act.acknowledged = recorder->moment();
    // Once everything is closed a look would be an opening of its own.
    act.after = m_test.newsroom ? digestOf(m_test.path() + u"/newsroom.sqlite3"_s) : m_acts.last().after;
    m_acts.append(act);
}

void NewsroomDay::run(const QString &sql)
{
    QSqlQuery query(theConnection());
    if (!query.exec(sql))
        qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
}

void NewsroomDay::setUp()
{
    for (const QString &pragma : m_ways.pragmas)
        run(pragma);
    // So that the log is written back every few acts, as it is in long days with large stories.
    run(u"PRAGMA wal_autocheckpoint = 60"_s);
}

void NewsroomDay::openAnew()
{
    act(u"close"_s, [&] { m_test.close(); return m_test.reopen(); });
    setUp();
}

void NewsroomDay::writeStories()
{
    StoryDesk &desk = m_test.newsroom->stories();
    for (int i = 0; i < 8; ++i) {
        act(u"begin a story"_s, [&] {
            const auto made = desk.create(m_test.newsroom->channels().at(i % 3).id, u"周砚"_s);
            if (made)
                m_stories.append(*made);
            return done(made);
        });
        act(u"write it"_s, [&] {
            Article &story = m_stories.last();
            story.headline = u"兰溪河步道开放 %1"_s.arg(i);
            story.body = paragraphs(2 + i * 4);
            story.tags = {u"标签 %1"_s.arg(i % 3), u"河"_s};
            const auto saved = desk.save(story, SaveKind::Explicit);
            if (saved)
                story = *saved;
            return done(saved);
        });
    }
}

void NewsroomDay::saveManyTimes()
{
    for (int i = 0; i < 14; ++i) {
        act(u"save while writing"_s, [&] {
            Article &story = m_stories[i % 2];
            story.body += paragraphs(3, i * 3 + 100);
            const auto saved = m_test.newsroom->stories().save(story, i % 5 == 4 ? SaveKind::Explicit : SaveKind::Autosave);
            if (saved)
                story = *saved;
            return done(saved);
        });
        if (i == 6)
            run(u"PRAGMA wal_checkpoint(RESTART)"_s);
    }
}

void NewsroomDay::bringInPictures()
{
    for (int i = 1; i <= 3; ++i) {
        act(u"bring in a picture"_s, [&] {
            const auto kept = m_test.newsroom->media().add(picture(i));
            if (kept)
                m_stories[i].cover.file = kept->file;
            return done(kept);
        });
        m_pictures.insert(u"media/"_s + mediaPath(m_stories[i].cover.file), m_acts.last().acknowledged);
        act(u"show it"_s, [&] {
            Article &story = m_stories[i];
            story.body += u"<figure><img src=\"media:%1\" alt=\"\"></figure>\n"_s.arg(story.cover.file);
            const auto saved = m_test.newsroom->stories().save(story, SaveKind::Explicit);
            if (saved)
                story = *saved;
            return done(saved);
        });
    }
    act(u"set the focus"_s, [&] { return done(m_test.newsroom->media().setFocus(m_stories[1].cover.file, {0.2, 0.7})); });
}

void NewsroomDay::changeWhatStandsAround()
{
    Newsroom &newsroom = *m_test.newsroom;
    ChannelId added;
    act(u"add a channel"_s, [&] {
        const auto channel = newsroom.channelDesk().add(u"副刊"_s, {});
        if (channel)
            added = channel->id;
        return done(channel);
    });
    act(u"rename it"_s, [&] { return newsroom.channelDesk().rename(added, u"文化"_s); });
    act(u"move it"_s, [&] { return newsroom.channelDesk().move(added, {}, 0); });
    act(u"remove it"_s, [&] { return newsroom.channelDesk().remove(added); });
    act(u"settings"_s, [&] {
        SiteSettings settings = newsroom.settings();
        settings.tagline = u"兰溪河畔"_s;
        settings.copyright = u"青岚日报社"_s;
        return newsroom.setSettings(settings);
    });
    act(u"a snippet"_s, [&] { return done(newsroom.snippets().add(u"编后"_s, u"<p>{{编后}}</p>"_s)); });
    act(u"a note"_s, [&] { return newsroom.notes().setNote(m_stories[0].id, {u"等照片"_s, m_test.clock.now()}); });
    act(u"work to do"_s, [&] { return newsroom.notes().add(m_stories[0].id, u"核对票价"_s); });
    act(u"a remark"_s, [&] { return done(newsroom.remarks().comment(m_stories[0].id, {0, 4}, u"写全称"_s)); });
    run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

void NewsroomDay::review()
{
    Newsroom &newsroom = *m_test.newsroom;
    act(u"steps of review"_s, [&] { return newsroom.review().setChain({{{u"初审"_s, {}}, {u"终审"_s, {}}}, 0, false}); });
    for (const QString &step : {u"初审"_s, u"终审"_s})
        act(u"sign"_s, [&] { return done(newsroom.review().sign(m_stories[2].id, {step, Verdict::Pass, u"可"_s, u"何砚"_s})); });
    act(u"mark ready"_s, [&] { return done(newsroom.stories().move(m_stories[2].id, State::Ready)); });
    act(u"no steps"_s, [&] { return newsroom.review().setChain({}); });
    act(u"back to draft"_s, [&] { return done(newsroom.stories().move(m_stories[2].id, State::Draft)); });
    act(u"duplicate"_s, [&] { return done(newsroom.stories().duplicate(m_stories[3].id)); });
    act(u"an earlier version"_s, [&] {
        const auto revisions = newsroom.revisions(m_stories[0].id);
        return revisions ? done(newsroom.stories().goBack(m_stories[0].id, revisions->last().id)) : Done(revisions.error());
    });
}

void NewsroomDay::changeManyAtOnce()
{
    QList<ArticleId> ids;
    for (const Article &story : std::as_const(m_stories))
        ids.append(story.id);
    // With so little memory, what is not committed goes into the log before its time.
    run(u"PRAGMA cache_size = 10"_s);
    act(u"tag many"_s, [&] { return m_test.newsroom->stories().tag(ids, {u"水利"_s, u"市政"_s}, {u"河"_s}); });
    act(u"file many"_s, [&] { return m_test.newsroom->stories().file(ids, m_test.newsroom->channels().at(1).id); });
    act(u"honour many"_s, [&] { return m_test.newsroom->stories().setSlot(ids, Slot::Featured, true); });
    act(u"move many"_s, [&] { return done(m_test.newsroom->stories().moveAll(ids, State::Review)); });
    act(u"take it back"_s, [&] { return done(m_test.newsroom->stories().undo()); });
    act(u"a very long story"_s, [&] {
        Article story = m_stories[5];
        story.body = paragraphs(1500);
        return done(m_test.newsroom->stories().save(story, SaveKind::Explicit));
    });
    run(u"PRAGMA cache_size = -32768"_s);
}

void NewsroomDay::writeWhileSomebodyReads()
{
    std::unique_ptr<Database> reader;
    std::unique_ptr<Snapshot> view;
    if (m_ways.hasLog) {
        auto opened = Database::open(m_test.path() + u"/newsroom.sqlite3"_s, Access::ReadOnly, {});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        reader = std::move(*opened);
        auto begun = Snapshot::begin(*reader);
        if (!begun)
            qFatal("%s", qPrintable(begun.error().detail));
        view = std::move(*begun);
    }
    // The log cannot begin anew before the reader has finished.
    for (int i = 0; i < 8; ++i) {
        act(u"save beside a reader"_s, [&] {
            Article &story = m_stories[6 + i % 2];
            story.body += paragraphs(5, i * 5 + 500);
            const auto saved = m_test.newsroom->stories().save(story, SaveKind::Explicit);
            if (saved)
                story = *saved;
            return done(saved);
        });
    }
    view.reset();
    reader.reset();
    act(u"shift the times"_s, [&] { return m_test.newsroom->stories().schedule({m_stories[6].id}, m_test.clock.now().addDays(1)); });
}

void NewsroomDay::throwAway()
{
    StoryDesk &desk = m_test.newsroom->stories();
    const QList<ArticleId> two{m_stories[3].id, m_stories[4].id};
    act(u"throw away"_s, [&] { return desk.trash(two); });
    act(u"bring back"_s, [&] { return desk.restore({two.first()}); });
    act(u"erase"_s, [&] { return desk.erase({two.last()}); });
    act(u"throw away"_s, [&] { return desk.trash({two.first()}); });
    act(u"empty the trash"_s, [&] { return done(desk.emptyTrash()); });
}

} // namespace Galley
