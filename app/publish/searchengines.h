// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "publish/releaseplan.h"

#include <QString>
#include <QStringList>
#include <QUrl>

namespace Galley {

// Search engines are told which addresses changed, so that they need not come by to see. All of it blocks; any thread.

/// What a search engine made of what it was told.
struct EngineAnswer {
    int told = 0;         ///< addresses that it took
    QString problem = {}; ///< what happened and what to do, in one sentence; empty: it took all

    bool isFine() const { return problem.isEmpty(); }
};

inline QUrl indexNowServer() { return QUrl(QStringLiteral("https://api.indexnow.org/indexnow")); }
/// Documented without encryption alone; so a token is not hidden from who listens on the way.
inline QUrl baiduServer() { return QUrl(QStringLiteral("http://data.zz.baidu.com/urls")); }

/// Tells the engines that share what they hear by IndexNow: Bing, Yandex, Naver and others. All @p addresses are of one host, and
/// @p keyFile is where readers find the file of @p key there.
EngineAnswer tellIndexNow(const QStringList &addresses, const QString &key, const QUrl &keyFile, const QUrl &server = indexNowServer());

/// Tells Baidu. @p site is written as it is registered there: "https://www.example.cn". @p token is a secret: it goes to the server and
/// into no sentence.
EngineAnswer tellBaidu(const QStringList &addresses, const QString &site, const QString &token, const QUrl &server = baiduServer());

/// The key for IndexNow of a target whose id is a UUID, with or without dashes and braces; empty for another id. It is no secret: it
/// stands in a file of the site, with nothing else in it and with ".txt" after its name.
QString indexNowKey(const QString &targetId);

constexpr int MostChangedAddresses = 2000;

/// The addresses at @p site (which ends with a slash) of the pages that are new, changed or removed when @p plan has been carried out,
/// those included that an interrupted try had sent. Without the pages that search engines are kept out of. In the order of the plan, so
/// stories come before the lists that name them; no more than MostChangedAddresses.
QStringList changedAddresses(const ReleasePlan &plan, const QString &site);

} // namespace Galley
