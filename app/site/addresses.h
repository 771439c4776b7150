// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QSet>
#include <QString>

#include <functional>
#include <vector>

namespace Galley {

/// The names given out in one folder of the site. No two are alike, whatever the case, and none is reserved.
class Names
{
public:
    using Reserved = std::function<bool(const QString &)>;
    explicit Names(Reserved isReserved = {}) : m_isReserved(std::move(isReserved)) {}

    /// Takes @p name when it is free.
    bool take(const QString &name);
    /// Takes @p name with the first of "-2", "-3" … that is free.
    QString takeNumbered(const QString &name);

private:
    Reserved m_isReserved;
    QSet<QString> m_taken;
};

/// A free name for each of @p wanted, which come in order of seniority. Whoever can have the name that was wanted
/// gets it before any of the others is given a numbered one, so one story's trouble never moves another.
std::vector<QString> distinctNames(const std::vector<QString> &wanted, Names &names);

/// Names that mean something in every folder of lists: "index", "feed", "page", "page-2" …
bool isReservedForLists(const QString &name);
/// Folders at the top that are no channels: "assets", "pictures", "tags", "stories", and the above.
bool isReservedAtTop(const QString &name);

/// "news/index.html", "news/page-2.html".
QString channelPath(const QString &folder, int number);
/// "tags/bridge.html", "tags/bridge_2.html": no slug holds an underscore, so no tag stands there.
QString tagPath(const QString &name, int number);

/// What leads from the page at @p path to the top of the site: "" or "../".
QString rootFrom(const QString &path);

} // namespace Galley
