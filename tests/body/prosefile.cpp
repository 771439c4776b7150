// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/prosefile.h"

#include <QFile>

namespace Galley {

using namespace Qt::StringLiterals;

QList<ProseCase> proseCases(const QString &name)
{
    QFile file(QStringLiteral(GALLEY_TEST_DATA "/body/") + name);
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

} // namespace Galley
