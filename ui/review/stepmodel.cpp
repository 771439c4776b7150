// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/stepmodel.h"

#include "base/clock.h"
#include "ui/common/dates.h"
#include "ui/common/icons.h"
#include "ui/common/statesign.h"
#include "ui/common/style.h"
#include "ui/common/words.h"

#include <QPainter>

namespace Galley {

using namespace Qt::StringLiterals;

StepModel::StepModel(const Clock &clock, QObject *parent) : QAbstractListModel(parent), m_clock(clock) {}

void StepModel::setProgress(const ReviewProgress &progress, const QTimeZone &zone)
{
    beginResetModel();
    m_progress = progress;
    m_zone = zone;
    endResetModel();
}

void StepModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int StepModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_progress.steps.size()); }

StepModel::Standing StepModel::standingOf(int row) const
{
    const ReviewProgress::Step &step = m_progress.steps.at(row);
    if (step.signOff)
        return Signed;
    if (m_progress.sentBack && m_progress.sentBack->step == step.step.name)
        return SentBack;
    return row == m_progress.next ? Waiting : Later;
}

QString StepModel::personOf(int row) const
{
    const ReviewProgress::Step &step = m_progress.steps.at(row);
    if (step.signOff)
        return step.signOff->person;
    if (standingOf(row) == SentBack)
        return m_progress.sentBack->person;
    return step.step.signers.isEmpty() ? u"—"_s : step.step.signers.join(translate("Galley", ", ", "between names"));
}

QString StepModel::wordOf(int row) const
{
    const ReviewProgress::Step &step = m_progress.steps.at(row);
    switch (standingOf(row)) {
    case Signed: {
        const QString passed = translate("Galley", "Passed", "a step of review");
        return step.signOff->comment.isEmpty() ? passed : step.signOff->comment.simplified();
    }
    case SentBack:
        return translate("Galley", "Sent back: %1", "a step of review; 1: why").arg(m_progress.sentBack->comment.simplified());
    case Waiting: return translate("Galley", "Waits for a signature", "a step of review");
    case Later: break;
    }
    return row == 0 ? QString()
                    : translate("Galley", "After %1", "a step of review; 1: the one before it")
                          .arg(m_progress.steps.at(row - 1).step.name);
}

QString StepModel::timeText(const QModelIndex &index) const
{
    const QDateTime at = index.data(TimeRole).toDateTime();
    return at.isValid() ? fullTime(at, m_clock.now(), m_zone) : QString();
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const ReviewProgress::Step &step = m_progress.steps.at(row);
    switch (role) {
    case Qt::DisplayRole: return step.step.name;
    case StandingRole: return standingOf(row);
    case PersonRole: return personOf(row);
    case WordRole: return wordOf(row);
    case TimeRole: return step.signOff ? step.signOff->at : standingOf(row) == SentBack ? m_progress.sentBack->at : QDateTime();
    case Qt::ToolTipRole: return step.signOff && !step.signOff->comment.isEmpty() ? step.signOff->comment : QVariant();
    case Qt::AccessibleTextRole:
        return QStringList{step.step.name, personOf(row), wordOf(row), timeText(index)}.join(u", "_s);
    default: return {};
    }
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {0, scaled(32)}; }

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    const QRect &r = option.rect;
    const auto standing = StepModel::Standing(index.data(StepModel::StandingRole).toInt());
    const bool calls = standing == StepModel::Waiting || standing == StepModel::SentBack;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (calls)
        painter->fillRect(r, standing == StepModel::Waiting ? t.reviewS : t.wdS);
    else if (option.state.testFlag(QStyle::State_MouseOver) && standing == StepModel::Signed)
        painter->fillRect(r, t.hover);
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), t.line);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(t.acc, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(r.adjusted(1, 1, -1, -2));
    }
    const int margin = scaled(16);
    const int middle = r.center().y();
    if (standing == StepModel::Signed) {
        const QPixmap check = iconPixmap(u"check"_s, scaled(16), t.pub, painter->device()->devicePixelRatioF());
        painter->drawPixmap(QPoint(r.left() + margin - scaled(3), middle - scaled(8)), check);
    } else {
        paintStateSign(*painter, QRectF(r.left() + margin, middle - 5, 10, 10),
                       standing == StepModel::Waiting        ? State::Review
                           : standing == StepModel::SentBack ? State::Withdrawn
                                                             : State::Draft);
    }
    const auto *model = qobject_cast<const StepModel *>(index.model());
    const QString time = model ? model->timeText(index) : QString();
    painter->setFont(textFont(TextStyle::Meta));
    const int timeWidth = time.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(time) + scaled(8);
    QRect cell(r.left() + margin + scaled(24), r.top(), r.width() - 2 * margin - scaled(24), r.height() - 1);
    painter->setPen(t.ink3);
    painter->drawText(cell, Qt::AlignVCenter | Qt::AlignRight, time);
    painter->setFont(textFont(TextStyle::Ui));
    cell.setRight(cell.right() - timeWidth);
    const auto column = [&](const QString &text, int width, const QColor &ink) {
        const QRect place(cell.left(), cell.top(), std::min(width, cell.width()), cell.height());
        painter->setPen(ink);
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, place.width() - scaled(8)));
        cell.setLeft(place.right() + 1);
    };
    const bool isLater = standing == StepModel::Later;
    column(index.data().toString(), scaled(88), isLater ? t.ink2 : t.ink1);
    column(index.data(StepModel::PersonRole).toString(), scaled(72), isLater ? t.ink3 : t.ink1);
    column(index.data(StepModel::WordRole).toString(), cell.width(),
           standing == StepModel::Waiting ? t.review : standing == StepModel::SentBack ? t.wd : t.ink2);
    painter->restore();
}

} // namespace Galley
