// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/markdownfile.h"

#include "base/files.h"
#include "base/translate.h"
#include "intake/frontmatter.h"
#include "intake/textfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxDepth = 32;

bool isMarkdownEnding(const QString &ending)
{
    return ending == "md"_L1 || ending == "markdown"_L1 || ending == "mdown"_L1;
}

bool isPageEnding(const QString &ending) { return ending == "html"_L1 || ending == "htm"_L1; }

/// Folders of site projects that hold no stories.
bool isPassedFolder(const QString &name)
{
    static const QStringList passed{u"node_modules"_s, u"themes"_s,     u"public"_s,    u"resources"_s,
                                    u"layouts"_s,      u"archetypes"_s, u"scaffolds"_s, u"static"_s};
    if (name == "_posts"_L1 || name == "_drafts"_L1)
        return false;
    return name.startsWith(u'.') || name.startsWith(u'_') || passed.contains(name);
}

/// What a project says of itself, at its root.
bool isPassedFile(const QString &name)
{
    static const QStringList passed{u"readme"_s,    u"license"_s,      u"licence"_s,         u"changelog"_s,
                                    u"changes"_s,   u"contributing"_s, u"code_of_conduct"_s, u"security"_s};
    const QString stem = name.section(u'.', 0, 0).toLower();
    return passed.contains(stem);
}

bool isProjectRoot(const QDir &folder)
{
    static const QStringList marks{u".git"_s,         u"hugo.toml"_s,   u"hugo.yaml"_s,   u"config.toml"_s, u"config.yaml"_s,
                                   u"_config.yml"_s,  u"config.yml"_s,  u"package.json"_s, u"Gemfile"_s};
    return std::any_of(marks.begin(), marks.end(), [&](const QString &mark) { return folder.exists(mark); });
}

bool beginsWithFrontMatter(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray begin = file.read(8);
    return begin.startsWith("---") || begin.startsWith("\xef\xbb\xbf---");
}

/// Walks folders and sorts what it meets.
class Finder
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

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
        if (!QFileInfo(folder).isReadable() || !QFileInfo(folder).isExecutable()) {
            m_found.report.problem(folder, tr("The folder “%1” may not be read. Change its permissions and try again.")
                                               .arg(QDir::toNativeSeparators(folder)));
            return;
        }
        const bool isRoot = depth == 0 || isProjectRoot(dir);
        for (const QFileInfo &entry : dir.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            if (entry.isSymLink() && (entry.isDir() || !entry.canonicalFilePath().startsWith(m_root + u'/')))
                continue;
            if (entry.isDir()) {
                if (!isPassedFolder(entry.fileName()))
                    walk(entry.filePath(), depth + 1);
            } else if (!isRoot || !isPassedFile(entry.fileName())) {
                takeFile(entry, Named::No);
            }
        }
    }

    void takeFile(const QFileInfo &entry, Named named)
    {
        const QString ending = entry.suffix().toLower();
        const bool isMarkdown = isMarkdownEnding(ending);
        if (isMarkdown && entry.completeBaseName() == "_index"_L1)
            return takeTerm(entry);
        const bool isPage = isPageEnding(ending) && beginsWithFrontMatter(entry.filePath());
        if (isMarkdown || isPage) {
            m_found.stories.append(entry.canonicalFilePath());
        } else if (named == Named::Yes) {
            m_found.report.problem(entry.filePath(),
                                   tr("“%1” is not a Markdown file and was skipped.").arg(QDir::toNativeSeparators(entry.filePath())));
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
        const Result<DecodedText> decoded = decodeText(*bytes, entry.filePath());
        const Result<FrontMatter> matter = decoded ? splitFrontMatter(decoded->text) : Result<FrontMatter>(decoded.error());
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
