// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/setting.h"
#include "desk/newsroom.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

#include <memory>

class QAction;
class QStackedWidget;

namespace Galley {

class Actions;
class Ask;
class Autosave;
class BoardPage;
class CalendarPage;
class ChannelActs;
class FindSheet;
class FocusMode;
class ComparisonView;
class HistoryActs;
class HistoryPage;
class ImportsAndExports;
class LibraryActs;
class ManyStories;
class MediaPage;
class MessageArea;
class Navigator;
class NewsroomPictures;
class NewsroomRows;
class NewsroomStories;
class OpenStory;
class PaneFolding;
class PaneSplitter;
class Preview;
class PreviewPane;
class ReviewActs;
class ReviewPage;
class SearchActs;
class SearchIndexing;
class SidePane;
class StatusLine;
class StoryActs;
class StoryList;
class StoryOnSheet;
class StorySettings;
class StorySheet;
class Thumbnails;
class WindowBar;
class WritingRoom;

/// One open newsroom in the window: navigator, story list, editor, preview and settings. It arranges and connects; the
/// work itself is done by StoryActs, ChannelActs, StoryOnSheet and ImportsAndExports.
class NewsroomView final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the view.
    NewsroomView(Newsroom &newsroom, Settings &settings, Ask &ask, Actions &actions, WindowBar &bar,
                 QWidget *parent = nullptr);
    ~NewsroomView() override;

    void openLastStory();
    void openStory(const ArticleId &id);
    /// Writes what is not written yet.
    Done saveAll();

    OpenStory &story() { return *m_story; }
    StorySheet *sheet() const { return m_sheet; }
    WritingRoom *room() const { return m_room; }
    StoryList *list() const { return m_list; }
    Navigator *navigator() const { return m_navigator; }
    PreviewPane *previewPane() const { return m_previewPane; }
    StorySettings *storySettings() const { return m_storySettings; }
    HistoryPage *history() const { return m_history; }
    ComparisonView *comparison() const { return m_comparison; }
    HistoryActs *historyActs() const { return m_historyActs; }
    ReviewPage *review() const { return m_review; }
    MessageArea *messages() const { return m_messages; }
    ManyStories *many() const { return m_many; }
    CalendarPage *calendar() const { return m_calendar; }
    BoardPage *board() const { return m_board; }
    MediaPage *mediaPage() const { return m_mediaPage; }

Q_SIGNALS:
    void titleChanged();
    void snippetSettingsRequested();
    /// Whether the window's bars are to go.
    void focusModeChanged(bool on);

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void buildPanes();
    QWidget *buildEditor();
    void buildSide();
    void appointActs();
    void connectActions();
    void connectList();
    void connectNavigator();
    void connectEditor();
    void connectAutosave();
    void connectPanes();
    void connectFocus();
    void setFocusMode(bool on);
    void replacePicture(const QString &file);
    void markSearched();
    void connectFinding();
    void connectMany();
    void noteClosed();
    void fillClosed();
    void sweep();
    FindSheet *openFindSheet();
    void retranslate();

    void refresh(const NewsroomChange &change);
    void refreshChanged();
    void count();
    void showCounts();
    void showStory();
    void showNewStory(const ArticleId &id);
    void showEditorPage();
    void showInstead(QAction *page);
    void openToWrite(const ArticleId &id);
    void updateActions();

    Newsroom &m_newsroom;
    Settings &m_settings;
    Ask &m_ask;
    Actions &m_actions;
    WindowBar &m_bar;

    std::unique_ptr<NewsroomRows> m_rows;
    std::unique_ptr<NewsroomPictures> m_pictures;
    std::unique_ptr<NewsroomStories> m_stories;
    std::unique_ptr<Preview> m_preview;
    std::unique_ptr<SearchIndexing> m_indexing;
    OpenStory *m_story;
    Thumbnails *m_thumbnails;
    Autosave *m_autosave = nullptr;

    StoryOnSheet *m_onSheet = nullptr;
    StoryActs *m_storyActs = nullptr;
    HistoryActs *m_historyActs = nullptr;
    ReviewActs *m_reviewActs = nullptr;
    SearchActs *m_searchActs = nullptr;
    ChannelActs *m_channelActs = nullptr;
    LibraryActs *m_libraryActs = nullptr;
    ImportsAndExports *m_importsAndExports = nullptr;

    PaneSplitter *m_splitter;
    PaneFolding *m_folding = nullptr;
    Navigator *m_navigator;
    StoryList *m_list = nullptr;
    QStackedWidget *m_editorPages = nullptr;
    MessageArea *m_messages = nullptr;
    ManyStories *m_many = nullptr;
    CalendarPage *m_calendar = nullptr;
    BoardPage *m_board = nullptr;
    MediaPage *m_mediaPage = nullptr;
    QList<ArticleId> m_closed; ///< stories that were open before, the last one first
    ArticleId m_shown;
    QTimer m_sweep;
    QDateTime m_thinnedUpTo;
    WritingRoom *m_room = nullptr;
    FocusMode *m_focus = nullptr;
    StorySheet *m_sheet = nullptr; ///< the room's
    SidePane *m_side;
    PreviewPane *m_previewPane = nullptr;
    StorySettings *m_storySettings = nullptr;
    ReviewPage *m_review = nullptr;
    HistoryPage *m_history = nullptr;
    ComparisonView *m_comparison = nullptr;
    StatusLine *m_status;

    QFutureWatcher<Result<ArticleCounts>> m_counting;
    bool m_countsAgain = false; ///< something changed meanwhile
    QTimer m_countSoon; ///< when what changed is painted
    QTimer m_refreshSoon;
    NewsroomChange::Parts m_changedParts;
    bool m_previewStale = false; ///< the site changed in more than the open story
};

} // namespace Galley
