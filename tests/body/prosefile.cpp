// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/prosefile.h"
#include "support/sourcefolder.h"

#include <QDir>
#include <QFile>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QList<ProseCase> casesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<ProseCase> cases;
    QString prose;
    QString *part = &prose;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith("== "_L1)) {
            cases.append({line.mid(3), {}, {}, {}});
            part = &prose;
        } else if (line == "-- in"_L1 && !cases.isEmpty()) {
            part = &cases.last().in;
        } else if (line == "-- out"_L1 && !cases.isEmpty()) {
            part = &cases.last().out;
        } else if (line == "-- lost"_L1 && !cases.isEmpty()) {
            part = &cases.last().lost;
        } else {
            *part += line + u'\n';
        }
    }
    for (ProseCase &one : cases) {
        one.out = one.out.trimmed();
        one.lost = one.lost.trimmed();
    }
    return cases;
}

} // namespace

QList<ProseCase> proseCases(const QString &name)
{
    return casesIn(testData(u"body/"_s + name));
}

QList<ProseCase> proseCasesOfFolder(const QString &folder)
{
    const QDir directory(testData(folder));
    QList<ProseCase> cases;
    for (const QString &name : directory.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        for (ProseCase &one : casesIn(directory.filePath(name))) {
            one.name = name.chopped(4) + ": "_L1 + one.name;
            cases.append(std::move(one));
        }
    }
    return cases;
}

QString linesOf(const Report &report)
{
    QStringList lines;
    for (const Remark &remark : report.remarks)
        lines.append(remark.message);
    return lines.join(u'\n');
}

} // namespace Galley
