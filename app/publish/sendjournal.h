// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "publish/releasemanifest.h"

#include <QFile>

namespace Galley {

/// What of a release was sent to a target already, kept on this machine: when sending ends before its end, the next release begins
/// where it stood.
class SendJournal
{
public:
    explicit SendJournal(const QString &file) : m_file(file) {}

    /// The files that were put there after the release @p base (empty: none), as far as the journal is about that one. A file that
    /// was removed has no content.
    ReleasedFiles read(const QString &base);
    /// The id of the release that was sent last, or begun; empty: nobody knows. It is out when the target says so.
    QString release() const;
    /// Begins one of @p release that follows @p base, or goes on with the one that follows it.
    Done open(const QString &base, const QString &release);
    Done note(const QByteArray &path, const ReleasedFile &file);
    void remove();

private:
    static QByteArray firstLine(const QString &base);

    QFile m_file;
};

} // namespace Galley
