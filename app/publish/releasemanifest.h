// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/digest.h"
#include "base/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDateTime>
#include <QMap>
#include <QString>

namespace Galley {

/// What a file of a release is.
struct ReleasedFile {
    Digest content;
    qint64 size = 0; ///< bytes
    friend bool operator==(const ReleasedFile &, const ReleasedFile &) = default;
};
/// By path, in UTF-8.
using ReleasedFiles = QMap<QByteArray, ReleasedFile>;

/// Adds what the file at @p path is to @p text: one line, with its end.
void appendLine(QByteArray &text, const QByteArray &path, const ReleasedFile &file);
/// Puts the file that such a line (without its end) tells of into @p files; false when it tells of none, or its path is no
/// isSitePath(): what stands in a list is removed some day, so one that leads out of the place must not get in.
[[nodiscard]] bool takeLine(QByteArrayView line, ReleasedFiles &files);

/// One release of a site: which files it is, and who made it where and when. It lies on the target as ReleaseName.
struct ReleaseManifest {
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    QString id;
    QString before;   ///< the release that it followed on that target; empty: none
    QString newsroom; ///< Newsroom::identity()
    QString machine;  ///< the name of the computer that sent it
    QString person;
    QDateTime at;     ///< UTC
    ReleasedFiles files;

    /// Compressed, but for the id.
    QByteArray toBytes() const;
    /// The id of one that is kept as @p bytes, without reading all of it; empty when that is none.
    static QString idOf(const QByteArray &bytes);
    /// Damaged or TooNew for what is none.
    static Result<ReleaseManifest> fromBytes(const QByteArray &bytes);
};

inline constexpr char ReleaseName[] = ".galley-release";
inline constexpr char PublishingName[] = ".galley-publishing"; ///< stands there while somebody sends a release
/// More than any manifest has.
constexpr qint64 MostManifestBytes = 64 * 1024 * 1024;

/// The files of the site that an export left in @p folder, from its own manifest. Damaged when there is none.
Result<ReleasedFiles> filesOfExport(const QString &folder);

} // namespace Galley
