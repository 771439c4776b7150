// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/themewatch.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFileInfo>

namespace Galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Quiet = 250ms;
constexpr int MostFiles = 2000; ///< somebody's whole disk is no theme

} // namespace

ThemeWatch::ThemeWatch(QObject *parent) : QObject(parent)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(Quiet);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_quiet.start(); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_quiet.start(); });
    connect(&m_quiet, &QTimer::timeout, this, &ThemeWatch::look);
}

void ThemeWatch::watch(const QString &folder)
{
    const QString wanted = folder.startsWith(u':') ? QString() : folder;
    if (wanted == m_folder)
        return;
    m_folder = wanted;
    m_quiet.stop();
    if (const QStringList before = m_watcher.files() + m_watcher.directories(); !before.isEmpty())
        m_watcher.removePaths(before);
    m_known.clear();
    if (m_folder.isEmpty())
        return;
    arm();
    m_known = stamps();
}

void ThemeWatch::look()
{
    // First asked to be told, then looked: what changes in between is told.
    arm();
    Stamps now = stamps();
    if (now == m_known)
        return;
    m_known = std::move(now);
    Q_EMIT changed();
}

void ThemeWatch::arm()
{
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    const QSet<QString> known(watched.begin(), watched.end());
    // The folder around it tells when the theme's own is taken away and put back.
    QStringList fresh{QFileInfo(m_folder).path(), m_folder};
    QDirIterator each(m_folder, QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (each.hasNext() && fresh.size() < MostFiles)
        fresh.append(each.next());
    fresh.removeIf([&](const QString &path) { return known.contains(path) || !QFileInfo::exists(path); });
    if (!fresh.isEmpty())
        m_watcher.addPaths(fresh);
}

ThemeWatch::Stamps ThemeWatch::stamps() const
{
    Stamps found;
    QDirIterator each(m_folder, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext() && found.size() < MostFiles) {
        const QString path = each.next();
        const QFileInfo info = each.fileInfo();
        found.insert(path, {info.size(), info.lastModified().toMSecsSinceEpoch()});
    }
    return found;
}

} // namespace Galley
