// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace Galley {

/// What the file of a site at @p path is, in the words of HTTP: "text/html; charset=utf-8".
QByteArray mediaTypeOf(const QByteArray &path);

/// For how long readers' browsers may keep it: pages are asked for again each time, pictures and fonts hardly ever change.
QByteArray cachingOf(const QByteArray &path);

/// Whether compressing it is of no use.
bool isCompressed(const QByteArray &path);

} // namespace Galley
