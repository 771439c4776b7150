// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QStringList>

#include <functional>

namespace Galley {

class Database;
class NewsroomFolder;

/// What a look at everything in a newsroom's store found.
struct StoreCheck {
    int stories = 0;
    int revisions = 0;
    int media = 0;
    QStringList faults; ///< sentences for the person at the desk; none: all is as it was written
};

/// Reads all there is at one moment and compares: the pages of the database with one another, rows with those that they refer to,
/// every story and every revision with its hash, each revision with the one before it, the index of the search with the texts, and
/// each file of the media folder with the hash in its name. Takes some milliseconds for each story and reads all pictures;
/// @p goesOn is asked now and then, and false ends it with Cancelled. Changes nothing.
Result<StoreCheck> checkStore(Database &database, const NewsroomFolder &folder, const std::function<bool()> &goesOn);

} // namespace Galley
