// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/language.h"

#include "desk/resources.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QString &current()
{
    static QString language;
    return language;
}

/// The translation in use and Qt's own beside it; children of the application, which outlives every window.
struct Translators {
    QTranslator *galley = nullptr;
    QTranslator *qt = nullptr;
};

} // namespace

QStringList availableLanguages() { return {u"zh_CN"_s, u"en"_s}; }

QString installedLanguage() { return current(); }

void installLanguage(const QString &locale)
{
    embedResources();
    static Translators translators;
    QCoreApplication *application = QCoreApplication::instance();
    const QString language = QLocale(locale).language() == QLocale::Chinese ? u"zh_CN"_s : u"en"_s;
    if (language == current())
        return;
    current() = language;
    for (QTranslator *translator : {translators.galley, translators.qt}) {
        if (translator)
            application->removeTranslator(translator);
        delete translator;
    }
    translators.galley = new QTranslator(application);
    // English has a file as well: it holds the plurals.
    if (translators.galley->load(u":/i18n/galley_"_s + language))
        application->installTranslator(translators.galley);
    translators.qt = new QTranslator(application);
    if (translators.qt->load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application->installTranslator(translators.qt);
}

} // namespace Galley
