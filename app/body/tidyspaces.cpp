// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/tidyrules.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestName = 4;
constexpr qsizetype LongestToken = 12;
constexpr QChar ZeroWidth = u'\x200b';
constexpr QChar FullWidth = u'\x3000';

bool isLatin(Glyph glyph) { return glyph == Glyph::Letter || glyph == Glyph::Digit; }

/// The surnames of nine people in ten, and then some.
bool isSurname(QChar c)
{
    return QStringView(u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
                       u"姚卢姜崔钟谭陆汪范石廖贾韦付傅邹孟熊秦邱侯江尹薛闫阎雷龙陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤俞章鲍楼骆金"
                       u"欧诸")
        .contains(c);
}

bool isName(QStringView text)
{
    return text.size() >= 2 && text.size() <= LongestName && isSurname(text.front());
}

/// What a byline calls people.
const QStringList &offices()
{
    static const QStringList words{u"记者"_s, u"通讯员"_s, u"实习生"_s, u"摄影师"_s, u"摄影"_s, u"编辑"_s, u"责编"_s, u"主编"_s,
                                   u"校对"_s, u"制图"_s,   u"审核"_s,   u"作者"_s,   u"撰文"_s, u"供图"_s, u"视频"_s, u"剪辑"_s,
                                   u"策划"_s, u"统筹"_s,   u"监制"_s,   u"评论员"_s, u"文"_s,   u"图"_s,   u"摄"_s};
    return words;
}

/// Whether @p token is of a byline: a name, an office ("本报记者"), or both ("记者张三", "文/张三", "张三摄").
bool isOfByline(QStringView token)
{
    if (isName(token))
        return true;
    for (const QString &office : offices()) {
        if (token == office || (office.size() > 1 && token.endsWith(office)))
            return true;
        if (token.startsWith(office)) {
            QStringView rest = token.sliced(office.size());
            if (rest.startsWith(u'/') || rest.startsWith(u'／'))
                rest = rest.sliced(1);
            if (isName(rest))
                return true;
        }
        if (token.endsWith(office) && isName(token.chopped(office.size())))
            return true;
    }
    return false;
}

/// Judges one stretch of spaces after the other.
class Spaces
{
public:
    Spaces(MarkedText &text, Spacing spacing, TextPlace place) : m_text(text), m_spacing(spacing), m_place(place) {}

    int set()
    {
        for (qsizetype at = 0; at < m_text.size();) {
            if (m_text.glyph(at) != Glyph::Space) {
                if (m_spacing == Spacing::Insert && isBorder(at - 1, at) && m_text.isChineseLine(at))
                    m_edits.push_back({at, 0, u" "_s});
                ++at;
                continue;
            }
            qsizetype end = at;
            while (m_text.glyph(end) == Glyph::Space)
                ++end;
            if (!m_text.isFixed(at))
                judge(at, end);
            at = end;
        }
        m_text.apply(m_edits);
        return int(m_edits.size());
    }

private:
    /// Whether a Chinese character and a letter or digit meet between @p before and @p after.
    bool isBorder(qsizetype before, qsizetype after) const
    {
        const Glyph left = m_text.glyph(before);
        const Glyph right = m_text.glyph(after);
        const bool percent = m_text.at(before) == u'%' && m_text.glyph(before - 1) == Glyph::Digit;
        return (left == Glyph::Han && isLatin(right)) || ((isLatin(left) || percent) && right == Glyph::Han);
    }

    bool isChinese(Glyph glyph, Glyph other, qsizetype at) const
    {
        const bool sure = other == Glyph::Han || other == Glyph::WideMark;
        return glyph == Glyph::Han || glyph == Glyph::WideMark
            || (glyph == Glyph::SharedMark && sure && m_text.isChineseLine(at));
    }

    void judge(qsizetype begin, qsizetype end)
    {
        const Glyph left = m_text.glyph(begin - 1);
        const Glyph right = m_text.glyph(end);
        const bool apart = m_text.standsApart(begin - 1) || m_text.standsApart(end);
        if (left == Glyph::Edge) // an indent, which is another rule’s
            return;
        if (right == Glyph::Edge || isWideMark(begin - 1) || isWideMark(end))
            replace(begin, end, {});
        else if (apart)
            replace(begin, end, narrowed(begin, end));
        else if (isChinese(left, right, begin) && isChinese(right, left, begin))
            replace(begin, end, isDeliberate(begin, end) ? kept(begin, end) : QString());
        else if (isBorder(begin - 1, end) && m_text.isChineseLine(begin) && m_spacing == Spacing::Remove)
            replace(begin, end, {});
        else
            replace(begin, end, narrowed(begin, end));
    }

    bool isWideMark(qsizetype at) const { return m_text.glyph(at) == Glyph::WideMark && !m_text.standsApart(at); }

    /// One space for several; a single one stays as it was typed.
    QString kept(qsizetype begin, qsizetype end) const
    {
        const QStringView spaces = QStringView(m_text.text()).sliced(begin, end - begin);
        return spaces.contains(FullWidth) ? QString(FullWidth) : u" "_s;
    }

    QString narrowed(qsizetype begin, qsizetype end) const
    {
        const QChar c = m_text.at(begin);
        const bool latin = isLatin(m_text.glyph(begin - 1)) || isLatin(m_text.glyph(end));
        if (end - begin == 1)
            return c == FullWidth && latin ? u" "_s : QString(c);
        const QStringView spaces = QStringView(m_text.text()).sliced(begin, end - begin);
        return spaces.count(ZeroWidth) == spaces.size() ? QString(ZeroWidth) : u" "_s;
    }

    void replace(qsizetype begin, qsizetype end, const QString &with)
    {
        if (QStringView(m_text.text()).sliced(begin, end - begin) != with)
            m_edits.push_back({begin, end - begin, with});
    }

    /// Whether a writer meant the spaces between two Chinese characters: they part a title, the names of a byline or
    /// the columns of a line without marks, or end a mention.
    bool isDeliberate(qsizetype begin, qsizetype end) const
    {
        const QStringView spaces = QStringView(m_text.text()).sliced(begin, end - begin);
        if (spaces.count(ZeroWidth) == spaces.size())
            return false;
        if (m_place == TextPlace::Title || (spaces.contains(FullWidth) && !m_text.isSentence(begin)))
            return true;
        const QStringView left = tokenBefore(begin);
        const bool mentions = m_text.at(begin - left.size() - 1) == u'@';
        return mentions || (isOfByline(left) && isOfByline(tokenAfter(end)));
    }

    bool isToken(qsizetype at) const
    {
        const QChar c = m_text.at(at);
        return m_text.glyph(at) == Glyph::Han || c == u'/' || c == u'／';
    }
    QStringView tokenBefore(qsizetype end) const
    {
        qsizetype begin = end;
        while (end - begin <= LongestToken && isToken(begin - 1))
            --begin;
        return QStringView(m_text.text()).sliced(begin, end - begin);
    }
    QStringView tokenAfter(qsizetype begin) const
    {
        qsizetype end = begin;
        while (end - begin <= LongestToken && isToken(end))
            ++end;
        return QStringView(m_text.text()).sliced(begin, end - begin);
    }

    MarkedText &m_text;
    Spacing m_spacing;
    TextPlace m_place;
    std::vector<MarkedText::Edit> m_edits;
};

} // namespace

int setSpaces(MarkedText &text, Spacing spacing, TextPlace place) { return Spaces(text, spacing, place).set(); }

int removeIndents(MarkedText &text, TextPlace place)
{
    std::vector<MarkedText::Edit> edits;
    for (qsizetype at = text.text().indexOf(u'\n'); at >= 0; at = text.text().indexOf(u'\n', at + 1)) {
        const qsizetype end = text.pastSpaces(at + 1, 1);
        if (end == at + 1 || text.isFixed(at + 1))
            continue;
        const QStringView indent = QStringView(text.text()).sliced(at + 1, end - at - 1);
        const bool parts = place == TextPlace::Paragraph && (indent.size() > 1 || indent.contains(FullWidth));
        edits.push_back({at, end - at, parts ? u"\n\n"_s : u"\n"_s});
    }
    text.apply(edits);
    return int(edits.size());
}

} // namespace Galley
