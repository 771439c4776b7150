// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/ftptarget.h"

#include "publish/disk.h"
#include "publish/sitepath.h"
#include "publish/targetsays.h"

#include <QBuffer>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LongestList = 1 << 20; // bytes of names

// What servers answer; RFC 959.
enum Reply { GoingDown = 421, NoDataLine = 425, DataLineLost = 426, NotLoggedIn = 530, NotThere = 550, BadName = 553 };

} // namespace

FtpTarget::FtpTarget(const TargetAddress &address, const TargetSecret &secret)
    : m_address(address)
    , m_secret(secret)
    , m_connection(QUrl(address.toUrl()), secret.hostKey)
{
    m_connection.logInAs(address.user, secret.password);
}

/// As it stands in commands: from where the login begins.
QByteArray FtpTarget::place(const QByteArray &path) const
{
    const QByteArray folder = m_address.path.mid(1).toUtf8();
    return path.isEmpty() ? folder : folder.isEmpty() ? path : folder + '/' + path;
}

QByteArray FtpTarget::urlOf(const QByteArray &path) const { return m_connection.root() + path.toPercentEncoding("/"); }

ServerAnswer FtpTarget::tell(const QList<QByteArray> &commands)
{
    return m_connection.ask({.url = urlOf({}), .before = commands, .isCommandsOnly = true});
}

Error FtpTarget::failure(const ServerAnswer &answer, const QByteArray &path) const
{
    const QString name = m_address.path + (path.isEmpty() ? QString() : u'/' + QString::fromUtf8(path));
    const Error error = m_connection.failure(answer);
    switch (answer.outcome) {
    case CURLE_REMOTE_FILE_NOT_FOUND: return isNotOnServer(name, error.detail);
    case CURLE_REMOTE_DISK_FULL:
    case CURLE_UPLOAD_FAILED:
    case CURLE_QUOTE_ERROR:
    case CURLE_PARTIAL_FILE:
    case CURLE_REMOTE_ACCESS_DENIED: break;
    default: return error;
    }
    switch (answer.status) {
    case NotThere:
    case BadName: return mayNotWrite(m_address.user, name, m_address.host, error.detail);
    case NotLoggedIn: return error;
    case GoingDown:
    case NoDataLine:
    case DataLineLost: return {ErrorKind::Offline, tr("The connection to %1 was lost.").arg(m_address.host), error.detail};
    default: return answer.status >= 400 ? couldNotWrite(m_address.host, name, error.detail) : error;
    }
}

Done FtpTarget::connect()
{
    m_isConnected = false;
    m_folders.clear();
    if (!m_address.isEncrypted && !m_secret.mayBeOverheard && !isThisMachine(m_address.host)) {
        return Error{ErrorKind::NotAllowed,
                     tr("On the way to %1 everybody can read the password and change what is sent, for ftp:// does not encrypt. Use ftps://, "
                        "or say that it may go unprotected this time.")
                         .arg(m_address.host),
                     {}};
    }
    m_connection.close();
    const ServerAnswer greeted = tell({"*OPTS UTF8 ON"});
    if (greeted.outcome != CURLE_OK)
        return m_connection.failure(greeted);
    // The folder itself may be made, but not what is above it: that would be another place than the one that is meant.
    QList<QByteArray> commands;
    if (!place({}).isEmpty()) {
        commands.append("*MKD " + place({}));
        commands.append("CWD " + place({}));
        commands.append("CWD " + m_connection.ftpHome());
    }
    commands.append("*MKD " + place(TemporaryFolderName));
    const ServerAnswer entered = tell(commands);
    if (entered.outcome == CURLE_QUOTE_ERROR) {
        return Error{ErrorKind::NotFound,
                     tr("The folder “%1” is not on %2 and could not be made there. See that the path is right and that %3 may write.")
                         .arg(m_address.path, m_address.host, m_address.user),
                     u"%1"_s.arg(entered.status)};
    }
    if (entered.outcome != CURLE_OK)
        return m_connection.failure(entered);
    m_isConnected = true;
    return {};
}

Result<QByteArray> FtpTarget::read(const QByteArray &path, qint64 most)
{
    const ServerAnswer answer = m_connection.ask({.url = urlOf(place(path)), .mostAnswer = most});
    if (answer.isTooLarge)
        return isTooLargeOnServer(path);
    if (answer.outcome != CURLE_OK)
        return failure(answer, path);
    return answer.body;
}

/// The commands that make what is missing above @p path.
QList<QByteArray> FtpTarget::foldersFor(const QByteArray &path)
{
    QList<QByteArray> commands;
    for (QByteArray above = Disk::parentOf(path); !above.isEmpty() && !m_folders.contains(above); above = Disk::parentOf(above)) {
        commands.prepend("*MKD " + place(above));
        m_folders.insert(above);
    }
    return commands;
}

Done FtpTarget::put(const QByteArray &path, QIODevice &content)
{
    const QByteArray from = "RNFR " + place(m_part);
    const QByteArray to = "RNTO " + place(path);
    const ServerAnswer answer
        = m_connection.ask({.url = urlOf(place(m_part)), .body = &content, .before = foldersFor(path), .after = {from, to}});
    if (answer.outcome == CURLE_OK)
        return {};
    // Somebody else may have removed the folder since.
    m_folders.clear();
    if (answer.outcome == CURLE_SEND_ERROR)
        return whyCutOff(answer, path);
    if (answer.outcome != CURLE_QUOTE_ERROR)
        return failure(answer, path);
    if (tell(foldersFor(path) + QList<QByteArray>{from, to}).outcome == CURLE_OK)
        return {};
    // Servers that do not rename over a file: readers miss it for an instant.
    const ServerAnswer again = tell({"*DELE " + place(path), from, to});
    return again.outcome == CURLE_OK ? Done() : Done(failure(again, path));
}

/// A server that takes no more of a file closes the line first and says why afterwards, when nobody listens to it any more. Of a
/// single byte it says so in time.
Error FtpTarget::whyCutOff(const ServerAnswer &answer, const QByteArray &path)
{
    QBuffer byte;
    byte.setData("x");
    byte.open(QIODevice::ReadOnly);
    const QByteArray probe = place(newPartPath());
    const ServerAnswer second = m_connection.ask({.url = urlOf(probe), .body = &byte, .after = {"DELE " + probe}});
    if (second.outcome != CURLE_OK)
        tell({"*DELE " + probe});
    const Error found = failure(second, path);
    return second.outcome != CURLE_OK && found.kind == ErrorKind::DiskFull ? found : failure(answer, path);
}

/// No server makes a file only when there is none: what stands there afterwards tells who was first.
Done FtpTarget::create(const QByteArray &path, const QByteArray &bytes)
{
    const Result<QByteArray> before = read(path, LongestList);
    if (before)
        return fileIsThere(path);
    if (before.error().kind != ErrorKind::NotFound)
        return before.error();
    if (Done done = putBytes(*this, path, bytes); !done)
        return done;
    const Result<QByteArray> after = read(path, LongestList);
    if (!after)
        return after.error();
    return *after == bytes ? Done() : Done(fileIsThere(path));
}

Done FtpTarget::remove(const QByteArray &path)
{
    QList<QByteArray> commands{"DELE " + place(path)};
    // Folders that are empty now go with it.
    for (QByteArray above = Disk::parentOf(path); !above.isEmpty(); above = Disk::parentOf(above)) {
        commands.append("*RMD " + place(above));
        m_folders.remove(above);
    }
    const ServerAnswer answer = tell(commands);
    if (answer.outcome == CURLE_OK)
        return {};
    if (answer.outcome != CURLE_QUOTE_ERROR || answer.status != NotThere)
        return failure(answer, path);
    // The same number tells of one that is not there and of one that may not go.
    const Result<QByteArray> left = read(path, 0);
    return !left && left.error().kind == ErrorKind::NotFound ? Done() : Done(failure(answer, path));
}

Result<QStringList> FtpTarget::names(int most)
{
    const QByteArray folder = place({});
    const ServerAnswer answer
        = m_connection.ask({.url = urlOf(folder.isEmpty() ? folder : folder + '/'), .isNamesOnly = true, .mostAnswer = LongestList});
    if (answer.outcome == CURLE_REMOTE_FILE_NOT_FOUND)
        return QStringList(); // how some say that a folder is empty
    if (answer.outcome != CURLE_OK && !answer.isTooLarge)
        return failure(answer, {});
    QStringList names;
    for (const QByteArray &line : answer.body.split('\n')) {
        const QByteArray name = line.trimmed().mid(line.trimmed().lastIndexOf('/') + 1);
        if (!name.isEmpty() && name != "." && name != ".." && !isOwnName(name) && names.size() < most)
            names.append(QString::fromUtf8(name));
    }
    return names;
}

} // namespace Galley
