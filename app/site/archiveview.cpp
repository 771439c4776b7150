// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/pageviews.h"

#include "site/addresses.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// "12 篇", "1 story", "1,204 stories"
QString counted(const Words &words, size_t stories)
{
    const QString number = grouped(qint64(stories));
    if (words.isChinese())
        return number + u" 篇"_s;
    return number + (stories == 1 ? u" story"_s : u" stories"_s);
}

View monthView(const Cards &cards, const NamedList &month)
{
    View view = cards.link(cards.edition().dates().monthOfYear(month.name), listPath("archive"_L1, month.file, 1));
    view.text("count", counted(cards.edition().words(), month.list.size()));
    return view;
}

/// { year, count, months }
View yearView(const QString &year, const QString &count, ViewList &&months)
{
    View view;
    view.text("year", year);
    view.text("count", count);
    view.framed("months", std::move(months));
    return view;
}

} // namespace

View archiveView(const Cards &cards)
{
    const std::vector<NamedList> &months = cards.edition().plan().months;
    ViewList years;
    for (size_t i = 0; i < months.size();) {
        const QString year = months[i].name.left(4);
        size_t stories = 0;
        ViewList list;
        for (; i < months.size() && months[i].name.startsWith(year); ++i) {
            stories += months[i].list.size();
            list.append(monthView(cards, months[i]));
        }
        years.append(yearView(year, counted(cards.edition().words(), stories), std::move(list)));
    }
    View view;
    ViewList crumbs = crumbsTo(cards, -1);
    crumbs.append(crumbHere(cards.edition().words()["archive"]));
    view.list("crumbs", std::move(crumbs));
    view.framed("years", std::move(years));
    return view;
}

View searchView(const Cards &cards)
{
    View view;
    ViewList crumbs = crumbsTo(cards, -1);
    crumbs.append(crumbHere(cards.edition().words()["search"]));
    view.list("crumbs", std::move(crumbs));
    view.text("index", cards.url(u"search/"_s));
    view.text("archive", cards.edition().plan().months.empty() ? QString() : cards.url(u"archive/index.html"_s));
    return view;
}

} // namespace Galley
