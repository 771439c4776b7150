// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/themeoptionreader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <cstdlib>
#include <utility>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

using Type = ThemeOption::Type;

constexpr int LargestNumber = 1'000'000;

/// The keys that pages obey whatever the theme, the type that each needs, and of choices the values there may be.
struct KnownKey {
    QLatin1StringView key;
    Type type;
    QStringList values = {};
};

const QList<KnownKey> &knownKeys()
{
    static const QList<KnownKey> keys{
        {"storiesPerPage"_L1, Type::Number},
        {"excerptLength"_L1, Type::Number},
        {"related"_L1, Type::Number},
        {"newest"_L1, Type::Number},
        {"leadRatio"_L1, Type::Choice, {u"16x9"_s, u"3x2"_s, u"2x1"_s}},
        {"side"_L1, Type::Choice, {u"featured"_s, u"newest"_s, u"off"_s}},
        {"homePictures"_L1, Type::Choice, {u"lead"_s, u"third"_s, u"all"_s, u"none"_s}},
        {"dateForm"_L1, Type::Choice, {u"iso"_s, u"words"_s}},
    };
    return keys;
}

std::optional<Type> typeNamed(const QString &name)
{
    static const QHash<QString, Type> types{{u"colour"_s, Type::Colour},
                                            {u"choice"_s, Type::Choice},
                                            {u"switch"_s, Type::Switch},
                                            {u"number"_s, Type::Number},
                                            {u"text"_s, Type::Text}};
    const auto found = types.constFind(name);
    return found == types.constEnd() ? std::nullopt : std::optional(*found);
}

/// Whether @p value can stand as the value of a custom property and ends where it ends: nothing in it closes the
/// declaration or opens what is not closed, nor fetches anything.
bool isSafeValue(const QString &value)
{
    static const QRegularExpression unsafe(u"[;{}<>@\\[\\]\\\\\\n\\r]|/\\*|url\\s*\\("_s,
                                           QRegularExpression::CaseInsensitiveOption);
    if (value.trimmed().isEmpty() || value.size() > 200 || unsafe.match(value).hasMatch())
        return false;
    int open = 0;
    QChar quote;
    for (const QChar c : value) {
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (c == u'(') {
            ++open;
        } else if (c == u')' && --open < 0) {
            return false;
        }
    }
    return open == 0 && quote.isNull();
}

/// Reads one entry; each step says what is wrong.
class OptionReader
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    explicit OptionReader(const QJsonObject &json) : m_json(json) {}

    Result<ThemeOption> read()
    {
        for (const auto step : {&OptionReader::readNames, &OptionReader::readRange, &OptionReader::readChoices,
                                &OptionReader::readDefault, &OptionReader::readTokens, &OptionReader::checkKnownKey}) {
            if (Done done = (this->*step)(); !done)
                return done.error();
        }
        return m_option;
    }

private:
    Error wrong(const QString &what) const { return themeJsonError(what.arg(m_option.key)); }

    Done readNames()
    {
        // Both become names in templates; a dot or a space would make something else of them.
        static const QRegularExpression form(u"^[A-Za-z][A-Za-z0-9]{0,39}\\z"_s);
        m_option.key = m_json.value("key"_L1).toString();
        if (m_option.key.isEmpty())
            return themeJsonError(tr("an option has no “key”"));
        if (!form.match(m_option.key).hasMatch())
            return wrong(tr("the key of option “%1” may have only letters and digits"));
        const QString type = m_json.value("type"_L1).toString();
        const auto known = typeNamed(type);
        if (!known)
            return themeJsonError(tr("option “%1” has the unknown type “%2”").arg(m_option.key, type));
        m_option.type = *known;
        m_option.label = readThemeText(m_json.value("label"_L1));
        if (m_option.label.isEmpty())
            return wrong(tr("option “%1” has no label"));
        m_option.note = readThemeText(m_json.value("note"_L1));
        m_option.unit = readThemeText(m_json.value("unit"_L1));
        m_option.group = readThemeText(m_json.value("group"_L1));
        return {};
    }

    Done readRange()
    {
        if (m_option.type != Type::Number)
            return {};
        const QJsonValue least = m_json.value("min"_L1);
        const QJsonValue most = m_json.value("max"_L1);
        m_option.least = least.toInt();
        m_option.most = most.toInt(-1);
        const bool isSmall = std::abs(m_option.least) <= LargestNumber && std::abs(m_option.most) <= LargestNumber;
        if (!least.isDouble() || !most.isDouble() || !isSmall || m_option.least > m_option.most)
            return wrong(tr("option “%1” needs “min” and “max”"));
        return {};
    }

    Done readChoices()
    {
        if (m_option.type != Type::Choice)
            return {};
        static const QRegularExpression form(u"^[A-Za-z0-9][A-Za-z0-9_-]{0,39}\\z"_s);
        for (const QJsonValue &json : m_json.value("choices"_L1).toArray()) {
            const ThemeChoice choice{json["value"_L1].toString(), readThemeText(json["label"_L1]), {}};
            // Under "value" a template finds which one it is.
            if (!form.match(choice.value).hasMatch() || choice.value == "value"_L1)
                return wrong(tr("a choice of option “%1” has no “value” of letters and digits"));
            if (m_option.fitting(choice.value))
                return wrong(tr("option “%1” has two choices alike"));
            if (choice.label.isEmpty())
                return wrong(tr("a choice of option “%1” has no label"));
            m_option.choices.append(choice);
        }
        if (m_option.choices.size() < 2)
            return wrong(tr("option “%1” needs two choices or more"));
        return {};
    }

    Done readDefault()
    {
        const QJsonValue json = m_json.value("default"_L1);
        QString text = json.toString();
        if (m_option.type == Type::Switch && json.isBool())
            text = json.toBool() ? u"on"_s : u"off"_s;
        else if (m_option.type == Type::Number && json.isDouble())
            text = QString::number(json.toInt(m_option.most + 1));
        else if (!json.isString() || m_option.type == Type::Switch || m_option.type == Type::Number)
            return wrong(tr("option “%1” has no default of its type"));
        const auto fitting = m_option.fitting(text);
        if (!fitting)
            return wrong(tr("the default of option “%1” is not among its values"));
        m_option.byDefault = *fitting;
        return {};
    }

    Done readTokens()
    {
        const QJsonValue tokens = m_json.value("tokens"_L1);
        if (tokens.isUndefined())
            return {};
        if (tokens == QJsonValue(u"accent"_s) && m_option.type == Type::Colour) {
            m_option.isAccent = true;
            return {};
        }
        if (!tokens.isObject() || m_option.type == Type::Switch)
            return wrong(tr("option “%1” has “tokens” that its type cannot have"));
        const QJsonObject object = tokens.toObject();
        if (m_option.type != Type::Choice)
            return readTokenList(object, m_option.tokens);
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            if (!m_option.fitting(entry.key()))
                return wrong(tr("option “%1” has “tokens” for a choice that it does not have"));
        }
        for (ThemeChoice &choice : m_option.choices) {
            if (Done read = readTokenList(object.value(choice.value).toObject(), choice.tokens); !read)
                return read;
        }
        return {};
    }

    Done readTokenList(const QJsonObject &json, QList<ThemeToken> &tokens)
    {
        static const QRegularExpression property(u"^--[A-Za-z0-9_-]{1,60}\\z"_s);
        for (auto entry = json.begin(); entry != json.end(); ++entry) {
            const QString pattern = entry.value().toString();
            if (!property.match(entry.key()).hasMatch())
                return wrong(tr("“tokens” of option “%1” must be custom properties, as --size"));
            QString filled = pattern;
            if (m_option.type != Type::Choice)
                filled.replace("{}"_L1, "0"_L1);
            const bool quotesText = m_option.type == Type::Text && (pattern.contains(u'"') || pattern.contains(u'\''));
            if (!isSafeValue(filled) || quotesText)
                return wrong(tr("“tokens” of option “%1” hold what cannot stand in a stylesheet"));
            tokens.append({entry.key(), pattern});
        }
        return {};
    }

    Done checkKnownKey()
    {
        for (const KnownKey &known : knownKeys()) {
            if (m_option.key != known.key)
                continue;
            if (m_option.type != known.type)
                return wrong(tr("option “%1” is one that Galley obeys itself and has another type"));
            for (const ThemeChoice &choice : std::as_const(m_option.choices)) {
                if (!known.values.contains(choice.value))
                    return wrong(tr("option “%1” is one that Galley obeys itself and has other values"));
            }
        }
        return {};
    }

    const QJsonObject m_json;
    ThemeOption m_option;
};

} // namespace

Result<ThemeOption> readThemeOption(const QJsonObject &json) { return OptionReader(json).read(); }

ThemeText readThemeText(const QJsonValue &json) { return {json["zh"_L1].toString(), json["en"_L1].toString()}; }

} // namespace Galley
