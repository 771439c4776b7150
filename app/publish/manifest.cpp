// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/manifest.h"

#include "publish/sitepath.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr QByteArrayView FirstLine = "galley-manifest ";
constexpr QByteArrayView OwnerLine = "owner ";
constexpr QByteArrayView LastLine = "end ";
constexpr int PlainVersion = 1; ///< without an owner
constexpr int OwnedVersion = 2;
constexpr qint64 LongestHeadLine = 300;
constexpr qint64 LongestLine = 8 * 1024; ///< a path of a site is shorter than half of it
constexpr qsizetype WriteBuffer = 256 * 1024;

Error damaged(const QString &detail)
{
    return {ErrorKind::Damaged,
            QCoreApplication::translate("Galley", "The list of the files that were exported to this folder is damaged. Export to a "
                                         "new folder."),
            detail};
}

/// Takes what stands before the next space off @p line.
QByteArrayView takeField(QByteArrayView &line)
{
    const qsizetype space = line.indexOf(' ');
    const QByteArrayView field = space < 0 ? line : line.first(space);
    line = space < 0 ? QByteArrayView() : line.sliced(space + 1);
    return field;
}

bool readNumber(QByteArrayView field, qint64 &number)
{
    const char *const end = field.data() + field.size();
    const auto [read, error] = std::from_chars(field.data(), end, number);
    return error == std::errc() && read == end;
}

} // namespace

namespace {

void appendNumber(QByteArray &text, qint64 number)
{
    char digits[24];
    const auto [end, error] = std::to_chars(std::begin(digits), std::end(digits), number);
    text.append(digits, end - digits);
}

void appendLine(QByteArray &text, QByteArrayView path, const FileRecord &record)
{
    appendHex(text, record.content);
    text += ' ';
    appendNumber(text, record.stamp.size);
    text += ' ';
    appendNumber(text, record.stamp.time);
    text += ' ';
    if (record.input.isNull())
        text += '-';
    else
        appendHex(text, record.input);
    text += ' ';
    text.append(path);
    text += '\n';
}

} // namespace

QByteArray recordLine(const QByteArray &path, const FileRecord &record)
{
    QByteArray line;
    line.reserve(path.size() + 110);
    appendLine(line, path, record);
    return line;
}

void Manifest::setOwner(const QByteArray &owner) { m_owner = owner.simplified().left(LongestHeadLine / 2); }

QByteArray Manifest::ownerIn(QIODevice &device)
{
    Manifest head;
    return head.readHead(device).ok() ? head.m_owner : QByteArray();
}

Done Manifest::readHead(QIODevice &device)
{
    const QByteArray first = device.readLine(LongestHeadLine);
    qint64 version = 0;
    if (!first.startsWith(FirstLine) || !first.endsWith('\n')
        || !readNumber(QByteArrayView(first).sliced(FirstLine.size()).chopped(1), version) || version < PlainVersion)
        return damaged(u"no first line"_s);
    if (version > OwnedVersion) {
        return Error{ErrorKind::TooNew,
                     QCoreApplication::translate("Galley", "A newer Galley exported to this folder. Update Galley, or export to a new "
                                                  "folder."),
                     u"manifest version %1"_s.arg(version)};
    }
    if (version == PlainVersion)
        return {};
    const QByteArray second = device.readLine(LongestHeadLine);
    if (!second.startsWith(OwnerLine) || !second.endsWith('\n'))
        return damaged(u"no owner"_s);
    m_owner = second.sliced(OwnerLine.size()).chopped(1);
    return {};
}

Done Manifest::read(QIODevice &device)
{
    if (Done head = readHead(device); !head.ok())
        return head;
    std::array<char, LongestLine> room;
    for (qint64 length; (length = device.readLine(room.data(), LongestLine)) > 0;) {
        QByteArrayView line(room.data(), length);
        if (!line.endsWith('\n'))
            return damaged(u"a line is cut short"_s);
        const Digest digest = digestOf(line);
        m_identity = {m_identity.high * 31 + digest.high, m_identity.low * 31 + digest.low};
        line.chop(1);
        if (line.startsWith(LastLine)) {
            qint64 count = 0;
            if (!readNumber(line.sliced(LastLine.size()), count) || count != size())
                return damaged(u"the number of files is wrong"_s);
            return {};
        }
        if (!readLine(line))
            return damaged(u"not a file: "_s + QString::fromUtf8(line));
    }
    return damaged(u"the last line is missing"_s);
}

bool Manifest::readLine(QByteArrayView line)
{
    FileRecord record;
    const std::optional<Digest> content = digestFromHex(takeField(line));
    if (!content || !readNumber(takeField(line), record.stamp.size) || !readNumber(takeField(line), record.stamp.time))
        return false;
    record.content = *content;
    if (const QByteArrayView input = takeField(line); input != "-") {
        const std::optional<Digest> digest = digestFromHex(input);
        if (!digest)
            return false;
        record.input = *digest;
    }
    // What stands in the list is removed some day: a path that leads out of the folder must not get in.
    if (!isSitePath(line))
        return false;
    const quint64 foldedHash = foldedPathHash(line);
    const std::optional<Index> found = find(line, foldedHash);
    Entry &entry = m_entries[found ? *found : add(line, foldedHash)];
    entry.record = record;
    entry.known = true;
    return true;
}

bool Manifest::write(QIODevice &device) const
{
    std::vector<Index> order;
    for (Index index = 0; index < size(); ++index) {
        if (m_entries[index].wanted)
            order.push_back(index);
    }
    const auto isBefore = [this](Index a, Index b) { return pathView(m_entries[a]) < pathView(m_entries[b]); };
    if (!std::is_sorted(order.begin(), order.end(), isBefore)) // as read, when no file is new
        std::sort(order.begin(), order.end(), isBefore);
    QByteArray text;
    text.reserve(WriteBuffer + WriteBuffer / 4);
    text += FirstLine;
    if (m_owner.isEmpty())
        text += QByteArray::number(PlainVersion) + '\n';
    else
        text += QByteArray::number(OwnedVersion) + '\n' + OwnerLine.toByteArray() + m_owner + '\n';
    for (const Index index : order) {
        appendLine(text, pathView(m_entries[index]), m_entries[index].record);
        if (text.size() > WriteBuffer) {
            if (device.write(text) != text.size())
                return false;
            text.resize(0); // its room stays
        }
    }
    text += LastLine.toByteArray() + QByteArray::number(order.size()) + '\n';
    return device.write(text) == text.size();
}

std::optional<Manifest::Index> Manifest::find(const QByteArray &path) const
{
    return find(path, foldedPathHash(path));
}

std::optional<Manifest::Index> Manifest::find(QByteArrayView path, quint64 foldedHash) const
{
    const auto [begin, end] = m_byFoldedHash.equal_range(foldedHash);
    for (auto it = begin; it != end; ++it) {
        if (pathView(m_entries[it->second]) == path)
            return it->second;
    }
    return {};
}

Manifest::Index Manifest::add(const QByteArray &path) { return add(path, foldedPathHash(path)); }

Manifest::Index Manifest::add(QByteArrayView path, quint64 foldedHash)
{
    const Index index = size();
    Entry entry;
    entry.foldedHash = foldedHash;
    entry.pathBegin = quint32(m_paths.size());
    entry.pathLength = quint16(path.size());
    m_paths.append(path.data(), size_t(path.size()));
    m_entries.push_back(entry);
    m_byFoldedHash.emplace(entry.foldedHash, index);
    return index;
}

std::optional<Manifest::Index> Manifest::twinOf(const QByteArray &path,
                                                const std::function<bool(const Entry &)> &matches) const
{
    return twinOf(path, foldedPathHash(path), matches);
}

std::optional<Manifest::Index> Manifest::twinOf(Index index, const std::function<bool(const Entry &)> &matches) const
{
    return twinOf(pathView(m_entries[index]), m_entries[index].foldedHash, matches);
}

std::optional<Manifest::Index> Manifest::twinOf(QByteArrayView path, quint64 foldedHash,
                                                const std::function<bool(const Entry &)> &matches) const
{
    const auto [begin, end] = m_byFoldedHash.equal_range(foldedHash);
    for (auto it = begin; it != end; ++it) {
        const Entry &entry = m_entries[it->second];
        if (matches(entry) && pathView(entry) != path
            && foldedPath(pathView(entry)) == foldedPath(path))
            return it->second;
    }
    return {};
}

QByteArray Manifest::path(Index index) const { return pathView(m_entries[index]).toByteArray(); }

QByteArrayView Manifest::pathView(const Entry &entry) const
{
    return QByteArrayView(m_paths.data() + entry.pathBegin, entry.pathLength);
}

} // namespace Galley
