// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace Galley {

/// The path of the home page. In a folder a file of that name is what readers get when they ask for the folder.
inline constexpr char HomePage[] = "index.html";

/// Where readers find the file @p path of a site at @p site (an address that ends with a slash), as they write it: a folder for its
/// index. Encoded.
QByteArray addressOf(const QString &site, const QByteArray &path);

} // namespace Galley
