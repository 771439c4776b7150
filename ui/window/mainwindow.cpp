// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/mainwindow.h"

#include "desk/newsroom.h"
#include "desk/samplenewsroom.h"
#include "ui/common/ask.h"
#include "ui/common/messagebar.h"
#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/preview/previewpane.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingsdialog.h"
#include "ui/window/actions.h"
#include "ui/window/newsroomcare.h"
#include "ui/window/newsroomview.h"
#include "ui/window/paletteacts.h"
#include "ui/window/trayicon.h"
#include "ui/window/welcomepage.h"
#include "ui/window/windowbar.h"
#include "ui/window/windowkeys.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QString sampleFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/Sample.newsroom"_s;
}

} // namespace

MainWindow::MainWindow(Settings &settings, const Clock &clock, Ask &ask)
    : m_settings(settings)
    , m_clock(clock)
    , m_ask(ask)
    , m_actions(new Actions(this))
    , m_pages(new QStackedWidget)
    , m_welcome(nullptr)
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(960, 600);
    m_actions->fill(menuBar());
    new WindowKeys(this);
    m_bar = new WindowBar(*m_actions);
    m_welcome = new WelcomePage(*m_actions);
    m_pages->addWidget(m_welcome);
    auto *center = new QWidget(this);
    auto *column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_pages, 1);
    setCentralWidget(center);
    m_bar->hide();
    m_care = new NewsroomCare({*this, m_settings, m_clock, m_ask, [this] { return messages(); }, [this] { return closeNewsroom(); },
                               [this](const QString &path) { openNewsroom(path); }, [this](const QString &path) { openToRead(path); }});
    connectActions();
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::openNewsroom);
    connect(m_welcome, &WelcomePage::backupsRequested, m_care, &NewsroomCare::showBackupsOf);
    connect(m_welcome, &WelcomePage::forgetRequested, this, [this](const QString &folder) {
        QStringList recent = m_settings.value(Preference::Recent);
        recent.removeAll(folder);
        m_settings.set(Preference::Recent, recent);
        fillRecent();
    });
    connect(m_welcome, &WelcomePage::languageRequested, this, [this](const QString &language) {
        m_settings.set(Preference::Language, language);
        Q_EMIT interfaceChanged();
    });
    for (QAction *action : m_actions->ofNewsroom() + m_actions->ofStory())
        action->setEnabled(false);
    fillRecent();
    retranslate();

    if (!restoreGeometry(m_settings.value(Preference::WindowGeometry))) {
        const QSize room = screen()->availableSize();
        resize(QSize(1440, 900).boundedTo(room));
    }
}

MainWindow::~MainWindow()
{
    // What works on the newsroom goes first.
    m_care->attend(nullptr);
    delete m_view;
}

void MainWindow::connectActions()
{
    connect(m_actions->newNewsroom, &QAction::triggered, this, &MainWindow::chooseNewNewsroom);
    connect(m_actions->openNewsroom, &QAction::triggered, this, &MainWindow::chooseNewsroom);
    connect(m_actions->openSample, &QAction::triggered, this, &MainWindow::openSample);
    connect(m_actions->closeNewsroom, &QAction::triggered, this, [this] {
        if (closeNewsroom())
            m_settings.set(Preference::LastNewsroom, QString());
    });
    connect(m_actions->backups, &QAction::triggered, m_care, &NewsroomCare::showBackups);
    connect(m_actions->restoreBackup, &QAction::triggered, m_care, &NewsroomCare::chooseBackups);
    connect(m_actions->unpackNewsroom, &QAction::triggered, m_care, &NewsroomCare::unpack);
    connect(m_actions->settings, &QAction::triggered, this, qOverload<>(&MainWindow::openSettings));
    connect(m_actions->palette, &QAction::triggered, this, &MainWindow::openPalette);
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::quit);
    connect(m_actions->fullScreen, &QAction::triggered, this,
            [this](bool on) { on ? showFullScreen() : showNormal(); });
    connect(m_actions->about, &QAction::triggered, this, [this] {
        auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Galley"),
                                    tr("Galley %1").arg(QStringLiteral(GALLEY_VERSION)), QMessageBox::Ok, this);
        box->setInformativeText(tr("A desktop newsroom. Stories stay on this computer.\nApache License 2.0"));
        box->setIconPixmap(QIcon(u":/icons/galley.svg"_s).pixmap(64, 64));
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
}

void MainWindow::openLast()
{
    const QString last = m_settings.value(Preference::LastNewsroom);
    if (!last.isEmpty() && QFileInfo::exists(last))
        openNewsroom(last);
}

void MainWindow::openNewsroom(const QString &path)
{
    if (m_newsroom && QFileInfo(m_newsroom->path()) == QFileInfo(path))
        return;
    auto newsroom = Newsroom::open(path, OpenFor::Work, m_clock);
    if (!newsroom)
        return m_care->tellOfFailure(path, newsroom.error());
    place(std::move(*newsroom));
}

void MainWindow::openToRead(const QString &path)
{
    auto newsroom = Newsroom::open(path, OpenFor::Look, m_clock);
    const bool isDamaged = !newsroom && newsroom.error().kind == ErrorKind::Damaged;
    if (isDamaged)
        newsroom = Newsroom::open(path, OpenFor::LookAtDamaged, m_clock);
    if (!newsroom)
        return report(newsroom.error());
    place(std::move(*newsroom));
    if (isDamaged)
        m_care->tellReadOnly(path, tr("This newsroom is damaged: it can be read as far as it goes, and not be changed."));
    else
        m_care->tellReadOnly(path, tr("Open to be read only; nothing can be changed."));
}

void MainWindow::chooseNewsroom()
{
    const FileQuestion question{tr("Open newsroom"), QDir::homePath(), {}, tr("Open")};
    m_ask.chooseFolder(this, question, [this](const QString &folder) { openNewsroom(folder); });
}

void MainWindow::chooseNewNewsroom()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const FileQuestion question{tr("New newsroom"), documents + u'/' + tr("My newsroom") + u".newsroom"_s,
                                {tr("Newsroom (*.newsroom)")}, tr("Create")};
    m_ask.saveFile(this, question, [this](const QString &path) {
        NewNewsroom wish;
        wish.title = QFileInfo(path).completeBaseName();
        wish.language = uiLocale().language() == QLocale::Chinese ? u"zh-CN"_s : u"en"_s;
        auto newsroom = Newsroom::create(path, wish, m_clock);
        if (!newsroom)
            return report(newsroom.error());
        place(std::move(*newsroom));
    });
}

void MainWindow::openSample()
{
    if (QFileInfo::exists(sampleFolder()))
        return openNewsroom(sampleFolder());
    QDir().mkpath(QFileInfo(sampleFolder()).path());
    auto newsroom = createSampleNewsroom(sampleFolder(), m_clock);
    if (!newsroom)
        return report(newsroom.error());
    place(std::move(*newsroom));
}

void MainWindow::place(std::unique_ptr<Newsroom> newsroom)
{
    if (!closeNewsroom())
        return;
    m_newsroom = std::move(newsroom);
    m_newsroom->setPerson(editorName(m_settings));
    rememberNewsroom(m_settings, m_newsroom->path());
    fillRecent();
    setNewsroomLanguage(m_newsroom->settings().language);

    m_view = new NewsroomView(*m_newsroom, m_settings, m_ask, *m_actions, *m_bar);
    m_pages->addWidget(m_view);
    m_pages->setCurrentWidget(m_view);
    m_bar->show();
    m_welcome->messages()->clear();
    for (QAction *action : m_actions->ofNewsroom())
        action->setEnabled(true);
    if (m_newsroom->isReadOnly()) {
        for (QAction *action : m_actions->thatWrite())
            action->setEnabled(false);
    }
    connect(m_newsroom.get(), &Newsroom::changed, this, &MainWindow::updateTitle);
    connect(m_view, &NewsroomView::titleChanged, this, &MainWindow::updateTitle);
    connect(m_view, &NewsroomView::snippetSettingsRequested, this, [this] {
        openSettings(SettingsDialog::Page::Snippets);
    });
    connect(m_view, &NewsroomView::focusModeChanged, this, [this](bool on) {
        menuBar()->setVisible(!on);
        m_bar->setVisible(!on);
    });
    m_view->openLastStory();
    m_care->attend(m_newsroom.get());
    updateTitle();
}

bool MainWindow::closeNewsroom()
{
    if (!m_newsroom)
        return true;
    if (Done saved = m_newsroom->isReadOnly() ? Done() : m_view->saveAll(); !saved && !m_closeAnyway) {
        const Question question{tr("The last changes are not saved"),
                                tr("%1 What was written since the last save would be lost.").arg(saved.error().message),
                                tr("Close without them"), {}, true};
        m_ask.confirm(this, question, [this] {
            m_closeAnyway = true;
            closeNewsroom();
            m_closeAnyway = false;
        });
        return false;
    }
    m_care->attend(nullptr);
    delete m_settingsDialog;
    m_settingsDialog = nullptr;
    delete m_view;
    m_view = nullptr;
    m_newsroom.reset();
    m_bar->hide();
    m_pages->setCurrentWidget(m_welcome);
    for (QAction *action : m_actions->ofNewsroom() + m_actions->ofStory())
        action->setEnabled(false);
    updateTitle();
    return true;
}

void MainWindow::openSettings(SettingsDialog::Page page)
{
    openSettings();
    m_settingsDialog->showPage(page);
}

void MainWindow::openPalette()
{
    if (!m_palette)
        m_palette = new CommandPalette(this);
    m_palette->open(paletteEntries(*this), PaletteStories(*this));
}

void MainWindow::openSettings()
{
    if (!m_settingsDialog) {
        m_settingsDialog = new SettingsDialog(m_settings, m_newsroom.get(), m_ask, this);
        m_settingsDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_settingsDialog, &QObject::destroyed, this, [this] { m_settingsDialog = nullptr; });
        connect(m_settingsDialog, &SettingsDialog::interfaceChanged, this, &MainWindow::interfaceChanged);
        connect(m_settingsDialog, &SettingsDialog::editorNameChanged, this, [this] {
            if (m_newsroom)
                m_newsroom->setPerson(editorName(m_settings));
        });
        connect(m_settingsDialog, &SettingsDialog::themeShown, this, &MainWindow::showPreviewBesideSettings);
    }
    m_settingsDialog->show();
    m_settingsDialog->raise();
    m_settingsDialog->activateWindow();
}

void MainWindow::showPreviewBesideSettings()
{
    m_actions->previewPage->trigger();
    const QWidget *preview = m_view->previewPane();
    if (preview->isVisible())
        m_settingsDialog->standClearOf({preview->mapToGlobal(QPoint()), preview->size()});
}

void MainWindow::fillRecent()
{
    QStringList recent = m_settings.value(Preference::Recent);
    recent.removeIf([](const QString &folder) { return !QFileInfo::exists(folder); });
    m_actions->recentMenu()->clear();
    for (const QString &folder : std::as_const(recent)) {
        m_actions->recentMenu()->addAction(QFileInfo(folder).completeBaseName(), this,
                                           [this, folder] { openNewsroom(folder); })
            ->setToolTip(QDir::toNativeSeparators(folder));
    }
    m_actions->recentMenu()->setEnabled(!recent.isEmpty());
    m_welcome->setRecent(recent);
}

void MainWindow::report(const Error &error)
{
    messages()->post({Severity::Problem, error.message, error.detail, {}, {}, u"open"_s});
}

MessageArea *MainWindow::messages() const { return m_view ? m_view->messages() : m_welcome->messages(); }

void MainWindow::updateTitle()
{
    setWindowTitle(m_newsroom ? m_newsroom->title() + u" — "_s + tr("Galley", "the program's name in a title bar")
                              : tr("Galley", "the program's name in a title bar"));
    if (m_newsroom)
        m_bar->setNewsroomTitle(m_newsroom->title());
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    updateTitle();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::quit()
{
    m_isQuitting = true;
    close();
    m_isQuitting = false; // somebody may have decided to stay
}

void MainWindow::stayInTray()
{
    if (!m_tray) {
        m_tray = new TrayIcon(*this);
        connect(m_tray, &TrayIcon::quitRequested, this, &MainWindow::quit);
    }
    m_tray->stay();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.set(Preference::WindowGeometry, saveGeometry());
    if (m_newsroom && !m_newsroom->isReadOnly()) {
        const Done saved = m_view->saveAll();
        if (!saved && !m_closeAnyway) {
            event->ignore();
            const Question question{tr("The last changes are not saved"), saved.error().message,
                                    tr("Close without them"), {}, true};
            m_ask.confirm(this, question, [this, quits = m_isQuitting] {
                m_closeAnyway = true;
                quits ? quit() : void(close());
            });
            return;
        }
    }
    m_settings.sync();
    if (!m_isQuitting && m_newsroom && m_settings.value(Preference::StaysInTray) && TrayIcon::isAvailable()) {
        event->ignore();
        return stayInTray();
    }
    QMainWindow::closeEvent(event);
}

} // namespace Galley
