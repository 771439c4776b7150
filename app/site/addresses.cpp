// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/addresses.h"

namespace Galley {

using namespace Qt::StringLiterals;

bool Names::take(const QString &name)
{
    const QString key = name.toLower();
    if (m_taken.contains(key) || (m_isReserved && m_isReserved(key)))
        return false;
    m_taken.insert(key);
    return true;
}

QString Names::takeNumbered(const QString &name)
{
    for (int number = 2;; ++number) {
        const QString numbered = name + u'-' + QString::number(number);
        if (take(numbered))
            return numbered;
    }
}

std::vector<QString> distinctNames(const std::vector<QString> &wanted, Names &names)
{
    std::vector<QString> given(wanted.size());
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (names.take(wanted[i]))
            given[i] = wanted[i];
    }
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (given[i].isEmpty())
            given[i] = names.takeNumbered(wanted[i]);
    }
    return given;
}

bool isReservedForLists(const QString &name)
{
    if (name == "index"_L1 || name == "feed"_L1 || name == "page"_L1)
        return true;
    if (!name.startsWith("page-"_L1))
        return false;
    const QStringView rest = QStringView(name).mid(5);
    return std::all_of(rest.begin(), rest.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isReservedAtTop(const QString &name)
{
    return name == "assets"_L1 || name == "pictures"_L1 || name == "tags"_L1 || name == "stories"_L1
        || isReservedForLists(name);
}

QString channelPath(const QString &folder, int number)
{
    return number == 1 ? folder + "/index.html"_L1 : folder + "/page-"_L1 + QString::number(number) + ".html"_L1;
}

QString tagPath(const QString &name, int number)
{
    return "tags/"_L1 + name + (number == 1 ? QString() : u'_' + QString::number(number)) + ".html"_L1;
}

QString rootFrom(const QString &path) { return path.contains(u'/') ? u"../"_s : QString(); }

} // namespace Galley
