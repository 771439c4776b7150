// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

namespace Galley {

/// A Hugo project of any size, made for a test: content/articles/s0001.md …, channels and tags named in _index.md
/// files, pictures in static/img. Story @p number is the same whenever it is made, but for its version.
class HugoProject
{
public:
    static constexpr int Pictures = 6;

    explicit HugoProject(const QString &folder);

    QString folder() const { return m_folder; }
    static QString slug(int number);
    static QString headline(int number, int version = 1);
    /// slug → name
    static QList<QPair<QString, QString>> channels();
    static QList<QPair<QString, QString>> tags();
    static QString channelName(int number) { return channels().at(number % channels().size()).second; }

    QString storyFile(int number) const;
    void writeTerms() const;
    void writePictures() const;
    void writeStory(int number, int version = 1, const QStringList &further = {}) const;
    /// Terms, pictures and stories 1 to @p count.
    void write(int count) const;

private:
    QString m_folder;
};

/// A Markdown file with front matter: @p lines of it, then @p body.
QString story(const QStringList &lines, const QString &body = QStringLiteral("正文第一段。\n"));

} // namespace Galley
