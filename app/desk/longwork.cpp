// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/longwork.h"

#include <QThread>
#include <QThreadPool>

#include <algorithm>

namespace Galley {

QThreadPool &longWork()
{
    // More than there are pieces of work at once: some of them only wait, for a server perhaps.
    static constexpr int Fewest = 8;
    static struct Pool : QThreadPool {
        Pool() { setMaxThreadCount(std::max(Fewest, QThread::idealThreadCount())); }
    } pool;
    return pool;
}

} // namespace Galley
