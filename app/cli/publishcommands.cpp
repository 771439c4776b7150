// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/publishcommands.h"

#include "base/translate.h"
#include "cli/arguments.h"
#include "cli/json.h"
#include "cli/storycommands.h"
#include "desk/newsroom.h"
#include "desk/publishing.h"
#include "desk/targetdesk.h"

#include <QFile>
#include <QTextStream>

namespace Galley {

namespace {

const QString SecretFd = QStringLiteral("secret-fd");
constexpr qint64 LongestSecret = 10'000;

Result<int> secretFdOf(const Arguments &given, const QString &command)
{
    if (!given.has(SecretFd))
        return -1;
    bool isNumber = false;
    const int fd = given.value(SecretFd).toInt(&isNumber);
    if (!isNumber || fd < 0)
        return wrong(tr("%1: --secret-fd takes the number of an open file, not “%2”.").arg(command, given.value(SecretFd)));
    return fd;
}

/// Without the end of its line.
Result<QString> secretFrom(int fd)
{
    if (fd < 0)
        return qEnvironmentVariable("GALLEY_SECRET");
    QFile file;
    if (!file.open(fd, QIODevice::ReadOnly))
        return Error{ErrorKind::BadInput, tr("The secret could not be read: %1 is no file that is open.").arg(fd), {}};
    QByteArray secret = file.read(LongestSecret);
    while (secret.endsWith('\n') || secret.endsWith('\r'))
        secret.chop(1);
    return QString::fromUtf8(secret);
}

QString changeKey(ReleaseChange::Kind kind)
{
    switch (kind) {
    case ReleaseChange::Kind::New: return u"new"_s;
    case ReleaseChange::Kind::Changed: return u"changed"_s;
    case ReleaseChange::Kind::Removed: break;
    }
    return u"removed"_s;
}

/// The headline of the story whose page @p path is; empty for every other file.
QString storyAt(const PreparedRelease &prepared, const Newsroom &newsroom, const QByteArray &path)
{
    const std::optional<Page> page = prepared.site ? prepared.site->pageAt(QString::fromUtf8(path)) : std::nullopt;
    if (!page || page->story.isNull())
        return {};
    const Result<Article> story = newsroom.article(page->story);
    return story ? story->headline : QString();
}

QJsonObject planJson(const PreparedRelease &prepared, const Newsroom &newsroom)
{
    const ReleasePlan &plan = prepared.plan;
    QJsonArray changes;
    for (const ReleaseChange &change : plan.changes) {
        changes.append(QJsonObject{{u"change"_s, changeKey(change.kind)},
                                   {u"path"_s, QString::fromUtf8(change.path)},
                                   {u"bytes"_s, change.size},
                                   {u"story"_s, storyAt(prepared, newsroom, change.path)}});
    }
    QJsonArray warnings;
    for (const ReleaseWarning warning : plan.warnings)
        warnings.append(warningText(warning, plan));
    return {{u"new"_s, plan.count(ReleaseChange::Kind::New)},
            {u"changed"_s, plan.count(ReleaseChange::Kind::Changed)},
            {u"removed"_s, plan.count(ReleaseChange::Kind::Removed)},
            {u"bytes"_s, plan.bytes()},
            {u"changes"_s, changes},
            {u"warnings"_s, warnings},
            {u"report"_s, toJson(prepared.report)}};
}

QJsonObject targetJson(const PublishTarget &target)
{
    return {{u"name"_s, target.name},   {u"url"_s, target.url},         {u"publicUrl"_s, target.publicUrl},
            {u"key"_s, target.keyFile}, {u"hostKey"_s, target.hostKey}, {u"kept"_s, target.kept}};
}

Result<PublishRequest> requestFor(Newsroom &newsroom, const QString &name, int secretFd)
{
    const Result<PublishTarget> target = newsroom.targets().find(name);
    if (!target)
        return target.error();
    const Result<QString> secret = secretFrom(secretFd);
    if (!secret)
        return secret.error();
    const Result<QString> owner = newsroom.identity();
    if (!owner)
        return owner.error();
    return PublishRequest{*target, *secret, personAtTheCommandLine(), *owner, {}};
}

Error withWayToTrust(Error error, const PublishTarget &target)
{
    if (error.kind == ErrorKind::Untrusted && target.hostKey.isEmpty())
        error.message = tr("%1 To trust it: galley-cli target NEWSROOM add “%2” %3 --host-key %4").arg(error.message, target.name, target.url, error.detail);
    return error;
}

Result<PreparedRelease> prepare(const PublishCommand &command, const Newsroom &newsroom, const Clock &clock, const PublishRequest &request)
{
    if (!command.release.isEmpty())
        return prepareRollback(newsroom.folder(), clock, request, command.release);
    return prepareRelease(newsroom.folder(), clock, request, [](const Progress &) { return true; });
}

} // namespace

Result<Command> parseTarget(const QStringList &arguments)
{
    Arguments given(u"target"_s);
    for (const QString &name : {u"public-url"_s, u"key"_s, u"host-key"_s, SecretFd})
        given.option(name);
    given.flag(u"json"_s);
    if (Done parsed = given.parse(arguments, 2, 4); !parsed)
        return parsed.error();
    TargetCommand command;
    command.newsroom = given.at(0);
    command.name = given.at(2);
    command.json = given.has(u"json"_s);
    const QString act = given.at(1);
    const qsizetype count = given.after(2).size();
    const auto takes = [&](TargetCommand::Act which, qsizetype wanted) {
        command.act = which;
        return count == wanted;
    };
    const bool isRight = act == "add"_L1 ? takes(TargetCommand::Act::Add, 2)
        : act == "list"_L1               ? takes(TargetCommand::Act::List, 0)
        : act == "remove"_L1             ? takes(TargetCommand::Act::Remove, 1)
        : act == "test"_L1               ? takes(TargetCommand::Act::Test, 1)
                                         : false;
    if (!isRight)
        return wrong(tr("target: write add NAME URL, list, remove NAME or test NAME."));
    command.url = given.at(3);
    command.publicUrl = given.value(u"public-url"_s);
    command.keyFile = given.value(u"key"_s);
    command.hostKey = given.value(u"host-key"_s);
    const Result<int> fd = secretFdOf(given, u"target"_s);
    if (!fd)
        return fd.error();
    command.secretFd = *fd;
    return Command(command);
}

Result<Command> parsePublish(const QStringList &arguments)
{
    Arguments given(u"publish"_s);
    given.option(SecretFd);
    for (const QString &name : {u"plan"_s, u"yes"_s, u"json"_s})
        given.flag(name);
    if (Done parsed = given.parse(arguments, 2, 2); !parsed)
        return parsed.error();
    const Result<int> fd = secretFdOf(given, u"publish"_s);
    if (!fd)
        return fd.error();
    return Command(PublishCommand{given.at(0), given.at(1), {}, *fd, given.has(u"plan"_s), given.has(u"yes"_s), given.has(u"json"_s)});
}

Result<Command> parseRollback(const QStringList &arguments)
{
    Arguments given(u"rollback"_s);
    given.option(SecretFd);
    for (const QString &name : {u"plan"_s, u"yes"_s, u"json"_s})
        given.flag(name);
    if (Done parsed = given.parse(arguments, 3, 3); !parsed)
        return parsed.error();
    if (given.at(2).isEmpty())
        return wrong(tr("rollback: say to which release."));
    const Result<int> fd = secretFdOf(given, u"rollback"_s);
    if (!fd)
        return fd.error();
    return Command(
        PublishCommand{given.at(0), given.at(1), given.at(2), *fd, given.has(u"plan"_s), given.has(u"yes"_s), given.has(u"json"_s)});
}

Result<Command> parseReleases(const QStringList &arguments)
{
    Arguments given(u"releases"_s);
    given.flag(u"json"_s);
    if (Done parsed = given.parse(arguments, 2, 2); !parsed)
        return parsed.error();
    return Command(ReleasesCommand{given.at(0), given.at(1), given.has(u"json"_s)});
}

Done manageTargets(const TargetCommand &command, const Clock &clock, QTextStream &out, QTextStream &messages)
{
    const bool isLook = command.act == TargetCommand::Act::List;
    auto newsroom = Newsroom::open(command.newsroom, isLook ? OpenFor::Look : OpenFor::Work, clock);
    if (!newsroom)
        return newsroom.error();
    TargetDesk &desk = (*newsroom)->targets();
    const auto all = desk.all();
    if (!all)
        return all.error();
    switch (command.act) {
    case TargetCommand::Act::List: {
        QJsonArray targets;
        for (const PublishTarget &target : *all) {
            targets.append(targetJson(target));
            if (!command.json)
                out << target.name << u'\t' << target.url << u'\t' << target.publicUrl << u'\n';
        }
        if (command.json)
            print(out, {{u"targets"_s, targets}});
        return {};
    }
    case TargetCommand::Act::Add: {
        // One of that name is changed.
        PublishTarget target{.id = {}, .name = command.name, .url = command.url};
        if (const Result<PublishTarget> present = desk.find(command.name); present)
            target = *present;
        target.url = command.url;
        target.publicUrl = command.publicUrl.isEmpty() ? target.publicUrl : command.publicUrl;
        target.keyFile = command.keyFile.isEmpty() ? target.keyFile : command.keyFile;
        target.hostKey = command.hostKey.isEmpty() ? target.hostKey : command.hostKey;
        const Result<PublishTarget> kept = desk.put(target);
        if (!kept)
            return kept.error();
        if (command.json)
            print(out, targetJson(*kept));
        else
            out << kept->name << u'\t' << kept->url << u'\n';
        return {};
    }
    case TargetCommand::Act::Remove: {
        const Result<PublishTarget> target = desk.find(command.name);
        return target ? desk.remove(target->id) : Done(target.error());
    }
    case TargetCommand::Act::Test: break;
    }
    const Result<PublishRequest> request = requestFor(**newsroom, command.name, command.secretFd);
    if (!request)
        return request.error();
    if (Done tried = tryTarget(*request); !tried)
        return withWayToTrust(tried.error(), request->target);
    messages << tr("“%1” answers, lets us in and can be written to.").arg(request->target.name) << u'\n';
    if (command.json)
        print(out, {{u"ok"_s, true}});
    return {};
}

Done publish(const PublishCommand &command, const Clock &clock, QTextStream &out, QTextStream &messages)
{
    auto newsroom = Newsroom::open(command.newsroom, OpenFor::Work, clock);
    if (!newsroom)
        return newsroom.error();
    const Result<PublishRequest> request = requestFor(**newsroom, command.target, command.secretFd);
    if (!request)
        return request.error();
    const Result<PreparedRelease> prepared = prepare(command, **newsroom, clock, *request);
    if (!prepared)
        return withWayToTrust(prepared.error(), request->target);
    const ReleasePlan &plan = prepared->plan;
    for (const Remark &remark : prepared->report.remarks)
        messages << remark.message << u'\n';
    for (const ReleaseWarning warning : plan.warnings)
        messages << warningText(warning, plan) << u'\n';
    if (command.plan) {
        if (command.json) {
            print(out, planJson(*prepared, **newsroom));
            return {};
        }
        for (const ReleaseChange &change : plan.changes)
            out << changeKey(change.kind) << u'\t' << change.size << u'\t' << QString::fromUtf8(change.path) << u'\t'
                << storyAt(*prepared, **newsroom, change.path) << u'\n';
        return {};
    }
    if (!plan.warnings.isEmpty() && !command.yes)
        return Error{ErrorKind::NotAllowed, tr("Nothing was published. With --yes you agree to what is said above."), {}};
    const Result<PublishSummary> summary
        = publishRelease((*newsroom)->folder(), clock, *request, *prepared, [](const SendProgress &) { return true; });
    if (!summary)
        return summary.error();
    messages << (summary->release.isEmpty() ? tr("Nothing had changed since the last release.")
                                            : tr("Published: %1 new, %2 changed, %3 removed.").arg(summary->added).arg(summary->changed).arg(summary->removed))
             << u'\n';
    if (command.json) {
        print(out, {{u"release"_s, summary->release},
                    {u"new"_s, summary->added},
                    {u"changed"_s, summary->changed},
                    {u"removed"_s, summary->removed},
                    {u"bytes"_s, summary->bytes},
                    {u"published"_s, summary->published},
                    {u"milliseconds"_s, summary->milliseconds}});
    } else if (!summary->release.isEmpty()) {
        out << summary->release << u'\n';
    }
    return {};
}

Done listReleases(const ReleasesCommand &command, const Clock &clock, QTextStream &out)
{
    auto newsroom = Newsroom::open(command.newsroom, OpenFor::Look, clock);
    if (!newsroom)
        return newsroom.error();
    const Result<PublishTarget> target = (*newsroom)->targets().find(command.target);
    if (!target)
        return target.error();
    const auto releases = releasesOf((*newsroom)->folder(), *target);
    if (!releases)
        return releases.error();
    QJsonArray list;
    for (const ReleaseManifest &release : *releases) {
        list.append(QJsonObject{{u"release"_s, release.id},
                                {u"at"_s, release.at.toString(Qt::ISODateWithMs)},
                                {u"person"_s, release.person},
                                {u"machine"_s, release.machine},
                                {u"files"_s, release.files.size()}});
        if (!command.json)
            out << release.id << u'\t' << release.at.toString(Qt::ISODate) << u'\t' << release.person << u'\t' << release.machine
                << u'\t' << release.files.size() << u'\n';
    }
    if (command.json)
        print(out, {{u"releases"_s, list}});
    return {};
}

} // namespace Galley
