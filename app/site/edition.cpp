// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/edition.h"

#include "base/text.h"

namespace Galley {

using namespace Qt::StringLiterals;

Edition::Edition(std::shared_ptr<const Site> site)
    : m_site(std::move(site))
    , m_language(m_site->data().settings().language.toStdString())
    , m_words(m_site->data().settings().language)
    , m_dates(m_site->data().settings().zone(), m_words.isChinese(), m_site->data().year())
    , m_breaks(m_site->data().plan->vocabulary)
{
}

std::string Edition::headlineHtml(int story)
{
    const std::string_view headline = site().story(story).headline;
    if (site().draft(story))
        return m_breaks.html(fromUtf8(headline));
    // What one thread found out serves all: looking up words costs more than all else on a card.
    std::atomic<BreakPlaces> &known = plan().breaks[size_t(story)];
    BreakPlaces places = known.load(std::memory_order_relaxed);
    if (places == 0) {
        const QString text = fromUtf8(headline);
        places = m_breaks.places(text);
        if (places == 0)
            return m_breaks.html(text);
        known.store(places, std::memory_order_relaxed);
    }
    return withBreaks(headline, places);
}

std::string Edition::excerpt(int story, int times)
{
    const ListedStory listed = site().story(story);
    // Other scripts than Chinese are half as wide.
    const int length = plan().excerptLength * times * (isWrittenInChinese(listed.language) ? 1 : 2);
    return View::utf8(Galley::excerpt(fromUtf8(listed.standfirst), length));
}

bool Edition::isWrittenInChinese(std::string_view language)
{
    if (language.empty())
        return m_words.isChinese();
    const auto known = m_isChinese.find(language);
    return known != m_isChinese.end() ? known->second
                                      : m_isChinese.emplace(language, isChinese(fromUtf8(language))).first->second;
}

std::string_view Edition::foreignLanguage(std::string_view language) const
{
    return language == m_language ? std::string_view() : language;
}

const PictureSet &Edition::show(const Media &media, Crop crop)
{
    const PictureKey key(media.file, int(crop));
    if (const auto known = m_pictures.constFind(key); known != m_pictures.constEnd())
        return *known;
    const PictureSet set = pictureSet(media, crop);
    for (const PictureVariant &variant : set.webp)
        m_shown.insert(variant);
    m_shown.insert(set.fallback);
    return *m_pictures.insert(key, set);
}

const PictureVariant &Edition::showOne(const Media &media, Crop crop)
{
    const PictureKey key(media.file, int(crop));
    if (const auto known = m_single.constFind(key); known != m_single.constEnd())
        return *known;
    const PictureVariant variant = singlePicture(media, crop, 1200);
    m_shown.insert(variant);
    return *m_single.insert(key, variant);
}

Crop Edition::leadCrop() const
{
    switch (plan().input.options.leadRatio()) {
    case ThemeValues::LeadRatio::SixteenToNine: return Crop::Wide16x9;
    case ThemeValues::LeadRatio::ThreeToTwo: return Crop::Photo3x2;
    case ThemeValues::LeadRatio::TwoToOne: return Crop::Panorama2x1;
    }
    return Crop::Wide16x9;
}

QString Edition::address(const QString &path) const
{
    const QString &base = site().settings().baseUrl;
    if (base.isEmpty())
        return {};
    const bool isFolder = path == "index.html"_L1 || path.endsWith("/index.html"_L1);
    return base + (isFolder ? path.chopped(10) : path);
}

QString Edition::siteName() const
{
    return site().settings().title.isEmpty() ? m_words["home"] : site().settings().title;
}

QString Edition::title(const QStringList &parts) const
{
    QStringList all = parts;
    all.append(site().settings().title);
    all.removeAll(QString());
    if (all.isEmpty())
        return siteName();
    return all.join(m_words.isChinese() ? u"_"_s : u" - "_s);
}

} // namespace Galley
