// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/shortcodes.h"

#include "base/translate.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// The words and name="value" pairs of a tag.
struct TagWords {
    QStringList words;
    QHash<QString, QString> named;
};

TagWords wordsOf(const QString &inside)
{
    static const QRegularExpression piece(u"(?:([\\w-]+)\\s*=\\s*)?(?:\"([^\"]*)\"|'([^']*)'|([^\\s=]+))"_s);
    TagWords words;
    auto pieces = piece.globalMatch(inside);
    while (pieces.hasNext()) {
        const auto match = pieces.next();
        const QString value = match.captured(2) + match.captured(3) + match.captured(4);
        if (match.captured(1).isEmpty())
            words.words.append(value);
        else
            words.named.insert(match.captured(1).toLower(), value);
    }
    return words;
}

QString picture(const QString &address, const QString &alt, const QString &title)
{
    QString quoted = title;
    quoted.replace(u'"', u'\'');
    return u"\n\n![%1](<%2>%3)\n\n"_s.arg(alt, address, title.isEmpty() ? QString() : u" \"%1\""_s.arg(quoted));
}

/// The Markdown that stands for a tag; null when there is none.
QString replacement(const TagWords &tag)
{
    const QString name = tag.words.value(0);
    if (name == "figure"_L1) {
        const QString caption = tag.named.value(u"caption"_s, tag.named.value(u"title"_s));
        return picture(tag.named.value(u"src"_s, tag.words.value(1)), tag.named.value(u"alt"_s), caption);
    }
    if (name == "asset_img"_L1)
        return picture(tag.words.value(1), tag.words.mid(2).join(u' '), {});
    if (name == "img"_L1) {
        // Hexo: {% img [class] /path [width] [height] [title [alt]] %}
        for (qsizetype i = 1; i < tag.words.size(); ++i) {
            if (tag.words.at(i).contains(u'/') || tag.words.at(i).contains(u'.'))
                return picture(tag.words.at(i), tag.words.value(tag.words.size() - 1 > i ? tag.words.size() - 1 : -1), {});
        }
    }
    return {};
}

} // namespace

QString withoutShortcodes(const QString &markdown, const QString &place, Report &report)
{
    static const QRegularExpression tag(u"\\{\\{[<%]\\s*(/?[^}]*?)\\s*/?[%>]\\}\\}|\\{%-?\\s*([^%]*?)\\s*-?%\\}"_s);
    QString text;
    QStringList left;
    qsizetype at = 0;
    auto tags = tag.globalMatch(markdown);
    while (tags.hasNext()) {
        const auto match = tags.next();
        text += QStringView(markdown).mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        const TagWords words = wordsOf(match.captured(1) + match.captured(2));
        const QString stands = replacement(words);
        text += stands;
        const QString name = words.words.value(0);
        if (stands.isEmpty() && !name.startsWith(u'/') && !name.startsWith("end"_L1) && !left.contains(name))
            left.append(name);
    }
    text += QStringView(markdown).mid(at);
    if (!left.isEmpty()) {
        report.warn(place, tr("Template tags left out: %1. What they would have put in is missing.")
                               .arg(left.join(u", "_s)));
    }
    return text;
}

} // namespace Galley
