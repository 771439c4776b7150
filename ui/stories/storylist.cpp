// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/stories/storylist.h"

#include "desk/storysearch.h"
#include "ui/common/bars.h"
#include "ui/common/elidinglabel.h"
#include "ui/common/emptystate.h"
#include "ui/common/statesign.h"
#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/stories/storydelegate.h"
#include "ui/stories/storylistmodel.h"
#include "ui/stories/storyview.h"
#include "ui/stories/thumbnails.h"

#include <QDragEnterEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

StoryList::StoryList(StoryRows &source, const Clock &clock, Thumbnails &thumbnails, QWidget *parent)
    : QWidget(parent), m_clock(clock)
{
    build(clock, thumbnails, source);
    connectView();
    m_filterPause.setSingleShot(true);
    m_filterPause.setInterval(120);
    connect(&m_filterPause, &QTimer::timeout, this, &StoryList::applyFilter);
    m_midnight.setSingleShot(true);
    connect(&m_midnight, &QTimer::timeout, this, [this] {
        refresh();
        waitForMidnight();
    });
    waitForMidnight();
    applyFilter();
}

void StoryList::build(const Clock &clock, Thumbnails &thumbnails, StoryRows &source)
{
    setProperty("ground", u"list"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAcceptDrops(true);
    m_model = new StoryListModel(source, clock, this);

    const auto [head, row] = pageBar(this);
    m_title = new ElidingLabel(head);
    m_title->setProperty("role", u"title"_s);
    m_count = new QLabel(head);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch(1);
    m_order = new QToolButton(head);
    m_order->setProperty("fit", u"small"_s);
    m_order->setCheckable(true);
    m_order->setFocusPolicy(Qt::TabFocus);
    m_order->hide();
    row->addWidget(m_order);
    m_keep = new QToolButton(head);
    m_keep->setProperty("fit", u"small"_s);
    m_keep->setFocusPolicy(Qt::TabFocus);
    m_keep->hide();
    row->addWidget(m_keep);
    m_fault = new QLabel(this);
    setVariant(m_fault, "role", u"error"_s);
    m_fault->setWordWrap(true);
    m_fault->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    m_fault->hide();

    m_view = new StoryView(this);
    m_view->setItemDelegate(new StoryDelegate(&thumbnails, m_view));
    m_view->setModel(m_model);
    connect(&thumbnails, &Thumbnails::ready, m_view->viewport(), qOverload<>(&QWidget::update));
    m_empty = new EmptyState(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_fault);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_view);
}

void StoryList::connectView()
{
    connect(m_view, &StoryView::currentStoryChanged, this, [this](const ArticleId &id) {
        m_open = id;
        Q_EMIT storyActivated(id);
    });
    connect(m_view, &StoryView::enterPressed, this, &StoryList::editorRequested);
    connect(m_view, &StoryView::deletePressed, this, [this] { Q_EMIT trashRequested(selectedStories()); });
    connect(m_view, &StoryView::customContextMenuRequested, this, [this](const QPoint &at) {
        const QList<ArticleId> ids = selectedStories();
        if (!ids.isEmpty())
            Q_EMIT contextMenuRequested(m_view->viewport()->mapToGlobal(at), ids);
    });
    connect(m_order, &QToolButton::toggled, this, &StoryList::applyFilter);
    connect(m_keep, &QToolButton::clicked, this, [this] { Q_EMIT searchKeepRequested(m_filterText); });
    connect(m_model, &StoryListModel::totalChanged, this, &StoryList::showContent);
    connect(m_model, &StoryListModel::failed, this, &StoryList::showFailure);
    connect(m_empty, &EmptyState::actionRequested, this, &StoryList::actOnEmptiness);
}

void StoryList::setChannels(const Channels &channels)
{
    m_channels = channels;
    m_model->setChannels(channels);
    const ArticleFilter now = filterFor(m_scope, m_channels, m_search);
    if (now != m_model->filter())
        applyFilter();
    else
        retranslate();
}

void StoryList::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_model->setZone(zone);
    waitForMidnight();
}

void StoryList::setScope(const Scope &scope)
{
    if (m_scope == scope)
        return;
    m_scope = scope;
    applyFilter();
}

void StoryList::setFilterText(const QString &text)
{
    if (m_filterText == text)
        return;
    m_filterText = text;
    m_filterPause.start();
}

void StoryList::applyFilter()
{
    m_filterPause.stop();
    m_failed = false;
    auto read = storyQuery(m_filterText, {m_channels, m_zone, m_clock.now(), m_mySteps});
    const auto *fault = std::get_if<SearchFault>(&read);
    setFault(fault ? fault->message : QString());
    if (fault)
        return;
    const SearchQuery before = std::exchange(m_search, std::get<SearchQuery>(std::move(read)));
    m_order->setVisible(!m_search.words.empty());
    m_keep->setVisible(!m_search.isEmpty() && m_scope.kind != Scope::Kind::Search);
    const auto quiet = m_view->quietly();
    m_model->setFilter(filterFor(m_scope, m_channels, m_search),
                       m_order->isChecked() ? StoryListModel::Order::Best : StoryListModel::Order::Newest);
    restoreCurrent();
    retranslate();
    if (before != m_search)
        Q_EMIT searchChanged();
}

void StoryList::setFault(const QString &message)
{
    m_fault->setText(message);
    m_fault->setVisible(!message.isEmpty());
}

QString StoryList::fault() const { return m_fault->text(); }

void StoryList::restoreCurrent()
{
    const QModelIndex at = m_model->indexOf(m_open);
    // A click with Ctrl makes a story current before it is selected beside the others.
    if (at != m_view->currentIndex() || !m_view->selectionModel()->hasSelection())
        m_view->setCurrentQuietly(at);
}

void StoryList::refresh()
{
    m_failed = false;
    const auto quiet = m_view->quietly();
    m_model->refresh();
    keepOpenStory();
}

void StoryList::rowChanged(const ArticleRow &row)
{
    const auto quiet = m_view->quietly();
    m_model->rowChanged(row);
    keepOpenStory();
}

// Rows that went may have handed on being current; several selected stories stay so.
void StoryList::keepOpenStory()
{
    if (m_model->idAt(m_view->currentIndex()) != m_open)
        restoreCurrent();
}

void StoryList::setOpenStory(const ArticleId &id)
{
    m_open = id;
    restoreCurrent();
}

QList<ArticleId> StoryList::selectedStories() const
{
    return m_view->selectedStories();
}

bool StoryList::isSeveralSelected() const
{
    return m_view->selectionModel()->selectedIndexes().size() > 1;
}

ArticleId StoryList::neighbour() const
{
    const QModelIndex at = m_model->indexOf(m_open);
    if (!at.isValid())
        return {};
    for (const int step : {1, -1}) {
        for (int row = at.row() + step; row >= 0 && row < m_model->rowCount(); row += step) {
            const ArticleId id = m_model->idAt(m_model->index(row));
            if (!id.isNull())
                return id;
        }
    }
    return {};
}

void StoryList::retranslate()
{
    m_title->setText(scopeTitle(m_scope, m_channels));
    m_view->setAccessibleName(translate("Galley", "Stories"));
    m_keep->setText(tr("Keep", "a search, under a name"));
    m_keep->setToolTip(tr("Keep this search in the navigator"));
    m_keep->setAccessibleName(tr("Keep this search in the navigator"));
    m_order->setText(translate("Galley", "Best match first"));
    showContent();
}

void StoryList::showContent()
{
    const int total = m_model->total();
    m_count->setText(numberText(total));
    m_count->setAccessibleName(translate("Galley", "%n stories", "how many the list shows", total));
    const bool empty = m_failed || m_model->rowCount() == 0;
    if (empty && !m_failed)
        describeEmptiness();
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_view);
}

void StoryList::showFailure(const Error &error)
{
    // What is loaded stays in sight.
    if (m_model->rowCount() > 0)
        return;
    m_failed = true;
    m_emptyAct = EmptyAct::Retry;
    m_empty->setContent(u"error"_s, translate("Galley", "The stories could not be read"), error.message,
                        translate("Galley", "Try again"), u"refresh"_s);
    m_stack->setCurrentWidget(m_empty);
}

void StoryList::actOnEmptiness()
{
    switch (m_emptyAct) {
    case EmptyAct::NewStory: Q_EMIT newStoryRequested(); break;
    case EmptyAct::ShowAll: Q_EMIT allStoriesRequested(); break;
    case EmptyAct::ClearFilter:
        m_filterText.clear();
        applyFilter();
        Q_EMIT filterCleared();
        break;
    case EmptyAct::Retry: applyFilter(); break;
    case EmptyAct::None: break;
    }
}

// Just after the next midnight, so that yesterday's stories stand under Yesterday.
void StoryList::waitForMidnight()
{
    const QDateTime now = m_clock.now().toTimeZone(m_zone);
    const QDateTime next = now.date().addDays(1).startOfDay(m_zone);
    constexpr qint64 Day = 24 * 3600 * 1000;
    m_midnight.start(int(std::clamp<qint64>(now.msecsTo(next) + 1000, 1000, Day)));
}

void StoryList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    } else if (event->type() == QEvent::PaletteChange && m_view) {
        m_view->viewport()->update();
    }
    QWidget::changeEvent(event);
}

static QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

void StoryList::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void StoryList::dropEvent(QDropEvent *event)
{
    const QStringList paths = localFiles(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesDropped(paths);
}

} // namespace Galley
