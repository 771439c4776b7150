// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/carecommands.h"

#include "base/translate.h"
#include "cli/arguments.h"
#include "cli/json.h"
#include "cli/storycommands.h"
#include "desk/newsroom.h"
#include "desk/newsroombackup.h"
#include "desk/newsroomcheck.h"
#include "desk/newsroomfile.h"
#include "desk/newsroomrecovery.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTextStream>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const Backup &backup)
{
    return {{u"name"_s, backup.name()},
            {u"at"_s, backup.at.toString(Qt::ISODate)},
            {u"bytes"_s, backup.bytes},
            {u"file"_s, QDir::toNativeSeparators(backup.file)}};
}

void describe(const Backup &backup, QTextStream &out)
{
    out << backup.name() << u'\t' << backup.at.toString(Qt::ISODate) << u'\t' << backup.bytes << u'\n';
}

} // namespace

Result<Command> parseVerify(const QStringList &arguments)
{
    Arguments given(u"verify"_s);
    given.flag(u"json"_s);
    if (Done parsed = given.parse(arguments, 1, 1); !parsed)
        return parsed.error();
    return Command(VerifyCommand{given.at(0), given.has(u"json"_s)});
}

Result<Command> parseBackup(const QStringList &arguments)
{
    Arguments given(u"backup"_s);
    given.flag(u"list"_s);
    given.flag(u"json"_s);
    given.option(u"to"_s);
    if (Done parsed = given.parse(arguments, 1, 1); !parsed)
        return parsed.error();
    return Command(BackupCommand{given.at(0), given.value(u"to"_s), given.has(u"list"_s), given.has(u"json"_s)});
}

Result<Command> parseRestore(const QStringList &arguments)
{
    Arguments given(u"restore"_s);
    given.flag(u"json"_s);
    if (Done parsed = given.parse(arguments, 1, 2); !parsed)
        return parsed.error();
    return Command(RestoreCommand{given.at(0), given.at(1), given.has(u"json"_s)});
}

Result<Command> parseRecover(const QStringList &arguments)
{
    Arguments given(u"recover"_s);
    given.flag(u"json"_s);
    if (Done parsed = given.parse(arguments, 2, 2); !parsed)
        return parsed.error();
    return Command(RecoverCommand{given.at(0), given.at(1), given.has(u"json"_s)});
}

Result<Command> parsePack(const QStringList &arguments)
{
    Arguments given(u"pack"_s);
    if (Done parsed = given.parse(arguments, 2, 2); !parsed)
        return parsed.error();
    return Command(PackCommand{given.at(0), given.at(1)});
}

Result<Command> parseUnpack(const QStringList &arguments)
{
    Arguments given(u"unpack"_s);
    if (Done parsed = given.parse(arguments, 2, 2); !parsed)
        return parsed.error();
    return Command(UnpackCommand{given.at(0), given.at(1)});
}

Done verify(const VerifyCommand &command, const Clock &clock, QTextStream &out)
{
    auto newsroom = Newsroom::open(command.newsroom, OpenFor::LookAtDamaged, clock);
    if (!newsroom)
        return newsroom.error();
    const Result<NewsroomCheck> check = checkNewsroom(**newsroom, [] { return true; });
    if (!check)
        return check.error();
    const QStringList faults = check->faults();
    if (command.json) {
        print(out, {{u"whole"_s, faults.isEmpty()},
                    {u"stories"_s, check->store.stories},
                    {u"revisions"_s, check->store.revisions},
                    {u"media"_s, check->store.media},
                    {u"entries"_s, check->ledger.rows},
                    {u"signOffs"_s, check->ledger.signOffs},
                    {u"hash"_s, check->ledger.hash},
                    {u"faults"_s, QJsonArray::fromStringList(faults)}});
    } else {
        for (const QString &fault : faults)
            out << fault << u'\n';
        out << tr("Stories: %1. Versions: %2. Pictures and recordings: %3.")
                   .arg(check->store.stories).arg(check->store.revisions).arg(check->store.media)
            << u'\n'
            << tr("Entries: %1. Signatures: %2. Hash of the last entry: %3")
                   .arg(check->ledger.rows).arg(check->ledger.signOffs).arg(check->ledger.hash.isEmpty() ? u"-"_s : check->ledger.hash)
            << u'\n';
    }
    if (faults.isEmpty())
        return {};
    if (check->store.faults.isEmpty()) {
        return Error{ErrorKind::Damaged,
                     tr("The ledger is not as it was written. Take a backup of the newsroom now, and ask who worked on its files."), faults.first()};
    }
    return Error{ErrorKind::Damaged,
                 tr("The newsroom is not as it was written. Restore a backup, or recover what can be read into a new newsroom."), faults.first()};
}

Done backUp(const BackupCommand &command, const Clock &clock, QTextStream &out)
{
    if (command.list) {
        const QList<Backup> all = backupsOf(command.newsroom);
        QJsonArray list;
        for (const Backup &backup : all) {
            if (command.json)
                list.append(toJson(backup));
            else
                describe(backup, out);
        }
        if (command.json)
            print(out, {{u"backups"_s, list}});
        return {};
    }
    // Opened first, for only a newsroom that can be read is worth keeping.
    const auto newsroom = Newsroom::open(command.newsroom, OpenFor::Look, clock);
    if (!newsroom)
        return newsroom.error();
    if (!command.place.isEmpty()) {
        if (Done copied = copyToSecondPlace((*newsroom)->folder(), clock, QDir(command.place).absolutePath()); !copied)
            return copied;
        if (command.json)
            print(out, {{u"place"_s, QDir::toNativeSeparators(QDir(command.place).absolutePath())}});
        return {};
    }
    const Result<Backup> made = backUp((*newsroom)->folder(), clock, BackupReason::ByHand);
    if (!made)
        return made.error();
    if (command.json)
        print(out, toJson(*made));
    else
        describe(*made, out);
    return {};
}

Done restore(const RestoreCommand &command, const Clock &clock, QTextStream &out, QTextStream &messages)
{
    const Result<Backup> restored = restoreNewsroom(command.newsroom, command.backup, clock);
    if (!restored)
        return restored.error();
    // Brings an older one up to date, and sees that it opens.
    const auto newsroom = Newsroom::open(command.newsroom, OpenFor::Work, clock);
    if (!newsroom)
        return newsroom.error();
    messages << tr("The newsroom is as it was then. What it was before stands among the backups.") << u'\n';
    if (command.json)
        print(out, toJson(*restored));
    else
        describe(*restored, out);
    return {};
}

Done recover(const RecoverCommand &command, const Clock &clock, QTextStream &out, QTextStream &messages)
{
    const Result<Recovery> recovery = recoverNewsroom(command.newsroom, command.to, clock);
    if (!recovery)
        return recovery.error();
    if (command.json) {
        print(out, {{u"newsroom"_s, QDir::toNativeSeparators(recovery->path)},
                    {u"stories"_s, recovery->stories.stories},
                    {u"revisions"_s, recovery->stories.revisions},
                    {u"rebuilt"_s, recovery->stories.rebuilt},
                    {u"fromBackup"_s, recovery->stories.fromBackup},
                    {u"unreadable"_s, QJsonArray::fromStringList(recovery->stories.unreadable)},
                    {u"media"_s, recovery->media},
                    {u"remarks"_s, toJson(recovery->report)}});
        return {};
    }
    for (const Remark &remark : recovery->report.remarks)
        messages << (remark.place.isEmpty() ? remark.message : remark.place + u": "_s + remark.message) << u'\n';
    messages << tr("Stories: %1. Versions: %2. Pictures and recordings: %3.")
                    .arg(recovery->stories.stories).arg(recovery->stories.revisions).arg(recovery->media)
             << u'\n';
    out << QDir::toNativeSeparators(recovery->path) << u'\n';
    return {};
}

Done pack(const PackCommand &command, const Clock &clock, QTextStream &out)
{
    const auto newsroom = Newsroom::open(command.newsroom, OpenFor::Look, clock);
    if (!newsroom)
        return newsroom.error();
    const QString file = QDir().absoluteFilePath(command.file);
    if (Done packed = packNewsroom(command.newsroom, file, clock); !packed)
        return packed;
    out << QDir::toNativeSeparators(file) << u'\n';
    return {};
}

Done unpack(const UnpackCommand &command, QTextStream &out)
{
    const Result<QString> path = unpackNewsroom(command.file, command.newsroom);
    if (!path)
        return path.error();
    out << QDir::toNativeSeparators(*path) << u'\n';
    return {};
}

} // namespace Galley
