// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/newsroomcheck.h"

#include "desk/newsroom.h"
#include "store/database.h"
#include "store/newsroomfolder.h"

namespace Galley {

Result<NewsroomCheck> checkNewsroom(const Newsroom &newsroom, const std::function<bool()> &goesOn)
{
    const NewsroomFolder &folder = newsroom.folder();
    const auto database = Database::open(folder.databaseFile(), Access::ReadDamaged, folder.backupsFolder());
    if (!database)
        return database.error();
    auto store = checkStore(**database, folder, goesOn);
    if (!store)
        return store.error();
    auto ledger = newsroom.review().check();
    if (!ledger && ledger.error().kind != ErrorKind::Damaged)
        return ledger.error();
    return NewsroomCheck{*store, ledger ? *ledger : LedgerCheck{0, {}, 0, {ledger.error().message}}};
}

} // namespace Galley
