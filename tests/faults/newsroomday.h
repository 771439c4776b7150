// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"
#include "faults/diskrecorder.h"
#include "support/testnewsroom.h"

#include <functional>

namespace Galley {

/// What somebody did at the desk: it was begun and, when it came back, acknowledged at a moment of the record.
struct DeskAct {
    QString name;
    qsizetype begun = 0;
    qsizetype acknowledged = 0;
    QByteArray after; ///< digest of the newsroom's database
};

/// How SQLite is set up, beside what Galley sets.
struct LogWays {
    QStringList pragmas = {};
    bool hasLog = true; ///< WAL: readers do not keep a writer waiting
};

/// A day in a newsroom, through the same desk as windows have: stories are written, saved again and again, filed, signed, thrown
/// away; pictures come in; readers look on; the log is written back at odd moments. All of it is recorded.
class NewsroomDay
{
public:
    explicit NewsroomDay(const LogWays &ways);

    const DiskRecord &record() const { return m_record; }
    /// Digest of the database when the day began.
    const QByteArray &before() const { return m_before; }
    const QList<DeskAct> &acts() const { return m_acts; }
    /// The pictures that came in, by their path in the newsroom's folder, and when that was acknowledged.
    const QMap<QString, qsizetype> &pictures() const { return m_pictures; }
    /// What lay in the folder in the end.
    const DiskImage &end() const { return m_end; }
    /// Which VFS the newsroom's own connection went through.
    const QString &vfs() const { return m_vfs; }

private:
    /// Does one thing and notes it. What is refused ends the test: then the day is not what it should be.
    void act(const QString &name, const std::function<Done()> &work);
    void run(const QString &sql);
    void setUp();

    void writeStories();
    void saveManyTimes();
    void bringInPictures();
    void changeWhatStandsAround();
    void review();
    void changeManyAtOnce();
    void writeWhileSomebodyReads();
    void throwAway();
    void openAnew();

    LogWays m_ways;
    TestNewsroom m_test;
    QList<Article> m_stories;
    DiskRecord m_record;
    QByteArray m_before;
    QList<DeskAct> m_acts;
    QMap<QString, qsizetype> m_pictures;
    DiskImage m_end;
    QString m_vfs;
};

} // namespace Galley
