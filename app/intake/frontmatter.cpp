// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/frontmatter.h"

#include "base/translate.h"

#include <QRegularExpression>

#include <yaml-cpp/yaml.h>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxDepth = 20;
constexpr qsizetype MaxLength = 256 * 1024;

MetaValue valueOf(const YAML::Node &node, int depth)
{
    MetaValue value;
    if (depth > MaxDepth)
        return value;
    if (node.IsScalar()) {
        value.kind = MetaValue::Kind::Text;
        value.text = QString::fromStdString(node.Scalar());
    } else if (node.IsSequence()) {
        value.kind = MetaValue::Kind::List;
        for (const YAML::Node &item : node)
            value.list.append(valueOf(item, depth + 1));
    } else if (node.IsMap()) {
        value.kind = MetaValue::Kind::Map;
        for (const auto &pair : node) {
            if (pair.first.IsScalar()) {
                value.map.insert(QString::fromStdString(pair.first.Scalar()).toLower(),
                                 valueOf(pair.second, depth + 1));
            }
        }
    }
    return value;
}

Error doesNotParse(int line, const QString &detail)
{
    return {ErrorKind::BadInput,
            tr("The front matter does not parse at line %1. Mend it and import the file again.").arg(line), detail};
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
    case Kind::Text: return text.trimmed().isEmpty() ? QStringList() : QStringList{text.trimmed()};
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
    const QString word = text.trimmed().toLower();
    return kind == Kind::Text && (word == "true"_L1 || word == "yes"_L1 || word == "on"_L1 || word == "1"_L1);
}

const MetaValue *FrontMatter::find(std::initializer_list<const char *> keys) const
{
    for (const char *key : keys) {
        const auto found = values.constFind(QString::fromLatin1(key));
        if (found != values.constEnd() && found->kind != MetaValue::Kind::Nothing)
            return &*found;
    }
    return nullptr;
}

QString FrontMatter::string(std::initializer_list<const char *> keys) const
{
    const MetaValue *value = find(keys);
    return value ? value->texts().join(u"、"_s).simplified() : QString();
}

Result<FrontMatter> splitFrontMatter(const QString &document)
{
    FrontMatter matter;
    if (auto other = otherDialect(document))
        return *other;
    static const QRegularExpression opening(u"^---[ \\t]*\\n"_s);
    const auto begin = opening.match(document);
    if (!begin.hasMatch()) {
        matter.text = document;
        return matter;
    }
    static const QRegularExpression closing(u"^(---|\\.\\.\\.)[ \\t]*$"_s, QRegularExpression::MultilineOption);
    const auto end = closing.match(document, begin.capturedEnd());
    if (!end.hasMatch())
        return doesNotParse(1, u"no closing ---"_s);
    const QString yaml = document.mid(begin.capturedEnd(), end.capturedStart() - begin.capturedEnd());
    if (yaml.size() > MaxLength)
        return doesNotParse(1, u"longer than 256 KB"_s);
    try {
        const YAML::Node root = YAML::Load(yaml.toStdString());
        if (root.IsMap())
            matter.values = valueOf(root, 0).map;
        else if (!root.IsNull())
            return doesNotParse(2, u"not a map"_s);
    } catch (const YAML::Exception &error) {
        return doesNotParse(error.mark.line + 2, QString::fromUtf8(error.what()));
    } catch (const std::exception &error) {
        return doesNotParse(1, QString::fromUtf8(error.what()));
    }
    matter.isThere = true;
    matter.text = document.mid(end.capturedEnd() + 1);
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
    const QTime time(match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt());
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    const QString offset = match.captured(7);
    if (offset.isEmpty())
        return QDateTime(date, time, zone).toUTC();
    if (offset == "Z"_L1 || offset == "UTC"_L1)
        return QDateTime(date, time, Qt::UTC);
    const QString digits = QString(offset.mid(1)).remove(u':');
    const int hours = digits.left(digits.size() > 2 ? digits.size() - 2 : 2).toInt();
    const int minutes = digits.size() > 2 ? digits.right(2).toInt() : 0;
    const int seconds = (hours * 60 + minutes) * 60 * (offset.startsWith(u'-') ? -1 : 1);
    return QDateTime(date, time, Qt::OffsetFromUTC, seconds).toUTC();
}

} // namespace Galley
