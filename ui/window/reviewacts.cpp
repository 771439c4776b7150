// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/reviewacts.h"

#include "desk/autosave.h"
#include "desk/newsroom.h"
#include "desk/openstory.h"
#include "desk/remarkdesk.h"
#include "desk/reviewdesk.h"
#include "desk/storyrecord.h"
#include "ui/common/ask.h"
#include "ui/common/messagebar.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/passages.h"
#include "ui/review/recordfile.h"
#include "ui/review/remarkcomposer.h"
#include "ui/review/remarklist.h"
#include "ui/review/reviewpage.h"
#include "ui/window/storyonsheet.h"

#include <QLineEdit>
#include <QTextCursor>

namespace Galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ReviewActs::ReviewActs(const AtHand &atHand, QWidget *place) : QObject(place), m_at(atHand), m_place(place)
{
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(0);
    connect(&m_refreshSoon, &QTimer::timeout, this, &ReviewActs::refresh);
    m_followSoon.setSingleShot(true);
    m_followSoon.setInterval(150ms);
    connect(&m_followSoon, &QTimer::timeout, this, &ReviewActs::followSelection);
    connect(&m_at.page, &ReviewPage::signRequested, this, &ReviewActs::sign);
    connect(&m_at.page, &ReviewPage::recordRequested, this, &ReviewActs::writeRecord);
    connect(&m_at.page, &ReviewPage::acceptAllRequested, this, &ReviewActs::acceptAll);
    RemarkComposer *composer = m_at.page.composer();
    connect(composer, &RemarkComposer::commentWritten, this, [this](const QString &text) {
        addRemark([&](const Passage &passage) { return m_at.newsroom.remarks().comment(m_at.story.id(), passage, text); });
    });
    connect(composer, &RemarkComposer::suggestionWritten, this, [this](const QString &replacement, const QString &text) {
        addRemark([&](const Passage &passage) {
            return m_at.newsroom.remarks().suggest(m_at.story.id(), passage, replacement, text);
        });
    });
    RemarkList *list = m_at.page.remarks();
    connect(list, &RemarkList::chosen, this, &ReviewActs::choose);
    connect(list, &RemarkList::settleRequested, this, &ReviewActs::settle);
    connect(list, &RemarkList::answerRequested, this,
            [this](const RemarkId &id, const QString &text) { m_at.messages.check(m_at.newsroom.remarks().answer(id, text)); });
    connect(list, &RemarkList::removeRequested, this,
            [this](const RemarkId &id) { m_at.messages.check(m_at.newsroom.remarks().remove(id)); });
    connect(&m_at.onSheet, &StoryOnSheet::shown, this, [this] {
        noteState();
        refresh();
    });
    connect(&m_at.story, &OpenStory::settled, this, [this] {
        noteState();
        m_refreshSoon.start();
    });
    connect(&m_at.newsroom, &Newsroom::changed, this, [this](const NewsroomChange &change) {
        if (change.parts & (NewsroomChange::Review | NewsroomChange::Remarks | NewsroomChange::Settings))
            m_refreshSoon.start();
    });
    connect(&m_at.edit, &BodyEdit::selectionChanged, &m_followSoon, qOverload<>(&QTimer::start));
}

/// Says so when a change of the text took the story back into review.
void ReviewActs::noteState()
{
    const ArticleId id = m_at.story.id();
    const State state = m_at.story.article().state;
    const bool wentBack = id == m_known && m_state == State::Ready && state == State::Review;
    if (wentBack) {
        const auto progress = m_at.newsroom.review().progress(m_at.story.article());
        if (progress && progress->isReopened) {
            m_at.messages.post({Severity::Warning,
                                tr("The story was signed and is changed now, so it is in review again, from “%1” on.")
                                    .arg(progress->nextStep()),
                                {}, tr("Show review"), [this] { Q_EMIT pageRequested(); }, u"reopened"_s});
        }
    }
    if (id != m_known)
        m_at.messages.dismiss(u"reopened"_s);
    m_known = id;
    m_state = state;
}

void ReviewActs::refresh()
{
    m_at.page.refresh();
    showPlaces();
}

void ReviewActs::sign(Verdict verdict, const QString &comment)
{
    if (!m_at.story.isOpen() || !m_at.messages.check(m_at.autosave.saveNow()))
        return;
    const Result<ReviewProgress> progress = m_at.newsroom.review().progress(m_at.story.article());
    if (!m_at.messages.check(progress))
        return;
    const int revision = m_at.story.revision();
    const Result<Article> done = m_at.newsroom.review().sign(m_at.story.id(), {progress->nextStep(), verdict, comment});
    if (!m_at.messages.check(done))
        return;
    m_at.page.commentField()->clear();
    m_state = done->state; // it is said here, not as a surprise
    m_at.story.markSaved(*done, revision);
    const bool isLast = verdict == Verdict::Pass && progress->next + 1 >= progress->steps.size();
    const QString said = verdict == Verdict::SendBack ? tr("Sent back. The story is a draft again.")
        : isLast ? tr("All steps have signed. The story can be marked as ready now.")
                 : tr("“%1” is signed. “%2” is next.").arg(progress->nextStep(), progress->steps.at(progress->next + 1).step.name);
    m_at.messages.post({Severity::Note, said, {}, {}, {}, u"signed"_s});
}

void ReviewActs::showPlaces()
{
    QList<std::pair<int, int>> places;
    const DocumentPassages passages(*m_at.edit.document());
    const auto remarks = m_at.story.isOpen() ? m_at.newsroom.remarks().remarks(m_at.story.id()) : QList<DeskRemark>();
    if (remarks && !m_at.story.isModified()) {
        for (const DeskRemark &remark : *remarks) {
            const auto span = remark.parent.isNull() && remark.isOpen() ? passages.span(remark.place) : std::nullopt;
            if (span)
                places.append(*span);
        }
    } else if (m_at.story.isModified()) {
        return; // the marks go with the text until it is saved
    }
    m_at.edit.setRemarked(places);
}

void ReviewActs::followSelection()
{
    if (!m_at.page.isVisible() || m_at.page.composer()->isAncestorOf(m_place->focusWidget()))
        return;
    const QTextCursor cursor = m_at.edit.textCursor();
    const DocumentPassages passages(*m_at.edit.document());
    const Passage passage = passages.passage(cursor.selectionStart(), cursor.selectionEnd());
    m_at.page.composer()->setQuote(cursor.hasSelection() ? passages.text().mid(passage.start, passage.finish - passage.start)
                                                         : QString());
}

void ReviewActs::beginRemark()
{
    Q_EMIT pageRequested();
    followSelection();
    if (m_at.page.composer()->quote().isEmpty()) {
        m_at.messages.post({Severity::Note, tr("Select the words that the remark is about first."), {}, {}, {}, u"remark"_s});
        return;
    }
    m_at.messages.dismiss(u"remark"_s);
    m_at.page.composer()->focusText();
}

void ReviewActs::addRemark(const std::function<Result<DeskRemark>(const Passage &)> &add)
{
    if (!m_at.story.isOpen() || !m_at.messages.check(m_at.autosave.saveNow()))
        return;
    const QTextCursor cursor = m_at.edit.textCursor();
    const Passage passage = DocumentPassages(*m_at.edit.document()).passage(cursor.selectionStart(), cursor.selectionEnd());
    const Result<DeskRemark> added = add(passage);
    if (!m_at.messages.check(added))
        return;
    m_at.page.composer()->clear();
    m_at.edit.setFocus();
}

/// Puts what is suggested in the place of the passage, in the marks that stand there.
bool ReviewActs::write(const DeskRemark &suggestion)
{
    const auto span = DocumentPassages(*m_at.edit.document()).span(suggestion.place);
    if (!span)
        return false;
    m_at.edit.apply([&](QTextCursor &cursor) {
        cursor.setPosition(span->first + 1);
        const QTextCharFormat format = cursor.charFormat();
        cursor.setPosition(span->first);
        cursor.setPosition(span->second, QTextCursor::KeepAnchor);
        cursor.insertText(suggestion.replacement, format);
    });
    return true;
}

void ReviewActs::settle(const RemarkId &id, DeskRemark::Outcome outcome)
{
    if (!m_at.messages.check(m_at.autosave.saveNow()))
        return;
    const auto remarks = m_at.newsroom.remarks().remarks(m_at.story.id());
    if (!m_at.messages.check(remarks))
        return;
    const auto found = std::find_if(remarks->begin(), remarks->end(), [&](const DeskRemark &remark) { return remark.id == id; });
    if (found == remarks->end())
        return;
    if (outcome == DeskRemark::Outcome::Accepted && !write(*found)) {
        m_at.messages.post({Severity::Warning, tr("The passage is not in the text any more, so nothing was changed."), {}, {}, {},
                            u"remark"_s});
        return;
    }
    if (m_at.messages.check(m_at.newsroom.remarks().settle(id, outcome)))
        m_at.messages.check(m_at.autosave.saveNow());
}

/// From the end of the text, so that those before stay where they are; one step of undo for each.
void ReviewActs::acceptAll()
{
    if (!m_at.messages.check(m_at.autosave.saveNow()))
        return;
    const auto remarks = m_at.newsroom.remarks().remarks(m_at.story.id());
    if (!m_at.messages.check(remarks))
        return;
    int count = 0;
    int limit = std::numeric_limits<int>::max();
    for (auto remark = remarks->crbegin(); remark != remarks->crend(); ++remark) {
        const bool isWanted = remark->isOpen() && remark->kind == DeskRemark::Kind::Suggestion && !remark->place.isEmpty();
        // Of two that overlap the later one stands; the other is left to a person.
        if (!isWanted || remark->place.finish > limit || !write(*remark))
            continue;
        limit = remark->place.start;
        ++count;
        m_at.messages.check(m_at.newsroom.remarks().settle(remark->id, DeskRemark::Outcome::Accepted));
    }
    m_at.messages.check(m_at.autosave.saveNow());
    m_at.messages.post({Severity::Note, tr("%n suggestion(s) accepted.", nullptr, count), {}, {}, {}, u"remark"_s});
}

void ReviewActs::choose(const RemarkId &id)
{
    if (!m_at.messages.check(m_at.autosave.saveNow()))
        return;
    const auto remarks = m_at.newsroom.remarks().remarks(m_at.story.id());
    if (!remarks)
        return;
    for (const DeskRemark &remark : *remarks) {
        const auto span = remark.id == id ? DocumentPassages(*m_at.edit.document()).span(remark.place) : std::nullopt;
        if (!span)
            continue;
        QTextCursor cursor = m_at.edit.textCursor();
        cursor.setPosition(span->first);
        m_at.edit.setTextCursor(cursor);
        m_at.edit.showCaret();
    }
    m_at.page.remarks()->setCurrent(id);
}

void ReviewActs::writeRecord()
{
    if (!m_at.story.isOpen() || !m_at.messages.check(m_at.autosave.saveNow()))
        return;
    const Result<QString> record = storyRecord(m_at.newsroom, m_at.story.article());
    if (!m_at.messages.check(record))
        return;
    const QString name = m_at.story.article().slug + u".pdf"_s;
    m_at.ask.saveFile(m_place, {tr("Write the release form"), name, {tr("PDF (%1)").arg(u"*.pdf"_s)}, tr("Write")},
                      [this, record = *record](const QString &path) {
                          if (m_at.messages.check(writeRecordFile(record, path)))
                              m_at.messages.post({Severity::Note, tr("The release form is written."), path, {}, {}, u"record"_s});
                      });
}

} // namespace Galley
