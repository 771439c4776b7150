// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/addresses.h"

#include "base/digest.h"
#include "base/text.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Windows reserves some names of three and four characters.
constexpr size_t LongestReserved = 4;

/// Whether cleanSlug() would leave @p slug as it is, for the common kind.
bool isPlainSlug(std::string_view slug)
{
    if (slug.size() <= LongestReserved || slug.size() > 60 || slug.front() == '-' || slug.back() == '-')
        return false;
    char before = 0;
    for (const char c : slug) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '-' && before != '-');
        if (!isPlain)
            return false;
        before = c;
    }
    return true;
}

} // namespace

bool Names::take(std::string_view name)
{
    if (m_isReserved && m_isReserved(name))
        return false;
    return m_taken.insert(shortHash({name.data(), qsizetype(name.size())})).second;
}

std::string Names::takeNumbered(std::string_view name)
{
    std::string base(name);
    // The numbers of "page" are those of lists: it would never find a free one.
    if (m_isReserved && m_isReserved(base + "-2")) {
        base += "-story";
        if (take(base))
            return base;
    }
    for (int number = 2;; ++number) {
        std::string numbered = base + '-' + std::to_string(number);
        if (take(numbered))
            return numbered;
    }
}

std::vector<std::string> distinctNames(const std::vector<std::string> &wanted, Names &names)
{
    std::vector<std::string> given(wanted.size());
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (names.take(wanted[i]))
            given[i] = wanted[i];
    }
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (given[i].empty())
            given[i] = names.takeNumbered(wanted[i]);
    }
    return given;
}

std::string addressPart(std::string_view slug, std::string_view instead)
{
    if (isPlainSlug(slug))
        return std::string(slug);
    std::string clean = cleanSlug(QString::fromUtf8(slug.data(), qsizetype(slug.size()))).toStdString();
    return clean.empty() ? std::string(instead) : clean;
}

bool isReservedForLists(std::string_view name)
{
    if (name == "index" || name == "feed" || name == "atom" || name == "page")
        return true;
    if (!name.starts_with("page-"))
        return false;
    name.remove_prefix(5);
    return std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isReservedAtTop(std::string_view name)
{
    for (const char *reserved : {"assets", "pictures", "tags", "stories", "authors", "archive", "search", "404"}) {
        if (name == reserved)
            return true;
    }
    return isReservedForLists(name);
}

QString channelPath(const QString &folder, int number)
{
    return number == 1 ? folder + "/index.html"_L1 : folder + "/page-"_L1 + QString::number(number) + ".html"_L1;
}

QString listPath(QLatin1StringView folder, const QString &name, int number)
{
    return folder + u'/' + name + (number == 1 ? QString() : u'_' + QString::number(number)) + ".html"_L1;
}

QString rootFrom(const QString &path) { return path.contains(u'/') ? u"../"_s : QString(); }

} // namespace Galley
