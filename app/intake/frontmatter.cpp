// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/frontmatter.h"

#include "base/translate.h"
#include "body/runbuilder.h"

#include <QRegularExpression>

#include <algorithm>

#include <yaml-cpp/yaml.h>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxDepth = 20;
constexpr int MaxValues = 20'000;
constexpr qsizetype MaxLength = 256 * 1024;

/// Turns nodes into values. Aliases can make a small text mean a huge one, so the values are counted.
class ValueReader
{
public:
    MetaValue read(const YAML::Node &node, int depth = 0)
    {
        MetaValue value;
        if (depth > MaxDepth || ++m_count > MaxValues)
            return value;
        if (node.IsScalar()) {
            value.kind = MetaValue::Kind::Text;
            value.text = cleanText(QString::fromStdString(node.Scalar()));
        } else if (node.IsSequence()) {
            value.kind = MetaValue::Kind::List;
            for (const YAML::Node &item : node)
                value.list.append(read(item, depth + 1));
        } else if (node.IsMap()) {
            value.kind = MetaValue::Kind::Map;
            for (const auto &pair : node) {
                if (pair.first.IsScalar())
                    value.map.insert(QString::fromStdString(pair.first.Scalar()).toLower(), read(pair.second, depth + 1));
                if (isTooMuch())
                    break;
            }
        }
        return value;
    }

    bool isTooMuch() const { return m_count > MaxValues; }

private:
    int m_count = 0;
};

Error doesNotParse(int line, const QString &detail)
{
    return {ErrorKind::BadInput,
            tr("The front matter has a mistake in line %1. Correct it and import the file again.").arg(line), detail};
}

/// Another dialect of front matter than YAML, by how it begins.
std::optional<Error> otherDialect(const QString &document)
{
    const auto told = [](const QString &name) {
        return Error{ErrorKind::BadInput,
                     tr("The front matter is written in %1. Galley reads YAML, between two lines of “---”.").arg(name),
                     {}};
    };
    if (document.startsWith("+++"_L1))
        return told(u"TOML"_s);
    static const QRegularExpression json(u"^(;;;|\\{\\s*\"[^\"\\n]+\"\\s*:)"_s);
    if (json.match(document).hasMatch())
        return told(u"JSON"_s);
    return std::nullopt;
}

} // namespace

QStringList MetaValue::texts() const
{
    switch (kind) {
    case Kind::Nothing: return {};
    case Kind::Text: return text.trimmed().isEmpty() ? QStringList() : QStringList{text.simplified()};
    case Kind::Map: return map.value(u"name"_s).texts();
    case Kind::List: {
        QStringList all;
        for (const MetaValue &item : list)
            all += item.texts();
        return all;
    }
    }
    return {};
}

bool MetaValue::isTrue() const
{
    static const QStringList words{u"true"_s, u"yes"_s, u"on"_s, u"y"_s, u"1"_s};
    return kind == Kind::Text && words.contains(text.trimmed().toLower());
}

bool MetaValue::isFalse() const
{
    static const QStringList words{u"false"_s, u"no"_s, u"off"_s, u"n"_s, u"0"_s};
    return kind == Kind::Text && words.contains(text.trimmed().toLower());
}

const MetaValue *FrontMatter::find(std::initializer_list<const char *> keys) const
{
    for (const char *key : keys) {
        const auto found = values.constFind(QString::fromLatin1(key));
        if (found != values.constEnd() && found->kind != MetaValue::Kind::Nothing && !(found->isText() && found->text.isEmpty()))
            return &*found;
    }
    return nullptr;
}

QString FrontMatter::string(std::initializer_list<const char *> keys) const
{
    for (const char *key : keys) {
        const QStringList texts = values.value(QString::fromLatin1(key)).texts();
        const auto isLatin = [](const QString &one) {
            return std::all_of(one.begin(), one.end(), [](QChar c) { return c.unicode() < 0x250; });
        };
        if (!texts.isEmpty())
            return texts.join(std::all_of(texts.begin(), texts.end(), isLatin) ? u", "_s : u"、"_s);
    }
    return {};
}

QStringList FrontMatter::words(std::initializer_list<const char *> keys) const
{
    static const QRegularExpression comma(u"[,，、;；]"_s);
    QStringList words;
    for (const char *key : keys) {
        const MetaValue value = values.value(QString::fromLatin1(key));
        const QStringList texts = value.isText() ? value.text.split(comma) : value.texts();
        for (const QString &one : texts) {
            if (const QString word = one.simplified(); !word.isEmpty() && !words.contains(word))
                words.append(word);
        }
    }
    return words;
}

namespace {

struct Parts {
    QString yaml;
    QString text;
    int firstLine = 1; ///< of the YAML, in the file
    bool isClosed = true;
};

/// The two parts of @p document; nothing when it has no front matter.
std::optional<Parts> partsOf(const QString &document)
{
    static const QRegularExpression opening(u"^---[ \\t]*\\n"_s);
    // Hexo takes front matter without its first line for what it is.
    static const QRegularExpression bare(u"^(?:title|date|layout|tags|categories)[ \\t]*:"_s);
    static const QRegularExpression closing(u"^(?:---|\\.\\.\\.)[ \\t]*$"_s, QRegularExpression::MultilineOption);
    const auto begin = opening.match(document);
    if (!begin.hasMatch() && !bare.match(document).hasMatch())
        return std::nullopt;
    const qsizetype start = begin.hasMatch() ? begin.capturedEnd() : 0;
    const auto end = closing.match(document, start);
    if (!end.hasMatch())
        return begin.hasMatch() ? std::optional<Parts>(Parts{{}, {}, 1, false}) : std::nullopt;
    return Parts{document.mid(start, end.capturedStart() - start), document.mid(end.capturedEnd() + 1), begin.hasMatch() ? 2 : 1, true};
}

Result<QHash<QString, MetaValue>> valuesOf(const QString &yaml, int firstLine)
{
    try {
        // Without its last line end: the parser takes that for the end of a quotation that was never closed.
        const YAML::Node root = YAML::Load(yaml.chopped(yaml.endsWith(u'\n') ? 1 : 0).toStdString());
        if (root.IsNull())
            return QHash<QString, MetaValue>();
        if (!root.IsMap())
            return doesNotParse(firstLine, u"not a map"_s);
        ValueReader reader;
        MetaValue value = reader.read(root);
        if (reader.isTooMuch())
            return doesNotParse(firstLine, u"more values than anybody writes"_s);
        return value.map;
    } catch (const YAML::Exception &error) {
        return doesNotParse(std::max(0, error.mark.line) + firstLine, QString::fromUtf8(error.what()));
    } catch (const std::exception &error) {
        return doesNotParse(firstLine, QString::fromUtf8(error.what()));
    } catch (...) {
        return doesNotParse(firstLine, u"unknown exception"_s);
    }
}

} // namespace

Result<FrontMatter> splitFrontMatter(const QString &document)
{
    if (auto other = otherDialect(document))
        return *other;
    FrontMatter matter;
    const std::optional<Parts> parts = partsOf(document);
    if (!parts) {
        matter.text = document;
        return matter;
    }
    if (parts->yaml.size() > MaxLength)
        return doesNotParse(1, u"longer than 256 KB"_s);
    if (!parts->isClosed) {
        return Error{ErrorKind::BadInput,
                     tr("The front matter does not end: a line “---” is missing below it. Add it and import the file again."),
                     u"no closing ---"_s};
    }
    Result<QHash<QString, MetaValue>> values = valuesOf(parts->yaml, parts->firstLine);
    if (!values)
        return values.error();
    matter.values = *std::move(values);
    matter.isThere = true;
    matter.text = parts->text;
    return matter;
}

std::optional<QDateTime> parseDate(const QString &text, const QTimeZone &zone)
{
    static const QRegularExpression form(
        u"^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?"
        "(?:[T ]+(\\d{1,2})[:：时](\\d{1,2})(?:[:：分](\\d{1,2})(?:[.,]\\d+)?)?[分秒]?)?"
        "\\s*(Z|UTC|[+-]\\d{1,2}(?::?\\d{2})?)?$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = form.match(text.simplified());
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    const QTime time(match.captured(4).toInt(), match.captured(5).toInt(), std::min(59, match.captured(6).toInt()));
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    const QString offset = match.captured(7);
    if (offset.isEmpty())
        return QDateTime(date, time, zone.isValid() ? zone : QTimeZone::utc()).toUTC();
    if (offset == "Z"_L1 || offset == "UTC"_L1)
        return QDateTime(date, time, Qt::UTC);
    const QString digits = QString(offset.mid(1)).remove(u':');
    const int hours = digits.left(digits.size() > 2 ? digits.size() - 2 : 2).toInt();
    const int minutes = digits.size() > 2 ? digits.right(2).toInt() : 0;
    if (hours > 14 || minutes > 59)
        return std::nullopt;
    const int seconds = (hours * 60 + minutes) * 60 * (offset.startsWith(u'-') ? -1 : 1);
    return QDateTime(date, time, Qt::OffsetFromUTC, seconds).toUTC();
}

} // namespace Galley
