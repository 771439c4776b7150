// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/sftprename.h"

#include <QtEndian>

#include <libssh/libssh.h>

namespace Galley {

namespace {

constexpr char Extension[] = "posix-rename@openssh.com";
constexpr quint32 RequestId = 0xfffffff0; // libssh counts from zero, and waits for nothing now
constexpr quint32 LongestReply = 64 * 1024; // bytes
constexpr int Patience = 20'000;            // milliseconds

/// The way of SFTP to write a number and a text.
void append(QByteArray &packet, quint32 number)
{
    const quint32 big = qToBigEndian(number);
    packet.append(reinterpret_cast<const char *>(&big), sizeof big);
}

void append(QByteArray &packet, const QByteArray &text)
{
    append(packet, quint32(text.size()));
    packet.append(text);
}

/// Empty when the connection was lost.
QByteArray readBytes(ssh_channel channel, quint32 count)
{
    QByteArray bytes(qsizetype(count), '\0');
    for (qsizetype at = 0; at < bytes.size();) {
        const int read = ssh_channel_read_timeout(channel, bytes.data() + at, quint32(bytes.size() - at), 0, Patience);
        if (read <= 0)
            return {};
        at += read;
    }
    return bytes;
}

/// What the server says of the request, as SSH_FX_…
quint32 answerOf(ssh_channel channel)
{
    const QByteArray head = readBytes(channel, sizeof(quint32));
    const quint32 length = head.isEmpty() ? 0 : qFromBigEndian<quint32>(head.constData());
    constexpr quint32 Shortest = 1 + 2 * sizeof(quint32); // its kind, the number of the request, the answer
    if (length < Shortest || length > LongestReply)
        return SSH_FX_CONNECTION_LOST;
    const QByteArray reply = readBytes(channel, length);
    if (reply.isEmpty() || quint8(reply.at(0)) != SSH_FXP_STATUS || qFromBigEndian<quint32>(reply.constData() + 1) != RequestId)
        return SSH_FX_CONNECTION_LOST;
    return qFromBigEndian<quint32>(reply.constData() + 1 + sizeof(quint32));
}

} // namespace

int renameOver(sftp_session sftp, const QByteArray &from, const QByteArray &to)
{
    if (!sftp_extension_supported(sftp, Extension, "1"))
        return sftp_rename(sftp, from.constData(), to.constData());
    QByteArray request(1, char(SSH_FXP_EXTENDED));
    append(request, RequestId);
    for (const QByteArray &text : {QByteArray(Extension), from, to})
        append(request, text);
    QByteArray packet;
    append(packet, request);
    const bool isSent = ssh_channel_write(sftp->channel, packet.constData(), quint32(packet.size())) == packet.size();
    const quint32 answer = isSent ? answerOf(sftp->channel) : SSH_FX_CONNECTION_LOST;
    sftp->errnum = int(answer);
    return answer == SSH_FX_OK ? SSH_OK : SSH_ERROR;
}

} // namespace Galley
