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
#include "ui/stories/storylist.h"
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

/// What is written is saved before, and what came of it is shown afterwards.
void StoryActs::act(const std::function<Done()> &act)
{
    if (!m_at.messages.check(m_at.autosave.saveNow()) || !m_at.messages.check(act()))
        return;
    m_at.onSheet.reload();
    offerUndo();
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
    m_at.messages.post({Severity::Note, what + left, {}, isBack ? tr("Redo") : tr("Undo"),
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
    std::optional<Error> refusal;
    const Result<int> moved = m_at.newsroom.stories().moveAll(ids, to, &refusal);
    if (!m_at.messages.check(moved))
        return;
    m_at.onSheet.reload();
    if (*moved > 0)
        offerUndo();
    if (!refusal)
        return;
    const int left = int(ids.size()) - *moved;
    m_at.messages.post({Severity::Warning,
                        left == 1 && ids.size() == 1
                            ? refusal->message
                            : tr("%n story(ies) stayed as it is(they are): %1", nullptr, left).arg(refusal->message),
                        {}, {}, {}, u"refused"_s});
}

void StoryActs::file(const QList<ArticleId> &ids, const ChannelId &channel)
{
    act([&] { return m_at.newsroom.stories().file(ids, channel); });
}

void StoryActs::tag(const QList<ArticleId> &ids, const QStringList &added, const QStringList &removed)
{
    if (!added.isEmpty() || !removed.isEmpty())
        act([&] { return m_at.newsroom.stories().tag(ids, added, removed); });
}

void StoryActs::setSlot(const QList<ArticleId> &ids, Slot slot, bool on, const QDateTime &end)
{
    act([&] { return m_at.newsroom.stories().setSlot(ids, slot, on, end); });
}

void StoryActs::schedule(const QList<ArticleId> &ids, const QDateTime &at)
{
    act([&] { return m_at.newsroom.stories().schedule(ids, at); });
}

void StoryActs::shift(const QList<ArticleId> &ids, std::chrono::seconds by)
{
    act([&] { return m_at.newsroom.stories().shift(ids, by); });
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
        addSlots(menu, ids);
        menu->addSeparator();
        menu->addAction(tr("Move to trash"), this, [this, ids] { trash(ids); });
    }
    menu->popup(at);
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
                          const QString page
                              = u"<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>%1</title>\n<h1>%1</h1>\n%2\n"_s.arg(
                                  article.headline.toHtmlEscaped(), article.body);
                          m_at.messages.check(replaceFile(path, page.toUtf8()));
                      });
}

} // namespace Galley
