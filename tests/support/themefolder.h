// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desk/newsroom.h"
#include "desk/themedesk.h"
#include "support/testnewsroom.h"

#include <QDir>
#include <QFile>

namespace Galley {

inline bool writeText(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

inline QByteArray readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A theme of the newsroom's own, called "own", small enough to see through: its home page is "HOME", its stylesheet
/// "body{}", and it has two options that change the style and one that does not.
inline const QByteArray OwnThemeJson = R"json({
    "format": 1, "name": "own", "title": { "zh": "自家", "en": "Our own" }, "author": "The desk",
    "grounds": { "light": ["#fff"], "dark": ["#000"] },
    "options": [
        { "key": "accent", "type": "colour", "default": "#b3261e", "tokens": "accent", "label": { "zh": "强调色", "en": "Accent" } },
        { "key": "size", "type": "number", "min": 10, "max": 20, "default": 16, "label": { "zh": "字号", "en": "Size" },
          "tokens": { "--size": "{}px" } },
        { "key": "showViews", "type": "switch", "default": true, "label": { "zh": "浏览量", "en": "Views" } }
    ]
}
)json";

inline QString makeOwnTheme(const Newsroom &newsroom)
{
    const QString folder = newsroom.path() + QStringLiteral("/themes/own");
    writeText(folder + QStringLiteral("/theme.json"), OwnThemeJson);
    for (const char *name : {"masthead", "side", "footer", "channel", "story", "standing", "archive", "search",
                             "notfound", "redirect"})
        writeText(folder + QStringLiteral("/%1.mustache").arg(QLatin1StringView(name)), name);
    writeText(folder + QStringLiteral("/home.mustache"), "HOME");
    writeText(folder + QStringLiteral("/layout.mustache"), "<html><head></head><body>{{{content}}}</body></html>");
    writeText(folder + QStringLiteral("/assets/style.css"), "body{}");
    return folder;
}

} // namespace Galley
