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

#include <QEventLoop>
#include <QFile>
#include <QPointer>
#include <QTextStream>
#include <QTimer>

namespace Galley {

namespace {

const QString SecretFd = QStringLiteral("secret-fd");
const QString BaiduTokenFd = QStringLiteral("baidu-token-fd");
const QString Unencrypted = QStringLiteral("unencrypted");
constexpr qint64 LongestSecret = 10'000;
constexpr int KeychainPatience = 20'000; // milliseconds: somebody may have to unlock it

Result<int> secretFdOf(const Arguments &given, const QString &command, const QString &option = SecretFd)
{
    if (!given.has(option))
        return -1;
    bool isNumber = false;
    const int fd = given.value(option).toInt(&isNumber);
    if (!isNumber || fd < 0)
        return wrong(tr("%1: --%2 takes the number of an open file, not “%3”.").arg(command, option, given.value(option)));
    return fd;
}

/// What @p given makes of the @p server that is told: "on" is the @p usual one.
QString toldServer(const QString &given, const QString &server, const QUrl &usual)
{
    return given.isEmpty() ? server : given == "off"_L1 ? QString() : given == "on"_L1 ? usual.toString() : given;
}

/// What @p ask answers later; @p otherwise when it does not answer in time. @p ask is given what takes the answer.
template <typename Answer, typename Ask>
Answer fromKeychain(const Ask &ask, Answer otherwise)
{
    QEventLoop loop;
    // Both may come when nobody waits any more.
    auto answer = std::make_shared<Answer>(std::move(otherwise));
    QTimer::singleShot(KeychainPatience, &loop, &QEventLoop::quit);
    ask([answer, waiting = QPointer<QEventLoop>(&loop)](const Answer &given) {
        *answer = given;
        if (waiting)
            waiting->quit();
    });
    loop.exec();
    return *answer;
}

/// Says whether the keychain has it now.
Done keepInKeychain(TargetDesk &desk, const PublishTarget &target, const TargetSecrets &secrets)
{
    if (fromKeychain([&](auto then) { desk.keepSecrets(target, secrets, then); }, false))
        return {};
    return Error{ErrorKind::NotAllowed,
                 tr("There is no keychain here, or it is locked, so the secret was kept nowhere. Give it with GALLEY_SECRET or --secret-fd when publishing."),
                 {}};
}

/// Without the end of its line.
Result<QString> secretFrom(int fd)
{
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

QJsonObject planJson(const PreparedRelease &prepared)
{
    const ReleasePlan &plan = prepared.plan;
    QJsonArray changes;
    for (const ReleaseChange &change : plan.changes) {
        changes.append(QJsonObject{{u"change"_s, changeKey(change.kind)},
                                   {u"path"_s, QString::fromUtf8(change.path)},
                                   {u"bytes"_s, change.size},
                                   {u"story"_s, prepared.headlineAt(change.path)}});
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
            {u"key"_s, target.keyFile}, {u"hostKey"_s, target.hostKey}, {u"kept"_s, target.kept},
            {u"indexNow"_s, target.indexNow}, {u"baidu"_s, target.baidu}};
}

QJsonObject checkJson(const SiteCheck &check)
{
    QJsonArray findings;
    for (const SiteCheck::Finding &finding : check.findings) {
        const QString fault = finding.fault == SiteCheck::Fault::Differs ? u"differs"_s
            : finding.fault == SiteCheck::Fault::Missing                ? u"missing"_s
                                                                        : u"stillThere"_s;
        findings.append(QJsonObject{{u"address"_s, finding.address}, {u"fault"_s, fault}, {u"status"_s, finding.status}});
    }
    return {{u"site"_s, check.site}, {u"checked"_s, check.checked}, {u"left"_s, check.left}, {u"findings"_s, findings}, {u"problem"_s, check.problem}};
}

/// Whether nobody has to be let in there.
bool isLocal(const PublishTarget &target)
{
    const Result<TargetAddress> address = TargetAddress::fromUrl(target.url);
    return address && address->isLocal();
}

Result<PublishRequest> requestFor(Newsroom &newsroom, const QString &name, int secretFd, bool mayBeOverheard)
{
    const Result<PublishTarget> target = newsroom.targets().find(name);
    if (!target)
        return target.error();
    TargetSecrets secrets;
    // Somebody may be asked to unlock the keychain, so it is left alone where nothing of it is needed.
    const bool isGiven = secretFd >= 0 || qEnvironmentVariableIsSet("GALLEY_SECRET") || isLocal(*target);
    if (!isGiven || !target->baidu.isEmpty())
        secrets = fromKeychain([&](auto then) { newsroom.targets().secrets(*target, then); }, TargetSecrets());
    if (isGiven) {
        const Result<QString> login = secretFd >= 0 ? secretFrom(secretFd) : Result<QString>(qEnvironmentVariable("GALLEY_SECRET"));
        if (!login)
            return login.error();
        secrets.login = *login;
    }
    if (qEnvironmentVariableIsSet("GALLEY_BAIDU_TOKEN"))
        secrets.baidu = qEnvironmentVariable("GALLEY_BAIDU_TOKEN");
    Result<PublishRequest> request = newsroom.targets().request(*target, secrets, personAtTheCommandLine());
    if (request)
        request->mayBeOverheard = mayBeOverheard;
    return request;
}

/// What publish and rollback have in common: newsroom, target and @p further words, then how.
Result<Command> parseSending(const QString &name, const QStringList &arguments, int further)
{
    Arguments given(name);
    given.option(SecretFd);
    for (const QString &flag : {u"plan"_s, u"yes"_s, Unencrypted, u"json"_s})
        given.flag(flag);
    if (Done parsed = given.parse(arguments, 2 + further, 2 + further); !parsed)
        return parsed.error();
    if (further > 0 && given.at(2).isEmpty())
        return wrong(tr("rollback: say to which release."));
    const Result<int> fd = secretFdOf(given, name);
    if (!fd)
        return fd.error();
    return Command(
        PublishCommand{given.at(0), given.at(1), given.at(2), *fd, given.has(u"plan"_s), given.has(u"yes"_s),
                                  given.has(Unencrypted), given.has(u"json"_s)});
}

Error withWayToTrust(Error error, const PublishTarget &target)
{
    if (error.kind == ErrorKind::Untrusted && target.hostKey.isEmpty() && error.detail.startsWith("SHA256:"_L1))
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
    for (const QString &name : {u"public-url"_s, u"key"_s, u"host-key"_s, u"rehearsal"_s, u"index-now"_s, u"baidu"_s, BaiduTokenFd, SecretFd})
        given.option(name);
    given.flag(Unencrypted);
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
    command.rehearsal = given.value(u"rehearsal"_s);
    command.indexNow = given.value(u"index-now"_s);
    command.baidu = given.value(u"baidu"_s);
    command.unencrypted = given.has(Unencrypted);
    const Result<int> fd = secretFdOf(given, u"target"_s);
    if (!fd)
        return fd.error();
    command.secretFd = *fd;
    const Result<int> token = secretFdOf(given, u"target"_s, BaiduTokenFd);
    if (!token)
        return token.error();
    command.baiduTokenFd = *token;
    return Command(command);
}

Result<Command> parsePublish(const QStringList &arguments) { return parseSending(u"publish"_s, arguments, 0); }

Result<Command> parseRollback(const QStringList &arguments) { return parseSending(u"rollback"_s, arguments, 1); }

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
        target.indexNow = toldServer(command.indexNow, target.indexNow, indexNowServer());
        target.baidu = toldServer(command.baidu, target.baidu, baiduServer());
        if (!command.rehearsal.isEmpty()) {
            const Result<PublishTarget> rehearsal = desk.find(command.rehearsal);
            if (!rehearsal)
                return rehearsal.error();
            target.rehearsal = rehearsal->id;
        }
        const Result<PublishTarget> kept = desk.put(target);
        if (!kept)
            return kept.error();
        const Result<QString> login = command.secretFd >= 0 ? secretFrom(command.secretFd) : Result<QString>(QString());
        const Result<QString> token = command.baiduTokenFd >= 0 ? secretFrom(command.baiduTokenFd) : Result<QString>(QString());
        if (!login || !token)
            return login ? token.error() : login.error();
        if (!login->isEmpty() || !token->isEmpty()) {
            if (Done stored = keepInKeychain(desk, *kept, {*login, *token}); !stored)
                return stored;
        }
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
    const Result<PublishRequest> request = requestFor(**newsroom, command.name, command.secretFd, command.unencrypted);
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
    const Result<PublishRequest> request = requestFor(**newsroom, command.target, command.secretFd, command.unencrypted);
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
            print(out, planJson(*prepared));
            return {};
        }
        for (const ReleaseChange &change : plan.changes)
            out << changeKey(change.kind) << u'\t' << change.size << u'\t' << QString::fromUtf8(change.path) << u'\t'
                << prepared->headlineAt(change.path) << u'\n';
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
    if (summary->check) {
        messages << checkText(*summary->check) << u'\n';
        for (const SiteCheck::Finding &finding : summary->check->findings)
            messages << u"  "_s << findingText(finding) << u'\n';
    }
    QJsonArray engines;
    for (const EngineReport &report : summary->engines) {
        messages << engineText(report) << u'\n';
        engines.append(QJsonObject{{u"name"_s, report.name}, {u"told"_s, report.answer.told}, {u"problem"_s, report.answer.problem}});
    }
    if (command.json) {
        print(out, {{u"release"_s, summary->release},
                    {u"new"_s, summary->added},
                    {u"changed"_s, summary->changed},
                    {u"removed"_s, summary->removed},
                    {u"bytes"_s, summary->bytes},
                    {u"published"_s, summary->published},
                    {u"check"_s, summary->check ? QJsonValue(checkJson(*summary->check)) : QJsonValue()},
                    {u"engines"_s, engines},
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
