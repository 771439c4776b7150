// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <libssh/sftp.h>

namespace Galley {

/// Renames a file over another one in one step, as OpenSSH's servers can (posix-rename). SFTP itself knows no such thing: its own
/// renaming, which sftp_rename() of libssh before 0.11 asks for, refuses when @p to is there. Where the server cannot, it asks for
/// that. SSH_OK or SSH_ERROR, with sftp_get_error() as its reason. Nothing else may be under way on @p sftp.
int renameOver(sftp_session sftp, const QByteArray &from, const QByteArray &to);

} // namespace Galley
