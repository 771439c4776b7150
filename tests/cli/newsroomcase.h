// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cli/program.h"
#include "cli/project.h"

#include <QTemporaryDir>

namespace Galley {

/// A folder of its own with a newsroom that the program made, and the program's commands on it.
class NewsroomCase
{
public:
    explicit NewsroomCase(const QStringList &options = {});

    QString at(const QString &name) const { return m_folder.filePath(name); }
    QString newsroom() const { return at(QStringLiteral("Desk.newsroom")); }
    QString site() const { return at(QStringLiteral("site")); }
    /// Puts @p text into in/@p name, from where import() takes everything.
    void put(const QString &name, const QString &text) const;
    void put(const QString &name, const QByteArray &bytes) const;

    Run import(const QStringList &options = {}) const;
    Run importPaths(const QStringList &pathsAndOptions) const;
    Run exportSite(const QStringList &options = {}) const;
    /// Of every story, newest first; @p options as for list.
    QList<QJsonObject> stories(const QStringList &options = {}) const;
    QStringList slugs(const QStringList &options = {}) const;
    QJsonObject story(const QString &idOrSlug) const;
    QString body(const QString &idOrSlug) const;
    /// What the database holds of the newsroom's channels: "slug name", in order.
    QStringList channels() const;
    QStringList tags() const;

private:
    QTemporaryDir m_folder;
};

/// The same with @p count stories of a HugoProject in its folder "in".
class FilledCase : public NewsroomCase
{
public:
    explicit FilledCase(int count = 12, const QStringList &options = {});
    QString file() const { return newsroom() + QStringLiteral("/newsroom.sqlite3"); }
    HugoProject project() const { return HugoProject(at(QStringLiteral("in"))); }
};

/// What an import said of the file whose path ends in @p name.
QJsonObject fileIn(const Run &import, const QString &name);
/// The remarks of a file or of a whole run, as "severity: message" lines.
QString remarksOf(const QJsonObject &document);

} // namespace Galley
