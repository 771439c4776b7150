// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/markdownfile.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostFoldersUp = 12;

/// Where a project keeps what its pages show under "/", the project itself at last (Jekyll).
const QStringList &publicFolders()
{
    static const QStringList folders{u"static"_s, u"public"_s, u"source"_s, u"assets"_s, u"."_s};
    return folders;
}

bool isProject(const QDir &folder)
{
    static const QStringList marks{
        u"hugo.toml"_s,   u"hugo.yaml"_s,   u"hugo.json"_s,    u"config.toml"_s, u"config.yaml"_s, u"config.yml"_s,
        u"config.json"_s, u"_config.yml"_s, u"_config.yaml"_s, u"static"_s,      u"public"_s,      u"source"_s};
    return std::any_of(marks.begin(), marks.end(), [&](const QString &mark) { return folder.exists(mark); });
}

/// The project that a document stands in: the nearest folder above that holds a generator's configuration or one of
/// its folders of public files. Somebody's home is none, whatever it holds.
QString projectOf(const QString &documentFolder)
{
    QDir folder(documentFolder);
    const QString home = QDir(QDir::homePath()).canonicalPath();
    for (int up = 0; up < MostFoldersUp && !folder.isRoot() && folder.absolutePath() != home; ++up) {
        if (isProject(folder))
            return folder.absolutePath();
        if (!folder.cdUp())
            break;
    }
    return {};
}

/// @p candidate when it is a file that lies in @p root, links followed.
QString inside(const QString &candidate, const QString &root)
{
    if (root.isEmpty())
        return {};
    const QFileInfo file(candidate);
    if (!file.isFile())
        return {};
    const QString path = file.canonicalFilePath();
    const QString canonicalRoot = QFileInfo(root).canonicalFilePath();
    return !canonicalRoot.isEmpty() && path.startsWith(canonicalRoot + u'/') ? path : QString();
}

QString firstOf(std::initializer_list<QString> candidates)
{
    for (const QString &candidate : candidates) {
        if (!candidate.isEmpty())
            return candidate;
    }
    return {};
}

QString findFile(const QFileInfo &document, const QString &wanted)
{
    const QString beside = document.path();
    const QString project = projectOf(beside);
    if (!wanted.startsWith(u'/')) {
        const QString near = beside + u'/' + wanted;
        // Hexo keeps a document's pictures in a folder of its name.
        const QString own = beside + u'/' + document.completeBaseName() + u'/' + wanted;
        if (const QString found = firstOf({inside(near, beside), inside(own, beside), inside(near, project)}); !found.isEmpty())
            return found;
    }
    if (project.isEmpty())
        return {};
    for (const QString &folder : publicFolders()) {
        if (const QString found = inside(project + u'/' + folder + u'/' + wanted, project); !found.isEmpty())
            return found;
    }
    return {};
}

bool isOnTheWeb(const QString &address)
{
    return address.startsWith("//"_L1) || address.contains("://"_L1) || address.startsWith("data:"_L1, Qt::CaseInsensitive);
}

/// Whether a path of it could be taken for something else by the system.
bool hasControls(const QString &path)
{
    return std::any_of(path.begin(), path.end(), [](QChar c) { return c.unicode() < 0x20 || c == u'\x7f'; });
}

} // namespace

QString findPicture(const QString &documentPath, const QString &address)
{
    QString wanted = address.trimmed();
    if (wanted.isEmpty() || wanted.size() > 2048 || isOnTheWeb(wanted))
        return {};
    const QFileInfo document(QFileInfo(documentPath).canonicalFilePath());
    wanted.replace(u'\\', u'/');
    const auto cut = [&wanted](QChar mark) {
        const qsizetype at = wanted.indexOf(mark);
        return at > 0 ? wanted.first(at) : wanted;
    };
    // A file may be called what an address would have to spell otherwise, so its plain name comes first.
    for (const QString &path : {wanted, QUrl::fromPercentEncoding(wanted.toUtf8()),
                                QUrl::fromPercentEncoding(cut(u'?').toUtf8()), QUrl::fromPercentEncoding(cut(u'#').toUtf8())}) {
        if (hasControls(path))
            continue;
        if (const QString found = findFile(document, path); !found.isEmpty())
            return found;
    }
    return {};
}

} // namespace Galley
