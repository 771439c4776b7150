// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/actions.h"

#include "ui/common/statesign.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Alt and the number of the page; where Alt types letters, the key beside it.
QKeySequence sidePageKey(int number)
{
#ifdef Q_OS_MACOS
    const Qt::KeyboardModifier held = Qt::MetaModifier;
#else
    const Qt::KeyboardModifier held = Qt::AltModifier;
#endif
    return QKeyCombination(held, Qt::Key(Qt::Key_0 + number));
}

QKeySequence fullScreenKey()
{
#ifdef Q_OS_MACOS
    return QKeySequence::FullScreen;
#else
    return u"F11"_s; // some desktops would have the key that input methods switch characters with
#endif
}

QKeySequence replaceKey()
{
#ifdef Q_OS_MACOS
    return u"Ctrl+Alt+F"_s; // the system hides windows with the other
#else
    return u"Ctrl+H"_s;
#endif
}

/// @p text with @p key beside it in a menu, for acts whose key is the text field's own.
QString besideKey(const QString &text, QKeySequence::StandardKey key)
{
    return text + u'\t' + QKeySequence(key).toString(QKeySequence::NativeText);
}

} // namespace

Actions::Actions(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    newNewsroom = make(u"Ctrl+Shift+N"_s);
    openNewsroom = make(QKeySequence::Open);
    openSample = make();
    closeNewsroom = make(u"Ctrl+Shift+W"_s);
    backups = make();
    restoreBackup = make();
    unpackNewsroom = make();
    importFiles = make(u"Ctrl+Shift+I"_s);
    importFolder = make();
    settings = make(u"Ctrl+,"_s);
    settings->setMenuRole(QAction::PreferencesRole);
    quit = make(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);

    undo = makeForFocus("undo");
    redo = makeForFocus("redo");
    cut = makeForFocus("cut");
    copy = makeForFocus("copy");
    paste = makeForFocus("paste");
    selectAll = makeForFocus("selectAll");
    search = make(u"Ctrl+Shift+F"_s);
    palette = make(u"Ctrl+Shift+P"_s);
    find = make(QKeySequence::Find);
    replace = make(replaceKey());
    findNext = make(u"F3"_s);
    findPrevious = make(u"Shift+F3"_s);
    findEverywhere = make(u"Ctrl+Alt+F"_s);

    showNavigator = make(u"Ctrl+1"_s);
    showList = make(u"Ctrl+2"_s);
    showSide = make(u"Ctrl+3"_s);
    for (QAction *action : {showNavigator, showList, showSide}) {
        action->setCheckable(true);
        action->setChecked(true);
    }
    // Ctrl+Alt and a digit make headings.
    previewPage = make(sidePageKey(1));
    storyPage = make(sidePageKey(2));
    reviewPage = make(sidePageKey(3));
    historyPage = make(sidePageKey(4));
    calendar = make(u"Ctrl+4"_s);
    calendar->setCheckable(true);
    board = make(u"Ctrl+5"_s);
    board->setCheckable(true);
    media = make(u"Ctrl+6"_s);
    media->setCheckable(true);
    fullScreen = make(fullScreenKey());
    focusMode = make(u"Shift+F11"_s);
    focusMode->setCheckable(true);
    largerText = make(QKeySequence::ZoomIn);
    smallerText = make(QKeySequence::ZoomOut);
    usualText = make(u"Ctrl+0"_s);
    fullScreen->setCheckable(true);

    newStory = make(QKeySequence::New);
    save = make(QKeySequence::Save);
    for (const State state : AllStates) {
        if (state == State::Published)
            continue;
        QAction *action = make();
        action->setIcon(stateIcon(state));
        moveTo.insert(state, action);
    }
    duplicate = make(u"Ctrl+Shift+D"_s);
    reopen = make(u"Ctrl+Shift+O"_s);
    emptyTrash = make();
    remark = make(u"Ctrl+Alt+M"_s);
    releaseForm = make();
    trash = make();
    restore = make();
    erase = make();

    newChannel = make(u"Ctrl+Shift+L"_s);
    exportSite = make(u"Ctrl+E"_s);
    exportElsewhere = make(u"Ctrl+Shift+E"_s);
    publish = make(u"Ctrl+Alt+U"_s);
    about = make();
    about->setMenuRole(QAction::AboutRole);
}

QAction *Actions::make(const QKeySequence &shortcut)
{
    auto *action = new QAction(this);
    action->setShortcut(shortcut);
    m_window->addAction(action);
    return action;
}

/// An edit act goes to whatever has the focus. The fields have its keys themselves; here it is for the menu.
QAction *Actions::makeForFocus(const char *slot)
{
    QAction *action = make();
    connect(action, &QAction::triggered, this, [slot] {
        if (QWidget *focus = QApplication::focusWidget())
            QMetaObject::invokeMethod(focus, slot);
    });
    return action;
}

QList<QAction *> Actions::ofNewsroom() const
{
    return {closeNewsroom, backups,     importFiles, importFolder,  search,     findEverywhere, showNavigator, showList,   showSide,
            previewPage,   storyPage,   reviewPage,    historyPage, newStory,      reopen,        emptyTrash, calendar,
            board,         media,       newChannel,    exportSite, exportElsewhere, publish};
}

QList<QAction *> Actions::ofStory() const
{
    return {save, duplicate, remark, releaseForm, trash, find, replace, findNext, findPrevious, focusMode};
}

QList<QAction *> Actions::thatWrite() const
{
    return QList<QAction *>{backups, importFiles, importFolder, newStory, emptyTrash, newChannel, exportSite, exportElsewhere, publish,
                            findEverywhere, save, duplicate, remark, trash, restore, erase, replace}
        + moveTo.values();
}

void Actions::fill(QMenuBar *bar)
{
    m_file = bar->addMenu(QString());
    m_file->addActions({newNewsroom, openNewsroom});
    m_recent = m_file->addMenu(QString());
    m_file->addActions({openSample, closeNewsroom});
    m_file->addSeparator();
    m_file->addActions({backups, restoreBackup, unpackNewsroom});
    m_file->addSeparator();
    m_file->addActions({importFiles, importFolder});
    m_file->addSeparator();
    m_file->addActions({settings, quit});

    m_edit = bar->addMenu(QString());
    m_edit->addActions({undo, redo});
    m_edit->addSeparator();
    m_edit->addActions({cut, copy, paste, selectAll});
    m_edit->addSeparator();
    m_edit->addActions({find, replace, findNext, findPrevious});
    m_edit->addSeparator();
    m_edit->addActions({findEverywhere, search});

    m_view = bar->addMenu(QString());
    m_view->addActions({showNavigator, showList, showSide});
    m_view->addSeparator();
    m_view->addActions({previewPage, storyPage, reviewPage, historyPage});
    m_view->addSeparator();
    m_view->addActions(pages());
    m_view->addSeparator();
    m_view->addActions({largerText, smallerText, usualText});
    m_view->addSeparator();
    m_view->addActions({palette, focusMode, fullScreen});

    m_story = bar->addMenu(QString());
    m_story->addAction(newStory);
    m_templates = m_story->addMenu(QString());
    const auto follow = [this] { m_templates->menuAction()->setEnabled(newStory->isEnabled()); };
    connect(newStory, &QAction::enabledChanged, m_templates, follow);
    follow();
    m_story->addActions({duplicate, save});
    m_closed = m_story->addMenu(QString());
    m_closed->addAction(reopen);
    m_story->addSeparator();
    m_state = m_story->addMenu(QString());
    for (const State state : {State::Draft, State::Review, State::Ready, State::Withdrawn})
        m_state->addAction(moveTo.value(state));
    m_story->addSeparator();
    m_story->addActions({remark, releaseForm});
    m_story->addSeparator();
    m_story->addActions({trash, restore, erase, emptyTrash});

    m_format = bar->addMenu(QString());

    m_site = bar->addMenu(QString());
    m_site->addActions({exportSite, exportElsewhere, publish});
    m_site->addSeparator();
    m_site->addAction(newChannel);

    m_help = bar->addMenu(QString());
    m_help->addAction(about);
    retranslate();
}

void Actions::retranslate()
{
    newNewsroom->setText(tr("New newsroom…"));
    openNewsroom->setText(tr("Open newsroom…"));
    openSample->setText(tr("Open the sample newsroom"));
    closeNewsroom->setText(tr("Close newsroom"));
    backups->setText(tr("Backups of this newsroom…"));
    restoreBackup->setText(tr("Restore a backup…"));
    unpackNewsroom->setText(tr("Open a newsroom’s file…"));
    importFiles->setText(tr("Import files…"));
    importFolder->setText(tr("Import a folder…"));
    settings->setText(tr("Settings…"));
    quit->setText(tr("Quit"));
    undo->setText(besideKey(tr("Undo"), QKeySequence::Undo));
    redo->setText(besideKey(tr("Redo"), QKeySequence::Redo));
    cut->setText(besideKey(tr("Cut"), QKeySequence::Cut));
    copy->setText(besideKey(tr("Copy"), QKeySequence::Copy));
    paste->setText(besideKey(tr("Paste"), QKeySequence::Paste));
    selectAll->setText(besideKey(tr("Select all"), QKeySequence::SelectAll));
    search->setText(tr("Search stories"));
    palette->setText(tr("All acts…"));
    find->setText(tr("Find in the story…"));
    replace->setText(tr("Replace in the story…"));
    findNext->setText(tr("Next hit"));
    findPrevious->setText(tr("Previous hit"));
    findEverywhere->setText(tr("Find and replace in the whole newsroom…"));
    focusMode->setText(tr("Focus on the text"));
    largerText->setText(tr("Larger text"));
    smallerText->setText(tr("Smaller text"));
    usualText->setText(tr("Text at its usual size"));
    showNavigator->setText(tr("Navigator"));
    showList->setText(tr("Story list"));
    showSide->setText(tr("Preview and settings"));
    previewPage->setText(tr("Preview"));
    storyPage->setText(tr("Story settings"));
    reviewPage->setText(tr("Review of the story"));
    historyPage->setText(tr("Versions of the story"));
    calendar->setText(tr("Calendar"));
    board->setText(tr("Front page"));
    media->setText(tr("Media library"));
    fullScreen->setText(tr("Full screen"));
    newStory->setText(tr("New story"));
    save->setText(tr("Save a revision"));
    for (auto action = moveTo.cbegin(); action != moveTo.cend(); ++action)
        action.value()->setText(moveText(action.key()));
    duplicate->setText(tr("Duplicate"));
    reopen->setText(tr("Open the last one again"));
    emptyTrash->setText(tr("Empty the trash…"));
    remark->setText(tr("Remark on the selected words"));
    releaseForm->setText(tr("Release form…"));
    trash->setText(tr("Move to trash"));
    restore->setText(tr("Restore"));
    erase->setText(tr("Delete for good…"));
    newChannel->setText(tr("New channel"));
    exportSite->setText(tr("Export site"));
    exportElsewhere->setText(tr("Export to another folder…"));
    publish->setText(tr("Publish…"));
    about->setText(tr("About Galley"));

    m_file->setTitle(tr("File"));
    m_recent->setTitle(tr("Open recent"));
    m_edit->setTitle(tr("Edit"));
    m_view->setTitle(tr("View"));
    m_story->setTitle(tr("Story"));
    m_templates->setTitle(tr("New story from template"));
    m_closed->setTitle(tr("Recently closed"));
    m_state->setTitle(tr("State"));
    m_format->setTitle(tr("Format"));
    m_site->setTitle(tr("Site"));
    m_help->setTitle(tr("Help"));
}

QString moveText(State state)
{
    switch (state) {
    case State::Draft: return Actions::tr("Back to draft");
    case State::Review: return Actions::tr("Send for review");
    case State::Ready: return Actions::tr("Mark as ready");
    case State::Published: return Actions::tr("Published by the next export");
    case State::Withdrawn: return Actions::tr("Withdraw");
    }
    return {};
}

QString withShortcut(const QString &text, const QAction *action)
{
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty() ? text : u"%1 (%2)"_s.arg(text, keys);
}

} // namespace Galley
