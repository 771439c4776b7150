// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"
#include "model/records.h"

#include <QHash>
#include <QList>
#include <QString>

namespace Galley {

/// A place to fill in a snippet. Editors write its name in double braces, also full-width ones, as ordinary text:
/// {{author}}, {{作者}}, ｛｛作者｝｝. What Galley knows of a story (see knownFields) it fills in by itself, under its English or
/// Chinese name; every other name is asked for, and so is one with a question mark before it: {{原文}}, {{?date}}. The
/// same name is filled with the same text wherever it stands.
struct SnippetField {
    QString key;        ///< under which its value goes into filled(); the English name of what is known, else @ref label
    QString label;      ///< as it is written, for showing
    bool isAsked = true; ///< Galley does not know it
    friend bool operator==(const SnippetField &, const SnippetField &) = default;
};

/// The names that Galley fills in by itself: English name, Chinese names. author, editor, source, headline, date (when
/// the story goes out, else today), today, channel, newsroom.
QList<std::pair<QString, QStringList>> knownFields();

/// The fields of @p snippet in order, each once.
QList<SnippetField> fieldsOf(const Snippet &snippet);

/// The text of @p snippet with @p values (by key) in its places; marks and links of the place go on. A place without a value
/// stays as it is written, so that nobody overlooks it; one with an empty value goes. What is no HTML of a sensible size
/// is an empty body.
Body filled(const Snippet &snippet, const QHash<QString, QString> &values);

/// The snippets that a new newsroom of @p language (BCP 47) begins with; without ids and times.
QList<Snippet> startingSnippets(const QString &language);

} // namespace Galley
