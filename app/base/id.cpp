// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "base/id.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <mutex>

namespace Galley {

QUuid newUuid()
{
    // Two ids of one millisecond keep their order through the 12 bits after the time.
    static std::mutex mutex;
    static qint64 lastMs = 0;
    static quint16 sequence = 0;

    qint64 ms = QDateTime::currentMSecsSinceEpoch();
    quint16 order = 0;
    {
        const std::lock_guard lock(mutex);
        if (ms > lastMs) {
            sequence = quint16(QRandomGenerator::global()->bounded(0x400));
        } else {
            ms = lastMs;
            if (++sequence > 0xfff) {
                sequence = 0;
                ++ms;
            }
        }
        lastMs = ms;
        order = sequence;
    }
    const quint64 tail = (QRandomGenerator::global()->generate64() & 0x3fffffffffffffffULL) | 0x8000000000000000ULL;
    return QUuid(uint(ms >> 16), ushort(ms & 0xffff), ushort(0x7000 | order), uchar(tail >> 56), uchar(tail >> 48),
                 uchar(tail >> 40), uchar(tail >> 32), uchar(tail >> 24), uchar(tail >> 16), uchar(tail >> 8),
                 uchar(tail));
}

} // namespace Galley
