// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/schema.h"

#include "store/backups.h"
#include "store/sqlscript.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

// A static library's resources are left out of a program unless something calls for them, from outside any namespace.
static void callForSchema()
{
    Q_INIT_RESOURCE(galley_schema);
}

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

SchemaDiary readDiary()
{
    callForSchema();
    SchemaDiary diary;
    const QDir folder(u":/galley/store/schema"_s);
    const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            diary.append({name.section(u'_', 0, 0).toInt(), QString::fromUtf8(file.readAll())});
    }
    return diary;
}

Done applyStep(const Connection &connection, const SchemaStep &step)
{
    QStringList statements = splitSql(step.sql);
    statements.append(u"PRAGMA user_version = %1"_s.arg(step.version));
    if (const Done begun = connection.run(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    Done done;
    for (const QString &statement : std::as_const(statements)) {
        done = connection.run(statement);
        if (!done)
            break;
    }
    if (done)
        done = connection.run(u"COMMIT"_s);
    if (!done) {
        // SQLite may have rolled back by itself; then this one has nothing to do.
        const Done undone = connection.run(u"ROLLBACK"_s);
        Q_UNUSED(undone)
    }
    return done;
}

Result<int> versionOf(const Connection &connection)
{
    const Result<QVariant> version = connection.value(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    return version->toInt();
}

} // namespace

const SchemaDiary &schemaDiary()
{
    static const SchemaDiary diary = readDiary();
    return diary;
}

Done layOut(const Connection &connection, const SchemaDiary &diary)
{
    const Result<int> version = versionOf(connection);
    if (!version)
        return version.error();
    for (const SchemaStep &step : diary) {
        if (step.version <= *version)
            continue;
        if (const Done done = applyStep(connection, step); !done)
            return done;
    }
    return {};
}

Done bringUpToDate(const Connection &connection, const SchemaDiary &diary, const QString &backupFolder)
{
    const Result<int> version = versionOf(connection);
    if (!version)
        return version.error();
    if (*version >= diary.constLast().version)
        return {};
    const auto kept = makeBackup(connection, backupFolder, BackupReason::Upgrade, QDateTime::currentDateTimeUtc());
    if (!kept)
        return kept.error();
    return layOut(connection, diary);
}

} // namespace Galley
