// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/result.h"

#include <QString>

namespace Galley {

/// A hidden folder beside a place, in which what is to stand there is made: a reader of the place never meets half of it. It goes with
/// this object; what a killed program left of one goes with the next for the same place.
class DraftFolder
{
public:
    /// For @p place, a file or folder. Nothing is made yet.
    explicit DraftFolder(const QString &place);
    ~DraftFolder();
    DraftFolder(const DraftFolder &) = delete;
    DraftFolder &operator=(const DraftFolder &) = delete;

    /// Makes it, empty. Blocks; any thread.
    Done make();
    QString filePath(const QString &name) const { return m_path + u'/' + name; }
    QString path() const { return m_path; }

private:
    QString m_path;
};

} // namespace Galley
