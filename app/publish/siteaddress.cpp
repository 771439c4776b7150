// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "publish/siteaddress.h"

#include <QUrl>

namespace Galley {

QByteArray addressOf(const QString &site, const QByteArray &path)
{
    QByteArray address = path;
    if (address == HomePage || address.endsWith("/index.html"))
        address.chop(qsizetype(sizeof HomePage) - 1);
    return QUrl(site).toEncoded() + address.toPercentEncoding("/");
}

} // namespace Galley
