// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/reviewcommands.h"

#include "base/translate.h"
#include "cli/json.h"
#include "cli/storycommands.h"
#include "desk/ledgertable.h"
#include "desk/newsroom.h"
#include "desk/reviewdesk.h"
#include "desk/storydesk.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTextStream>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QJsonObject progressJson(const Article &article, const ReviewProgress &progress)
{
    QJsonArray steps;
    for (const ReviewProgress::Step &step : progress.steps) {
        QJsonObject each{{u"step"_s, step.step.name}, {u"signed"_s, step.signOff.has_value()}};
        if (step.signOff) {
            each.insert(u"person"_s, step.signOff->person);
            each.insert(u"at"_s, step.signOff->at.toString(Qt::ISODateWithMs));
            each.insert(u"revision"_s, step.signOff->revision.toString());
            each.insert(u"contentHash"_s, step.signOff->contentHash);
        }
        steps.append(each);
    }
    return {{u"story"_s, article.id.toString()}, {u"slug"_s, article.slug},         {u"state"_s, stateKey(article.state)},
            {u"steps"_s, steps},                 {u"next"_s, progress.nextStep()}, {u"complete"_s, progress.isComplete()}};
}

QJsonObject entryJson(const LedgerEntry &entry)
{
    return {{u"number"_s, entry.number},
            {u"at"_s, entry.at.toString(Qt::ISODateWithMs)},
            {u"person"_s, entry.person},
            {u"act"_s, entry.act},
            {u"story"_s, entry.article.isNull() ? QString() : entry.article.toString()},
            {u"headline"_s, entry.headline},
            {u"revision"_s, entry.revision.isNull() ? QString() : entry.revision.toString()},
            {u"contentHash"_s, entry.contentHash},
            {u"step"_s, entry.step},
            {u"note"_s, entry.note},
            {u"hash"_s, entry.hash}};
}

} // namespace

Done sign(const SignCommand &command, const Clock &clock, QTextStream &out)
{
    auto newsroom = Newsroom::open(command.newsroom, OpenFor::Work, clock);
    if (!newsroom)
        return newsroom.error();
    (*newsroom)->setPerson(command.person);
    const Result<Article> story = findStory(**newsroom, command.story);
    if (!story)
        return story.error();
    ReviewDesk &review = (*newsroom)->review();
    const Result<Article> article
        = review.sign(story->id, {command.step, command.sendsBack ? Verdict::SendBack : Verdict::Pass, command.comment, command.person});
    if (!article)
        return article.error();
    const Result<ReviewProgress> progress = review.progress(*article);
    if (!progress)
        return progress.error();
    if (command.json) {
        QJsonObject document = progressJson(*article, *progress);
        document.insert(u"signedStep"_s, progress->last->step);
        document.insert(u"verdict"_s, command.sendsBack ? u"back"_s : u"pass"_s);
        document.insert(u"contentHash"_s, progress->last->contentHash);
        document.insert(u"revision"_s, progress->last->revision.toString());
        document.insert(u"hash"_s, progress->last->hash);
        print(out, document);
        return {};
    }
    out << article->slug << u'\t' << progress->last->step << u'\t' << (command.sendsBack ? u"back"_s : u"pass"_s) << u'\t'
        << progress->last->hash << u'\n';
    return {};
}

Done move(const MoveCommand &command, const Clock &clock, QTextStream &out)
{
    auto newsroom = Newsroom::open(command.newsroom, OpenFor::Work, clock);
    if (!newsroom)
        return newsroom.error();
    (*newsroom)->setPerson(personAtTheCommandLine());
    const Result<Article> story = findStory(**newsroom, command.story);
    if (!story)
        return story.error();
    const Result<Article> moved = (*newsroom)->stories().move(story->id, command.to);
    if (!moved)
        return moved.error();
    if (command.json)
        print(out, {{u"story"_s, moved->id.toString()}, {u"slug"_s, moved->slug}, {u"state"_s, stateKey(moved->state)}});
    else
        out << moved->slug << u'\t' << stateKey(moved->state) << u'\n';
    return {};
}

Done printLedger(const LedgerCommand &command, const Clock &clock, QTextStream &out)
{
    auto newsroom = Newsroom::open(command.newsroom, OpenFor::Look, clock);
    if (!newsroom)
        return newsroom.error();
    if (!command.json) {
        const Result<QByteArray> table = ledgerCsv(**newsroom, command.month);
        if (!table)
            return table.error();
        out << QChar(QChar::ByteOrderMark) << QString::fromUtf8(table->mid(3)); // which reading takes away
        return {};
    }
    QJsonArray entries;
    const auto [from, to] = command.month.isValid() ? monthOf(command.month, (*newsroom)->settings().zone())
                                                    : std::pair<QDateTime, QDateTime>();
    const Done done = (*newsroom)->review().eachEntry(from, to, [&](const LedgerEntry &entry) { entries.append(entryJson(entry)); });
    if (!done)
        return done;
    print(out, {{u"entries"_s, entries}});
    return {};
}

Done setReviewChain(Newsroom &newsroom, const QString &text)
{
    ReviewChain chain;
    static const QRegularExpression comma(u"[,，、]"_s);
    static const QRegularExpression bar(u"[|｜]"_s);
    const QStringList steps = text.split(comma, Qt::SkipEmptyParts);
    for (const QString &step : steps) {
        const qsizetype equals = step.indexOf(u'=');
        chain.steps.append({step.left(equals).simplified(),
                            equals < 0 ? QStringList() : step.mid(equals + 1).split(bar, Qt::SkipEmptyParts)});
    }
    newsroom.setPerson(personAtTheCommandLine());
    return newsroom.review().setChain(chain);
}

} // namespace Galley
