// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/markdownfile.h"

#include "base/files.h"
#include "base/translate.h"
#include "intake/frontmatter.h"
#include "intake/textfile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxDepth = 32;
const QStringList StoryEndings{u"md"_s, u"markdown"_s, u"mdown"_s};
const QStringList PageEndings{u"html"_s, u"htm"_s};
const QStringList PassedFolders{u"node_modules"_s, u"themes"_s, u"public"_s, u"resources"_s, u"layouts"_s,
                                u"archetypes"_s, u"scaffolds"_s, u"static"_s};
const QStringList PassedFiles{u"readme"_s, u"license"_s, u"changelog"_s, u"contributing"_s};

bool beginsWithFrontMatter(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(3) == "---";
}

/// Walks folders and sorts what it meets.
class Finder
{
public:
    explicit Finder(IncomingFiles &found) : m_found(found) {}

    void takePath(const QString &path)
    {
        const QFileInfo entry(path);
        if (!entry.exists()) {
            m_found.report.problem(path, tr("There is nothing at “%1”.").arg(QDir::toNativeSeparators(path)));
        } else if (entry.isDir()) {
            m_root = entry.canonicalFilePath();
            walk(m_root, 0);
        } else {
            takeFile(entry, Named::Yes);
        }
    }

private:
    enum class Named { No, Yes };

    void walk(const QString &folder, int depth)
    {
        const QDir dir(folder);
        if (depth > MaxDepth)
            return;
        if (!QFileInfo(folder).isReadable()) {
            m_found.report.problem(folder, tr("The folder “%1” may not be read. Change its permissions and try again.")
                                               .arg(QDir::toNativeSeparators(folder)));
            return;
        }
        const QFileInfoList entries
            = dir.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden, QDir::Name);
        for (const QFileInfo &entry : entries) {
            if (entry.isSymLink() && !entry.canonicalFilePath().startsWith(m_root + u'/'))
                continue;
            if (entry.isDir()) {
                if (!isPassed(entry.fileName()) && !entry.isSymLink())
                    walk(entry.filePath(), depth + 1);
            } else {
                takeFile(entry, Named::No);
            }
        }
    }

    static bool isPassed(const QString &name)
    {
        if (name == "_posts"_L1 || name == "_drafts"_L1)
            return false;
        return name.startsWith(u'.') || name.startsWith(u'_') || PassedFolders.contains(name);
    }

    void takeFile(const QFileInfo &entry, Named named)
    {
        const QString ending = entry.suffix().toLower();
        const QString name = entry.completeBaseName();
        const bool isMarkdown = StoryEndings.contains(ending);
        if (isMarkdown && name == "_index"_L1)
            return takeTerm(entry);
        if (named == Named::No && (name.startsWith(u'.') || PassedFiles.contains(name.toLower())))
            return;
        const bool isPage = PageEndings.contains(ending) && beginsWithFrontMatter(entry.filePath());
        if (isMarkdown || isPage) {
            m_found.stories.append(entry.canonicalFilePath());
        } else if (named == Named::Yes) {
            m_found.report.problem(entry.filePath(),
                                   tr("“%1” is no Markdown file.").arg(QDir::toNativeSeparators(entry.filePath())));
        }
    }

    void takeTerm(const QFileInfo &entry)
    {
        const QString slug = entry.dir().dirName();
        QDir above = entry.dir();
        above.cdUp();
        const QString kind = above.dirName();
        const bool isTag = kind == "tags"_L1;
        if (!isTag && kind != "categories"_L1)
            return;
        const Result<QByteArray> bytes = readFile(entry.filePath());
        if (!bytes) {
            m_found.report.problem(entry.filePath(), bytes.error().message);
            return;
        }
        const Result<QString> text = decodeText(*bytes, entry.filePath());
        const Result<FrontMatter> matter = text ? splitFrontMatter(*text) : Result<FrontMatter>(text.error());
        if (!matter) {
            m_found.report.problem(entry.filePath(), matter.error().message);
            return;
        }
        const QString title = matter->string({"title"});
        m_found.terms.append({isTag, slug, title.isEmpty() ? slug : title, matter->string({"description"})});
    }

    IncomingFiles &m_found;
    QString m_root;
};

} // namespace

IncomingFiles findStories(const QStringList &paths)
{
    IncomingFiles found;
    Finder finder(found);
    for (const QString &path : paths)
        finder.takePath(path);
    std::sort(found.stories.begin(), found.stories.end());
    found.stories.removeDuplicates();
    return found;
}

} // namespace Galley
