// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/journal.h"

#include "base/files.h"
#include "publish/disk.h"

namespace Galley {

Journal::Journal(const QByteArray &file, const Digest &identity)
    : m_path(file), m_identity(identity), m_file(QString::fromUtf8(file))
{
}

QByteArray Journal::firstLine() const { return "galley-pending 1 " + toHex(m_identity) + '\n'; }

Result<bool> Journal::replay(Manifest &manifest)
{
    const Result<Disk::Look> found = Disk::look(m_path);
    if (!found.ok())
        return found.error();
    if (found->standing != Disk::Standing::File)
        return false;
    if (!m_file.open(QIODevice::ReadWrite))
        return fileError(m_file);
    qint64 whole = 0;
    if (m_file.readLine() == firstLine()) {
        m_continues = true;
        whole = m_file.pos();
        for (QByteArray line; (line = m_file.readLine()).endsWith('\n');) {
            whole = m_file.pos();
            manifest.readLine(QByteArrayView(line).chopped(1)); // what a power cut made of a line is passed over
        }
    }
    // A line that was cut short must not grow into another one.
    const bool cut = m_file.resize(whole);
    if (!cut)
        return fileError(m_file);
    m_file.close();
    return m_continues;
}

Done Journal::open()
{
    if (!m_continues) {
        const Done removed = Disk::removeFile(m_path); // a link in its place is not followed
        if (!removed.ok())
            return removed.error();
    }
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return fileError(m_file);
    const QByteArray first = firstLine();
    if (!m_continues && m_file.write(first) != first.size())
        return fileError(m_file);
    m_continues = true;
    m_whole = m_file.size();
    return {};
}

Done Journal::note(const QByteArray &path, const FileRecord &record)
{
    const QByteArray line = recordLine(path, record);
    const QMutexLocker locker(&m_mutex);
    if (!m_file.isOpen()) {
        const Done opened = open();
        if (!opened.ok())
            return opened.error();
    }
    if (m_file.write(line) != line.size()) {
        const Error error = fileError(m_file);
        m_file.resize(m_whole);
        return error;
    }
    m_whole += line.size();
    return {};
}

void Journal::remove()
{
    const QMutexLocker locker(&m_mutex);
    m_file.close();
    (void)Disk::removeFile(m_path);
    m_continues = false;
}

} // namespace Galley
