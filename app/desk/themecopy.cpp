// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/themecopy.h"

#include "base/files.h"
#include "base/translate.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MostBytes = 64 * 1024 * 1024;

QString literal(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

/// @p text of a theme.json with another name and title. It is written for people, so its order and lines stay where
/// that can be done.
QByteArray renamed(const QByteArray &text, const QString &name, const QString &title)
{
    static const QRegularExpression nameForm(u"(\"name\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*\""_s);
    static const QRegularExpression titleForm(u"(\"title\"\\s*:\\s*)\\{[^{}]*\\}"_s);
    QString changed = QString::fromUtf8(text);
    const auto put = [&](const QRegularExpression &form, const QString &value) {
        if (const QRegularExpressionMatch match = form.match(changed); match.hasMatch())
            changed.replace(match.capturedEnd(1), match.capturedEnd() - match.capturedEnd(1), value);
    };
    put(nameForm, literal(name));
    put(titleForm, u"{ \"zh\": %1, \"en\": %1 }"_s.arg(literal(title)));

    const QJsonObject titles{{u"zh"_s, title}, {u"en"_s, title}};
    QJsonObject wanted = QJsonDocument::fromJson(text).object();
    wanted.insert("name"_L1, name);
    wanted.insert("title"_L1, titles);
    const bool isAsWanted = QJsonDocument::fromJson(changed.toUtf8()).object() == wanted;
    return isAsWanted ? changed.toUtf8() : QJsonDocument(wanted).toJson();
}

Done write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return fileError(file);
    return {};
}

Done copyFiles(const QString &from, const QString &to, const QString &name, const QString &title)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString relative = path.mid(from.size() + 1);
        Result<QByteArray> bytes = readFile(path, MostBytes);
        if (!bytes)
            return bytes.error();
        if (relative == "theme.json"_L1)
            bytes = renamed(*bytes, name, title);
        if (Done written = write(to + u'/' + relative, *bytes); !written)
            return written;
    }
    return {};
}

} // namespace

Done copyTheme(const QString &from, const QString &themes, const QString &name, const QString &title)
{
    const QString place = themes + u'/' + name;
    const QString unfinished = themes + "/.new-"_L1 + name;
    QDir(unfinished).removeRecursively();
    if (Done copied = copyFiles(from, unfinished, name, title); !copied) {
        QDir(unfinished).removeRecursively();
        return copied;
    }
    if (!QDir().rename(unfinished, place)) {
        QDir(unfinished).removeRecursively();
        return Error{ErrorKind::Io,
                     tr("The theme cannot be put at %1; check the permissions of the newsroom's folder.")
                         .arg(QDir::toNativeSeparators(place)),
                     {}};
    }
    return {};
}

} // namespace Galley
