// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/htmltree.h"

#include "base/translate.h"
#include "body/htmlscan.h"
#include "body/runbuilder.h"

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <cstdlib>

namespace Galley {

namespace {

constexpr qsizetype MostBytes = 16 * 1024 * 1024;
constexpr int DeepestNode = 200;

Error tooMuch(const QString &message, const char *detail)
{
    return {ErrorKind::BadInput, message, QString::fromLatin1(detail)};
}

Error tooDeep(const char *detail)
{
    return tooMuch(tr("The text is nested too deeply to be read. Copy its text without formatting instead."), detail);
}

} // namespace

/// Memory that is given back all at once, and only so much of it: reopened formatting can make a tree of gigabytes
/// from a few megabytes of text, and the parser has no way to stop but this.
class Arena
{
public:
    explicit Arena(size_t most) : m_left(most) {}
    Arena(const Arena &) = delete;
    Arena &operator=(const Arena &) = delete;
    ~Arena()
    {
        for (void *chunk : m_chunks)
            std::free(chunk);
    }

    static void *allocate(void *arena, size_t size) { return static_cast<Arena *>(arena)->take(size); }
    static void release(void *, void *) {}

    /// Where the parser is left when there is no more.
    std::jmp_buf exhausted;

private:
    void *take(size_t size)
    {
        constexpr size_t Alignment = alignof(std::max_align_t);
        size = (size + Alignment - 1) / Alignment * Alignment;
        if (size > m_room)
            addChunk(std::max(size, ChunkSize));
        char *memory = m_next;
        m_next += size;
        m_room -= size;
        return memory;
    }

    void addChunk(size_t size)
    {
        // Nothing that must be destroyed lives between here and the jump's target: the parser is C.
        void *chunk = size <= m_left ? std::malloc(size) : nullptr;
        if (!chunk)
            std::longjmp(exhausted, 1);
        m_chunks.push_back(chunk);
        m_left -= size;
        m_next = static_cast<char *>(chunk);
        m_room = size;
    }

    static constexpr size_t ChunkSize = 64 * 1024;

    std::vector<void *> m_chunks;
    char *m_next = nullptr;
    size_t m_room = 0;
    size_t m_left;
};

namespace {

size_t budgetFor(qsizetype bytes)
{
    return std::min(size_t(32) * 1024 * 1024 + size_t(bytes) * 120, size_t(1024) * 1024 * 1024);
}

/// Null when @p arena has no room for the tree.
const GumboOutput *parseInto(Arena &arena, const QByteArray &html)
{
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &Arena::allocate;
    options.deallocator = &Arena::release;
    options.userdata = &arena;
    options.max_errors = 0;
    options.fragment_context = GUMBO_TAG_BODY;
    if (setjmp(arena.exhausted) != 0)
        return nullptr;
    return gumbo_parse_with_options(&options, html.constData(), size_t(html.size()));
}

bool isTooDeep(const GumboNode *root)
{
    struct Step {
        const GumboVector *children;
        unsigned next;
    };
    std::vector<Step> path{{childrenOf(root), 0}};
    while (!path.empty()) {
        Step &step = path.back();
        if (step.next >= step.children->length) {
            path.pop_back();
            continue;
        }
        const auto *node = static_cast<const GumboNode *>(step.children->data[step.next++]);
        if (const GumboVector *children = childrenOf(node); children->length > 0) {
            if (path.size() > DeepestNode)
                return true;
            path.push_back({children, 0});
        }
    }
    return false;
}

} // namespace

HtmlTree::HtmlTree(std::unique_ptr<Arena> arena, QByteArray bytes, const GumboNode *root)
    : m_arena(std::move(arena)), m_bytes(std::move(bytes)), m_root(root)
{
}
HtmlTree::HtmlTree(HtmlTree &&) noexcept = default;
HtmlTree &HtmlTree::operator=(HtmlTree &&) noexcept = default;
HtmlTree::~HtmlTree() = default;

Result<HtmlTree> HtmlTree::parse(const QString &html)
{
    const QByteArray bytes = html.size() > MostBytes ? QByteArray() : cleanText(html).toUtf8();
    if (html.size() > MostBytes || bytes.size() > MostBytes)
        return tooMuch(tr("The text is larger than 16 MB, which is more than a story can hold. Split it up."), "html: size");
    if (!looksParsable(bytes))
        return tooDeep("html: open elements or attributes");
    auto arena = std::make_unique<Arena>(budgetFor(bytes.size()));
    const GumboOutput *output = parseInto(*arena, bytes);
    if (!output)
        return tooDeep("html: memory");
    if (isTooDeep(output->root))
        return tooDeep("html: depth");
    return HtmlTree(std::move(arena), bytes, output->root);
}

const GumboVector *childrenOf(const GumboNode *node)
{
    static const GumboVector none{nullptr, 0, 0};
    switch (node->type) {
    case GUMBO_NODE_DOCUMENT:
        return &node->v.document.children;
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE:
        return &node->v.element.children;
    default:
        return &none;
    }
}

QString attributeOf(const GumboNode *node, const char *name)
{
    if (node->type != GUMBO_NODE_ELEMENT)
        return {};
    const GumboAttribute *attribute = gumbo_get_attribute(&node->v.element.attributes, name);
    return attribute ? cleanText(QString::fromUtf8(attribute->value)) : QString();
}

QStringList classesOf(const GumboNode *node)
{
    const QString classes = attributeOf(node, "class");
    return classes.isEmpty() ? QStringList() : classes.simplified().split(u' ');
}

QString unknownName(const GumboNode *node)
{
    constexpr size_t LongestName = 100;
    if (!isElement(node, GUMBO_TAG_UNKNOWN) || node->v.element.original_tag.length == 0)
        return {};
    GumboStringPiece name = node->v.element.original_tag;
    gumbo_tag_from_original_text(&name);
    return QString::fromUtf8(name.data, qsizetype(std::min(name.length, LongestName))).toLower();
}

bool isElement(const GumboNode *node, GumboTag tag)
{
    return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == tag
        && node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML;
}

} // namespace Galley
