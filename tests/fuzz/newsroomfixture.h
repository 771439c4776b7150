// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/database.h"
#include "store/newsroomfolder.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <memory>
#include <vector>

namespace Galley::Fuzzing {

/// The database files of newsrooms as each version of the program made them, the oldest first; there are some.
const std::vector<QByteArray> &pastNewsrooms();

/// The one newsroom of this process, in its own folder.
const NewsroomFolder &newsroomFolder();
/// Makes @p bytes its database and takes away what else lies there; nobody may have it open.
void putDatabase(const QByteArray &bytes);
/// Opens it with the newest of the past newsrooms in it, brought up to date.
std::unique_ptr<Database> openNewsroom();
/// The same without what guards it in this program and in no other (triggers, checks, foreign keys), and with a row in
/// every table.
std::unique_ptr<Database> openUnguarded();
/// Its "table.column"s, but for those of the search index.
QSet<QString> columnsOf(const Database &database);

} // namespace Galley::Fuzzing
