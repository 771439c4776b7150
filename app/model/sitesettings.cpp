// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "model/sitesettings.h"

#include "body/body.h"

#include <QUrl>


namespace Galley {

using namespace Qt::StringLiterals;

namespace {

struct TextField {
    QString key;
    QString SiteSettings::*member;
};

const QList<TextField> &textFields()
{
    static const QList<TextField> fields{
        {u"title"_s, &SiteSettings::title},
        {u"tagline"_s, &SiteSettings::tagline},
        {u"description"_s, &SiteSettings::description},
        {u"language"_s, &SiteSettings::language},
        {u"timeZone"_s, &SiteSettings::timeZone},
        {u"baseUrl"_s, &SiteSettings::baseUrl},
        {u"theme"_s, &SiteSettings::theme},
        {u"logo"_s, &SiteSettings::logo},
        {u"messageAddress"_s, &SiteSettings::messageAddress},
        {u"privacyAddress"_s, &SiteSettings::privacyAddress},
        {u"publisher"_s, &SiteSettings::publisher},
        {u"licence"_s, &SiteSettings::licence},
        {u"icpRecord"_s, &SiteSettings::icpRecord},
        {u"policeRecord"_s, &SiteSettings::policeRecord},
        {u"reportPhone"_s, &SiteSettings::reportPhone},
        {u"reportMail"_s, &SiteSettings::reportMail},
        {u"copyright"_s, &SiteSettings::copyright},
    };
    return fields;
}

/// Before the keys of themeOptions.
constexpr QLatin1StringView OptionPrefix("themeOption/");
constexpr QLatin1StringView RefusesKey("refuseEndedLicences");

} // namespace

QTimeZone SiteSettings::zone() const
{
    const QTimeZone named(timeZone.toLatin1());
    return named.isValid() ? named : QTimeZone::utc();
}

QHash<QString, QString> SiteSettings::toMap() const
{
    QHash<QString, QString> map;
    for (const TextField &field : textFields())
        map.insert(field.key, this->*field.member);
    for (auto option = themeOptions.cbegin(); option != themeOptions.cend(); ++option)
        map.insert(OptionPrefix + option.key(), *option);
    map.insert(RefusesKey, refusesEndedLicences ? u"yes"_s : QString());
    return map;
}

SiteSettings SiteSettings::fromMap(const QHash<QString, QString> &map)
{
    SiteSettings settings;
    for (const TextField &field : textFields()) {
        if (const auto found = map.constFind(field.key); found != map.constEnd())
            settings.*field.member = *found;
    }
    // A newsroom may come from anybody.
    settings.baseUrl = cleanBaseUrl(settings.baseUrl);
    settings.messageAddress = allowedLink(settings.messageAddress);
    settings.privacyAddress = allowedLink(settings.privacyAddress);
    settings.refusesEndedLicences = map.value(RefusesKey) == "yes"_L1;
    for (auto entry = map.cbegin(); entry != map.cend(); ++entry) {
        if (entry.key().startsWith(OptionPrefix))
            settings.themeOptions.insert(entry.key().mid(OptionPrefix.size()), *entry);
    }
    return settings;
}

QString cleanBaseUrl(const QString &url)
{
    QUrl parsed(url.trimmed(), QUrl::StrictMode);
    const QString scheme = parsed.scheme();
    if (!parsed.isValid() || parsed.host().isEmpty() || (scheme != "http"_L1 && scheme != "https"_L1))
        return {};
    parsed.setQuery(QString());
    parsed.setFragment(QString());
    QString path = parsed.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    parsed.setPath(path + u'/');
    return parsed.toString(QUrl::FullyEncoded);
}

} // namespace Galley
