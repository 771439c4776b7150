// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/searchindexing.h"

#include "desk/longwork.h"
#include "store/database.h"
#include "store/searchindex.h"

#include <QLoggingCategory>
#include <QThread>
#include <QtConcurrentRun>

#include <limits>

namespace Galley {

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(indexLog, "galley.search", QtInfoMsg)

constexpr auto Stretch = 20ms; ///< for so long others may have to wait until they can write
constexpr auto Pause = 10ms;

Done takeInAll(const NewsroomFolder &folder, QPromise<void> &promise)
{
    const auto database = Database::open(folder.databaseFile(), Access::ReadWrite, folder.backupsFolder());
    if (!database)
        return database.error();
    SearchIndex index(**database);
    for (;;) {
        const Result<int> rest = index.takeIn(Stretch);
        if (!rest)
            return rest.error();
        promise.setProgressValue(std::numeric_limits<int>::max() - *rest); // it can only grow
        if (*rest == 0 || promise.isCanceled())
            return {};
        QThread::msleep(Pause.count());
    }
}

} // namespace

SearchIndexing::SearchIndexing(const NewsroomFolder &folder, QObject *parent) : QObject(parent), m_folder(folder)
{
    connect(&m_work, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
        m_waiting = std::numeric_limits<int>::max() - value;
        Q_EMIT told(m_waiting);
    });
}

SearchIndexing::~SearchIndexing()
{
    m_work.cancel();
    m_work.waitForFinished();
}

void SearchIndexing::start()
{
    if (m_work.isRunning())
        return;
    m_work.setFuture(QtConcurrent::run(&longWork(), [folder = m_folder](QPromise<void> &promise) {
        promise.setProgressRange(0, std::numeric_limits<int>::max());
        if (const Done done = takeInAll(folder, promise); !done)
            qCWarning(indexLog) << done.error().message << done.error().detail;
    }));
}

} // namespace Galley
