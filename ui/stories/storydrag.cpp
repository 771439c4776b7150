// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/stories/storydrag.h"

#include <QMimeData>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Galley {

QString storiesMimeType()
{
    return u"application/x-galley-stories"_s;
}

QMimeData *storiesMimeData(const QList<ArticleId> &ids)
{
    QByteArray lines;
    for (const ArticleId &id : ids)
        lines += id.toString().toLatin1() + '\n';
    auto *data = new QMimeData;
    data->setData(storiesMimeType(), lines);
    return data;
}

QList<ArticleId> storiesIn(const QMimeData *data)
{
    QList<ArticleId> ids;
    if (!data || !data->hasFormat(storiesMimeType()))
        return ids;
    const QString lines = QString::fromLatin1(data->data(storiesMimeType()));
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        const ArticleId id = ArticleId::fromString(line);
        if (!id.isNull())
            ids.append(id);
    }
    return ids;
}

} // namespace Galley
