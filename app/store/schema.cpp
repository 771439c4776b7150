// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/schema.h"

#include "store/sqlscript.h"

#include <QCoreApplication>
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

Done backUp(const Connection &connection, int version, const QString &folder)
{
    if (!QDir().mkpath(folder)) {
        return Error{ErrorKind::NoPermission,
                     QCoreApplication::translate("Galley", "The newsroom must be copied before it is brought up to "
                                                           "date, but %1 cannot be made; allow writing there.")
                         .arg(QDir::toNativeSeparators(folder)),
                     {}};
    }
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    const QString base = QDir(folder).filePath(u"newsroom-schema%1-%2"_s.arg(version).arg(stamp));
    QString copy = base + ".sqlite3"_L1;
    for (int i = 2; QFile::exists(copy); ++i)
        copy = u"%1-%2.sqlite3"_s.arg(base).arg(i);
    const Done done = connection.run(u"VACUUM INTO '%1'"_s.arg(QString(copy).replace(u'\'', u"''"_s)));
    if (!done)
        QFile::remove(copy);
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
    if (const Done done = backUp(connection, *version, backupFolder); !done)
        return done;
    return layOut(connection, diary);
}

} // namespace Galley
