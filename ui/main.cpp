// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "base/memory.h"
#include "ui/common/ask.h"
#include "ui/preview/siteaddress.h"
#include "ui/settings/preferences.h"
#include "ui/window/interface.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QIcon>
#include <QStandardPaths>

using namespace Galley;

int main(int argc, char *argv[])
{
    takeMemoryInLargeSteps();
    SiteAddress::registerScheme();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Galley"));
    QApplication::setApplicationVersion(QStringLiteral(GALLEY_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("galley"));

    Settings settings(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
                      + QStringLiteral("/galley.ini"));
    applyInterface(application, settings);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/galley.svg")));

    const SystemClock clock;
    DialogAsk ask;
    MainWindow window(settings, clock, ask);
    QObject::connect(&window, &MainWindow::interfaceChanged, &application,
                     [&] { applyInterface(application, settings); });
    window.show();
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() > 1)
        window.openNewsroom(arguments.at(1));
    else
        window.openLast();
    return QApplication::exec();
}
