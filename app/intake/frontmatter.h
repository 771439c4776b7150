// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <optional>

namespace Galley {

/// A value of front matter: text, a list, or a map; what YAML says it is.
struct MetaValue {
    QString text; ///< of a scalar
    QList<MetaValue> list;
    QHash<QString, MetaValue> map; ///< keys in lower case
    enum class Kind { Nothing, Text, List, Map } kind = Kind::Nothing;

    bool isText() const { return kind == Kind::Text; }
    /// Scalars of a list, or the one scalar; maps give their "name". None is empty.
    QStringList texts() const;
    bool isTrue() const;
    bool isFalse() const;
};

/// A Markdown file taken apart.
struct FrontMatter {
    bool isThere = false;
    QHash<QString, MetaValue> values; ///< keys in lower case
    QString text;                     ///< what follows it

    /// The first of @p keys that has a value.
    const MetaValue *find(std::initializer_list<const char *> keys) const;
    /// The first of @p keys that says something, as one line.
    QString string(std::initializer_list<const char *> keys) const;
    /// What @p keys say together, without repeats. Text that is no list is parted at its commas.
    QStringList words(std::initializer_list<const char *> keys) const;
};

/// Splits @p document; BadInput, with the line, when its front matter is not YAML.
Result<FrontMatter> splitFrontMatter(const QString &document);

/// A date as people write it: YAML and ISO timestamps, 2019/11/16, 2019年11月16日 8:30; in @p zone when it names none.
std::optional<QDateTime> parseDate(const QString &text, const QTimeZone &zone);

} // namespace Galley
