// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/samplenewsroom.h"

#include "base/files.h"
#include "base/translate.h"
#include "desk/channeldesk.h"
#include "desk/newsroom.h"
#include "desk/resources.h"
#include "desk/storydesk.h"
#include "desk/storyimport.h"
#include "store/newsroomfolder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

const QString Source = QStringLiteral(":/sample");

/// What newsroom.json says of the sample: the site's settings, its channels, and the states of its stories.
QJsonObject description()
{
    embedResources();
    QFile file(Source + u"/newsroom.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// The sample as files, which is what an import reads.
Done unpack(const QString &folder)
{
    QDirIterator files(Source, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString from = files.next();
        const QString to = folder + from.mid(Source.size());
        if (!QDir().mkpath(QFileInfo(to).path()))
            return Error{ErrorKind::Io, tr("The sample could not be unpacked into the temporary folder."), to};
        const Result<QByteArray> bytes = readFile(from);
        if (!bytes)
            return bytes.error();
        if (Done written = replaceFile(to, *bytes); !written)
            return written;
    }
    return {};
}

Done addChannels(Newsroom &newsroom, const QJsonArray &channels, const ChannelId &parent)
{
    for (const QJsonValue &value : channels) {
        const QJsonObject entry = value.toObject();
        const auto added
            = newsroom.channelDesk().add(entry[u"name"_s].toString(), parent, entry[u"slug"_s].toString());
        if (!added)
            return added.error();
        const QString about = entry[u"description"_s].toString();
        if (!about.isEmpty()) {
            if (Done described = newsroom.channelDesk().describe(added->id, added->slug, about); !described)
                return described;
        }
        if (Done below = addChannels(newsroom, entry[u"children"_s].toArray(), added->id); !below)
            return below;
    }
    return {};
}

/// Takes the stories that newsroom.json names to their states; the others stay as their files have them.
Done setStates(Newsroom &newsroom, const ImportSummary &imported, const QJsonObject &stories)
{
    for (const ImportedFile &file : imported.files) {
        const auto state = stateFromKey(stories[QFileInfo(file.path).fileName()][u"state"_s].toString());
        const Result<Article> story = newsroom.article(file.story);
        if (!story)
            return story.error();
        if (!state || *state == story->state || !mayMove(story->state, *state))
            continue;
        if (Result<Article> moved = newsroom.stories().move(file.story, *state); !moved)
            return moved.error();
    }
    return {};
}

/// Brings settings, channels and the stories in @p files into the new newsroom.
Done fill(Newsroom &newsroom, const QString &files, const Clock &clock)
{
    const QJsonObject about = description();
    QHash<QString, QString> settings = newsroom.settings().toMap();
    const QJsonObject site = about[u"site"_s].toObject();
    for (auto entry = site.begin(); entry != site.end(); ++entry)
        settings.insert(entry.key(), entry.value().toVariant().toString());
    if (Done kept = newsroom.setSettings(SiteSettings::fromMap(settings)); !kept)
        return kept;
    if (Done added = addChannels(newsroom, about[u"channels"_s].toArray(), {}); !added)
        return added;

    const ImportRequest request{{files}, std::nullopt, tr("Galley")};
    const Result<ImportSummary> imported
        = importStories(newsroom.folder(), clock, request, [](const Progress &) { return true; });
    if (!imported)
        return imported.error();
    if (Done set = setStates(newsroom, *imported, about[u"stories"_s].toObject()); !set)
        return set;
    newsroom.refresh(NewsroomChange::Stories | NewsroomChange::Channels | NewsroomChange::Tags);
    return {};
}

} // namespace

Result<std::unique_ptr<Newsroom>> createSampleNewsroom(const QString &path, const Clock &clock)
{
    QTemporaryDir files;
    if (!files.isValid())
        return Error{ErrorKind::Io, tr("The temporary folder cannot be written."), files.errorString()};
    if (Done unpacked = unpack(files.path()); !unpacked)
        return unpacked.error();

    NewNewsroom wish;
    wish.startingChannels = false;
    auto newsroom = Newsroom::create(path, wish, clock);
    if (!newsroom)
        return newsroom;
    if (Done filled = fill(**newsroom, files.path(), clock); !filled) {
        // Half a sample would stand in the way of the next attempt.
        const QString made = (*newsroom)->path();
        newsroom->reset();
        QDir(made).removeRecursively();
        return filled.error();
    }
    return newsroom;
}

SampleSummary sampleSummary()
{
    const QJsonObject about = description();
    SampleSummary summary;
    summary.title = about[u"site"_s][u"title"_s].toString();
    summary.stories = int(about[u"stories"_s].toObject().size());
    for (const QJsonValue &value : about[u"highlights"_s].toArray()) {
        summary.highlights.append({value[u"headline"_s].toString(), value[u"place"_s].toString(),
                                   Source + u'/' + value[u"picture"_s].toString()});
    }
    return summary;
}

} // namespace Galley
