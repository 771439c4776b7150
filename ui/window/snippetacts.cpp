// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/snippetacts.h"

#include "body/html.h"
#include "desk/newsroom.h"
#include "desk/openstory.h"
#include "desk/snippetdesk.h"
#include "ui/common/ask.h"
#include "ui/common/messagebar.h"
#include "ui/editor/bodydocument.h"
#include "ui/editor/bodyedit.h"

#include <QMenu>

namespace Galley {

using namespace Qt::StringLiterals;

SnippetActs::SnippetActs(const AtHand &atHand, QMenu *menu, QWidget *place)
    : QObject(place), m_at(atHand), m_place(place)
{
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fill(menu); });
}

void SnippetActs::fill(QMenu *menu)
{
    menu->clear();
    if (const auto all = m_at.newsroom.snippets().all(); m_at.messages.check(all)) {
        for (const Snippet &snippet : *all) {
            QString name = snippet.name;
            connect(menu->addAction(name.replace(u'&', u"&&"_s)), &QAction::triggered, this,
                    [this, snippet] { put(snippet); });
        }
    }
    menu->addSeparator();
    QAction *keep = menu->addAction(tr("New snippet of the selection…"), this, &SnippetActs::keepSelection);
    keep->setEnabled(m_at.edit.textCursor().hasSelection());
    menu->addAction(tr("Change snippets…"), this, &SnippetActs::settingsRequested);
}

void SnippetActs::put(const Snippet &snippet)
{
    const Body body = filled(snippet, m_at.newsroom.snippets().values(m_at.story.article()));
    m_at.edit.apply([&](QTextCursor &cursor) {
        if (selectsObject(cursor))
            cursor.clearSelection();
        insertBody(cursor, body);
    });
    m_at.edit.setFocus();
}

void SnippetActs::keepSelection()
{
    const Body body = readSelection(m_at.edit.textCursor());
    TextQuestion question{tr("New snippet"), tr("Name"), {}, tr("Keep")};
    m_at.ask.text(m_place, question, [this, body](const QString &name) {
        if (const auto added = m_at.newsroom.snippets().add(name, toHtml(body)); m_at.messages.check(added))
            m_at.messages.post({Severity::Note, tr("“%1” is in the menu of snippets now.").arg(added->name)});
    });
}

} // namespace Galley
