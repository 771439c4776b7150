// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/themedesk.h"

#include "base/text.h"
#include "desk/mediadesk.h"
#include "desk/newsroom.h"
#include "desk/resources.h"
#include "desk/sitereading.h"
#include "desk/themecopy.h"
#include "store/newsroomfolder.h"

#include <QDir>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// The names of the themes in @p folder. What begins with a dot is not finished, or not meant to be seen.
QStringList namesIn(const QString &folder)
{
    QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    names.removeIf([](const QString &name) { return name.startsWith(u'.'); });
    return names;
}

ThemeListing listing(const QString &name, const QString &folder)
{
    ThemeListing made;
    made.name = name;
    made.isOwn = !folder.startsWith(u':');
    const Result<ThemeCard> card = readThemeCard(folder);
    if (card) {
        made.title = card->title;
        made.author = card->author;
    } else {
        made.fault = card.error();
    }
    if (made.title.isEmpty())
        made.title = {name, name};
    return made;
}

} // namespace

QList<ThemeListing> ThemeDesk::themes() const
{
    embedResources();
    const QStringList own = namesIn(m_newsroom.folder().themesFolder());
    QList<ThemeListing> themes;
    for (const QString &name : namesIn(u":/themes"_s)) {
        if (!own.contains(name))
            themes.append(listing(name, themeFolder(m_newsroom.folder(), name)));
    }
    for (const QString &name : own)
        themes.append(listing(name, themeFolder(m_newsroom.folder(), name)));
    return themes;
}

Result<ThemeCard> ThemeDesk::card() const
{
    embedResources();
    return readThemeCard(themeFolder(m_newsroom.folder(), m_newsroom.settings().theme));
}

ThemeValues ThemeDesk::values(const ThemeCard &card) const
{
    return ThemeValues(card.options, m_newsroom.settings().theme, m_newsroom.settings().themeOptions);
}

QString ThemeDesk::folderOf(const QString &name) const
{
    const QString folder = themeFolder(m_newsroom.folder(), name);
    return folder.startsWith(u':') ? QString() : folder;
}

Done ThemeDesk::choose(const QString &name)
{
    if (name == m_newsroom.settings().theme)
        return {};
    if (const auto theme = loadTheme(m_newsroom.folder(), name); !theme)
        return theme.error();
    SiteSettings settings = m_newsroom.settings();
    settings.theme = name;
    return m_newsroom.setSettings(settings);
}

QString ThemeDesk::freeName(const QString &title) const
{
    const QStringList taken = namesIn(u":/themes"_s) + namesIn(m_newsroom.folder().themesFolder());
    const QString slug = slugFrom(title, 40);
    const QString wanted = slug.isEmpty() ? u"theme"_s : slug;
    QString name = wanted;
    for (int number = 2; taken.contains(name, Qt::CaseInsensitive); ++number)
        name = u"%1-%2"_s.arg(wanted).arg(number);
    return name;
}

Result<QString> ThemeDesk::copy(const QString &name, const QString &title)
{
    embedResources();
    const QString called = title.simplified();
    if (called.isEmpty())
        return Error{ErrorKind::BadInput, tr("A theme needs a name; type one."), {}};
    const QString fresh = freeName(called);
    const QString from = themeFolder(m_newsroom.folder(), name);
    if (Done copied = copyTheme(from, m_newsroom.folder().themesFolder(), fresh, called); !copied)
        return copied.error();

    SiteSettings settings = m_newsroom.settings();
    const QHash<QString, QString> before = settings.themeOptions;
    const QString prefix = themeOptionKey(name, {});
    for (auto option = before.cbegin(); option != before.cend(); ++option) {
        if (option.key().startsWith(prefix))
            settings.themeOptions.insert(themeOptionKey(fresh, option.key().mid(prefix.size())), *option);
    }
    if (settings != m_newsroom.settings()) {
        if (Done kept = m_newsroom.setSettings(settings); !kept)
            return kept.error();
    }
    return fresh;
}

Done ThemeDesk::setOption(const QString &key, const QString &text)
{
    const Result<ThemeCard> theme = card();
    if (!theme)
        return theme.error();
    const ThemeOption *option = theme->options.option(key);
    const auto fitting = option ? option->fitting(text) : std::nullopt;
    if (!fitting)
        return Error{ErrorKind::BadInput, tr("The theme does not take this value; choose another."), key};
    if (*fitting == option->byDefault)
        return resetOption(key);
    SiteSettings settings = m_newsroom.settings();
    settings.themeOptions.insert(themeOptionKey(settings.theme, key), *fitting);
    return settings == m_newsroom.settings() ? Done() : m_newsroom.setSettings(settings);
}

Done ThemeDesk::resetOption(const QString &key)
{
    SiteSettings settings = m_newsroom.settings();
    return settings.themeOptions.remove(themeOptionKey(settings.theme, key)) ? m_newsroom.setSettings(settings) : Done();
}

Done ThemeDesk::setLogo(const QString &path)
{
    const Result<Media> picture = m_newsroom.media().add(path);
    if (!picture)
        return picture.error();
    SiteSettings settings = m_newsroom.settings();
    settings.logo = picture->file;
    return settings == m_newsroom.settings() ? Done() : m_newsroom.setSettings(settings);
}

Done ThemeDesk::removeLogo()
{
    SiteSettings settings = m_newsroom.settings();
    settings.logo.clear();
    return settings == m_newsroom.settings() ? Done() : m_newsroom.setSettings(settings);
}

} // namespace Galley
