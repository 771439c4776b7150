// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

namespace Galley {

/// Words that few stories of the newsroom for measuring have: one in 25 stories has one of them.
inline QStringList rareWords()
{
    return QStringLiteral("鸬鹚 琥珀 玳瑁 饕餮 魑魅 魍魉 鼹鼠 鳄鱼 蟋蟀 蚱蜢 蜻蜓 蝌蚪 螳螂 蜈蚣 蝙蝠 蜘蛛 蚯蚓 鹦鹉 鸳鸯 鹧鸪 "
                          "鹌鹑 鹭鸶 鸵鸟 鲟鱼 鲫鱼 鳜鱼 獬豸 貔貅 麒麟 朱鹮 白鹳 枇杷 橄榄 荸荠 莴苣 薜荔 蒺藜 茉莉 芍药 葫芦 "
                          "菠萝 蘑菇 芫荽 茼蒿 蓖麻 苜蓿 艾草 琵琶 箜篌 唢呐 埙篪 铙钹 锣鼓 笙箫 陶笛 扬琴 砚台 皂角 榫卯 竹篾")
        .split(u' ');
}

} // namespace Galley
