// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/digest.h"
#include "site/siteplan.h"
#include "site/theme.h"

namespace Galley {

/// Says of every page, without making it, what it is made from, as one digest: while that stays the same, so do the
/// page's bytes. Costs about a microsecond a page. Immutable once built; any number of threads may ask.
///
/// A page that comes to show something new must name it here too: tests compare updates of sites with fresh ones.
class PageInputs
{
public:
    /// @p maker stands for the program that makes the pages: another one makes all of them anew. Must outlive it.
    PageInputs(const Site &site, const Theme &theme, QByteArrayView maker);

    Digest of(int page) const;

private:
    void addBase(const Theme &theme, QByteArrayView maker);
    void addVocabulary(DigestBuilder &digest) const;
    std::vector<Digest> pictureDigests(const StoryTable &table) const;
    void addStories();
    void addSides();
    Digest side(size_t most, int without) const;

    void add(DigestBuilder &digest, std::string_view text) const;
    void addCard(DigestBuilder &digest, int story) const;
    void addCards(DigestBuilder &digest, const StoryList &stories, size_t from, size_t count) const;
    void addWhole(DigestBuilder &digest, const StoryTable &table, int place) const;

    void story(DigestBuilder &digest, int story) const;
    void list(DigestBuilder &digest, const PlannedPage &page) const;
    void home(DigestBuilder &digest) const;
    void withdrawn(DigestBuilder &digest, int number) const;
    void archive(DigestBuilder &digest) const;
    void feed(DigestBuilder &digest, int channel) const;
    void search(DigestBuilder &digest, const PlannedPage &page) const;
    void sitemap(DigestBuilder &digest) const;
    void newsSitemap(DigestBuilder &digest) const;

    const Site::Data &m_site;
    const Plan &m_plan;
    Digest m_base;                 ///< what stands on every page
    std::vector<Digest> m_pictures;         ///< of the stories' table, by number
    std::vector<Digest> m_standingPictures; ///< of the standing pages' table
    std::vector<quint64> m_cards;   ///< of the stories: what lists show of each
    std::vector<quint64> m_found;   ///< of the stories: what the search knows of each
    Digest m_storySide;
    std::vector<Digest> m_listSides; ///< by the channel that is left out; first that without any
};

} // namespace Galley
