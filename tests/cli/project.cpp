// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/project.h"

#include "cli/files.h"

#include <QDateTime>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

const QStringList Places{u"河东"_s, u"柳巷"_s, u"北塘"_s, u"石桥"_s, u"南坡"_s, u"渡口"_s, u"东岭"_s};
const QStringList Deeds{u"修好了一座人行桥"_s, u"办起了露天书市"_s, u"装上了新路灯"_s, u"收了第一茬新茶"_s,
                        u"开了一间旧物铺"_s};
const QStringList Sentences{
    u"清晨六点半，第一批人从这里走过，脚步声比往日轻了许多。"_s,
    u"管事的老人说，账目都贴在墙上，谁想看都可以走近了看。"_s,
    u"两个年轻人从城里回来，带着图纸，也带着一台半旧的打印机。"_s,
    u"雨停以后，大家把椅子搬到檐下，接着昨天没有说完的话。"_s,
    u"数字并不大，可是和去年这个时候比起来，已经多出了三成。"_s,
    u"孩子们最先知道消息，放学路上绕了远道，只为看上一眼。"_s,
    u"有人担心坚持不了多久，也有人已经在打听明年的安排。"_s,
};

} // namespace

HugoProject::HugoProject(const QString &folder) : m_folder(folder) {}

QString HugoProject::slug(int number) { return u"s%1"_s.arg(number, 4, 10, QLatin1Char('0')); }

QString HugoProject::headline(int number, int version)
{
    const QString told = Places.at(number % Places.size()) + Deeds.at(number % Deeds.size());
    return version == 1 ? u"%1，第%2回"_s.arg(told).arg(number) : u"%1，第%2回（改%3）"_s.arg(told).arg(number).arg(version);
}

QList<QPair<QString, QString>> HugoProject::channels()
{
    return {{u"street"_s, u"街巷"_s}, {u"market"_s, u"集市"_s}, {u"river"_s, u"河湾"_s}, {u"school"_s, u"校园"_s}};
}

QList<QPair<QString, QString>> HugoProject::tags()
{
    return {{u"bridge"_s, u"修桥"_s}, {u"tea"_s, u"新茶"_s}, {u"books"_s, u"书市"_s}};
}

QString HugoProject::storyFile(int number) const
{
    return u"%1/content/articles/%2.md"_s.arg(m_folder, slug(number));
}

void HugoProject::writeTerms() const
{
    writeFile(m_folder + "/config.toml"_L1, u"title = \"河湾报\"\n"_s);
    for (const auto &[name, title] : channels())
        writeFile(u"%1/content/categories/%2/_index.md"_s.arg(m_folder, name), story({u"title: "_s + title}, {}));
    for (const auto &[name, title] : tags())
        writeFile(u"%1/content/tags/%2/_index.md"_s.arg(m_folder, name), story({u"title: "_s + title}, {}));
}

void HugoProject::writePictures() const
{
    for (int i = 0; i < Pictures; ++i)
        writePicture(u"%1/static/img/p%2.png"_s.arg(m_folder).arg(i), i, 640, 360);
}

void HugoProject::writeStory(int number, int version, const QStringList &further) const
{
    const QDateTime date = QDateTime(QDate(2021, 1, 1), QTime(6, 0), Qt::UTC).addSecs(qint64(number) * 7 * 3600);
    QStringList lines{
        u"title: \"%1\""_s.arg(headline(number, version)),
        u"date: "_s + date.toString(Qt::ISODate),
        u"slug: "_s + slug(number),
        u"categories: [%1]"_s.arg(channels().at(number % channels().size()).first),
        u"tags: [%1]"_s.arg(tags().at(number % tags().size()).first),
        u"author: 林小满"_s,
    };
    if (number % 10 == 0)
        lines.append(u"image: /img/p%1.png"_s.arg(number / 10 % Pictures));
    if (number % 25 == 0)
        lines.append(u"featured: true"_s);
    QString body;
    for (int i = 0; i < 6; ++i) {
        if (i == 3)
            body += u"## 后来的事\n\n"_s;
        for (int k = 0; k < 4; ++k)
            body += Sentences.at((number + 3 * i + k) % Sentences.size());
        body += u"\n\n"_s;
    }
    if (number % 10 == 0)
        body += u"![桥边](/img/p%1.png \"桥边的早晨\")\n\n"_s.arg((number / 10 + 1) % Pictures);
    writeFile(storyFile(number), story(lines + further, body));
}

void HugoProject::write(int count) const
{
    writeTerms();
    writePictures();
    for (int number = 1; number <= count; ++number)
        writeStory(number);
}

QString story(const QStringList &lines, const QString &body)
{
    return u"---\n%1\n---\n%2"_s.arg(lines.join(u'\n'), body);
}

} // namespace Galley
