// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/setting.h"
#include "desk/openstory.h"
#include "desk/preview.h"
#include "support/testnewsroom.h"
#include "ui/preview/previewpane.h"

#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <QWebEngineView>

#include <memory>
#include <optional>

namespace Galley {

/// What @p script gives on @p page, in a world that the page cannot reach. Empty when there is no answer within
/// @p msecs: a page that goes away gives none, or late; who waits for something asks again.
inline QString ask(QWebEnginePage &page, const QString &script, int msecs = 300)
{
    const auto answer = std::make_shared<std::optional<QString>>();
    page.runJavaScript(script, QWebEngineScript::ApplicationWorld, [answer](const QVariant &given) { *answer = given.toString(); });
    (void)QTest::qWaitFor([&] { return answer->has_value(); }, msecs);
    return answer->value_or(QString());
}

/// A newsroom and its preview in the real engine.
struct PreviewBench {
    PreviewBench()
    {
        pane = std::make_unique<PreviewPane>(preview, story, settings, [] { return false; });
        QObject::connect(test.newsroom.get(), &Newsroom::changed, pane.get(), [this] { pane->refresh(); });
        pane->resize(500, 700);
    }

    QWebEnginePage &page() const { return *pane->view()->page(); }

    TestNewsroom test;
    QTemporaryDir settingsFolder;
    Settings settings{settingsFolder.filePath(QStringLiteral("galley.ini"))};
    Preview preview{test.newsroom->folder(), test.clock};
    OpenStory story;
    std::unique_ptr<PreviewPane> pane;
};

} // namespace Galley
