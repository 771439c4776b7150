// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/setting.h"
#include "ui/settings/settingsdialog.h"

#include <QMainWindow>

#include <memory>

class QStackedWidget;

namespace Galley {

class Actions;
class Ask;
class CommandPalette;
class MessageArea;
class Newsroom;
class NewsroomCare;
class NewsroomView;
class TrayIcon;
class WelcomePage;
class WindowBar;

/// The window: the start screen, or one open newsroom. It only arranges; what is done is done by its parts.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// All must outlive the window.
    MainWindow(Settings &settings, const Clock &clock, Ask &ask);
    ~MainWindow() override;

    /// Opens the newsroom at @p path in place of the one that is open; says in place why it could not.
    void openNewsroom(const QString &path);
    /// The same, to read only: of one that is damaged what can be read.
    void openToRead(const QString &path);
    /// Opens what was open when Galley was last closed, if it is still there.
    void openLast();

    Newsroom *newsroom() const { return m_newsroom.get(); }
    NewsroomView *view() const { return m_view; }
    Actions &actions() { return *m_actions; }
    void openSettings();
    void openSettings(SettingsDialog::Page page);
    CommandPalette *palettePanel() const { return m_palette; }

Q_SIGNALS:
    /// Language, scheme or scale were changed in the settings.
    void interfaceChanged();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectActions();
    void quit();
    void stayInTray();
    void chooseNewsroom();
    void chooseNewNewsroom();
    void openSample();
    /// Puts @p newsroom in the window, in place of the one that is open.
    void place(std::unique_ptr<Newsroom> newsroom);
    MessageArea *messages() const;
    /// Writes what is not written and puts the newsroom away; false when the editor decided to stay.
    bool closeNewsroom();
    /// The settings change the look of the site: what is seen of it must not be behind them.
    void showPreviewBesideSettings();
    void openPalette();
    void fillRecent();
    void report(const Error &error);
    void retranslate();
    void updateTitle();

    Settings &m_settings;
    const Clock &m_clock;
    Ask &m_ask;
    Actions *m_actions;
    WindowBar *m_bar;
    QStackedWidget *m_pages;
    WelcomePage *m_welcome;
    std::unique_ptr<Newsroom> m_newsroom;
    NewsroomCare *m_care;
    NewsroomView *m_view = nullptr;
    SettingsDialog *m_settingsDialog = nullptr;
    CommandPalette *m_palette = nullptr;
    TrayIcon *m_tray = nullptr; ///< made when the window is put away
    bool m_closeAnyway = false;
    bool m_isQuitting = false; ///< and not only put away
};

} // namespace Galley
