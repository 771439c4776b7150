// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/authors.h"

#include <QRegularExpression>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

bool isHan(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.script() == QChar::Script_Han || c.isSurrogate() || c == u'·'; });
}

/// @p part without what its people are: nothing is left of a role alone.
QString withoutRole(QString part)
{
    static const QRegularExpression chinese(
        u"^(?:(?:本报|本台|本刊|本网|特约|全媒体|融媒体|见习|实习|首席|驻站)*"
        "(?:(?:记者|通讯员)(?=\\S{2,4}$)|(?:记者|通讯员|实习生|评论员|摄影|撰稿|编辑|文图|图文|文|图|作者)(?:\\s*[/／|:：]\\s*|\\s+|$)))+"_s);
    static const QRegularExpression english(u"^by\\s+"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression after(u"\\s*[/／]\\s*(?:文|图|摄|摄影|文图|图文)$"_s);
    const QString name = part.remove(after).remove(english).trimmed();
    const QRegularExpressionMatch role = chinese.match(name);
    return role.hasMatch() ? name.mid(role.capturedLength()).trimmed() : name;
}

} // namespace

QStringList authorsIn(const QString &byline)
{
    static const QRegularExpression between(u"\\s*(?:[、，,;；&＆]|\\s[/／]\\s|\\s+(?:and|和|与)\\s+)\\s*"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression space(u"\\s+"_s);
    QStringList authors;
    for (const QString &part : byline.simplified().split(between, Qt::SkipEmptyParts)) {
        const QString name = withoutRole(part);
        const QStringList words = name.split(space, Qt::SkipEmptyParts);
        // Chinese names side by side are several people; the words of a Latin name are one.
        const bool areSeveral = words.size() > 1 && std::all_of(words.begin(), words.end(), [](const QString &word) {
            return isHan(word) && word.size() >= 2 && word.size() <= 4;
        });
        const QStringList people = areSeveral ? words : QStringList{name};
        for (const QString &person : people) {
            if (!person.isEmpty() && !authors.contains(person))
                authors.append(person);
        }
    }
    return authors;
}

} // namespace Galley
