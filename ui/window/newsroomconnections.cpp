// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// What of NewsroomView ties acts and panes together.

#include "ui/window/newsroomview.h"

#include "desk/autosave.h"
#include "desk/boarddesk.h"
#include "desk/openstory.h"
#include "desk/searchindexing.h"
#include "desk/storydesk.h"
#include "ui/common/ask.h"
#include "ui/common/dates.h"
#include "ui/common/messagebar.h"
#include "ui/common/panesplitter.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/findbar.h"
#include "ui/editor/formatbar.h"
#include "ui/editor/storysheet.h"
#include "ui/library/mediapage.h"
#include "ui/planning/boardpage.h"
#include "ui/planning/calendarpage.h"
#include "ui/preview/previewpane.h"
#include "ui/review/comparisonview.h"
#include "ui/review/reviewpage.h"
#include "ui/settings/manystories.h"
#include "ui/settings/preferences.h"
#include "ui/settings/storysettings.h"
#include "ui/stories/findsheet.h"
#include "ui/stories/navigator.h"
#include "ui/stories/storylist.h"
#include "ui/stories/storyview.h"
#include "ui/window/actions.h"
#include "ui/window/channelacts.h"
#include "ui/window/focusmode.h"
#include "ui/window/historyacts.h"
#include "ui/window/importsandexports.h"
#include "ui/window/libraryacts.h"
#include "ui/window/mediaquestions.h"
#include "ui/window/newsroomadapters.h"
#include "ui/window/panefolding.h"
#include "ui/window/reviewacts.h"
#include "ui/window/searchacts.h"
#include "ui/window/sidepane.h"
#include "ui/window/statusline.h"
#include "ui/window/storyacts.h"
#include "ui/window/storyonsheet.h"
#include "ui/window/windowbar.h"
#include "ui/window/writingroom.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds SweepPause{5000};
constexpr std::chrono::milliseconds SweepRest{3600 * 1000};
constexpr int ErasedAtOnce = 50;   // stories
constexpr int ThinnedAtOnce = 200; // versions
constexpr int MostClosed = 10; // stories that can be opened again

} // namespace

void NewsroomView::connectActions()
{
    connect(m_actions.newStory, &QAction::triggered, m_storyActs, &StoryActs::create);
    connect(m_actions.save, &QAction::triggered, this, [this] {
        if (!m_sheet->isComposing())
            (void)m_autosave->saveNow(SaveKind::Explicit); // a failure is shown in place
    });
    for (auto action = m_actions.moveTo.cbegin(); action != m_actions.moveTo.cend(); ++action)
        connect(action.value(), &QAction::triggered, this, [this, to = action.key()] {
            m_list->isSeveralSelected() ? m_storyActs->move(m_list->selectedStories(), to) : m_storyActs->moveOpen(to);
        });
    connect(m_actions.trash, &QAction::triggered, this, [this] {
        m_storyActs->trash(m_list->isSeveralSelected() ? m_list->selectedStories() : QList<ArticleId>{m_story->id()});
    });
    connect(m_actions.restore, &QAction::triggered, this, [this] { m_storyActs->restore({m_story->id()}); });
    connect(m_actions.erase, &QAction::triggered, this, [this] { m_storyActs->erase({m_story->id()}); });
    connect(m_actions.newChannel, &QAction::triggered, this, [this] {
        m_folding->setWanted(m_navigator, true);
        m_navigator->addChannel({});
    });
    connect(m_actions.exportSite, &QAction::triggered, m_importsAndExports, &ImportsAndExports::exportSite);
    connect(m_actions.exportElsewhere, &QAction::triggered, m_importsAndExports, &ImportsAndExports::exportElsewhere);
    connect(m_actions.publish, &QAction::triggered, m_importsAndExports, &ImportsAndExports::publish);
    connect(m_importsAndExports, &ImportsAndExports::publishing, m_status, &StatusLine::setWork);
    connect(m_importsAndExports, &ImportsAndExports::pageRequested, this, [this](const QString &path) {
        m_actions.previewPage->trigger();
        m_previewPane->goTo(path);
    });
    connect(m_actions.importFiles, &QAction::triggered, m_importsAndExports, &ImportsAndExports::importFiles);
    connect(m_actions.importFolder, &QAction::triggered, m_importsAndExports, &ImportsAndExports::importFolder);
    m_room->formatBar()->fillMenu(m_actions.formatMenu());
}

void NewsroomView::connectList()
{
    connect(&m_bar, &WindowBar::filterChanged, m_list, &StoryList::setFilterText);
    connect(m_list, &StoryList::searchChanged, this, &NewsroomView::markSearched);
    connect(m_indexing.get(), &SearchIndexing::told, this, [this](int waiting) {
        if (waiting == 0)
            m_list->refresh();
    });
    connect(m_list, &StoryList::storyActivated, this, &NewsroomView::openStory);
    connect(m_list, &StoryList::editorRequested, this, [this] { m_sheet->focusText(); });
    connect(m_list, &StoryList::trashRequested, m_storyActs, &StoryActs::discard);
    connect(m_list, &StoryList::newStoryRequested, m_storyActs, &StoryActs::create);
    connect(m_list, &StoryList::allStoriesRequested, this, [this] { m_navigator->select(Scope::all()); });
    connect(m_list, &StoryList::filterCleared, this, [this] { m_bar.searchField()->clear(); });
    connect(m_list, &StoryList::filesDropped, m_importsAndExports, &ImportsAndExports::importPaths);
    connect(m_list, &StoryList::contextMenuRequested, m_storyActs, &StoryActs::showMenu);
}

void NewsroomView::connectNavigator()
{
    connect(m_navigator, &Navigator::scopeSelected, m_list, &StoryList::setScope);
    connect(m_navigator, &Navigator::scopeSelected, m_searchActs, &SearchActs::follow);
    connect(m_navigator, &Navigator::channelAddRequested, m_channelActs, &ChannelActs::add);
    connect(m_navigator, &Navigator::channelRenameRequested, m_channelActs, &ChannelActs::rename);
    connect(m_navigator, &Navigator::channelMoveRequested, m_channelActs, &ChannelActs::move);
    connect(m_navigator, &Navigator::channelRemoveRequested, m_channelActs, &ChannelActs::remove);
    connect(m_navigator, &Navigator::channelEditRequested, m_channelActs, &ChannelActs::describe);
    connect(m_navigator, &Navigator::storiesDroppedOnChannel, m_storyActs, &StoryActs::file);
    connect(m_navigator, &Navigator::storiesDroppedOnState, m_storyActs, &StoryActs::move);
    connect(m_navigator, &Navigator::storiesDroppedOnTrash, m_storyActs, &StoryActs::trash);
    connect(m_navigator, &Navigator::storiesDroppedOnTag, m_storyActs,
            [this](const QList<ArticleId> &ids, const QString &tag) { m_storyActs->tag(ids, {tag}); });
    connect(m_navigator, &Navigator::undoRequested, m_storyActs, &StoryActs::undo);
    connect(m_navigator, &Navigator::redoRequested, m_storyActs, &StoryActs::redo);
}

/// What is done with several stories at once, and the stories that were open before.
void NewsroomView::connectMany()
{
    const auto those = [this] { return m_list->selectedStories(); };
    connect(m_list->view(), &StoryView::selectedCountChanged, this, [this](int count) {
        m_many->setCount(count);
        showEditorPage();
        updateActions();
    });
    connect(m_list->view(), &StoryView::undoRequested, m_storyActs, &StoryActs::undo);
    connect(m_list->view(), &StoryView::redoRequested, m_storyActs, &StoryActs::redo);
    connect(m_many, &ManyStories::fileRequested, this, [=, this](const ChannelId &id) { m_storyActs->file(those(), id); });
    connect(m_many, &ManyStories::tagRequested, this, [=, this](const QStringList &added, const QStringList &removed) {
        m_storyActs->tag(those(), added, removed);
    });
    connect(m_many, &ManyStories::moveRequested, this, [=, this](State to) { m_storyActs->move(those(), to); });
    connect(m_many, &ManyStories::slotRequested, this, [=, this](Slot slot, bool on, const QDateTime &end) {
        m_storyActs->setSlot(those(), slot, on, end);
    });
    connect(m_many, &ManyStories::scheduleRequested, this, [=, this](const QDateTime &at) { m_storyActs->schedule(those(), at); });
    connect(m_many, &ManyStories::shiftRequested, this, [=, this](std::chrono::seconds by) { m_storyActs->shift(those(), by); });
    connect(m_many, &ManyStories::trashRequested, this, [=, this] { m_storyActs->trash(those()); });
    for (QAction *page : m_actions.pages())
        connect(page, &QAction::triggered, this, [this, page](bool on) { showInstead(on ? page : nullptr); });
    connect(m_calendar, &CalendarPage::closeRequested, this, [this] { showInstead(nullptr); });
    connect(m_calendar, &CalendarPage::openRequested, this, &NewsroomView::openToWrite);
    connect(m_calendar, &CalendarPage::scheduleRequested, m_storyActs, &StoryActs::schedule);
    connect(m_board, &BoardPage::closeRequested, this, [this] { showInstead(nullptr); });
    connect(m_board, &BoardPage::openRequested, this, &NewsroomView::openToWrite);
    connect(m_board, &BoardPage::slotRequested, this, [this](const QList<ArticleId> &ids, Slot slot, bool on, const QDateTime &end) {
        m_storyActs->setSlot(ids, slot, on, end);
    });
    connect(m_board, &BoardPage::arrangeRequested, this, [this](Slot slot, const QList<ArticleId> &ids) {
        m_messages->check(m_newsroom.board().arrangeAmong(slot, ids));
    });
    connect(m_board, &BoardPage::momentRequested, this, [this](const QDateTime &moment) {
        if (moment.isValid()) {
            m_folding->setWanted(m_side, true);
            m_side->setCurrent(0);
        }
        m_previewPane->setMoment(moment, fullTime(moment, m_newsroom.clock().now(), m_newsroom.settings().zone()));
    });
    connect(m_previewPane, &PreviewPane::nowRequested, m_board, &BoardPage::leaveMoment);
    connect(m_mediaPage, &MediaPage::closeRequested, this, [this] { showInstead(nullptr); });
    connect(m_mediaPage, &MediaPage::openRequested, this, &NewsroomView::openToWrite);
    connect(m_libraryActs, &LibraryActs::sheetRequested, this, [this] { showInstead(nullptr); });
    connect(m_actions.duplicate, &QAction::triggered, m_storyActs, &StoryActs::duplicateOpen);
    connect(m_actions.emptyTrash, &QAction::triggered, m_storyActs, &StoryActs::emptyTrash);
    connect(m_actions.reopen, &QAction::triggered, this, [this] {
        if (!m_closed.isEmpty())
            openStory(m_closed.first());
    });
    connect(m_actions.closedMenu(), &QMenu::aboutToShow, this, &NewsroomView::fillClosed);
    connect(&m_sweep, &QTimer::timeout, this, &NewsroomView::sweep);
    if (!m_newsroom.isReadOnly())
        m_sweep.start(SweepPause);
}

void NewsroomView::noteClosed()
{
    const ArticleId before = std::exchange(m_shown, m_story->id());
    m_closed.removeAll(m_shown);
    if (before.isNull() || before == m_shown)
        return;
    m_closed.removeAll(before);
    m_closed.prepend(before);
    if (m_closed.size() > MostClosed)
        m_closed.removeLast();
}

void NewsroomView::fillClosed()
{
    QMenu *menu = m_actions.closedMenu();
    const QList<QAction *> before = menu->actions();
    for (QAction *action : before) {
        if (action != m_actions.reopen)
            delete action;
    }
    menu->addSeparator();
    for (const ArticleId &id : std::as_const(m_closed)) {
        const Result<Article> story = m_newsroom.article(id);
        if (!story)
            continue;
        const QString headline = story->headline.isEmpty() ? tr("Without a headline") : story->headline;
        menu->addAction(QString(headline).replace(u'&', u"&&"_s), this, [this, id] { openStory(id); });
    }
}

/// Takes away what is too old, a little at a time, so that nobody waits; what is not done now is done in the next hour.
void NewsroomView::sweep()
{
    const QDateTime before = m_thinnedUpTo;
    const Result<int> erased = m_newsroom.stories().eraseOld(ErasedAtOnce);
    const Result<int> thinned = m_newsroom.stories().thinVersions(m_thinnedUpTo, ThinnedAtOnce);
    const bool isMoreToDo = (erased && *erased == ErasedAtOnce) || (thinned && m_thinnedUpTo != before);
    if (!isMoreToDo)
        m_thinnedUpTo = {};
    m_sweep.start(isMoreToDo ? SweepPause : SweepRest);
}

void NewsroomView::connectEditor()
{
    connect(m_onSheet, &StoryOnSheet::shown, this, &NewsroomView::showStory);
    connect(m_onSheet, &StoryOnSheet::counted, m_status, &StatusLine::setCount);
    connect(m_storyActs, &StoryActs::created, this, &NewsroomView::showNewStory);
    connect(m_storyActs, &StoryActs::neighbourRequested, this, &NewsroomView::openStory);
    connect(m_story, &OpenStory::settled, this, &NewsroomView::updateActions);
    connect(m_sheet, &StorySheet::refused, this, [this](const Error &error) { m_messages->check(Done(error)); });
    connect(m_sheet, &StorySheet::pictureRequested, this, [this] {
        m_ask.openFile(this, pictureQuestion(tr("Insert a picture")),
                       [this](const QString &path) { m_sheet->insertPicture(path); });
    });
    connect(m_sheet->bodyEdit(), &BodyEdit::muchAboutToCome, this,
            [this] { (void)m_autosave->saveNow(SaveKind::BeforePaste); }); // a failure is shown in place
    connect(m_sheet->bodyEdit(), &BodyEdit::galleryRequested, this, [this] {
        m_ask.openFiles(this, pictureQuestion(tr("Insert a gallery")),
                        [this](const QStringList &paths) { m_sheet->bodyEdit()->insertGallery(paths); });
    });
    connect(m_sheet->bodyEdit(), &BodyEdit::recordingRequested, this, [this](const QString &caption) {
        m_ask.openFile(this, recordingQuestion(), [this, caption](const QString &path) {
            m_sheet->bodyEdit()->insertRecording(path, caption);
        });
    });
    connect(m_sheet->bodyEdit(), &BodyEdit::replacementRequested, this, &NewsroomView::replacePicture);
    connect(m_room, &WritingRoom::selectionCounted, m_status, &StatusLine::setSelected);
    connect(m_storySettings, &StorySettings::refused, this,
            [this](const Error &error) { m_messages->check(Done(error)); });
}

/// In this story alone, or in all that show the picture.
void NewsroomView::replacePicture(const QString &file)
{
    m_ask.openFile(this, pictureQuestion(tr("Replace the picture")), [this, file](const QString &path) {
        const Result<Figure> other = m_pictures->addPicture(path);
        if (!m_messages->check(other) || !saveAll())
            return;
        const auto stories = m_newsroom.stories().showing(file);
        if (!m_messages->check(stories))
            return;
        const int others = int(stories->size()) - int(stories->contains(m_story->id()));
        if (others == 0)
            return m_sheet->bodyEdit()->replacePicture(file, other->file);
        const Question question{tr("Replace the picture"),
                                tr("%n other story(ies) show this picture, too.", nullptr, others),
                                tr("Replace everywhere"), tr("Only in this story")};
        m_ask.decide(this, question, [this, file, with = other->file](Answer answer) {
            if (answer == Answer::Alternative)
                m_sheet->bodyEdit()->replacePicture(file, with);
            if (answer == Answer::Act)
                m_libraryActs->replaceEverywhere(file, with);
        });
    });
}

void NewsroomView::connectAutosave()
{
    connect(m_story, &OpenStory::changed, this, [this] { m_status->setSaving(StatusLine::Saving::Pending); });
    connect(m_sheet, &StorySheet::focusLeft, this, [this] { (void)m_autosave->saveNow(); });
    connect(m_autosave, &Autosave::saved, this, [this](const QDateTime &at) {
        m_messages->dismiss(u"unsaved"_s);
        m_status->setSaving(m_story->isModified() ? StatusLine::Saving::Pending : StatusLine::Saving::Saved, at);
    });
    connect(m_autosave, &Autosave::failed, this, [this](const Error &error) {
        m_status->setSaving(StatusLine::Saving::Failed);
        m_messages->post({Severity::Problem, tr("%1 The last changes are only in memory.").arg(error.message),
                          error.detail, tr("Save a copy…"), [this] { m_storyActs->saveCopy(); }, u"unsaved"_s, false});
    });
}

void NewsroomView::connectPanes()
{
    m_folding->bind(m_navigator, m_actions.showNavigator, m_settings, u"navigator"_s);
    m_folding->bind(m_list, m_actions.showList, m_settings, u"list"_s);
    m_folding->bind(m_side, m_actions.showSide, m_settings, u"side"_s);
    const auto showPage = [this](int page) {
        m_folding->setWanted(m_side, true);
        m_side->setCurrent(page);
    };
    connect(m_actions.previewPage, &QAction::triggered, this, [showPage] { showPage(0); });
    connect(m_actions.storyPage, &QAction::triggered, this, [showPage] { showPage(1); });
    connect(m_actions.reviewPage, &QAction::triggered, this, [showPage] { showPage(2); });
    connect(m_actions.historyPage, &QAction::triggered, this, [showPage] { showPage(3); });
    connect(m_reviewActs, &ReviewActs::pageRequested, this, [showPage] { showPage(2); });
    connect(m_actions.remark, &QAction::triggered, m_reviewActs, &ReviewActs::beginRemark);
    connect(m_actions.releaseForm, &QAction::triggered, m_reviewActs, &ReviewActs::writeRecord);
    connect(m_review, &ReviewPage::compareRequested, m_historyActs, &HistoryActs::compare);
    connect(m_review, &ReviewPage::counted, this, [this](int open) { m_side->setCount(2, open); });
    connect(m_historyActs, &HistoryActs::comparing, this, [this](bool on) {
        showEditorPage();
        if (on)
            m_comparison->setFocus();
    });
    m_side->setCurrent(m_settings.value(Preference::SidePage));
    connect(m_side, &SidePane::currentChanged, this,
            [this](int page) { m_settings.set(Preference::SidePage, page); });
    m_splitter->restoreState(m_settings.value(Preference::Panes));
}

void NewsroomView::connectFocus()
{
    connect(m_actions.focusMode, &QAction::triggered, this, &NewsroomView::setFocusMode);
    connect(m_focus, &FocusMode::leaveRequested, this, [this] { setFocusMode(false); });
    connect(m_status, &StatusLine::shown, this, [this] {
        m_focus->setSaved(m_status->savingText());
        m_focus->setCount(m_status->countText());
    });
}

void NewsroomView::setFocusMode(bool on)
{
    const bool may = on && m_story->isOpen();
    m_actions.focusMode->setChecked(may);
    if (may == m_focus->isOn())
        return;
    m_folding->setOnly(may ? m_splitter->widget(2) : nullptr);
    m_focus->setOn(may);
    Q_EMIT focusModeChanged(may);
}

void NewsroomView::connectFinding()
{
    connect(m_actions.findEverywhere, &QAction::triggered, this, [this] { (void)openFindSheet(); });
    connect(m_room->findBar(), &FindBar::newsroomRequested, this,
            [this](const QString &words, PatternOptions options, const QString &with) {
                if (FindSheet *sheet = openFindSheet()) {
                    sheet->setWords(words, options, with);
                    sheet->find();
                }
            });
}

/// What is on the desk is saved first: the sheet works on what the newsroom holds.
FindSheet *NewsroomView::openFindSheet()
{
    if (!saveAll())
        return nullptr;
    auto *sheet = new FindSheet(m_newsroom, window());
    connect(sheet, &FindSheet::replaced, m_onSheet, &StoryOnSheet::reload);
    connect(sheet, &FindSheet::storyRequested, this, &NewsroomView::openStory);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
    return sheet;
}

} // namespace Galley
