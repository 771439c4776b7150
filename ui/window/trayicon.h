// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QSystemTrayIcon>

#include <memory>

class QAction;
class QMenu;
class QWidget;

namespace Galley {

/// Where Galley stays while its window is put away, so that stories go out when their time has come. GUI thread.
class TrayIcon final : public QObject
{
    Q_OBJECT

public:
    explicit TrayIcon(QWidget &window);
    ~TrayIcon() override;

    static bool isAvailable() { return QSystemTrayIcon::isSystemTrayAvailable(); }
    /// Puts the window away.
    void stay();
    bool isStaying() const { return m_icon.isVisible(); }
    void comeBack();

Q_SIGNALS:
    void quitRequested();

private:
    void retranslate();

    QWidget &m_window;
    std::unique_ptr<QMenu> m_menu;
    QAction *m_open;
    QAction *m_quit;
    QSystemTrayIcon m_icon;
};

} // namespace Galley
