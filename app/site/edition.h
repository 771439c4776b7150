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

    const std::string &headlineHtml(int story);
    /// The beginning of the standfirst, @p times as long as the settings say.
    std::string excerpt(int story, int times);
    /// How long a text of @p article may be where a Chinese one has @p characters: other scripts are half as wide.
    int lengthFor(const Article &article, int characters) const;
    /// The language of @p article when it is not the site's.
    QString foreignLanguage(const Article &article) const;

    /// The files of @p media, which a page is about to show.
    const PictureSet &show(const Media &media);
    const QSet<PictureVariant> &shown() const { return m_shown; }

    /// The full address of @p path, without "index.html"; empty while the site has none.
    QString address(const QString &path) const;
    /// What the site is called; while it has no name, its way home needs a word all the same.
    QString siteName() const;
    /// The site's name after @p parts, as titles have it.
    QString title(const QStringList &parts) const;

private:
    std::shared_ptr<const Site> m_site;
    Words m_words;
    Dates m_dates;
    HeadlineBreaks m_breaks;
    std::unordered_map<int, std::string> m_headlines;
    std::unordered_map<int, std::string> m_excerpts;
    QHash<QString, PictureSet> m_pictures;
    QSet<PictureVariant> m_shown;
};

} // namespace Galley
