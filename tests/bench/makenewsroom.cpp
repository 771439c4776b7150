// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// galley-make-newsroom FOLDER COUNT: a newsroom of COUNT plausible Chinese stories, the same each time, for measuring.

#include "rarewords.h"
#include "store/articlestore.h"
#include "store/database.h"
#include "store/historystore.h"
#include "store/newsroomfolder.h"
#include "store/taxonomystore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>

#include <cstdio>
#include <random>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

constexpr int StoriesPerCommit = 1000;
constexpr int TagCount = 200;
constexpr int BodyCharacters = 1500;

const QStringList &list(const char16_t *words)
{
    static QHash<const char16_t *, QStringList> lists;
    QStringList &found = lists[words];
    if (found.isEmpty())
        found = QString::fromUtf16(words).split(u' ', Qt::SkipEmptyParts);
    return found;
}

constexpr const char16_t *Places
    = u"兰溪 青岚 云台 白鹭湖 石桥镇 南苑 东河 梅岭 新港 长亭 柳湾 望江 溪口 北塔 松林 金沙 月牙岛 双井 龙潭 古渡";
constexpr const char16_t *Actors
    = u"市民 村民 学生 老师 医生 工程师 志愿者 农户 商户 老人 青年 记者 企业 社区 学校 医院 图书馆 合作社 消防队 剧团";
constexpr const char16_t *Things
    = u"步道 桥梁 公交线路 茶园 果园 水渠 夜市 书展 运动会 工厂 仓库 数据中心 实验室 课堂 门诊 食堂 广场 停车场 湿地 "
      u"老街 戏台 码头 风电场 温室 养老院 博物馆 幼儿园 球场 菜市场 电梯";
constexpr const char16_t *Verbs
    = u"建成 改造 扩建 启用 修缮 升级 试运行 开放 验收 迁移 延长 恢复 推广 检修 命名 评选 调整 公示 招募 交付";
constexpr const char16_t *Times
    = u"今天上午 昨天 本周 上个月 今年以来 近日 入秋以来 去年底 节日期间 周末 清晨 傍晚 三年前 雨后 开学第一天";
constexpr const char16_t *Links
    = u"同时 此外 目前 不过 据了解 随后 另一方面 为此 接下来 与往年相比 现场 在他看来 数字显示 按照计划 事实上";
constexpr const char16_t *Details
    = u"排队的人比预想的多 图纸前后改了七稿 每天有专人巡查 费用由各方分担 路面重新铺过 灯光换成了暖色 地下管线一并更新 "
      u"名额很快报满 旧设备全部回收 周边车位增加一倍 预约可以在手机上完成 孩子们画了一面墙 水质连续三个月达标 "
      u"产量比去年多两成 参观者需要提前登记 树木原地保留 台阶旁加装了扶手 意见箱每周打开一次 工期缩短了二十天 夜间不再施工";
constexpr const char16_t *Channels = u"新闻 财经 创新 文化 教育 健康 乡村 生活";
constexpr const char16_t *ChannelSlugs = u"news economy innovation culture education health village life";
constexpr const char16_t *Surnames = u"周 林 陈 沈 许 何 罗 苏 秦 顾 叶 江 方 唐 石";
constexpr const char16_t *GivenNames = u"砚 默 知远 若水 一鸣 春生 晓岚 文博 思齐 小满 立秋 行舟";

class Writer
{
public:
    QString pick(const char16_t *words) { return list(words).at(number(int(list(words).size()))); }
    int number(int below) { return int(m_random() % unsigned(below)); }

    QString headline()
    {
        return pick(Places) + pick(Things) + pick(Verbs) + (number(3) ? pick(Actors) + u"说好"_s : u"引来关注"_s);
    }

    QString sentence()
    {
        const QString subject = pick(Places) + u"的"_s + pick(Actors);
        switch (number(4)) {
        case 0: return u"%1，%2%3%4，%5。"_s.arg(pick(Times), pick(Places), pick(Things), pick(Verbs), pick(Details));
        case 1: return u"%1，%2告诉记者，%3，%4。"_s.arg(pick(Links), subject, pick(Details), pick(Details));
        case 2: return u"“%1，”%2说，“%3。”"_s.arg(pick(Details), subject, pick(Details));
        default: return u"%1，这里的%2将%3，%4。"_s.arg(pick(Links), pick(Things), pick(Verbs), pick(Details));
        }
    }

    QString body()
    {
        QString html;
        int written = 0;
        for (int paragraph = 0; written < BodyCharacters; ++paragraph) {
            QString text;
            for (int i = 4 + number(3); i > 0; --i)
                text += sentence();
            written += int(text.size());
            if (paragraph > 0 && paragraph % 3 == 0)
                html += u"<h2>%1%2</h2>"_s.arg(pick(Things), pick(Verbs));
            html += u"<p>%1</p>"_s.arg(text);
        }
        return html;
    }

    QString name() { return pick(Surnames) + pick(GivenNames); }

    /// Of the same seed, so that two newsrooms of one size hold the same stories.
    QUuid uuid(qint64 ms, int index)
    {
        return QUuid(uint(ms >> 16), ushort(ms), ushort(0x7000 | (index & 0xfff)), uchar(0x80 | number(64)),
                     uchar(index >> 16), uchar(index >> 8), uchar(index), uchar(number(256)), uchar(number(256)),
                     uchar(number(256)), uchar(number(256)));
    }

private:
    std::mt19937 m_random{20191116};
};

State stateFor(int dice)
{
    if (dice < 85)
        return State::Published;
    if (dice < 91)
        return State::Draft;
    if (dice < 95)
        return State::Review;
    return dice < 98 ? State::Ready : State::Withdrawn;
}

class Maker
{
public:
    explicit Maker(Database &database) : m_database(database) {}

    Done channels()
    {
        TaxonomyStore taxonomy(m_database);
        for (int i = 0; i < list(Channels).size(); ++i) {
            const Channel channel{ChannelId(m_writer.uuid(Begin, i)), {}, list(Channels)[i], list(ChannelSlugs)[i],
                                  {}, i};
            if (const Done done = taxonomy.putChannel(channel); !done)
                return done;
            m_channels.append(channel.id);
        }
        for (int i = 0; m_tags.size() < TagCount; ++i) {
            const QString tag = i % 2 ? m_writer.pick(Places) + m_writer.pick(Things)
                                      : m_writer.pick(Things) + m_writer.pick(Verbs);
            if (!m_tags.contains(tag))
                m_tags.append(tag);
        }
        return {};
    }

    Done stories(int from, int to, int count)
    {
        const auto transaction = Transaction::begin(m_database);
        if (!transaction)
            return transaction.error();
        ArticleStore articles(m_database);
        HistoryStore history(m_database);
        for (int i = from; i < to; ++i) {
            const Article article = story(i, count);
            if (const Done done = articles.put(article); !done)
                return done;
            const auto kept = history.keepRevision(article, RevisionReason::Import, u"林默"_s, article.modifiedAt);
            if (!kept)
                return kept.error();
        }
        return (*transaction)->commit();
    }

private:
    static constexpr qint64 Begin = 1'420'041'600'000; // 2015-01-01 in Shanghai
    static constexpr qint64 Span = 10LL * 365 * 24 * 3600 * 1000;

    Article story(int i, int count)
    {
        static const QStringList rare = rareWords();
        const qint64 ms = Begin + Span / count * i + m_writer.number(60'000);
        Article article;
        article.id = ArticleId(m_writer.uuid(ms, i));
        article.state = stateFor(m_writer.number(100));
        article.headline = m_writer.headline();
        article.kicker = m_writer.number(4) ? QString() : m_writer.pick(Places) + u"观察"_s;
        article.byline = m_writer.name();
        article.editor = m_writer.name();
        article.source = m_writer.number(3) ? u"青岚日报"_s : m_writer.pick(Places) + u"融媒体中心"_s;
        article.body = m_writer.body();
        if (i % 25 == 0)
            article.body += u"<p>编辑部的本子上记着：%1。</p>"_s.arg(rare.at(i / 25 % rare.size()));
        article.standfirst = article.body.mid(3, 54) + u'…';
        article.slug = u"story-"_s + QString::number(i + 1).rightJustified(6, u'0');
        article.channel = m_channels[m_writer.number(int(m_channels.size()))];
        if (m_writer.number(4) == 0)
            article.furtherChannels = {m_channels[m_writer.number(int(m_channels.size()))]};
        for (int t = m_writer.number(5); t > 0; --t)
            article.tags.append(m_tags[m_writer.number(TagCount)]);
        article.slots = m_writer.number(50) ? Slots() : Slots(Slot::Featured);
        article.views = m_writer.number(20'000);
        article.createdAt = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
        article.modifiedAt = article.createdAt.addSecs(m_writer.number(7200));
        if (article.state != State::Draft && article.state != State::Review)
            article.publishAt = article.modifiedAt;
        if (m_writer.number(100) == 0)
            article.trashedAt = article.modifiedAt;
        return article;
    }

    Database &m_database;
    Writer m_writer;
    QList<ChannelId> m_channels;
    QStringList m_tags;
};

Done make(const QString &path, int count)
{
    const auto folder = NewsroomFolder::create(path);
    if (!folder)
        return folder.error();
    const auto database = Database::create(folder->databaseFile());
    if (!database)
        return database.error();
    const Done titled = TaxonomyStore(**database).putSettings({{u"title"_s, u"青岚新闻"_s}});
    if (!titled)
        return titled;
    Maker maker(**database);
    if (const Done done = maker.channels(); !done)
        return done;
    for (int from = 0; from < count; from += StoriesPerCommit) {
        if (const Done done = maker.stories(from, std::min(count, from + StoriesPerCommit), count); !done)
            return done;
    }
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = arguments.value(2).toInt();
    if (arguments.size() != 3 || count < 1) {
        std::fputs("Usage: galley-make-newsroom FOLDER COUNT\n", stderr);
        return 2;
    }
    QElapsedTimer timer;
    timer.start();
    const Done made = make(arguments[1], count);
    if (!made) {
        std::fprintf(stderr, "%s\n%s\n", qPrintable(made.error().message), qPrintable(made.error().detail));
        return 1;
    }
    std::printf("%d stories in %.1f s\n", count, double(timer.elapsed()) / 1000);
    return 0;
}
