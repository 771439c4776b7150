// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

namespace Galley {

/// The statements of an SQL script, without their semicolons and without statements that are nothing but comments.
/// Knows quotes, comments and the inner semicolons of CREATE TRIGGER.
QStringList splitSql(const QString &script);

} // namespace Galley
