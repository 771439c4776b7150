// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "support/sourcefolder.h"

namespace Galley {

QString sourceFolder(const QString &path) { return QStringLiteral(GALLEY_SOURCE_DIR "/") + path; }

QString testData(const QString &path) { return sourceFolder(QStringLiteral("tests/data/") + path); }

} // namespace Galley
