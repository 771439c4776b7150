// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/ledgertable.h"

#include "base/translate.h"
#include "desk/newsroom.h"
#include "desk/reviewdesk.h"
#include "model/article.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QString stateText(const QString &key)
{
    if (key == "trash"_L1)
        return tr("Trash");
    const auto state = stateFromKey(key);
    if (!state)
        return key;
    switch (*state) {
    case State::Draft: return tr("Draft");
    case State::Review: return tr("In review");
    case State::Ready: return tr("Ready");
    case State::Published: return tr("Published");
    case State::Withdrawn: return tr("Withdrawn");
    }
    return key;
}

QString quoted(QString cell)
{
    // A spreadsheet would run these.
    if (!cell.isEmpty() && u"=+-@\t\r"_s.contains(cell.front()))
        cell.prepend(u'\'');
    if (cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n') || cell.contains(u'\r'))
        return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    return cell;
}

QByteArray line(const QStringList &cells)
{
    QStringList list;
    for (const QString &cell : cells)
        list.append(quoted(cell));
    return list.join(u',').toUtf8() + "\r\n";
}

} // namespace

QString deedText(const LedgerEntry &entry)
{
    const qsizetype arrow = entry.note.indexOf(u'>');
    const auto is = [&](Act act) { return entry.act == actKey(act); };
    if (is(Act::Create))
        return tr("Begun", "what was done with a story");
    if (is(Act::Publish))
        return tr("Published by an export", "what was done with a story");
    if (is(Act::Move) && arrow >= 0)
        return tr("%1 → %2", "a story went from one state to another")
            .arg(stateText(entry.note.left(arrow)), stateText(entry.note.mid(arrow + 1)));
    if (is(Act::Trash))
        return tr("Moved to the trash", "what was done with a story");
    if (is(Act::Restore))
        return tr("Brought back from the trash", "what was done with a story");
    if (is(Act::Erase))
        return tr("Deleted for good", "what was done with a story");
    if (is(Act::Sign))
        return tr("Signed", "what was done with a story: a step of review");
    if (is(Act::SendBack))
        return tr("Sent back", "what was done with a story in review");
    if (is(Act::Reopen))
        return tr("Changed after the last signature; review is open again", "what was done with a story");
    if (is(Act::Chain))
        return tr("Steps of review set");
    if (is(Act::Export))
        return tr("Site exported");
    return entry.act;
}

std::pair<QDateTime, QDateTime> monthOf(const QDate &month, const QTimeZone &zone)
{
    const QDate first(month.year(), month.month(), 1);
    return {first.startOfDay(zone).toUTC(), first.addMonths(1).startOfDay(zone).toUTC()};
}

Result<QByteArray> ledgerCsv(const Newsroom &newsroom, const QDate &month)
{
    const QTimeZone zone = newsroom.settings().zone();
    const auto [from, to] = month.isValid() ? monthOf(month, zone) : std::pair<QDateTime, QDateTime>();
    QByteArray table = "\xEF\xBB\xBF"
        + line({tr("No."), tr("Time"), tr("Person"), tr("What was done"), tr("Step"), tr("Story"), tr("Comment"), tr("Story’s identity"),
                tr("Version"), tr("Hash of the text"), tr("Hash of the entry")});
    const Done done = newsroom.review().eachEntry(from, to, [&](const LedgerEntry &entry) {
        const bool isWord = entry.act == actKey(Act::Sign) || entry.act == actKey(Act::SendBack)
            || entry.act == actKey(Act::Export);
        table += line({QString::number(entry.number), entry.at.toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm:ss"_s), entry.person,
                       deedText(entry), entry.step, entry.headline, isWord ? entry.note : QString(),
                       entry.article.isNull() ? QString() : entry.article.toString(),
                       entry.revision.isNull() ? QString() : entry.revision.toString(), entry.contentHash, entry.hash});
    });
    if (!done)
        return done.error();
    return table;
}

} // namespace Galley
