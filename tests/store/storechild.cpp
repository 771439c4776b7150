// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// COMMAND FOLDER [stranger]: one step on a newsroom in a process of its own. Says line by line what came of it.

#include "store/articlestore.h"
#include "store/database.h"
#include "store/historystore.h"
#include "store/ledgerstore.h"
#include "store/mediastore.h"
#include "store/newsroomfolder.h"
#include "store/remarkstore.h"
#include "store/reviewstore.h"
#include "store/schema.h"
#include "store/snippetstore.h"
#include "store/taxonomystore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/mount.h>
#endif

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

void say(const QString &line)
{
    std::fprintf(stdout, "%s\n", line.toUtf8().constData());
    std::fflush(stdout);
}

int fail(const Error &error)
{
    say(u"error %1 %2 | %3"_s.arg(int(error.kind)).arg(error.message, error.detail));
    return 1;
}

void waitForTheEnd()
{
    char c = 0;
    while (std::fread(&c, 1, 1, stdin) == 1) { }
}

Article story(int i, const QString &body)
{
    Article article;
    article.id = ArticleId::make();
    article.headline = u"稿件 %1"_s.arg(i);
    article.slug = u"story-%1"_s.arg(article.id.toString());
    article.tags = {u"标签"_s};
    article.body = body;
    article.createdAt = article.modifiedAt = QDateTime::currentDateTimeUtc();
    return article;
}

Result<std::unique_ptr<Database>> open(const QString &path, Access access)
{
    const auto folder = NewsroomFolder::at(path);
    if (!folder)
        return folder.error();
    return Database::open(folder->databaseFile(), access, folder->backupsFolder());
}

/// How many stories a reader sees.
int list(const QString &path)
{
    const auto database = open(path, Access::ReadOnly);
    if (!database)
        return fail(database.error());
    const auto rows = ArticleStore(**database).rows({}, {}, 1'000'000);
    if (!rows)
        return fail(rows.error());
    say(QString::number(rows->size()));
    return 0;
}

int openToWrite(const QString &path)
{
    const auto database = open(path, Access::ReadWrite);
    if (!database)
        return fail(database.error());
    say(u"open"_s);
    return 0;
}

int make(const QString &path)
{
    const auto folder = NewsroomFolder::create(path);
    if (!folder)
        return fail(folder.error());
    const auto database = Database::create(folder->databaseFile());
    if (!database)
        return fail(database.error());
    say(u"made"_s);
    return 0;
}

int lock(const QString &path)
{
    const auto folder = NewsroomFolder::at(path);
    if (!folder)
        return fail(folder.error());
    const auto lock = NewsroomLock::take(*folder);
    if (!lock)
        return fail(lock.error());
    say(u"held"_s);
    waitForTheEnd();
    return 0;
}

/// Writes one story and keeps the newsroom open, its log unfinished.
int hold(const QString &path)
{
    const auto database = open(path, Access::ReadWrite);
    if (!database)
        return fail(database.error());
    if (const Done done = ArticleStore(**database).put(story(0, u"<p>开着</p>"_s)); !done)
        return fail(done.error());
    say(u"held"_s);
    waitForTheEnd();
    return 0;
}

/// Writes stories and says each one's id once it was acknowledged, until it is killed.
int write(const QString &path)
{
    const auto database = open(path, Access::ReadWrite);
    if (!database)
        return fail(database.error());
    ArticleStore articles(**database);
    const QString body = u"<p>%1</p>"_s.arg(QString(u"兰溪河步道今天开放。"_s).repeated(300));
    for (int i = 0;; ++i) {
        const Article article = story(i, body);
        if (const Done done = articles.put(article); !done)
            return fail(done.error());
        say(article.id.toString());
    }
}

/// Begins a step of the schema that never ends.
int upgrade(const QString &path)
{
    const auto folder = NewsroomFolder::at(path);
    if (!folder)
        return fail(folder.error());
    const auto connection = Connection::open(folder->databaseFile(), Opening::ReadWrite);
    if (!connection)
        return fail(connection.error());
    SchemaDiary diary = schemaDiary();
    diary.append({diary.constLast().version + 1,
                  u"CREATE TABLE novelty (a TEXT); DELETE FROM setting; INSERT INTO novelty WITH RECURSIVE "
                  "n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0;"_s});
    say(u"begun"_s);
    const Done done = bringUpToDate(**connection, diary, folder->backupsFolder());
    return done ? 0 : fail(done.error());
}

#ifdef Q_OS_LINUX
int fillUp(const NewsroomFolder &folder, const QByteArray &place)
{
    auto database = Database::open(folder.databaseFile(), Access::ReadWrite, folder.backupsFolder());
    if (!database)
        return fail(database.error());
    QList<ArticleId> acknowledged;
    ArticleStore articles(**database);
    const QString body = u"<p>%1</p>"_s.arg(QString(u"兰溪河步道今天开放。"_s).repeated(300));
    Article refused;
    for (int i = 0; refused.id.isNull(); ++i) {
        const Article article = story(i, body);
        const Done done = articles.put(article);
        if (done)
            acknowledged.append(article.id);
        else if (done.error().kind == ErrorKind::DiskFull)
            refused = article;
        else
            return fail(done.error());
    }
    for (const ArticleId &id : std::as_const(acknowledged)) {
        if (const auto found = articles.article(id); !found)
            return fail(found.error());
    }
    // Room again: the same program goes on, without opening anew.
    if (mount("tmpfs", place.constData(), "tmpfs", MS_REMOUNT, "size=32m") != 0)
        return 1;
    if (const Done done = articles.put(refused); !done)
        return fail(done.error());
    const auto count = articles.count({});
    say(count && *count == acknowledged.size() + 1 && *count > 10 ? u"nothing lost"_s : u"lost some"_s);
    return 0;
}

/// Works on a disk of 2 MB until it is full, then gives it room. The disk is there for this process alone.
int full(const QString &path)
{
    const QByteArray place = QFile::encodeName(path);
    if (unshare(CLONE_NEWNS) != 0 || mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
        || mount("tmpfs", place.constData(), "tmpfs", 0, "size=2m") != 0) {
        say(u"cannot mount"_s);
        return 0;
    }
    const auto folder = NewsroomFolder::create(path + "/Full"_L1);
    if (!folder)
        return fail(folder.error());
    if (const auto made = Database::create(folder->databaseFile()); !made)
        return fail(made.error());
    return fillUp(*folder, place);
}

/// Makes a newsroom on a disk that is too small for it.
int cramped(const QString &path)
{
    const QByteArray place = QFile::encodeName(path);
    if (unshare(CLONE_NEWNS) != 0 || mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
        || mount("tmpfs", place.constData(), "tmpfs", 0, "size=64k") != 0) {
        say(u"cannot mount"_s);
        return 0;
    }
    const auto made = Database::create(path + "/newsroom.sqlite3"_L1);
    if (made)
        return 1;
    fail(made.error());
    say(QFile::exists(path + "/newsroom.sqlite3"_L1) || QFile::exists(path + "/newsroom.sqlite3.new"_L1)
            ? u"left something"_s
            : u"left nothing"_s);
    return 0;
}
#else
int full(const QString &)
{
    say(u"cannot mount"_s);
    return 0;
}
int cramped(const QString &path)
{
    return full(path);
}
#endif

/// A small newsroom with something in every table, for the fixtures.
Done fixture(const QString &path)
{
    const auto folder = NewsroomFolder::create(path);
    if (!folder)
        return folder.error();
    const auto database = Database::create(folder->databaseFile());
    if (!database)
        return database.error();
    ArticleStore articles(**database);
    HistoryStore history(**database);
    TaxonomyStore taxonomy(**database);
    MediaStore media(**database, *folder);
    const QByteArray picture = "stands for a picture"_ba;
    const QString name
        = QString::fromLatin1(QCryptographicHash::hash(picture, QCryptographicHash::Sha256).toHex()) + ".png"_L1;
    const QDateTime at = QDateTime::fromSecsSinceEpoch(1'573'862'400, Qt::UTC);
    const Channel news{ChannelId::make(), {}, u"新闻"_s, u"news"_s, u"本地新闻"_s, 0};
    const Channel gone{ChannelId::make(), news.id, u"旧栏目"_s, u"old"_s, {}, 0};
    Article article = story(1, u"<p>兰溪河步道今天开放。</p>"_s);
    article.state = State::Published;
    article.slug = u"lanxihe"_s;
    article.channel = news.id;
    article.publishAt = at;
    article.createdAt = article.modifiedAt = at;
    article.views = 507;
    article.cover = {name, u"河边"_s, {}, {}};
    Article renamed = article;
    renamed.slug = u"lanxihe-budao"_s;
    Article dropped = story(2, {});
    dropped.trashedAt = at;
    Article reprint = story(3, u"<p><a href=\"galley-story:%1\">步道</a>旁的公交线路要调整。</p>\n"
                               "<figure><img src=\"media:%2\" alt=\"\"></figure>\n"_s.arg(article.id.toString(), name));
    reprint.slug = u"gongjiao"_s;
    reprint.sourceUrl = u"https://www.example.cn/a"_s;
    reprint.slots = Slot::Pinned;
    reprint.slotEnds.pinned = at.addDays(7);
    reprint.corrections = {{at.addSecs(60), u"第二段的日期应为周三。"_s}, {at.addDays(1), u"票价应为两元。"_s}};
    Article page = story(4, u"<p>我们是一份县报。</p>"_s);
    page.slug = u"about"_s;
    page.kind = ArticleKind::Page;
    const StateChange out{article.id, u"ready"_s, u"published"_s, u"周砚"_s, at};
    const std::function<Done()> steps[] = {
        [&] { return taxonomy.putSettings({{u"title"_s, u"青岚新闻"_s}}); },
        [&] {
            const auto kept = media.put({{}, name, u"a.png"_s, 4, 3, 0, false, at}, picture);
            return kept ? Done() : Done(kept.error());
        },
        [&] {
            const auto set = media.setFocus(name, {0.25, 0.75});
            return set ? Done() : Done(set.error());
        },
        [&] { return taxonomy.putChannel(news); },
        [&] { return taxonomy.putChannel(gone); },
        [&] { return taxonomy.removeChannel(gone.id); },
        [&] {
            return SnippetStore(**database).put({SnippetId::make(), u"编者按"_s, u"<p>{{按语}}</p>\n"_s, 0, at});
        },
        [&] { return articles.put(article); },
        [&] { return articles.put(renamed); },
        [&] { return articles.put(dropped); },
        [&] { return articles.put(reprint); },
        [&] { return articles.put(page); },
        [&] { return articles.erase(dropped.id); },
        [&] { return history.recordStateChange(out); },
        [&] { return taxonomy.keepAuthorAddresses({{u"周砚"_s, u"zhou-yan"_s}}); },
        [&] { return ReviewStore(**database).setChain({{{u"终审"_s, {u"何砚"_s}}}, 0, true}); },
        [&] {
            const auto revision = history.newest(article.id);
            const auto added = LedgerStore(**database).add(
                {Act::Sign, u"何砚"_s, at, article.id, revision ? revision->id : RevisionId(), {}, u"终审"_s, u"可"_s});
            return added ? Done() : Done(added.error());
        },
        [&] {
            return RemarkStore(**database).add({.id = RemarkId::make(), .article = article.id, .person = u"沈见"_s, .at = at,
                                                .place = {0, 3}, .quote = u"兰溪河"_s, .text = u"写全称"_s});
        },
        [&] { return history.recordImport({u"a.md"_s, u"1234"_s, article.id, contentHash(renamed), at}); },
        [&] {
            for (const Article &one : {renamed, reprint, page}) {
                if (const auto kept = history.keepRevision(one, RevisionReason::Save, u"周砚"_s, at); !kept)
                    return Done(kept.error());
            }
            return Done();
        },
    };
    for (const auto &step : steps) {
        if (const Done done = step(); !done)
            return done;
    }
    return {};
}

int makeFixture(const QString &path)
{
    const Done done = fixture(path);
    return done ? 0 : fail(done.error());
}

/// Gives up the rights of root, which no permission binds.
bool becomeStranger()
{
#ifdef Q_OS_UNIX
    return geteuid() != 0 || (setgid(65534) == 0 && setuid(65534) == 0);
#else
    return false;
#endif
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QHash<QString, int (*)(const QString &)> commands{
        {u"list"_s, list}, {u"open"_s, openToWrite},   {u"make"_s, make}, {u"lock"_s, lock},
        {u"hold"_s, hold}, {u"write"_s, write},        {u"full"_s, full}, {u"cramped"_s, cramped},
        {u"upgrade"_s, upgrade}, {u"fixture"_s, makeFixture},
    };
    const auto command = commands.value(arguments.value(1));
    if (!command || arguments.size() < 3)
        return 2;
    if (arguments.value(3) == "stranger"_L1 && !becomeStranger()) {
        say(u"cannot become a stranger"_s);
        return 0;
    }
    return command(arguments[2]);
}
