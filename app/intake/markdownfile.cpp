// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/markdownfile.h"

#include "base/files.h"
#include "base/text.h"
#include "base/translate.h"
#include "body/html.h"
#include "intake/frontmatter.h"
#include "intake/shortcodes.h"
#include "intake/storymatter.h"
#include "intake/textfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

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
        u"kicker"_s, u"subhead"_s, u"subtitle"_s, u"source"_s, u"editor"_s, u"views"_s, u"slots"_s, u"slot"_s, u"featured"_s,
        u"top"_s, u"sticky"_s, u"pin"_s, u"layout"_s, u"type"_s, u"id"_s,
        u"source_url"_s, u"sourceurl"_s, u"original"_s, u"corrections"_s, u"correction"_s, u"headline_until"_s,
        u"featured_until"_s, u"pinned_until"_s,
    };
    return keys;
}

/// Reads one file; what its parts say goes into one IncomingStory.
class StoryReader
{
    Q_DECLARE_TR_FUNCTIONS(Galley)

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
        const Result<DecodedText> document = decodeText(*bytes, m_path);
        if (!document)
            return document.error();
        if (document->isDamaged)
            m_story.report.warn(m_path, tr("Some characters could not be read; they became “\ufffd”. Compare with the file."));
        Result<FrontMatter> matter = splitFrontMatter(document->text);
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
        article().sourceUrl = storyMatter().sourceUrl();
        article().editor = m_matter.string({"editor"});
        article().language = m_matter.string({"language", "lang"});
        article().standfirst = withoutMarkup(m_matter.string({"description", "summary", "excerpt"}));
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

    /// The words of a text in which some generators allow HTML.
    static QString withoutMarkup(const QString &text)
    {
        if (!text.contains(u'<') && !text.contains(u'&'))
            return text;
        const Result<ParsedBody> parsed = parseHtml(text);
        return parsed ? plainText(parsed->body).simplified() : text;
    }

    QString slugText() const
    {
        if (const QString slug = m_matter.string({"slug"}); !slug.isEmpty())
            return slug;
        const QString address = m_matter.string({"permalink", "url"});
        // With a ":" it is a pattern, not an address.
        if (const QString last = address.contains(u':') ? QString() : lastPart(address); !last.isEmpty())
            return last;
        if (const QString dated = datedName().captured(2); !dated.isEmpty())
            return dated;
        return m_matter.isThere ? fileName() : QString();
    }

    /// The address that generators give a page whose front matter names none: its file's name, or its folder's for
    /// an index.md. Empty when that says nothing in an address.
    QString fileName() const
    {
        const QFileInfo file(m_path);
        const QString name = file.completeBaseName() == "index"_L1 ? file.dir().dirName() : file.completeBaseName();
        static const QRegularExpression plain(u"^(?=.*[A-Za-z])[A-Za-z0-9_. -]+$"_s);
        return plain.match(name).hasMatch() ? name : QString();
    }

    /// The last part of an address that names a page: "a" in "/2024/a.html", "/2024/a/" and "/2024/a/index.html".
    static QString lastPart(const QString &address)
    {
        QStringList parts = address.split(u'/', Qt::SkipEmptyParts);
        if (!parts.isEmpty() && parts.last().startsWith("index."_L1))
            parts.removeLast();
        QString last = parts.isEmpty() ? QString() : parts.last();
        if (last.endsWith(".html"_L1))
            last.chop(5);
        return QUrl::fromPercentEncoding(last.toUtf8());
    }

    /// The name of a file as Jekyll wants it, "2024-01-02-slug.md": its date and its slug.
    QRegularExpressionMatch datedName() const
    {
        static const QRegularExpression jekyll(u"^(\\d{4}-\\d{1,2}-\\d{1,2})-(.+)$"_s);
        return jekyll.match(QFileInfo(m_path).completeBaseName());
    }

    void readTimes()
    {
        article().publishAt = timeOf({"date"});
        article().embargoUntil = timeOf({"embargo", "embargoUntil", "embargo_until"});
        if (!m_matter.find({"date"}))
            article().publishAt = parseDate(datedName().captured(1), m_zone).value_or(QDateTime());
        article().modifiedAt = timeOf({"lastmod", "updated", "last_modified_at"});
        const QDateTime &changed = article().modifiedAt.isValid() ? article().modifiedAt : article().publishAt;
        article().corrections = storyMatter().corrections(changed.isValid() ? changed : m_now);
    }

    QDateTime timeOf(std::initializer_list<const char *> keys)
    {
        return storyMatter().timeOf(keys);
    }

    StoryMatter storyMatter() { return {m_matter, m_path, m_zone, m_story.report}; }

    void readState()
    {
        const MetaValue *draft = m_matter.find({"draft"});
        const MetaValue *published = m_matter.find({"published"});
        const bool isUnpublished = published && published->isFalse();
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
        article().kind = storyMatter().kind();
        if (article().isPage())
            return;
        readChannels("categories");
        readChannels("category");
        article().tags = m_matter.words({"tags", "tag"});
        if (article().tags.isEmpty())
            article().tags = m_matter.words({"keywords"});
        storyMatter().readSlots(article());
    }

    void readChannels(const char *key)
    {
        const MetaValue *value = m_matter.find({key});
        if (!value)
            return;
        QStringList channels;
        if (value->kind != MetaValue::Kind::List)
            channels = m_matter.words({key});
        for (const MetaValue &one : value->list) // Hexo writes a path as a list inside the list
            channels.append(one.texts().join(u'/'));
        for (const QString &channel : channels) {
            if (!channel.isEmpty() && !m_story.channels.contains(channel))
                m_story.channels.append(channel);
        }
    }

    void readCover()
    {
        for (const char *key : {"cover", "image", "images", "featured_image", "featureimage", "thumbnail"}) {
            const MetaValue *value = m_matter.find({key});
            if (value && value->kind == MetaValue::Kind::List)
                value = value->list.isEmpty() ? nullptr : &value->list.first();
            if (!value || value->isFalse() || value->isTrue())
                continue;
            const QString address = coverAddress(*value);
            if (address.isEmpty())
                continue;
            article().cover.file = pictureAt(address);
            if (!article().cover.isEmpty()) {
                article().cover.alt = value->map.value(u"alt"_s).text.simplified();
                article().cover.caption = withoutMarkup(value->map.value(u"caption"_s).text.simplified());
                article().cover.credit = value->map.value(u"credit"_s).text.simplified();
            }
            return;
        }
    }

    static QString coverAddress(const MetaValue &value)
    {
        if (value.isText())
            return value.text.trimmed();
        for (const QString &key : {u"image"_s, u"src"_s, u"url"_s, u"path"_s, u"feature"_s, u"file"_s}) {
            if (const QString address = value.map.value(key).text.trimmed(); !address.isEmpty())
                return address;
        }
        return {};
    }

    /// The media file for a picture that the document names; says once what is wrong when there is none.
    QString pictureAt(const QString &address)
    {
        const auto known = m_pictureFiles.constFind(address);
        return known != m_pictureFiles.constEnd() ? *known : *m_pictureFiles.insert(address, lookUpPicture(address));
    }

    QString lookUpPicture(const QString &address)
    {
        const QString file = findPicture(m_path, address);
        if (file.isEmpty()) {
            const QString shown = address.size() > 200 ? address.left(200) + u'…' : address;
            const bool isOnTheWeb = address.contains("://"_L1) || address.startsWith("//"_L1);
            m_story.report.warn(m_path, isOnTheWeb
                                    ? tr("The picture “%1” lies on the web and is not fetched. Save it beside the file.").arg(shown)
                                    : tr("The picture “%1” was not found.").arg(shown));
            return {};
        }
        if (!m_pictures)
            return {};
        const Result<QString> kept = m_pictures(file);
        if (!kept) {
            m_story.report.warn(m_path, kept.error().message);
            return {};
        }
        return *kept;
    }

    Done readBody()
    {
        const QString ending = QFileInfo(m_path).suffix().toLower();
        const QString text = withoutShortcodes(m_matter.text, m_path, m_story.report);
        const PictureResolver resolver = [this](const QString &address) { return pictureAt(address); };
        const bool isPage = ending == "html"_L1 || ending == "htm"_L1;
        Result<ParsedBody> parsed = isPage ? parseHtml(text, resolver) : parseMarkdown(text, resolver);
        if (!parsed)
            return parsed.error();
        for (const Remark &remark : parsed->report.remarks) {
            if (remark.place.isEmpty()) // pictures were told of above, with the reason
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
        if (article().headline.isEmpty())
            article().headline = headlineFromName();
    }

    /// Hugo's bundles call the file "index" and the folder by the story's name.
    QString headlineFromName() const
    {
        const QFileInfo file(m_path);
        QString name = datedName().captured(2);
        if (name.isEmpty())
            name = file.completeBaseName();
        return name == "index"_L1 ? file.dir().dirName() : name;
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
    QHash<QString, QString> m_pictureFiles; ///< address as written → media file
    FrontMatter m_matter;
    IncomingStory m_story;
};

} // namespace

Result<IncomingStory> readMarkdownStory(const QString &path, const QDateTime &now, const QTimeZone &zone,
                                        const PictureKeeper &pictures)
{
    return StoryReader(path, now, zone, pictures).read();
}

} // namespace Galley
