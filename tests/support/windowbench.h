// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/scriptedask.h"
#include "support/testnewsroom.h"
#include "ui/common/messagebar.h"
#include "ui/settings/preferences.h"
#include "ui/stories/storylist.h"
#include "ui/stories/storylistmodel.h"
#include "ui/window/interface.h"
#include "ui/window/mainwindow.h"
#include "ui/window/newsroomview.h"

#include <QApplication>
#include <QTest>

namespace Galley {

/// The real window over a newsroom of its own with stories 甲, 乙 and 丙, in English, at nine by fourteen hundred.
class WindowBench
{
public:
    /// False when the window did not come up.
    bool open()
    {
        settings.set(Preference::Language, QStringLiteral("en"));
        applyInterface(*qApp, settings);
        for (const QString &headline : {QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("丙")}) {
            test.clock.advance(60);
            stories.append(test.write(headline).id);
        }
        test.close();
        window = std::make_unique<MainWindow>(settings, test.clock, ask);
        window->resize(1440, 900);
        window->show();
        if (!QTest::qWaitForWindowExposed(window.get()))
            return false;
        QApplication::setActiveWindow(window.get()); // there is nobody else to do it
        window->openNewsroom(test.path());
        const bool isThere = QTest::qWaitFor([this] { return window->view() && view().list()->model()->rowCount() > 2; });
        QApplication::setActiveWindow(window.get());
        return isThere;
    }

    NewsroomView &view() { return *window->view(); }
    Newsroom &newsroom() { return *window->newsroom(); }
    /// What the newest message over the sheet says.
    QString saidLast()
    {
        const auto bars = view().messages()->bars();
        return bars.isEmpty() ? QString() : bars.first()->message().text;
    }

    /// All that messages say, on whichever page or sheet.
    QString saidAnywhere() const
    {
        QStringList texts;
        const auto areas = window->findChildren<MessageArea *>();
        for (const MessageArea *area : areas) {
            const auto bars = area->bars();
            for (const MessageBar *bar : bars)
                texts.append(bar->message().text);
        }
        return texts.join(QLatin1Char('\n'));
    }

    TestNewsroom test;
    Settings settings{test.folder.filePath(QStringLiteral("galley.ini"))};
    ScriptedAsk ask;
    QList<ArticleId> stories;
    std::unique_ptr<MainWindow> window;
};

} // namespace Galley
