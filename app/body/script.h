// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringView>

namespace Galley {

/// What a text is set as: in Chinese, with full-width marks beside Chinese characters, or in any other language.
enum class TextLanguage { Chinese, Other };

/// What a character is to those that stand beside it.
enum class Glyph {
    Edge, ///< none: an end of the text or of a line
    Space, ///< of any width, also none
    Han, ///< a Chinese character, kana among them
    WideMark, ///< 。，、（）《》 and others that only wide text has
    SharedMark, ///< “ ” ‘ ’ — … ·: as wide as the text they stand in
    Letter, ///< of any other script
    Digit,
    Sign, ///< all others
};

/// The glyph at @p at of @p text; both halves of a pair are that of the character. Constant time.
Glyph glyphAt(QStringView text, qsizetype at);

/// Whether @p c opens a bracket or a quote, of either width.
bool isOpening(QChar c);
/// Whether @p c closes one.
bool isClosing(QChar c);

/// The full-width form of one of , . ; : ? ! ( ); null for others.
QChar wideMark(QChar c);

/// Whether @p text is a Chinese number as it stands before a section: 一, 十二.
bool isChineseNumber(QStringView text);

} // namespace Galley
