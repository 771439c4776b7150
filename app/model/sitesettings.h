// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QString>
#include <QTimeZone>

namespace Galley {

/// What the newsroom says about itself on its site. Nothing here is invented: an empty field leaves no trace.
struct SiteSettings {
    QString title;
    QString tagline;
    QString description;
    QString language = QStringLiteral("zh-CN");       ///< BCP 47
    QString timeZone = QStringLiteral("Asia/Shanghai"); ///< IANA name; times on the site are shown in it
    QString baseUrl;       ///< "https://news.example.cn/" with its slash; empty: the site is not placed yet
    QString theme = QStringLiteral("default");        ///< the name of its folder
    QHash<QString, QString> themeOptions; ///< "theme/option" → text; what is not here is as the theme has it
    QString logo;          ///< media file of the site's logo; empty: none

    bool refusesEndedLicences = false; ///< no export while it would show a picture whose licence has ended

    QString messageAddress; ///< where the reader message form is sent; empty: no form
    QString privacyAddress; ///< the page that explains the handling of personal data

    QString publisher;      ///< 主办单位
    QString licence;        ///< 互联网新闻信息服务许可证
    QString icpRecord;      ///< ICP 备案
    QString policeRecord;   ///< 公安备案
    QString reportPhone;    ///< 违法和不良信息举报电话
    QString reportMail;
    QString copyright;

    /// The zone that @ref timeZone names, or UTC when this system does not know it.
    QTimeZone zone() const;

    /// For keeping: key → text. fromMap ignores unknown keys and keeps the default for missing or bad ones; options of
    /// themes that nobody knows (any more) it keeps.
    QHash<QString, QString> toMap() const;
    static SiteSettings fromMap(const QHash<QString, QString> &map);

    friend bool operator==(const SiteSettings &, const SiteSettings &) = default;
};

/// @p url with one slash at its end and without query or fragment, when it is http(s) with a host; else empty.
QString cleanBaseUrl(const QString &url);

} // namespace Galley
