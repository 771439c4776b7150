// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"

#include "base/translate.h"
#include "cli/carecommands.h"
#include "cli/json.h"
#include "cli/publishcommands.h"
#include "cli/reviewcommands.h"
#include "cli/storycommands.h"
#include "desk/newsroom.h"
#include "desk/samplenewsroom.h"
#include "desk/searchdesk.h"
#include "desk/siteexport.h"
#include "desk/storycompare.h"
#include "desk/storyimport.h"
#include "desk/storysearch.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

void printRemarks(QTextStream &messages, const Report &report)
{
    for (const Remark &remark : report.remarks)
        messages << (remark.place.isEmpty() ? remark.message : remark.place + u": "_s + remark.message) << u'\n';
}

/// A bar would garble a log; a person at a terminal loses little without one.
const ProgressSink NoProgress = [](const Progress &) { return true; };

class Runner
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    Runner(const Clock &clock, QTextStream &out, QTextStream &messages)
        : m_clock(clock), m_out(out), m_messages(messages)
    {
    }

    Done operator()(const HelpCommand &command)
    {
        m_out << command.text;
        return {};
    }

    Done operator()(const TargetCommand &command) { return manageTargets(command, m_clock, m_out, m_messages); }
    Done operator()(const PublishCommand &command) { return publish(command, m_clock, m_out, m_messages); }
    Done operator()(const ReleasesCommand &command) { return listReleases(command, m_clock, m_out); }

    Done operator()(const NewCommand &command)
    {
        auto newsroom = command.sample
            ? createSampleNewsroom(command.newsroom, m_clock)
            : Newsroom::create(command.newsroom, {command.title, command.language, command.baseUrl}, m_clock);
        if (!newsroom)
            return newsroom.error();
        if (command.sample) {
            SiteSettings settings = (*newsroom)->settings();
            if (!command.title.isEmpty())
                settings.title = command.title;
            if (!command.baseUrl.isEmpty())
                settings.baseUrl = cleanBaseUrl(command.baseUrl);
            if (Done kept = (*newsroom)->setSettings(settings); !kept)
                return kept;
        }
        const QString path = (*newsroom)->folder().path();
        m_messages << tr("The newsroom “%1” is ready.").arg((*newsroom)->title()) << u'\n';
        m_out << QDir::toNativeSeparators(path) << u'\n';
        return {};
    }

    Done operator()(const ImportCommand &command)
    {
        auto newsroom = Newsroom::open(command.newsroom, OpenFor::Work, m_clock);
        if (!newsroom)
            return newsroom.error();
        const ImportRequest request{command.paths, command.state, personAtTheCommandLine()};
        const Result<ImportSummary> summary
            = importStories((*newsroom)->folder(), m_clock, request, NoProgress);
        if (!summary)
            return summary.error();
        if (command.json)
            print(m_out, toJson(*summary));
        else
            describe(*summary);
        const bool isAllFailed
            = !summary->files.isEmpty() && summary->count(ImportOutcome::Failed) == summary->files.size();
        if (isAllFailed)
            return Error{ErrorKind::BadInput, tr("None of the files could be imported."), {}};
        if (summary->files.isEmpty())
            return Error{ErrorKind::NotFound, tr("No Markdown file was found there."), {}};
        return {};
    }

    Done operator()(const ListCommand &command)
    {
        auto newsroom = Newsroom::open(command.newsroom, OpenFor::Look, m_clock);
        if (!newsroom)
            return newsroom.error();
        const Result<ArticleFilter> filter = filterOf(command, **newsroom);
        if (!filter)
            return filter.error();
        const Result<int> total = (*newsroom)->count(*filter);
        if (!total)
            return total.error();
        QJsonArray stories;
        const int limit = std::min(command.limit.value_or(*total), *total);
        std::optional<ArticleCursor> cursor;
        for (int left = limit; left > 0;) {
            const auto rows = (*newsroom)->rows(*filter, cursor, std::min(left, 500));
            if (!rows)
                return rows.error();
            if (rows->isEmpty())
                break;
            for (const ArticleRow &row : *rows) {
                if (command.json)
                    stories.append(toJson(row, (*newsroom)->channels()));
                else
                    describe(row, **newsroom);
            }
            cursor = ArticleCursor{rows->last().sortAt, rows->last().id};
            left -= int(rows->size());
        }
        if (command.json)
            print(m_out, {{u"total"_s, *total}, {u"stories"_s, stories}});
        return {};
    }

    Done operator()(const SearchCommand &command)
    {
        auto newsroom = openToSearch(command.newsroom);
        if (!newsroom)
            return newsroom.error();
        auto read = storyQuery(command.query, (*newsroom)->searches().context());
        if (const auto *fault = std::get_if<SearchFault>(&read))
            return Error{ErrorKind::BadInput, fault->message, {}};
        ArticleFilter filter;
        filter.search = std::get<SearchQuery>(read);
        const Result<int> total = (*newsroom)->count(filter);
        if (!total)
            return total.error();
        const auto rows = command.byRank ? (*newsroom)->ranked(filter, command.limit)
                                         : (*newsroom)->rows(filter, std::nullopt, command.limit);
        if (!rows)
            return rows.error();
        QJsonArray stories;
        for (const ArticleRow &row : *rows) {
            const Result<StoryExcerpt> excerpt = excerptFor(**newsroom, row.id, filter.search);
            if (!excerpt)
                return excerpt.error();
            if (command.json)
                stories.append(toJson(row, *excerpt));
            else
                m_out << row.slug << u'\t' << row.headline << u'\t' << excerpt->text << u'\n';
        }
        if (command.json)
            print(m_out, {{u"total"_s, *total}, {u"stories"_s, stories}});
        else
            m_messages << tr("%n story(ies) found.", nullptr, *total) << u'\n';
        return {};
    }

    Done operator()(const ShowCommand &command)
    {
        auto newsroom = Newsroom::open(command.newsroom, OpenFor::Look, m_clock);
        if (!newsroom)
            return newsroom.error();
        const Result<Article> article = findStory(**newsroom, command.story);
        if (!article)
            return article.error();
        QJsonObject document = toJson(*article, (*newsroom)->channels());
        if (!command.json) {
            describe(*article, **newsroom);
            return {};
        }
        const auto revisions = (*newsroom)->revisions(article->id);
        if (!revisions)
            return revisions.error();
        const auto changes = (*newsroom)->stateChanges(article->id);
        if (!changes)
            return changes.error();
        QJsonArray kept;
        for (const Revision &revision : *revisions)
            kept.append(toJson(revision));
        QJsonArray steps;
        for (const StateChange &change : *changes)
            steps.append(toJson(change));
        document.insert(u"revisions"_s, kept);
        document.insert(u"stateChanges"_s, steps);
        print(m_out, document);
        return {};
    }

    Done operator()(const HistoryCommand &command)
    {
        auto newsroom = Newsroom::open(command.newsroom, OpenFor::Look, m_clock);
        if (!newsroom)
            return newsroom.error();
        const Result<Article> article = findStory(**newsroom, command.story);
        if (!article)
            return article.error();
        const auto revisions = (*newsroom)->revisions(article->id);
        if (!revisions)
            return revisions.error();
        QJsonArray versions;
        for (const Revision &revision : *revisions) {
            const Result<StoryComparison> changes = changesIn(revision, **newsroom);
            if (!changes)
                return changes.error();
            if (command.json) {
                QJsonObject version = toJson(revision);
                version.insert(u"changes"_s, changes->changes);
                version.insert(u"added"_s, changes->added);
                version.insert(u"removed"_s, changes->removed);
                versions.append(version);
            } else {
                m_out << revision.at.toTimeZone((*newsroom)->settings().zone()).toString(u"yyyy-MM-dd HH:mm"_s) << u'\t'
                      << reasonKey(revision.reason).leftJustified(8) << u'\t' << revision.person << u"\t+"_s << changes->added
                      << u" -"_s << changes->removed << u'\t' << revision.id.toString() << u'\t' << revision.name << u'\n';
            }
        }
        if (command.json)
            print(m_out, {{u"story"_s, article->id.toString()}, {u"versions"_s, versions}});
        return {};
    }

    Done operator()(const SignCommand &command) { return sign(command, m_clock, m_out); }
    Done operator()(const MoveCommand &command) { return move(command, m_clock, m_out); }
    Done operator()(const VerifyCommand &command) { return verify(command, m_clock, m_out); }
    Done operator()(const BackupCommand &command) { return backUp(command, m_clock, m_out); }
    Done operator()(const RestoreCommand &command) { return restore(command, m_clock, m_out, m_messages); }
    Done operator()(const RecoverCommand &command) { return recover(command, m_clock, m_out, m_messages); }
    Done operator()(const PackCommand &command) { return pack(command, m_clock, m_out); }
    Done operator()(const UnpackCommand &command) { return unpack(command, m_out); }
    Done operator()(const LedgerCommand &command) { return printLedger(command, m_clock, m_out); }

    Done operator()(const SetCommand &command)
    {
        auto newsroom = Newsroom::open(command.newsroom, OpenFor::Work, m_clock);
        if (!newsroom)
            return newsroom.error();
        if (command.key == "review"_L1)
            return setReviewChain(**newsroom, command.value);
        QHash<QString, QString> settings = (*newsroom)->settings().toMap();
        if (!settings.contains(command.key) && !command.key.startsWith("themeOption/"_L1)) {
            QStringList keys = settings.keys() + QStringList{u"review"_s};
            keys.sort();
            return Error{ErrorKind::BadInput,
                         tr("There is no setting “%1”. The settings are %2.").arg(command.key, keys.join(u", "_s)), {}};
        }
        settings.insert(command.key, command.value);
        const SiteSettings wanted = SiteSettings::fromMap(settings);
        if (wanted.toMap().value(command.key) != command.value)
            return Error{ErrorKind::BadInput, tr("“%1” is no value for %2.").arg(command.value, command.key), {}};
        return (*newsroom)->setSettings(wanted);
    }

    Done operator()(const ExportCommand &command)
    {
        auto newsroom = Newsroom::open(command.newsroom, OpenFor::Work, m_clock);
        if (!newsroom)
            return newsroom.error();
        const Result<QString> owner = (*newsroom)->identity();
        if (!owner)
            return owner.error();
        const ExportRequest request{command.folder, command.full, command.yes, personAtTheCommandLine(), *owner};
        const Result<ExportSummary> summary = exportSite((*newsroom)->folder(), m_clock, request, NoProgress);
        if (!summary)
            return withWayToAgree(summary.error());
        if (command.json) {
            QJsonObject document = toJson(*summary);
            document.insert(u"folder"_s, QDir(command.folder).absolutePath());
            print(m_out, document);
            return {};
        }
        printRemarks(m_messages, summary->report);
        m_messages << tr("Pages: %1. Files written: %2, unchanged: %3, removed: %4.")
                          .arg(summary->pages).arg(summary->written).arg(summary->unchanged).arg(summary->removed)
                   << u'\n';
        m_out << QDir(command.folder).absoluteFilePath(u"index.html"_s) << u'\n';
        return {};
    }

private:
    /// The newsroom @p path, with all its stories in the index of the search when nobody else is at work in it.
    Result<std::unique_ptr<Newsroom>> openToSearch(const QString &path)
    {
        auto newsroom = Newsroom::open(path, OpenFor::Look, m_clock);
        const Result<int> missing = newsroom ? (*newsroom)->unsearchable() : Result<int>(0);
        if (!missing)
            return missing.error();
        if (*missing == 0)
            return newsroom;
        auto atWork = Newsroom::open(path, OpenFor::Work, m_clock);
        const Done made = atWork ? (*atWork)->makeSearchable() : Done(atWork.error());
        if (made)
            return atWork;
        m_messages << tr("%n story(ies) are not searched: Galley has not taken them into its index yet.", nullptr, *missing)
                   << u'\n';
        return newsroom;
    }

    static Error withWayToAgree(Error error)
    {
        if (error.kind == ErrorKind::NotEmpty)
            error.message = tr("%1 With --yes you agree to it.").arg(error.message);
        return error;
    }

    static Result<ArticleFilter> filterOf(const ListCommand &command, const Newsroom &newsroom)
    {
        ArticleFilter filter;
        filter.state = command.state;
        filter.trashed = command.trashed;
        if (!command.channel.isEmpty()) {
            const Channels &channels = newsroom.channels();
            const auto found = std::find_if(channels.begin(), channels.end(), [&](const Channel &channel) {
                return channel.slug == command.channel || channel.name == command.channel
                    || channel.id.toString() == command.channel;
            });
            if (found == channels.end()) {
                return Error{ErrorKind::NotFound,
                             tr("There is no channel “%1” in this newsroom.").arg(command.channel), {}};
            }
            filter.channels = withDescendants(channels, found->id);
        }
        if (!command.tag.isEmpty()) {
            const auto tags = newsroom.tags();
            if (!tags)
                return tags.error();
            const auto found = std::find_if(tags->begin(), tags->end(), [&](const Tag &tag) {
                return tag.name == command.tag || tag.slug == command.tag;
            });
            if (found == tags->end())
                return Error{ErrorKind::NotFound, tr("There is no tag “%1” in this newsroom.").arg(command.tag), {}};
            filter.tag = found->name;
        }
        return filter;
    }

    void describe(const ImportSummary &summary)
    {
        for (const ImportedFile &file : summary.files)
            printRemarks(m_messages, file.report);
        printRemarks(m_messages, summary.report);
        m_messages << tr("Stories added: %1, updated: %2, unchanged: %3, failed: %4.")
                          .arg(summary.count(ImportOutcome::Added)).arg(summary.count(ImportOutcome::Updated))
                          .arg(summary.count(ImportOutcome::Unchanged)).arg(summary.count(ImportOutcome::Failed))
                   << u'\n';
        for (const ImportedFile &file : summary.files) {
            if (file.outcome != ImportOutcome::Failed)
                m_out << file.slug << u'\t' << file.headline << u'\n';
        }
    }

    void describe(const ArticleRow &row, const Newsroom &newsroom)
    {
        const Channel *channel = findChannel(newsroom.channels(), row.channel);
        const QDateTime shown = row.sortAt.toTimeZone(newsroom.settings().zone());
        m_out << (row.trashed ? u"trash"_s : stateKey(row.state)).leftJustified(9) << u'\t'
              << shown.toString(u"yyyy-MM-dd HH:mm"_s) << u'\t' << (channel ? channel->name : u"-"_s) << u'\t'
              << row.slug << u'\t' << row.headline << u'\n';
    }

    void describe(const Article &article, const Newsroom &newsroom)
    {
        const QJsonObject document = toJson(article, newsroom.channels());
        if (article.isPage())
            m_out << u"kind: "_s << kindKey(article.kind) << u'\n';
        for (const QString &key : {u"id"_s, u"slug"_s, u"state"_s, u"kicker"_s, u"headline"_s, u"subhead"_s,
                                   u"standfirst"_s, u"byline"_s, u"source"_s, u"sourceUrl"_s, u"editor"_s, u"publishAt"_s}) {
            if (const QString value = document.value(key).toString(); !value.isEmpty())
                m_out << key << u": "_s << value << u'\n';
        }
        if (const Channel *channel = findChannel(newsroom.channels(), article.channel))
            m_out << u"channel: "_s << channel->name << u'\n';
        if (!article.tags.isEmpty())
            m_out << u"tags: "_s << article.tags.join(u", "_s) << u'\n';
        describeSlots(document);
        for (const QJsonValue &correction : document.value(u"corrections"_s).toArray()) {
            m_out << u"correction: "_s << correction[u"at"_s].toString() << u' ' << correction[u"text"_s].toString()
                  << u'\n';
        }
        m_out << u'\n' << article.body << u'\n';
    }

    void describeSlots(const QJsonObject &document)
    {
        QStringList taken;
        for (const QJsonValue &slot : document.value(u"slots"_s).toArray()) {
            const QString end = document.value(u"slotEnds"_s)[slot.toString()].toString();
            taken.append(end.isEmpty() ? slot.toString() : u"%1 until %2"_s.arg(slot.toString(), end));
        }
        if (!taken.isEmpty())
            m_out << u"slots: "_s << taken.join(u", "_s) << u'\n';
    }

    const Clock &m_clock;
    QTextStream &m_out;
    QTextStream &m_messages;
};

} // namespace

Done run(const Command &command, const Clock &clock, QTextStream &out, QTextStream &messages)
{
    return std::visit(Runner(clock, out, messages), command);
}

} // namespace Galley
