// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/error.h"

#include <QProcess>
#include <QTest>

namespace Galley {

/// A process of its own that works on a newsroom; killed when it is still there at the end.
class StoreChild
{
public:
    explicit StoreChild(const QStringList &arguments)
    {
        m_process.start(QStringLiteral(GALLEY_STORE_CHILD), arguments);
        m_process.waitForStarted();
    }
    ~StoreChild() { kill(); }

    /// Its next line; empty when it ended or said nothing for a while.
    QString line()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(20'000))
                break;
        }
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }
    /// Waits for its end and gives everything that it still said.
    QString rest()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(60'000);
        return QString::fromUtf8(m_process.readAllStandardOutput()).trimmed();
    }
    void kill()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished();
    }
    qint64 id() const { return m_process.processId(); }

private:
    QProcess m_process;
};

/// How the child tells an error: "error <kind> <message>".
inline QString errorLine(ErrorKind kind)
{
    return QStringLiteral("error %1").arg(int(kind));
}

} // namespace Galley
