// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/certificates.h"

#include <QFile>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QUrl>

#include <future>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace Galley {

/// A web server that remembers what it was sent and says what it was told to say. Has a thread of its own, so it works while the
/// test's one waits.
class EngineServer
{
public:
    struct Request {
        QByteArray line; ///< "POST /urls?site=… HTTP/1.1"
        QList<QByteArray> headers;
        QByteArray body;

        QByteArray header(const QByteArray &name) const
        {
            for (const QByteArray &header : headers) {
                if (const qsizetype colon = header.indexOf(':'); colon > 0 && header.first(colon).toLower() == name)
                    return header.mid(colon + 1).trimmed();
            }
            return {};
        }
    };

    explicit EngineServer(const Certificate &certificate = {})
        : m_certificate(certificate)
    {
        std::promise<int> listens;
        std::future<int> port = listens.get_future();
        m_thread = std::jthread([this, &listens](const std::stop_token &stopped) { run(stopped, listens); });
        m_port = port.get();
    }

    QUrl url(const QString &path) const
    {
        const QString scheme = isEncrypted() ? QStringLiteral("https") : QStringLiteral("http");
        return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(scheme, QString::number(m_port), path));
    }
    /// How it answers the next request; the last answer is that to all that follow.
    void willAnswer(int status, const QByteArray &body = {}, const QByteArray &header = "X-Nothing: 0")
    {
        add({"HTTP/1.1 " + QByteArray::number(status) + " Words\r\n" + header + "\r\nContent-Length: " + QByteArray::number(body.size())
                 + "\r\n\r\n" + body,
             false});
    }
    /// Whatever bytes; then it hangs up.
    void willSay(const QByteArray &bytes) { add({bytes, true}); }
    QList<Request> requests() const
    {
        const std::lock_guard lock(m_mutex);
        return m_requests;
    }
    int connections() const
    {
        const std::lock_guard lock(m_mutex);
        return m_connections;
    }

private:
    struct Answer {
        QByteArray bytes = {};
        bool isLast = false; ///< on its connection
    };
    /// Hands out the bare sockets.
    class Door : public QTcpServer
    {
    public:
        std::optional<qintptr> take() { return std::exchange(m_descriptor, std::nullopt); }

    protected:
        void incomingConnection(qintptr descriptor) override { m_descriptor = descriptor; }

    private:
        std::optional<qintptr> m_descriptor;
    };

    bool isEncrypted() const { return !m_certificate.file.isEmpty(); }

    void run(const std::stop_token &stopped, std::promise<int> &listens)
    {
        Door door;
        door.listen(QHostAddress::LocalHost);
        listens.set_value(door.serverPort());
        while (!stopped.stop_requested()) {
            door.waitForNewConnection(20);
            if (const auto descriptor = door.take())
                serve(*descriptor, stopped);
        }
    }
    void serve(qintptr descriptor, const std::stop_token &stopped)
    {
        QSslSocket socket;
        socket.setSocketDescriptor(descriptor);
        {
            const std::lock_guard lock(m_mutex);
            ++m_connections;
        }
        if (isEncrypted()) {
            QFile key(m_certificate.keyFile);
            if (!key.open(QIODevice::ReadOnly))
                return;
            socket.setLocalCertificateChain(QSslCertificate::fromPath(m_certificate.file));
            socket.setPrivateKey(QSslKey(&key, QSsl::Rsa));
            socket.startServerEncryption();
            if (!socket.waitForEncrypted(5000))
                return;
        }
        QByteArray got;
        while (!stopped.stop_requested()) {
            while (const auto request = takeRequest(got)) {
                const Answer answer = answerTo(*request);
                socket.write(answer.bytes);
                while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(1000)) { }
                if (answer.isLast) {
                    socket.disconnectFromHost();
                    if (socket.state() != QAbstractSocket::UnconnectedState)
                        socket.waitForDisconnected(1000);
                    return;
                }
            }
            if (!socket.waitForReadyRead(20) && socket.state() != QAbstractSocket::ConnectedState)
                return;
            got += socket.readAll();
        }
    }
    /// A whole one from the beginning of @p got.
    static std::optional<Request> takeRequest(QByteArray &got)
    {
        const qsizetype end = got.indexOf("\r\n\r\n");
        if (end < 0)
            return std::nullopt;
        Request request;
        request.headers = got.first(end).replace("\r\n", "\n").split('\n');
        request.line = request.headers.takeFirst();
        const qsizetype size = request.header("content-length").toLongLong();
        if (got.size() < end + 4 + size)
            return std::nullopt;
        request.body = got.mid(end + 4, size);
        got.remove(0, end + 4 + size);
        return request;
    }
    void add(const Answer &answer)
    {
        const std::lock_guard lock(m_mutex);
        m_answers.append(answer);
    }
    Answer answerTo(const Request &request)
    {
        const std::lock_guard lock(m_mutex);
        m_requests.append(request);
        return m_answers.size() > 1 ? m_answers.takeFirst() : m_answers.value(0);
    }

    const Certificate m_certificate;
    int m_port = 0;
    mutable std::mutex m_mutex; ///< for what follows
    QList<Answer> m_answers;
    QList<Request> m_requests;
    int m_connections = 0;
    std::jthread m_thread;
};

} // namespace Galley
