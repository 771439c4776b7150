// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/edition.h"

#include "base/text.h"
#include "site/authors.h"
#include "site/recording.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostBylines = 4096; ///< that are kept

// In Plan::excerpts: how many bytes of the standfirst an excerpt has, and whether an ellipsis follows.
constexpr quint16 NotLookedUp = 0;
constexpr quint16 NoPart = 1; ///< of the standfirst as it stands: white space was collapsed
constexpr quint16 HasEllipsis = 1;
constexpr std::string_view Ellipsis = "…";

} // namespace

QString initialOf(const QString &name)
{
    const QList<uint> characters = name.toUcs4();
    const auto found = std::find_if(characters.begin(), characters.end(),
                                    [](uint c) { return QChar::isLetterOrNumber(c); });
    const auto initial = found == characters.end() ? characters.begin() : found;
    return initial == characters.end() ? QString() : QString::fromUcs4(reinterpret_cast<const char32_t *>(&*initial), 1);
}

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
    const auto made = [&] {
        // Other scripts than Chinese are half as wide.
        const int length = plan().excerptLength * times * (isWrittenInChinese(listed.language) ? 1 : 2);
        return View::utf8(Galley::excerpt(fromUtf8(listed.standfirst), length));
    };
    if (times != 1 || site().draft(story))
        return made();
    // Cards of one story stand on many pages.
    std::atomic<quint16> &known = plan().excerpts[size_t(story)];
    const quint16 length = known.load(std::memory_order_relaxed);
    if (length > NoPart) {
        std::string text(listed.standfirst.substr(0, length / 2));
        return length % 2 == HasEllipsis ? text += Ellipsis : text;
    }
    std::string text = made();
    if (length == NotLookedUp) {
        std::string_view part = text;
        const bool isCut = part.ends_with(Ellipsis) && !listed.standfirst.starts_with(part);
        if (isCut)
            part.remove_suffix(Ellipsis.size());
        const bool isPart = listed.standfirst.starts_with(part) && part.size() < 0x7fff;
        known.store(isPart ? quint16(part.size() * 2 + (isCut ? HasEllipsis : 0)) : NoPart, std::memory_order_relaxed);
    }
    return text;
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
        return **known;
    const auto set = std::make_shared<const PictureSet>(pictureSet(media, crop));
    for (const PictureVariant &variant : set->webp)
        m_shown.insert(variant);
    m_shown.insert(set->fallback);
    return **m_pictures.insert(key, set);
}

const PictureTexts &Edition::texts(const Media &media, Crop crop, const std::string &root)
{
    const PictureSet &set = show(media, crop);
    auto &known = m_pictureTexts[root];
    const auto found = known.find(&set);
    if (found != known.end())
        return found->second;
    const PictureVariant &largest = set.webp.last();
    PictureTexts texts;
    texts.src = root + set.fallback.path.toStdString();
    texts.webp = sourceSet(set.webp, QString::fromStdString(root)).toStdString();
    texts.width = std::to_string(largest.width);
    texts.height = std::to_string(largest.height);
    texts.isTall = largest.height > largest.width;
    return known.emplace(&set, std::move(texts)).first->second;
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

PictureVariant Edition::play(const Media &media)
{
    const PictureVariant file = recordingVariant(media.file);
    m_shown.insert(file);
    return file;
}

const QStringList &Edition::authorsOf(const QString &byline)
{
    const auto known = m_authors.constFind(byline);
    if (known != m_authors.constEnd())
        return *known;
    if (m_authors.size() > MostBylines)
        m_authors.clear();
    return *m_authors.insert(byline, authorsIn(byline));
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
