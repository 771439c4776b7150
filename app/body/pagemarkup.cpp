// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/pagemarkup.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

std::optional<Loss> furnitureNamed(const QString &name)
{
    static const QHash<QString, Loss> known{
        {u"mpvoice"_s, Loss::Media},           {u"mpvideo"_s, Loss::Media},
        {u"mpvideosnap"_s, Loss::Media},       {u"qqmusic"_s, Loss::Media},
        {u"mp-common-mpaudio"_s, Loss::Media}, {u"mp-common-qqmusic"_s, Loss::Media},
        {u"mp-common-videosnap"_s, Loss::Media}, {u"mp-common-cpsad"_s, Loss::Advertisement},
        {u"mpcpc"_s, Loss::Advertisement},     {u"mpcps"_s, Loss::Advertisement}};
    if (const auto found = known.constFind(name); found != known.constEnd())
        return *found;
    return name.startsWith("mp-"_L1) && name != "mp-style-type"_L1 ? std::optional(Loss::Card) : std::nullopt;
}

bool hasElementInside(const GumboNode *node)
{
    for (unsigned i = 0; i < childrenOf(node)->length; ++i) {
        if (static_cast<const GumboNode *>(childrenOf(node)->data[i])->type == GUMBO_NODE_ELEMENT)
            return true;
    }
    return false;
}

int sizeOf(const GumboNode *node, const char *name)
{
    QString size = attributeOf(node, name);
    if (size.endsWith("px"_L1))
        size.chop(2);
    return size.toInt();
}

} // namespace

std::optional<Loss> furnitureOf(const GumboNode *node, const QStringList &classes)
{
    static const QHash<QString, Loss> known{
        {u"ad"_s, Loss::Advertisement},         {u"ads"_s, Loss::Advertisement},
        {u"advert"_s, Loss::Advertisement},     {u"advertisement"_s, Loss::Advertisement},
        {u"adsbygoogle"_s, Loss::Advertisement}, {u"guanggao"_s, Loss::Advertisement},
        {u"jammer"_s, Loss::Hidden}}; // noise that forums put into what is copied
    for (const QString &word : classes) {
        if (const auto found = known.constFind(word); found != known.constEnd())
            return *found;
    }
    if (attributeOf(node, "role") == "navigation"_L1)
        return Loss::Navigation;
    const QString name = unknownName(node);
    return name.isEmpty() ? std::nullopt : furnitureNamed(name);
}

bool isOrnament(const GumboNode *svg)
{
    constexpr int LargestIcon = 32;
    if (!pictureBehind(svg).isEmpty())
        return false;
    if (!hasElementInside(svg) || attributeOf(svg, "aria-hidden") == "true"_L1)
        return true;
    const int width = sizeOf(svg, "width"), height = sizeOf(svg, "height");
    return width > 0 && height > 0 && width <= LargestIcon && height <= LargestIcon;
}

QString pictureBehind(const GumboNode *node)
{
    if (node->type != GUMBO_NODE_ELEMENT || node->v.element.tag_namespace != GUMBO_NAMESPACE_SVG)
        return {};
    const QString style = attributeOf(node, "style");
    const qsizetype background = style.indexOf("background"_L1);
    const qsizetype open = background < 0 ? -1 : style.indexOf("url("_L1, background);
    const qsizetype close = open < 0 ? -1 : style.indexOf(u')', open);
    if (close < 0)
        return {};
    QString address = style.sliced(open + 4, close - open - 4).trimmed();
    if (address.size() > 1 && (address.front() == u'"' || address.front() == u'\''))
        address = address.sliced(1).chopped(1);
    return address.startsWith("http"_L1) ? address : QString();
}

QString wordFor(const GumboNode *node)
{
    constexpr qsizetype LongestWord = 16;
    if (!isElement(node, GUMBO_TAG_IMG))
        return {};
    const QString text = attributeOf(node, "alt").trimmed();
    if (text.isEmpty() || text.size() > LongestWord)
        return {};
    const QStringList classes = classesOf(node);
    return classes.contains("emoji"_L1) || classes.contains("wp-smiley"_L1) ? text : QString();
}

bool isPlaceholder(const QString &address)
{
    if (address.isEmpty() || address.startsWith("data:"_L1, Qt::CaseInsensitive))
        return true;
    const QString name = address.section(u'?', 0, 0).section(u'/', -1).toLower();
    static const QStringList names{u"blank"_s, u"spacer"_s, u"loading"_s, u"placeholder"_s, u"lazy"_s,
                                   u"grey"_s,  u"gray"_s,   u"pixel"_s,   u"transparent"_s, u"default"_s};
    return std::any_of(names.begin(), names.end(), [&](const QString &one) { return name.startsWith(one); });
}

QString largestOf(const QString &sourceSet)
{
    QString largest;
    double best = -1;
    for (const QString &candidate : sourceSet.split(u',')) {
        const QStringList parts = candidate.simplified().split(u' ', Qt::SkipEmptyParts);
        const double size = parts.size() > 1 ? parts.at(1).chopped(1).toDouble() : 0;
        if (!parts.isEmpty() && size > best) {
            best = size;
            largest = parts.first();
        }
    }
    return largest;
}

bool isWayBack(const GumboNode *link)
{
    const GumboVector *children = childrenOf(link);
    if (children->length != 1)
        return false;
    const auto *child = static_cast<const GumboNode *>(children->data[0]);
    if (child->type != GUMBO_NODE_TEXT)
        return isElement(child, GUMBO_TAG_SUP) && isWayBack(child);
    const QString text = QString::fromUtf8(child->v.text.text).remove(u'\xfe0e').remove(u'\xfe0f').trimmed();
    return text == u"↩"_s || text == u"↑"_s || text == u"^"_s;
}

} // namespace Galley
