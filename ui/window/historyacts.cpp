// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/historyacts.h"

#include "desk/autosave.h"
#include "desk/newsroom.h"
#include "desk/openstory.h"
#include "desk/storydesk.h"
#include "ui/common/messagebar.h"
#include "ui/editor/bodydocument.h"
#include "ui/editor/bodyedit.h"
#include "ui/review/comparisonview.h"
#include "ui/review/historypage.h"
#include "ui/window/storyonsheet.h"

namespace Galley {

using namespace Qt::StringLiterals;

HistoryActs::HistoryActs(const AtHand &atHand, QObject *parent) : QObject(parent), m_at(atHand)
{
    connect(&m_at.page, &HistoryPage::compareRequested, this, &HistoryActs::compare);
    connect(&m_at.page, &HistoryPage::nameRequested, this, [this](const RevisionId &revision, const QString &name) {
        m_at.messages.check(m_at.newsroom.stories().nameVersion(m_at.story.id(), revision, name));
    });
    connect(&m_at.view, &ComparisonView::closeRequested, this, &HistoryActs::stop);
    connect(&m_at.view, &ComparisonView::restoreRequested, this, &HistoryActs::goBack);
    connect(&m_at.view, &ComparisonView::undoRequested, this, &HistoryActs::undo);
    connect(&m_at.onSheet, &StoryOnSheet::shown, this, [this] {
        if (m_at.story.id() != m_of)
            stop();
        m_at.page.refresh();
    });
    connect(&m_at.newsroom, &Newsroom::changed, this, [this](const NewsroomChange &change) {
        if (change.parts & NewsroomChange::Stories)
            m_at.page.refresh();
    });
}

Result<Article> HistoryActs::version(const RevisionId &revision) const
{
    return revision.isNull() ? m_at.newsroom.article(m_at.story.id()) : m_at.newsroom.revision(revision);
}

void HistoryActs::compare(const RevisionId &left, const RevisionId &right)
{
    if (!m_at.story.isOpen() || !m_at.autosave.saveNow())
        return;
    const Result<Article> before = version(left);
    const Result<Article> after = version(right);
    if (!m_at.messages.check(before) || !m_at.messages.check(after))
        return;
    const Result<StoryComparison> comparison = compareStories(*before, *after, m_at.newsroom.channels());
    if (!m_at.messages.check(comparison))
        return;
    m_left = left;
    m_right = right;
    m_of = m_at.story.id();
    m_comparison = *comparison;
    m_at.page.setCompared(left, right);
    m_at.view.show(m_comparison, {m_at.page.describe(left), m_at.page.describe(right), right.isNull()});
    Q_EMIT comparing(true);
}

void HistoryActs::stop()
{
    if (!m_left)
        return;
    m_left.reset();
    m_at.page.setCompared({}, {});
    Q_EMIT comparing(false);
}

void HistoryActs::goBack()
{
    if (!m_left || !m_at.autosave.saveNow())
        return;
    const ArticleId id = m_at.story.id();
    const Result<Article> gone = m_at.newsroom.stories().goBack(id, *m_left);
    if (!m_at.messages.check(gone))
        return;
    const auto revisions = m_at.newsroom.revisions(id);
    stop();
    m_at.onSheet.reload();
    if (revisions && revisions->size() > 1)
        offerWayForward(id, revisions->at(1).id);
}

/// The version that was the newest before somebody went back.
void HistoryActs::offerWayForward(const ArticleId &id, const RevisionId &before)
{
    m_at.messages.post({Severity::Note, tr("The story is as it was in that version. The text of before is in its history."), {},
                        tr("Undo"), [this, id, before] {
                            if (m_at.story.id() == id && m_at.autosave.saveNow()
                                && m_at.messages.check(m_at.newsroom.stories().goBack(id, before)))
                                m_at.onSheet.reload();
                        }});
}

/// One block is as it was; the rest stays as it is now.
void HistoryActs::undo(int number)
{
    if (!m_left || !m_right.isNull())
        return;
    const Body body = bodyWithout(m_comparison.blocks, {number});
    m_at.edit.apply([&](QTextCursor &cursor) { replaceBody(cursor, body); });
    compare(*m_left, m_right);
}

} // namespace Galley
