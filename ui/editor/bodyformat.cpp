// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/editor/bodyformat.h"

#include <QRandomGenerator>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace Galley {

namespace {

enum Property {
    RoleProperty = QTextFormat::UserProperty + 1,
    LevelProperty,
    OrderedProperty,
    StartProperty,
    GroupProperty,
    LanguageProperty,
    MarksProperty,
    ObjectProperty,
};

struct Space {
    int above;
    int below;
    int line; ///< 0: as high as it is
};

Space spaceOf(const BlockKind &kind)
{
    switch (kind.role) {
    case BlockRole::Paragraph: return {0, 12, 28};
    case BlockRole::Heading: return {16, 8, 28};
    case BlockRole::Item: return {0, 12, 28};
    case BlockRole::Quote: return {4, 16, 28};
    case BlockRole::QuoteSource: return {0, 16, 20};
    case BlockRole::Code: return {12, 24, 24};
    case BlockRole::TableCaption: return {8, 8, 20};
    case BlockRole::Object: return {4, 16, 0};
    }
    return {0, 12, 28};
}

/// The group of the list that the item in @p block belongs to, whatever it is nested in.
int outermostGroup(QTextBlock block)
{
    while (kindOf(block).level > 0 && kindOf(block.previous()).role == BlockRole::Item)
        block = block.previous();
    return kindOf(block).group;
}

/// The distance below @p block when its successor belongs to it.
int spaceBelow(const QTextBlock &block)
{
    const BlockKind kind = kindOf(block);
    const QTextBlock after = block.next();
    if (after.isValid()) {
        const BlockKind next = kindOf(after);
        if (kind.role == BlockRole::Item && next.role == BlockRole::Item
            && (next.level > 0 || outermostGroup(block) == next.group))
            return 4;
        if (kind.role == BlockRole::Quote && next.group == kind.group) {
            if (next.role == BlockRole::QuoteSource)
                return 4;
            if (next.role == BlockRole::Quote)
                return 8;
        }
    }
    return spaceOf(kind).below;
}

} // namespace

BlockKind kindOf(const QTextBlockFormat &format)
{
    BlockKind kind;
    kind.role = BlockRole(format.intProperty(RoleProperty));
    kind.level = format.intProperty(LevelProperty);
    kind.ordered = format.boolProperty(OrderedProperty);
    kind.start = format.hasProperty(StartProperty) ? format.intProperty(StartProperty) : 1;
    kind.group = format.intProperty(GroupProperty);
    kind.language = format.stringProperty(LanguageProperty);
    return kind;
}

BlockKind kindOf(const QTextBlock &block) { return kindOf(block.blockFormat()); }

Alignment alignmentOf(const QTextBlockFormat &format)
{
    const Qt::Alignment alignment = format.alignment();
    if (alignment & Qt::AlignHCenter)
        return Alignment::Center;
    return alignment & Qt::AlignTrailing ? Alignment::End : Alignment::Start;
}

QTextBlockFormat blockFormat(const BlockKind &kind, Alignment alignment)
{
    QTextBlockFormat format;
    if (kind.role != BlockRole::Paragraph)
        format.setProperty(RoleProperty, int(kind.role));
    if (kind.level)
        format.setProperty(LevelProperty, kind.level);
    if (kind.ordered)
        format.setProperty(OrderedProperty, true);
    if (kind.start != 1)
        format.setProperty(StartProperty, kind.start);
    if (kind.group)
        format.setProperty(GroupProperty, kind.group);
    if (!kind.language.isEmpty())
        format.setProperty(LanguageProperty, kind.language);
    const Space space = spaceOf(kind);
    format.setTopMargin(space.above);
    format.setBottomMargin(space.below);
    if (space.line)
        format.setLineHeight(space.line, QTextBlockFormat::MinimumHeight);
    switch (kind.role) {
    case BlockRole::Heading:
        format.setHeadingLevel(kind.level);
        break;
    case BlockRole::Item:
        format.setIndent(kind.level + 1);
        break;
    case BlockRole::Quote:
    case BlockRole::QuoteSource:
        format.setLeftMargin(16 + 3);
        break;
    case BlockRole::Code:
        format.setLeftMargin(12);
        format.setRightMargin(12);
        break;
    default:
        break;
    }
    if (alignment != Alignment::Start)
        format.setAlignment(alignment == Alignment::Center ? Qt::AlignHCenter : Qt::AlignTrailing);
    return format;
}

int freshGroup() { return QRandomGenerator::global()->bounded(1 << 20, std::numeric_limits<int>::max()); }

void settleMargins(QTextCursor cursor, int first, int last)
{
    for (QTextBlock block = cursor.document()->findBlock(first); block.isValid() && block.position() <= last;
         block = block.next()) {
        const int below = spaceBelow(block);
        if (block.blockFormat().bottomMargin() == below || QTextCursor(block).currentTable())
            continue;
        cursor.setPosition(block.position());
        QTextBlockFormat format = block.blockFormat();
        format.setBottomMargin(below);
        cursor.setBlockFormat(format);
    }
}

QTextCharFormat charFormat(Marks marks, const QString &link)
{
    QTextCharFormat format;
    if (marks)
        format.setProperty(MarksProperty, int(marks.toInt()));
    if (!link.isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(link);
    }
    return format;
}

Marks marksOf(const QTextCharFormat &format) { return Marks(QFlag(format.intProperty(MarksProperty))); }
QString linkOf(const QTextCharFormat &format) { return format.anchorHref(); }

namespace {

template <typename T>
QTextCharFormat objectFormatOf(const T &object, ObjectType type)
{
    QTextCharFormat format;
    format.setObjectType(type);
    format.setProperty(ObjectProperty, QVariant::fromValue(object));
    return format;
}

} // namespace

QTextCharFormat objectFormat(const Figure &figure) { return objectFormatOf(figure, FigureObjectType); }
QTextCharFormat objectFormat(const Rule &rule) { return objectFormatOf(rule, RuleObjectType); }
QTextCharFormat objectFormat(const Embed &embed) { return objectFormatOf(embed, EmbedObjectType); }
QTextCharFormat objectFormat(const Gallery &gallery) { return objectFormatOf(gallery, GalleryObjectType); }
Figure figureOf(const QTextCharFormat &format) { return format.property(ObjectProperty).value<Figure>(); }
Embed embedOf(const QTextCharFormat &format) { return format.property(ObjectProperty).value<Embed>(); }
Gallery galleryOf(const QTextCharFormat &format) { return format.property(ObjectProperty).value<Gallery>(); }

bool isObject(const QTextCharFormat &format)
{
    return format.objectType() >= FigureObjectType && format.objectType() <= GalleryObjectType;
}

int objectPosition(const QTextBlock &block)
{
    if (!block.isValid() || !block.text().contains(QChar::ObjectReplacementCharacter))
        return -1;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        if (isObject(it.fragment().charFormat()))
            return it.fragment().position();
    }
    return -1;
}

QTextCharFormat objectFormatAt(const QTextBlock &block, int position)
{
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        if (it.fragment().contains(position))
            return it.fragment().charFormat();
    }
    return {};
}

} // namespace Galley
