// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "faults/diskrecord.h"
#include "faults/newsroomday.h"
#include "faults/simulateddisk.h"

#include <functional>

namespace Galley {

/// The moments at which the power goes: before and after every so-many-th flush, where most is at stake, with so many seeds; and at
/// every so-many-th change between.
struct CutPlan {
    int seeds = 3;
    int flushes = 1;
    int stride = 10;
    PowerLoss::Sectors sectors = PowerLoss::Sectors::Apart;

    /// The same with many more of both, when GALLEY_TEST_THOROUGH is set.
    CutPlan thoroughIfAsked() const;
};

/// One power loss.
struct PowerCut {
    qsizetype moment = 0; ///< so many changes of the record had been made
    PowerLoss loss = {};

    QString told() const; ///< for a message
};

/// Cuts the power at each moment of @p plan and calls @p look with what is left on the disk. Stops when it says false.
void cutThrough(const DiskRecord &record, const CutPlan &plan,
                const std::function<bool(const PowerCut &, const DiskImage &)> &look);

/// What came of many cuts in a newsroom's day.
struct CutFigures {
    QString ways;               ///< how SQLite was set up
    int cuts = 0;
    qint64 acknowledged = 0;    ///< acts that were acknowledged before a cut, summed up over all cuts
    qint64 lost = 0;            ///< of those
    int damaged = 0;            ///< newsrooms that do not open, are not whole, or show half an act
    QString firstLoss = {};
    QString firstDamage = {};

    QString line() const;
};

/// Cuts the power all through @p day and opens, each time, what is left of the newsroom, in the folder @p place.
CutFigures cutThrough(const NewsroomDay &day, const QString &ways, const CutPlan &plan, const QString &place);
/// The same, and the power goes once more while it is opened.
CutFigures cutTwiceThrough(const NewsroomDay &day, const QString &ways, const CutPlan &plan, const QString &place);

/// Before the tests begin: a thorough run takes hours, and QtTest ends what takes five minutes.
void letTestsTakeTheirTime();

} // namespace Galley
