// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/historystore.h"

#include <QCryptographicHash>

namespace Galley {

namespace {

/// Feeds values with their lengths, so that no two different lists of values read alike.
class Digest
{
public:
    void add(const QString &text)
    {
        const QByteArray bytes = text.toUtf8();
        number(bytes.size());
        m_hash.addData(bytes);
    }

    void add(const QDateTime &time) { number(time.isValid() ? time.toMSecsSinceEpoch() : -1); }

    void number(qint64 value) { m_hash.addData(QByteArray::number(value) + ';'); }

    QString hex() const { return QString::fromLatin1(m_hash.result().toHex()); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace

// The order of what follows is kept in every newsroom's revisions: add at the end, and only when it is not empty.
QString contentHash(const Article &article)
{
    Digest digest;
    for (const QString &text : {article.language, article.kicker, article.headline, article.subhead,
                                article.standfirst, article.byline, article.source, article.editor, article.slug,
                                article.cover.file, article.cover.alt, article.cover.caption, article.cover.credit,
                                article.channel.toString(), article.body}) {
        digest.add(text);
    }
    digest.add(article.publishAt);
    digest.number(article.standfirstByHand);
    digest.number(article.slugByHand);
    digest.number(article.slots.toInt());
    digest.number(article.furtherChannels.size());
    for (const ChannelId &channel : article.furtherChannels)
        digest.add(channel.toString());
    digest.number(article.tags.size());
    for (const QString &tag : article.tags)
        digest.add(tag);
    return digest.hex();
}

} // namespace Galley
