// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/htmlreader.h"

#include "body/htmlstyle.h"
#include "body/pagemarkup.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

const GumboNode *childAt(const GumboNode *node, unsigned at)
{
    return static_cast<const GumboNode *>(childrenOf(node)->data[at]);
}

/// The first element @p tag in and below the children of @p node.
const GumboNode *firstBelow(const GumboNode *node, GumboTag tag)
{
    for (unsigned i = 0; i < childrenOf(node)->length; ++i) {
        const GumboNode *child = childAt(node, i);
        if (isElement(child, tag))
            return child;
        if (const GumboNode *found = firstBelow(child, tag))
            return found;
    }
    return nullptr;
}

/// The address that a picture shows. Pages that load pictures late keep it in one of a few other attributes.
QString sourceOf(const GumboNode *image)
{
    const QString source = attributeOf(image, "src").trimmed();
    if (!isPlaceholder(source))
        return source;
    for (const char *name : {"data-src", "data-original", "data-lazy-src", "data-actualsrc", "_src"}) {
        if (const QString late = attributeOf(image, name).trimmed(); !late.isEmpty())
            return late;
    }
    for (const char *name : {"data-srcset", "srcset"}) {
        if (const QString largest = largestOf(attributeOf(image, name)); !largest.isEmpty())
            return largest;
    }
    return source;
}

/// Pictures of one pixel count readers; nobody sees them.
bool isPixel(const GumboNode *image)
{
    const auto isTiny = [](const QString &size) { return size == "1"_L1 || size == "0"_L1; };
    return isTiny(attributeOf(image, "width")) && isTiny(attributeOf(image, "height"));
}

/// The credit of a caption: a <cite> at its end.
const GumboNode *creditIn(const GumboNode *caption)
{
    for (unsigned i = childrenOf(caption)->length; i-- > 0;) {
        const GumboNode *child = childAt(caption, i);
        if (child->type != GUMBO_NODE_WHITESPACE)
            return isElement(child, GUMBO_TAG_CITE) ? child : nullptr;
    }
    return nullptr;
}

/// The address that a figure of ours embeds; empty for any other.
QString embeddedIn(const GumboNode *figure)
{
    if (attributeOf(figure, "class") != "embed"_L1)
        return {};
    const GumboNode *link = firstBelow(figure, GUMBO_TAG_A);
    return link ? embedAddress(attributeOf(link, "href")) : QString();
}

bool hasClass(const GumboNode *node, std::initializer_list<QLatin1StringView> names)
{
    const QStringList classes = classesOf(node);
    return std::any_of(names.begin(), names.end(), [&](QLatin1StringView name) { return classes.contains(name); });
}

FigureWidth widthOf(const GumboNode *figure)
{
    if (hasClass(figure, {"wide"_L1, "alignwide"_L1}))
        return FigureWidth::Wide;
    return hasClass(figure, {"full"_L1, "alignfull"_L1}) ? FigureWidth::Full : FigureWidth::Text;
}

/// Puts the pictures among @p blocks together in a gallery with @p caption, where the first of them stood. Leaves the
/// caption where there are none.
void gather(std::vector<Block> &blocks, Runs &caption)
{
    Gallery gallery;
    std::vector<Block> others;
    size_t place = blocks.size();
    for (Block &block : blocks) {
        if (auto *figure = std::get_if<Figure>(&block)) {
            place = std::min(place, others.size());
            gallery.figures.push_back(std::move(*figure));
        } else {
            others.push_back(std::move(block));
        }
    }
    if (!gallery.figures.empty()) {
        gallery.caption = std::exchange(caption, {});
        others.insert(others.begin() + std::ptrdiff_t(place), std::move(gallery));
    }
    blocks = std::move(others);
}

/// Gives the last of @p blocks the caption of the figure that they stand in, or adds it as a paragraph.
void giveCaption(std::vector<Block> &blocks, Runs caption, const QString &credit)
{
    const auto withCredit = [&] {
        Runs runs = caption;
        if (!credit.isEmpty())
            runs.push_back({runs.empty() ? credit : u' ' + credit, {}, {}});
        return runs;
    };
    if (caption.empty() && credit.isEmpty())
        return;
    Block *last = blocks.empty() ? nullptr : &blocks.back();
    if (auto *figure = last ? std::get_if<Figure>(last) : nullptr; figure && figure->credit.isEmpty()) {
        if (!caption.empty())
            figure->caption = std::move(caption);
        figure->credit = credit;
    } else if (auto *embed = last ? std::get_if<Embed>(last) : nullptr; embed && embed->caption.isEmpty()) {
        embed->caption = plainText(withCredit());
    } else if (auto *quote = last ? std::get_if<Quote>(last) : nullptr; quote && quote->source.empty()) {
        quote->source = withCredit();
    } else if (auto *table = last ? std::get_if<Table>(last) : nullptr; table && table->caption.empty()) {
        table->caption = withCredit();
    } else {
        blocks.emplace_back(Paragraph{withCredit(), Alignment::Start});
    }
}

} // namespace

void HtmlReader::figure(const GumboNode *node, const RunStyle &style, Flow &flow)
{
    const int lostBefore = m_losses.pictures();
    const QString embedded = embeddedIn(node);
    Flow content, after;
    content.startParagraph(style.alignment);
    if (!embedded.isEmpty())
        content.add(Embed{embedded, {}});
    Runs caption;
    QString credit;
    for (unsigned i = 0; i < childrenOf(node)->length; ++i) {
        const GumboNode *child = childAt(node, i);
        if (isElement(child, GUMBO_TAG_FIGCAPTION))
            captionIn(child, style, caption, credit, after);
        else if (embedded.isEmpty())
            walk(child, style, content);
    }
    std::vector<Block> blocks = content.take();
    if (hasClass(node, {"gallery"_L1, "wp-block-gallery"_L1})) {
        if (!credit.isEmpty()) // of all pictures: a gallery has no other place for it
            caption.push_back({(caption.empty() ? QString() : u" "_s) + std::exchange(credit, {}), {}, {}});
        gather(blocks, caption);
    } else if (auto *only = blocks.size() == 1 ? std::get_if<Figure>(&blocks.front()) : nullptr) {
        only->width = widthOf(node);
    }
    // The caption of a picture that was left out says nothing without it.
    if (!blocks.empty() || m_losses.pictures() == lostBefore)
        giveCaption(blocks, std::move(caption), credit);
    flow.add(std::move(blocks));
    flow.add(after.take());
}

void HtmlReader::captionIn(const GumboNode *node, const RunStyle &style, Runs &caption, QString &credit, Flow &after)
{
    const GumboNode *cite = creditIn(node);
    Flow text;
    for (unsigned i = 0; i < childrenOf(node)->length; ++i) {
        if (childAt(node, i) != cite)
            walk(childAt(node, i), style, text);
    }
    std::vector<Block> hoisted;
    caption = flattened(text.take(), hoisted);
    after.add(std::move(hoisted));
    if (cite)
        credit = plainText(runsIn(cite, {}, after));
}

void HtmlReader::picture(const GumboNode *node, Flow &flow)
{
    if (isPixel(node))
        return;
    Figure figure;
    figure.alt = attributeOf(node, "alt");
    if (const QString title = attributeOf(node, "title"); m_title == PictureTitle::IsCaption && !title.isEmpty())
        figure.caption.push_back({title, {}, {}});
    take(sourceOf(node), std::move(figure), flow);
}

void HtmlReader::take(const QString &address, Figure figure, Flow &flow)
{
    figure.file = mediaFileOf(address);
    if (figure.file.isEmpty())
        m_losses.picture(address);
    else
        flow.add(std::move(figure));
}

QString HtmlReader::mediaFileOf(const QString &address)
{
    if (address.startsWith("media:"_L1)) {
        const QString file = address.sliced(6);
        return isMediaFile(file) ? file : QString();
    }
    if (address.isEmpty() || !m_resolver)
        return {};
    const QString file = m_resolver(address);
    return isMediaFile(file) ? file : QString();
}

void HtmlReader::media(const GumboNode *node, Loss kind, Flow &flow)
{
    QString address = attributeOf(node, "src");
    if (const GumboNode *source = address.isEmpty() ? firstBelow(node, GUMBO_TAG_SOURCE) : nullptr)
        address = attributeOf(source, "src");
    if (address.isEmpty())
        address = attributeOf(node, "data-src");
    if (QString page = embedAddress(address); !page.isEmpty())
        flow.add(Embed{std::move(page), attributeOf(node, "title")});
    else
        m_losses.count(kind);
}

} // namespace Galley
