// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/releasemanifest.h"

#include "base/files.h"
#include "base/translate.h"
#include "publish/manifest.h"
#include "publish/sitepath.h"

#include <QFile>
#include <QtEndian>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

// The first line has the id behind it.
constexpr QByteArrayView FirstWords("galley-release 1 ");
constexpr QByteArrayView AnyFirstWords("galley-release ");
constexpr qsizetype LongestId = 100;
constexpr qsizetype HexSize = 2 * sizeof(Digest);

Error damaged(const QString &what)
{
    return {ErrorKind::Damaged, tr("What the place says about its release cannot be read."), what};
}

/// The first line of @p rest, without its end; @p rest is what comes after it.
QByteArrayView takeFirstLine(QByteArrayView &rest)
{
    const qsizetype end = rest.indexOf('\n');
    const QByteArrayView line = end < 0 ? rest : rest.first(end);
    rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    return line;
}

QByteArray oneLine(const QString &text) { return text.simplified().toUtf8().left(300); }

} // namespace

void appendLine(QByteArray &text, const QByteArray &path, const ReleasedFile &file)
{
    appendHex(text, file.content);
    text += ' ' + QByteArray::number(file.size) + ' ' + path + '\n';
}

bool takeLine(QByteArrayView line, ReleasedFiles &files)
{
    const qsizetype space = line.indexOf(' ', HexSize + 1);
    if (space < 0)
        return false;
    const std::optional<Digest> content = digestFromHex(line.first(HexSize));
    const QByteArrayView path = line.sliced(space + 1);
    if (!content || !isSitePath(path))
        return false;
    files.insert(files.constEnd(), path.toByteArray(), {*content, line.sliced(HexSize + 1, space - HexSize - 1).toLongLong()});
    return true;
}

QByteArray ReleaseManifest::toBytes() const
{
    QByteArray text;
    text.reserve(files.size() * 100);
    const std::pair<const char *, QString> head[] = {
        {"before", before}, {"newsroom", newsroom}, {"machine", machine}, {"person", person}, {"at", at.toUTC().toString(Qt::ISODateWithMs)}};
    for (const auto &[name, value] : head)
        text += QByteArray(name) + ' ' + oneLine(value) + '\n';
    text += '\n';
    for (const auto &[path, file] : files.asKeyValueRange())
        appendLine(text, path, file);
    text += "end " + QByteArray::number(files.size()) + '\n';
    // Half of it are digests, which nothing makes smaller: the quickest way is as good as the best.
    return FirstWords.toByteArray() + oneLine(id) + '\n' + qCompress(text, 1);
}

QString ReleaseManifest::idOf(const QByteArray &bytes)
{
    const qsizetype end = bytes.left(FirstWords.size() + LongestId).indexOf('\n');
    return bytes.startsWith(FirstWords) && end >= 0 ? QString::fromUtf8(bytes.first(end).mid(FirstWords.size())) : QString();
}

Result<ReleaseManifest> ReleaseManifest::fromBytes(const QByteArray &bytes)
{
    if (!bytes.startsWith(AnyFirstWords))
        return damaged(u"no first line"_s);
    if (!bytes.startsWith(FirstWords)) {
        return Error{ErrorKind::TooNew, tr("A newer Galley published there. Update Galley."),
                     QString::fromUtf8(bytes.left(FirstWords.size() + 4))};
    }
    ReleaseManifest manifest;
    manifest.id = idOf(bytes);
    const QByteArray packed = bytes.mid(bytes.indexOf('\n') + 1);
    // The size that it claims to have comes first: nothing is unpacked that is too large to be one.
    if (packed.size() < 4 || qFromBigEndian<quint32>(packed.constData()) > MostManifestBytes)
        return damaged(u"its size"_s);
    const QByteArray text = qUncompress(packed);
    QByteArrayView rest(text);
    for (QByteArrayView line = takeFirstLine(rest); !line.isEmpty(); line = takeFirstLine(rest)) {
        const qsizetype space = std::max<qsizetype>(0, line.indexOf(' '));
        const QByteArrayView name = line.first(space);
        const QString value = QString::fromUtf8(line.sliced(std::min(space + 1, line.size())));
        if (name == "before")
            manifest.before = value;
        else if (name == "newsroom")
            manifest.newsroom = value;
        else if (name == "machine")
            manifest.machine = value;
        else if (name == "person")
            manifest.person = value;
        else if (name == "at")
            manifest.at = QDateTime::fromString(value, Qt::ISODateWithMs);
    }
    bool isWhole = false;
    while (!rest.isEmpty() && !isWhole) {
        const QByteArrayView line = takeFirstLine(rest);
        if (line.startsWith("end ")) {
            if (line.sliced(4).toLongLong() != manifest.files.size())
                return damaged(u"the number of files"_s);
            isWhole = true;
        } else if (!takeLine(line, manifest.files)) {
            return damaged(u"not a file: "_s + QString::fromUtf8(line.first(std::min<qsizetype>(200, line.size()))));
        }
    }
    if (!isWhole || manifest.id.isEmpty())
        return damaged(u"it ends early"_s);
    return manifest;
}

Result<ReleasedFiles> filesOfExport(const QString &folder)
{
    QFile file(folder + u'/' + QLatin1StringView(ManifestName));
    if (!file.open(QIODevice::ReadOnly))
        return fileError(file);
    Manifest manifest;
    if (Done read = manifest.read(file); !read)
        return read.error();
    ReleasedFiles files;
    for (Manifest::Index index = 0; index < manifest.size(); ++index) {
        const FileRecord &record = manifest[index].record;
        files.insert(manifest.path(index), {record.content, record.stamp.size});
    }
    return files;
}

} // namespace Galley
