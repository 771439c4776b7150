// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/ids.h"
#include "ui/window/palette.h"

class QMenuBar;

namespace Galley {

class MainWindow;

/// What the palette offers in @p window: the acts of its menus, the channels, the pages of the settings.
QList<PaletteEntry> paletteEntries(MainWindow &window);

/// Stories whose headlines fit: by their words, and the newest by the initials of their pinyin.
class PaletteStories
{
public:
    explicit PaletteStories(MainWindow &window);
    QList<PaletteEntry> operator()(const QString &typed) const;

private:
    struct Recent {
        PaletteEntry entry;
        ArticleId id;
        QString initials;
    };
    PaletteEntry entryOf(const ArticleId &id, const QString &headline) const;

    MainWindow *m_window;
    QList<Recent> m_recent;
};

} // namespace Galley
