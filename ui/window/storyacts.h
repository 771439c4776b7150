// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desk/storydesk.h"
#include "model/article.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

class QMenu;
class QPoint;
class QWidget;

namespace Galley {

class Ask;
class Autosave;
class MessageArea;
class Newsroom;
class OpenStory;
class StoryList;
class StoryOnSheet;

/// What the person at the desk does to stories: new, from state to state, filed, thrown away, brought back. What is
/// written is saved before each act; what the desk refuses is said in the messages. GUI thread.
class StoryActs final : public QObject
{
    Q_OBJECT

public:
    /// What the acts work with.
    struct AtHand {
        Newsroom &newsroom;
        OpenStory &story;
        StoryOnSheet &onSheet;
        Autosave &autosave;
        StoryList &list;
        MessageArea &messages;
        Ask &ask;
    };
    /// All must outlive it. Its menu and questions stand over @p place.
    StoryActs(const AtHand &atHand, QWidget *place);

    /// The open story.
    void moveOpen(State to);
    void saveCopy();

public Q_SLOTS:
    /// A new draft, in the channel that the list shows.
    void create();
    void move(const QList<Galley::ArticleId> &ids, Galley::State to);
    void file(const QList<Galley::ArticleId> &ids, const Galley::ChannelId &channel);
    void tag(const QList<Galley::ArticleId> &ids, const QStringList &added, const QStringList &removed = {});
    void setSlot(const QList<Galley::ArticleId> &ids, Galley::Slot slot, bool on, const QDateTime &end = {});
    /// Invalid: at the export that publishes them.
    void schedule(const QList<Galley::ArticleId> &ids, const QDateTime &at);
    void shift(const QList<Galley::ArticleId> &ids, std::chrono::seconds by);
    void duplicateOpen();
    void undo();
    void redo();
    void trash(const QList<Galley::ArticleId> &ids);
    void restore(const QList<Galley::ArticleId> &ids);
    /// For good, when the person agrees.
    void erase(const QList<Galley::ArticleId> &ids);
    /// All that is in the trash, when the person agrees.
    void emptyTrash();
    /// What the delete key means: to the trash, and from there for good.
    void discard(const QList<Galley::ArticleId> &ids);
    void showMenu(const QPoint &at, const QList<Galley::ArticleId> &ids);

Q_SIGNALS:
    void created(const Galley::ArticleId &id);
    /// The open story went; this one stood next to it.
    void neighbourRequested(const Galley::ArticleId &id);

private:
    bool listShowsTrash() const;
    using Act = std::function<Done(Unfit &)>;
    void act(const QList<ArticleId> &ids, const Act &act);
    void offerTheOthers(const Error &refusal, int unfit, int others, const std::function<void()> &act);
    void moveThose(const QList<ArticleId> &ids, State to);
    void addPlaces(QMenu *menu, const QList<ArticleId> &ids);
    void offerUndo();
    void say(const Result<StoryDesk::Undone> &undone, bool isBack);
    void addSlots(QMenu *menu, const QList<ArticleId> &ids);

    AtHand m_at;
    QWidget *m_place;
    QTimer m_offered; ///< while an act can be undone from the bar
};

} // namespace Galley
