// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/sftptarget.h"

#include "base/translate.h"
#include "publish/disk.h"
#include "publish/sftprename.h"
#include "publish/sitepath.h"
#include "publish/targetsays.h"

#include <QFile>
#include <QIODevice>

#include <libssh/callbacks.h>
#include <libssh/libssh.h>
#include <libssh/sftp.h>

#include <fcntl.h>
#include <mutex>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr long Patience = 20; // seconds that an answer may take
constexpr qsizetype ChunkSize = 32'000; // what every server takes in one message
constexpr mode_t FileMode = 0644;
constexpr mode_t FolderMode = 0755;

void prepareLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] {
        ssh_threads_set_callbacks(ssh_threads_get_pthread());
        ssh_init();
    });
}

struct KeyDeleter {
    void operator()(ssh_key key) const { ssh_key_free(key); }
};
using Key = std::unique_ptr<std::remove_pointer_t<ssh_key>, KeyDeleter>;

} // namespace

struct SftpTarget::Session {
    ssh_session ssh = ssh_new();
    sftp_session sftp = nullptr;

    ~Session()
    {
        if (sftp)
            sftp_free(sftp);
        if (ssh) {
            ssh_disconnect(ssh);
            ssh_free(ssh);
        }
    }
};

/// An open file of the server.
class SftpTarget::File
{
public:
    File(SftpTarget &target, const QByteArray &path, int flags)
        : m_file(sftp_open(target.m_session->sftp, target.place(path).constData(), flags, FileMode))
    {
    }
    ~File() { (void)close(); }
    explicit operator bool() const { return m_file; }
    bool write(const QByteArray &bytes)
    {
        for (qsizetype at = 0; at < bytes.size();) {
            const ssize_t written = sftp_write(m_file, bytes.constData() + at, size_t(std::min(ChunkSize, bytes.size() - at)));
            if (written <= 0)
                return false;
            at += written;
        }
        return true;
    }
    ssize_t read(QByteArray &room) { return sftp_read(m_file, room.data(), size_t(room.size())); }
    bool close() { return !m_file || sftp_close(std::exchange(m_file, nullptr)) == SSH_OK; }

private:
    sftp_file m_file;
};

SftpTarget::SftpTarget(const TargetAddress &address, const TargetSecret &secret)
    : m_address(address), m_secret(secret)
{
    prepareLibrary();
}

SftpTarget::~SftpTarget() = default;

QByteArray SftpTarget::place(const QByteArray &path) const
{
    return path.isEmpty() ? m_address.path.toUtf8() : m_address.path.toUtf8() + '/' + path;
}

Error SftpTarget::lost() const
{
    return {ErrorKind::Offline, tr("The connection to %1 was lost.").arg(m_address.host),
            QString::fromUtf8(ssh_get_error(m_session->ssh))};
}

/// Why the server refused what was asked about @p path.
Error SftpTarget::failure(const QByteArray &path) const
{
    if (!ssh_is_connected(m_session->ssh))
        return lost();
    const QString name = path.isEmpty() ? m_address.path : m_address.path + u'/' + QString::fromUtf8(path);
    const int code = sftp_get_error(m_session->sftp);
    const QString detail = u"sftp %1: %2"_s.arg(code).arg(QString::fromUtf8(ssh_get_error(m_session->ssh)));
    switch (code) {
    case SSH_FX_NO_SUCH_FILE:
    case SSH_FX_NO_SUCH_PATH:
        return isNotOnServer(name, detail);
    case SSH_FX_PERMISSION_DENIED:
    case SSH_FX_WRITE_PROTECT:
        return mayNotWrite(m_address.user, name, m_address.host, detail);
    case SSH_FX_FAILURE:
        return couldNotWrite(m_address.host, name, detail);
    default: break;
    }
    Error error = lost();
    error.detail = detail;
    return error;
}

Disk::Standing SftpTarget::standing(const QByteArray &path) const
{
    const sftp_attributes found = sftp_stat(m_session->sftp, place(path).constData());
    if (!found)
        return Disk::Standing::Nothing;
    const quint8 type = found->type;
    sftp_attributes_free(found);
    return type == SSH_FILEXFER_TYPE_DIRECTORY ? Disk::Standing::Folder
        : type == SSH_FILEXFER_TYPE_REGULAR    ? Disk::Standing::File
                                               : Disk::Standing::Other;
}

Done SftpTarget::connect()
{
    m_session.reset();
    m_isConnected = false;
    m_folders.clear();
    m_session = std::make_unique<Session>();
    ssh_session ssh = m_session->ssh;
    const QByteArray host = m_address.host.toUtf8();
    const QByteArray user = m_address.user.toUtf8();
    const int port = m_address.port > 0 ? m_address.port : 22;
    const long patience = Patience;
    const int no = 0;
    const int yes = 1;
    // What somebody's own configuration says of a host of that name does not hold here.
    ssh_options_set(ssh, SSH_OPTIONS_PROCESS_CONFIG, &no);
    ssh_options_set(ssh, SSH_OPTIONS_HOST, host.constData());
    ssh_options_set(ssh, SSH_OPTIONS_PORT, &port);
    ssh_options_set(ssh, SSH_OPTIONS_USER, user.constData());
    ssh_options_set(ssh, SSH_OPTIONS_TIMEOUT, &patience);
    // Each request is one packet, and none is to wait for the answer to the one before.
    ssh_options_set(ssh, SSH_OPTIONS_NODELAY, &yes);
    // The fast ones first: a site is many bytes, none of them secret.
    ssh_options_set(ssh, SSH_OPTIONS_CIPHERS_C_S, "aes128-gcm@openssh.com,aes256-gcm@openssh.com,chacha20-poly1305@openssh.com,aes128-ctr,aes256-ctr");
    ssh_options_set(ssh, SSH_OPTIONS_CIPHERS_S_C, "aes128-gcm@openssh.com,aes256-gcm@openssh.com,chacha20-poly1305@openssh.com,aes128-ctr,aes256-ctr");
    if (ssh_connect(ssh) != SSH_OK) {
        return Error{ErrorKind::Offline,
                     tr("%1 cannot be reached at port %2. See that the name and the port are right and that this computer is online.")
                         .arg(m_address.host, QString::number(port)),
                     QString::fromUtf8(ssh_get_error(ssh))};
    }
    if (Done trusted = checkHostKey(); !trusted)
        return trusted;
    if (Done loggedIn = logIn(); !loggedIn)
        return loggedIn;
    m_session->sftp = sftp_new(ssh);
    if (!m_session->sftp || sftp_init(m_session->sftp) != SSH_OK) {
        if (!ssh_is_connected(ssh))
            return lost();
        return Error{ErrorKind::NotAllowed,
                     tr("%1 lets %2 in, but not send files by SFTP. Ask whoever runs the server to allow it.")
                         .arg(m_address.host, m_address.user),
                     QString::fromUtf8(ssh_get_error(ssh))};
    }
    const Done made = makePlace();
    m_isConnected = made.ok();
    return made;
}

Done SftpTarget::checkHostKey()
{
    ssh_key shown = nullptr;
    unsigned char *hash = nullptr;
    size_t length = 0;
    if (ssh_get_server_publickey(m_session->ssh, &shown) != SSH_OK)
        return lost();
    const Key key(shown);
    if (ssh_get_publickey_hash(key.get(), SSH_PUBLICKEY_HASH_SHA256, &hash, &length) != 0)
        return lost();
    const QByteArray digest(reinterpret_cast<const char *>(hash), qsizetype(length));
    ssh_clean_pubkey_hash(&hash);
    const QString fingerprint = keyFingerprint(digest);
    if (fingerprint == m_secret.hostKey)
        return {};
    if (m_secret.hostKey.isEmpty()) {
        return Error{ErrorKind::Untrusted,
                     tr("%1 is not known yet. It shows the key %2; if that is the right one, trust it.").arg(m_address.host, fingerprint),
                     fingerprint};
    }
    return showsAnotherKey(m_address.host, fingerprint);
}

Done SftpTarget::logIn()
{
    ssh_session ssh = m_session->ssh;
    const Error refused{ErrorKind::NoPermission,
                        tr("%1 does not let %2 in. See that the name and the password or key are right.")
                            .arg(m_address.host, m_address.user),
                        {}};
    const auto after = [&](int answer) {
        return answer == SSH_AUTH_SUCCESS ? Done() : Done(answer == SSH_AUTH_ERROR ? lost() : refused);
    };
    (void)ssh_userauth_none(ssh, nullptr);
    if (!m_secret.keyFile.isEmpty()) {
        if (!QFile::exists(m_secret.keyFile))
            return Error{ErrorKind::NotFound, tr("The key “%1” is not there. Choose the file of your private key.").arg(m_secret.keyFile), {}};
        ssh_key read = nullptr;
        const QByteArray passphrase = m_secret.password.toUtf8();
        const int imported = ssh_pki_import_privkey_file(QFile::encodeName(m_secret.keyFile).constData(),
                                                         passphrase.isEmpty() ? nullptr : passphrase.constData(), nullptr, nullptr, &read);
        const Key key(read);
        if (imported != SSH_OK) {
            return Error{ErrorKind::BadInput,
                         tr("The key “%1” cannot be read. See that it is a private key and that its passphrase is right.").arg(m_secret.keyFile),
                         {}};
        }
        return after(ssh_userauth_publickey(ssh, nullptr, key.get()));
    }
    if (!m_secret.password.isEmpty())
        return after(ssh_userauth_password(ssh, nullptr, m_secret.password.toUtf8().constData()));
    const int answer = ssh_userauth_agent(ssh, nullptr);
    return answer == SSH_AUTH_SUCCESS ? Done() : Done(refused);
}

/// The folder itself may be made, but not what is above it: that would be another place than the one that is meant.
Done SftpTarget::makePlace()
{
    const Disk::Standing there = standing({});
    if (there != Disk::Standing::Nothing && there != Disk::Standing::Folder) {
        return Error{ErrorKind::BadInput,
                     tr("“%1” is no folder on %2. Choose another one.").arg(m_address.path, m_address.host), {}};
    }
    if (there == Disk::Standing::Nothing && sftp_mkdir(m_session->sftp, place({}).constData(), FolderMode) != SSH_OK) {
        const Error error = failure({});
        if (error.kind != ErrorKind::NotFound)
            return error;
        return Error{ErrorKind::NotFound,
                     tr("The folder above “%1” is not on %2. See that the path is right.").arg(m_address.path, m_address.host), error.detail};
    }
    return makeFolder(TemporaryFolderName);
}

Done SftpTarget::makeFolder(const QByteArray &folder)
{
    if (folder.isEmpty() || m_folders.contains(folder))
        return {};
    sftp_session sftp = m_session->sftp;
    if (sftp_mkdir(sftp, place(folder).constData(), FolderMode) != SSH_OK) {
        // Most answer no more than that it failed when it is there already; another connection may have made it.
        const Disk::Standing there = standing(folder);
        if (there != Disk::Standing::Nothing && there != Disk::Standing::Folder)
            return Error{ErrorKind::NotEmpty, tr("“%1” on the server is no folder, but one of the site has to stand there.").arg(QString::fromUtf8(folder)), {}};
        if (there == Disk::Standing::Nothing) {
            const QByteArray parent = Disk::parentOf(folder);
            if (parent.isEmpty())
                return failure(folder);
            if (Done made = makeFolder(parent); !made)
                return made;
            if (sftp_mkdir(sftp, place(folder).constData(), FolderMode) != SSH_OK)
                return failure(folder);
        }
    }
    m_folders.insert(folder);
    return {};
}

Result<QByteArray> SftpTarget::read(const QByteArray &path, qint64 most)
{
    File file(*this, path, O_RDONLY);
    if (!file)
        return failure(path);
    QByteArray bytes;
    QByteArray room(ChunkSize, Qt::Uninitialized);
    for (;;) {
        const ssize_t read = file.read(room);
        if (read < 0)
            return lost();
        if (read == 0)
            return bytes;
        bytes.append(room.constData(), read);
        if (bytes.size() > most)
            return isTooLargeOnServer(path);
    }
}

Done SftpTarget::put(const QByteArray &path, QIODevice &content)
{
    if (Done made = makeFolder(Disk::parentOf(path)); !made)
        return made;
    File part(*this, m_part, O_WRONLY | O_CREAT | O_TRUNC);
    if (!part)
        return failure(m_part);
    while (!content.atEnd()) {
        const QByteArray chunk = content.read(ChunkSize);
        if (chunk.isEmpty())
            return Error{ErrorKind::Io, tr("The page “%1” could not be read while it was sent.").arg(QString::fromUtf8(path)), content.errorString()};
        if (!part.write(chunk))
            return failure(path);
    }
    if (!part.close())
        return failure(path);
    sftp_session sftp = m_session->sftp;
    const auto rename = [&] {
        return renameOver(sftp, place(m_part), place(path)) == SSH_OK ? Done() : Done(failure(path));
    };
    const Done renamed = rename();
    if (renamed || renamed.error().kind == ErrorKind::Offline)
        return renamed;
    if (renamed.error().kind == ErrorKind::NotFound) {
        // Somebody else may have removed the folder since.
        m_folders.clear();
        const Done made = makeFolder(Disk::parentOf(path));
        return made ? rename() : made;
    }
    // Servers that know no renaming over a file: readers miss it for an instant.
    return sftp_unlink(sftp, place(path).constData()) == SSH_OK ? rename() : renamed;
}

Done SftpTarget::create(const QByteArray &path, const QByteArray &bytes)
{
    File file(*this, path, O_WRONLY | O_CREAT | O_EXCL);
    if (!file) {
        const Error refused = failure(path);
        if (standing(path) == Disk::Standing::Nothing)
            return refused;
        return fileIsThere(path);
    }
    return file.write(bytes) && file.close() ? Done() : Done(failure(path));
}

Done SftpTarget::remove(const QByteArray &path)
{
    sftp_session sftp = m_session->sftp;
    if (sftp_unlink(sftp, place(path).constData()) != SSH_OK) {
        const Error refused = failure(path);
        if (refused.kind != ErrorKind::NotFound)
            return refused;
    }
    // Folders that are empty now go with it.
    for (QByteArray above = Disk::parentOf(path); !above.isEmpty(); above = Disk::parentOf(above)) {
        if (sftp_rmdir(sftp, place(above).constData()) != SSH_OK)
            break;
        m_folders.remove(above);
    }
    return {};
}

Result<QStringList> SftpTarget::names(int most)
{
    sftp_session sftp = m_session->sftp;
    sftp_dir folder = sftp_opendir(sftp, place({}).constData());
    if (!folder)
        return failure({});
    QStringList names;
    while (names.size() < most) {
        sftp_attributes entry = sftp_readdir(sftp, folder);
        if (!entry)
            break;
        const QString name = QString::fromUtf8(entry->name);
        sftp_attributes_free(entry);
        if (name != "."_L1 && name != ".."_L1 && !isOwnName(name.toUtf8()))
            names.append(name);
    }
    sftp_closedir(folder);
    return names;
}

} // namespace Galley
