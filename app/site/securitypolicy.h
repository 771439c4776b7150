// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <string>

namespace Galley {

/// The element with the content security policy of a page: readers' browsers take styles, pictures, recordings and fonts from the
/// site alone, and run no script in it but, where @p hasScript, that of the search. Forms go to the site or to where the reader
/// message form is posted, @p messageAddress (may be empty). It lets a theme do what resources/themes/README.md allows it, and holds
/// for every theme.
std::string securityPolicy(const QString &messageAddress, bool hasScript);

/// Puts @p policy into the head of @p page, before anything that it rules. A page without a head gets none.
void putPolicy(std::string &page, const std::string &policy);

} // namespace Galley
