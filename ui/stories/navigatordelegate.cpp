// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/stories/navigatordelegate.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/stories/navigatormodel.h"

#include <QLineEdit>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Galley {

NavigatorRow navigatorRow(const QRect &rect, const QModelIndex &index, Qt::LayoutDirection direction)
{
    const int kind = index.data(NavigatorModel::KindRole).toInt();
    const bool channel = kind == NavigatorModel::ChannelRow || kind == NavigatorModel::NewChannel;
    const int depth = index.data(NavigatorModel::DepthRole).toInt();
    const int middle = rect.top() + rect.height() / 2;
    const auto square = [&](int x, int side) { return QRect(x, middle - side / 2, side, side); };

    NavigatorRow row;
    row.ground = rect.adjusted(scaled(8), 0, -scaled(8), 0);
    const int left = row.ground.left();
    int words = left + scaled(8);
    if (channel && depth == 0) {
        row.chevron = square(left + scaled(4), scaled(12));
        row.icon = square(left + scaled(20), scaled(16));
        words = left + scaled(44);
    } else if (channel) {
        words = left + scaled(40 + 16 * (depth - 1));
        row.chevron = square(words - scaled(16), scaled(12));
    } else if (!index.data(NavigatorModel::IconRole).toString().isEmpty()) {
        row.icon = square(words, scaled(16));
        words += scaled(24);
    }
    const QString count = index.data(NavigatorModel::CountRole).toString();
    const int room = count.isEmpty() ? 0 : QFontMetrics(textFont(TextStyle::Meta)).horizontalAdvance(count);
    const int right = row.ground.right() + 1 - scaled(8);
    row.count = QRect(right - room, rect.top(), room, rect.height());
    row.words = QRect(words, rect.top(), right - room - (room > 0 ? scaled(8) : 0) - words, rect.height());
    for (QRect *part : {&row.ground, &row.chevron, &row.icon, &row.words, &row.count})
        *part = QStyle::visualRect(direction, rect, *part);
    return row;
}

QSize NavigatorDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool section = index.data(NavigatorModel::KindRole).toInt() == NavigatorModel::Section;
    if (!section)
        return {0, scaled(28)};
    // 12 px from the section above, 8 from the top of the pane.
    return {0, scaled(index.row() > 0 ? 40 : 36)};
}

void NavigatorDelegate::paintSection(QPainter &painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    QRect rect = option.rect.adjusted(scaled(16), 0, -scaled(16), 0);
    rect.setTop(rect.bottom() + 1 - scaled(28));
    painter.setFont(textFont(TextStyle::Meta));
    painter.setPen(tokens().ink3);
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeading, index.data().toString());
}

void NavigatorDelegate::paintGround(QPainter &painter, const QRect &ground, QStyle::State state) const
{
    const Tokens &t = tokens();
    painter.setPen(Qt::NoPen);
    if (state.testFlag(QStyle::State_Selected) || state.testFlag(QStyle::State_MouseOver)) {
        painter.setBrush(state.testFlag(QStyle::State_Selected) ? t.sel : t.hover);
        painter.drawRoundedRect(ground, scaled(6), scaled(6));
    }
    if (state.testFlag(QStyle::State_HasFocus) && state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter.setPen(QPen(t.acc, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), scaled(5), scaled(5));
    }
}

void NavigatorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    const int kind = index.data(NavigatorModel::KindRole).toInt();
    if (kind == NavigatorModel::Section) {
        paintSection(*painter, option, index);
        painter->restore();
        return;
    }
    const Tokens &t = tokens();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const NavigatorRow row = navigatorRow(option.rect, index, option.direction);
    const qreal ratio = painter->device()->devicePixelRatioF();
    paintGround(*painter, row.ground, option.state);
    if (option.state.testFlag(QStyle::State_Children)) {
        const QString name = option.state.testFlag(QStyle::State_Open) ? u"cd"_s : u"cr"_s;
        painter->drawPixmap(row.chevron.topLeft(), iconPixmap(name, row.chevron.width(), t.ink3, ratio));
    }
    const bool hint = kind == NavigatorModel::TagHint;
    const QString icon = index.data(NavigatorModel::IconRole).toString();
    if (!icon.isEmpty()) {
        const QColor ink = selected ? t.acc : hint ? t.ink3 : t.ink2;
        painter->drawPixmap(row.icon.topLeft(), iconPixmap(icon, row.icon.width(), ink, ratio));
    }
    const QFont font = textFont(TextStyle::Ui);
    painter->setFont(font);
    painter->setPen(selected ? t.acc : hint ? t.ink3 : t.ink1);
    const QString words = QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, row.words.width());
    painter->drawText(row.words, Qt::AlignVCenter | Qt::AlignLeading, words);
    painter->setFont(textFont(TextStyle::Meta));
    painter->setPen(selected ? t.acc : t.ink3);
    painter->drawText(row.count, Qt::AlignCenter | Qt::TextDontClip, index.data(NavigatorModel::CountRole).toString());
    painter->restore();
}

QWidget *NavigatorDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *field = new QLineEdit(parent);
    field->setProperty("fit", u"row"_s);
    field->setMaxLength(80);
    field->setPlaceholderText(translate("Galley", "Channel name"));
    field->setAccessibleName(translate("Galley", "Channel name"));
    return field;
}

void NavigatorDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                             const QModelIndex &index) const
{
    // A section's head holds a button over its whole width.
    if (index.data(NavigatorModel::KindRole).toInt() == NavigatorModel::Section) {
        editor->setGeometry(option.rect);
        return;
    }
    const NavigatorRow row = navigatorRow(option.rect, index, option.direction);
    QRect field = row.words.united(row.count);
    field.adjust(-scaled(7), 1, scaled(4), -1);
    editor->setGeometry(field);
}

} // namespace Galley
