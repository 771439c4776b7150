// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/interface.h"

#include "desk/language.h"
#include "ui/common/style.h"
#include "ui/common/words.h"
#include "ui/settings/preferences.h"

#include <QApplication>
#include <QLocale>

namespace Galley {

using namespace Qt::StringLiterals;

void applyInterface(QApplication &application, const Settings &settings)
{
    const QString wanted = settings.value(Preference::Language);
    const QString language = wanted.isEmpty() ? QLocale::system().name() : wanted;
    setUiLocale(QLocale(language));
    installLanguage(language);
    const QString scheme = settings.value(Preference::Scheme);
    applyStyle(application,
               scheme == "dark"_L1        ? Scheme::Dark
                   : scheme == "light"_L1 ? Scheme::Light
                                          : Scheme::System,
               settings.value(Preference::Scale) / 100.0);
}

} // namespace Galley
