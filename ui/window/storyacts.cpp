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

StoryActs::StoryActs(const AtHand &atHand, QWidget *place) : QObject(place), m_at(atHand), m_place(place) {}

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

void StoryActs::moveOpen(State to)
{
    if (!m_at.messages.check(m_at.autosave.saveNow()))
        return;
    const int revision = m_at.story.revision();
    const Result<Article> moved = m_at.newsroom.stories().move(m_at.story.id(), to);
    if (m_at.messages.check(moved))
        m_at.story.markSaved(*moved, revision);
}

void StoryActs::move(const QList<ArticleId> &ids, State to)
{
    if (!m_at.messages.check(m_at.autosave.saveNow()))
        return;
    for (const ArticleId &id : ids) {
        if (!m_at.messages.check(m_at.newsroom.stories().move(id, to)))
            break;
    }
    m_at.onSheet.reload();
}

void StoryActs::file(const QList<ArticleId> &ids, const ChannelId &channel)
{
    if (m_at.messages.check(m_at.autosave.saveNow()) && m_at.messages.check(m_at.newsroom.stories().file(ids, channel))
        && ids.contains(m_at.story.id()))
        m_at.onSheet.reload();
}

void StoryActs::setSlot(const QList<ArticleId> &ids, Slot slot, bool on)
{
    if (m_at.messages.check(m_at.autosave.saveNow())
        && m_at.messages.check(m_at.newsroom.stories().setSlot(ids, slot, on)))
        m_at.onSheet.reload();
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
    m_at.messages.post({Severity::Note, tr("%n story(ies) moved to the trash.", nullptr, int(ids.size())), {},
                        tr("Undo"), [this, ids] { restore(ids); }, u"trashed"_s});
}

void StoryActs::restore(const QList<ArticleId> &ids)
{
    if (m_at.messages.check(m_at.newsroom.stories().restore(ids)))
        m_at.onSheet.reload();
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
