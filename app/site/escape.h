// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace Galley {

/// @p text for HTML or XML, between tags or in a quoted attribute: UTF-8, the five special characters written as
/// references, characters that XML 1.0 forbids left out (all of them, lone surrogates too).
std::string escaped(QStringView text);
void appendEscaped(std::string &out, QStringView text);
/// The same for a text in UTF-8 that holds only characters a page may hold.
void appendEscapedUtf8(std::string &out, std::string_view text);

/// Whether @p text (UTF-8) holds only characters a page may hold.
bool mayStandOnPages(std::string_view text);

/// @p text in UTF-8 as it is, without the characters that no page may hold.
void appendUtf8(std::string &out, QStringView text);

/// @p text as a JSON string with its quotes, fit to stand in a script element: <, > and & are written \u003c and so
/// on, so nothing in it ends the element. What XML forbids is left out here too.
void appendJsonString(std::string &out, QStringView text);

} // namespace Galley
