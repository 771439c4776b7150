// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/newsroomview.h"

#include "base/files.h"
#include "base/text.h"
#include "body/html.h"
#include "desk/autosave.h"
#include "desk/channeldesk.h"
#include "desk/mediadesk.h"
#include "desk/openstory.h"
#include "desk/preview.h"
#include "desk/storydesk.h"
#include "ui/common/ask.h"
#include "ui/common/messagebar.h"
#include "ui/common/panesplitter.h"
#include "ui/common/statesign.h"
#include "ui/common/style.h"
#include "ui/editor/formatbar.h"
#include "ui/editor/storysheet.h"
#include "ui/preview/previewpane.h"
#include "ui/publishing/exportsheet.h"
#include "ui/publishing/importsheet.h"
#include "ui/settings/channeldialog.h"
#include "ui/settings/preferences.h"
#include "ui/settings/storysettings.h"
#include "ui/stories/navigator.h"
#include "ui/stories/storylist.h"
#include "ui/stories/thumbnails.h"
#include "ui/window/actions.h"
#include "ui/window/newsroomadapters.h"
#include "ui/window/panefolding.h"
#include "ui/window/sidepane.h"
#include "ui/window/starthere.h"
#include "ui/window/statusline.h"
#include "ui/window/storybar.h"
#include "ui/window/windowbar.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QStringList PictureEndings{u"jpg"_s, u"jpeg"_s, u"png"_s, u"webp"_s, u"gif"_s};

/// Sheets are placed over the window that they belong to.
template <typename Sheet>
void openSheet(Sheet *sheet)
{
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

} // namespace

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
    , m_preview(std::make_unique<Preview>(newsroom.folder(), newsroom.clock()))
    , m_story(new OpenStory(this))
    , m_splitter(new PaneSplitter(Qt::Horizontal, this))
    , m_navigator(new Navigator(this))
    , m_side(new SidePane(this))
    , m_status(new StatusLine(this))
{
    auto *thumbnails = new Thumbnails(
        [this](const QString &file) { return m_newsroom.media().pathOf(file); }, this);
    m_list = new StoryList(*m_rows, m_newsroom.clock(), *thumbnails, this);
    m_editor = buildEditor();

    const auto isComposing = [this] { return m_sheet->isComposing(); };
    m_autosave = new Autosave(m_newsroom, *m_story, isComposing, this);
    m_previewPane = new PreviewPane(*m_preview, *m_story, m_settings, isComposing, this);
    m_storySettings = new StorySettings(m_newsroom, *m_story, m_ask, this);
    m_side->addPage(m_previewPane);
    m_side->addPage(m_storySettings);

    struct PaneSize {
        QWidget *pane;
        int least;
        int preferred;
        int most;
        int stretch;
        QColor Tokens::*ground;
    };
    const QList<PaneSize> panes{
        {m_navigator, 176, 208, 280, 0, &Tokens::chrome},
        {m_list, 264, 320, 420, 0, &Tokens::list},
        {m_editor, 440, 0, QWIDGETSIZE_MAX, 1, &Tokens::paper},
        {m_side, 344, 408, QWIDGETSIZE_MAX, 0, &Tokens::chrome},
    };
    for (const PaneSize &size : panes) {
        m_splitter->addWidget(size.pane);
        size.pane->setMinimumWidth(size.least);
        size.pane->setMaximumWidth(size.most);
        m_splitter->setStretchFactor(m_splitter->indexOf(size.pane), size.stretch);
        m_splitter->setGround(size.pane, size.ground);
        if (size.preferred > 0)
            m_splitter->setPreferredWidth(size.pane, size.preferred);
    }
    m_splitter->setSizes({208, 320, 504, 408});
    m_folding = new PaneFolding(m_splitter, {m_navigator, m_side, m_list});

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_status);

    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(0);
    connect(&m_refreshSoon, &QTimer::timeout, this, &NewsroomView::refreshCounts);
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(250);
    connect(&m_countSoon, &QTimer::timeout, this, &NewsroomView::countText);
    connect(&m_newsroom, &Newsroom::changed, this, &NewsroomView::refresh);

    connectActions();
    connectList();
    connectNavigator();
    connectEditor();
    connectPanes();
    retranslate();
    refresh({NewsroomChange::Stories | NewsroomChange::Channels | NewsroomChange::Tags, {}});
    refreshCounts();
}

NewsroomView::~NewsroomView()
{
    m_settings.set(Preference::Panes, m_splitter->saveState());
    // Panes lose the focus while they go, which must not ask for a save any more.
    m_sheet->disconnect(this);
    m_newsroom.disconnect(this);
    // The pane's page asks the preview until it is gone.
    delete m_previewPane;
}

QWidget *NewsroomView::buildEditor()
{
    auto *pane = new QWidget;
    pane->setProperty("ground", u"paper"_s);
    pane->setAttribute(Qt::WA_StyledBackground);
    m_storyBar = new StoryBar(*m_story, m_actions, pane);
    m_messages = new MessageArea(pane);
    m_sheet = new StorySheet(*m_pictures, pane);
    m_formatBar = new FormatBar(m_sheet->bodyEdit(), pane);
    auto *writing = new QWidget;
    auto *writingColumn = new QVBoxLayout(writing);
    writingColumn->setContentsMargins(0, 0, 0, 0);
    writingColumn->setSpacing(0);
    writingColumn->addWidget(m_formatBar);
    writingColumn->addWidget(m_sheet, 1);
    m_editorPages = new QStackedWidget(pane);
    m_editorPages->addWidget(new StartHere(m_actions));
    m_editorPages->addWidget(writing);

    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_storyBar);
    column->addWidget(m_messages);
    column->addWidget(m_editorPages, 1);
    return pane;
}

void NewsroomView::connectActions()
{
    connect(m_actions.newStory, &QAction::triggered, this, &NewsroomView::newStory);
    connect(m_actions.save, &QAction::triggered, this, [this] {
        if (!m_sheet->isComposing())
            (void)m_autosave->saveNow(SaveKind::Explicit); // a failure is shown in place
    });
    for (auto action = m_actions.moveTo.cbegin(); action != m_actions.moveTo.cend(); ++action)
        connect(action.value(), &QAction::triggered, this, [this, to = action.key()] { moveStory(to); });
    connect(m_actions.trash, &QAction::triggered, this, [this] { trash({m_story->id()}); });
    connect(m_actions.restore, &QAction::triggered, this, [this] { restoreStories({m_story->id()}); });
    connect(m_actions.erase, &QAction::triggered, this, [this] { eraseStories({m_story->id()}); });
    connect(m_actions.newChannel, &QAction::triggered, this, [this] {
        m_folding->setWanted(m_navigator, true);
        m_navigator->addChannel({});
    });
    connect(m_actions.exportSite, &QAction::triggered, this, [this] { exportSite(false); });
    connect(m_actions.exportElsewhere, &QAction::triggered, this, [this] { exportSite(true); });
    const FileQuestion files{tr("Import stories"), {}, {tr("Markdown (*.md *.markdown)")}, tr("Import")};
    connect(m_actions.importFiles, &QAction::triggered, this, [this, files] {
        m_ask.openFiles(this, files, [this](const QStringList &paths) { import(paths); });
    });
    connect(m_actions.importFolder, &QAction::triggered, this, [this] {
        m_ask.chooseFolder(this, {tr("Import a folder of stories"), {}, {}, tr("Import")},
                           [this](const QString &folder) { import({folder}); });
    });
    // Edit acts go to whatever has the focus, as the keys do.
    const auto toFocus = [this](QAction *action, const char *slot) {
        connect(action, &QAction::triggered, this, [slot] {
            if (QWidget *focus = QApplication::focusWidget())
                QMetaObject::invokeMethod(focus, slot);
        });
    };
    toFocus(m_actions.undo, "undo");
    toFocus(m_actions.redo, "redo");
    toFocus(m_actions.cut, "cut");
    toFocus(m_actions.copy, "copy");
    toFocus(m_actions.paste, "paste");
    toFocus(m_actions.selectAll, "selectAll");
    m_formatBar->fillMenu(m_actions.formatMenu());
}

void NewsroomView::connectList()
{
    connect(&m_bar, &WindowBar::filterChanged, m_list, &StoryList::setFilterText);
    connect(m_list, &StoryList::storyActivated, this, &NewsroomView::openStory);
    connect(m_list, &StoryList::editorRequested, this, [this] { m_sheet->focusText(); });
    connect(m_list, &StoryList::trashRequested, this, [this](const QList<ArticleId> &ids) {
        if (m_list->scope().kind == Scope::Kind::Trash)
            eraseStories(ids);
        else
            trash(ids);
    });
    connect(m_list, &StoryList::newStoryRequested, this, &NewsroomView::newStory);
    connect(m_list, &StoryList::allStoriesRequested, this, [this] { m_navigator->select(Scope::all()); });
    connect(m_list, &StoryList::filterCleared, this, [this] { m_bar.searchField()->clear(); });
    connect(m_list, &StoryList::filesDropped, this, &NewsroomView::import);
    connect(m_list, &StoryList::contextMenuRequested, this,
            [this](const QPoint &at, const QList<ArticleId> &ids) {
                if (ids.isEmpty())
                    return;
                auto *menu = new QMenu(this);
                menu->setAttribute(Qt::WA_DeleteOnClose);
                if (m_list->scope().kind == Scope::Kind::Trash) {
                    menu->addAction(tr("Restore"), this, [this, ids] { restoreStories(ids); });
                    menu->addAction(tr("Delete for good…"), this, [this, ids] { eraseStories(ids); });
                } else {
                    for (const Slot slot : {Slot::Headline, Slot::Featured, Slot::Pinned}) {
                        const auto first = m_newsroom.article(ids.first());
                        QAction *action = menu->addAction(slotLabel(slot));
                        action->setCheckable(true);
                        action->setChecked(first && first->slots.testFlag(slot));
                        connect(action, &QAction::triggered, this, [this, ids, slot](bool on) {
                            if (check(saveAll()) && check(m_newsroom.stories().setSlot(ids, slot, on)))
                                reloadOpenStory();
                        });
                    }
                    menu->addSeparator();
                    menu->addAction(tr("Move to trash"), this, [this, ids] { trash(ids); });
                }
                menu->popup(at);
            });
}

void NewsroomView::connectNavigator()
{
    connect(m_navigator, &Navigator::scopeSelected, m_list, &StoryList::setScope);
    connect(m_navigator, &Navigator::channelAddRequested, this, [this](const QString &name, const ChannelId &parent) {
        check(m_newsroom.channelDesk().add(name, parent));
    });
    connect(m_navigator, &Navigator::channelRenameRequested, this, [this](const ChannelId &id, const QString &name) {
        check(m_newsroom.channelDesk().rename(id, name));
    });
    connect(m_navigator, &Navigator::channelMoveRequested, this,
            [this](const ChannelId &id, const ChannelId &parent, int position) {
                check(m_newsroom.channelDesk().move(id, parent, position));
            });
    connect(m_navigator, &Navigator::channelRemoveRequested, this, &NewsroomView::removeChannel);
    connect(m_navigator, &Navigator::channelEditRequested, this, &NewsroomView::describeChannel);
    connect(m_navigator, &Navigator::storiesDroppedOnChannel, this, &NewsroomView::fileStories);
    connect(m_navigator, &Navigator::storiesDroppedOnState, this, [this](const QList<ArticleId> &ids, State state) {
        if (!check(saveAll()))
            return;
        for (const ArticleId &id : ids) {
            if (!check(m_newsroom.stories().move(id, state)))
                break;
        }
        reloadOpenStory();
    });
    connect(m_navigator, &Navigator::storiesDroppedOnTrash, this, &NewsroomView::trash);
}

void NewsroomView::connectEditor()
{
    connect(m_story, &OpenStory::opened, this, &NewsroomView::loadSheet);
    connect(m_story, &OpenStory::closed, this, &NewsroomView::loadSheet);
    connect(m_story, &OpenStory::settled, this, [this] {
        m_sheet->setAutomaticStandfirst(m_story->article().standfirst);
        updateActions();
    });
    connect(m_story, &OpenStory::changed, this, [this] {
        m_status->setSaving(StatusLine::Saving::Pending);
        m_countSoon.start();
    });
    connect(m_sheet, &StorySheet::edited, this, &NewsroomView::takeText);
    connect(m_sheet, &StorySheet::refused, this, [this](const Error &error) { check(Done(error)); });
    connect(m_sheet, &StorySheet::pictureRequested, this, [this] {
        const FileQuestion question{tr("Insert a picture"), {},
                                    {tr("Pictures (%1)").arg(u"*."_s + PictureEndings.join(u" *."_s))}, tr("Insert")};
        m_ask.openFile(this, question, [this](const QString &path) { m_sheet->insertPicture(path); });
    });
    connect(m_sheet, &StorySheet::pasted, this, [this](const Report &lost) {
        for (const Remark &remark : lost.remarks)
            m_messages->post({Severity::Note, remark.message, {}, {}, {}, u"pasted"_s});
    });
    connect(m_sheet, &StorySheet::focusLeft, this, [this] { (void)m_autosave->saveNow(); });
    connect(m_storySettings, &StorySettings::refused, this, [this](const Error &error) { check(Done(error)); });
    connect(m_autosave, &Autosave::saved, this, [this](const QDateTime &at) {
        m_messages->dismiss(u"unsaved"_s);
        m_status->setSaving(m_story->isModified() ? StatusLine::Saving::Pending : StatusLine::Saving::Saved, at);
    });
    connect(m_autosave, &Autosave::failed, this, [this](const Error &error) {
        m_status->setSaving(StatusLine::Saving::Failed);
        m_messages->post({Severity::Problem, tr("%1 The last changes are only in memory.").arg(error.message),
                          error.detail, tr("Save a copy…"), [this] { saveCopy(); }, u"unsaved"_s, false});
    });
}

void NewsroomView::connectPanes()
{
    const auto bind = [this](QAction *action, QWidget *pane, const QString &key) {
        const bool isHidden = m_settings.value(Preference::HiddenPanes).contains(key);
        m_folding->setWanted(pane, !isHidden);
        action->setChecked(!isHidden);
        connect(action, &QAction::triggered, this, [this, pane, key](bool on) {
            m_folding->setWanted(pane, on);
            QStringList hidden = m_settings.value(Preference::HiddenPanes);
            hidden.removeAll(key);
            if (!on)
                hidden.append(key);
            m_settings.set(Preference::HiddenPanes, hidden);
        });
        connect(m_folding, &PaneFolding::wantedChanged, action, [action, pane](QWidget *changed, bool wanted) {
            if (changed == pane)
                action->setChecked(wanted);
        });
    };
    bind(m_actions.showNavigator, m_navigator, u"navigator"_s);
    bind(m_actions.showList, m_list, u"list"_s);
    bind(m_actions.showSide, m_side, u"side"_s);
    const auto showPage = [this](int page) {
        m_folding->setWanted(m_side, true);
        m_side->setCurrent(page);
    };
    connect(m_actions.previewPage, &QAction::triggered, this, [showPage] { showPage(0); });
    connect(m_actions.storyPage, &QAction::triggered, this, [showPage] { showPage(1); });
    m_side->setCurrent(m_settings.value(Preference::SidePage));
    connect(m_side, &SidePane::currentChanged, this,
            [this](int page) { m_settings.set(Preference::SidePage, page); });
    m_splitter->restoreState(m_settings.value(Preference::Panes));
}

void NewsroomView::retranslate()
{
    m_side->setTitles({tr("Preview"), tr("Settings")});
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

void NewsroomView::refreshCounts()
{
    const auto parts = std::exchange(m_changedParts, {});
    if (parts & (NewsroomChange::Channels | NewsroomChange::Settings)) {
        m_navigator->setChannels(m_newsroom.channels());
        m_list->setChannels(m_newsroom.channels());
        m_list->setZone(m_newsroom.settings().zone());
        setNewsroomLanguage(m_newsroom.settings().language);
    }
    if (parts & (NewsroomChange::Channels | NewsroomChange::Tags | NewsroomChange::Settings))
        m_storySettings->refreshChoices();
    if (parts & (NewsroomChange::Stories | NewsroomChange::Channels | NewsroomChange::Tags)) {
        if (const auto counts = m_newsroom.counts(); check(counts)) {
            m_navigator->setCounts({counts->all, counts->trashed, counts->byState, counts->byChannel, counts->byTag});
            m_status->setStories(counts->all);
        }
        m_list->refresh();
    }
    if (parts & NewsroomChange::Settings)
        Q_EMIT titleChanged();
    if (std::exchange(m_previewStale, false))
        m_previewPane->refresh();
}

bool NewsroomView::check(const Done &done)
{
    if (!done)
        m_messages->post({Severity::Problem, done.error().message, done.error().detail, {}, {}, {}});
    return done.ok();
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
        loadSheet();
}

void NewsroomView::openStory(const ArticleId &id)
{
    if (id == m_story->id())
        return;
    if (!saveAll()) {
        // What is unsaved stays on the desk; the bar over it says so.
        m_list->setOpenStory(m_story->id());
        return;
    }
    const Result<Article> article = m_newsroom.article(id);
    if (!check(article))
        return;
    // The story that goes was saved past the preview, which had it as a draft.
    m_previewStale = true;
    m_refreshSoon.start();
    m_messages->clear();
    m_story->open(*article, [this] { return toHtml(m_sheet->body()); });
    m_settings.set(Preference::lastStory(m_newsroom.path()), id.toString());
    m_list->setOpenStory(id);
}

void NewsroomView::loadSheet()
{
    m_loading = true;
    if (m_story->isOpen()) {
        const Article &article = m_story->article();
        const Result<ParsedBody> parsed = parseHtml(article.body);
        check(parsed);
        StoryFields fields;
        fields.kicker = article.kicker;
        fields.headline = article.headline;
        fields.subhead = article.subhead;
        fields.standfirst = article.standfirst;
        fields.standfirstByHand = article.standfirstByHand;
        fields.byline = article.byline;
        fields.source = article.source;
        fields.editor = article.editor;
        m_sheet->setStory(fields, parsed ? parsed->body : Body());
        m_status->setSaving(StatusLine::Saving::Saved, article.modifiedAt);
    } else {
        m_status->setSaving(StatusLine::Saving::Nothing);
        m_status->clearCount();
    }
    m_editorPages->setCurrentIndex(m_story->isOpen() ? 1 : 0);
    m_loading = false;
    countText();
    updateActions();
}

void NewsroomView::takeText()
{
    if (m_loading)
        return;
    takeFields();
    m_story->touchBody();
}

void NewsroomView::takeFields()
{
    const StoryFields fields = m_sheet->fields();
    m_story->edit([&](Article &article) {
        article.kicker = fields.kicker;
        article.headline = fields.headline;
        article.subhead = fields.subhead;
        article.standfirstByHand = fields.standfirstByHand;
        if (fields.standfirstByHand)
            article.standfirst = fields.standfirst;
        article.byline = fields.byline;
        article.source = fields.source;
        article.editor = fields.editor;
    });
}

void NewsroomView::countText()
{
    if (m_story->isOpen() && !m_sheet->isComposing())
        m_status->setCount(Galley::countText(plainText(m_sheet->body())));
}

void NewsroomView::updateActions()
{
    const bool isOpen = m_story->isOpen();
    const bool isTrashed = isOpen && m_story->article().isTrashed();
    m_actions.save->setEnabled(isOpen);
    m_actions.trash->setEnabled(isOpen && !isTrashed);
    m_actions.restore->setVisible(isTrashed);
    m_actions.erase->setVisible(isTrashed);
    for (auto action = m_actions.moveTo.cbegin(); action != m_actions.moveTo.cend(); ++action) {
        const bool may = isOpen && !isTrashed && mayMove(m_story->article().state, action.key());
        action.value()->setVisible(may);
        action.value()->setEnabled(may);
    }
}

Done NewsroomView::saveAll() { return m_autosave->saveNow(); }

void NewsroomView::reloadOpenStory()
{
    if (!m_story->isOpen())
        return;
    const Result<Article> article = m_newsroom.article(m_story->id());
    if (!article)
        return m_story->close();
    m_story->open(*article, [this] { return toHtml(m_sheet->body()); });
}

void NewsroomView::newStory()
{
    if (!check(saveAll()))
        return;
    const Scope &scope = m_list->scope();
    const Result<Article> made = m_newsroom.stories().create(scope.kind == Scope::Kind::Channel ? scope.channel
                                                                                                : ChannelId());
    if (!check(made))
        return;
    if (scope.kind == Scope::Kind::Trash || scope.kind == Scope::Kind::Tag
        || (scope.kind == Scope::Kind::State && scope.state != State::Draft)) {
        m_navigator->select(Scope::all());
    }
    m_bar.searchField()->clear();
    openStory(made->id);
    m_sheet->focusHeadline();
}

void NewsroomView::moveStory(State to)
{
    if (!check(saveAll()))
        return;
    const int revision = m_story->revision();
    const Result<Article> moved = m_newsroom.stories().move(m_story->id(), to);
    if (check(moved))
        m_story->markSaved(*moved, revision);
}

void NewsroomView::trash(const QList<ArticleId> &ids)
{
    if (!check(saveAll()))
        return;
    const bool isOpenOne = ids.contains(m_story->id());
    const ArticleId next = isOpenOne ? m_list->neighbour() : ArticleId();
    if (!check(m_newsroom.stories().trash(ids)))
        return;
    if (isOpenOne) {
        m_story->close();
        if (!next.isNull() && !ids.contains(next))
            openStory(next);
    }
    m_messages->post({Severity::Note, tr("%n story(ies) moved to the trash.", nullptr, int(ids.size())), {}, tr("Undo"),
                      [this, ids] { restoreStories(ids); }, u"trashed"_s});
}

void NewsroomView::restoreStories(const QList<ArticleId> &ids)
{
    if (check(m_newsroom.stories().restore(ids)))
        reloadOpenStory();
}

void NewsroomView::eraseStories(const QList<ArticleId> &ids)
{
    const Question question{tr("Delete %n story(ies) for good?", nullptr, int(ids.size())),
                            tr("They cannot be brought back."), tr("Delete"), {}, true};
    m_ask.confirm(this, question, [this, ids] {
        if (ids.contains(m_story->id()))
            m_story->close();
        check(m_newsroom.stories().erase(ids));
    });
}

void NewsroomView::fileStories(const QList<ArticleId> &ids, const ChannelId &channel)
{
    if (check(saveAll()) && check(m_newsroom.stories().file(ids, channel)) && ids.contains(m_story->id()))
        reloadOpenStory();
}

void NewsroomView::removeChannel(const ChannelId &id)
{
    const Done removed = m_newsroom.channelDesk().remove(id);
    if (removed)
        return;
    if (removed.error().kind != ErrorKind::NotEmpty) {
        check(removed);
        return;
    }
    const Channel *channel = findChannel(m_newsroom.channels(), id);
    auto *dialog = new MoveStoriesDialog(m_newsroom.channels(), id, channel ? channel->name : QString(), window());
    connect(dialog, &MoveStoriesDialog::chosen, this,
            [this, id](const ChannelId &to) { check(m_newsroom.channelDesk().remove(id, to)); });
    openSheet(dialog);
}

void NewsroomView::describeChannel(const ChannelId &id)
{
    const Channel *channel = findChannel(m_newsroom.channels(), id);
    if (!channel)
        return;
    auto *dialog = new ChannelDialog(*channel, window());
    connect(dialog, &ChannelDialog::accepted, this, [this, dialog, id] {
        check(m_newsroom.channelDesk().describe(id, dialog->slug(), dialog->description()));
    });
    openSheet(dialog);
}

void NewsroomView::exportSite(bool elsewhere)
{
    if (!check(saveAll()))
        return;
    auto *sheet = new ExportSheet(m_newsroom, m_settings, m_ask, window());
    connect(sheet, &ExportSheet::exported, this, [this] {
        m_newsroom.refresh(NewsroomChange::Stories);
        if (m_story->isOpen()) {
            const int revision = m_story->revision();
            if (const auto article = m_newsroom.article(m_story->id()))
                m_story->markSaved(*article, revision);
        }
    });
    openSheet(sheet);
    if (elsewhere)
        sheet->chooseFolder();
    else
        sheet->begin();
}

void NewsroomView::import(const QStringList &paths)
{
    if (!check(saveAll()))
        return;
    auto *sheet = new ImportSheet(m_newsroom, window());
    connect(sheet, &ImportSheet::imported, this, &NewsroomView::reloadOpenStory);
    openSheet(sheet);
    sheet->begin(paths);
}

void NewsroomView::saveCopy()
{
    const QString name = m_story->article().slug + u".html"_s;
    m_ask.saveFile(this, {tr("Save a copy of the text"), name, {tr("HTML (*.html)")}, {}}, [this](const QString &path) {
        const Article &article = m_story->article();
        const QString page = u"<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>%1</title>\n<h1>%1</h1>\n%2\n"_s.arg(
            article.headline.toHtmlEscaped(), article.body);
        check(replaceFile(path, page.toUtf8()));
    });
}

} // namespace Galley
