// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "model/article.h"

#include <QDate>
#include <QStringList>

#include <optional>
#include <variant>

namespace Galley {

struct NewCommand {
    QString newsroom;
    bool sample = false;
    QString title;
    QString language = QStringLiteral("zh-CN");
    QString baseUrl;
};
struct ImportCommand {
    QString newsroom;
    QStringList paths;
    std::optional<State> state;
    bool json = false;
};
struct ListCommand {
    QString newsroom;
    std::optional<State> state;
    bool trashed = false;
    QString channel;
    QString tag;
    std::optional<int> limit;
    bool json = false;
};
struct SearchCommand {
    QString newsroom;
    QString query;
    bool byRank = false; ///< what fits best first; else the newest
    int limit = 50;
    bool json = false;
};
struct ShowCommand {
    QString newsroom;
    QString story;
    bool json = false;
};
struct HistoryCommand {
    QString newsroom;
    QString story;
    bool json = false;
};
struct SignCommand {
    QString newsroom;
    QString story;
    QString step;
    QString person;
    QString comment;
    bool sendsBack = false;
    bool json = false;
};
struct MoveCommand {
    QString newsroom;
    QString story;
    State to = State::Draft;
    bool json = false;
};
struct VerifyCommand {
    QString newsroom;
    bool json = false;
};
struct BackupCommand {
    QString newsroom;
    QString place; ///< the folder for a whole copy; empty: a backup beside the newsroom
    bool list = false;
    bool json = false;
};
struct RestoreCommand {
    QString newsroom;
    QString backup; ///< its name or path; empty: the newest
    bool json = false;
};
struct RecoverCommand {
    QString newsroom;
    QString to;
    bool json = false;
};
struct PackCommand {
    QString newsroom;
    QString file;
};
struct UnpackCommand {
    QString file;
    QString newsroom;
};
struct LedgerCommand {
    QString newsroom;
    QDate month; ///< any of its days; invalid: all of the ledger
    bool json = false;
};
struct SetCommand {
    QString newsroom;
    QString key;
    QString value;
};
struct ExportCommand {
    QString newsroom;
    QString folder;
    bool full = false;
    bool yes = false;
    bool json = false;
};
struct TargetCommand {
    enum class Act { Add, List, Remove, Test };
    Act act = Act::List;
    QString newsroom;
    QString name;
    QString url;
    QString publicUrl;
    QString keyFile;
    QString hostKey;
    QString rehearsal;
    QString indexNow; ///< "on", "off" or an address; empty: as it is
    QString baidu;
    int baiduTokenFd = -1;
    int secretFd = -1; ///< from which the secret is read; -1: GALLEY_SECRET, then the keychain
    bool unencrypted = false;
    bool json = false;
};
struct PublishCommand {
    QString newsroom;
    QString target;
    QString release; ///< of a rollback: its id, or the beginning of it; empty: the site as it is now
    int secretFd = -1;
    bool plan = false; ///< says what would be done and does nothing
    bool yes = false;  ///< agrees to what has to be agreed to
    bool unencrypted = false; ///< agrees that it goes to another machine unencrypted
    bool json = false;
};
struct ReleasesCommand {
    QString newsroom;
    QString target;
    bool json = false;
};
struct HelpCommand {
    QString text;
};

using Command = std::variant<NewCommand, ImportCommand, ListCommand, SearchCommand, ShowCommand, HistoryCommand, SignCommand, MoveCommand,
                             VerifyCommand, BackupCommand, RestoreCommand, RecoverCommand, PackCommand, UnpackCommand, LedgerCommand, SetCommand, ExportCommand, TargetCommand, PublishCommand, ReleasesCommand, HelpCommand>;

/// What @p arguments (the program's name first) ask for; BadInput with the sentence to print when they are wrong.
Result<Command> parseCommandLine(const QStringList &arguments);

/// How the program is used, every command on a line of its own.
QString usage();

} // namespace Galley
