// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Galley {

/// Writes @p bytes to @p path, making its folders; ends the test program when that fails.
void writeFile(const QString &path, const QByteArray &bytes);
inline void writeFile(const QString &path, const QString &text) { writeFile(path, text.toUtf8()); }
/// The bytes of @p path; empty when it is not there.
QByteArray fileBytes(const QString &path);

/// A real picture as PNG or JPEG, by its ending; no two numbers look the same.
void writePicture(const QString &path, int number = 0, int width = 320, int height = 180);

/// Copies a folder with everything in it, times of change and links included.
void copyFolder(const QString &from, const QString &to);

/// Relative path → content of every file below @p folder, hidden ones too; a link counts as what it points to.
using Tree = QMap<QString, QByteArray>;
Tree treeOf(const QString &folder);
/// The pages, pictures and feeds of a site without Galley's notes about them.
Tree siteOf(const QString &folder);
/// What differs, one line for each path; empty when nothing does.
QString difference(const Tree &had, const Tree &has);

/// Relative path → inode, size and time of change to the nanosecond: what a file that was written again cannot keep.
QMap<QString, QString> stampsOf(const QString &folder);

/// Lets every user read (and enter) everything below @p folder and the folders above it that tests made.
void letAllRead(const QString &folder);
/// Takes from everybody the right to change @p folder and what is in it, or gives it back to the owner.
enum class Writing { Forbidden, Allowed };
void setWriting(const QString &folder, Writing writing);
/// Gives @p folder and all in it to the user without rights.
void giveToNobody(const QString &folder);

} // namespace Galley
