// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/cards.h"

#include "site/addresses.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongHan = 40;
constexpr qsizetype LongLatin = 90;

} // namespace

QString sourceSet(const QList<PictureVariant> &variants, const QString &root)
{
    QStringList sources;
    for (const PictureVariant &variant : variants)
        sources.append(root + variant.path + u' ' + QString::number(variant.width) + u'w');
    return sources.join(", "_L1);
}

bool isLongHeadline(const QString &headline)
{
    if (headline.size() <= LongHan)
        return false;
    const QList<uint> characters = headline.toUcs4();
    const bool isHan = std::any_of(characters.begin(), characters.end(),
                                   [](uint c) { return QChar::script(c) == QChar::Script_Han; });
    return characters.size() > (isHan ? LongHan : LongLatin);
}

QString Cards::urlOfChannel(int channel) const
{
    return url(channelPath(m_edition.plan().channels[size_t(channel)].folder, 1));
}

const QString &Cards::channelName(int channel) const { return m_edition.plan().input.channels.at(channel).name; }

View Cards::card(int story, const CardForm &form) const
{
    const Article &article = m_edition.site().story(story);
    View view;
    view.text("url", urlOf(story));
    view.text("lang", m_edition.foreignLanguage(article));
    view.text("headline", article.headline);
    view.text("headlineHtml", m_edition.headlineHtml(story));
    view.absent("label");
    if (form.label == CardForm::Label::Kicker)
        view.text("label", article.kicker);
    if (const int channel = m_edition.site().channelOf(story); form.label == CardForm::Label::Channel && channel >= 0)
        view.text("label", channelName(channel));
    view.text("excerpt", form.excerpts > 0 ? m_edition.excerpt(story, form.excerpts) : std::string());
    picture(view, "picture", article.cover);
    if (form.date)
        view.object("meta", meta(story, form));
    else
        view.absent("meta");
    view.absent("isLong");
    view.absent("isPinned");
    return view;
}

View Cards::meta(int story, const CardForm &form) const
{
    const Article &article = m_edition.site().story(story);
    const int channel = m_edition.site().channelOf(story);
    View meta;
    meta.text("byline", form.showsByline ? article.byline : QString());
    meta.text("channel", form.showsChannel && channel >= 0 ? channelName(channel) : QString());
    meta.object("date", m_edition.dates().view(article.publishAt, *form.date));
    meta.text("views", form.showsViews && article.views ? grouped(*article.views) : QString());
    return meta;
}

View Cards::head(int story) const
{
    View view = turn(story);
    view.object("date", m_edition.dates().view(m_edition.site().story(story).publishAt, DateForm::Head));
    return view;
}

View Cards::turn(int story) const
{
    const Article &article = m_edition.site().story(story);
    View view;
    view.text("url", urlOf(story));
    view.text("lang", m_edition.foreignLanguage(article));
    view.text("headline", article.headline);
    return view;
}

View Cards::link(const QString &name, const QString &path) const
{
    View view;
    view.text("name", name);
    view.text("url", url(path));
    return view;
}

View Cards::channelLink(int channel) const
{
    return link(channelName(channel), channelPath(m_edition.plan().channels[size_t(channel)].folder, 1));
}

void Cards::picture(View &view, const char *name, const Cover &cover) const
{
    const Media *media = m_edition.site().picture(cover.file);
    if (!media) {
        view.absent(name);
        return;
    }
    const PictureSet &files = m_edition.show(*media);
    const PictureVariant &largest = files.webp.last();
    View picture;
    picture.text("src", url(files.fallback.path));
    picture.absent("srcset");
    picture.text("webp", sourceSet(files.webp, m_root));
    picture.text("width", QString::number(largest.width));
    picture.text("height", QString::number(largest.height));
    picture.text("alt", cover.alt);
    picture.flag("isTall", largest.height > largest.width);
    picture.text("caption", cover.caption);
    picture.text("credit", cover.credit);
    picture.flag("hasCaption", !cover.caption.isEmpty() || !cover.credit.isEmpty());
    view.object(name, std::move(picture));
}

} // namespace Galley
