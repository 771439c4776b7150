// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"

#include <QStringView>

namespace Galley {

using namespace Qt::StringLiterals;

/// A story as long as an editor will ever have one open.
constexpr int LongStoryCharacters = 50'000;
constexpr int LongStoryFigures = 30;
constexpr int LongParagraph = 160;

inline QString longParagraph(int number)
{
    static const QString words = u"清晨六点老水门码头的石阶上已经坐了人郑秀英拎着保温杯看对岸的工人给最后一段栏杆上漆"_s;
    QString text;
    for (int i = 0; text.size() < LongParagraph; ++i) {
        text += QStringView(words).mid((number * 7 + i * 5) % 20, 12 + (number + i) % 9);
        text += i % 3 == 2 ? u"。"_s : u"，"_s;
    }
    return text.left(LongParagraph - 1) + u'。';
}

/// @p picture is the media file that every figure shows.
inline Body longStory(const QString &picture)
{
    Body body;
    const int paragraphs = LongStoryCharacters / LongParagraph;
    for (int i = 0; i < paragraphs; ++i) {
        body.blocks.push_back(Paragraph{{{longParagraph(i), {}, {}}}, Alignment::Start});
        if (i % (paragraphs / LongStoryFigures) == 3)
            body.blocks.push_back(Figure{picture, u"对岸"_s, {{u"5月17日清晨，河段已恢复通航。"_s, {}, {}}}, u"资料"_s});
        if (i % 40 == 20)
            body.blocks.push_back(Heading{2, {{u"先把管网接起来"_s, {}, {}}}});
    }
    return body;
}

} // namespace Galley
