// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "site/site.h"
#include "site/theme.h"
#include "store/database.h"
#include "store/newsroomfolder.h"

namespace Galley {

/// What of the file a connection keeps in memory that reads every story once, in kilobytes.
constexpr int SiteReaderCache = 1024;

/// A connection for the thread that calls, which only reads, each story once.
Result<std::unique_ptr<Database>> openSiteReader(const NewsroomFolder &folder);

/// Reads from @p database what the site of @p now is made of: published stories, and ready ones whose time has come.
/// Run it inside a transaction to have one moment's picture. On the database's thread.
Result<SiteInput> readSite(Database &database, const NewsroomFolder &folder, const QDateTime &now);

/// Where the theme @p name lies: the newsroom's own folder when it has one of that name, else ":/themes/…", whether there
/// is one or not.
QString themeFolder(const NewsroomFolder &folder, const QString &name);

/// The theme called @p name: the newsroom's own when it has one of that name, else the one that comes with
/// Galley. Template or NotFound when it cannot be used.
Result<std::shared_ptr<const Theme>> loadTheme(const NewsroomFolder &folder, const QString &name);

} // namespace Galley
