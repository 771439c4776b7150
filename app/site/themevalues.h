// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "site/themeoptions.h"

#include <QByteArray>

namespace Galley {

class View;

/// The options of a theme with the values in force in one newsroom. A value; any number of threads may read it.
class ThemeValues
{
public:
    /// No theme, so no option: everything as the program has it.
    ThemeValues() = default;
    /// @p kept: "theme/option" → text, as SiteSettings::themeOptions. What does not fit its option is as if it were
    /// not there.
    ThemeValues(const ThemeOptions &options, const QString &theme, const QHash<QString, QString> &kept);

    const ThemeOptions &options() const { return m_options; }
    /// The value in force; empty for an option that the theme does not declare.
    QString text(const QString &key) const;
    bool isChanged(const QString &key) const { return m_changed.contains(key); }

    /// What templates find under `options`.
    View view() const;
    /// What is appended to assets/style.css: the custom properties of all options that have another value than their
    /// default. Empty when none has.
    QByteArray style() const;
    /// @p assets of the theme (path → bytes) with style() in its place.
    QHash<QString, QByteArray> dressed(QHash<QString, QByteArray> assets) const;
    /// Every value, in one text that changes when any of them does: for telling whether pages are still true.
    QByteArray digestText() const;

    /// @name What pages obey whatever the theme; @p otherwise when the theme leaves it to the program.
    /// @{
    enum class LeadRatio { SixteenToNine, ThreeToTwo, TwoToOne };
    enum class Side { Featured, Newest, Off };
    enum class HomePictures { Lead, EveryThird, All, None };
    enum class DateForm { Iso, Words };
    int storiesPerPage(int otherwise) const { return number("storiesPerPage", otherwise); }
    int excerptLength(int otherwise) const { return number("excerptLength", otherwise); }
    int related(int otherwise) const { return number("related", otherwise); }
    int newest(int otherwise) const { return number("newest", otherwise); }
    LeadRatio leadRatio() const;
    Side side() const;
    HomePictures homePictures() const;
    DateForm dateForm() const;
    /// @}

private:
    int number(const char *key, int otherwise) const;

    ThemeOptions m_options;
    QHash<QString, QString> m_changed; ///< option → text, where it is not the default
};

/// "theme/option", as values are kept.
QString themeOptionKey(const QString &theme, const QString &option);

} // namespace Galley
