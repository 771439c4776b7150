// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/licences.h"

#include "base/translate.h"
#include "site/siteplan.h"
#include "site/view.h"

#include <QMap>
#include <QSet>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// The headline of the first story that shows a file, by file.
QMap<QString, QString> placesOf(const Site::Data &site, const QSet<QString> &files)
{
    QMap<QString, QString> places;
    if (files.contains(site.settings().logo))
        places.insert(site.settings().logo, site.settings().title);
    for (const StoryTable *table : {&site.plan->input.stories, &site.plan->input.standing}) {
        const std::vector<int> first = table->firstShowing();
        for (int number = 0; number < table->pictureCount(); ++number) {
            const QString file = fromUtf8(table->pictureFile(number));
            if (first[size_t(number)] >= 0 && files.contains(file) && !places.contains(file))
                places.insert(file, fromUtf8(table->at(first[size_t(number)]).headline));
        }
    }
    return places;
}

} // namespace

Done checkLicences(const Site &site, Report &report)
{
    const Site::Data &data = site.data();
    const QDate today = data.plan->input.now.toTimeZone(data.settings().zone()).date();
    QSet<QString> ending;
    for (const Media &media : data.media) {
        if (media.licenceUntil.isValid() && media.licenceUntil < today.addDays(LicenceNoticeDays))
            ending.insert(media.file);
    }
    if (ending.isEmpty())
        return {};
    const QMap<QString, QString> places = placesOf(data, ending);
    QStringList ended; // in a sentence each
    for (auto at = places.begin(); at != places.end(); ++at) {
        const Media media = data.media.value(at.key());
        const QString name = media.originalName.isEmpty() ? media.file : media.originalName;
        const QString day = media.licenceUntil.toString(Qt::ISODate);
        if (media.licenceUntil < today) {
            ended.append(tr("The licence of “%1” in “%2” ended on %3. Replace it, or renew the licence.").arg(name, *at, day));
            report.warn(*at, ended.last());
        } else {
            report.note(*at, tr("The licence of “%1” in “%2” ends on %3.").arg(name, *at, day));
        }
    }
    if (ended.isEmpty() || !data.settings().refusesEndedLicences)
        return {};
    return Error{ErrorKind::NotAllowed,
                 tr("Nothing was exported: the licences of %n file(s) that the site shows have ended. %1", nullptr,
                    int(ended.size()))
                     .arg(ended.first()),
                 ended.join(u'\n')};
}

} // namespace Galley
