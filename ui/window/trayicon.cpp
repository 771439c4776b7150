// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/trayicon.h"

#include <QApplication>
#include <QMenu>

namespace Galley {

using namespace Qt::StringLiterals;

TrayIcon::TrayIcon(QWidget &window)
    : QObject(&window), m_window(window), m_menu(std::make_unique<QMenu>()), m_open(m_menu->addAction(QString())), m_quit(m_menu->addAction(QString()))
{
    m_icon.setIcon(QIcon(u":/icons/galley.svg"_s));
    m_icon.setContextMenu(m_menu.get());
    connect(m_open, &QAction::triggered, this, &TrayIcon::comeBack);
    connect(m_quit, &QAction::triggered, this, [this] {
        comeBack();
        Q_EMIT quitRequested();
    });
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context)
            comeBack();
    });
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::stay()
{
    retranslate();
    m_icon.show();
    m_window.hide();
}

void TrayIcon::comeBack()
{
    m_icon.hide();
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void TrayIcon::retranslate()
{
    m_open->setText(tr("Open Galley"));
    m_quit->setText(tr("Quit"));
    m_icon.setToolTip(tr("Galley: stories go out when their time has come"));
}

} // namespace Galley
