// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/markdownfile.h"

#include "base/files.h"
#include "base/text.h"
#include "base/translate.h"
#include "body/html.h"
#include "intake/frontmatter.h"
#include "intake/shortcodes.h"
#include "intake/textfile.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxFileBytes = 16 * 1024 * 1024;

const QSet<QString> &knownKeys()
{
    static const QSet<QString> keys{
        u"title"_s, u"date"_s, u"lastmod"_s, u"updated"_s, u"last_modified_at"_s, u"draft"_s, u"published"_s,
        u"slug"_s, u"permalink"_s, u"url"_s, u"categories"_s, u"category"_s, u"tags"_s, u"tag"_s, u"keywords"_s,
        u"author"_s, u"authors"_s, u"byline"_s, u"description"_s, u"summary"_s, u"excerpt"_s, u"cover"_s, u"image"_s,
        u"images"_s, u"thumbnail"_s, u"featured_image"_s, u"featureimage"_s, u"weight"_s, u"language"_s, u"lang"_s,
        u"kicker"_s, u"subhead"_s, u"subtitle"_s, u"source"_s, u"editor"_s, u"views"_s, u"slots"_s, u"featured"_s,
        u"top"_s, u"sticky"_s, u"pin"_s, u"layout"_s, u"type"_s, u"id"_s,
    };
    return keys;
}

/// Reads one file; what its parts say goes into one IncomingStory.
class StoryReader
{
public:
    StoryReader(const QString &path, const QDateTime &now, const QTimeZone &zone, const PictureKeeper &pictures)
        : m_path(path), m_now(now), m_zone(zone), m_pictures(pictures)
    {
    }

    Result<IncomingStory> read()
    {
        const Result<QByteArray> bytes = readFile(m_path, MaxFileBytes);
        if (!bytes)
            return bytes.error();
        const Result<QString> document = decodeText(*bytes, m_path);
        if (!document)
            return document.error();
        Result<FrontMatter> matter = splitFrontMatter(*document);
        if (!matter)
            return matter.error();
        m_matter = *std::move(matter);
        m_story.key = QFileInfo(m_path).canonicalFilePath();
        m_story.hash = QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex());
        readWords();
        readTimes();
        readState();
        readFiling();
        readCover();
        if (Done body = readBody(); !body)
            return body.error();
        noteUnknownKeys();
        return m_story;
    }

private:
    Article &article() { return m_story.article; }

    void readWords()
    {
        article().headline = m_matter.string({"title"});
        article().kicker = m_matter.string({"kicker"});
        article().subhead = m_matter.string({"subhead", "subtitle"});
        article().byline = m_matter.string({"author", "authors", "byline"});
        article().source = m_matter.string({"source"});
        article().editor = m_matter.string({"editor"});
        article().language = m_matter.string({"language", "lang"});
        article().standfirst = m_matter.string({"description", "summary", "excerpt"});
        article().standfirstByHand = !article().standfirst.isEmpty();
        if (const MetaValue *views = m_matter.find({"views"})) {
            bool isNumber = false;
            const qint64 number = views->text.toLongLong(&isNumber);
            if (isNumber && number >= 0)
                article().views = number;
        }
        article().slug = cleanSlug(slugText());
        article().slugByHand = !article().slug.isEmpty();
    }

    QString slugText() const
    {
        QString text = m_matter.string({"slug"});
        if (text.isEmpty()) {
            text = m_matter.string({"permalink", "url"});
            while (text.endsWith(u'/'))
                text.chop(1);
            text = text.section(u'/', -1);
            if (text.endsWith(".html"_L1))
                text.chop(5);
            if (text.contains(u':'))
                text.clear(); // a pattern, not an address
        }
        if (text.isEmpty()) {
            static const QRegularExpression jekyll(u"^\\d{4}-\\d{1,2}-\\d{1,2}-(.+)$"_s);
            text = jekyll.match(QFileInfo(m_path).completeBaseName()).captured(1);
        }
        return text;
    }

    void readTimes()
    {
        if (const MetaValue *date = m_matter.find({"date"})) {
            if (const auto time = parseDate(date->text, m_zone))
                article().publishAt = *time;
            else
                m_story.report.warn(m_path, tr("“%1” is no date; the story has none.").arg(date->text));
        } else {
            static const QRegularExpression jekyll(u"^(\\d{4}-\\d{1,2}-\\d{1,2})-"_s);
            const QString day = jekyll.match(QFileInfo(m_path).completeBaseName()).captured(1);
            if (const auto time = parseDate(day, m_zone))
                article().publishAt = *time;
        }
        if (const MetaValue *updated = m_matter.find({"lastmod", "updated", "last_modified_at"})) {
            if (const auto time = parseDate(updated->text, m_zone))
                article().modifiedAt = *time;
        }
    }

    void readState()
    {
        const MetaValue *draft = m_matter.find({"draft"});
        const MetaValue *published = m_matter.find({"published"});
        const bool isUnpublished = published && published->text.trimmed().toLower() == "false"_L1;
        m_story.saysDraft = (draft && draft->isTrue()) || isUnpublished || m_path.contains("/_drafts/"_L1);
        if (!m_matter.isThere || m_story.saysDraft)
            article().state = State::Draft;
        else if (article().publishAt.isValid() && article().publishAt > m_now)
            article().state = State::Ready;
        else
            article().state = State::Published;
    }

    void readFiling()
    {
        if (const MetaValue *channels = m_matter.find({"categories", "category"})) {
            for (const MetaValue &one : channels->kind == MetaValue::Kind::List ? channels->list
                                                                                : QList<MetaValue>{*channels}) {
                // Hexo writes a path as a list inside the list.
                const QString channel = one.texts().join(u'/');
                if (!channel.isEmpty() && !m_story.channels.contains(channel))
                    m_story.channels.append(channel);
            }
        }
        if (const MetaValue *tags = m_matter.find({"tags", "tag", "keywords"})) {
            static const QRegularExpression separator(u"[,，、]"_s);
            for (const QString &text : tags->texts()) {
                for (const QString &tag : text.split(separator, Qt::SkipEmptyParts)) {
                    if (!article().tags.contains(tag.simplified()))
                        article().tags.append(tag.simplified());
                }
            }
        }
        readSlots();
    }

    void readSlots()
    {
        if (const MetaValue *named = m_matter.find({"slots"})) {
            for (const QString &word : named->texts()) {
                const QString name = word.toLower();
                if (name == "headline"_L1 || name == u"头条")
                    article().slots |= Slot::Headline;
                else if (name == "featured"_L1 || name == u"推荐")
                    article().slots |= Slot::Featured;
                else if (name == "pinned"_L1 || name == u"置顶")
                    article().slots |= Slot::Pinned;
                else
                    m_story.report.warn(m_path, tr("“%1” is no slot. Slots are headline, featured and pinned.").arg(word));
            }
        }
        if (const MetaValue *featured = m_matter.find({"featured"}); featured && featured->isTrue())
            article().slots |= Slot::Featured;
        if (const MetaValue *pinned = m_matter.find({"top", "sticky", "pin"})) {
            bool isNumber = false;
            if (pinned->isTrue() || (pinned->text.toInt(&isNumber) > 0 && isNumber))
                article().slots |= Slot::Pinned;
        }
    }

    void readCover()
    {
        const MetaValue *cover
            = m_matter.find({"cover", "image", "images", "featured_image", "featureimage", "thumbnail"});
        if (!cover)
            return;
        QString address = cover->texts().value(0);
        if (cover->kind == MetaValue::Kind::Map) {
            for (const QString &key : {u"image"_s, u"src"_s, u"url"_s, u"path"_s, u"feature"_s}) {
                if (address.isEmpty())
                    address = cover->map.value(key).text.trimmed();
            }
            article().cover.alt = cover->map.value(u"alt"_s).text.simplified();
            article().cover.caption = cover->map.value(u"caption"_s).text.simplified();
            article().cover.credit = cover->map.value(u"credit"_s).text.simplified();
        }
        if (address.isEmpty())
            return;
        article().cover.file = pictureAt(address);
        if (article().cover.file.isEmpty())
            article().cover = {};
    }

    /// The media file for a picture that the document names; says what is wrong when there is none.
    QString pictureAt(const QString &address)
    {
        const QString file = findPicture(m_path, address);
        if (file.isEmpty()) {
            m_story.report.warn(m_path, address.contains("://"_L1)
                                    ? tr("The picture “%1” lies on the web and is not fetched. Save it beside the file.")
                                          .arg(address)
                                    : tr("The picture “%1” was not found.").arg(address));
            return {};
        }
        const Result<QString> kept = m_pictures(file);
        if (!kept) {
            m_story.report.warn(m_path, kept.error().message);
            return {};
        }
        return *kept;
    }

    Done readBody()
    {
        QString text = m_matter.text;
        const bool isPage = m_path.endsWith(".html"_L1) || m_path.endsWith(".htm"_L1);
        text = withoutShortcodes(text, m_path, m_story.report);
        // The resolver tells of pictures itself, with the reason.
        const PictureResolver resolver = [this](const QString &address) {
            m_asked.insert(address);
            return pictureAt(address);
        };
        Result<ParsedBody> parsed = isPage ? parseHtml(text, resolver) : parseMarkdown(text, resolver);
        if (!parsed)
            return parsed.error();
        for (const Remark &remark : parsed->report.remarks) {
            const bool isToldAlready = std::any_of(m_asked.begin(), m_asked.end(), [&](const QString &address) {
                return remark.message.contains(u'“' + address.left(200) + u'”');
            });
            if (!isToldAlready)
                m_story.report.remarks.append({remark.severity, m_path, remark.message});
        }
        takeHeadline(parsed->body);
        article().body = toHtml(parsed->body);
        return {};
    }

    /// A first heading that is the headline, or has to be.
    void takeHeadline(Body &body)
    {
        const auto isHeading = [](const Block &block) { return std::holds_alternative<Heading>(block); };
        const auto first = std::find_if(body.blocks.begin(), body.blocks.end(), isHeading);
        if (first != body.blocks.end()) {
            const QString text = plainText(std::get<Heading>(*first).runs).simplified();
            const bool isFirstBlock = first == body.blocks.begin();
            if (article().headline.isEmpty() || (isFirstBlock && text == article().headline)) {
                article().headline = text;
                body.blocks.erase(first);
            }
        }
        if (article().headline.isEmpty()) {
            static const QRegularExpression date(u"^\\d{4}-\\d{1,2}-\\d{1,2}-"_s);
            article().headline = QFileInfo(m_path).completeBaseName().remove(date);
        }
    }

    void noteUnknownKeys()
    {
        QStringList unknown;
        for (auto key = m_matter.values.keyBegin(); key != m_matter.values.keyEnd(); ++key) {
            if (!knownKeys().contains(*key))
                unknown.append(*key);
        }
        unknown.sort();
        if (!unknown.isEmpty())
            m_story.report.note(m_path, tr("Not used: %1.").arg(unknown.join(u", "_s)));
    }

    QString m_path;
    QDateTime m_now;
    QTimeZone m_zone;
    const PictureKeeper &m_pictures;
    FrontMatter m_matter;
    IncomingStory m_story;
    QSet<QString> m_asked;
};

} // namespace

Result<IncomingStory> readMarkdownStory(const QString &path, const QDateTime &now, const QTimeZone &zone,
                                        const PictureKeeper &pictures)
{
    return StoryReader(path, now, zone, pictures).read();
}

} // namespace Galley
