// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/gittarget.h"

#include "base/translate.h"
#include "publish/sitepath.h"
#include "publish/targetsays.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestWait = 10 * 60 * 1000; // milliseconds that one command may take
const QString Trailer = QStringLiteral("Galley-Release: ");
// Hosts that make sites of a repository leave files alone when this one stands there.
constexpr char AsItIs[] = ".nojekyll";

} // namespace

GitTarget::GitTarget(const QString &folder, const QString &branch) : m_tree(folder), m_folder(folder), m_branch(branch) {}

GitTarget::Said GitTarget::git(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // Nobody is there to answer a question of its own.
    environment.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    environment.insert(u"GIT_OPTIONAL_LOCKS"_s, u"0"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    if (!environment.contains(u"GIT_SSH_COMMAND"_s))
        environment.insert(u"GIT_SSH_COMMAND"_s, u"ssh -o BatchMode=yes"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder);
    process.start(u"git"_s, QStringList{u"-c"_s, u"core.quotePath=false"_s, u"-c"_s, u"core.autocrlf=false"_s} + arguments);
    if (!process.waitForStarted())
        return {};
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(LongestWait)) {
        process.kill();
        process.waitForFinished();
        return {1, {}, u"git took too long"_s};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 1, process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError()).trimmed()};
}

/// @p what was to be done, as a sentence with what to do.
Error GitTarget::failure(const Said &said, const QString &what) const
{
    const QString &problem = said.problem;
    const auto has = [&](const char *words) { return problem.contains(QLatin1StringView(words), Qt::CaseInsensitive); };
    if (has("Could not resolve host") || has("unable to access") || has("Connection refused") || has("timed out") || has("Connection reset")
        || has("hung up") || has("early EOF"))
        return {ErrorKind::Offline, tr("The place that the branch “%1” is pushed to cannot be reached.").arg(m_branch), problem};
    if (has("Permission denied") || has("Authentication failed") || has("could not read Username") || has("403"))
        return {ErrorKind::NoPermission,
                tr("Git may not push to “%1”. Set up git for that place, so that “git push” works in a terminal.").arg(m_remote), problem};
    if (has("No space left") || has("quota"))
        return {ErrorKind::DiskFull, tr("The disk is full. Make room, then try again."), problem};
    return {ErrorKind::Io, what, problem};
}

QString GitTarget::remoteBranch() const { return u"refs/remotes/"_s + m_remote + u'/' + m_branch; }

QString GitTarget::published() const
{
    const Said commit = git({u"rev-parse"_s, u"--verify"_s, u"--quiet"_s, m_remote.isEmpty() ? u"HEAD"_s : remoteBranch()});
    return commit.isFine() ? QString::fromUtf8(commit.out.trimmed()) : QString();
}

Done GitTarget::connect()
{
    m_isConnected = false;
    if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
        return Error{ErrorKind::NotFound, tr("Git is not on this computer. Install it, then try again."), {}};
    const Said top = git({u"rev-parse"_s, u"--show-toplevel"_s});
    if (!top.isFine() || QFileInfo(QString::fromUtf8(top.out.trimmed())).canonicalFilePath() != QFileInfo(m_folder).canonicalFilePath()) {
        return Error{ErrorKind::NotFound,
                     tr("“%1” is no work tree of a Git repository. Clone one there first, or choose another folder.").arg(QDir::toNativeSeparators(m_folder)),
                     top.problem};
    }
    if (Done chosen = chooseBranch(); !chosen)
        return chosen;
    if (Done connected = m_tree.connect(); !connected)
        return connected;
    if (!m_remote.isEmpty()) {
        if (Done followed = followRemote(); !followed)
            return followed;
    }
    m_isConnected = true;
    return {};
}

Done GitTarget::chooseBranch()
{
    const QString here = QString::fromUtf8(git({u"symbolic-ref"_s, u"--short"_s, u"HEAD"_s}).out.trimmed());
    if (m_branch.isEmpty())
        m_branch = here;
    if (m_branch.isEmpty() || here != m_branch) {
        return Error{ErrorKind::NotAllowed,
                     tr("The work tree “%1” does not have the branch “%2” checked out. Check it out, then try again.")
                         .arg(QDir::toNativeSeparators(m_folder), m_branch),
                     here};
    }
    m_remote = QString::fromUtf8(git({u"config"_s, u"--get"_s, u"branch.%1.remote"_s.arg(m_branch)}).out.trimmed());
    if (m_remote.isEmpty()) {
        const QStringList remotes = QString::fromUtf8(git({u"remote"_s}).out).split(u'\n', Qt::SkipEmptyParts);
        m_remote = remotes.contains(u"origin"_s) ? u"origin"_s : remotes.value(0);
    }
    return {};
}

Done GitTarget::followRemote()
{
    const Said fetched = git({u"fetch"_s, u"--quiet"_s, u"--prune"_s, m_remote});
    if (!fetched.isFine())
        return failure(fetched, tr("Git could not ask “%1” what it has.").arg(m_remote));
    const QString remote = published();
    if (remote.isEmpty())
        return {}; // nobody has pushed this branch yet
    const bool isBehind = !git({u"merge-base"_s, u"--is-ancestor"_s, remote, u"HEAD"_s}).isFine();
    return isBehind ? makeWay(remote) : Done();
}

/// Somebody else has pushed since: what we have that was not published gives way, unless it is not ours.
Done GitTarget::makeWay(const QString &remote)
{
    const bool isBegun = git({u"rev-parse"_s, u"--verify"_s, u"--quiet"_s, u"HEAD"_s}).isFine();
    if (isBegun) {
        const QByteArray unpushed = git({u"log"_s, u"-z"_s, u"--format=%B"_s, remote + u"..HEAD"_s}).out;
        for (const QByteArray &message : unpushed.split('\0')) {
            if (!message.trimmed().isEmpty() && !message.contains(Trailer.toUtf8())) {
                return Error{ErrorKind::NotAllowed,
                             tr("In “%1” there are commits that “%2” does not have, and the other way round. Join them with “git pull”, then try again.")
                                 .arg(QDir::toNativeSeparators(m_folder), m_remote),
                             {}};
            }
        }
        ReleasedFiles ours = filesAt(u"HEAD"_s);
        ours.insert(filesAt(remote));
        for (const QByteArray &path : git({u"diff"_s, u"-z"_s, u"--name-only"_s, u"HEAD"_s}).out.split('\0')) {
            if (!path.isEmpty() && !isOwnName(path) && path != AsItIs && !ours.contains(path)) {
                return Error{ErrorKind::NotAllowed,
                             tr("“%1” was changed by hand in “%2” and is not committed. Commit it or take the change back, then try again.")
                                 .arg(QString::fromUtf8(path), QDir::toNativeSeparators(m_folder)),
                             {}};
            }
        }
    }
    const Said reset = git({u"reset"_s, u"--quiet"_s, u"--hard"_s, remote});
    return reset.isFine() ? Done() : Done(failure(reset, tr("Git could not bring “%1” up to date.").arg(QDir::toNativeSeparators(m_folder))));
}

/// The files of the release that @p commit holds; none when it holds none.
ReleasedFiles GitTarget::filesAt(const QString &commit) const
{
    const Said manifest = git({u"show"_s, commit + u':' + QLatin1StringView(ReleaseName)});
    const auto release = ReleaseManifest::fromBytes(manifest.out);
    return manifest.isFine() && release ? release->files : ReleasedFiles();
}

Result<QByteArray> GitTarget::read(const QByteArray &path, qint64 most)
{
    if (path != ReleaseName)
        return m_tree.read(path, most);
    const QString commit = published();
    const QString name = commit + u':' + QString::fromUtf8(path);
    const Said size = commit.isEmpty() ? Said() : git({u"cat-file"_s, u"-s"_s, name});
    if (!size.isFine())
        return fileIsNotThere(path);
    if (size.out.trimmed().toLongLong() > most)
        return fileIsTooLarge(path);
    const Said content = git({u"cat-file"_s, u"blob"_s, name});
    if (!content.isFine())
        return failure(content, tr("Git could not read the file “%1”.").arg(QString::fromUtf8(path)));
    return content.out;
}

Result<QStringList> GitTarget::names(int most)
{
    Result<QStringList> names = m_tree.names(most + 2);
    if (!names)
        return names;
    names->removeAll(u".git"_s);
    names->removeAll(QLatin1StringView(AsItIs));
    return names->mid(0, most);
}

Done GitTarget::finish(const ReleaseManifest &release)
{
    const QString what = tr("Git could not commit the release in “%1”.").arg(QDir::toNativeSeparators(m_folder));
    if (!QFileInfo::exists(m_folder + u'/' + QLatin1StringView(AsItIs))) {
        if (Done made = m_tree.create(AsItIs, {}); !made)
            return made;
    }
    // What the release holds, and what one before it held; nothing else that somebody left in the folder.
    QSet<QByteArray> paths{ReleaseName, AsItIs};
    for (auto file = release.files.keyBegin(); file != release.files.keyEnd(); ++file)
        paths.insert(*file);
    const ReleasedFiles before = filesAt(u"HEAD"_s);
    for (const QByteArray &path : git({u"ls-files"_s, u"-z"_s, u"--deleted"_s}).out.split('\0')) {
        if (before.contains(path))
            paths.insert(path);
    }
    QByteArray list;
    for (const QByteArray &path : std::as_const(paths))
        list += path + '\0';
    const Said added
        = git({u"--literal-pathspecs"_s, u"add"_s, u"--all"_s, u"--force"_s, u"--pathspec-from-file=-"_s, u"--pathspec-file-nul"_s}, list);
    if (!added.isFine())
        return failure(added, what);
    if (!git({u"diff"_s, u"--cached"_s, u"--quiet"_s}).isFine()) {
        QStringList commit;
        if (!git({u"config"_s, u"user.email"_s}).isFine()) {
            commit << u"-c"_s << u"user.email=galley@localhost"_s << u"-c"_s
                   << u"user.name="_s + (release.person.isEmpty() ? u"Galley"_s : release.person);
        }
        commit << u"commit"_s << u"--quiet"_s << u"--no-verify"_s << u"--cleanup=verbatim"_s << u"-m"_s
               << u"Publish %1\n\n%2%3\n"_s.arg(release.at.toString(Qt::ISODate), Trailer, release.id);
        const Said committed = git(commit);
        if (!committed.isFine())
            return failure(committed, what);
    }
    if (m_remote.isEmpty())
        return {};
    const Said pushed = git({u"push"_s, u"--quiet"_s, m_remote, u"HEAD:refs/heads/"_s + m_branch});
    if (pushed.isFine())
        return {};
    if (pushed.problem.contains("rejected"_L1) && (pushed.problem.contains("fetch first"_L1) || pushed.problem.contains("non-fast-forward"_L1)))
        return Error{ErrorKind::InUse, tr("Somebody else has just published there. Look at the plan again."), pushed.problem};
    return failure(pushed, tr("Git could not push to “%1”.").arg(m_remote));
}

} // namespace Galley
