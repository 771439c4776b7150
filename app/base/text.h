// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

namespace Galley {

/// How long a text is, as Chinese newsrooms count it.
struct TextCount {
    int han = 0;         ///< Chinese characters (also kana and hangul syllables), 4-byte ones included
    int words = 0;       ///< runs of other letters and digits: "Qt", "12.6", "state-of-the-art"
    int punctuation = 0; ///< full-width punctuation, which word processors count as 字

    /// 字数 as Word and WPS show it: Chinese characters, full-width punctuation and other words.
    int total() const { return han + words + punctuation; }
    friend bool operator==(const TextCount &, const TextCount &) = default;
};
/// Quotes, dashes and dots that both kinds of text use count where they stand beside Chinese. Thread-safe.
TextCount countText(QStringView text);

/// Minutes to read @p count (400 Chinese characters or 220 words a minute), rounded, at least 1 unless it is empty.
int readingMinutes(const TextCount &count);

/// The beginning of @p text in at most @p characters user-perceived characters, with white space collapsed (a line
/// break between two Chinese characters leaves none). What was cut ends in "…", which counts as one of them; it is
/// never cut inside a grapheme, nor inside a Latin word or number unless that begins the text, and neither opening
/// punctuation nor a comma or stop is left before the "…". Thread-safe.
QString excerpt(QStringView text, int characters);

/// An address part from a headline: pinyin for Chinese (word by word: 兰溪河步道 → lanxihe-budao), plain ASCII
/// letters and digits joined by "-", lower case, at most @p maxLength characters and cut at a word. Other scripts are
/// romanised. Empty when nothing in @p text can be said in ASCII. Always clean (see below). Thread-safe.
QString slugFrom(const QString &text, int maxLength = 60);

/// @p slug when it can be an address part on every file system and server (lower-case a-z, 0-9, "-"; no name
/// that Windows reserves), else the nearest one that can; empty when nothing is left.
QString cleanSlug(const QString &slug);

/// The first letters of the words of @p text, of Chinese those of the pinyin of each character, in lower-case ASCII: 新闻报道
/// gives "xwbd", "Export site" gives "es". Thread-safe.
QString initialsOf(const QString &text);

/// @p text in pieces that are a word, or what stands between two (Chinese in the words of ICU's dictionary); joined they
/// are the text. They point into it. Thread-safe.
QList<QStringView> wordPieces(QStringView text);

/// Whether @p language (BCP 47) is written in Chinese characters.
bool isChinese(QStringView language);

} // namespace Galley
