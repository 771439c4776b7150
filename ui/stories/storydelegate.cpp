// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/stories/storydelegate.h"

#include "ui/common/icons.h"
#include "ui/common/statesign.h"
#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/stories/storylistmodel.h"
#include "ui/stories/thumbnails.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// How many characters of @p text stand on a first line of @p width.
int firstLineLength(const QString &text, const QFont &font, qreal width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, font);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(width);
    const int length = line.textLength();
    layout.endLayout();
    return length;
}

} // namespace

QStringList headlineLines(const QString &headline, const QFont &font, int width)
{
    const QFontMetrics metrics(font);
    int first = firstLineLength(headline, font, width);
    if (first >= headline.size())
        return {headline.trimmed()};
    constexpr int Fewest = 3;
    qreal narrower = width;
    while (headline.mid(first).trimmed().size() < Fewest && narrower > width / 2.0) {
        narrower -= metrics.averageCharWidth();
        first = firstLineLength(headline, font, narrower);
    }
    return {headline.left(first).trimmed(),
            metrics.elidedText(headline.mid(first).trimmed(), Qt::ElideRight, width)};
}

StoryDelegate::StoryDelegate(Thumbnails *thumbnails, QObject *parent)
    : QStyledItemDelegate(parent), m_thumbnails(thumbnails)
{
}

QSize StoryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool group = index.data(StoryListModel::KindRole).toInt() == StoryListModel::Group;
    return {0, scaled(group ? 28 : 96)};
}

void StoryDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const Tokens &t = tokens();
    const QRect &r = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        painter.fillRect(r, t.sel);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(r, t.hover);
    painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), t.line);
    if (selected) {
        const int x = option.direction == Qt::RightToLeft ? r.right() - 2 : r.left();
        painter.fillRect(QRect(x, r.top(), 3, r.height()), t.acc);
    }
    const bool ring = option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange);
    if (ring) {
        painter.setPen(QPen(t.acc, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(r.adjusted(1, 1, -1, -1));
    }
}

void StoryDelegate::paintGroup(QPainter &painter, const QRect &rect, const QString &heading) const
{
    const Tokens &t = tokens();
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line);
    painter.setFont(textFont(TextStyle::Meta));
    painter.setPen(t.ink3);
    painter.drawText(rect.adjusted(scaled(16), 0, -scaled(16), -1), Qt::AlignVCenter | Qt::AlignLeading, heading);
}

void StoryDelegate::paintPicture(QPainter &painter, const QRect &rect, const QString &file) const
{
    QPainterPath shape;
    shape.addRoundedRect(rect, 4, 4);
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(rect, tokens().draftS);
    const QPixmap picture = m_thumbnails->thumbnail(file, rect.size(), painter.device()->devicePixelRatioF());
    if (!picture.isNull())
        painter.drawPixmap(rect.topLeft(), picture);
    painter.restore();
}

/// One line of @p text, with the ground of a hit under @p hits.
void StoryDelegate::paintFound(QPainter &painter, const QRect &rect, const QString &text, const QList<TextSpan> &hits) const
{
    QTextLayout layout(painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()), painter.font());
    QList<QTextLayout::FormatRange> marks;
    for (const TextSpan &hit : hits) {
        QTextCharFormat ground;
        ground.setBackground(tokens().mark);
        marks.append({int(hit.begin), int(hit.end - hit.begin), ground});
    }
    layout.setFormats(marks);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(painter.layoutDirection());
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
}

void StoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(given.direction);
    if (index.data(StoryListModel::KindRole).toInt() == StoryListModel::Group) {
        paintGroup(*painter, given.rect, index.data().toString());
        painter->restore();
        return;
    }
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    paintGround(*painter, option);

    const Tokens &t = tokens();
    const auto row = index.data(StoryListModel::RowRole).value<ArticleRow>();
    const QRect card = option.rect.adjusted(scaled(16), scaled(12), -scaled(16), 0);
    QRect words = card;
    if (m_thumbnails && !row.coverFile.isEmpty()) {
        const QSize size(scaled(64), scaled(48));
        const QRect picture(QPoint(card.right() + 1 - size.width(), card.top()), size);
        words.setRight(picture.left() - scaled(12) - 1);
        paintPicture(*painter, QStyle::visualRect(option.direction, card, picture), row.coverFile);
        words = QStyle::visualRect(option.direction, card, words);
    }
    const bool untitled = row.headline.trimmed().isEmpty();
    const QString headline = untitled ? translate("Galley", "Untitled story") : row.headline.simplified();
    const QFont headlineFont = textFont(TextStyle::Card);
    painter->setFont(headlineFont);
    painter->setPen(untitled ? t.ink3 : t.ink1);
    const int step = lineHeight(TextStyle::Card);
    const auto hits = index.data(StoryListModel::HeadlineHitsRole).value<QList<TextSpan>>();
    const auto excerpt = index.data(StoryListModel::ExcerptRole).value<StoryExcerpt>();
    const QRect line(words.left(), words.top(), words.width(), step);
    if (!excerpt.text.isEmpty() || !hits.isEmpty()) {
        paintFound(*painter, line, headline, hits);
        painter->setFont(textFont(TextStyle::Meta));
        painter->setPen(t.ink2);
        paintFound(*painter, line.translated(0, step), excerpt.text, excerpt.hits);
    } else {
        int y = 0;
        for (const QString &part : headlineLines(headline, headlineFont, words.width())) {
            painter->drawText(line.translated(0, y), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextDontClip, part);
            y += step;
        }
    }
    const QRect meta(card.left(), card.top() + scaled(56), card.width(), scaled(16));
    paintMeta(*painter, meta, index, row, option.direction);
    painter->restore();
}

// From the left: sign, state, channel. From the right: time, slots. The channel gives way.
void StoryDelegate::paintMeta(QPainter &painter, const QRect &rect, const QModelIndex &index, const ArticleRow &row,
                              Qt::LayoutDirection direction) const
{
    const Tokens &t = tokens();
    const QFont font = textFont(TextStyle::Meta);
    const QFontMetrics metrics(font);
    const int gap = scaled(8);
    const auto draw = [&](int x, int width, const QString &text, const QColor &colour) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QStyle::visualRect(direction, rect, QRect(x, rect.top(), width, rect.height())),
                         Qt::AlignVCenter | Qt::AlignLeading | Qt::TextDontClip, text);
    };
    const QString time = index.data(StoryListModel::TimeRole).toString();
    int right = rect.right() + 1 - metrics.horizontalAdvance(time);
    draw(right, rect.right() + 1 - right, time, t.ink3);
    const QList<Slot> taken = slotsOf(row.slots);
    for (auto slot = taken.crbegin(); slot != taken.crend(); ++slot) {
        const int width = slotBadgeWidth(*slot);
        right -= gap + width;
        const QRect badge = QStyle::visualRect(direction, rect, QRect(right, rect.top(), width, rect.height()));
        paintSlotBadge(painter, badge.left(), rect.top() + rect.height() / 2.0, *slot);
    }
    int left = rect.left();
    const int side = scaled(10);
    const QRect sign = QStyle::visualRect(direction, rect,
                                          QRect(left, rect.top() + (rect.height() - side) / 2, side, side));
    if (row.trashed)
        painter.drawPixmap(sign.topLeft(), iconPixmap(u"trash"_s, side, t.ink3, painter.device()->devicePixelRatioF()));
    else
        paintStateSign(painter, sign, row.state);
    left += side + scaled(5);
    const QString state = row.trashed ? translate("Galley", "Trash") : stateLabel(row.state);
    const int stateWidth = metrics.horizontalAdvance(state);
    draw(left, stateWidth, state, row.trashed ? t.ink3 : stateColour(row.state));
    left += stateWidth + gap;
    const int room = right - gap - left;
    if (room >= scaled(16)) {
        const QString channel = index.data(StoryListModel::ChannelRole).toString();
        draw(left, room, metrics.elidedText(channel, Qt::ElideRight, room), t.ink3);
    }
}

} // namespace Galley
