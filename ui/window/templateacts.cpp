// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/templateacts.h"

#include "desk/autosave.h"
#include "desk/newsroom.h"
#include "desk/openstory.h"
#include "desk/templatedesk.h"
#include "ui/common/ask.h"
#include "ui/common/messagebar.h"
#include "ui/stories/storylist.h"

#include <QMenu>

namespace Galley {

using namespace Qt::StringLiterals;

TemplateActs::TemplateActs(const AtHand &atHand, QMenu *menu, QWidget *place)
    : QObject(place), m_at(atHand), m_place(place)
{
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fill(menu); });
}

void TemplateActs::fill(QMenu *menu)
{
    menu->clear();
    if (const auto all = m_at.newsroom.templates().all(); m_at.messages.check(all)) {
        for (const StoryTemplate &each : *all) {
            QString name = each.name;
            connect(menu->addAction(name.replace(u'&', u"&&"_s)), &QAction::triggered, this,
                    [this, id = each.id] { begin(id); });
        }
    }
    menu->addSeparator();
    QAction *keep = menu->addAction(tr("Save as template…"), this, &TemplateActs::keepOpen);
    keep->setEnabled(!m_at.story.id().isNull());
}

void TemplateActs::begin(const StoryTemplateId &id)
{
    if (!m_at.messages.check(m_at.autosave.saveNow()))
        return;
    const Scope &scope = m_at.list.scope();
    const Result<Article> made
        = m_at.newsroom.templates().begin(id, scope.kind == Scope::Kind::Channel ? scope.channel : ChannelId());
    if (m_at.messages.check(made))
        Q_EMIT created(made->id);
}

void TemplateActs::keepOpen()
{
    if (m_at.story.id().isNull() || !m_at.messages.check(m_at.autosave.saveNow()))
        return;
    const TextQuestion question{tr("Save as template"), tr("Name"), m_at.story.article().headline, tr("Keep")};
    m_at.ask.text(m_place, question, [this, story = m_at.story.id()](const QString &name) { keep(name.simplified(), story); });
}

void TemplateActs::keep(const QString &name, const ArticleId &story)
{
    const auto all = m_at.newsroom.templates().all();
    if (!m_at.messages.check(all))
        return;
    for (const StoryTemplate &each : *all) {
        if (each.name.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        const Question question{tr("Change the template “%1”?").arg(each.name),
                                tr("Stories will begin as this one stands. Those that were begun stay as they are."), tr("Change")};
        return m_at.ask.confirm(m_place, question, [this, id = each.id, story] {
            m_at.messages.check(m_at.newsroom.templates().renew(id, story));
        });
    }
    if (const auto kept = m_at.newsroom.templates().keep(name, story); m_at.messages.check(kept))
        m_at.messages.post({Severity::Note, tr("“%1” is in the menu of templates now.").arg(kept->name)});
}

} // namespace Galley
