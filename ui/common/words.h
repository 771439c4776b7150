// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QString>

namespace Galley {

/// QCoreApplication::translate() under a name that stays short at the call and that lupdate knows:
///     translate("Galley", "All stories")
inline QString translate(const char *context, const char *text, const char *note = nullptr, int n = -1)
{
    return QCoreApplication::translate(context, text, note, n);
}

/// The language and habits of the interface, for dates and numbers; the system's until setUiLocale() was called.
QLocale uiLocale();
/// Called by whoever installs the translators, before it does so.
void setUiLocale(const QLocale &locale);

/// "1,284" as the interface writes numbers.
QString numberText(int count);

/// @p bytes as "4.2 MB", with so many @p decimals.
QString sizeText(qint64 bytes, int decimals = 1);

} // namespace Galley
