// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/webdavtarget.h"

#include "publish/disk.h"
#include "publish/sitepath.h"
#include "publish/targetsays.h"

#include <QBuffer>
#include <QUrl>
#include <QXmlStreamReader>

#include <thread>

namespace Galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 LongestList = 4 << 20; // bytes that tell of a folder

// What servers answer; RFC 9110 and RFC 4918.
enum Reply {
    MultiStatus = 207,
    Unauthorized = 401,
    Forbidden = 403,
    NotThere = 404,
    MethodNotAllowed = 405,
    Conflict = 409,
    PreconditionFailed = 412,
    TooLarge = 413,
    Locked = 423,
    InternalError = 500,
    NotImplemented = 501,
    NoRoom = 507,
};

} // namespace

WebDavTarget::WebDavTarget(const TargetAddress &address, const TargetSecret &secret)
    : m_address(address), m_password(secret.password), m_connection(QUrl(address.toUrl()), secret.hostKey)
{
}

QByteArray WebDavTarget::urlOf(const QByteArray &path) const
{
    const QByteArray folder = m_address.path == "/"_L1 ? QByteArray() : m_address.path.mid(1).toUtf8() + '/';
    return m_connection.root() + (folder + path).toPercentEncoding("/");
}

ServerAnswer WebDavTarget::ask(const QByteArray &method, const QByteArray &path, const QList<QByteArray> &headers, QIODevice *body)
{
    const ServerRequest request{.url = urlOf(path), .method = method, .headers = headers, .body = body, .mostAnswer = LongestList};
    ServerAnswer answer = m_connection.ask(request);
    // Servers lock what another connection of ours is at for as long as that takes.
    for (auto pause = 20ms; answer.outcome == CURLE_OK && answer.status == Locked && pause < 3s; pause *= 2) {
        std::this_thread::sleep_for(pause);
        answer = m_connection.ask(request);
    }
    return answer;
}

Error WebDavTarget::failure(const ServerAnswer &answer, const QByteArray &path) const
{
    const QString name = m_address.path + (path.isEmpty() ? QString() : u'/' + QString::fromUtf8(path));
    const Error error = m_connection.failure(answer);
    if (answer.outcome != CURLE_OK)
        return error;
    const auto says = [&](ErrorKind kind, const QString &message) { return Error{kind, message, error.detail}; };
    switch (answer.status) {
    case Unauthorized: return isNotLetIn(m_address.host, m_address.user, error.detail);
    case NotThere: return isNotOnServer(name, error.detail);
    case Forbidden: return mayNotWrite(m_address.user, name, m_address.host, error.detail);
    case Conflict:
        return says(ErrorKind::NotFound, tr("The folder above “%1” is not on %2. See that the path is right.").arg(name, m_address.host));
    case MethodNotAllowed:
    case NotImplemented:
        // Some say so of a file that cannot be written, at a place that took files before.
        if (m_isConnected) {
            return says(ErrorKind::DiskFull,
                        tr("%1 could not write “%2”. Its disk may be full, or %3 may not write there.").arg(m_address.host, name, m_address.user));
        }
        return says(ErrorKind::NotAllowed,
                    tr("%1 does not take files by WebDAV at “%2”. See that the address is right, or ask whoever runs the server.")
                        .arg(m_address.host, name));
    case Locked: return says(ErrorKind::InUse, tr("Somebody has locked “%1” on %2. Wait until it is free.").arg(name, m_address.host));
    case TooLarge:
        return says(ErrorKind::NotAllowed, tr("%1 takes no file as large as “%2”. Ask whoever runs the server to allow it.").arg(m_address.host, name));
    case InternalError:
    case NoRoom: return couldNotWrite(m_address.host, name, error.detail);
    default: break;
    }
    if (answer.status >= 300 && answer.status < 400) {
        return says(ErrorKind::BadInput, tr("%1 sends us to another address: %2. Write that one.")
                                             .arg(m_address.host, QString::fromUtf8(answer.headers.value("location"))));
    }
    return error;
}

Done WebDavTarget::connect()
{
    m_isConnected = false;
    m_folders.clear();
    m_connection.close();
    // The first question finds out how the server wants to be told who we are; over an unencrypted way to this machine too.
    m_connection.logInAs(m_address.user, m_password, CURLAUTH_BASIC | CURLAUTH_DIGEST);
    const ServerAnswer found = ask("PROPFIND", {}, {"Depth: 0"});
    const unsigned long ways = m_connection.httpWays();
    if (ways != 0)
        m_connection.logInAs(m_address.user, m_password, ways & CURLAUTH_BASIC ? CURLAUTH_BASIC : CURLAUTH_DIGEST);
    if (found.outcome != CURLE_OK || (found.status != MultiStatus && found.status != NotThere))
        return found.isFine() ? failure({.status = MethodNotAllowed}, {}) : failure(found, {});
    if (found.status == NotThere) {
        // The folder itself may be made, but not what is above it: that would be another place than the one that is meant.
        const ServerAnswer made = ask("MKCOL", {});
        if (!made.isFine())
            return failure(made.status == NotThere ? ServerAnswer{.status = Conflict} : made, {});
    }
    if (Done made = makeFolder(TemporaryFolderName); !made)
        return made;
    m_isConnected = true;
    return {};
}

Done WebDavTarget::makeFolder(const QByteArray &folder)
{
    if (folder.isEmpty() || m_folders.contains(folder))
        return {};
    ServerAnswer made = ask("MKCOL", folder + '/');
    if (made.outcome == CURLE_OK && (made.status == Conflict || made.status == NotThere) && folder.contains('/')) {
        if (Done above = makeFolder(Disk::parentOf(folder)); !above)
            return above;
        made = ask("MKCOL", folder + '/');
    }
    // It is there already: made by another connection, or a release before.
    if (!made.isFine() && !(made.outcome == CURLE_OK && made.status == MethodNotAllowed))
        return failure(made, folder);
    m_folders.insert(folder);
    return {};
}

Result<QByteArray> WebDavTarget::read(const QByteArray &path, qint64 most)
{
    const ServerAnswer answer = m_connection.ask({.url = urlOf(path), .mostAnswer = most});
    if (answer.isTooLarge)
        return isTooLargeOnServer(path);
    if (!answer.isFine())
        return failure(answer, path);
    return answer.body;
}

Done WebDavTarget::putPart(const QByteArray &path, QIODevice &content)
{
    if (Done made = makeFolder(Disk::parentOf(path)); !made)
        return made;
    const ServerAnswer sent = ask("PUT", m_part, {}, &content);
    return sent.isFine() ? Done() : Done(failure(sent, path));
}

ServerAnswer WebDavTarget::movePart(const QByteArray &path, bool replaces)
{
    return ask("MOVE", m_part, {"Destination: " + urlOf(path), replaces ? "Overwrite: T" : "Overwrite: F"});
}

Done WebDavTarget::put(const QByteArray &path, QIODevice &content)
{
    if (Done sent = putPart(path, content); !sent)
        return sent;
    ServerAnswer moved = movePart(path, true);
    if (moved.outcome == CURLE_OK && !moved.isFine()) {
        // Somebody else may have removed the folder since.
        m_folders.clear();
        if (Done made = makeFolder(Disk::parentOf(path)); !made)
            return made;
        moved = movePart(path, true);
    }
    return moved.isFine() ? Done() : Done(failure(moved, path));
}

Done WebDavTarget::create(const QByteArray &path, const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    if (Done sent = putPart(path, buffer); !sent)
        return sent;
    const ServerAnswer moved = movePart(path, false);
    if (moved.outcome == CURLE_OK && moved.status == PreconditionFailed)
        return fileIsThere(path);
    return moved.isFine() ? Done() : Done(failure(moved, path));
}

Done WebDavTarget::remove(const QByteArray &path)
{
    const ServerAnswer gone = ask("DELETE", path);
    if (!gone.isFine() && !(gone.outcome == CURLE_OK && gone.status == NotThere))
        return failure(gone, path);
    // A folder goes with all that is in it, so one is removed only when the server says that nothing is.
    for (QByteArray above = Disk::parentOf(path); !above.isEmpty(); above = Disk::parentOf(above)) {
        const ServerAnswer left = ask("PROPFIND", above + '/', {"Depth: 1"});
        if (left.outcome != CURLE_OK || left.status != MultiStatus || left.body.count("response>") > 2)
            break;
        m_folders.remove(above);
        if (!ask("DELETE", above + '/').isFine())
            break;
    }
    return {};
}

Result<QStringList> WebDavTarget::names(int most)
{
    const ServerAnswer answer = ask("PROPFIND", {}, {"Depth: 1"});
    if (!answer.isFine())
        return failure(answer, {});
    const QString folder = QUrl::fromEncoded(urlOf({})).path(QUrl::FullyDecoded);
    QStringList names;
    QXmlStreamReader reader(answer.body);
    while (!reader.atEnd() && names.size() < most) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != "href"_L1)
            continue;
        QString path = QUrl::fromEncoded(reader.readElementText().toUtf8()).path(QUrl::FullyDecoded);
        if (path.endsWith(u'/'))
            path.chop(1);
        const QString name = path.mid(path.lastIndexOf(u'/') + 1);
        if (!name.isEmpty() && path + u'/' != folder && !isOwnName(name.toUtf8()))
            names.append(name);
    }
    return names;
}

} // namespace Galley
