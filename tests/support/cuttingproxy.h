// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/serverprocess.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <list>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

namespace Galley {

/// A bad line to a server of this machine: it can be slow, and it can break. Has a thread of its own, so it works while the
/// test's one waits.
class CuttingProxy
{
public:
    enum class Way { ToServer, ToClient };
    enum class How { Once, ForGood };

    /// To what listens at @p port. With a @p count of ports from there on, as FTP needs them for its data, the line begins at
    /// the same ports of 127.0.0.2.
    explicit CuttingProxy(int port, int count = 1)
        : m_to(port)
        , m_count(count)
    {
    }
    ~CuttingProxy() { stop(); }

    /// Empty when it runs, else why it does not.
    QString start()
    {
        stop();
        if (m_port == 0)
            m_port = m_count == 1 ? freePorts() : m_to;
        if (pipe2(m_wake.data(), O_CLOEXEC | O_NONBLOCK) != 0)
            return QString::fromLocal8Bit(strerror(errno));
        for (int i = 0; i < m_count; ++i) {
            const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
            m_listeners.push_back(listener);
            const int yes = 1;
            setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
            const sockaddr_in here = address(host(), m_port + i);
            if (bind(listener, reinterpret_cast<const sockaddr *>(&here), sizeof here) != 0 || listen(listener, 50) != 0) {
                const QString fault = QString::fromLocal8Bit(strerror(errno));
                stop();
                return fault;
            }
        }
        m_thread = std::jthread([this](const std::stop_token &stopped) { run(stopped); });
        return {};
    }
    /// Ends it and every connection.
    void stop()
    {
        if (m_thread.joinable()) {
            m_thread.request_stop();
            wake();
            m_thread.join();
        }
        for (const int listener : m_listeners)
            close(listener);
        m_listeners.clear();
        for (int &end : m_wake) {
            if (end >= 0)
                close(std::exchange(end, -1));
        }
    }
    /// When @p bytes more have gone @p way, over all connections, the one that brought the last of them is reset at both ends.
    /// ForGood: so are all others, and each that comes later.
    void cutAfter(qint64 bytes, How how = How::Once, Way way = Way::ToServer)
    {
        const std::lock_guard lock(m_mutex);
        m_isDead = bytes == 0 && how == How::ForGood;
        m_left = bytes == 0 ? 1 : bytes;
        m_how = how;
        m_way = way;
        wake();
    }
    /// No cut any more.
    void mend() { cutAfter(-1); }
    /// Each way; 0: as fast as it goes.
    void slow(qint64 bytesPerSecond)
    {
        const std::lock_guard lock(m_mutex);
        m_speed = bytesPerSecond;
        m_allowance = {};
        wake();
    }

    int port() const { return m_port; }
    QString host() const { return m_count == 1 ? QStringLiteral("127.0.0.1") : QStringLiteral("127.0.0.2"); }
    /// Connections that were reset.
    int cutsMade() const
    {
        const std::lock_guard lock(m_mutex);
        return m_cuts;
    }
    /// That have gone @p way since it was made.
    qint64 bytes(Way way = Way::ToServer) const
    {
        const std::lock_guard lock(m_mutex);
        return m_bytes[std::size_t(way)];
    }

private:
    /// One way of a connection.
    struct Flow {
        int from = -1;
        int to = -1;
        std::string waiting = {}; ///< read, not yet written
        bool isOver = false;      ///< nothing more will be read
        bool isShut = false;      ///< and the other end knows
    };
    struct Line {
        std::array<Flow, 2> flows; ///< by Way
        bool isDue = false;        ///< brought the byte after which it is cut
    };

    static sockaddr_in address(const QString &host, int port)
    {
        sockaddr_in made{};
        made.sin_family = AF_INET;
        made.sin_port = htons(quint16(port));
        inet_pton(AF_INET, host.toLatin1().constData(), &made.sin_addr);
        return made;
    }
    static void reset(int end)
    {
        const linger none{1, 0};
        setsockopt(end, SOL_SOCKET, SO_LINGER, &none, sizeof none);
        close(end);
    }
    static void reset(const Line &line)
    {
        reset(line.flows[0].from);
        reset(line.flows[0].to);
    }
    static bool isLater() { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR; }
    void wake() const
    {
        if (m_wake[1] >= 0)
            [[maybe_unused]] const auto written = write(m_wake[1], "", 1);
    }

    void run(const std::stop_token &stopped)
    {
        std::list<Line> lines;
        while (!stopped.stop_requested()) {
            wait(lines);
            const std::lock_guard lock(m_mutex);
            allowMore();
            for (int i = 0; i < m_count; ++i)
                accept(m_listeners[std::size_t(i)], m_to + i, lines);
            for (auto line = lines.begin(); line != lines.end();)
                line = pass(*line) ? std::next(line) : lines.erase(line);
            if (m_isDead) {
                m_cuts += int(lines.size());
                std::for_each(lines.begin(), lines.end(), [](const Line &line) { reset(line); });
                lines.clear();
            }
        }
        std::for_each(lines.begin(), lines.end(), [](const Line &line) { reset(line); });
    }
    void wait(const std::list<Line> &lines)
    {
        std::vector<pollfd> waits{{m_wake[0], POLLIN, 0}};
        for (const int listener : m_listeners)
            waits.push_back({listener, POLLIN, 0});
        bool isHeldBack = false;
        {
            const std::lock_guard lock(m_mutex);
            for (const Line &line : lines) {
                for (std::size_t way = 0; way < 2; ++way) {
                    const Flow &flow = line.flows[way];
                    if (!flow.waiting.empty())
                        waits.push_back({flow.to, POLLOUT, 0});
                    else if (!flow.isOver && mayRead(way) > 0)
                        waits.push_back({flow.from, POLLIN, 0});
                    else if (!flow.isOver)
                        isHeldBack = true;
                }
            }
        }
        poll(waits.data(), nfds_t(waits.size()), isHeldBack ? 10 : -1);
        std::array<char, 64> woken;
        while (read(m_wake[0], woken.data(), woken.size()) > 0) { }
    }
    void allowMore()
    {
        const auto now = std::chrono::steady_clock::now();
        const double more = double(m_speed) * std::chrono::duration<double>(now - m_allowed).count();
        m_allowed = now;
        for (double &allowance : m_allowance)
            allowance = std::min(allowance + more, std::max(1.0, double(m_speed) / 10));
    }
    /// How many bytes may be read now.
    qint64 mayRead(std::size_t way) const
    {
        const qint64 most = m_speed > 0 ? qint64(m_allowance[way]) : BufferSize;
        return std::min({BufferSize, most, m_left >= 0 && way == std::size_t(m_way) ? m_left : BufferSize});
    }
    void accept(int listener, int port, std::list<Line> &lines)
    {
        for (;;) {
            const int client = accept4(listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
            if (client < 0)
                return;
            if (m_isDead) {
                ++m_cuts;
                reset(client);
                continue;
            }
            // On one machine this takes no time.
            const int server = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
            const sockaddr_in there = address(QStringLiteral("127.0.0.1"), port);
            if (connect(server, reinterpret_cast<const sockaddr *>(&there), sizeof there) != 0) {
                reset(client);
                close(server);
                continue;
            }
            fcntl(server, F_SETFL, O_NONBLOCK);
            const int yes = 1;
            setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
            setsockopt(server, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
            lines.push_back({{Flow{client, server}, Flow{server, client}}});
        }
    }
    /// Takes a connection one step further. False when that was its end.
    bool pass(Line &line)
    {
        if (!pass(line, Way::ToServer) || !pass(line, Way::ToClient)) {
            if (line.isDue) {
                ++m_cuts;
                m_left = -1;
                m_isDead = m_how == How::ForGood;
            }
            reset(line);
            return false;
        }
        if (line.flows[0].isShut && line.flows[1].isShut) {
            close(line.flows[0].from);
            close(line.flows[0].to);
            return false;
        }
        return true;
    }
    /// False when it broke, or is to break.
    bool pass(Line &line, Way way)
    {
        Flow &flow = line.flows[std::size_t(way)];
        const qint64 most = mayRead(std::size_t(way));
        if (flow.waiting.empty() && !flow.isOver && most > 0) {
            std::string bytes(std::size_t(most), '\0');
            const ssize_t got = recv(flow.from, bytes.data(), bytes.size(), 0);
            if (got < 0 && !isLater())
                return false;
            flow.isOver = got == 0;
            if (got > 0) {
                bytes.resize(std::size_t(got));
                flow.waiting = std::move(bytes);
                count(line, way, got);
            }
        }
        if (!flow.waiting.empty()) {
            const ssize_t sent = send(flow.to, flow.waiting.data(), flow.waiting.size(), MSG_NOSIGNAL);
            if (sent < 0 && !isLater())
                return false;
            flow.waiting.erase(0, std::size_t(std::max<ssize_t>(sent, 0)));
        }
        if (line.isDue && way == m_way && flow.waiting.empty())
            return false;
        if (flow.isOver && !flow.isShut && flow.waiting.empty()) {
            shutdown(flow.to, SHUT_WR);
            flow.isShut = true;
        }
        return true;
    }
    void count(Line &line, Way way, qint64 bytes)
    {
        m_bytes[std::size_t(way)] += bytes;
        if (m_speed > 0)
            m_allowance[std::size_t(way)] -= double(bytes);
        if (m_left >= 0 && way == m_way) {
            m_left -= bytes;
            line.isDue = m_left == 0;
        }
    }

    static constexpr qint64 BufferSize = 65536;
    const int m_to;
    const int m_count;
    int m_port = 0;
    std::vector<int> m_listeners;
    std::array<int, 2> m_wake{-1, -1};

    mutable std::mutex m_mutex; ///< for what follows
    qint64 m_left = -1;
    How m_how = How::Once;
    Way m_way = Way::ToServer;
    bool m_isDead = false;
    qint64 m_speed = 0;
    std::array<double, 2> m_allowance{}; ///< bytes, by Way
    std::chrono::steady_clock::time_point m_allowed = {};
    int m_cuts = 0;
    std::array<qint64, 2> m_bytes{};

    std::jthread m_thread;
};

} // namespace Galley
