// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "store/historystore.h"

#include <QCryptographicHash>

namespace Galley {

using namespace Qt::StringLiterals;

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

/// What came with version 2 of the schema: nothing for a story that has none of it.
void addVersion2(Digest &digest, const Article &article)
{
    // Each begins with its name, so that no absent one is taken for another.
    if (article.kind != ArticleKind::Story) {
        digest.add(u"kind"_s);
        digest.add(kindKey(article.kind));
    }
    if (!article.sourceUrl.isEmpty()) {
        digest.add(u"sourceUrl"_s);
        digest.add(article.sourceUrl);
    }
    if (article.slotEnds != SlotEnds()) {
        digest.add(u"slotEnds"_s);
        for (const Slot slot : {Slot::Headline, Slot::Featured, Slot::Pinned})
            digest.add(article.slotEnds.of(slot));
    }
    if (!article.corrections.isEmpty()) {
        digest.add(u"corrections"_s);
        digest.number(article.corrections.size());
        for (const Correction &correction : article.corrections) {
            digest.add(correction.at);
            digest.add(correction.text);
        }
    }
}

/// The same for version 6.
void addVersion6(Digest &digest, const Article &article)
{
    if (article.embargoUntil.isValid()) {
        digest.add(u"embargoUntil"_s);
        digest.add(article.embargoUntil);
    }
    if (article.withdrawal != Withdrawal()) {
        digest.add(u"withdrawal"_s);
        digest.add(article.withdrawal.note);
        digest.add(article.withdrawal.address);
    }
}

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
    addVersion2(digest, article);
    addVersion6(digest, article);
    return digest.hex();
}

} // namespace Galley
