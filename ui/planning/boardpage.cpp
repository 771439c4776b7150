// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/planning/boardpage.h"

#include "base/text.h"
#include "desk/boarddesk.h"
#include "desk/newsroom.h"
#include "model/channel.h"
#include "ui/common/bars.h"
#include "ui/common/dates.h"
#include "ui/common/icons.h"
#include "ui/common/statesign.h"
#include "ui/common/style.h"
#include "ui/planning/slotlist.h"
#include "ui/settings/chipfields.h"
#include "ui/settings/timefield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr Slot Shown[] = {Slot::Headline, Slot::Featured, Slot::Pinned};

/// How many characters of a headline stand well in a slot.
int mostCharacters(Slot slot) { return slot == Slot::Headline ? 22 : 18; }

} // namespace

BoardPage::BoardPage(Newsroom &newsroom, QWidget *parent)
    : QWidget(parent)
    , m_newsroom(newsroom)
    , m_title(new QLabel(this))
    , m_place(new QComboBox(this))
    , m_hasMoment(new QCheckBox(this))
    , m_moment(new TimeField(this))
    , m_close(iconButton(this, u"x"_s))
    , m_endLabel(new QLabel(this))
    , m_hasEnd(new QCheckBox(this))
    , m_end(new TimeField(this))
    , m_remove(new QPushButton(this))
    , m_hint(new QLabel(this))
{
    setProperty("ground", u"paper"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    auto *lists = new QVBoxLayout;
    lists->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    lists->setSpacing(scaled(4));
    column->addLayout(lists, 1);
    for (const Slot slot : Shown) {
        addColumn(slot);
        lists->addWidget(m_columns[slot].title);
        lists->addWidget(m_columns[slot].list, 1);
    }
    column->addWidget(buildFoot());
    setFocusProxy(list(Slot::Headline));
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(0);
    connect(&m_readSoon, &QTimer::timeout, this, &BoardPage::refresh);
    m_momentSoon.setSingleShot(true);
    m_momentSoon.setInterval(400);
    connect(&m_momentSoon, &QTimer::timeout, this, &BoardPage::followMoment);
    connect(m_place, &QComboBox::activated, this, &BoardPage::read);
    connect(m_hasMoment, &QCheckBox::clicked, this, &BoardPage::followMoment);
    connect(m_moment, &QDateTimeEdit::dateTimeChanged, &m_momentSoon, qOverload<>(&QTimer::start));
    connect(m_close, &QToolButton::clicked, this, &BoardPage::closeRequested);
    connect(&m_newsroom, &Newsroom::changed, this, [this](const NewsroomChange &change) {
        if (!(change.parts & (NewsroomChange::Stories | NewsroomChange::Board | NewsroomChange::Channels | NewsroomChange::Settings)))
            return;
        m_isStale = true;
        if (isVisible())
            m_readSoon.start();
    });
    retranslate();
}

QWidget *BoardPage::buildHead()
{
    const auto [head, row] = pageBar(this);
    setVariant(m_title, "role", u"title"_s);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_place, m_moment})
        setVariant(widget, "fit", u"small"_s);
    m_place->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_place->setMaximumWidth(scaled(180));
    row->addWidget(m_title);
    row->addWidget(m_place);
    row->addStretch(1);
    row->addWidget(m_hasMoment);
    row->addWidget(m_moment);
    row->addWidget(m_close);
    m_moment->setEnabled(false);
    return head;
}

/// The moment that is shown; invalid: now.
QDateTime BoardPage::moment() const { return m_hasMoment->isChecked() ? m_moment->shownTime() : QDateTime(); }

void BoardPage::followMoment()
{
    m_momentSoon.stop();
    m_moment->setEnabled(m_hasMoment->isChecked());
    read();
    Q_EMIT momentRequested(moment());
}

void BoardPage::leaveMoment()
{
    if (!m_hasMoment->isChecked())
        return;
    m_hasMoment->setChecked(false);
    followMoment();
}

void BoardPage::fillPlaces()
{
    const QVariant shown = m_place->currentData();
    m_place->clear();
    m_place->addItem(tr("Home page"), QString());
    for (const Channel &channel : m_newsroom.channels())
        m_place->addItem(channelPathText(m_newsroom.channels(), channel.id), channel.id.toString());
    m_place->setCurrentIndex(std::max(0, m_place->findData(shown)));
}

void BoardPage::refresh()
{
    fillPlaces();
    read();
}

/// Whether the list of the chosen channel shows @p story; the front page shows all.
bool BoardPage::isInPlace(const ArticleId &story) const
{
    const auto channel = ChannelId::fromString(m_place->currentData().toString());
    if (channel.isNull())
        return true;
    const Result<Article> article = m_newsroom.article(story);
    if (!article)
        return false;
    const auto family = withDescendants(m_newsroom.channels(), channel);
    return family.contains(article->channel)
        || std::any_of(article->furtherChannels.begin(), article->furtherChannels.end(),
                       [&](const ChannelId &further) { return family.contains(further); });
}

void BoardPage::addColumn(Slot slot)
{
    Column column{new QLabel(this), new SlotList(this)};
    setVariant(column.title, "role", u"secondary"_s);
    m_columns.insert(slot, column);
    connect(column.list, &SlotList::openRequested, this, &BoardPage::openRequested);
    connect(column.list, &SlotList::removeRequested, this,
            [this, slot](const ArticleId &id) { Q_EMIT slotRequested({id}, slot, false, {}); });
    connect(column.list, &SlotList::dropped, this, [this, slot](const QList<ArticleId> &ids, const QList<ArticleId> &order) {
        const QList<ArticleId> here = list(slot)->stories();
        const bool isNew = std::any_of(ids.begin(), ids.end(), [&](const ArticleId &id) { return !here.contains(id); });
        if (isNew)
            Q_EMIT slotRequested(ids, slot, true, {});
        Q_EMIT arrangeRequested(slot, order);
    });
    connect(column.list, &QListWidget::currentRowChanged, this, [this, slot](int row) {
        if (row < 0 || !list(slot)->hasFocus())
            return;
        m_current = slot;
        follow();
    });
}

QWidget *BoardPage::buildFoot()
{
    auto *foot = new QFrame(this);
    foot->setProperty("bar", u"bottom"_s);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_remove, m_end})
        setVariant(widget, "fit", u"small"_s);
    setVariant(m_hint, "role", u"meta"_s);
    m_hint->setWordWrap(true);
    row->addWidget(m_endLabel, 1);
    row->addWidget(m_hasEnd);
    row->addWidget(m_end);
    row->addWidget(m_remove);
    column->addLayout(row);
    column->addWidget(m_hint);
    const auto setEnd = [this] {
        const SlotList *at = list(m_current);
        const ArticleId id = at->storyAt(at->currentRow());
        if (id.isNull())
            return;
        // To take an end away the slot is given anew.
        if (!m_hasEnd->isChecked())
            Q_EMIT slotRequested({id}, m_current, false, {});
        Q_EMIT slotRequested({id}, m_current, true, m_hasEnd->isChecked() ? m_end->shownTime() : QDateTime());
    };
    connect(m_hasEnd, &QCheckBox::clicked, this, setEnd);
    connect(m_end, &QDateTimeEdit::editingFinished, this, [this, setEnd] {
        if (m_hasEnd->isChecked())
            setEnd();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const SlotList *at = list(m_current);
        if (const ArticleId id = at->storyAt(at->currentRow()); !id.isNull())
            Q_EMIT slotRequested({id}, m_current, false, {});
    });
    return foot;
}

bool BoardPage::isTooLong(const QString &headline, Slot slot) const { return countText(headline).total() > mostCharacters(slot); }

QString BoardPage::noteOf(const ArticleRow &row, Slot slot) const
{
    QStringList parts{stateLabel(row.state)};
    const QDateTime at = moment();
    const bool isLate = at.isValid() && (row.publishAt > at || (row.embargoUntil.isValid() && row.embargoUntil > at));
    if (isLate)
        parts.append(tr("not out by then"));
    const int characters = countText(row.headline).total();
    parts.append(isTooLong(row.headline, slot) ? tr("%n characters, long for this place", nullptr, characters)
                                               : tr("%n characters", nullptr, characters));
    if (const QDateTime end = row.slotEnds.of(slot); end.isValid())
        parts.append(tr("until %1").arg(fullTime(end, m_newsroom.clock().now(), m_newsroom.settings().zone())));
    return parts.join(u" · "_s);
}

void BoardPage::read()
{
    m_isStale = false;
    m_end->setZone(m_newsroom.settings().zone());
    m_moment->setZone(m_newsroom.settings().zone());
    if (!m_hasMoment->isChecked())
        m_moment->showTime(m_newsroom.clock().now().addSecs(3600));
    const bool isHome = m_place->currentIndex() <= 0;
    for (const Slot slot : Shown) {
        QList<SlotList::Shown> shown;
        if (const auto rows = m_newsroom.board().holders(slot, moment())) {
            for (const ArticleRow &row : *rows) {
                if (isInPlace(row.id))
                    shown.append({row, noteOf(row, slot), isTooLong(row.headline, slot)});
            }
        }
        list(slot)->setStories(shown);
        // The lead is the front page's alone.
        const bool isThere = isHome || slot != Slot::Headline;
        m_columns[slot].title->setVisible(isThere);
        list(slot)->setVisible(isThere);
    }
    follow();
}

void BoardPage::follow()
{
    const SlotList *at = list(m_current);
    const ArticleId id = at->storyAt(at->currentRow());
    const Result<Article> story = id.isNull() ? Result<Article>(Article()) : m_newsroom.article(id);
    const bool has = !id.isNull() && story;
    const QDateTime end = has ? story->slotEnds.of(m_current) : QDateTime();
    m_endLabel->setText(has ? story->headline : QString());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_hasEnd, m_remove})
        widget->setEnabled(has);
    m_hasEnd->setChecked(end.isValid());
    m_end->setEnabled(end.isValid());
    m_end->showTime(end.isValid() ? end : m_newsroom.clock().now().addDays(1));
}

void BoardPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void BoardPage::retranslate()
{
    m_title->setText(tr("Front page"));
    m_place->setAccessibleName(tr("Which page is arranged"));
    m_hasMoment->setText(tr("Site as of"));
    m_hasMoment->setToolTip(tr("Shows in the preview what will stand on the site at that time"));
    m_moment->setAccessibleName(tr("The time at which the site is shown"));
    nameButton(m_close, tr("Close the front page"));
    for (const Slot slot : Shown) {
        m_columns[slot].title->setText(slotLabel(slot));
        m_columns[slot].list->setAccessibleName(slotLabel(slot));
    }
    m_hasEnd->setText(tr("Until"));
    m_end->setAccessibleName(tr("Until when the story keeps the place"));
    m_remove->setText(tr("Take out"));
    m_hint->setText(tr("Drag stories in from the list, or to another place. Alt and an arrow move a story, Delete takes it out."));
}

void BoardPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace Galley
