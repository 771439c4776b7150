// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>
#include <vector>

#include <signal.h>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace Galley {

/// The first of @p count neighbouring ports that nobody listens on; below those that connections are given at random.
inline int freePorts(int count = 1)
{
    for (;;) {
        const int first = QRandomGenerator::global()->bounded(10'000, 32'000);
        std::vector<std::unique_ptr<QTcpServer>> taken;
        while (int(taken.size()) < count) {
            taken.push_back(std::make_unique<QTcpServer>());
            if (!taken.back()->listen(QHostAddress::LocalHost, quint16(first + int(taken.size()) - 1)))
                break;
        }
        if (taken.back()->isListening())
            return first;
    }
}

/// What a program writes when it is run with @p input; empty when it is not there.
inline QByteArray outputOf(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted())
        return {};
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished();
    return process.readAllStandardOutput();
}

/// A server that a test needs for a while. It ends with the test's thread as well, however that ends.
class ServerProcess
{
public:
    ~ServerProcess() { stop(); }

    /// Empty once it listens at @p port of 127.0.0.1, else why it does not. What it says goes to @p log.
    QString start(const QString &program, const QStringList &arguments, int port, const QString &log)
    {
        stop();
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.setStandardOutputFile(log);
        m_process.setChildProcessModifier([] {
            dup2(STDOUT_FILENO, STDIN_FILENO); // vsftpd says there what is wrong
#ifdef Q_OS_LINUX
            prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
        });
        m_process.start(program, arguments);
        if (!m_process.waitForStarted())
            return program + QStringLiteral(": ") + m_process.errorString();
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 20'000) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, quint16(port));
            const bool isThere = socket.waitForConnected(200);
            if (m_process.waitForFinished(isThere ? 0 : 50))
                break;
            if (isThere)
                return {};
        }
        stop();
        QFile file(log);
        const QString said = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        return said.isEmpty() ? program + QStringLiteral(" does not run") : said;
    }
    /// Ends it and every connection.
    void stop()
    {
        if (m_process.state() == QProcess::NotRunning || m_process.waitForFinished(0))
            return;
        end(pid_t(m_process.processId()));
        m_process.waitForFinished();
    }

private:
    static void end(pid_t process)
    {
        kill(process, SIGSTOP); // makes no more children
        for (const QByteArray &child : outputOf(QStringLiteral("pgrep"), {QStringLiteral("-P"), QString::number(process)}).split('\n')) {
            if (!child.isEmpty())
                end(child.toInt());
        }
        kill(process, SIGKILL);
    }

    QProcess m_process;
};

} // namespace Galley
