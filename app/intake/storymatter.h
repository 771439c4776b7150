// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/report.h"
#include "intake/frontmatter.h"
#include "model/article.h"

#include <QCoreApplication>

namespace Galley {

/// Reads from the front matter of one file what a story is besides its words: its kind, its slots and their ends, where
/// it was taken from, what was corrected in it. What cannot be read is reported at the file's path.
class StoryMatter
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

public:
    /// All must outlive it.
    StoryMatter(const FrontMatter &matter, const QString &path, const QTimeZone &zone, Report &report)
        : m_matter(matter), m_path(path), m_zone(zone), m_report(report)
    {
    }

    /// Page when the file's layout or type says so, as generators write it.
    ArticleKind kind() const;
    /// UTC; invalid when @p keys say nothing that can be read.
    QDateTime timeOf(std::initializer_list<const char *> keys) const;
    /// Fills slots and slotEnds. A slot that has an end is taken.
    void readSlots(Article &article) const;
    /// The web address of the original, or empty.
    QString sourceUrl() const;
    /// Oldest first. One that says no time has @p otherwise.
    QList<Correction> corrections(const QDateTime &otherwise) const;

private:
    QDateTime timeFrom(const QString &text) const;
    Correction correctionFrom(const MetaValue &value) const;

    const FrontMatter &m_matter;
    const QString &m_path;
    const QTimeZone &m_zone;
    Report &m_report;
};

} // namespace Galley
