// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "base/setting.h"
#include "desk/newsroom.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QStackedWidget;

namespace Galley {

class Actions;
class Ask;
class Autosave;
class FormatBar;
class MessageArea;
class Navigator;
class NewsroomPictures;
class NewsroomRows;
class OpenStory;
class PaneFolding;
class PaneSplitter;
class Preview;
class PreviewPane;
class SidePane;
class StatusLine;
class StoryBar;
class StoryList;
class StorySettings;
class StorySheet;
class WindowBar;

/// One open newsroom in the window: navigator, story list, editor, preview and settings, and what ties them together.
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
    StoryList *list() const { return m_list; }
    Navigator *navigator() const { return m_navigator; }
    PreviewPane *previewPane() const { return m_previewPane; }
    StorySettings *storySettings() const { return m_storySettings; }
    MessageArea *messages() const { return m_messages; }

Q_SIGNALS:
    void titleChanged();

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    QWidget *buildEditor();
    void connectActions();
    void connectList();
    void connectNavigator();
    void connectEditor();
    void connectPanes();
    void retranslate();

    void refresh(const NewsroomChange &change);
    void refreshCounts();
    void loadSheet();
    void takeFields();
    void takeText();
    void countText();
    void updateActions();

    void newStory();
    void moveStory(State to);
    void trash(const QList<ArticleId> &ids);
    void restoreStories(const QList<ArticleId> &ids);
    void eraseStories(const QList<ArticleId> &ids);
    void fileStories(const QList<ArticleId> &ids, const ChannelId &channel);
    void removeChannel(const ChannelId &id);
    void describeChannel(const ChannelId &id);
    void exportSite(bool elsewhere);
    void import(const QStringList &paths);
    void saveCopy();
    void reloadOpenStory();

    /// Shows @p error over the text; true when there is none.
    bool check(const Done &done);
    template <typename T>
    bool check(const Result<T> &result)
    {
        return check(result ? Done() : Done(result.error()));
    }

    Newsroom &m_newsroom;
    Settings &m_settings;
    Ask &m_ask;
    Actions &m_actions;
    WindowBar &m_bar;

    std::unique_ptr<NewsroomRows> m_rows;
    std::unique_ptr<NewsroomPictures> m_pictures;
    std::unique_ptr<Preview> m_preview;
    OpenStory *m_story;
    Autosave *m_autosave = nullptr;

    PaneSplitter *m_splitter;
    PaneFolding *m_folding = nullptr;
    Navigator *m_navigator;
    StoryList *m_list;
    QWidget *m_editor = nullptr;
    QStackedWidget *m_editorPages = nullptr;
    MessageArea *m_messages = nullptr;
    StoryBar *m_storyBar = nullptr;
    FormatBar *m_formatBar = nullptr;
    StorySheet *m_sheet = nullptr;
    SidePane *m_side;
    PreviewPane *m_previewPane = nullptr;
    StorySettings *m_storySettings = nullptr;
    StatusLine *m_status;

    QTimer m_refreshSoon;
    QTimer m_countSoon;
    NewsroomChange::Parts m_changedParts;
    bool m_loading = false;
    bool m_previewStale = false; ///< the site changed in more than the open story
};

} // namespace Galley
