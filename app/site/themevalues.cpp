// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/themevalues.h"

#include "site/view.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// @p text as a string of a stylesheet: all but plain letters, digits and spaces by number, so nothing ends it.
QString quoted(const QString &text)
{
    QString made(u'"');
    for (const char32_t c : text.toUcs4()) {
        const bool isPlain = c == U' ' || (c < 0x80 && QChar(char16_t(c)).isLetterOrNumber());
        if (isPlain)
            made += QChar(char16_t(c));
        else
            made += u"\\%1 "_s.arg(uint(c), 0, 16);
    }
    return made + u'"';
}

QString declarations(const QList<ThemeToken> &tokens, const QString &value)
{
    QString made;
    for (const ThemeToken &token : tokens) {
        QString filled = token.pattern;
        made += token.property + u':' + filled.replace("{}"_L1, value) + u';';
    }
    return made;
}

QString declarations(const AccentColours &colours)
{
    return "--accent:"_L1 + colourText(colours.text) + ";--fill:"_L1 + colourText(colours.fill) + ";--on-fill:"_L1
        + colourText(colours.onFill) + u';';
}

QString declarations(const ThemeOption &option, const QString &value)
{
    if (option.type == ThemeOption::Type::Choice) {
        for (const ThemeChoice &choice : option.choices) {
            if (choice.value == value)
                return declarations(choice.tokens, {});
        }
    }
    return declarations(option.tokens, option.type == ThemeOption::Type::Text ? quoted(value) : value);
}

View choiceView(const ThemeOption &option, const QString &value)
{
    View view;
    for (const ThemeChoice &choice : option.choices) {
        const QByteArray name = choice.value.toLatin1();
        view.flag(ViewName(std::string_view(name.constData(), size_t(name.size()))), choice.value == value);
    }
    view.text("value", value);
    return view;
}

} // namespace

ThemeValues::ThemeValues(const ThemeOptions &options, const QString &theme, const QHash<QString, QString> &kept)
    : m_options(options)
{
    for (const ThemeOption &option : m_options.all()) {
        const auto found = kept.constFind(themeOptionKey(theme, option.key));
        const auto fitting = found == kept.constEnd() ? std::nullopt : option.fitting(*found);
        if (fitting && *fitting != option.byDefault)
            m_changed.insert(option.key, *fitting);
    }
}

QString ThemeValues::text(const QString &key) const
{
    const auto found = m_changed.constFind(key);
    if (found != m_changed.constEnd())
        return *found;
    const ThemeOption *option = m_options.option(key);
    return option ? option->byDefault : QString();
}

View ThemeValues::view() const
{
    View view;
    for (const ThemeOption &option : m_options.all()) {
        const QByteArray key = option.key.toLatin1();
        const ViewName name(std::string_view(key.constData(), size_t(key.size())));
        const QString value = text(option.key);
        switch (option.type) {
        case ThemeOption::Type::Switch: view.flag(name, value == "on"_L1); break;
        case ThemeOption::Type::Choice: view.object(name, choiceView(option, value)); break;
        case ThemeOption::Type::Number: view.text(name, value == "0"_L1 ? QString() : value); break;
        case ThemeOption::Type::Colour:
        case ThemeOption::Type::Text: view.text(name, value); break;
        }
    }
    return view;
}

QByteArray ThemeValues::style() const
{
    QString light;
    QString dark;
    for (const ThemeOption &option : m_options.all()) {
        if (!isChanged(option.key))
            continue;
        const QString value = text(option.key);
        const auto colour = option.isAccent ? colourFromText(value) : std::nullopt;
        if (colour) {
            const AccentFamily family = readableAccent(*colour, m_options.grounds());
            light += declarations(family.light);
            dark += declarations(family.dark);
        } else {
            light += declarations(option, value);
        }
    }
    QString made;
    if (!light.isEmpty())
        made += "\n:root{"_L1 + light.chopped(1) + "}\n"_L1;
    if (!dark.isEmpty()) {
        const QString block = u'{' + dark.chopped(1) + u'}';
        made += "@media (prefers-color-scheme:dark){:root:not([data-scheme=\"light\"])"_L1 + block + "}\n"_L1;
        made += ":root[data-scheme=\"dark\"]"_L1 + block + u'\n';
    }
    return made.toUtf8();
}

QHash<QString, QByteArray> ThemeValues::dressed(QHash<QString, QByteArray> assets) const
{
    const QByteArray own = style();
    if (const auto sheet = assets.find(u"assets/style.css"_s); sheet != assets.end() && !own.isEmpty())
        sheet->append(own);
    return assets;
}

QByteArray ThemeValues::digestText() const
{
    QString made;
    for (const ThemeOption &option : m_options.all())
        made += option.key + u'=' + text(option.key) + u'\n';
    return made.toUtf8();
}

int ThemeValues::number(const char *key, int otherwise) const
{
    const QString value = text(QString::fromLatin1(key));
    return value.isEmpty() ? otherwise : value.toInt();
}

ThemeValues::LeadRatio ThemeValues::leadRatio() const
{
    const QString value = text(u"leadRatio"_s);
    return value == "3x2"_L1 ? LeadRatio::ThreeToTwo : value == "2x1"_L1 ? LeadRatio::TwoToOne : LeadRatio::SixteenToNine;
}

ThemeValues::Side ThemeValues::side() const
{
    const QString value = text(u"side"_s);
    return value == "newest"_L1 ? Side::Newest : value == "off"_L1 ? Side::Off : Side::Featured;
}

ThemeValues::HomePictures ThemeValues::homePictures() const
{
    const QString value = text(u"homePictures"_s);
    return value == "lead"_L1 ? HomePictures::Lead
        : value == "third"_L1 ? HomePictures::EveryThird
        : value == "none"_L1  ? HomePictures::None
                              : HomePictures::All;
}

ThemeValues::DateForm ThemeValues::dateForm() const
{
    return text(u"dateForm"_s) == "words"_L1 ? DateForm::Words : DateForm::Iso;
}

QString themeOptionKey(const QString &theme, const QString &option) { return theme + u'/' + option; }

} // namespace Galley
