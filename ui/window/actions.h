// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/article.h"

#include <QHash>
#include <QKeySequence>
#include <QObject>

class QAction;
class QMenu;
class QMenuBar;

namespace Galley {

/// The acts of the window, each with its shortcut, and the menus that hold them. Whoever can do an act connects to it
/// and enables it. GUI thread.
class Actions final : public QObject
{
    Q_OBJECT

public:
    /// The actions belong to @p window, so that their shortcuts work in all of it.
    explicit Actions(QWidget *window);

    QAction *newNewsroom;
    QAction *openNewsroom;
    QAction *openSample;
    QAction *closeNewsroom;
    QAction *backups;
    QAction *restoreBackup;
    QAction *unpackNewsroom;
    QAction *importFiles;
    QAction *importFolder;
    QAction *settings;
    QAction *quit;

    QAction *undo;
    QAction *redo;
    QAction *cut;
    QAction *copy;
    QAction *paste;
    QAction *selectAll;
    QAction *search;
    QAction *palette;
    QAction *find;
    QAction *replace;
    QAction *findNext;
    QAction *findPrevious;
    QAction *findEverywhere;

    QAction *showNavigator;
    QAction *showList;
    QAction *showSide;
    QAction *previewPage;
    QAction *storyPage;
    QAction *reviewPage;
    QAction *historyPage;
    QAction *calendar;
    QAction *board;
    QAction *media;
    QAction *fullScreen;
    QAction *focusMode;
    QAction *largerText;
    QAction *smallerText;
    QAction *usualText;

    QAction *newStory;
    QAction *save;
    QHash<State, QAction *> moveTo;
    QAction *duplicate;
    QAction *reopen;
    QAction *emptyTrash;
    QAction *remark;
    QAction *releaseForm;
    QAction *trash;
    QAction *restore;
    QAction *erase;

    QAction *newChannel;
    QAction *exportSite;
    QAction *exportElsewhere;
    QAction *publish;
    QAction *about;

    /// Those that need an open newsroom, and those that need an open story.
    QList<QAction *> ofNewsroom() const;
    QList<QAction *> ofStory() const;
    /// Those that change something in the newsroom: useless in one that can only be read.
    QList<QAction *> thatWrite() const;
    /// Those that bring a page up in the place of the sheet; at most one is checked.
    QList<QAction *> pages() const { return {calendar, board, media}; }

    void fill(QMenuBar *bar);
    QMenu *templateMenu() const { return m_templates; } ///< empty; for those who know the templates
    QMenu *recentMenu() const { return m_recent; }
    /// Stories that were open before.
    QMenu *closedMenu() const { return m_closed; }
    /// Filled by the editor, which knows its formats.
    QMenu *formatMenu() const { return m_format; }
    void retranslate();

private:
    QAction *make(const QKeySequence &shortcut = {});
    QAction *makeForFocus(const char *slot);

    QWidget *m_window;
    QMenu *m_file = nullptr;
    QMenu *m_recent = nullptr;
    QMenu *m_closed = nullptr;
    QMenu *m_edit = nullptr;
    QMenu *m_view = nullptr;
    QMenu *m_story = nullptr;
    QMenu *m_templates = nullptr;
    QMenu *m_state = nullptr;
    QMenu *m_format = nullptr;
    QMenu *m_site = nullptr;
    QMenu *m_help = nullptr;
};

/// What the interface calls the act of taking a story to @p state: "Send for review".
QString moveText(State state);

/// @p text and the shortcut of @p action, for a tooltip.
QString withShortcut(const QString &text, const QAction *action);

} // namespace Galley
