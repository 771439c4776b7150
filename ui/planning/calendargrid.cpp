// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/planning/calendargrid.h"

#include "ui/common/statesign.h"
#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/stories/storydrag.h"

#include <QAccessible>
#include <QApplication>
#include <QDrag>
#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QToolTip>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int HeadHeight = 28;
constexpr int NumberHeight = 22;
constexpr int StoryHeight = 20;

} // namespace

CalendarGrid::CalendarGrid(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setMouseTracking(true);
}

QSize CalendarGrid::minimumSizeHint() const { return {scaled(420), scaled(HeadHeight + 3 * (NumberHeight + 2 * StoryHeight))}; }

void CalendarGrid::setMonth(const CalendarMonth &month, const QDate &today, const QDate &shown)
{
    m_month = month;
    m_today = today;
    m_shown = shown;
    m_story = -1;
    describe();
    update();
}

void CalendarGrid::setCurrentDay(const QDate &day)
{
    if (day == m_day)
        return;
    m_day = day;
    m_story = -1;
    describe();
    update();
}

int CalendarGrid::headHeight() const { return scaled(HeadHeight); }
int CalendarGrid::rowHeight() const { return (height() - headHeight()) / std::max(1, m_month.span().weeks); }

QRect CalendarGrid::cell(int day) const
{
    const int column = day % 7;
    const int left = width() * column / 7;
    return {left, headHeight() + day / 7 * rowHeight(), width() * (column + 1) / 7 - left, rowHeight()};
}

int CalendarGrid::dayAt(const QPoint &at) const
{
    for (int day = 0; day < m_month.days(); ++day) {
        if (cell(day).contains(at))
            return day;
    }
    return -1;
}

int CalendarGrid::roomFor(int count) const
{
    const int room = std::max(0, rowHeight() - scaled(NumberHeight) - 2) / scaled(StoryHeight);
    return count <= room ? count : std::max(0, room - 1); // a line says how many more there are
}

QRect CalendarGrid::rectOf(const QDate &day) const
{
    const int number = m_month.span().numberOf(day);
    return number < 0 || number >= m_month.days() ? QRect() : cell(number);
}

QRect CalendarGrid::rectOf(const ArticleId &story) const
{
    for (int day = 0; day < m_month.days(); ++day) {
        const QList<ArticleRow> &rows = m_month.on(day);
        for (int i = 0; i < roomFor(int(rows.size())); ++i) {
            const QRect c = cell(day);
            if (rows.at(i).id == story)
                return {c.left() + 1, c.top() + scaled(NumberHeight) + i * scaled(StoryHeight), c.width() - 2, scaled(StoryHeight)};
        }
    }
    return {};
}

std::optional<ArticleRow> CalendarGrid::storyAt(const QPoint &at) const
{
    const int day = dayAt(at);
    if (day < 0)
        return std::nullopt;
    const int line = (at.y() - cell(day).top() - scaled(NumberHeight)) / scaled(StoryHeight);
    const QList<ArticleRow> &rows = m_month.on(day);
    const bool isOnOne = at.y() >= cell(day).top() + scaled(NumberHeight) && line < roomFor(int(rows.size()));
    return isOnOne ? std::optional(rows.at(line)) : std::nullopt;
}

std::optional<ArticleRow> CalendarGrid::current() const
{
    const int day = m_month.span().numberOf(m_day);
    if (day < 0 || day >= m_month.days() || m_story < 0 || m_story >= m_month.on(day).size())
        return std::nullopt;
    return m_month.on(day).at(m_story);
}

void CalendarGrid::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.paper);
    painter.setFont(textFont(TextStyle::Meta));
    painter.setPen(t.ink3);
    for (int column = 0; column < 7 && m_month.days() > 0; ++column) {
        const QRect head(cell(column).left(), 0, cell(column).width(), headHeight());
        const int weekday = m_month.span().day(column).dayOfWeek();
        painter.drawText(head, Qt::AlignCenter, uiLocale().dayName(weekday, QLocale::ShortFormat));
    }
    for (int day = 0; day < m_month.days(); ++day)
        paintDay(painter, day);
}

void CalendarGrid::paintDay(QPainter &painter, int day) const
{
    const Tokens &t = tokens();
    const QRect c = cell(day);
    const QDate date = m_month.span().day(day);
    const bool isOther = m_shown.isValid() && date.month() != m_shown.month();
    if (date == m_day)
        painter.fillRect(c, t.sel);
    else if (isOther)
        painter.fillRect(c, t.list);
    painter.fillRect(QRect(c.left(), c.top(), c.width(), 1), t.line);
    if (day % 7 > 0)
        painter.fillRect(QRect(c.left(), c.top(), 1, c.height()), t.line);
    const QRect number(c.left() + scaled(6), c.top() + scaled(2), c.width() - scaled(12), scaled(NumberHeight - 2));
    const bool isToday = date == m_today;
    painter.setFont(textFont(isToday ? TextStyle::UiBold : TextStyle::Ui));
    painter.setPen(isToday ? t.acc : isOther ? t.ink3 : t.ink2);
    const QString text = date.day() == 1 ? uiLocale().toString(date, uiLocale().language() == QLocale::Chinese ? u"M月d日"_s : u"d MMM"_s)
                                         : QString::number(date.day());
    painter.drawText(number, Qt::AlignVCenter | Qt::AlignLeft, text);
    const QList<ArticleRow> &rows = m_month.on(day);
    const int room = roomFor(int(rows.size()));
    for (int i = 0; i < room; ++i)
        paintStory(painter, rectOf(rows.at(i).id), rows.at(i), date == m_day && i == m_story);
    if (room < rows.size()) {
        painter.setFont(textFont(TextStyle::Meta));
        painter.setPen(t.acc);
        const QRect more(c.left() + scaled(6), c.top() + scaled(NumberHeight) + room * scaled(StoryHeight), c.width() - scaled(12), scaled(StoryHeight));
        painter.drawText(more, Qt::AlignVCenter | Qt::AlignLeft, tr("%n more", nullptr, int(rows.size()) - room));
    }
    if (day == m_target || (hasFocus() && date == m_day)) {
        painter.setPen(QPen(t.acc, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(c.adjusted(1, 1, -2, -2));
    }
}

void CalendarGrid::paintStory(QPainter &painter, const QRect &place, const ArticleRow &row, bool isCurrent) const
{
    const Tokens &t = tokens();
    if (isCurrent)
        painter.fillRect(place, t.selLine);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintStateSign(painter, QRectF(place.left() + scaled(6), place.center().y() - 4.5, 10, 10), row.state);
    painter.restore();
    painter.setFont(textFont(TextStyle::Meta));
    QRect line = place.adjusted(scaled(20), 0, -scaled(4), 0);
    const QString time = uiLocale().toString(m_month.timeOf(row), u"HH:mm"_s);
    painter.setPen(t.ink3);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, time);
    line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(time) + scaled(5));
    painter.setPen(t.ink1);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(row.headline, Qt::ElideRight, line.width()));
}

void CalendarGrid::mousePressEvent(QMouseEvent *event)
{
    const int day = dayAt(event->position().toPoint());
    if (day < 0 || event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position().toPoint();
    m_dragged = storyAt(m_pressed);
    setCurrentDay(m_month.span().day(day));
    if (m_dragged)
        m_story = int(m_month.on(day).indexOf(*m_dragged));
    describe();
    update();
}

void CalendarGrid::mouseMoveEvent(QMouseEvent *event)
{
    const bool drags = m_dragged && event->buttons().testFlag(Qt::LeftButton)
        && (event->position().toPoint() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!drags)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(storiesMimeData({m_dragged->id}));
    m_dragged.reset();
    drag->exec(Qt::MoveAction);
}

void CalendarGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (const auto story = storyAt(at))
        Q_EMIT openRequested(story->id);
    else if (const int day = dayAt(at); day >= 0)
        Q_EMIT dayRequested(m_month.span().day(day));
}

void CalendarGrid::goTo(const QDate &day)
{
    const int number = m_month.span().numberOf(day);
    setCurrentDay(day);
    if (number < 0 || number >= m_month.days())
        Q_EMIT dayChanged(day);
}

bool CalendarGrid::moveStory(int days)
{
    const auto story = current();
    if (story)
        Q_EMIT scheduleRequested({story->id}, m_month.movedTo(story->publishAt, m_day.addDays(days)));
    return story.has_value();
}

void CalendarGrid::keyPressEvent(QKeyEvent *event)
{
    const QHash<int, int> steps{{Qt::Key_Left, -1}, {Qt::Key_Right, 1}, {Qt::Key_Up, -7}, {Qt::Key_Down, 7}};
    if (const auto step = steps.constFind(event->key()); step != steps.constEnd()) {
        const bool moved = event->modifiers().testFlag(Qt::ControlModifier) && moveStory(*step);
        if (!moved || event->modifiers().testFlag(Qt::ControlModifier))
            goTo(m_day.addDays(*step));
        return;
    }
    switch (event->key()) {
    case Qt::Key_PageUp: return goTo(m_day.addMonths(-1));
    case Qt::Key_PageDown: return goTo(m_day.addMonths(1));
    case Qt::Key_Home: return goTo(m_today);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto story = current())
            Q_EMIT openRequested(story->id);
        else
            Q_EMIT dayRequested(m_day);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

/// Tab goes through the stories of the day before it leaves.
bool CalendarGrid::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int step = key->key() == Qt::Key_Tab ? 1 : key->key() == Qt::Key_Backtab ? -1 : 0;
        const int day = m_month.span().numberOf(m_day);
        const bool isHere = day >= 0 && day < m_month.days();
        if (step != 0 && isHere && m_story + step >= -1 && m_story + step < m_month.on(day).size()) {
            m_story += step;
            describe();
            update();
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto story = storyAt(help->pos());
        QToolTip::showText(help->globalPos(), story ? story->headline : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

void CalendarGrid::describe()
{
    QString words = uiLocale().toString(m_day, QLocale::LongFormat);
    const int day = m_month.span().numberOf(m_day);
    if (const auto story = current())
        words = u"%1 %2, %3"_s.arg(uiLocale().toString(m_month.timeOf(*story), u"HH:mm"_s), story->headline, stateLabel(story->state));
    else if (day >= 0 && day < m_month.days())
        words += u", "_s + tr("%n stories", nullptr, int(m_month.on(day).size()));
    setAccessibleDescription(words);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void CalendarGrid::dragEnterEvent(QDragEnterEvent *event)
{
    if (!storiesIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void CalendarGrid::dragMoveEvent(QDragMoveEvent *event)
{
    m_target = dayAt(event->position().toPoint());
    event->setAccepted(m_target >= 0);
    update();
}

void CalendarGrid::dragLeaveEvent(QDragLeaveEvent *)
{
    m_target = -1;
    update();
}

void CalendarGrid::dropEvent(QDropEvent *event)
{
    const int target = std::exchange(m_target, -1);
    const QList<ArticleId> stories = storiesIn(event->mimeData());
    update();
    if (target < 0 || stories.isEmpty())
        return;
    QDateTime before;
    for (int day = 0; day < m_month.days(); ++day) {
        for (const ArticleRow &row : m_month.on(day)) {
            if (row.id == stories.first())
                before = row.publishAt;
        }
    }
    event->acceptProposedAction();
    Q_EMIT scheduleRequested(stories, m_month.movedTo(before, m_month.span().day(target)));
}

} // namespace Galley
