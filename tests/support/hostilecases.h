// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace Galley {

/// One case of tests/data/hostile; tests/hostile/README.md says how they are written.
struct HostileCase {
    QString name;
    QByteArray payload;
    bool isRefused = false; ///< no file of it may come in
};

/// Those of one form: "html", "markdown", "field", "file", "setting". Ends the test program when one cannot be read.
QList<HostileCase> hostileCases(const QString &form);

} // namespace Galley
