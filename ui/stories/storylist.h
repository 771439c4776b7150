// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "model/channel.h"
#include "ui/stories/scope.h"
#include "ui/stories/storyrows.h"

#include <QTimeZone>
#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace Galley {

class ElidingLabel;
class EmptyState;
class StoryListModel;
class StoryView;
class Thumbnails;

/// The pane with the stories of one scope. Moving through it opens stories; several can be selected for dragging
/// and for the trash.
class StoryList final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the list.
    StoryList(StoryRows &source, const Clock &clock, Thumbnails &thumbnails, QWidget *parent = nullptr);

    void setChannels(const Channels &channels);
    void setZone(const QTimeZone &zone);
    /// The steps of review that the person at this machine may sign, for searches that ask for them.
    void setMySteps(const QStringList &steps) { m_mySteps = steps; }

    const Scope &scope() const { return m_scope; }
    void setScope(const Scope &scope);
    QString filterText() const { return m_filterText; }

    /// Marks @p id as the open story and brings it into sight when it is in the list; nothing is emitted.
    void setOpenStory(const ArticleId &id);
    ArticleId openStory() const { return m_open; }
    QList<ArticleId> selectedStories() const;
    bool isSeveralSelected() const;
    /// The story after the open one, else before it; null when there is none: what to open when it goes.
    ArticleId neighbour() const;

    StoryListModel *model() const { return m_model; }
    StoryView *view() const { return m_view; }
    EmptyState *emptyState() const { return m_empty; }
    /// "Best match first"; there while words are looked for.
    QToolButton *orderButton() const { return m_order; }
    /// "Keep this search"; there while something is looked for.
    QToolButton *keepButton() const { return m_keep; }
    /// Why what was typed is no query; empty while it is one.
    QString fault() const;
    const SearchQuery &search() const { return m_search; }

public Q_SLOTS:
    /// Narrows the list to what @p text looks for (see readSearchQuery()); waits for the end of a burst of keys. While it
    /// is no query, says why and leaves the list as it is.
    void setFilterText(const QString &text);
    /// Stories changed: reads again, and keeps selection and place.
    void refresh();
    void rowChanged(const Galley::ArticleRow &row);

Q_SIGNALS:
    void storyActivated(const Galley::ArticleId &id);
    /// Enter on a story: the editor wants to write in it.
    void editorRequested();
    void trashRequested(const QList<Galley::ArticleId> &ids);
    void contextMenuRequested(const QPoint &globalPosition, const QList<Galley::ArticleId> &ids);
    /// Buttons of the empty list.
    void newStoryRequested();
    void allStoriesRequested();
    void filterCleared();
    /// What is looked for is to be kept under a name.
    void searchKeepRequested(const QString &query);
    /// Other words are looked for, or none any more.
    void searchChanged();
    /// Files that were dropped on the list.
    void filesDropped(const QStringList &paths);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build(const Clock &clock, Thumbnails &thumbnails, StoryRows &source);
    void connectView();
    void applyFilter();
    void retranslate();
    void setFault(const QString &message);
    void restoreCurrent();
    void keepOpenStory();
    void showContent();
    void describeEmptiness();
    void showFailure(const Error &error);
    void actOnEmptiness();
    void waitForMidnight();

    const Clock &m_clock;
    Scope m_scope;
    QString m_filterText;
    SearchQuery m_search;
    Channels m_channels;
    QTimeZone m_zone = QTimeZone::utc();
    QStringList m_mySteps;
    ArticleId m_open;
    enum class EmptyAct { None, NewStory, ShowAll, ClearFilter, Retry };
    EmptyAct m_emptyAct = EmptyAct::None;
    bool m_failed = false;

    StoryListModel *m_model = nullptr;
    StoryView *m_view = nullptr;
    ElidingLabel *m_title = nullptr;
    QLabel *m_count = nullptr;
    QToolButton *m_order = nullptr;
    QToolButton *m_keep = nullptr;
    QLabel *m_fault = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QTimer m_filterPause;
    QTimer m_midnight;
};

} // namespace Galley
