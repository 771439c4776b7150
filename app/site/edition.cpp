// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/edition.h"

#include "base/text.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// So many short texts are kept at most: enough for every list of a site of this size, little beside its stories.
constexpr size_t KeptTexts = 20'000;

void makeRoom(std::unordered_map<int, std::string> &texts)
{
    if (texts.size() >= KeptTexts)
        texts.clear();
}

} // namespace

Edition::Edition(std::shared_ptr<const Site> site)
    : m_site(std::move(site))
    , m_words(m_site->data().settings().language)
    , m_dates(m_site->data().settings().zone(), m_words.isChinese(), m_site->data().year())
    , m_breaks(m_site->data().plan->vocabulary)
{
}

const std::string &Edition::headlineHtml(int story)
{
    if (const auto known = m_headlines.find(story); known != m_headlines.end())
        return known->second;
    makeRoom(m_headlines);
    return m_headlines.emplace(story, m_breaks.html(site().story(story).headline)).first->second;
}

std::string Edition::excerpt(int story, int times)
{
    const Article &article = site().story(story);
    const int length = lengthFor(article, site().settings().excerptLength * times);
    if (times != 1)
        return View::utf8(Galley::excerpt(article.standfirst, length));
    if (const auto known = m_excerpts.find(story); known != m_excerpts.end())
        return known->second;
    makeRoom(m_excerpts);
    return m_excerpts.emplace(story, View::utf8(Galley::excerpt(article.standfirst, length))).first->second;
}

int Edition::lengthFor(const Article &article, int characters) const
{
    const QString &language = article.language.isEmpty() ? site().settings().language : article.language;
    return isChinese(language) ? characters : 2 * characters;
}

QString Edition::foreignLanguage(const Article &article) const
{
    return article.language == site().settings().language ? QString() : article.language;
}

const PictureSet &Edition::show(const Media &media)
{
    if (const auto known = m_pictures.constFind(media.file); known != m_pictures.constEnd())
        return *known;
    const PictureSet set = pictureSet(media);
    for (const PictureVariant &variant : set.webp)
        m_shown.insert(variant);
    m_shown.insert(set.fallback);
    return *m_pictures.insert(media.file, set);
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
