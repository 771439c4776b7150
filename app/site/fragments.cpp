// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/fragments.h"

#include "site/addresses.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

std::vector<int> topChannels(const Plan &plan)
{
    std::vector<int> tops;
    for (size_t i = 0; i < plan.channels.size(); ++i) {
        if (plan.channels[i].top == int(i))
            tops.push_back(int(i));
    }
    return tops;
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits.append(c);
    }
    return digits;
}

/// A record of an authority with the public register where it can be looked up.
void addRecord(View &legal, const char *name, const QString &text, const QString &url)
{
    if (text.isEmpty()) {
        legal.absent(name);
        return;
    }
    View record;
    record.text("text", text);
    record.text("url", url);
    legal.object(name, std::move(record));
}

/// What stands beside the stream of news.
ViewList moreLinks(const Cards &cards)
{
    const Edition &edition = cards.edition();
    const Plan &plan = edition.plan();
    ViewList links;
    for (int page = 0; page < plan.input.standing.size(); ++page)
        links.append(cards.link(fromUtf8(plan.input.standing.at(page).headline), plan.standingPaths.textAt(size_t(page))));
    if (!plan.months.empty())
        links.append(cards.link(edition.words()["archive"], u"archive/index.html"_s));
    links.append(cards.link(edition.words()["search"], u"search.html"_s));
    return links;
}

View legalView(const SiteSettings &settings)
{
    View legal;
    legal.text("publisher", settings.publisher);
    legal.text("licence", settings.licence);
    legal.text("mail", settings.reportMail);
    addRecord(legal, "icp", settings.icpRecord, u"https://beian.miit.gov.cn/"_s);
    const QString number = digitsOf(settings.policeRecord);
    addRecord(legal, "police", settings.policeRecord,
              number.isEmpty() ? QString() : u"https://beian.mps.gov.cn/#/query/webSearch?code="_s + number);
    if (settings.reportPhone.isEmpty()) {
        legal.absent("phone");
    } else {
        View phone;
        phone.text("text", settings.reportPhone);
        phone.text("tel", (settings.reportPhone.trimmed().startsWith(u'+') ? u"+"_s : QString())
                       + digitsOf(settings.reportPhone));
        legal.object("phone", std::move(phone));
    }
    return legal;
}

} // namespace

View mastheadView(const Cards &cards, const MastheadKey &key)
{
    ViewList items;
    for (const int channel : topChannels(cards.edition().plan())) {
        View item = cards.channelLink(channel);
        const bool isCurrent = channel == key.channel;
        item.text("current", !isCurrent ? QString() : key.isChannelPage ? u"page"_s : u"true"_s);
        items.append(std::move(item));
    }
    View view;
    view.flag("isHome", key.isHome);
    view.flag("toMessage", key.leadsToMessage);
    if (items.isEmpty()) {
        view.absent("nav");
        return view;
    }
    View home;
    home.text("current", key.isHome ? u"page"_s : QString());
    View nav;
    nav.object("home", std::move(home));
    nav.list("items", std::move(items));
    view.object("nav", std::move(nav));
    return view;
}

std::optional<View> sideView(const Cards &cards, const SideKey &key)
{
    const Plan &plan = cards.edition().plan();
    if (plan.input.options.side() == ThemeValues::Side::Off)
        return std::nullopt;
    const bool showsNewest = plan.input.options.side() == ThemeValues::Side::Newest;
    ViewList sections;
    for (const int channel : topChannels(plan)) {
        const ChannelPlan &family = plan.channels[size_t(channel)];
        const int face = showsNewest && !family.list.empty() ? family.list.front() : family.face;
        if (face < 0 || channel == key.without)
            continue;
        if (!key.isStory && sections.size() == SideOfLists)
            break;
        View section = cards.channelLink(channel);
        section.text("id", QString::number(sections.size()));
        section.object("card", cards.card(face, CardForms::Side));
        sections.append(std::move(section));
    }
    if (sections.isEmpty())
        return std::nullopt;
    View view;
    view.list("sections", std::move(sections));
    return view;
}

View footerView(const Cards &cards)
{
    const SiteSettings &settings = cards.edition().site().settings();
    ViewList links;
    links.append(cards.link(cards.edition().words()["home"], u"index.html"_s));
    for (const int channel : topChannels(cards.edition().plan()))
        links.append(cards.channelLink(channel));
    View view;
    view.list("links", std::move(links));
    view.framed("more", moreLinks(cards));
    const bool hasLegal = !(settings.publisher + settings.licence + settings.icpRecord + settings.policeRecord
                            + settings.reportPhone + settings.reportMail)
                               .isEmpty();
    if (hasLegal)
        view.object("legal", legalView(settings));
    else
        view.absent("legal");
    view.text("copyright", settings.copyright);
    return view;
}

View commonView(const Cards &cards)
{
    const SiteSettings &settings = cards.edition().site().settings();
    View site;
    site.text("lang", settings.language);
    site.text("title", cards.edition().siteName());
    site.text("initial", initialOf(settings.title.trimmed()));
    site.text("tagline", settings.tagline);
    site.text("home", cards.url(u"index.html"_s));
    site.text("feed", cards.url(u"feed.xml"_s));
    site.text("atom", cards.url(u"atom.xml"_s));
    site.text("search", cards.url(u"search.html"_s));
    site.text("archive", cards.edition().plan().months.empty() ? QString() : cards.url(u"archive/index.html"_s));
    cards.picture(site, "logo", settings.logo, Crop::None, View::utf8(settings.title));
    View view;
    view.text("root", cards.root());
    view.object("site", std::move(site));
    view.object("words", cards.edition().words().view());
    view.object("options", cards.edition().plan().input.options.view());
    return view;
}

} // namespace Galley
