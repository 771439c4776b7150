// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/compare.h"

#include "base/text.h"
#include "body/html.h"

#include <dtl/dtl.hpp>

#include <QHash>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// How much of two texts has to be the same for one to have become the other.
constexpr double Alike = 0.35;
/// Above this many pairs of blocks, they are paired in their order without a search for the best way.
constexpr size_t MostPairs = 40'000;

using Numbers = std::vector<int>;
enum class Step { Same, Removed, Added };

/// The way from @p before to @p after.
std::vector<Step> stepsBetween(const Numbers &before, const Numbers &after)
{
    std::vector<Step> steps;
    // What is the same at both ends, which is nearly all, needs no search.
    const auto [beforeEnd, afterEnd] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const size_t head = size_t(beforeEnd - before.begin());
    size_t tail = 0;
    while (tail < before.size() - head && tail < after.size() - head
           && before[before.size() - tail - 1] == after[after.size() - tail - 1])
        ++tail;
    steps.assign(head, Step::Same);
    dtl::Diff<int, Numbers> diff(Numbers(beforeEnd, before.end() - qptrdiff(tail)), Numbers(afterEnd, after.end() - qptrdiff(tail)));
    diff.compose();
    for (const auto &[element, info] : diff.getSes().getSequence())
        steps.push_back(info.type == dtl::SES_DELETE ? Step::Removed : info.type == dtl::SES_ADD ? Step::Added : Step::Same);
    steps.insert(steps.end(), tail, Step::Same);
    return steps;
}

/// Gives equal things equal numbers.
class Numbering
{
public:
    int operator()(const QString &text)
    {
        const auto known = m_numbers.constFind(text);
        return known != m_numbers.constEnd() ? *known : *m_numbers.insert(text, int(m_numbers.size()));
    }

private:
    QHash<QString, int> m_numbers;
};

class Pieces
{
public:
    void add(TextPiece::Kind kind, QStringView text)
    {
        if (kind == TextPiece::Kind::Same) {
            close();
            m_same += text;
        } else {
            (kind == TextPiece::Kind::Removed ? m_removed : m_added) += text;
        }
    }
    std::vector<TextPiece> take()
    {
        close();
        put(TextPiece::Kind::Same, m_same);
        return std::move(m_pieces);
    }

private:
    void close()
    {
        if (m_removed.isEmpty() && m_added.isEmpty())
            return;
        put(TextPiece::Kind::Same, m_same);
        put(TextPiece::Kind::Removed, m_removed);
        put(TextPiece::Kind::Added, m_added);
    }
    void put(TextPiece::Kind kind, QString &text)
    {
        if (!text.isEmpty())
            m_pieces.push_back({kind, std::exchange(text, {})});
    }

    std::vector<TextPiece> m_pieces;
    QString m_same, m_removed, m_added;
};

struct TextOf {
    QString operator()(const Paragraph &block) const { return plainText(block.runs); }
    QString operator()(const Heading &block) const { return plainText(block.runs); }
    QString operator()(const Figure &block) const { return lines({plainText(block.caption), block.credit, block.alt}); }
    QString operator()(const Gallery &block) const
    {
        QStringList parts{plainText(block.caption)};
        for (const Figure &figure : block.figures)
            parts.append((*this)(figure));
        return lines(parts);
    }
    QString operator()(const Table &block) const { return lines({plainText(block.caption), whole(block)}); }
    QString operator()(const Code &block) const { return block.text; }
    QString operator()(const Rule &) const { return {}; }
    QString operator()(const Embed &block) const { return lines({block.caption, block.address}); }
    template <typename Kind>
    QString operator()(const Kind &block) const
    {
        return whole(block);
    }

private:
    template <typename Kind>
    static QString whole(const Kind &block)
    {
        return plainText(Body{{block}});
    }
    static QString lines(QStringList parts)
    {
        parts.removeAll(QString());
        return parts.join(u'\n');
    }
};

/// A block with what it is compared by.
struct Compared {
    const Block *block = nullptr;
    QString text;
    std::vector<quint32> pairs; ///< of neighbouring characters, in order

    explicit Compared(const Block &of) : block(&of), text(comparedText(of))
    {
        for (qsizetype i = 0; i + 1 < text.size(); ++i)
            pairs.push_back(quint32(text.at(i).unicode()) << 16 | text.at(i + 1).unicode());
        std::sort(pairs.begin(), pairs.end());
    }
};

bool isText(const Block &block) { return std::holds_alternative<Paragraph>(block) || std::holds_alternative<Heading>(block); }

/// 0 to 1: how much of two blocks is the same.
double likeness(const Compared &a, const Compared &b)
{
    if (a.block->index() != b.block->index() && !(isText(*a.block) && isText(*b.block)))
        return 0;
    if (const auto *figure = std::get_if<Figure>(a.block); figure && figure->file == std::get<Figure>(*b.block).file)
        return 1;
    if (const auto *embed = std::get_if<Embed>(a.block); embed && embed->address == std::get<Embed>(*b.block).address)
        return 1;
    if (a.text == b.text)
        return 1;
    if (a.pairs.empty() || b.pairs.empty())
        return 0;
    size_t common = 0;
    for (auto x = a.pairs.begin(), y = b.pairs.begin(); x != a.pairs.end() && y != b.pairs.end();) {
        if (*x < *y) {
            ++x;
        } else if (*y < *x) {
            ++y;
        } else {
            ++common, ++x, ++y;
        }
    }
    return 2.0 * double(common) / double(a.pairs.size() + b.pairs.size());
}

/// Which of @p after each of @p before became, in order; -1 for those that went.
std::vector<int> pairsOf(const std::vector<Compared> &before, const std::vector<Compared> &after)
{
    std::vector<int> pairs(before.size(), -1);
    const size_t rows = before.size();
    const size_t columns = after.size();
    if (rows * columns > MostPairs) {
        for (size_t i = 0; i < std::min(rows, columns); ++i)
            pairs[i] = likeness(before[i], after[i]) >= Alike ? int(i) : -1;
        return pairs;
    }
    // The best that can be had of the blocks from (i, j) on.
    std::vector<double> best((rows + 1) * (columns + 1), 0), like(rows * columns, 0);
    const auto at = [&](size_t i, size_t j) -> double & { return best[i * (columns + 1) + j]; };
    for (size_t i = rows; i-- > 0;) {
        for (size_t j = columns; j-- > 0;) {
            double &likes = like[i * columns + j];
            likes = likeness(before[i], after[j]);
            at(i, j) = std::max(at(i + 1, j), at(i, j + 1));
            if (likes >= Alike)
                at(i, j) = std::max(at(i, j), likes + at(i + 1, j + 1));
        }
    }
    for (size_t i = 0, j = 0; i < rows && j < columns;) {
        const double likes = like[i * columns + j];
        if (likes >= Alike && at(i, j) == likes + at(i + 1, j + 1)) {
            pairs[i] = int(j);
            ++i, ++j;
        } else if (at(i, j) == at(i + 1, j)) {
            ++i;
        } else {
            ++j;
        }
    }
    return pairs;
}

/// Blocks that went and blocks that came between two that stayed.
class Gap
{
public:
    void remove(const Block &block) { m_before.emplace_back(block); }
    void add(const Block &block) { m_after.emplace_back(block); }
    void close(std::vector<BlockChange> &changes)
    {
        const std::vector<int> pairs = pairsOf(m_before, m_after);
        size_t next = 0;
        for (size_t i = 0; i < m_before.size(); ++i) {
            const Compared &before = m_before[i];
            if (pairs[i] < 0) {
                changes.push_back({BlockChange::Kind::Removed, *before.block, {}, {}});
                continue;
            }
            addUpTo(size_t(pairs[i]), next, changes);
            const Compared &after = m_after[next++];
            changes.push_back({BlockChange::Kind::Changed, *before.block, *after.block, compareTexts(before.text, after.text)});
        }
        addUpTo(m_after.size(), next, changes);
        m_before.clear();
        m_after.clear();
    }

private:
    void addUpTo(size_t end, size_t &next, std::vector<BlockChange> &changes) const
    {
        for (; next < end; ++next)
            changes.push_back({BlockChange::Kind::Added, {}, *m_after[next].block, {}});
    }

    std::vector<Compared> m_before;
    std::vector<Compared> m_after;
};

} // namespace

QString comparedText(const Block &block) { return std::visit(TextOf(), block); }

std::vector<TextPiece> compareTexts(const QString &before, const QString &after)
{
    const QList<QStringView> old = wordPieces(before);
    const QList<QStringView> now = wordPieces(after);
    Numbering numbering;
    const auto numbered = [&](const QList<QStringView> &words) {
        Numbers numbers;
        for (const QStringView word : words)
            numbers.push_back(numbering(word.toString()));
        return numbers;
    };
    Pieces pieces;
    qsizetype i = 0, j = 0;
    for (const Step step : stepsBetween(numbered(old), numbered(now))) {
        switch (step) {
        case Step::Same:
            pieces.add(TextPiece::Kind::Same, old.at(i++));
            ++j;
            break;
        case Step::Removed: pieces.add(TextPiece::Kind::Removed, old.at(i++)); break;
        case Step::Added: pieces.add(TextPiece::Kind::Added, now.at(j++)); break;
        }
    }
    return pieces.take();
}

std::vector<BlockChange> compareBodies(const Body &before, const Body &after)
{
    Numbering numbering;
    const auto numbered = [&](const Body &body) {
        Numbers numbers;
        for (const Block &block : body.blocks)
            numbers.push_back(numbering(toHtml({{block}})));
        return numbers;
    };
    std::vector<BlockChange> changes;
    Gap gap;
    size_t i = 0, j = 0;
    for (const Step step : stepsBetween(numbered(before), numbered(after))) {
        switch (step) {
        case Step::Same:
            gap.close(changes);
            changes.push_back({BlockChange::Kind::Same, before.blocks[i++], after.blocks[j++], {}});
            break;
        case Step::Removed: gap.remove(before.blocks[i++]); break;
        case Step::Added: gap.add(after.blocks[j++]); break;
        }
    }
    gap.close(changes);
    return changes;
}

Body bodyWithout(const std::vector<BlockChange> &changes, const std::set<int> &undone)
{
    Body body;
    for (size_t i = 0; i < changes.size(); ++i) {
        const std::optional<Block> &block = undone.contains(int(i)) ? changes[i].before : changes[i].after;
        if (block)
            body.blocks.push_back(*block);
    }
    return body;
}

} // namespace Galley
