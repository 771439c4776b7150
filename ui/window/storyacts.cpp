// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/storyacts.h"

#include "base/files.h"
#include "desk/autosave.h"
#include "desk/newsroom.h"
#include "desk/openstory.h"
#include "desk/storydesk.h"
#include "ui/common/ask.h"
#include "ui/common/messagebar.h"
#include "ui/common/statesign.h"
#include "ui/settings/chipfields.h"
#include "ui/stories/storylist.h"
#include "ui/window/actions.h"
#include "ui/window/storyonsheet.h"

#include <QMenu>

namespace Galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

StoryActs::StoryActs(const AtHand &atHand, QWidget *place) : QObject(place), m_at(atHand), m_place(place)
{
    m_offered.setSingleShot(true);
    m_offered.setInterval(10s);
    connect(&m_offered, &QTimer::timeout, this, [this] { m_at.messages.dismiss(u"deed"_s); });
}

void StoryActs::create()
{
    if (!m_at.messages.check(m_at.autosave.saveNow()))
        return;
    const Scope &scope = m_at.list.scope();
    const Result<Article> made
        = m_at.newsroom.stories().create(scope.kind == Scope::Kind::Channel ? scope.channel : ChannelId());
    if (m_at.messages.check(made))
        Q_EMIT created(made->id);
}

/// What is written is saved before, and what came of it is shown afterwards. When @p act is not allowed for some, nothing is
/// done until somebody says so.
void StoryActs::act(const QList<ArticleId> &ids, const Act &act)
{
    m_at.messages.dismiss(u"refused"_s);
    Unfit unfit;
    if (!m_at.messages.check(m_at.autosave.saveNow()))
        return;
    const Done done = act(unfit);
    const int others = int(ids.size()) - unfit.count;
    if (!done && unfit.count > 0 && others > 0) {
        return offerTheOthers(done.error(), unfit.count, others, [this, act] {
            Unfit leaveOut{Unfit::Then::LeaveOut};
            if (!m_at.messages.check(m_at.autosave.saveNow()) || !m_at.messages.check(act(leaveOut)))
                return;
            m_at.onSheet.reload();
            offerUndo();
        });
    }
    if (!m_at.messages.check(done))
        return;
    m_at.onSheet.reload();
    offerUndo();
}

void StoryActs::offerTheOthers(const Error &refusal, int unfit, int others, const std::function<void()> &act)
{
    m_at.messages.post({Severity::Warning,
                        //: %1: a sentence that says what is the matter with the first of them
                        tr("Nothing was done yet, because of %n of the stories. %1", nullptr, unfit).arg(refusal.message),
                        {}, tr("Do it for the other %n", "stories", others), act, u"refused"_s});
}

void StoryActs::offerUndo()
{
    const QString said = m_at.newsroom.stories().undoText();
    if (said.isEmpty())
        return;
    m_at.messages.post({Severity::Note, said, {}, tr("Undo"), [this] { undo(); }, u"deed"_s});
    m_offered.start();
}

void StoryActs::say(const Result<StoryDesk::Undone> &undone, bool isBack)
{
    m_at.messages.dismiss(u"deed"_s);
    if (!undone && undone.error().kind == ErrorKind::NotFound)
        return; // nothing is left to take back
    if (!m_at.messages.check(undone))
        return;
    m_at.onSheet.reload();
    const QString what = isBack ? tr("Undone: %1").arg(undone->said) : tr("Done again: %1").arg(undone->said);
    const QString left = undone->left == 0
        ? QString()
        : tr(" %n of them was(were) changed since and stayed as it is(they are).", nullptr, undone->left);
    const QString gone = undone->gone == 0
        ? QString()
        : tr(" %n of them was(were) deleted for good since.", nullptr, undone->gone);
    m_at.messages.post({Severity::Note, what + left + gone, {}, isBack ? tr("Redo") : tr("Undo"),
                        [this, isBack] { isBack ? redo() : undo(); }, u"deed"_s});
    m_offered.start();
}

void StoryActs::undo()
{
    if (m_at.messages.check(m_at.autosave.saveNow()))
        say(m_at.newsroom.stories().undo(), true);
}

void StoryActs::redo()
{
    if (m_at.messages.check(m_at.autosave.saveNow()))
        say(m_at.newsroom.stories().redo(), false);
}

void StoryActs::moveOpen(State to)
{
    if (!m_at.messages.check(m_at.autosave.saveNow()))
        return;
    const int revision = m_at.story.revision();
    const Result<Article> moved = m_at.newsroom.stories().move(m_at.story.id(), to);
    if (!m_at.messages.check(moved))
        return;
    m_at.story.markSaved(*moved, revision);
    offerUndo();
}

void StoryActs::move(const QList<ArticleId> &ids, State to)
{
    if (!m_at.messages.check(m_at.autosave.saveNow()))
        return;
    m_at.messages.dismiss(u"refused"_s);
    std::optional<Error> refusal;
    const auto those = m_at.newsroom.stories().thatMayMove(ids, to, &refusal);
    if (!m_at.messages.check(those))
        return;
    if (!refusal)
        return moveThose(ids, to);
    if (those->isEmpty())
        return m_at.messages.post({Severity::Warning, refusal->message, {}, {}, {}, u"refused"_s});
    offerTheOthers(*refusal, int(ids.size() - those->size()), int(those->size()),
                   [this, those = *those, to] { moveThose(those, to); });
}

void StoryActs::moveThose(const QList<ArticleId> &ids, State to)
{
    if (!m_at.messages.check(m_at.autosave.saveNow()) || !m_at.messages.check(m_at.newsroom.stories().moveAll(ids, to)))
        return;
    m_at.onSheet.reload();
    offerUndo();
}

void StoryActs::file(const QList<ArticleId> &ids, const ChannelId &channel)
{
    act(ids, [=, this](Unfit &unfit) { return m_at.newsroom.stories().file(ids, channel, &unfit); });
}

void StoryActs::tag(const QList<ArticleId> &ids, const QStringList &added, const QStringList &removed)
{
    if (!added.isEmpty() || !removed.isEmpty())
        act(ids, [=, this](Unfit &unfit) { return m_at.newsroom.stories().tag(ids, added, removed, &unfit); });
}

void StoryActs::setSlot(const QList<ArticleId> &ids, Slot slot, bool on, const QDateTime &end)
{
    act(ids, [=, this](Unfit &unfit) { return m_at.newsroom.stories().setSlot(ids, slot, on, end, &unfit); });
}

void StoryActs::schedule(const QList<ArticleId> &ids, const QDateTime &at)
{
    act(ids, [=, this](Unfit &unfit) { return m_at.newsroom.stories().schedule(ids, at, &unfit); });
}

void StoryActs::shift(const QList<ArticleId> &ids, std::chrono::seconds by)
{
    act(ids, [=, this](Unfit &unfit) { return m_at.newsroom.stories().shift(ids, by, &unfit); });
}

void StoryActs::duplicateOpen()
{
    if (!m_at.story.isOpen() || !m_at.messages.check(m_at.autosave.saveNow()))
        return;
    const Result<Article> copy = m_at.newsroom.stories().duplicate(m_at.story.id());
    if (m_at.messages.check(copy))
        Q_EMIT created(copy->id);
}

void StoryActs::trash(const QList<ArticleId> &ids)
{
    if (!m_at.messages.check(m_at.autosave.saveNow()))
        return;
    const bool isOpenOne = ids.contains(m_at.story.id());
    const ArticleId next = isOpenOne ? m_at.list.neighbour() : ArticleId();
    if (!m_at.messages.check(m_at.newsroom.stories().trash(ids)))
        return;
    if (isOpenOne) {
        m_at.story.close();
        if (!next.isNull() && !ids.contains(next))
            Q_EMIT neighbourRequested(next);
    }
    offerUndo();
}

void StoryActs::restore(const QList<ArticleId> &ids)
{
    if (!m_at.messages.check(m_at.newsroom.stories().restore(ids)))
        return;
    m_at.onSheet.reload();
    offerUndo();
}

void StoryActs::emptyTrash()
{
    const auto counts = m_at.newsroom.counts();
    if (!m_at.messages.check(counts) || counts->trashed == 0)
        return;
    const Question question{tr("Delete %n story(ies) for good?", nullptr, counts->trashed), tr("They cannot be brought back."),
                            tr("Empty the trash"), {}, true};
    m_at.ask.confirm(m_place, question, [this] {
        if (m_at.story.isOpen() && m_at.story.article().isTrashed())
            m_at.story.close();
        m_at.messages.check(m_at.newsroom.stories().emptyTrash());
    });
}

void StoryActs::erase(const QList<ArticleId> &ids)
{
    const Question question{tr("Delete %n story(ies) for good?", nullptr, int(ids.size())),
                            tr("They cannot be brought back."), tr("Delete"), {}, true};
    m_at.ask.confirm(m_place, question, [this, ids] {
        if (ids.contains(m_at.story.id()))
            m_at.story.close();
        m_at.messages.check(m_at.newsroom.stories().erase(ids));
    });
}

bool StoryActs::listShowsTrash() const { return m_at.list.scope().kind == Scope::Kind::Trash; }

void StoryActs::discard(const QList<ArticleId> &ids) { listShowsTrash() ? erase(ids) : trash(ids); }

void StoryActs::showMenu(const QPoint &at, const QList<ArticleId> &ids)
{
    if (ids.isEmpty())
        return;
    auto *menu = new QMenu(m_place);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (listShowsTrash()) {
        menu->addAction(tr("Restore"), this, [this, ids] { restore(ids); });
        menu->addAction(tr("Delete for good…"), this, [this, ids] { erase(ids); });
        menu->addSeparator();
        menu->addAction(tr("Empty the trash…"), this, &StoryActs::emptyTrash);
    } else {
        addPlaces(menu, ids);
        menu->addSeparator();
        addSlots(menu, ids);
        menu->addSeparator();
        menu->addAction(tr("Move to trash"), this, [this, ids] { trash(ids); });
    }
    menu->popup(at);
}

/// Channels, tags, states and times.
void StoryActs::addPlaces(QMenu *menu, const QList<ArticleId> &ids)
{
    const auto named = [](QString name) { return name.replace(u'&', u"&&"_s); };
    const Channels &channels = m_at.newsroom.channels();
    QMenu *places = menu->addMenu(tr("File in"));
    for (const Channel &channel : channels) {
        places->addAction(named(channelPathText(channels, channel.id)), this,
                          [this, ids, to = channel.id] { file(ids, to); });
    }
    places->setEnabled(!channels.isEmpty());
    QMenu *tags = menu->addMenu(tr("Add a tag"));
    if (const auto known = m_at.newsroom.tags(); known) {
        for (const Tag &tag : *known)
            tags->addAction(named(tag.name), this, [this, ids, name = tag.name] { this->tag(ids, {name}); });
    }
    tags->setEnabled(!tags->isEmpty());
    QMenu *states = menu->addMenu(tr("State"));
    for (const State state : {State::Draft, State::Review, State::Ready, State::Withdrawn})
        states->addAction(stateIcon(state), moveText(state), this, [this, ids, state] { move(ids, state); });
    QMenu *times = menu->addMenu(tr("Publishing time"));
    times->addAction(tr("A day later"), this, [this, ids] { shift(ids, 24h); });
    times->addAction(tr("A day earlier"), this, [this, ids] { shift(ids, -24h); });
    times->addAction(tr("An hour later"), this, [this, ids] { shift(ids, 1h); });
    times->addAction(tr("An hour earlier"), this, [this, ids] { shift(ids, -1h); });
    times->addAction(tr("No time", "of publishing"), this, [this, ids] { schedule(ids, {}); });
}

void StoryActs::addSlots(QMenu *menu, const QList<ArticleId> &ids)
{
    const auto first = m_at.newsroom.article(ids.first());
    for (const Slot slot : {Slot::Headline, Slot::Featured, Slot::Pinned}) {
        QAction *action = menu->addAction(slotLabel(slot));
        action->setCheckable(true);
        action->setChecked(first && first->slotsAt(m_at.newsroom.clock().now()).testFlag(slot));
        connect(action, &QAction::triggered, this, [this, ids, slot](bool on) { setSlot(ids, slot, on); });
    }
}

void StoryActs::saveCopy()
{
    const QString name = m_at.story.article().slug + u".html"_s;
    m_at.ask.saveFile(m_place, {tr("Save a copy of the text"), name, {tr("HTML (*.html)")}, {}},
                      [this](const QString &path) {
                          const Article &article = m_at.story.article();
                          QString page = u"<!DOCTYPE html>\n<meta charset=\"utf-8\">\n"_s;
                          const auto add = [&page](const QString &element, const QString &text) {
                              if (!text.isEmpty())
                                  page += u"<%1>%2</%1>\n"_s.arg(element, text.toHtmlEscaped());
                          };
                          add(u"title"_s, article.headline);
                          add(u"p"_s, article.kicker);
                          add(u"h1"_s, article.headline);
                          add(u"h2"_s, article.subhead);
                          add(u"p"_s, article.byline);
                          add(u"p"_s, article.standfirst);
                          page += article.body;
                          m_at.messages.check(replaceFile(path, page.toUtf8()));
                      });
}

} // namespace Galley
