// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/passagetext.h"

#include "body/compare.h"

#include <algorithm>

namespace Galley {

namespace {

class Lines
{
public:
    void operator()(const Paragraph &paragraph) { add(plainText(paragraph.runs)); }
    void operator()(const Heading &heading) { add(plainText(heading.runs)); }
    void operator()(const Code &code) { add(code.text); }
    void operator()(const Figure &) { addObject(); }
    void operator()(const Gallery &) { addObject(); }
    void operator()(const Rule &) { addObject(); }
    void operator()(const Embed &) { addObject(); }
    void operator()(const List &list)
    {
        for (const ListItem &item : list.items) {
            add(plainText(item.runs));
            for (const List &nested : item.lists)
                (*this)(nested);
        }
    }
    void operator()(const Quote &quote)
    {
        for (const Paragraph &paragraph : quote.paragraphs)
            (*this)(paragraph);
        add(plainText(quote.source));
    }
    void operator()(const Table &table)
    {
        add(plainText(table.caption));
        for (const std::vector<Cell> &row : table.rows) {
            for (const Cell &cell : row)
                add(plainText(cell.runs));
        }
    }

    QString text;

private:
    void add(QString line)
    {
        if (line.isEmpty())
            return;
        if (!text.isEmpty())
            text += u'\n';
        text += line.replace(u'\n', QChar::LineSeparator);
    }
    void addObject() { add(QString(QChar::ObjectReplacementCharacter)); }
};

/// A stretch of the text before and what stands there after.
struct Stretch {
    int before = 0; ///< where it ends in each
    int after = 0;
    bool isSame = false;
};

class Stretches
{
public:
    explicit Stretches(const std::vector<TextPiece> &pieces)
    {
        for (size_t i = 0; i < pieces.size(); ++i) {
            const bool isReplaced = pieces[i].kind == TextPiece::Kind::Removed && i + 1 < pieces.size()
                && pieces[i + 1].kind == TextPiece::Kind::Added;
            if (isReplaced) {
                replace(pieces[i].text, pieces[i + 1].text);
                ++i;
                continue;
            }
            const int size = int(pieces[i].text.size());
            go(pieces[i].kind == TextPiece::Kind::Added ? 0 : size, pieces[i].kind == TextPiece::Kind::Removed ? 0 : size,
               pieces[i].kind == TextPiece::Kind::Same);
        }
    }

    const std::vector<Stretch> &list() const { return m_list; }

private:
    void go(int before, int after, bool isSame)
    {
        m_from += before;
        m_to += after;
        if (before > 0 || after > 0)
            m_list.push_back({m_from, m_to, isSame});
    }

    /// Words are compared as wholes; of one that was changed inside, both ends stayed.
    void replace(const QString &removed, const QString &added)
    {
        const qsizetype most = std::min(removed.size(), added.size());
        const auto head = std::mismatch(removed.begin(), removed.begin() + most, added.begin()).first - removed.begin();
        const auto tail = std::mismatch(removed.rbegin(), removed.rbegin() + (most - head), added.rbegin()).first - removed.rbegin();
        go(int(head), int(head), true);
        go(int(removed.size() - head - tail), int(added.size() - head - tail), false);
        go(int(tail), int(tail), true);
    }

    std::vector<Stretch> m_list;
    int m_from = 0;
    int m_to = 0;
};

enum class End { Start, Finish };

/// Where the character at @p place went, or the one before it for the finish of a passage.
int moved(const std::vector<Stretch> &stretches, int place, End end)
{
    int from = 0;
    int to = 0;
    for (const Stretch &stretch : stretches) {
        const bool isHere = end == End::Start ? place < stretch.before : place <= stretch.before && place > from;
        if (isHere) {
            if (stretch.isSame)
                return to + place - from;
            // Of what was replaced nothing is left: a passage shrinks away from its beginning and from its end, but takes
            // in what came in place of its own middle.
            return end == End::Start ? (place > from ? stretch.after : to) : (place < stretch.before ? to : stretch.after);
        }
        from = stretch.before;
        to = stretch.after;
    }
    return to;
}

} // namespace

QString passageText(const Body &body)
{
    Lines lines;
    for (const Block &block : body.blocks)
        std::visit(lines, block);
    return lines.text;
}

QList<Passage> movedPassages(const QString &before, const QString &after, const QList<Passage> &passages)
{
    const Stretches between(compareTexts(before, after));
    const std::vector<Stretch> &stretches = between.list();
    QList<Passage> there;
    for (const Passage &passage : passages) {
        const int start = moved(stretches, std::max(passage.start, 0), End::Start);
        const int finish = passage.isEmpty() ? start : moved(stretches, passage.finish, End::Finish);
        there.append({start, std::max(start, finish)});
    }
    return there;
}

} // namespace Galley
