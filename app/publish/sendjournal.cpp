// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/sendjournal.h"

#include "base/files.h"

#include <QDir>
#include <QFileInfo>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView ReleaseLine("release ");

} // namespace

QByteArray SendJournal::firstLine(const QString &base) { return "galley-sending 1 " + base.toUtf8() + '\n'; }

ReleasedFiles SendJournal::read(const QString &base)
{
    ReleasedFiles files;
    QFile file(m_file.fileName());
    if (!file.open(QIODevice::ReadOnly) || file.readLine() != firstLine(base))
        return files;
    for (;;) {
        const QByteArray line = file.readLine();
        if (line.startsWith(ReleaseLine))
            continue;
        // The last one may be cut short.
        if (!line.endsWith('\n') || !takeLine(line.chopped(1), files))
            return files;
    }
}

QString SendJournal::release() const
{
    QFile file(m_file.fileName());
    QString last;
    if (file.open(QIODevice::ReadOnly)) {
        for (QByteArray line = file.readLine(); line.endsWith('\n'); line = file.readLine()) {
            if (line.startsWith(ReleaseLine))
                last = QString::fromUtf8(line.mid(ReleaseLine.size()).trimmed());
        }
    }
    return last;
}

Done SendJournal::open(const QString &base, const QString &release)
{
    QDir().mkpath(QFileInfo(m_file.fileName()).path());
    const bool goesOn = !read(base).isEmpty();
    if (!m_file.open(goesOn ? QIODevice::WriteOnly | QIODevice::Append : QIODevice::WriteOnly | QIODevice::Truncate))
        return fileError(m_file);
    if (!goesOn && m_file.write(firstLine(base)) < 0)
        return fileError(m_file);
    if (m_file.write(ReleaseLine.toByteArray() + release.toUtf8() + '\n') < 0)
        return fileError(m_file);
    return m_file.flush() ? Done() : Done(fileError(m_file));
}

Done SendJournal::note(const QByteArray &path, const ReleasedFile &file)
{
    QByteArray line;
    appendLine(line, path, file);
    return m_file.write(line) == line.size() && m_file.flush() ? Done() : Done(fileError(m_file));
}

void SendJournal::remove()
{
    m_file.close();
    m_file.remove();
}

} // namespace Galley
