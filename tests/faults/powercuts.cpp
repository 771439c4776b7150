// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "faults/powercuts.h"

#include "faults/newsroomdigest.h"
#include "faults/powerlossvfs.h"
#include "store/database.h"

#include <QHash>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// How a newsroom was found after a cut.
struct Found {
    QByteArray digest;
    QString fault; ///< empty: it opens and is whole
};

Found openAt(const QString &place)
{
    const auto database = Database::open(place + u"/newsroom.sqlite3"_s, Access::ReadWrite, place + u"/backups"_s);
    if (!database)
        return {{}, database.error().message + u" | "_s + database.error().detail};
    sqlite3 *const handle = handleOf((*database)->connection());
    return {digestOf(handle), faultsOf(handle)};
}

/// Tells how far in the day a newsroom stands.
class Judge
{
public:
    explicit Judge(const NewsroomDay &day, const QString &ways) : m_day(day) { m_figures.ways = ways; }

    void judge(const PowerCut &cut, const Found &found, const QString &told)
    {
        int acknowledged = 0;
        int begun = 0;
        for (const DeskAct &act : m_day.acts()) {
            acknowledged += act.acknowledged <= cut.moment;
            begun += act.begun < cut.moment;
        }
        ++m_figures.cuts;
        m_figures.acknowledged += acknowledged;
        const QString when = u"%1, after %2 acts (%3)"_s.arg(told).arg(acknowledged).arg(nameOf(acknowledged));
        if (!found.fault.isEmpty())
            return noteDamage(u"%1: %2"_s.arg(when, found.fault));
        for (int act = begun; act >= 0; --act) {
            if (digestAfter(act) != found.digest)
                continue;
            if (act < acknowledged) {
                m_figures.lost += acknowledged - act;
                if (m_figures.firstLoss.isEmpty())
                    m_figures.firstLoss = u"%1: %2 acts are there"_s.arg(when).arg(act);
            }
            return;
        }
        noteDamage(when + u": what is there was never so"_s);
    }

    const CutFigures &figures() const { return m_figures; }

private:
    QByteArray digestAfter(int acts) const { return acts == 0 ? m_day.before() : m_day.acts().at(acts - 1).after; }
    QString nameOf(int act) const { return act < m_day.acts().size() ? m_day.acts().at(act).name : u"the end"_s; }

    void noteDamage(const QString &text)
    {
        ++m_figures.damaged;
        if (m_figures.firstDamage.isEmpty())
            m_figures.firstDamage = text;
    }

    const NewsroomDay &m_day;
    CutFigures m_figures;
};

} // namespace

CutPlan CutPlan::thoroughIfAsked() const
{
    if (!qEnvironmentVariableIsSet("GALLEY_TEST_THOROUGH"))
        return *this;
    return {.seeds = seeds * 4, .flushes = 1, .stride = 1, .sectors = sectors};
}

QString PowerCut::told() const { return u"moment %1, seed %2"_s.arg(moment).arg(loss.seed); }

void cutThrough(const DiskRecord &record, const CutPlan &plan,
                const std::function<bool(const PowerCut &, const DiskImage &)> &look)
{
    const auto isFlush = [&](qsizetype at) {
        return at >= 0 && at < record.changes.size()
            && (record.changes.at(at).kind == DiskChange::Kind::Flush || record.changes.at(at).kind == DiskChange::Kind::FlushNames);
    };
    SimulatedDisk disk(record.start);
    int flushes = 0;
    for (qsizetype moment = 0; moment <= record.changes.size(); ++moment) {
        flushes += isFlush(moment - 1);
        const bool isTurn = (isFlush(moment) && flushes % plan.flushes == 0) || (isFlush(moment - 1) && (flushes - 1) % plan.flushes == 0);
        const bool isBeside = isTurn || moment == record.changes.size();
        const int seeds = isBeside ? plan.seeds : moment % plan.stride == 0 ? std::max(1, plan.seeds / 3) : 0;
        for (int i = 0; i < seeds; ++i) {
            // Few seeds take turns. Between flushes the two that draw no lots say little.
            const qsizetype seed = !isBeside ? 2 + moment % 5 + i : plan.seeds < 3 ? (moment + i) % 5 : i;
            const PowerCut cut{moment, {quint32(seed), plan.sectors}};
            if (!look(cut, disk.afterPowerLoss(cut.loss)))
                return;
        }
        if (moment < record.changes.size())
            disk.apply(record.changes.at(moment));
    }
}

QString CutFigures::line() const
{
    return u"%1: %2 cuts, %3 acknowledged acts, %4 lost, %5 newsrooms damaged"_s.arg(ways).arg(cuts).arg(acknowledged).arg(lost).arg(damaged);
}

CutFigures cutThrough(const NewsroomDay &day, const QString &ways, const CutPlan &plan, const QString &place)
{
    Judge judge(day, ways);
    cutThrough(day.record(), plan, [&](const PowerCut &cut, const DiskImage &image) {
        image.writeTo(place);
        judge.judge(cut, openAt(place), cut.told());
        return true;
    });
    return judge.figures();
}

CutFigures cutTwiceThrough(const NewsroomDay &day, const QString &ways, const CutPlan &plan, const QString &place)
{
    Judge judge(day, ways);
    cutThrough(day.record(), plan, [&](const PowerCut &first, const DiskImage &image) {
        image.writeTo(place);
        DiskRecord recovery;
        {
            const DiskRecorder recorder(place);
            openAt(place);
            recovery = recorder.record();
        }
        cutThrough(recovery, {.seeds = 2, .stride = 20, .sectors = plan.sectors}, [&](const PowerCut &second, const DiskImage &left) {
            left.writeTo(place);
            judge.judge(first, openAt(place), first.told() + u", again at "_s + second.told());
            return true;
        });
        return true;
    });
    return judge.figures();
}

void letTestsTakeTheirTime()
{
    if (!qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT"))
        qputenv("QTEST_FUNCTION_TIMEOUT", "86400000");
}

} // namespace Galley
