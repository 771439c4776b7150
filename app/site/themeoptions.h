// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "site/accent.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

class QJsonObject;

namespace Galley {

/// A text that a theme has in both languages; one of them may be missing.
struct ThemeText {
    QString zh;
    QString en;

    bool isEmpty() const { return zh.isEmpty() && en.isEmpty(); }
    /// In @p language (BCP 47 or a locale's name), or in the other when there is none.
    QString in(const QString &language) const;
    friend bool operator==(const ThemeText &, const ThemeText &) = default;
};

/// What one custom property of the stylesheet becomes; `{}` in @ref pattern stands for the option's value.
struct ThemeToken {
    QString property;
    QString pattern;
    friend bool operator==(const ThemeToken &, const ThemeToken &) = default;
};

struct ThemeChoice {
    QString value;
    ThemeText label;
    QList<ThemeToken> tokens;
    friend bool operator==(const ThemeChoice &, const ThemeChoice &) = default;
};

/// One thing that a theme lets the editor choose. Its value is kept as text: "on" or "off", a number in digits, a
/// choice's value, "#rrggbb", or one line of text.
struct ThemeOption {
    enum class Type { Colour, Choice, Switch, Number, Text };

    QString key;
    Type type = Type::Text;
    ThemeText label;
    ThemeText note;
    ThemeText unit;
    ThemeText group;    ///< the heading that stands before it; empty: none
    QString byDefault;
    int least = 0;      ///< of a number
    int most = 0;
    QList<ThemeChoice> choices;
    QList<ThemeToken> tokens; ///< of all types but Choice
    bool isAccent = false;    ///< a colour that a whole family is derived from

    /// @p text as this option keeps it; none when it is no value of it.
    std::optional<QString> fitting(const QString &text) const;
    friend bool operator==(const ThemeOption &, const ThemeOption &) = default;
};

/// What a theme declares in its theme.json under "options" and "grounds". Checked when it is read: what stands here
/// can go into a stylesheet and a template as it is. A value, cheap to copy.
class ThemeOptions
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    /// No options at all.
    ThemeOptions() = default;
    /// Template, with a message that names theme.json and what is wrong in it.
    static Result<ThemeOptions> read(const QJsonObject &theme);

    const QList<ThemeOption> &all() const { return m_all; }
    const ThemeGrounds &grounds() const { return m_grounds; }
    /// Null when the theme does not declare it.
    const ThemeOption *option(const QString &key) const;
    friend bool operator==(const ThemeOptions &, const ThemeOptions &) = default;

private:
    QList<ThemeOption> m_all;
    ThemeGrounds m_grounds;
};

/// "#b3261e" or "#b21"; none when @p text is no such colour.
std::optional<QRgb> colourFromText(const QString &text);
/// "#rrggbb".
QString colourText(QRgb colour);

/// What is wrong in a theme.json: its one sentence with @p what in it.
Error themeJsonError(const QString &what);

} // namespace Galley
