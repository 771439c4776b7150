// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace Galley {

/// Where @p path of this project lies on this machine, absolute: "resources/themes/default". The one place that knows, so that the
/// compiler's cache serves a clone in another folder.
QString sourceFolder(const QString &path);

/// A file or folder in tests/data.
QString testData(const QString &path);

} // namespace Galley
