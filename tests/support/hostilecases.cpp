// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "support/hostilecases.h"

#include "support/sourcefolder.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QByteArray writtenOut(const QRegularExpressionMatch &match)
{
    if (match.hasCaptured(u"count"_s))
        return match.captured(u"again"_s).toUtf8().repeated(match.captured(u"count"_s).toInt());
    if (match.hasCaptured(u"plain"_s))
        return match.captured(u"plain"_s).toUtf8().toBase64();
    if (match.hasCaptured(u"wide"_s)) {
        QByteArray bytes;
        const QString wide = match.captured(u"wide"_s);
        for (const QChar sign : wide)
            bytes.append(char(sign.unicode() & 0xff)).append(char(sign.unicode() >> 8));
        return bytes;
    }
    return QByteArray::fromHex(match.captured(u"bytes"_s).toLatin1());
}

QByteArray payloadOf(QString text, const QString &name)
{
    static const QRegularExpression notation(
        u"⟦(?:(?<count>\\d+) × (?<again>.*?)|base64 (?<plain>.*?)|utf16 (?<wide>.*?)|(?<bytes>[0-9A-F]{2}(?: [0-9A-F]{2})*))⟧"_s,
        QRegularExpression::DotMatchesEverythingOption);
    text.replace(u"CASE"_s, name);
    QByteArray bytes;
    qsizetype at = 0;
    for (auto matches = notation.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        bytes += text.sliced(at, match.capturedStart() - at).toUtf8() + writtenOut(match);
        at = match.capturedEnd();
    }
    return bytes + text.sliced(at).toUtf8();
}

HostileCase caseOf(const QStringList &lines)
{
    HostileCase one{lines.first().sliced(4), {}};
    qsizetype at = 1;
    for (; at < lines.size() && lines.at(at).startsWith("~ "_L1); ++at)
        one.isRefused = one.isRefused || lines.at(at).startsWith("~ refused:"_L1);
    QString text = lines.sliced(at).join(u'\n');
    while (text.endsWith(u'\n'))
        text.chop(1);
    one.payload = payloadOf(text, one.name);
    return one;
}

} // namespace

QList<HostileCase> hostileCases(const QString &form)
{
    QList<HostileCase> cases;
    const QDir folder(testData(u"hostile/"_s + form));
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        QStringList lines;
        const QStringList all = QString::fromUtf8(file.readAll()).split(u'\n');
        for (const QString &line : all) {
            if (line.startsWith("=== "_L1)) {
                if (!lines.isEmpty())
                    cases.append(caseOf(lines));
                lines.clear();
            } else if (lines.isEmpty()) {
                continue; // prose before the first case
            }
            lines.append(line);
        }
        if (!lines.isEmpty())
            cases.append(caseOf(lines));
    }
    if (cases.isEmpty())
        qFatal("no cases in %s", qPrintable(folder.path()));
    return cases;
}

} // namespace Galley
