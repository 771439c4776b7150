// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "site/themecard.h"
#include "site/themevalues.h"

#include <QCoreApplication>
#include <QList>

namespace Galley {

class Newsroom;

/// One theme that a newsroom can choose.
struct ThemeListing {
    QString name;  ///< of its folder: what SiteSettings::theme says
    ThemeText title;
    QString author;
    bool isOwn = false;          ///< lies in the newsroom and may be changed
    std::optional<Error> fault;  ///< why it cannot be chosen
};

/// The themes of a newsroom: those that come with Galley and its own, and what is chosen of them. Same thread as its
/// newsroom.
class ThemeDesk
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    explicit ThemeDesk(Newsroom &newsroom) : m_newsroom(newsroom) {}

    /// Those that come with Galley, then the newsroom's own. One of its own hides another of the same name.
    QList<ThemeListing> themes() const;
    /// What the theme in use says about itself. NotFound or Template when it cannot be read.
    Result<ThemeCard> card() const;
    /// The values in force of what @p card declares, which is the theme in use.
    ThemeValues values(const ThemeCard &card) const;
    /// Where the newsroom's own theme @p name lies; empty for one that comes with Galley.
    QString folderOf(const QString &name) const;

    /// Puts @p name to use, once all of it was read and found good.
    Done choose(const QString &name);
    /// Copies the theme @p name into the newsroom, called @p title, with the values that its options have here.
    /// Returns the new one's name. BadInput without a title.
    Result<QString> copy(const QString &name, const QString &title);

    /// Sets option @p key of the theme in use; BadInput when @p text is no value of it. The default is as good as none.
    Done setOption(const QString &key, const QString &text);
    Done resetOption(const QString &key);
    /// Chooses the picture file at @p path as the site's logo.
    Done setLogo(const QString &path);
    Done removeLogo();

private:
    QString freeName(const QString &title) const;

    Newsroom &m_newsroom;
};

} // namespace Galley
