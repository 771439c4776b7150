// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/themecard.h"

#include "base/files.h"
#include "base/translate.h"
#include "site/themeoptionreader.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr int ViewModelVersion = 1;
constexpr qint64 MostBytes = 1024 * 1024;

Error noJson(const QByteArray &text, const QJsonParseError &fault)
{
    const qsizetype end = std::min<qsizetype>(fault.offset, text.size());
    const auto line = 1 + std::count(text.begin(), text.begin() + end, '\n');
    return {ErrorKind::Template,
            tr("The theme's file %1 has a mistake in line %2. Correct it, or choose another theme.")
                .arg(u"theme.json"_s)
                .arg(line),
            fault.errorString()};
}

} // namespace

Result<ThemeCard> readThemeCard(const QString &folder)
{
    const QString path = folder + "/theme.json"_L1;
    if (!QFile::exists(path)) {
        return Error{ErrorKind::NotFound,
                     tr("The theme has no file %1. Choose another theme, or put the file back.").arg(u"theme.json"_s),
                     folder};
    }
    const Result<QByteArray> text = readFile(path, MostBytes);
    if (!text)
        return text.error();
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(*text, &fault);
    if (fault.error != QJsonParseError::NoError)
        return noJson(*text, fault);
    const QJsonObject json = document.object();
    if (const int format = json.value("format"_L1).toInt(); format != ViewModelVersion) {
        return Error{ErrorKind::Template,
                     tr("The theme in %1 is made for another version of Galley. Choose another theme.")
                         .arg(QDir::toNativeSeparators(folder)),
                     u"format %1"_s.arg(format)};
    }
    Result<ThemeOptions> options = ThemeOptions::read(json);
    if (!options)
        return options.error();
    return ThemeCard{json.value("name"_L1).toString(), readThemeText(json.value("title"_L1)),
                     json.value("author"_L1).toString(), json.value("version"_L1).toString(), *std::move(options)};
}

} // namespace Galley
