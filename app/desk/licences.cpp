// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/licences.h"

#include "base/text.h"
#include "base/translate.h"
#include "site/siteplan.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// The headline of the first story that shows @p file; none when nothing does.
std::optional<QString> placeOf(const Site::Data &site, const QString &file)
{
    if (site.settings().logo == file)
        return site.settings().title;
    const std::string wanted = file.toStdString();
    for (const StoryTable *table : {&site.plan->input.stories, &site.plan->input.standing}) {
        for (int place = 0; place < table->size(); ++place) {
            const ListedStory story = table->at(place);
            const bool isShown = story.coverFile == wanted
                || std::any_of(story.pictures.begin(), story.pictures.end(),
                               [&](int picture) { return table->pictureFile(picture) == wanted; });
            if (isShown)
                return QString::fromUtf8(story.headline.data(), qsizetype(story.headline.size()));
        }
    }
    return std::nullopt;
}

QString dayText(const QDate &day) { return day.toString(Qt::ISODate); }

} // namespace

Done checkLicences(const Site &site, Report &report)
{
    const Site::Data &data = site.data();
    const QDate today = data.plan->input.now.toTimeZone(data.settings().zone()).date();
    QList<Media> ended;
    for (const Media &media : data.media) {
        if (!media.licenceUntil.isValid() || media.licenceUntil >= today.addDays(LicenceNoticeDays))
            continue;
        const std::optional<QString> place = placeOf(data, media.file);
        if (!place)
            continue;
        const QString name = media.originalName.isEmpty() ? media.file : media.originalName;
        if (media.licenceUntil < today) {
            ended.append(media);
            report.warn(*place, tr("The licence of “%1” in “%2” ended on %3. Replace it, or renew the licence.")
                                    .arg(name, *place, dayText(media.licenceUntil)));
        } else {
            report.note(*place, tr("The licence of “%1” in “%2” ends on %3.").arg(name, *place, dayText(media.licenceUntil)));
        }
    }
    if (ended.isEmpty() || !data.settings().refusesEndedLicences)
        return {};
    QStringList sentences;
    for (const Remark &remark : report.remarks) {
        if (remark.severity == Severity::Warning)
            sentences.append(remark.message);
    }
    return Error{ErrorKind::NotAllowed,
                 tr("Nothing was exported: the licences of %n file(s) that the site shows have ended. %1", nullptr,
                    int(ended.size()))
                     .arg(sentences.first()),
                 sentences.join(u'\n')};
}

} // namespace Galley
