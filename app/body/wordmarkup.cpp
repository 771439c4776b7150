// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/wordmarkup.h"

#include <QRegularExpression>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestMarker = 24;

/// No marker is so far inside of its paragraph that it takes longer to find.
constexpr int MostSteps = 40;

void gatherText(const GumboNode *node, QString &text, int &steps)
{
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE)
        text += QString::fromUtf8(node->v.text.text).left(LongestMarker + 1);
    for (unsigned i = 0; i < childrenOf(node)->length && --steps > 0; ++i)
        gatherText(static_cast<const GumboNode *>(childrenOf(node)->data[i]), text, steps);
}

const GumboNode *markerBelow(const GumboNode *node, int &steps)
{
    for (unsigned i = 0; i < childrenOf(node)->length && --steps > 0; ++i) {
        const auto *child = static_cast<const GumboNode *>(childrenOf(node)->data[i]);
        if (child->type != GUMBO_NODE_ELEMENT)
            continue;
        if (isListMarker(InlineStyle(child)))
            return child;
        if (const GumboNode *found = markerBelow(child, steps))
            return found;
    }
    return nullptr;
}

QString markerText(const GumboNode *node)
{
    QString text;
    int steps = MostSteps;
    gatherText(node, text, steps);
    return text.replace(u'\xa0', u' ').simplified();
}

/// ①, ⑴ and ⒈, each up to twenty.
int circledNumber(QStringView text)
{
    const char16_t c = text.size() == 1 ? text.front().unicode() : u'\0';
    for (const char16_t first : {u'\x2460', u'\x2474', u'\x2488'}) {
        if (c >= first && c < first + 20)
            return c - first + 1;
    }
    return 0;
}

int digitsOf(QStringView text)
{
    constexpr qsizetype MostDigits = 5;
    if (text.isEmpty() || text.size() > MostDigits)
        return -1;
    int number = 0;
    for (const QChar c : text) {
        const int digit = c.digitValue(); // full-width ones too
        if (digit < 0)
            return -1;
        number = number * 10 + digit;
    }
    return number;
}

/// The value of Roman numerals in lower case; 0 when @p text is none.
int romanNumber(const QString &text)
{
    static const QRegularExpression roman(u"^(?=.)(?:x{0,3})(?:ix|iv|v?i{0,3})$"_s);
    if (text.size() > 7 || !roman.match(text).hasMatch())
        return 0;
    const auto valueOf = [](QChar c) { return c == u'x' ? 10 : c == u'v' ? 5 : 1; };
    int number = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int value = valueOf(text[at]);
        number += at + 1 < text.size() && valueOf(text[at + 1]) > value ? -value : value;
    }
    return number;
}

bool countsInChinese(const QString &text)
{
    static const QRegularExpression words(u"^第?[〇零一二三四五六七八九十百]+[章节条款编篇部分步项]*$|^第[0-9０-９]+[章节条款编篇部分步项]+$|^[甲乙丙丁戊己庚辛壬癸]$"_s);
    return words.match(text).hasMatch();
}

ListMarker numbered(QString text, int number, int otherNumber)
{
    return {ListMarker::Number, number, otherNumber, std::move(text)};
}

bool isBracket(QChar c) { return u"（(〔［[【"_s.contains(c); }
bool isStop(QChar c) { return u"）)〕］]】.、．。:：,，"_s.contains(c); }

/// Footnotes of Word, WPS ("_ftn1") and LibreOffice ("sdfootnote1sym"), and their end notes.
QString noteName(const QString &text)
{
    static const QRegularExpression name(u"^_?((?:ftn|edn)[0-9]{1,6})$|^(sd(?:foot|end)note[0-9]{1,6})(?:sym)?$"_s);
    const QRegularExpressionMatch match = name.match(text);
    return match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
}

} // namespace

ParagraphRole roleOf(const GumboNode *node, const InlineStyle &declared)
{
    using Role = ParagraphRole;
    static const QHash<QString, ParagraphRole> roles{
        {u"MsoTitle"_s, {Role::Head, 1}},  {u"MsoSubtitle"_s, {Role::Head, 2}}, {u"MsoHeading1"_s, {Role::Head, 1}},
        {u"MsoHeading2"_s, {Role::Head, 2}}, {u"MsoHeading3"_s, {Role::Head, 3}}, {u"MsoHeading4"_s, {Role::Head, 4}},
        {u"MsoHeading7"_s, {Role::Head, 7}}, {u"MsoHeading8"_s, {Role::Head, 8}}, {u"MsoHeading9"_s, {Role::Head, 9}},
        {u"MsoQuote"_s, {Role::Quoted, 0}},    {u"MsoIntenseQuote"_s, {Role::Quoted, 0}}, {u"MsoCaption"_s, {Role::BelowPicture, 0}}};
    for (const QString &word : classesOf(node)) {
        // What lies between two paragraphs of one style comes as MsoQuoteCxSpMiddle and so on.
        const QString style = word.section("CxSp"_L1, 0, 0);
        if (const auto found = roles.constFind(style); found != roles.constEnd())
            return *found;
    }
    const int level = declared.value(u"mso-outline-level"_s).toInt();
    return level >= 1 && level <= 9 ? ParagraphRole{Role::Head, level} : ParagraphRole();
}

int listLevelOf(const InlineStyle &declared)
{
    constexpr int DeepestLevel = 9;
    for (const QString &word : declared.value(u"mso-list"_s).split(u' ')) {
        if (word.startsWith("level"_L1))
            return std::clamp(word.sliced(5).toInt(), 1, DeepestLevel);
    }
    return 0;
}

bool isDrawnItem(const GumboNode *node)
{
    if (!isElement(node, GUMBO_TAG_P))
        return false;
    const InlineStyle declared(node);
    return listLevelOf(declared) > 0 && roleOf(node, declared).kind == ParagraphRole::Plain && !isHidden(node, declared)
        && listMarkerIn(node).kind != ListMarker::Words;
}

bool isListMarker(const InlineStyle &declared) { return declared.value(u"mso-list"_s) == "ignore"_L1; }

ListMarker listMarker(const QString &text)
{
    const ListMarker bullet{ListMarker::Bullet, 0, 0, text};
    if (text.size() > LongestMarker)
        return bullet;
    if (const int number = circledNumber(text))
        return numbered(text, number, number);
    QStringView inside = text;
    while (!inside.isEmpty() && isBracket(inside.front()))
        inside = inside.sliced(1);
    while (!inside.isEmpty() && isStop(inside.back()))
        inside.chop(1);
    if (countsInChinese(inside.toString()))
        return {ListMarker::Words, 0, 0, text};
    const qsizetype lastDot = inside.lastIndexOf(u'.');
    if (const int number = digitsOf(inside.sliced(lastDot + 1)); number >= 0)
        return numbered(text, number, number);
    const bool isParted = inside.size() < text.size(); // a letter alone is a bullet of a font with pictures
    const QString letters = inside.toString().toLower();
    const int roman = isParted ? romanNumber(letters) : 0;
    const bool isLetter = isParted && letters.size() == 1 && letters.front() >= u'a' && letters.front() <= u'z';
    const int letter = isLetter ? letters.front().unicode() - u'a' + 1 : roman;
    return letter > 0 ? numbered(text, roman > 0 ? roman : letter, letter) : bullet;
}

ListMarker listMarkerIn(const GumboNode *node)
{
    int steps = MostSteps;
    const GumboNode *marker = markerBelow(node, steps);
    return marker ? listMarker(markerText(marker)) : ListMarker();
}

QString markerWords(const GumboNode *node)
{
    const ListMarker marker = listMarker(markerText(node));
    if (marker.kind == ListMarker::Bullet)
        return u"• "_s;
    const bool isWide = marker.text.endsWith(u'、') || marker.text.endsWith(u'）') || marker.text.endsWith(u'．');
    return isWide ? marker.text : marker.text + u' ';
}

void DrawnList::add(int level, const ListMarker &marker, ListItem item)
{
    while (!m_open.empty() && m_open.back().level > level)
        close();
    if (!m_open.empty() && m_open.back().level == level && !continues(m_open.back().list, marker))
        close();
    if (m_open.empty() || m_open.back().level < level) {
        const bool isOrdered = marker.kind == ListMarker::Number;
        // A list begins with the first letter rather than with a ninth that looks like it.
        m_open.push_back({level, List{isOrdered, isOrdered ? std::min(marker.number, marker.otherNumber) : 1, {}}});
    }
    m_open.back().list.items.push_back(std::move(item));
}

std::vector<Block> DrawnList::take()
{
    while (!m_open.empty())
        close();
    return std::exchange(m_done, {});
}

bool DrawnList::continues(const List &list, const ListMarker &marker)
{
    if (list.ordered != (marker.kind == ListMarker::Number))
        return false;
    const int next = list.start + int(list.items.size());
    return !list.ordered || marker.number == next || marker.otherNumber == next;
}

void DrawnList::close()
{
    List list = std::move(m_open.back().list);
    m_open.pop_back();
    if (m_open.empty())
        m_done.emplace_back(std::move(list));
    else
        m_open.back().list.items.back().lists.push_back(std::move(list));
}

QString noteHeldBy(const GumboNode *node, const InlineStyle &declared)
{
    const QString id = attributeOf(node, "id");
    if (id.isEmpty())
        return {};
    const QString part = partOf(declared);
    if (part == "footnote"_L1 || part == "endnote"_L1)
        return noteName(id);
    return isElement(node, GUMBO_TAG_DIV) && id.startsWith("sd"_L1) ? noteName(id) : QString();
}

QString noteLinkedBy(const QString &address, const InlineStyle &declared)
{
    for (const QString &property : {u"mso-footnote-id"_s, u"mso-endnote-id"_s}) {
        if (const QString name = noteName(declared.value(property)); !name.isEmpty())
            return name;
    }
    return address.startsWith(u'#') ? noteName(address.sliced(1)) : QString();
}

QString partOf(const InlineStyle &declared) { return declared.value(u"mso-element"_s); }

} // namespace Galley
