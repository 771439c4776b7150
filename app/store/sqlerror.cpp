// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/sqlerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

// SQLite's result codes, which are part of its file-format-like stable interface. Its header is not asked for:
// the copy inside Qt's driver has none to offer.
enum Code {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    NoMemory = 7,
    ReadOnlyFile = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    TooBig = 18,
    Constraint = 19,
    Auth = 23,
    NotADatabase = 26,
};
enum ExtendedCode {
    ForeignKey = Constraint | (3 << 8),
    PrimaryKey = Constraint | (6 << 8),
    Trigger = Constraint | (7 << 8),
    Unique = Constraint | (8 << 8),
    // The shared-memory file beside the database could not be given its size.
    SharedMemorySize = IoError | (19 << 8),
};

int extendedCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt();
}

ErrorKind constraintKind(int extended)
{
    switch (extended) {
    case ForeignKey: return ErrorKind::NotFound;
    case PrimaryKey:
    case Unique: return ErrorKind::AlreadyThere;
    case Trigger: return ErrorKind::NotAllowed;
    default: return ErrorKind::BadInput;
    }
}

ErrorKind kindOf(int extended, const QString &file)
{
    if (extended == SharedMemorySize)
        return ErrorKind::DiskFull;
    switch (extended & 0xff) {
    case Perm:
    case Auth: return ErrorKind::NoPermission;
    case Busy:
    case Locked: return ErrorKind::InUse;
    case ReadOnlyFile: return ErrorKind::ReadOnly;
    case Corrupt:
    case NotADatabase: return ErrorKind::Damaged;
    case Full: return ErrorKind::DiskFull;
    case CantOpen: return QFileInfo::exists(file) ? ErrorKind::NoPermission : ErrorKind::NotFound;
    case TooBig: return ErrorKind::BadInput;
    case Constraint: return constraintKind(extended);
    default: return ErrorKind::Io;
    }
}

QString messageFor(ErrorKind kind, const QString &name)
{
    const auto say = [&](const char *text) { return QCoreApplication::translate("Galley", text).arg(name); };
    switch (kind) {
    case ErrorKind::DiskFull:
        return say(QT_TRANSLATE_NOOP("Galley", "The disk that holds the newsroom “%1” is full; make room on it and "
                                               "try again."));
    case ErrorKind::ReadOnly:
        return say(QT_TRANSLATE_NOOP("Galley", "The newsroom “%1” can be read but not changed; allow writing in its "
                                               "folder, or copy it to a place where that is possible."));
    case ErrorKind::NoPermission:
        return say(QT_TRANSLATE_NOOP("Galley", "The newsroom “%1” may not be read or changed by this user; ask for "
                                               "permission on its folder."));
    case ErrorKind::InUse:
        return say(QT_TRANSLATE_NOOP("Galley", "Another program is writing to the newsroom “%1”; wait until it has "
                                               "finished and try again."));
    case ErrorKind::Damaged:
        return say(QT_TRANSLATE_NOOP("Galley", "The newsroom “%1” is damaged; open a copy from its backups folder, "
                                               "or one of your own."));
    case ErrorKind::NotFound:
        return say(QT_TRANSLATE_NOOP("Galley", "Something in the newsroom “%1” that this needs is no longer there; "
                                               "look at it again and repeat what you did."));
    case ErrorKind::AlreadyThere:
        return say(QT_TRANSLATE_NOOP("Galley", "The newsroom “%1” already holds one with this name or address; "
                                               "choose another."));
    case ErrorKind::NotAllowed:
        return say(QT_TRANSLATE_NOOP("Galley", "The history kept in the newsroom “%1” is never changed; make a new "
                                               "entry instead."));
    case ErrorKind::BadInput:
        return say(QT_TRANSLATE_NOOP("Galley", "The newsroom “%1” cannot keep this value; shorten or correct it."));
    default:
        return say(QT_TRANSLATE_NOOP("Galley", "The newsroom “%1” could not be read or written; check that its disk "
                                               "is connected and in order."));
    }
}

} // namespace

bool endsTransactions(const QSqlError &error)
{
    const int code = extendedCode(error) & 0xff;
    return code == Full || code == IoError || code == NoMemory || code == Corrupt;
}

QString newsroomName(const QString &file)
{
    QString name = QFileInfo(file).absoluteDir().dirName();
    if (name.endsWith(".newsroom"_L1, Qt::CaseInsensitive))
        name.chop(int(".newsroom"_L1.size()));
    return name;
}

Error sqlError(const QSqlError &error, const QString &file)
{
    const int code = extendedCode(error);
    const ErrorKind kind = kindOf(code, file);
    return {kind, messageFor(kind, newsroomName(file)),
            u"SQLite %1: %2 %3 (%4)"_s.arg(QString::number(code), error.driverText(), error.databaseText(), file)};
}

} // namespace Galley
