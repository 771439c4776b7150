// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/report.h"

#include <QList>
#include <QString>

namespace Galley {

/// One case of a prose file: a heading "== what it shows", prose, then "-- in", "-- out" and, where something is
/// left out, "-- lost", each followed by its lines.
struct ProseCase {
    QString name;
    QString in;
    QString out;
    QString lost;
};

/// The cases of tests/data/body/@p name; empty when it cannot be read.
QList<ProseCase> proseCases(const QString &name);

/// The cases of all files of tests/data/@p folder, each named after its file too.
QList<ProseCase> proseCasesOfFolder(const QString &folder);

/// What @p report says, a line for each remark, as the "-- lost" of a case has it.
QString linesOf(const Report &report);

} // namespace Galley
