// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "base/readings.h"

#include <QList>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// In these words @ref character is read as @ref sound is.
struct Reading {
    QChar character;
    QChar sound;
    QString words; ///< separated by spaces
};

const QList<Reading> &readings()
{
    static const QList<Reading> known{
        {u'重', u'虫', u"重新 重启 重建 重开 重返 重庆 重阳 重播 重组 重修 重逢 重复 重现 重温 重走 重回"_s},
        {u'长', u'掌',
         u"校长 县长 市长 省长 州长 镇长 村长 区长 乡长 院长 部长 局长 处长 科长 所长 站长 队长 船长 班长 会长 社长 组长 家长 "
         "厂长 园长 馆长 店长 董事长 秘书长 机长 成长 增长 生长 助长 长大 长势"_s},
        {u'行', u'航', u"银行 央行 分行 支行 行业 同行 行情 商行 行家 排行"_s},
        {u'都', u'督', u"首都 成都 都市 古都 都会 都城"_s},
        {u'乐', u'月', u"音乐 乐团 乐队 乐器 民乐 乐曲 声乐"_s},
        {u'率', u'律', u"效率 利率 比率 概率 税率 汇率 增长率 速率 频率"_s},
        {u'调', u'掉', u"调查 调研 调度 强调 调动 调任 曲调 色调"_s},
        {u'藏', u'葬', u"西藏 宝藏 藏族 藏医"_s},
        {u'还', u'环', u"归还 偿还 还款 还乡 返还 还林 还湖"_s},
        {u'厦', u'下', u"厦门"_s},
        {u'朝', u'招', u"朝霞 朝阳 今朝"_s},
        {u'参', u'深', u"人参 海参 党参"_s},
        {u'传', u'赚', u"传记 自传 列传"_s},
    };
    return known;
}

} // namespace

QString withReadings(QStringView word)
{
    QString read = word.toString();
    if (read.size() < 2)
        return read;
    // Inside a word 地 is the ground; only alone is it the particle.
    read.replace(u'地', u'第');
    for (const Reading &reading : readings()) {
        if (!read.contains(reading.character))
            continue;
        for (const QString &known : reading.words.split(u' ')) {
            if (word.contains(known)) {
                read.replace(reading.character, reading.sound);
                break;
            }
        }
    }
    return read;
}

} // namespace Galley
