// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/storyrecord.h"

#include "base/text.h"
#include "base/translate.h"
#include "body/html.h"
#include "desk/ledgertable.h"
#include "desk/newsroom.h"
#include "desk/reviewdesk.h"
#include "store/historystore.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Rows of cells; what is written in them is text.
class Sheet
{
public:
    explicit Sheet(const QString &title) { m_html = u"<h1>%1</h1>"_s.arg(title.toHtmlEscaped()); }

    void heading(const QString &text) { m_html += u"<h2>%1</h2>"_s.arg(text.toHtmlEscaped()); }
    void line(const QString &text) { m_html += u"<p>%1</p>"_s.arg(text.toHtmlEscaped()); }
    void begin() { m_html += u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"4\" border=\"1\">"_s; }
    void end() { m_html += u"</table>"_s; }
    /// A name and what it is; nothing for what is empty.
    void field(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_html += u"<tr><th align=\"left\" width=\"20%\">%1</th><td>%2</td></tr>"_s.arg(name.toHtmlEscaped(), lines(value));
    }
    void row(const QStringList &cells, QLatin1StringView tag = "td"_L1)
    {
        m_html += u"<tr>"_s;
        for (const QString &cell : cells)
            m_html += u"<%1 align=\"left\">%2</%1>"_s.arg(tag, lines(cell));
        m_html += u"</tr>"_s;
    }
    void text(const QString &html) { m_html += html; }
    QString html() const { return m_html; }

private:
    static QString lines(const QString &text) { return text.toHtmlEscaped().replace(u'\n', u"<br>"_s); }

    QString m_html;
};

QString channelNames(const Newsroom &newsroom, const Article &article)
{
    QStringList names;
    for (const ChannelId &id : QList<ChannelId>{article.channel} + article.furtherChannels) {
        if (const Channel *channel = findChannel(newsroom.channels(), id))
            names.append(channel->name);
    }
    return names.join(tr(", ", "between names"));
}

void addFields(Sheet &sheet, const Newsroom &newsroom, const Article &article, const Body &body, const QTimeZone &zone)
{
    const auto time = [&](const QDateTime &at) {
        return at.isValid() ? at.toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm"_s) : QString();
    };
    sheet.begin();
    sheet.field(tr("Kicker"), article.kicker);
    sheet.field(tr("Headline"), article.headline);
    sheet.field(tr("Subhead"), article.subhead);
    sheet.field(tr("Summary"), article.standfirst);
    sheet.field(tr("Channels"), channelNames(newsroom, article));
    sheet.field(tr("Tags"), article.tags.join(tr(", ", "between names")));
    sheet.field(tr("Byline"), article.byline);
    sheet.field(tr("Source"), article.source);
    sheet.field(tr("Address of the original"), article.sourceUrl);
    sheet.field(tr("Responsible editor"), article.editor);
    sheet.field(tr("Publishing time"), time(article.publishAt));
    sheet.field(tr("Not before"), time(article.embargoUntil));
    sheet.field(tr("Address"), article.slug);
    sheet.field(tr("Length"), tr("%n character(s)", nullptr, countText(plainText(body)).total()));
    for (const Correction &correction : article.corrections)
        sheet.field(tr("Correction"), time(correction.at) + u' ' + correction.text);
    sheet.field(tr("Story’s identity"), article.id.toString());
    sheet.field(tr("Hash of the text"), contentHash(article));
    sheet.end();
}

void addSignatures(Sheet &sheet, const ReviewProgress &progress, const QTimeZone &zone)
{
    if (progress.steps.isEmpty())
        return;
    sheet.heading(tr("Signatures"));
    sheet.begin();
    sheet.row({tr("Step"), tr("Person"), tr("Time"), tr("Comment"), tr("Hash of the text"), tr("Entry")}, "th"_L1);
    for (const ReviewProgress::Step &step : progress.steps) {
        if (!step.signOff) {
            sheet.row({step.step.name, u"—"_s, {}, {}, {}, {}});
            continue;
        }
        sheet.row({step.step.name, step.signOff->person, step.signOff->at.toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm:ss"_s),
                   step.signOff->comment, step.signOff->contentHash.left(16), QString::number(step.signOff->number)});
    }
    sheet.end();
    if (progress.isReopened)
        sheet.line(tr("The story was changed after the last signature; review is open again."));
}

void addLedger(Sheet &sheet, const QList<LedgerEntry> &entries, const QTimeZone &zone)
{
    if (entries.isEmpty())
        return;
    sheet.heading(tr("What was done"));
    sheet.begin();
    sheet.row({tr("Entry"), tr("Time"), tr("Person"), tr("What was done"), tr("Hash of the entry")}, "th"_L1);
    for (const LedgerEntry &entry : entries) {
        const QString deed = entry.step.isEmpty() ? deedText(entry) : u"%1 · %2"_s.arg(deedText(entry), entry.step);
        sheet.row({QString::number(entry.number), entry.at.toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm:ss"_s), entry.person, deed,
                   entry.hash.left(16)});
    }
    sheet.end();
    sheet.line(tr("Hash of the last entry: %1").arg(entries.last().hash));
}

/// Pictures by what stands under them: a form is for words.
Body withoutPictures(const Body &body)
{
    Body words;
    const auto caption = [&words](const Figure &figure) {
        Runs runs{{tr("[Picture] ") + (plainText(figure.caption).isEmpty() ? figure.alt : plainText(figure.caption)), Mark::Emphasis, {}}};
        words.blocks.push_back(Paragraph{runs, Alignment::Start});
    };
    for (const Block &block : body.blocks) {
        if (const auto *figure = std::get_if<Figure>(&block)) {
            caption(*figure);
        } else if (const auto *gallery = std::get_if<Gallery>(&block)) {
            for (const Figure &each : gallery->figures)
                caption(each);
        } else if (const auto *embed = std::get_if<Embed>(&block)) {
            words.blocks.push_back(Paragraph{{{embed->caption.isEmpty() ? embed->address : embed->caption, Mark::Emphasis, {}}}, {}});
        } else {
            words.blocks.push_back(block);
        }
    }
    return normalized(words);
}

} // namespace

Result<QString> storyRecord(const Newsroom &newsroom, const Article &article)
{
    const Result<ParsedBody> parsed = parseHtml(article.body);
    if (!parsed)
        return parsed.error();
    const Result<ReviewProgress> progress = newsroom.review().progress(article);
    if (!progress)
        return progress.error();
    const auto entries = newsroom.review().about(article.id);
    if (!entries)
        return entries.error();
    const QTimeZone zone = newsroom.settings().zone();
    Sheet sheet(tr("Release form"));
    sheet.line(tr("%1 · made on %2", "1: name of the newsroom, 2: time")
                   .arg(newsroom.title(), newsroom.clock().now().toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm"_s)));
    addFields(sheet, newsroom, article, parsed->body, zone);
    addSignatures(sheet, *progress, zone);
    addLedger(sheet, *entries, zone);
    sheet.heading(tr("Text"));
    sheet.text(toHtml(withoutPictures(parsed->body)));
    return sheet.html();
}

} // namespace Galley
