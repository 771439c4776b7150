// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace Galley {

/// Many short ASCII texts, packed.
class AddressList
{
public:
    void reserve(size_t count) { m_ends.reserve(count); }
    void append(std::string_view text)
    {
        m_text += text;
        m_ends.push_back(quint32(m_text.size()));
    }
    size_t size() const { return m_ends.size(); }
    std::string_view at(size_t place) const
    {
        const quint32 begin = place == 0 ? 0 : m_ends[place - 1];
        return std::string_view(m_text).substr(begin, m_ends[place] - begin);
    }
    QString textAt(size_t place) const
    {
        const std::string_view text = at(place);
        return QString::fromLatin1(text.data(), qsizetype(text.size()));
    }

private:
    std::string m_text;
    std::vector<quint32> m_ends;
};

/// The names given out in one folder of the site, all of them clean slugs. No two are alike, and none is reserved.
class Names
{
public:
    using Reserved = bool (*)(std::string_view name);
    explicit Names(Reserved isReserved = nullptr) : m_isReserved(isReserved) {}

    /// Takes @p name when it is free.
    bool take(std::string_view name);
    /// Takes @p name with the first of "-2", "-3" … that is free; behind "-story" where those are reserved.
    std::string takeNumbered(std::string_view name);

private:
    Reserved m_isReserved;
    std::unordered_set<quint64> m_taken; ///< hashes: two alike would only cost one of them a number
};

/// A free name for each of @p wanted, which come in order of seniority. Whoever can have the name that was wanted
/// gets it before any of the others is given a numbered one, so one story's trouble never moves another.
std::vector<std::string> distinctNames(const std::vector<std::string> &wanted, Names &names);

/// @p slug as a part of an address; @p instead when nothing of it can be.
std::string addressPart(std::string_view slug, std::string_view instead);

/// Names that mean something in every folder of lists: "index", "feed", "atom", "page", "page-2" …
bool isReservedForLists(std::string_view name);
/// Folders at the top that are no channels: "assets", "pictures", "tags", "stories" …, and the above.
bool isReservedAtTop(std::string_view name);

/// "news/index.html", "news/page-2.html".
QString channelPath(const QString &folder, int number);
/// "tags/bridge.html", "tags/bridge_2.html" (also for authors and months): no slug holds an underscore, so nothing
/// else stands there.
QString listPath(QLatin1StringView folder, const QString &name, int number);

/// What leads from the page at @p path to the top of the site: "" or "../".
QString rootFrom(const QString &path);

} // namespace Galley
