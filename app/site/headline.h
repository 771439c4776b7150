// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QStringList>

#include <memory>
#include <string>

namespace Galley {

struct Plan;

/// The names that a newsroom uses and no dictionary knows: its tags, its channels and its people. Immutable.
class Vocabulary
{
public:
    explicit Vocabulary(const QStringList &words);
    static std::shared_ptr<const Vocabulary> of(const Plan &plan);

    /// How long the longest word is that begins at @p at in @p text; 0 when none does.
    qsizetype wordAt(QStringView text, qsizetype at) const;

private:
    QHash<QChar, QStringList> m_byFirst; ///< longest first
};

/// Says where a headline may break, so that a Chinese one breaks between words. Belongs to one thread.
class HeadlineBreaks
{
public:
    HeadlineBreaks(std::shared_ptr<const Vocabulary> vocabulary);
    ~HeadlineBreaks();

    /// @p text escaped, with <wbr> where it may break. Text without Chinese gets none.
    std::string html(const QString &text);

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace Galley
