// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/newsroomview.h"

#include "desk/autosave.h"
#include "desk/background.h"
#include "desk/mediadesk.h"
#include "desk/openstory.h"
#include "desk/preview.h"
#include "desk/searchindexing.h"
#include "desk/storysearch.h"
#include "ui/common/ask.h"
#include "ui/common/messagebar.h"
#include "ui/common/panesplitter.h"
#include "ui/common/style.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/bylinerow.h"
#include "ui/editor/formatbar.h"
#include "ui/editor/storysheet.h"
#include "ui/library/mediapage.h"
#include "ui/library/mediapanel.h"
#include "ui/planning/boardpage.h"
#include "ui/planning/calendarpage.h"
#include "ui/preview/previewpane.h"
#include "ui/review/comparisonview.h"
#include "ui/review/historypage.h"
#include "ui/review/reviewpage.h"
#include "ui/settings/manystories.h"
#include "ui/settings/preferences.h"
#include "ui/settings/storysettings.h"
#include "ui/stories/navigator.h"
#include "ui/stories/storylist.h"
#include "ui/stories/storyview.h"
#include "ui/stories/thumbnails.h"
#include "ui/window/actions.h"
#include "ui/window/channelacts.h"
#include "ui/window/focusmode.h"
#include "ui/window/historyacts.h"
#include "ui/window/importsandexports.h"
#include "ui/window/libraryacts.h"
#include "ui/window/newsroomadapters.h"
#include "ui/window/panefolding.h"
#include "ui/window/reviewacts.h"
#include "ui/window/searchacts.h"
#include "ui/window/sidepane.h"
#include "ui/window/snippetacts.h"
#include "ui/window/starthere.h"
#include "ui/window/statusline.h"
#include "ui/window/storyacts.h"
#include "ui/window/storybar.h"
#include "ui/window/storyonsheet.h"
#include "ui/window/templateacts.h"
#include "ui/window/windowbar.h"
#include "ui/window/writingroom.h"

#include <QAction>
#include <QEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTextBlock>
#include <QVBoxLayout>

namespace Galley {

using namespace Qt::StringLiterals;

NewsroomView::NewsroomView(Newsroom &newsroom, Settings &settings, Ask &ask, Actions &actions, WindowBar &bar,
                           QWidget *parent)
    : QWidget(parent)
    , m_newsroom(newsroom)
    , m_settings(settings)
    , m_ask(ask)
    , m_actions(actions)
    , m_bar(bar)
    , m_rows(std::make_unique<NewsroomRows>(newsroom))
    , m_pictures(std::make_unique<NewsroomPictures>(newsroom))
    , m_stories(std::make_unique<NewsroomStories>(newsroom))
    , m_preview(std::make_unique<Preview>(newsroom.folder(), newsroom.clock()))
    , m_indexing(std::make_unique<SearchIndexing>(newsroom.folder()))
    , m_story(new OpenStory(this))
    , m_thumbnails(new Thumbnails([this](const QString &file) { return m_newsroom.media().pathOf(file); }, this))
    , m_splitter(new PaneSplitter(Qt::Horizontal, this))
    , m_navigator(new Navigator(this))
    , m_side(new SidePane(this))
    , m_status(new StatusLine(this))
{
    buildPanes();
    appointActs();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_status);

    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(0);
    connect(&m_refreshSoon, &QTimer::timeout, this, &NewsroomView::refreshChanged);
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(0);
    connect(&m_countSoon, &QTimer::timeout, this, &NewsroomView::count);
    connect(&m_counting, &QFutureWatcherBase::finished, this, &NewsroomView::showCounts);
    connect(&m_newsroom, &Newsroom::changed, this, &NewsroomView::refresh);

    connectActions();
    connectList();
    connectNavigator();
    connectEditor();
    connectAutosave();
    connectPanes();
    connectFocus();
    connectFinding();
    connectMany();
    retranslate();
    refresh({NewsroomChange::Stories | NewsroomChange::Channels | NewsroomChange::Tags, {}});
    refreshChanged();
    if (m_newsroom.isReadOnly())
        m_room->setReadOnly();
    else if (const Result<int> missing = m_newsroom.unsearchable(); missing && *missing > 0)
        m_indexing->start();
}

NewsroomView::~NewsroomView()
{
    m_counting.waitForFinished();
    m_settings.set(Preference::Panes, m_splitter->saveState());
    setFocusMode(false);
    for (QAction *page : m_actions.pages())
        page->setChecked(false);
    // Panes lose the focus while they go, which must not ask for a save any more.
    m_sheet->disconnect(this);
    m_sheet->disconnect(m_onSheet);
    m_newsroom.disconnect(this);
    // The pane's page asks the preview until it is gone.
    delete m_previewPane;
}

void NewsroomView::buildPanes()
{
    m_list = new StoryList(*m_rows, m_newsroom.clock(), *m_thumbnails, this);
    QWidget *editor = buildEditor();
    buildSide();

    struct PaneSize {
        QWidget *pane;
        int least;
        int preferred;
        int most;
        int stretch;
    };
    const QList<PaneSize> panes{
        {m_navigator, 176, 208, 280, 0},
        {m_list, 264, 320, 420, 0},
        {editor, 440, 0, QWIDGETSIZE_MAX, 1},
        {m_side, 344, 408, QWIDGETSIZE_MAX, 0},
    };
    for (const PaneSize &size : panes) {
        m_splitter->addWidget(size.pane);
        size.pane->setMinimumWidth(size.least);
        size.pane->setMaximumWidth(size.most);
        m_splitter->setStretchFactor(m_splitter->indexOf(size.pane), size.stretch);
        if (size.preferred > 0)
            m_splitter->setPreferredWidth(size.pane, size.preferred);
    }
    m_splitter->setSizes({208, 320, 504, 408});
    m_folding = new PaneFolding(m_splitter, {m_navigator, m_side, m_list});
}

QWidget *NewsroomView::buildEditor()
{
    auto *pane = new QWidget;
    pane->setProperty("ground", u"paper"_s);
    pane->setAttribute(Qt::WA_StyledBackground);
    auto *storyBar = new StoryBar(m_newsroom, *m_story, m_actions, pane);
    m_messages = new MessageArea(pane);
    m_room = new WritingRoom(*m_pictures, m_settings, m_actions, *m_messages, pane);
    m_room->setStoryLinks(*m_stories);
    m_sheet = m_room->sheet();
    m_sheet->bylineRow()->setNames([this] { return peopleOffered(m_newsroom); }, [this] { return sourcesOffered(m_newsroom); });
    m_editorPages = new QStackedWidget(pane);
    m_editorPages->addWidget(new StartHere(m_actions));
    m_editorPages->addWidget(m_room);
    m_comparison = new ComparisonView;
    m_editorPages->addWidget(m_comparison);
    m_many = new ManyStories(m_newsroom.clock());
    m_editorPages->addWidget(m_many);
    m_calendar = new CalendarPage(m_newsroom);
    m_editorPages->addWidget(m_calendar);
    m_board = new BoardPage(m_newsroom);
    m_editorPages->addWidget(m_board);
    m_mediaPage = new MediaPage(m_newsroom, *m_thumbnails);
    m_editorPages->addWidget(m_mediaPage);
    m_focus = new FocusMode(*m_room, m_settings, pane);
    m_focus->setHidden({storyBar, m_status});

    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(storyBar);
    column->addWidget(m_messages);
    column->addWidget(m_editorPages, 1);
    column->addWidget(m_focus);
    return pane;
}

void NewsroomView::buildSide()
{
    const auto isComposing = [this] { return m_sheet->isComposing(); };
    m_autosave = new Autosave(m_newsroom, *m_story, isComposing, this);
    m_previewPane = new PreviewPane(*m_preview, *m_story, m_settings, isComposing, this);
    m_storySettings = new StorySettings(m_newsroom, *m_story, m_ask, this);
    m_side->addPage(m_previewPane);
    m_history = new HistoryPage(m_newsroom, *m_story, this);
    m_side->addPage(m_storySettings);
    m_review = new ReviewPage(m_newsroom, *m_story, this);
    m_side->addPage(m_review);
    m_side->addPage(m_history);
}

void NewsroomView::appointActs()
{
    m_onSheet = new StoryOnSheet(m_newsroom, *m_story, *m_sheet, *m_messages, this);
    m_storyActs = new StoryActs({m_newsroom, *m_story, *m_onSheet, *m_autosave, *m_list, *m_messages, m_ask}, this);
    m_historyActs = new HistoryActs({m_newsroom, *m_story, *m_onSheet, *m_autosave, *m_sheet->bodyEdit(), *m_messages,
                                     *m_history, *m_comparison},
                                    this);
    m_reviewActs = new ReviewActs({m_newsroom, *m_story, *m_onSheet, *m_autosave, *m_sheet->bodyEdit(), *m_messages, m_ask,
                                   *m_review},
                                  this);
    m_channelActs = new ChannelActs(m_newsroom, *m_messages, this);
    m_libraryActs = new LibraryActs({m_newsroom, *m_onSheet, *m_autosave, *m_sheet->bodyEdit(), *m_messages, m_ask, *m_mediaPage}, this);
    m_searchActs = new SearchActs({m_newsroom, *m_navigator, *m_list, *m_bar.searchField(), *m_messages}, this);
    auto *snippets = new SnippetActs({m_newsroom, *m_story, *m_sheet->bodyEdit(), *m_messages, m_ask},
                                     m_room->formatBar()->snippetMenu(), this);
    connect(snippets, &SnippetActs::settingsRequested, this, &NewsroomView::snippetSettingsRequested);
    auto *templates = new TemplateActs({m_newsroom, *m_story, *m_autosave, *m_list, *m_messages, m_ask},
                                       m_actions.templateMenu(), this);
    connect(templates, &TemplateActs::created, this, &NewsroomView::showNewStory);
    m_importsAndExports = new ImportsAndExports(
        {m_newsroom, m_settings, *m_story, *m_onSheet, *m_autosave, *m_messages, m_ask}, this);
}

void NewsroomView::retranslate()
{
    m_side->setTitles({tr("Preview"), tr("Settings"), tr("Review"), tr("History")});
    m_side->setToolTips({withShortcut(tr("Preview"), m_actions.previewPage),
                         withShortcut(tr("Story settings"), m_actions.storyPage),
                         withShortcut(tr("Review of the story"), m_actions.reviewPage),
                         withShortcut(tr("Versions of the story"), m_actions.historyPage)});
}

void NewsroomView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool NewsroomView::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate)
        (void)saveAll(); // a failure is shown in place
    return QWidget::event(event);
}

// ---- the newsroom changed

void NewsroomView::refresh(const NewsroomChange &change)
{
    m_changedParts |= change.parts;
    const bool isOnlyOpenStory = change.stories == QList<ArticleId>{m_story->id()}
        && !(change.parts & (NewsroomChange::Channels | NewsroomChange::Settings));
    // A new picture is among what the preview read from the newsroom.
    if (!isOnlyOpenStory)
        m_previewStale = true;
    m_refreshSoon.start();
}

void NewsroomView::refreshChanged()
{
    const auto parts = std::exchange(m_changedParts, {});
    if (parts & (NewsroomChange::Channels | NewsroomChange::Settings)) {
        m_navigator->setChannels(m_newsroom.channels());
        m_list->setChannels(m_newsroom.channels());
        m_list->setZone(m_newsroom.settings().zone());
        setNewsroomLanguage(m_newsroom.settings().language);
        m_room->setLanguage(m_newsroom.settings().language);
    }
    if (parts & (NewsroomChange::Channels | NewsroomChange::Tags | NewsroomChange::Settings))
    {
        m_storySettings->refreshChoices();
        QStringList names;
        if (const auto tags = m_newsroom.tags()) {
            for (const Tag &tag : *tags)
                names.append(tag.name);
        }
        m_many->setChoices(m_newsroom.channels(), names, m_newsroom.settings().zone());
    }
    if (parts & (NewsroomChange::Stories | NewsroomChange::Channels | NewsroomChange::Tags)) {
        m_countSoon.start();
        m_list->refresh();
    }
    if (parts & NewsroomChange::Settings)
        Q_EMIT titleChanged();
    if (std::exchange(m_previewStale, false))
        m_previewPane->refresh();
}

/// Counting a large newsroom takes longer than a key may, so it is done beside.
void NewsroomView::count()
{
    m_countsAgain = m_counting.isRunning();
    if (!m_countsAgain)
        m_counting.setFuture(countsInBackground(m_newsroom.folder()));
}

void NewsroomView::showCounts()
{
    if (const auto counts = m_counting.result(); m_messages->check(counts)) {
        m_navigator->setCounts(*counts);
        m_status->setStories(counts->all);
        m_actions.emptyTrash->setEnabled(counts->trashed > 0);
    }
    if (m_countsAgain)
        count();
}

// ---- the open story

void NewsroomView::openLastStory()
{
    const auto last = ArticleId::fromString(m_settings.value(Preference::lastStory(m_newsroom.path())));
    if (!last.isNull() && m_newsroom.article(last))
        return openStory(last);
    const auto newest = m_newsroom.rows({}, std::nullopt, 1);
    if (newest && !newest->isEmpty())
        openStory(newest->first().id);
    else
        m_onSheet->show();
}

void NewsroomView::openStory(const ArticleId &id)
{
    showInstead(nullptr);
    if (id == m_story->id())
        return;
    if (!saveAll()) {
        // What is unsaved stays on the desk; the bar over it says so.
        m_list->setOpenStory(m_story->id());
        return;
    }
    const Result<Article> article = m_newsroom.article(id);
    if (!m_messages->check(article))
        return;
    // The story that goes was saved past the preview, which had it as a draft.
    m_previewStale = true;
    m_refreshSoon.start();
    m_messages->clear();
    m_onSheet->open(*article);
    m_settings.set(Preference::lastStory(m_newsroom.path()), id.toString());
    m_list->setOpenStory(id);
}

void NewsroomView::showStory()
{
    const bool isOpen = m_story->isOpen();
    if (isOpen) {
        m_status->setSaving(StatusLine::Saving::Saved, m_story->article().modifiedAt);
    } else {
        m_status->setSaving(StatusLine::Saving::Nothing);
        m_status->clearCount();
    }
    showEditorPage();
    if (!isOpen)
        setFocusMode(false);
    noteClosed();
    markSearched();
    updateActions();
}

void NewsroomView::openToWrite(const ArticleId &id)
{
    openStory(id);
    m_sheet->focusText();
}

/// Calendar, front page or media library in the place of the sheet, until a story is opened; null: the sheet.
void NewsroomView::showInstead(QAction *page)
{
    if (page && !saveAll())
        page = nullptr;
    for (QAction *each : m_actions.pages())
        each->setChecked(each == page);
    if (page != m_actions.board)
        m_board->leaveMoment();
    // The front page stands beside the preview of what comes of it.
    m_folding->setAside(page && page != m_actions.board ? m_side : nullptr);
    showEditorPage();
    if (page)
        m_editorPages->currentWidget()->setFocus();
}

void NewsroomView::showEditorPage()
{
    QWidget *const page = m_actions.calendar->isChecked() ? static_cast<QWidget *>(m_calendar)
        : m_actions.board->isChecked()                    ? m_board
        : m_actions.media->isChecked()                    ? m_mediaPage
        : m_list->isSeveralSelected()                     ? m_many
        : m_historyActs->isComparing()                    ? m_comparison
        : m_story->isOpen()                               ? m_room
                                                          : m_editorPages->widget(0);
    m_editorPages->setCurrentWidget(page);
}

/// Shows in the open story where the words stand that the list looks for.
void NewsroomView::markSearched()
{
    QList<std::pair<int, int>> places;
    const QTextDocument *text = m_sheet->bodyEdit()->document();
    for (QTextBlock block = text->begin(); block.isValid(); block = block.next()) {
        for (const TextSpan &hit : searchHits(block.text(), m_list->search(), SearchPlace::Text))
            places.append({block.position() + int(hit.begin), block.position() + int(hit.end)});
    }
    m_sheet->bodyEdit()->setFound(places);
}

void NewsroomView::showNewStory(const ArticleId &id)
{
    // The list must show it.
    const Scope &scope = m_list->scope();
    if (scope.kind == Scope::Kind::Trash || scope.kind == Scope::Kind::Tag
        || (scope.kind == Scope::Kind::State && scope.state != State::Draft)) {
        m_navigator->select(Scope::all());
    }
    m_bar.searchField()->clear();
    openStory(id);
    m_sheet->focusHeadline();
}

void NewsroomView::updateActions()
{
    const bool isOpen = m_story->isOpen();
    const bool isTrashed = isOpen && m_story->article().isTrashed();
    // Of several, what may not go there is said when somebody wants it.
    const bool isSeveral = m_list->isSeveralSelected() && m_list->scope().kind != Scope::Kind::Trash;
    for (QAction *action : m_actions.ofStory())
        action->setEnabled(isOpen);
    m_mediaPage->panel()->setMayInsert(isOpen && !isTrashed);
    m_actions.trash->setEnabled(isSeveral || (isOpen && !isTrashed));
    m_actions.restore->setVisible(isTrashed);
    m_actions.erase->setVisible(isTrashed);
    for (auto action = m_actions.moveTo.cbegin(); action != m_actions.moveTo.cend(); ++action) {
        const bool may = isSeveral || (isOpen && !isTrashed && mayMove(m_story->article().state, action.key()));
        action.value()->setVisible(may);
        action.value()->setEnabled(may);
    }
    if (m_newsroom.isReadOnly()) {
        for (QAction *action : m_actions.thatWrite())
            action->setEnabled(false);
    }
}

Done NewsroomView::saveAll() { return m_autosave->saveNow(); }

} // namespace Galley
