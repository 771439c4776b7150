// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "site/dates.h"
#include "site/headline.h"
#include "site/pictureset.h"
#include "site/siteplan.h"
#include "site/words.h"

#include <QSet>

#include <unordered_map>

namespace Galley {

/// A picture's files as a page names them, in UTF-8.
struct PictureTexts {
    std::string src;
    std::string webp; ///< for srcset
    std::string width;
    std::string height;
    bool isTall = false;
};

/// One site as its pages speak of it: in its words, its dates, its line breaks. Keeps the short texts that many
/// pages show, and notes the pictures that any page shows. Belongs to one thread.
class Edition
{
public:
    explicit Edition(std::shared_ptr<const Site> site);

    const Site::Data &site() const { return m_site->data(); }
    const Plan &plan() const { return *site().plan; }
    const Words &words() const { return m_words; }
    const Dates &dates() const { return m_dates; }
    HeadlineBreaks &breaks() { return m_breaks; }

    std::string headlineHtml(int story);
    /// The beginning of the standfirst, @p times as long as the settings say.
    std::string excerpt(int story, int times);
    /// The people of @p byline (see authors.h).
    const QStringList &authorsOf(const QString &byline);
    /// @p language when it is not the site's.
    std::string_view foreignLanguage(std::string_view language) const;

    /// The files of @p media, cut as a page is about to show it.
    const PictureSet &show(const Media &media, Crop crop);
    /// The same as a page at @p root names them.
    const PictureTexts &texts(const Media &media, Crop crop, const std::string &root);
    /// One file of @p media that machines are pointed to: 1200 pixels wide where it can be.
    const PictureVariant &showOne(const Media &media, Crop crop);
    /// The file of the recording @p media.
    PictureVariant play(const Media &media);
    /// The cut of the lead, of openers and of the side column.
    Crop leadCrop() const;
    const QSet<PictureVariant> &shown() const { return m_shown; }

    /// The full address of @p path, without "index.html"; empty while the site has none.
    QString address(const QString &path) const;
    /// What the site is called; while it has no name, its way home needs a word all the same.
    QString siteName() const;
    /// The site's name after @p parts, as titles have it.
    QString title(const QStringList &parts) const;

private:
    bool isWrittenInChinese(std::string_view language);

    std::shared_ptr<const Site> m_site;
    std::string m_language;
    std::unordered_map<std::string_view, bool> m_isChinese; ///< by language
    Words m_words;
    Dates m_dates;
    HeadlineBreaks m_breaks;
    using PictureKey = std::pair<QString, int>; ///< file and crop
    QHash<PictureKey, std::shared_ptr<const PictureSet>> m_pictures;
    QHash<PictureKey, PictureVariant> m_single;
    std::unordered_map<std::string, std::unordered_map<const PictureSet *, PictureTexts>> m_pictureTexts; ///< by root
    QSet<PictureVariant> m_shown;
    QHash<QString, QStringList> m_authors; ///< by byline
};

/// The first letter or digit of a site's @p name; where there is none, whatever is first.
QString initialOf(const QString &name);

} // namespace Galley
