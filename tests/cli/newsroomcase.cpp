// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/newsroomcase.h"

#include "base/clock.h"
#include "cli/files.h"
#include "desk/newsroom.h"

namespace Galley {

using namespace Qt::StringLiterals;

NewsroomCase::NewsroomCase(const QStringList &options)
{
    const Run run = galley(QStringList{u"new"_s, newsroom(), u"--title"_s, u"河湾报"_s} + options);
    if (run.status != 0)
        qFatal("%s", run.whole().constData());
}

void NewsroomCase::put(const QString &name, const QString &text) const { put(name, text.toUtf8()); }
void NewsroomCase::put(const QString &name, const QByteArray &bytes) const { writeFile(at(u"in/"_s + name), bytes); }

Run NewsroomCase::import(const QStringList &options) const { return importPaths(QStringList{at(u"in"_s)} + options); }

Run NewsroomCase::importPaths(const QStringList &pathsAndOptions) const
{
    return galley(QStringList{u"import"_s, newsroom(), u"--json"_s} + pathsAndOptions);
}

Run NewsroomCase::exportSite(const QStringList &options) const
{
    return galley(QStringList{u"export"_s, newsroom(), site(), u"--json"_s} + options);
}

QList<QJsonObject> NewsroomCase::stories(const QStringList &options) const
{
    return objects(galley(QStringList{u"list"_s, newsroom(), u"--json"_s} + options).json(), u"stories"_s);
}

QStringList NewsroomCase::slugs(const QStringList &options) const
{
    QStringList all;
    for (const QJsonObject &row : stories(options))
        all.append(row.value(u"slug"_s).toString());
    return all;
}

QJsonObject NewsroomCase::story(const QString &idOrSlug) const
{
    return galley({u"show"_s, newsroom(), idOrSlug, u"--json"_s}).json();
}

QString NewsroomCase::body(const QString &idOrSlug) const { return story(idOrSlug).value(u"body"_s).toString(); }

QStringList NewsroomCase::channels() const
{
    const SystemClock clock;
    const auto opened = Newsroom::open(newsroom(), OpenFor::Look, clock);
    QStringList all;
    if (opened) {
        for (const Channel &channel : (*opened)->channels())
            all.append(channel.slug + u' ' + channel.name);
    }
    return all;
}

QStringList NewsroomCase::tags() const
{
    const SystemClock clock;
    const auto opened = Newsroom::open(newsroom(), OpenFor::Look, clock);
    QStringList all;
    if (opened) {
        const QList<Tag> tags = (*opened)->tags().value();
        for (const Tag &tag : tags)
            all.append(tag.slug + u' ' + tag.name);
    }
    all.sort();
    return all;
}

FilledCase::FilledCase(int count, const QStringList &options) : NewsroomCase(options)
{
    project().write(count);
    const Run run = import();
    if (run.status != 0)
        qFatal("%s", run.whole().constData());
}

QJsonObject fileIn(const Run &import, const QString &name)
{
    for (const QJsonObject &file : objects(import.json(), u"files"_s)) {
        if (file.value(u"path"_s).toString().endsWith(name))
            return file;
    }
    return {};
}

QString remarksOf(const QJsonObject &document)
{
    QStringList lines;
    for (const QJsonObject &remark : objects(document, u"remarks"_s))
        lines.append(remark.value(u"severity"_s).toString() + u": "_s + remark.value(u"message"_s).toString());
    return lines.join(u'\n');
}

} // namespace Galley
