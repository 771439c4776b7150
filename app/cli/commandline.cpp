// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commandline.h"

#include "base/text.h"
#include "base/translate.h"
#include "cli/arguments.h"
#include "cli/carecommands.h"
#include "cli/publishcommands.h"
#include "model/sitesettings.h"

#include <QLocale>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype Any = 1'000'000;

Result<Command> parseNew(const QStringList &arguments)
{
    Arguments given(u"new"_s);
    given.flag(u"sample"_s);
    given.option(u"title"_s);
    given.option(u"language"_s);
    given.option(u"base-url"_s);
    if (Done parsed = given.parse(arguments, 1, 1); !parsed)
        return parsed.error();
    NewCommand command;
    command.newsroom = given.at(0);
    command.sample = given.has(u"sample"_s);
    command.title = given.value(u"title"_s);
    if (given.has(u"language"_s))
        command.language = given.value(u"language"_s);
    if (command.language.isEmpty() || QLocale(command.language).language() == QLocale::C)
        return wrong(tr("“%1” is not a language. Write it like zh-CN or en.").arg(command.language));
    if (command.sample && given.has(u"language"_s) && !isChinese(command.language))
        return wrong(tr("The sample newsroom is in Chinese; leave out --language or --sample."));
    command.baseUrl = given.value(u"base-url"_s);
    if (!command.baseUrl.isEmpty() && cleanBaseUrl(command.baseUrl).isEmpty())
        return wrong(tr("“%1” is not a web address. It must begin with https:// or http://.").arg(command.baseUrl));
    return Command(command);
}

Result<Command> parseImport(const QStringList &arguments)
{
    Arguments given(u"import"_s);
    given.option(u"state"_s);
    given.flag(u"json"_s);
    if (Done parsed = given.parse(arguments, 2, Any); !parsed)
        return parsed.error();
    ImportCommand command;
    command.newsroom = given.at(0);
    command.paths = given.after(1);
    command.json = given.has(u"json"_s);
    if (given.has(u"state"_s)) {
        command.state = stateFromKey(given.value(u"state"_s));
        if (command.state != State::Draft && command.state != State::Ready && command.state != State::Published)
            return wrong(tr("import: a state is one of draft, ready, published, not “%1”.")
                             .arg(given.value(u"state"_s)));
    }
    return Command(command);
}

Result<Command> parseList(const QStringList &arguments)
{
    Arguments given(u"list"_s);
    for (const QString &name : {u"state"_s, u"channel"_s, u"tag"_s, u"limit"_s})
        given.option(name);
    given.flag(u"json"_s);
    if (Done parsed = given.parse(arguments, 1, 1); !parsed)
        return parsed.error();
    ListCommand command;
    command.newsroom = given.at(0);
    command.channel = given.value(u"channel"_s);
    command.tag = given.value(u"tag"_s);
    command.json = given.has(u"json"_s);
    if (const QString state = given.value(u"state"_s); state == "trash"_L1) {
        command.trashed = true;
    } else if (given.has(u"state"_s)) {
        command.state = stateFromKey(state);
        if (!command.state) {
            return wrong(tr("list: a state is one of draft, review, ready, published, withdrawn, trash, not “%1”.")
                             .arg(state));
        }
    }
    const auto limit = given.limit();
    if (!limit)
        return limit.error();
    command.limit = *limit;
    return Command(command);
}

/// @p arguments with what begins with one dash behind the options: a search for what is not there (-has:picture) is none.
QStringList withQueryLast(QStringList arguments)
{
    for (qsizetype i = 1; i < arguments.size() && arguments.at(i) != "--"_L1; ++i) {
        if (arguments.at(i).size() > 1 && arguments.at(i).startsWith(u'-') && !arguments.at(i).startsWith("--"_L1)) {
            const QString query = arguments.takeAt(i);
            return arguments + QStringList{u"--"_s, query};
        }
    }
    return arguments;
}

Result<Command> parseSearch(const QStringList &arguments)
{
    Arguments given(u"search"_s);
    given.option(u"sort"_s);
    given.option(u"limit"_s);
    given.flag(u"json"_s);
    if (Done parsed = given.parse(withQueryLast(arguments), 2, 2); !parsed)
        return parsed.error();
    SearchCommand command;
    command.newsroom = given.at(0);
    command.query = given.at(1);
    command.json = given.has(u"json"_s);
    command.byRank = given.value(u"sort"_s) == "rank"_L1;
    if (given.has(u"sort"_s) && !command.byRank && given.value(u"sort"_s) != "date"_L1)
        return wrong(tr("search: --sort takes date or rank, not “%1”.").arg(given.value(u"sort"_s)));
    const auto limit = given.limit();
    if (!limit)
        return limit.error();
    command.limit = limit->value_or(command.limit);
    return Command(command);
}

Result<Command> parseShow(const QStringList &arguments)
{
    Arguments given(u"show"_s);
    given.flag(u"json"_s);
    if (Done parsed = given.parse(arguments, 2, 2); !parsed)
        return parsed.error();
    return Command(ShowCommand{given.at(0), given.at(1), given.has(u"json"_s)});
}

Result<Command> parseHistory(const QStringList &arguments)
{
    Arguments given(u"history"_s);
    given.flag(u"json"_s);
    if (Done parsed = given.parse(arguments, 2, 2); !parsed)
        return parsed.error();
    return Command(HistoryCommand{given.at(0), given.at(1), given.has(u"json"_s)});
}

Result<Command> parseSign(const QStringList &arguments)
{
    Arguments given(u"sign"_s);
    for (const QString &name : {u"person"_s, u"comment"_s, u"back"_s})
        given.option(name);
    given.flag(u"json"_s);
    if (Done parsed = given.parse(arguments, 3, 3); !parsed)
        return parsed.error();
    if (given.value(u"person"_s).trimmed().isEmpty())
        return wrong(tr("sign: say with --person who signs."));
    if (given.has(u"comment"_s) && given.has(u"back"_s))
        return wrong(tr("sign: with --back the comment is given there."));
    const bool sendsBack = given.has(u"back"_s);
    return Command(SignCommand{given.at(0), given.at(1), given.at(2), given.value(u"person"_s),
                               given.value(sendsBack ? u"back"_s : u"comment"_s), sendsBack, given.has(u"json"_s)});
}

Result<Command> parseMove(const QStringList &arguments)
{
    Arguments given(u"move"_s);
    given.flag(u"json"_s);
    if (Done parsed = given.parse(arguments, 3, 3); !parsed)
        return parsed.error();
    const auto state = stateFromKey(given.at(2));
    if (!state)
        return wrong(tr("move: a state is one of draft, review, ready, withdrawn, not “%1”.").arg(given.at(2)));
    return Command(MoveCommand{given.at(0), given.at(1), *state, given.has(u"json"_s)});
}

Result<Command> parseLedger(const QStringList &arguments)
{
    Arguments given(u"ledger"_s);
    given.option(u"month"_s);
    given.flag(u"json"_s);
    if (Done parsed = given.parse(arguments, 1, 1); !parsed)
        return parsed.error();
    LedgerCommand command{given.at(0), {}, given.has(u"json"_s)};
    if (given.has(u"month"_s)) {
        command.month = QDate::fromString(given.value(u"month"_s) + u"-01"_s, Qt::ISODate);
        if (!command.month.isValid())
            return wrong(tr("ledger: --month takes a month such as 2026-05, not “%1”.").arg(given.value(u"month"_s)));
    }
    return Command(command);
}

Result<Command> parseSet(const QStringList &arguments)
{
    Arguments given(u"set"_s);
    if (Done parsed = given.parse(arguments, 3, 3); !parsed)
        return parsed.error();
    return Command(SetCommand{given.at(0), given.at(1), given.at(2)});
}

Result<Command> parseExport(const QStringList &arguments)
{
    Arguments given(u"export"_s);
    for (const QString &name : {u"full"_s, u"yes"_s, u"json"_s})
        given.flag(name);
    if (Done parsed = given.parse(arguments, 2, 2); !parsed)
        return parsed.error();
    return Command(ExportCommand{given.at(0), given.at(1), given.has(u"full"_s), given.has(u"yes"_s),
                                 given.has(u"json"_s)});
}

} // namespace

QString usage()
{
    return tr("Usage:\n"
              "  galley-cli new NEWSROOM [--sample] [--title T] [--language zh-CN] [--base-url URL]\n"
              "  galley-cli import NEWSROOM PATH... [--state draft|ready|published] [--json]\n"
              "  galley-cli list NEWSROOM [--state S] [--channel C] [--tag T] [--limit N] [--json]\n"
              "  galley-cli search NEWSROOM QUERY [--sort date|rank] [--limit N] [--json]\n"
              "  galley-cli show NEWSROOM STORY [--json]\n"
              "  galley-cli history NEWSROOM STORY [--json]\n"
              "  galley-cli sign NEWSROOM STORY STEP --person P [--comment C | --back COMMENT] [--json]\n"
              "  galley-cli move NEWSROOM STORY draft|review|ready|withdrawn [--json]\n"
              "  galley-cli verify NEWSROOM [--json]\n"
              "  galley-cli backup NEWSROOM [--to FOLDER | --list] [--json]\n"
              "  galley-cli restore NEWSROOM [BACKUP] [--json]\n"
              "  galley-cli recover NEWSROOM NEW-NEWSROOM [--json]\n"
              "  galley-cli pack NEWSROOM FILE.zip\n"
              "  galley-cli unpack FILE.zip NEWSROOM\n"
              "  galley-cli ledger NEWSROOM [--month 2026-05] [--json]\n"
              "  galley-cli set NEWSROOM KEY VALUE\n"
              "  galley-cli export NEWSROOM DIR [--full] [--yes] [--json]\n"
              "  galley-cli target NEWSROOM add NAME URL [--public-url U] [--key FILE] [--host-key SHA256:...]\n"
              "                    [--rehearsal NAME] [--secret-fd N] [--index-now on|off] [--baidu on|off] [--baidu-token-fd N]\n"
              "  galley-cli target NEWSROOM list|remove NAME|test NAME [--json]\n"
              "  galley-cli publish NEWSROOM NAME [--plan] [--yes] [--json]\n"
              "  galley-cli releases NEWSROOM NAME [--json]\n"
              "  galley-cli rollback NEWSROOM NAME RELEASE [--yes] [--json]\n"
              "\n"
              "NEWSROOM is a folder Name.newsroom; STORY is an id or an address (slug); KEY is one of\n"
              "the newsroom's settings, such as title, theme or baseUrl, or themeOption/NAME/OPTION.\n"
              "The key review takes the steps that sign a story, for example “初审,复审,终审=P|Q”: after =\n"
              "who may sign it. verify reads everything and says what is not as it was written.\n"
              "backup copies the stories beside them; --to keeps a whole copy in another folder. restore takes one\n"
              "back (the newest, or one that --list names). recover makes a new newsroom of what can be read.\n"
              "QUERY is words, \"a phrase\", -not, and fields such as channel:news or before:2024-06.\n"
              "URL is file:///folder, zip:///file.zip, git:///worktree?branch=B, sftp://user@host:port/folder,\n"
              "ftps://..., davs://... (dav:// to this machine only), or s3://key@bucket/folder?endpoint=E&region=R.\n"
              "A password or passphrase comes from the keychain, GALLEY_SECRET or --secret-fd N, never from an\n"
              "argument; target add --secret-fd N puts it in the keychain. --unencrypted lets it go by ftp:// to\n"
              "another machine. publish --plan changes nothing; --rehearsal names a target that comes first.\n"
              "--full writes every file anew; --yes agrees to a folder that holds other things\n"
              "(they stay) or the site of another newsroom (it goes).\n"
              "Exit status: 0 done, 1 failed, 2 wrong usage.\n");
}

Result<Command> parseCommandLine(const QStringList &arguments)
{
    const QString name = arguments.value(1);
    // The parser skips its first argument as the program's name.
    const QStringList rest = arguments.mid(1);
    if (rest.contains(u"--help"_s) || rest.contains(u"-h"_s) || name == "help"_L1)
        return Command(HelpCommand{usage()});
    if (name == "--version"_L1)
        return Command(HelpCommand{u"galley-cli " GALLEY_VERSION "\n"_s});
    if (name == "new"_L1)
        return parseNew(rest);
    if (name == "import"_L1)
        return parseImport(rest);
    if (name == "list"_L1)
        return parseList(rest);
    if (name == "search"_L1)
        return parseSearch(rest);
    if (name == "show"_L1)
        return parseShow(rest);
    if (name == "history"_L1)
        return parseHistory(rest);
    if (name == "sign"_L1)
        return parseSign(rest);
    if (name == "move"_L1)
        return parseMove(rest);
    if (name == "verify"_L1)
        return parseVerify(rest);
    if (name == "backup"_L1)
        return parseBackup(rest);
    if (name == "restore"_L1)
        return parseRestore(rest);
    if (name == "recover"_L1)
        return parseRecover(rest);
    if (name == "pack"_L1)
        return parsePack(rest);
    if (name == "unpack"_L1)
        return parseUnpack(rest);
    if (name == "ledger"_L1)
        return parseLedger(rest);
    if (name == "set"_L1)
        return parseSet(rest);
    if (name == "export"_L1)
        return parseExport(rest);
    if (name == "target"_L1)
        return parseTarget(rest);
    if (name == "publish"_L1)
        return parsePublish(rest);
    if (name == "releases"_L1)
        return parseReleases(rest);
    if (name == "rollback"_L1)
        return parseRollback(rest);
    if (name.isEmpty())
        return wrong(tr("A command is missing."));
    return wrong(tr("There is no command “%1”.").arg(name));
}

} // namespace Galley
