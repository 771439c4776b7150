// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

namespace Galley {

/// Makes the program speak the language that @p locale ("zh_CN", "en-GB" …) asks for, English when it has no
/// translation for it; open windows follow through LanguageChange. GUI thread.
void installLanguage(const QString &locale);

/// The language in use: "zh_CN" or "en".
QString installedLanguage();

/// The languages there are translations for, beside the system's own choice.
QStringList availableLanguages();

} // namespace Galley
