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

/// Where a name stands in a text.
struct Place {
    qsizetype start = 0;
    qsizetype length = 0;
    qsizetype end() const { return start + length; }
};

/// The name in @p part of @p text, without what its people are: nothing is left of a role alone.
Place withoutRole(const QString &text, Place part)
{
    static const QRegularExpression chinese(
        u"^(?:(?:本报|本台|本刊|本网|特约|全媒体|融媒体|见习|实习|首席|驻站)*"
        "(?:(?:记者|通讯员)(?=\\S{2,4}$)|(?:记者|通讯员|实习生|评论员|摄影|撰稿|编辑|文图|图文|文|图|作者)(?:\\s*[/／|:：]\\s*|\\s+|$)))+"_s);
    static const QRegularExpression english(u"^by\\s+"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression after(u"\\s*[/／]\\s*(?:文|图|摄|摄影|文图|图文)$"_s);
    const auto leaveOut = [&](const QRegularExpression &front) {
        const qsizetype length = front.match(text.mid(part.start, part.length)).capturedLength();
        part = {part.start + length, part.length - length};
    };
    part.length -= after.match(text.mid(part.start, part.length)).capturedLength();
    leaveOut(english);
    leaveOut(chinese);
    return part;
}

/// The people in @p place: Chinese names side by side are several, the words of a Latin name are one.
QList<Place> peopleIn(const QString &text, Place place)
{
    static const QRegularExpression word(u"\\S+"_s);
    QList<Place> words;
    bool areNames = true;
    for (auto each = word.globalMatch(text.mid(place.start, place.length)); each.hasNext();) {
        const QRegularExpressionMatch found = each.next();
        words.append({place.start + found.capturedStart(), found.capturedLength()});
        areNames = areNames && isHan(found.captured()) && found.capturedLength() >= 2 && found.capturedLength() <= 4;
    }
    if (words.size() > 1 && areNames)
        return words;
    if (words.isEmpty())
        return {};
    return {{words.first().start, words.last().end() - words.first().start}};
}

/// Everybody that the simplified @p byline names, in its order.
QList<Place> peopleOf(const QString &byline)
{
    static const QRegularExpression between(u"\\s*(?:[、，,;；&＆]|\\s[/／]\\s|\\s+(?:and|和|与)\\s+)\\s*"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QList<Place> people;
    qsizetype start = 0;
    for (auto each = between.globalMatch(byline); each.hasNext();) {
        const QRegularExpressionMatch found = each.next();
        people += peopleIn(byline, withoutRole(byline, {start, found.capturedStart() - start}));
        start = found.capturedEnd();
    }
    return people + peopleIn(byline, withoutRole(byline, {start, byline.size() - start}));
}

} // namespace

QStringList authorsIn(const QString &byline)
{
    const QString text = byline.simplified();
    QStringList authors;
    const QList<Place> people = peopleOf(text);
    for (const Place &place : people) {
        const QString person = text.mid(place.start, place.length);
        if (!authors.contains(person))
            authors.append(person);
    }
    return authors;
}

QString withAuthor(const QString &byline, const QStringList &names, const QString &other)
{
    const QString text = byline.simplified();
    const QList<Place> people = peopleOf(text);
    QStringList named;
    QString written;
    qsizetype done = 0;
    bool isOther = false;
    for (const Place &place : people) {
        QString person = text.mid(place.start, place.length);
        if (names.contains(person) && person != other) {
            person = other;
            isOther = true;
        }
        if (!named.contains(person)) {
            written += QStringView(text).mid(done, place.start - done);
            written += person;
            named.append(person);
        }
        done = place.end();
    }
    return isOther ? written + text.mid(done) : byline;
}

} // namespace Galley
