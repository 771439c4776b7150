// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QStringList>

#include <memory>
#include <string>
#include <string_view>

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

/// Where a text may break: bit n stands for the place before its n-th UTF-16 unit. Only short texts have one.
using BreakPlaces = quint64;
inline constexpr qsizetype LongestWithPlaces = 63;
inline constexpr BreakPlaces PlacesKnown = BreakPlaces(1) << 63;

/// @p text (UTF-8) escaped, with <wbr> at @p places.
std::string withBreaks(std::string_view text, BreakPlaces places);

/// Says where a headline may break, so that a Chinese one breaks between words. Belongs to one thread.
class HeadlineBreaks
{
public:
    HeadlineBreaks(std::shared_ptr<const Vocabulary> vocabulary);
    ~HeadlineBreaks();

    /// @p text escaped, with <wbr> where it may break. Text without Chinese gets none.
    std::string html(const QString &text);
    /// The same as places, with PlacesKnown; 0 for a text that is too long.
    BreakPlaces places(const QString &text);

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace Galley
