// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/themeoptions.h"

#include "base/translate.h"
#include "site/themeoptionreader.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestText = 500;

Error wrongGrounds()
{
    return themeJsonError(tr("“grounds” needs a list of colours for “light” and one for “dark”"));
}

Result<QList<QRgb>> readGrounds(const QJsonValue &json)
{
    QList<QRgb> grounds;
    for (const QJsonValue &value : json.toArray()) {
        const auto colour = colourFromText(value.toString());
        if (!colour)
            return wrongGrounds();
        grounds.append(*colour);
    }
    if (grounds.isEmpty())
        return wrongGrounds();
    return grounds;
}

} // namespace

QString ThemeText::in(const QString &language) const
{
    const bool isChinese = language.startsWith("zh"_L1);
    const QString &wanted = isChinese ? zh : en;
    return !wanted.isEmpty() ? wanted : isChinese ? en : zh;
}

std::optional<QString> ThemeOption::fitting(const QString &text) const
{
    switch (type) {
    case Type::Colour: {
        const auto colour = colourFromText(text);
        return colour ? std::optional(colourText(*colour)) : std::nullopt;
    }
    case Type::Switch: return text == "on"_L1 || text == "off"_L1 ? std::optional(text) : std::nullopt;
    case Type::Number: {
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        return isNumber && number >= least && number <= most ? std::optional(QString::number(number)) : std::nullopt;
    }
    case Type::Choice: {
        const bool isThere = std::any_of(choices.begin(), choices.end(),
                                         [&](const ThemeChoice &choice) { return choice.value == text; });
        return isThere ? std::optional(text) : std::nullopt;
    }
    case Type::Text: {
        const bool isLine = text.size() <= LongestText
            && std::none_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
        return isLine ? std::optional(text.trimmed()) : std::nullopt;
    }
    }
    return std::nullopt;
}

Result<ThemeOptions> ThemeOptions::read(const QJsonObject &theme)
{
    ThemeOptions made;
    if (const QJsonValue grounds = theme.value("grounds"_L1); !grounds.isUndefined()) {
        const auto light = readGrounds(grounds["light"_L1]);
        if (!light)
            return light.error();
        const auto dark = readGrounds(grounds["dark"_L1]);
        if (!dark)
            return dark.error();
        made.m_grounds = {*light, *dark};
    }
    const QJsonValue options = theme.value("options"_L1);
    if (!options.isUndefined() && !options.isArray())
        return themeJsonError(tr("“options” must be a list"));
    for (const QJsonValue &json : options.toArray()) {
        const Result<ThemeOption> option = readThemeOption(json.toObject());
        if (!option)
            return option.error();
        if (made.option(option->key))
            return themeJsonError(tr("there are two options “%1”").arg(option->key));
        if (option->isAccent && made.m_grounds.light.isEmpty())
            return themeJsonError(tr("option “%1” needs “grounds” to be read on").arg(option->key));
        made.m_all.append(*option);
    }
    return made;
}

const ThemeOption *ThemeOptions::option(const QString &key) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(),
                                    [&](const ThemeOption &option) { return option.key == key; });
    return found == m_all.end() ? nullptr : &*found;
}

std::optional<QRgb> colourFromText(const QString &text)
{
    static const QRegularExpression form(u"^#(?:[0-9a-fA-F]{3}){1,2}\\z"_s,
                                         QRegularExpression::DontCaptureOption);
    if (!form.match(text).hasMatch())
        return std::nullopt;
    QString digits = text.mid(1);
    if (digits.size() == 3) {
        digits = QString(digits.at(0)) + digits.at(0) + digits.at(1) + digits.at(1) + digits.at(2) + digits.at(2);
    }
    return digits.toUInt(nullptr, 16) | 0xff000000;
}

QString colourText(QRgb colour)
{
    return u'#' + u"%1"_s.arg(colour & 0xffffff, 6, 16, QLatin1Char('0'));
}

Error themeJsonError(const QString &what)
{
    return {ErrorKind::Template,
            tr("The theme's file %1 has a mistake: %2. Correct it, or choose another theme.")
                .arg(u"theme.json"_s, what),
            {}};
}

} // namespace Galley
