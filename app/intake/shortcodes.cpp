// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/shortcodes.h"

#include "base/translate.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <optional>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// The words and name="value" pairs of a tag.
struct TagWords {
    QStringList words;
    QHash<QString, QString> named;

    QString name() const { return words.value(0); }
};

TagWords wordsOf(const QString &inside)
{
    static const QRegularExpression piece(u"(?:([\\w-]+)\\s*=\\s*)?(?:\"([^\"]*)\"|'([^']*)'|([^\\s=]+))"_s);
    TagWords words;
    for (auto pieces = piece.globalMatch(inside); pieces.hasNext();) {
        const auto match = pieces.next();
        const QString value = match.captured(2) + match.captured(3) + match.captured(4);
        if (match.captured(1).isEmpty())
            words.words.append(value);
        else
            words.named.insert(match.captured(1).toLower(), value);
    }
    return words;
}

/// A block of its own, which Markdown and HTML read alike.
QString figure(const QString &address, const QString &alt, const QString &caption)
{
    QString html = "\n\n<figure><img src=\""_L1 + address.toHtmlEscaped() + "\" alt=\""_L1 + alt.toHtmlEscaped() + "\">"_L1;
    if (!caption.isEmpty())
        html += "<figcaption>"_L1 + caption.toHtmlEscaped() + "</figcaption>"_L1;
    return html + "</figure>\n\n"_L1;
}

/// Hexo: {% img [class] /path [width] [height] ["title" ["alt"]] %}
QString hexoImage(const TagWords &tag)
{
    for (qsizetype i = 1; i < tag.words.size(); ++i) {
        if (!tag.words.at(i).contains(u'/') && !tag.words.at(i).contains(u'.'))
            continue;
        QStringList texts = tag.words.mid(i + 1);
        const auto isSize = [](const QString &word) {
            return !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
        };
        texts.removeIf(isSize);
        return figure(tag.words.at(i), texts.value(1, texts.value(0)), texts.size() > 1 ? texts.at(0) : QString());
    }
    return {};
}

QString openedCode(const TagWords &tag)
{
    const QString language = tag.name() == "codeblock"_L1 ? tag.words.value(1).remove("lang:"_L1) : tag.words.value(1);
    static const QRegularExpression plain(u"^[A-Za-z0-9+#-]+$"_s);
    return "\n\n```"_L1 + (plain.match(language).hasMatch() ? language : QString()) + u'\n';
}

/// What stands for the tag; none when nothing does.
std::optional<QString> replacement(const TagWords &tag)
{
    const QString name = tag.name();
    if (name == "figure"_L1) {
        const QString address = tag.named.value(u"src"_s, tag.words.value(1));
        if (!address.isEmpty())
            return figure(address, tag.named.value(u"alt"_s), tag.named.value(u"caption"_s, tag.named.value(u"title"_s)));
    }
    if (name == "asset_img"_L1 && tag.words.size() > 1)
        return hexoImage(tag);
    if (name == "img"_L1 && tag.words.size() > 1)
        return hexoImage(tag);
    if (name == "highlight"_L1 || name == "codeblock"_L1)
        return openedCode(tag);
    if (name == "endhighlight"_L1 || name == "endcodeblock"_L1 || name == "/highlight"_L1)
        return u"\n```\n\n"_s;
    if (name == "raw"_L1 || name == "endraw"_L1 || name.startsWith("/*"_L1))
        return QString();
    return std::nullopt;
}

/// What the site would put for {{ … }}: an address of its own as it stands, or nothing for the site's own address.
std::optional<QString> printed(const QString &inside)
{
    static const QRegularExpression address(u"^[\"']([^\"']*)[\"']\\s*\\|\\s*(?:relative_url|absolute_url|prepend:.*|relURL|absURL)$"_s);
    if (const auto match = address.match(inside); match.hasMatch())
        return match.captured(1);
    static const QStringList own{u"site.baseurl"_s, u"site.url"_s, u"site.root"_s, u"root"_s, u"page.url"_s};
    return own.contains(inside) ? std::optional<QString>(QString()) : std::nullopt;
}

/// Goes once through a text from tag to tag.
class TagReader
{
public:
    explicit TagReader(const QString &text) : m_text(text) {}

    QString read()
    {
        for (qsizetype next = nextMark(); next >= 0; next = nextMark()) {
            m_out += QStringView(m_text).sliced(m_at, next - m_at);
            m_at = next;
            if (m_text[next] == u'{')
                takeTag();
            else
                takeFence();
        }
        m_out += QStringView(m_text).sliced(m_at);
        return m_out;
    }

    const QStringList &left() const { return m_left; }

private:
    /// Where the next tag or code fence begins.
    qsizetype nextMark() const
    {
        for (qsizetype at = m_at; at + 1 < m_text.size(); ++at) {
            const QChar c = m_text[at];
            if (c == u'{' && (m_text[at + 1] == u'{' || m_text[at + 1] == u'%'))
                return at;
            if ((c == u'`' || c == u'~') && isFence(at))
                return at;
        }
        return -1;
    }

    bool isFence(qsizetype at) const
    {
        if (at + 2 >= m_text.size() || m_text[at + 1] != m_text[at] || m_text[at + 2] != m_text[at])
            return false;
        for (qsizetype before = at - 1; before >= 0 && m_text[before] != u'\n'; --before) {
            if (m_text[before] != u' ')
                return false;
        }
        return true;
    }

    /// Copies a passage of fenced code, to the end of the text when it is not closed.
    void takeFence()
    {
        const QString fence(3, m_text[m_at]);
        qsizetype end = m_text.indexOf(u'\n', m_at);
        while (end >= 0) {
            const qsizetype line = end + 1;
            qsizetype begin = line;
            while (begin < m_text.size() && m_text[begin] == u' ')
                ++begin;
            end = m_text.indexOf(u'\n', line);
            if (QStringView(m_text).sliced(begin).startsWith(fence))
                break;
        }
        copyTo(end < 0 ? m_text.size() : end);
    }

    void takeTag()
    {
        const bool isPrint = m_text[m_at + 1] == u'{';
        const QChar third = m_at + 2 < m_text.size() ? m_text[m_at + 2] : QChar();
        const bool isHugo = isPrint && (third == u'<' || third == u'%');
        const QString closing = !isPrint ? u"%}"_s : !isHugo ? u"}}"_s : third == u'<' ? u">}}"_s : u"%}}"_s;
        const qsizetype begin = m_at + (isHugo ? 3 : 2);
        const qsizetype end = m_open.contains(closing) ? -1 : m_text.indexOf(closing, begin);
        if (end < 0) {
            m_open.append(closing); // nor will any that follows be closed
            copyTo(m_at + 2);
            return;
        }
        QString inside = m_text.mid(begin, end - begin).trimmed();
        if (inside.startsWith(u'-'))
            inside = inside.sliced(1).trimmed();
        if (inside.endsWith(u'-') || inside.endsWith(u'/'))
            inside = inside.chopped(1).trimmed();
        m_at = end + closing.size();
        stand(inside, isPrint && !isHugo);
    }

    void stand(const QString &inside, bool isPrint)
    {
        const TagWords tag = wordsOf(inside);
        const std::optional<QString> stands = isPrint ? printed(inside) : replacement(tag);
        const QString name = isPrint ? inside.left(40) : tag.name();
        if (stands)
            m_out += *stands;
        else if (!name.startsWith(u'/') && (isPrint || !name.startsWith("end"_L1)) && !m_left.contains(name) && m_left.size() < 20)
            m_left.append(name);
    }

    void copyTo(qsizetype end)
    {
        m_out += QStringView(m_text).sliced(m_at, end - m_at);
        m_at = end;
    }

    const QString &m_text;
    QString m_out;
    qsizetype m_at = 0;
    QStringList m_left; ///< the tags for which nothing stands
    QStringList m_open; ///< ends that were looked for and not found
};

} // namespace

QString withoutShortcodes(const QString &text, const QString &place, Report &report)
{
    TagReader reader(text);
    const QString without = reader.read();
    if (!reader.left().isEmpty()) {
        report.warn(place, tr("Template tags were left out: %1. What they would have put in is missing.")
                               .arg(reader.left().join(u", "_s)));
    }
    return without;
}

} // namespace Galley
