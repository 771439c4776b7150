// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/markdownfile.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

const QStringList PublicFolders{u"static"_s, u"public"_s, u"source"_s, u"assets"_s, u"."_s};
const QStringList ProjectFiles{u"hugo.toml"_s, u"hugo.yaml"_s, u"config.toml"_s, u"config.yaml"_s, u"config.yml"_s,
                               u"_config.yml"_s, u"package.json"_s, u".git"_s};

bool isBelow(const QString &path, const QString &folder)
{
    return !folder.isEmpty() && path.startsWith(folder.endsWith(u'/') ? folder : folder + u'/');
}

/// The project that a document stands in: the nearest folder above that holds a generator's configuration or one of
/// its folders of public files.
QString projectOf(const QString &documentFolder)
{
    QDir folder(documentFolder);
    for (int up = 0; up < 12; ++up) {
        for (const QString &name : ProjectFiles) {
            if (folder.exists(name))
                return folder.absolutePath();
        }
        for (const QString &name : {u"static"_s, u"public"_s, u"source"_s}) {
            if (folder.exists(name))
                return folder.absolutePath();
        }
        if (!folder.cdUp())
            break;
    }
    return {};
}

/// @p candidate when it is a file that lies in @p root, links followed.
QString inside(const QString &candidate, const QString &root)
{
    const QFileInfo file(candidate);
    if (!file.isFile())
        return {};
    const QString path = file.canonicalFilePath();
    return isBelow(path, QFileInfo(root).canonicalFilePath()) ? path : QString();
}

} // namespace

QString findPicture(const QString &documentPath, const QString &address)
{
    QString wanted = address.trimmed();
    if (const qsizetype query = wanted.indexOf(u'?'); query > 0)
        wanted.truncate(query);
    if (wanted.isEmpty() || wanted.contains("://"_L1) || wanted.startsWith("//"_L1) || wanted.startsWith("data:"_L1))
        return {};
    wanted = QUrl::fromPercentEncoding(wanted.toUtf8());
    const QFileInfo document(documentPath);
    const QString beside = document.path();
    const QString project = projectOf(beside);
    if (!wanted.startsWith(u'/')) {
        const QString direct = inside(beside + u'/' + wanted, beside);
        if (!direct.isEmpty())
            return direct;
        // Hexo keeps a document's pictures in a folder of its name.
        const QString own = inside(beside + u'/' + document.completeBaseName() + u'/' + wanted, beside);
        if (!own.isEmpty())
            return own;
        if (!project.isEmpty()) {
            const QString near = inside(beside + u'/' + wanted, project);
            if (!near.isEmpty())
                return near;
        }
    }
    if (project.isEmpty())
        return {};
    while (wanted.startsWith(u'/'))
        wanted.remove(0, 1);
    for (const QString &folder : PublicFolders) {
        const QString found = inside(project + u'/' + folder + u'/' + wanted, project);
        if (!found.isEmpty())
            return found;
    }
    return {};
}

} // namespace Galley
