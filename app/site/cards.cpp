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
    const ListedStory listed = m_edition.site().story(story);
    View view;
    addStory(view, story, listed);
    view.text("headlineHtml", m_edition.headlineHtml(story));
    view.absent("label");
    if (form.label == CardForm::Label::Kicker)
        view.borrowed("label", listed.kicker);
    if (const int channel = m_edition.site().channelOf(listed); form.label == CardForm::Label::Channel && channel >= 0)
        view.text("label", channelName(channel));
    view.text("excerpt", form.excerpts > 0 ? m_edition.excerpt(story, form.excerpts) : std::string());
    if (form.hasPicture)
        picture(view, "picture", listed, form.isLarge ? m_edition.leadCrop() : Crop::Photo3x2);
    else
        view.absent("picture");
    if (form.date)
        view.object("meta", meta(listed, form));
    else
        view.absent("meta");
    view.absent("isLong");
    view.absent("isPinned");
    return view;
}

View Cards::meta(const ListedStory &story, const CardForm &form) const
{
    const int channel = m_edition.site().channelOf(story);
    View meta;
    meta.borrowed("byline", form.showsByline ? story.byline : std::string_view());
    meta.text("channel", form.showsChannel && channel >= 0 ? channelName(channel) : QString());
    meta.object("date", m_edition.dates().view(story.publishAt, *form.date));
    meta.text("views", form.showsViews && story.views >= 0 ? grouped(story.views) : QString());
    return meta;
}

View Cards::head(int story) const
{
    const ListedStory listed = m_edition.site().story(story);
    View view;
    addStory(view, story, listed);
    view.object("date", m_edition.dates().view(listed.publishAt, DateForm::Head));
    return view;
}

View Cards::turn(int story) const
{
    View view;
    addStory(view, story, m_edition.site().story(story));
    return view;
}

void Cards::addStory(View &view, int story, const ListedStory &listed) const
{
    view.text("url", urlOf(story));
    view.borrowed("lang", m_edition.foreignLanguage(listed.language));
    view.borrowed("headline", listed.headline);
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

void Cards::picture(View &view, const char *name, const ListedStory &story, Crop crop) const
{
    picture(view, name, fromUtf8(story.coverFile), crop, story.coverAlt, story.coverCaption, story.coverCredit);
}

void Cards::picture(View &view, const char *name, const QString &file, Crop crop, std::string_view alt,
                    std::string_view caption, std::string_view credit) const
{
    const Media *media = file.isEmpty() ? nullptr : m_edition.site().picture(file);
    if (!media)
        return view.absent(name);
    const PictureTexts &texts = m_edition.texts(*media, crop, m_rootBytes);
    View picture;
    picture.borrowed("src", texts.src);
    picture.absent("srcset");
    picture.borrowed("webp", texts.webp);
    picture.borrowed("width", texts.width);
    picture.borrowed("height", texts.height);
    picture.flag("isTall", texts.isTall);
    picture.text("alt", std::string(alt));
    picture.text("caption", std::string(caption));
    picture.text("credit", std::string(credit));
    picture.flag("hasCaption", !caption.empty() || !credit.empty());
    view.object(name, std::move(picture));
}

} // namespace Galley
