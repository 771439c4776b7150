// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "model/ledger.h"

#include <QCryptographicHash>

namespace Galley {

using namespace Qt::StringLiterals;

QString actKey(Act act)
{
    switch (act) {
    case Act::Create: return u"create"_s;
    case Act::Move: return u"move"_s;
    case Act::Publish: return u"publish"_s;
    case Act::Trash: return u"trash"_s;
    case Act::Restore: return u"restore"_s;
    case Act::Erase: return u"erase"_s;
    case Act::Sign: return u"sign"_s;
    case Act::SendBack: return u"sendback"_s;
    case Act::Reopen: return u"reopen"_s;
    case Act::Chain: return u"chain"_s;
    case Act::Export: return u"export"_s;
    }
    return {};
}

QString ledgerHash(const LedgerEntry &entry, const QString &before)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QString &text) {
        const QByteArray bytes = text.toUtf8();
        hash.addData(QByteArray::number(bytes.size()) + ':');
        hash.addData(bytes);
    };
    add(u"galley-ledger-1"_s);
    for (const QString &text : {before, QString::number(entry.number), QString::number(entry.at.toMSecsSinceEpoch()),
                                entry.person, entry.act, entry.article.isNull() ? QString() : entry.article.toString(),
                                entry.headline, entry.revision.isNull() ? QString() : entry.revision.toString(),
                                entry.contentHash, entry.step, entry.note})
        add(text);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace Galley
