// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <QString>

namespace Galley {

/// The environment in which a program gets @p fault ("kill", "full", "denied", "unshared", "none") from call @p at on, of those that
/// change something below @p folder; @p count is a file that gets their number when the program ends by itself (see tests/faults/faults.cpp).
inline QHash<QString, QString> faultSettings(const QString &folder, const QString &fault, int at, const QString &count)
{
    return {{QStringLiteral("LD_PRELOAD"), QCoreApplication::applicationDirPath() + QStringLiteral("/libgalley_faults.so")},
            {QStringLiteral("GALLEY_FAULT_BELOW"), folder},
            {QStringLiteral("GALLEY_FAULT"), fault},
            {QStringLiteral("GALLEY_FAULT_AT"), QString::number(at)},
            {QStringLiteral("GALLEY_FAULT_COUNT"), count}};
}

/// The calls to try of @p count: as many as fit into @p milliseconds, and at least a few on the slowest machine, spread evenly with
/// both ends among them. With GALLEY_TEST_THOROUGH in the environment every single one.
class FaultPlaces
{
public:
    FaultPlaces(int count, int milliseconds)
        : m_count(count), m_milliseconds(milliseconds), m_thorough(qEnvironmentVariableIsSet("GALLEY_TEST_THOROUGH"))
    {
        m_timer.start();
    }
    /// -1 when there are no more.
    int next()
    {
        if (m_thorough)
            return m_tried < m_count ? m_tried++ : -1;
        // 0, the last, the middle, the quarters …: the parts halve, so that wherever it ends, it was everywhere.
        for (;;) {
            if ((m_timer.elapsed() > m_milliseconds && m_seen.size() >= Fewest) || m_step == 0)
                return -1;
            const int place = m_at;
            m_at += m_step;
            if (place >= m_count) {
                m_step = m_step == 1 ? 0 : (m_step + 1) / 2;
                m_at = 0;
                continue;
            }
            if (m_seen.contains(place))
                continue;
            m_seen.insert(place);
            return place;
        }
    }

private:
    static constexpr int Fewest = 6;

    int m_count;
    int m_milliseconds;
    bool m_thorough;
    int m_tried = 0;
    int m_at = 0;
    int m_step = qMax(1, m_count - 1);
    QSet<int> m_seen;
    QElapsedTimer m_timer;
};

} // namespace Galley
