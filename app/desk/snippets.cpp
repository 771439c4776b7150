// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/snippets.h"

#include "base/text.h"
#include "body/html.h"
#include "body/textedits.h"

#include <QRegularExpression>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestName = 60;

/// A place in a text.
struct Blank {
    qsizetype begin = 0;
    qsizetype length = 0;
    SnippetField field;
};

/// The English name of what Galley knows as @p name; empty when that is nothing.
QString knownName(const QString &name)
{
    const auto known = knownFields();
    for (const auto &[english, others] : known) {
        if (name.compare(english, Qt::CaseInsensitive) == 0 || others.contains(name))
            return english;
    }
    return {};
}

SnippetField fieldNamed(const QString &written)
{
    const bool mustAsk = written.startsWith(u'?') || written.startsWith(u'？');
    const QString name = mustAsk ? written.sliced(1).trimmed() : written;
    const QString known = mustAsk ? QString() : knownName(name);
    // With its question mark, so that it is told from what is known under the same name.
    const QString asked = mustAsk && !knownName(name).isEmpty() ? u'?' + name : name;
    return {known.isEmpty() ? asked : known, name, known.isEmpty()};
}

QList<Blank> blanksIn(const QString &text)
{
    static const QRegularExpression braces(
        u"(?:\\{\\{|｛｛)\\s*([^{}｛｝\n]{1,%1}?)\\s*(?:\\}\\}|｝｝)"_s.arg(LongestName));
    QList<Blank> blanks;
    for (auto each = braces.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const SnippetField field = fieldNamed(match.captured(1).trimmed());
        if (!field.label.isEmpty())
            blanks.append({match.capturedStart(), match.capturedLength(), field});
    }
    return blanks;
}

Body bodyOf(const Snippet &snippet)
{
    Result<ParsedBody> parsed = parseHtml(snippet.body);
    return parsed ? std::move(parsed->body) : Body();
}

Snippet snippet(const QString &name, const QString &body)
{
    Snippet made;
    made.name = name;
    made.body = body;
    return made;
}

QList<Snippet> chineseSnippets()
{
    return {
        snippet(u"编者按"_s, u"<p><strong>编者按：</strong>{{按语}}</p>\n"_s),
        snippet(u"署名"_s, u"<p class=\"end\">{{媒体}}记者　{{作者}}</p>\n"_s),
        snippet(u"责任编辑"_s, u"<p class=\"end\">（责任编辑：{{编辑}}）</p>\n"_s),
        snippet(u"更正"_s, u"<p><strong>更正：</strong>{{刊发日期}}刊发的《{{原稿标题}}》一文中，“{{原文}}”应为“{{更正后}}”。"
                           "特此更正，并向读者致歉。</p>\n"_s),
        snippet(u"来源说明"_s, u"<p class=\"end\">（来源：{{来源}}）</p>\n"_s),
    };
}

QList<Snippet> englishSnippets()
{
    return {
        snippet(u"Editor’s note"_s, u"<p><strong>Editor’s note:</strong> {{note}}</p>\n"_s),
        snippet(u"Byline"_s, u"<p class=\"end\">By {{author}}, {{newsroom}}</p>\n"_s),
        snippet(u"Responsible editor"_s, u"<p class=\"end\">Edited by {{editor}}</p>\n"_s),
        snippet(u"Correction"_s, u"<p><strong>Correction:</strong> An earlier version of “{{story}}” said “{{what it said}}”. It "
                                 "should have said “{{what is right}}”.</p>\n"_s),
        snippet(u"Source"_s, u"<p class=\"end\">Source: {{source}}</p>\n"_s),
    };
}

} // namespace

QList<std::pair<QString, QStringList>> knownFields()
{
    return {
        {u"author"_s, {u"作者"_s, u"记者"_s, u"署名"_s}},
        {u"editor"_s, {u"编辑"_s, u"责任编辑"_s}},
        {u"source"_s, {u"来源"_s}},
        {u"headline"_s, {u"标题"_s}},
        {u"date"_s, {u"日期"_s, u"发布日期"_s}},
        {u"today"_s, {u"今天"_s}},
        {u"channel"_s, {u"栏目"_s, u"频道"_s}},
        {u"newsroom"_s, {u"媒体"_s, u"本报"_s, u"报名"_s}},
    };
}

QList<SnippetField> fieldsOf(const Snippet &snippet)
{
    QList<SnippetField> fields;
    const QStringList stretches = textStretches(bodyOf(snippet));
    for (const QString &text : stretches) {
        for (const Blank &blank : blanksIn(text)) {
            const auto isSame = [&](const SnippetField &field) { return field.key == blank.field.key; };
            if (std::none_of(fields.begin(), fields.end(), isSame))
                fields.append(blank.field);
        }
    }
    return fields;
}

Body filled(const Snippet &snippet, const QHash<QString, QString> &values)
{
    const Body body = bodyOf(snippet);
    const QStringList stretches = textStretches(body);
    QHash<qsizetype, QList<TextEdit>> edits;
    for (qsizetype i = 0; i < stretches.size(); ++i) {
        for (const Blank &blank : blanksIn(stretches.at(i))) {
            if (const auto value = values.constFind(blank.field.key); value != values.constEnd())
                edits[i].append({blank.begin, blank.length, *value});
        }
    }
    return edited(body, edits);
}

QList<Snippet> startingSnippets(const QString &language)
{
    QList<Snippet> snippets = isChinese(language) ? chineseSnippets() : englishSnippets();
    for (qsizetype i = 0; i < snippets.size(); ++i)
        snippets[i].position = int(i);
    return snippets;
}

} // namespace Galley
