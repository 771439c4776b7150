// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/storywords.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// These stand inside words.
constexpr QLatin1StringView Marks[] = {"strong"_L1, "em"_L1, "u"_L1, "s"_L1, "sub"_L1, "sup"_L1, "mark"_L1, "code"_L1, "a"_L1};

struct Entity {
    QLatin1StringView name;
    QChar character;
};
constexpr Entity Entities[] = {{"amp;"_L1, u'&'}, {"lt;"_L1, u'<'}, {"gt;"_L1, u'>'}, {"quot;"_L1, u'"'}, {"nbsp;"_L1, u' '}};

QStringView tagName(QStringView tag)
{
    if (tag.startsWith(u'/'))
        tag = tag.sliced(1);
    const auto end = std::find_if(tag.begin(), tag.end(), [](QChar c) { return c == u' ' || c == u'/'; });
    return tag.first(end - tag.begin());
}

bool isMark(QStringView name)
{
    return std::find(std::begin(Marks), std::end(Marks), name) != std::end(Marks);
}

/// Appends what stands before the next tag.
void appendText(QString &words, QStringView text)
{
    for (qsizetype amp; (amp = text.indexOf(u'&')) >= 0;) {
        words += text.first(amp);
        text = text.sliced(amp + 1);
        const auto entity = std::find_if(std::begin(Entities), std::end(Entities),
                                         [&](const Entity &known) { return text.startsWith(known.name); });
        if (entity == std::end(Entities)) {
            words += u'&';
            continue;
        }
        words += entity->character;
        text = text.sliced(entity->name.size());
    }
    words += text;
}

} // namespace

QString wordsOfHtml(QStringView html)
{
    QString words;
    words.reserve(html.size());
    while (!html.isEmpty()) {
        const qsizetype open = html.indexOf(u'<');
        appendText(words, open < 0 ? html : html.first(open));
        if (open < 0)
            break;
        const qsizetype close = html.indexOf(u'>', open);
        if (close < 0)
            break;
        if (!isMark(tagName(html.sliced(open + 1, close - open - 1))) && !words.isEmpty() && !words.endsWith(u'\n'))
            words += u'\n';
        html = html.sliced(close + 1);
    }
    return words;
}

} // namespace Galley
