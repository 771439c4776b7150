// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// galley_screenshots DIR: pictures of every window, in Chinese and English, light and dark.

#include "body/html.h"
#include "desk/channeldesk.h"
#include "desk/newsroombackup.h"
#include "desk/notedesk.h"
#include "desk/openstory.h"
#include "desk/remarkdesk.h"
#include "desk/reviewdesk.h"
#include "desk/samplenewsroom.h"
#include "desk/storydesk.h"
#include "desk/targetdesk.h"
#include "desk/themedesk.h"
#include "support/manualclock.h"
#include "support/scriptedask.h"
#include "support/typing.h"
#include "ui/common/messagebar.h"
#include "ui/common/segmentedcontrol.h"
#include "ui/editor/bodyedit.h"
#include "ui/editor/bodypanels.h"
#include "ui/editor/findbar.h"
#include "ui/editor/formatbar.h"
#include "ui/editor/linefield.h"
#include "ui/editor/linkpanel.h"
#include "ui/editor/storysheet.h"
#include "ui/editor/writingpanel.h"
#include "ui/library/mediamodel.h"
#include "ui/library/mediapage.h"
#include "ui/planning/boardpage.h"
#include "ui/planning/calendarpage.h"
#include "ui/preview/previewpane.h"
#include "ui/preview/siteaddress.h"
#include "ui/publishing/exportsheet.h"
#include "ui/publishing/importsheet.h"
#include "ui/publishing/publishsheet.h"
#include "ui/publishing/targetform.h"
#include "ui/review/comparisonview.h"
#include "ui/settings/channeldialog.h"
#include "ui/settings/optionfield.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/storysettings.h"
#include "ui/settings/themepage.h"
#include "ui/stories/findsheet.h"
#include "ui/stories/navigator.h"
#include "ui/stories/storylist.h"
#include "ui/stories/storyview.h"
#include "ui/window/actions.h"
#include "ui/window/backupssheet.h"
#include "ui/window/historyacts.h"
#include "ui/window/interface.h"
#include "ui/window/mainwindow.h"
#include "ui/window/newsroomview.h"
#include "ui/window/writingroom.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QListView>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

#include <cstdio>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// Takes the pictures of one language and scheme.
class Photographer
{
public:
    Photographer(const QString &folder, const QString &language, const QString &scheme)
        : m_folder(folder)
        , m_suffix(u'-' + (language == "zh_CN"_L1 ? u"zh"_s : u"en"_s) + u'-' + scheme + u".png"_s)
        , m_settings(m_temporary.filePath(u"galley.ini"_s))
    {
        m_settings.set(Preference::Language, language);
        m_settings.set(Preference::Scheme, scheme);
        m_settings.set(Preference::EditorName, u"周砚"_s);
        applyInterface(*qApp, m_settings);
    }

    void run()
    {
        MainWindow window(m_settings, m_clock, m_ask);
        window.resize(1440, 900);
        window.show();
        QTest::qWait(100);
        keep(window, u"welcome"_s);

        auto sample = createSampleNewsroom(m_temporary.filePath(u"Sample"_s), m_clock);
        if (!sample)
            qFatal("%s", qPrintable(sample.error().message));
        const QString path = (*sample)->path();
        const ArticleId lead = (*sample)->find(u"lanxi-river-path-opens"_s)
            ? (*sample)->find(u"lanxi-river-path-opens"_s)->id
            : (*sample)->rows({}, std::nullopt, 1)->first().id;
        sample->reset();
        window.openNewsroom(path);
        NewsroomView &view = *window.view();
        view.openStory(lead);
        waitForPreview(view);
        keep(window, u"main"_s);
        window.resize(1280, 800);
        waitForPreview(view);
        keep(window, u"main-1280"_s);
        window.resize(1440, 900);
        devices(window, view);
        window.actions().storyPage->trigger();
        QTest::qWait(200);
        keep(window, u"story-settings"_s);
        storySettings(window, view);
        view.openStory(lead);
        window.actions().previewPage->trigger();
        editor(window, view);
        writing(window, view);
        view.openStory(lead);
        scopes(window, view);
        history(window, view);
        desk(window, view);
        dialogs(window, view);
        care(window);
        empty(window);
    }

private:
    void waitForPreview(NewsroomView &view)
    {
        QSignalSpy shown(view.previewPane(), &PreviewPane::shown);
        shown.wait(3000);
        QTest::qWait(500);
    }

    void devices(MainWindow &window, NewsroomView &view)
    {
        view.previewPane()->setDevice(PreviewPane::Device::Tablet);
        QTest::qWait(500);
        keep(window, u"preview-tablet"_s);
        view.previewPane()->setDevice(PreviewPane::Device::Desktop);
        view.previewPane()->goHome();
        QTest::qWait(1200);
        keep(window, u"preview-desktop-home"_s);
        view.previewPane()->setDevice(PreviewPane::Device::Phone);
        view.previewPane()->goToStory();
        QTest::qWait(500);
    }

    /// The rest of the settings page: a cover and a correction below, slots with an end, and a standing page.
    void storySettings(MainWindow &window, NewsroomView &view)
    {
        const auto corrected = window.newsroom()->find(u"market-moves-under-one-roof"_s);
        const auto page = window.newsroom()->find(u"about-us"_s);
        auto *bar = view.storySettings()->findChild<QScrollArea *>()->verticalScrollBar();
        if (corrected)
            view.openStory(corrected->id);
        view.story().edit([&](Article &article) {
            article.slots = Slot::Headline | Slot::Pinned;
            article.slotEnds.headline = m_clock.now().addDays(1);
        });
        QTest::qWait(200);
        keep(window, u"story-settings-slots"_s);
        bar->setValue(bar->maximum());
        QTest::qWait(100);
        keep(window, u"story-settings-below"_s);
        bar->setValue(0);
        if (page)
            view.openStory(page->id);
        QTest::qWait(200);
        keep(window, u"story-settings-page"_s);
    }

    void editor(MainWindow &window, NewsroomView &view)
    {
        window.actions().showSide->trigger();
        window.actions().showNavigator->trigger();
        QTest::qWait(300);
        keep(window, u"editor"_s);
        window.actions().showSide->trigger();
        window.actions().showNavigator->trigger();
        const QString noPicture = QCoreApplication::translate(
            "Galley", "This is not a picture that Galley can use. Save it as JPEG, PNG, WebP or GIF and add it again.");
        const QString full
            = QCoreApplication::translate("Galley", "The disk is full; %1 was not written. Free some space and try again.")
                  .arg(u"newsroom.sqlite3"_s);
        const QString saveCopy = QCoreApplication::translate("Galley::NewsroomView", "Save a copy…");
        view.messages()->post({Severity::Warning, noPicture, {}, {}, {}, {}});
        view.messages()->post({Severity::Problem, full, {}, saveCopy, {}, {}});
        (void)QTest::qWaitFor([&] { return view.messages()->height() >= 72; });
        QTest::qWait(100);
        keep(window, u"messages"_s);
        view.messages()->clear();
    }

    /// What helps in the writing room, each part once.
    void writing(MainWindow &window, NewsroomView &view)
    {
        BodyEdit &edit = *view.sheet()->bodyEdit();
        WritingRoom &room = *view.room();
        view.sheet()->focusHeadline();
        QTest::qWait(200);
        keep(window, u"writing-headline"_s);
        edit.setFocus();
        room.findBar()->open(FindBar::With::Replace);
        room.findBar()->findField()->setText(u"河"_s);
        room.findBar()->findNext();
        QTest::qWait(300);
        keep(window, u"writing-find"_s);
        room.findBar()->close();
        room.formatBar()->writingButton()->click();
        QTest::qWait(200);
        keep(window, u"writing-look"_s);
        room.writingPanel()->dismiss();

        edit.moveCursor(QTextCursor::End);
        edit.insertGallery({picture(u"a.png"_s, Qt::darkCyan), picture(u"b.png"_s, Qt::darkYellow),
                            picture(u"c.png"_s, Qt::darkGreen)});
        edit.panels()->openObject();
        QTest::qWait(400);
        keep(window, u"writing-gallery"_s);
        edit.panels()->dismissAll();
        selectFirstFigure(edit);
        edit.panels()->openObject();
        QTest::qWait(300);
        keep(window, u"writing-figure"_s);
        edit.panels()->dismissAll();

        QTextCursor word(edit.document()->firstBlock());
        word.setPosition(2, QTextCursor::KeepAnchor);
        edit.setTextCursor(word);
        edit.panels()->openLink();
        typeInto(edit.panels()->link()->addressField(), u"车"_s);
        QTest::qWait(300);
        keep(window, u"writing-link"_s);
        edit.panels()->dismissAll();

        edit.moveCursor(QTextCursor::Start);
        edit.apply([](QTextCursor &cursor) { cursor.insertText(u"他说:\"ＡＢＣ公司，，来了。\"  第 2 次. "_s); });
        edit.tidy();
        QTest::qWait(300);
        keep(window, u"writing-tidied"_s);
        edit.undo();
        view.messages()->clear();

        window.actions().focusMode->trigger();
        edit.moveCursor(QTextCursor::Start);
        edit.moveCursor(QTextCursor::EndOfBlock);
        QTest::qWait(300);
        keep(window, u"writing-focus"_s);
        window.actions().focusMode->trigger();

        window.actions().findEverywhere->trigger();
        if (auto *sheet = window.findChild<FindSheet *>()) {
            sheet->setWords(u"步道"_s, {}, u"河畔步道"_s);
            sheet->find();
            (void)QTest::qWaitFor([&] { return !sheet->isRunning(); }, 5000);
            QTest::qWait(200);
            keep(*sheet, u"writing-find-everywhere"_s);
            sheet->close();
        }
        QTest::qWait(100);
    }

    void selectFirstFigure(BodyEdit &edit)
    {
        for (QTextBlock block = edit.document()->begin(); block.isValid(); block = block.next()) {
            const int place = objectPosition(block);
            if (place >= 0 && objectFormatAt(block, place).objectType() == FigureObjectType)
                return edit.setTextCursor(selectingObject(block));
        }
    }

    QString picture(const QString &name, const QColor &colour)
    {
        QImage image(900, 600, QImage::Format_RGB32);
        image.fill(colour);
        const QString path = m_temporary.filePath(name);
        image.save(path);
        return path;
    }

    void scopes(MainWindow &window, NewsroomView &view)
    {
        view.navigator()->select(Scope::inState(State::Withdrawn));
        QTest::qWait(300);
        keep(window, u"list-empty"_s);
        view.navigator()->select(Scope::all());
        view.list()->setFilterText(u"茶"_s);
        QTest::qWait(500);
        keep(window, u"list-filter"_s);
        view.list()->orderButton()->click();
        QTest::qWait(300);
        keep(window, u"list-ranked"_s);
        view.list()->orderButton()->click();
        view.list()->setFilterText(u"茶 chanel:新闻"_s);
        QTest::qWait(500);
        keep(window, u"list-fault"_s);
        view.list()->setFilterText({});
        QTest::qWait(300);
    }

    /// A story in review, with remarks on its text; several stories at once; the calendar.
    void desk(MainWindow &window, NewsroomView &view)
    {
        Newsroom &newsroom = *window.newsroom();
        (void)newsroom.review().setChain(readyMadeChains(u"zh-CN"_s).at(2).second);
        const ArticleId before = view.story().id();
        const Article story = *newsroom.stories().duplicate(before);
        (void)newsroom.review().sign(story.id, {u"初审"_s, Verdict::Pass, {}, u"周砚"_s});
        m_clock.advance(1500);
        (void)newsroom.review().sign(story.id, {u"一校"_s, Verdict::Pass, u"改 6 处"_s, u"沈见"_s});
        view.openStory(story.id);
        window.actions().reviewPage->trigger();
        (void)newsroom.remarks().comment(story.id, {4, 10}, u"数字请再核一遍。"_s);
        (void)newsroom.remarks().suggest(story.id, {20, 24}, u"改成的说法"_s, u"更准确"_s);
        QTextCursor word(view.sheet()->bodyEdit()->document()->firstBlock());
        word.setPosition(30);
        word.setPosition(36, QTextCursor::KeepAnchor);
        view.sheet()->bodyEdit()->setTextCursor(word);
        QTest::qWait(600);
        keep(window, u"review"_s);
        (void)newsroom.notes().setNote(story.id, {u"等县里回话，下午三点前定稿。"_s, m_clock.now().addSecs(7200)});
        (void)newsroom.notes().add(story.id, u"核对“三公里”的口径"_s);
        (void)newsroom.notes().add(story.id, u"补一张全景图"_s);
        (void)newsroom.notes().setDone(story.id, newsroom.notes().toDos(story.id)->first().id, true);
        window.actions().storyPage->trigger();
        QTest::qWait(300);
        keep(window, u"settings-story"_s);
        auto *scroll = view.storySettings()->findChild<QScrollArea *>();
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
        QTest::qWait(100);
        keep(window, u"settings-story-end"_s);
        window.actions().previewPage->trigger();
        view.list()->view()->selectAll();
        QTest::qWait(300);
        keep(window, u"many"_s);
        view.openStory(before);
        for (int day = 0; day < 9; ++day) {
            const Article planned = *newsroom.stories().duplicate(before);
            (void)newsroom.stories().schedule({planned.id}, m_clock.now().addDays(day % 5).addSecs(3600 * (day % 4)));
        }
        window.actions().calendar->trigger();
        QTest::qWait(300);
        keep(window, u"calendar"_s);
        view.calendar()->kind()->setCurrent(1);
        QTest::qWait(200);
        keep(window, u"calendar-week"_s);
        window.actions().board->trigger();
        QTest::qWait(500);
        keep(window, u"board"_s);
        view.board()->momentBox()->click();
        QTest::qWait(1500);
        keep(window, u"board-later"_s);
        window.actions().media->trigger();
        QTest::qWait(1500);
        view.mediaPage()->view()->setCurrentIndex(view.mediaPage()->model()->index(1, 0));
        QTest::qWait(300);
        keep(window, u"media"_s);
        window.actions().media->trigger();
        (void)newsroom.review().setChain({});
        view.messages()->clear();
    }

    /// The versions of a story, and two of them compared.
    void history(MainWindow &window, NewsroomView &view)
    {
        Newsroom &newsroom = *window.newsroom();
        const ArticleId id = view.story().id();
        const Article before = *newsroom.article(id);
        (void)newsroom.stories().save(before, SaveKind::Explicit);
        Article article = before;
        article.headline.replace(article.headline.size() / 2, 2, u"改了"_s);
        Body body = parseHtml(article.body)->body;
        for (size_t i = 0; i < body.blocks.size(); ++i) {
            auto *paragraph = std::get_if<Paragraph>(&body.blocks[i]);
            if (paragraph && i % 3 == 0)
                paragraph->runs.front().text.insert(4, u"（据现场介绍）"_s);
            else if (paragraph && i % 3 == 1 && paragraph->runs.front().text.size() > 16)
                paragraph->runs.front().text.remove(6, 5);
        }
        body.blocks.erase(body.blocks.begin() + 2);
        body.blocks.push_back(Paragraph{{{u"新加的一段，说明接下来的安排。"_s, {}, {}}}, {}});
        article.body = toHtml(normalized(body));
        (void)newsroom.stories().save(article, SaveKind::Explicit);
        view.openStory(newsroom.rows({}, {}, 3)->at(2).id);
        view.openStory(id);
        window.actions().historyPage->trigger();
        QTest::qWait(400);
        keep(window, u"history"_s);
        const auto revisions = *newsroom.revisions(id);
        view.historyActs()->compare(revisions.at(1).id, {});
        QTest::qWait(400);
        view.comparison()->goToNext();
        QTest::qWait(200);
        keep(window, u"compare"_s);
        view.comparison()->form()->setCurrent(1);
        QTest::qWait(200);
        keep(window, u"compare-merged"_s);
        view.historyActs()->stop();
        window.actions().previewPage->trigger();
        QTest::qWait(200);
    }

    void dialogs(MainWindow &window, NewsroomView &view)
    {
        for (const auto page : {SettingsDialog::Page::Machine, SettingsDialog::Page::Site, SettingsDialog::Page::Theme,
                                SettingsDialog::Page::Footer, SettingsDialog::Page::Templates, SettingsDialog::Page::Snippets,
                                SettingsDialog::Page::Contributors, SettingsDialog::Page::Sources, SettingsDialog::Page::Review}) {
            window.openSettings();
            auto *dialog = window.findChild<SettingsDialog *>();
            dialog->showPage(page);
            QTest::qWait(200);
            keep(*dialog, u"settings-%1"_s.arg(int(page)));
        }
        theme(window);
        window.findChild<SettingsDialog *>()->close();
        QTest::qWait(50);

        {
            ExportSheet sheet(*window.newsroom(), m_settings, m_ask, &window);
            sheet.show();
            QTest::qWait(100);
            keep(sheet, u"export-first"_s);
            m_ask.folder = m_temporary.filePath(u"site"_s);
            QSignalSpy done(&sheet, &ExportSheet::exported);
            sheet.begin();
            done.wait(30000);
            QTest::qWait(100);
            keep(sheet, u"export-done"_s);
        }
        publishing(window);
        {
            QDir().mkpath(m_temporary.filePath(u"in"_s));
            write(u"in/好的稿件.md"_s, u"---\ntitle: 早市搬进新棚\ncategories: [民生]\n---\n正文。\n"_s);
            write(u"in/缺图.md"_s, u"---\ntitle: 缺一张图的稿件\n---\n正文 ![图](none.jpg)\n"_s);
            write(u"in/坏的.md"_s, u"---\ntitle: [没有\n---\n正文。\n"_s);
            ImportSheet sheet(*window.newsroom(), &window);
            sheet.show();
            QSignalSpy done(&sheet, &ImportSheet::imported);
            sheet.begin({m_temporary.filePath(u"in"_s)});
            done.wait(30000);
            QTest::qWait(200);
            keep(sheet, u"import-done"_s);
        }
        const Channels &channels = window.newsroom()->channels();
        ChannelDialog channel(channels.first(), &window);
        channel.show();
        QTest::qWait(100);
        keep(channel, u"channel"_s);
        MoveStoriesDialog move(channels, channels.first().id, channels.first().name, &window);
        move.show();
        QTest::qWait(100);
        keep(move, u"move-stories"_s);
        Q_UNUSED(view)
    }

    /// A release that is planned, and the form of a target.
    void publishing(MainWindow &window)
    {
        Newsroom &newsroom = *window.newsroom();
        (void)newsroom.targets().put({.id = {}, .name = u"备份盘"_s, .url = u"file://"_s + m_temporary.filePath(u"mirror"_s)});
        const auto server = newsroom.targets().put({.id = {}, .name = u"正式网站"_s, .url = u"sftp://news@qinglan.example/var/www/news"_s,
                                                    .publicUrl = u"https://qinglan.example/"_s, .keyFile = {}, .hostKey = {}});
        PublishJob job(newsroom);
        PublishSheet sheet(newsroom, job, m_settings, m_ask, &window);
        sheet.show();
        for (int i = 0; i < 100 && job.stage() != PublishJob::Stage::Planned; ++i)
            QTest::qWait(100);
        keep(sheet, u"publish-plan"_s);
        job.send();
        for (int i = 0; i < 100 && job.stage() != PublishJob::Stage::Sent; ++i)
            QTest::qWait(100);
        keep(sheet, u"publish-done"_s);
        TargetForm form(newsroom, m_ask, *server, &window);
        form.show();
        QTest::qWait(100);
        keep(form, u"publish-target"_s);
    }

    /// Options of the theme as they are changed, with the preview beside them.
    void theme(MainWindow &window)
    {
        auto *dialog = window.findChild<SettingsDialog *>();
        dialog->showPage(SettingsDialog::Page::Theme);
        if (OptionField *accent = dialog->themePage()->field(u"accent"_s)) {
            accent->findChild<QLineEdit *>()->setText(u"#e8a33d"_s);
            Q_EMIT accent->findChild<QLineEdit *>()->editingFinished();
        }
        QTest::qWait(1500);
        keep(*dialog, u"settings-theme-changed"_s);
        QPixmap desk = window.grab();
        QPainter painter(&desk);
        painter.drawPixmap(dialog->pos() - window.pos(), dialog->grab());
        painter.end();
        desk.save(m_folder + u"/settings-theme-preview"_s + m_suffix);
        auto *pages = dialog->themePage()->parentWidget()->parentWidget()->parentWidget();
        auto *bar = static_cast<QScrollArea *>(pages)->verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        QTest::qWait(100);
        keep(*dialog, u"settings-theme-middle"_s);
        bar->setValue(bar->maximum());
        QTest::qWait(100);
        keep(*dialog, u"settings-theme-end"_s);
        bar->setValue(0);
        ownTheme(window, *dialog);
    }

    /// A theme of the newsroom's own with a logo, and what is said when somebody spoils a template of it.
    void ownTheme(MainWindow &window, SettingsDialog &dialog)
    {
        QImage logo(480, 120, QImage::Format_RGB32);
        logo.fill(0x28594f);
        logo.save(m_temporary.filePath(u"logo.png"_s));
        (void)window.newsroom()->themes().setLogo(m_temporary.filePath(u"logo.png"_s));
        m_ask.textAnswer = u"副刊"_s;
        dialog.themePage()->copyButton()->click();
        QTest::qWait(1500);
        keep(dialog, u"settings-theme-own"_s);
        QFile spoilt(window.newsroom()->themes().folderOf(u"fukan"_s) + u"/story.mustache"_s);
        if (spoilt.open(QIODevice::Append))
            spoilt.write("\n{{#open}}\n");
        spoilt.close();
        QTest::qWait(1500);
        keep(window, u"preview-theme-fault"_s);
        (void)window.newsroom()->themes().choose(u"default"_s);
        (void)window.newsroom()->themes().removeLogo();
    }

    /// The backups of a newsroom, the start screen that knows it, and what is seen of one that another program has open.
    void care(MainWindow &window)
    {
        const QString path = window.newsroom()->path();
        m_settings.set(Preference::BackupPlace, m_temporary.filePath(u"移动硬盘"_s));
        QDir().mkpath(m_temporary.filePath(u"移动硬盘"_s));
        for (int hour = 0; hour < 3; ++hour) {
            m_clock.advance(3600);
            (void)backUp(window.newsroom()->folder(), m_clock, hour == 1 ? BackupReason::Restore : BackupReason::ByHand);
        }
        window.actions().backups->trigger();
        QTest::qWait(500);
        if (auto *sheet = window.findChild<BackupsSheet *>()) {
            keep(*sheet, u"backups"_s);
            sheet->close();
        }
        window.actions().closeNewsroom->trigger();
        QTest::qWait(200);
        keep(window, u"start"_s);
        auto other = Newsroom::open(path, OpenFor::Work, m_clock);
        window.openNewsroom(path);
        QTest::qWait(200);
        keep(window, u"start-in-use"_s);
        const auto bars = window.findChildren<MessageBar *>();
        for (const MessageBar *bar : bars) {
            if (bar->isVisible() && bar->message().act) {
                const auto read = bar->message().act;
                read();
                break;
            }
        }
        QTest::qWait(1500);
        keep(window, u"reading"_s);
        window.actions().closeNewsroom->trigger();
    }

    void empty(MainWindow &window)
    {
        auto made = Newsroom::create(m_temporary.filePath(u"Empty"_s), {u"东渡社区"_s, u"zh-CN"_s, {}}, m_clock);
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        const QString path = (*made)->path();
        made->reset();
        window.openNewsroom(path);
        QTest::qWait(1500);
        keep(window, u"empty"_s);
    }

    void write(const QString &name, const QString &text)
    {
        QFile file(m_temporary.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
    }

    void keep(QWidget &widget, const QString &name)
    {
        widget.grab().save(m_folder + u'/' + name + m_suffix);
    }

    QString m_folder;
    QString m_suffix;
    QTemporaryDir m_temporary;
    Settings m_settings;
    ManualClock m_clock{QDateTime(QDate(2026, 11, 23), QTime(2, 42), Qt::UTC)};
    ScriptedAsk m_ask;
};

} // namespace

int main(int argc, char *argv[])
{
    SiteAddress::registerScheme();
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: galley_screenshots DIR\n", stderr);
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
        for (const QString &scheme : {u"light"_s, u"dark"_s})
            Photographer(folder, language, scheme).run();
    }
    return 0;
}
