// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desk/newsroom.h"
#include "desk/storydesk.h"
#include "support/manualclock.h"

#include <QTemporaryDir>

namespace Galley {

/// A newsroom in a temporary folder, with the channels 新闻, 财经 and 创新.
class TestNewsroom
{
public:
    TestNewsroom()
    {
        auto made = Newsroom::create(path(), {QStringLiteral("青岚新闻"), QStringLiteral("zh-CN"), {}}, clock);
        if (made)
            newsroom = std::move(*made);
        else
            qFatal("%s %s", qPrintable(made.error().message), qPrintable(made.error().detail));
        newsroom->setPerson(QStringLiteral("周砚"));
    }

    QString path() const { return folder.filePath(QStringLiteral("Test.newsroom")); }
    void close() { newsroom.reset(); }
    Done reopen()
    {
        newsroom.reset();
        auto opened = Newsroom::open(path(), OpenFor::Work, clock);
        if (!opened)
            return opened.error();
        newsroom = std::move(*opened);
        return {};
    }

    /// A story with this headline and text, as an editor would write it.
    Article write(const QString &headline, const QString &text = QStringLiteral("正文第一段。"), int channel = 0)
    {
        Article article = *newsroom->stories().create(newsroom->channels().at(channel).id);
        article.headline = headline;
        article.body = QStringLiteral("<p>") + text.toHtmlEscaped() + QStringLiteral("</p>");
        return *newsroom->stories().save(article, SaveKind::Explicit);
    }
    /// The same, ready to go out.
    Article ready(const QString &headline, const QString &text = QStringLiteral("正文第一段。"), int channel = 0)
    {
        return *newsroom->stories().move(write(headline, text, channel).id, State::Ready);
    }

    QTemporaryDir folder;
    ManualClock clock;
    std::unique_ptr<Newsroom> newsroom;
};

} // namespace Galley
