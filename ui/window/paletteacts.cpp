// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/paletteacts.h"

#include "base/text.h"
#include "desk/newsroom.h"
#include "ui/common/words.h"
#include "ui/settings/settingsdialog.h"
#include "ui/stories/navigator.h"
#include "ui/window/mainwindow.h"
#include "ui/window/newsroomview.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int RecentStories = 500; ///< that are found by initials
constexpr int StoriesShown = 20;

/// A menu's text without the mark of its key and what stands behind a tab.
QString plain(const QString &text)
{
    QString name = text.section(u'\t', 0, 0);
    name.replace(u"&&"_s, u"\x01"_s).remove(u'&').replace(u'\x01', u'&');
    return name;
}

void addActs(QList<PaletteEntry> &entries, const QMenu &menu, const QString &kind)
{
    const QList<QAction *> actions = menu.actions();
    for (QAction *action : actions) {
        if (action->isSeparator() || !action->isVisible() || !action->isEnabled())
            continue;
        if (action->menu()) {
            addActs(entries, *action->menu(), plain(action->text()));
            continue;
        }
        entries.append({plain(action->text()), kind, action->shortcut().toString(QKeySequence::NativeText),
                        [action = QPointer(action)] {
                            if (action)
                                action->trigger();
                        }});
    }
}

} // namespace

QList<PaletteEntry> paletteEntries(MainWindow &window)
{
    QList<PaletteEntry> entries;
    const QList<QAction *> menus = window.menuBar()->actions();
    for (const QAction *menu : menus) {
        if (menu->menu())
            addActs(entries, *menu->menu(), plain(menu->text()));
    }
    if (!window.newsroom())
        return entries;
    for (const Channel &channel : window.newsroom()->channels()) {
        entries.append({channel.name, translate("Galley", "Channel"), {}, [&window, id = channel.id] {
                            if (window.view())
                                window.view()->navigator()->select(Scope::inChannel(id));
                        }});
    }
    for (const auto &[page, name] : SettingsDialog::pageNames()) {
        entries.append({name, translate("Galley", "Settings"), {}, [&window, shown = page] { window.openSettings(shown); }});
    }
    return entries;
}

PaletteStories::PaletteStories(MainWindow &window) : m_window(&window)
{
    if (!window.newsroom())
        return;
    const auto rows = window.newsroom()->rows({}, std::nullopt, RecentStories);
    if (!rows)
        return;
    for (const ArticleRow &row : *rows)
        m_recent.append({entryOf(row.id, row.headline), row.id, initialsOf(row.headline)});
}

PaletteEntry PaletteStories::entryOf(const ArticleId &id, const QString &headline) const
{
    return {headline, translate("Galley", "Story", "kind of what the palette opens"), {}, [window = m_window, id] {
                if (window->view())
                    window->view()->openStory(id);
            }};
}

QList<PaletteEntry> PaletteStories::operator()(const QString &typed) const
{
    QList<PaletteEntry> entries;
    if (!m_window->newsroom())
        return entries;
    ArticleFilter filter;
    filter.search.words = {{SearchPlace::Headline, typed, false, false}};
    QSet<ArticleId> seen;
    if (const auto rows = m_window->newsroom()->rows(filter, std::nullopt, StoriesShown)) {
        for (const ArticleRow &row : *rows) {
            seen.insert(row.id);
            entries.append(entryOf(row.id, row.headline));
        }
    }
    for (const Recent &recent : m_recent) {
        if (entries.size() < StoriesShown && !seen.contains(recent.id) && recent.initials.contains(typed))
            entries.append(recent.entry);
    }
    return entries;
}

} // namespace Galley
