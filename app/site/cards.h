// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "site/edition.h"

#include <optional>

namespace Galley {

/// What a card carries at its place on the page.
struct CardForm {
    enum class Label { None, Kicker, Channel };
    Label label = Label::None;
    int excerpts = 0; ///< how many usual lengths of excerpt
    std::optional<DateForm> date;
    bool showsByline = false;
    bool showsChannel = false;
    bool showsViews = false;
    bool isLarge = false; ///< its picture is cut as the lead's
    bool hasPicture = true;
};

namespace CardForms {
inline constexpr CardForm Lead{CardForm::Label::Kicker, 2, DateForm::Lead, true, false, true, true};
inline constexpr CardForm Pick{CardForm::Label::Channel, 0, DateForm::Card, false, false, false};
inline constexpr CardForm Block{CardForm::Label::None, 1, DateForm::Card, false, false, false};
inline constexpr CardForm Side{CardForm::Label::None, 1, std::nullopt, false, false, false, true};
inline constexpr CardForm Listed{CardForm::Label::Kicker, 1, DateForm::Card, false, true, true};
inline constexpr CardForm Recommended{CardForm::Label::None, 1, DateForm::Card, false, true, false};
} // namespace CardForms

/// The views of stories, pictures and links as one page shows them, with addresses that lead there from it.
class Cards
{
public:
    /// @p root leads from the page to the top of the site.
    Cards(Edition &edition, const QString &root)
        : m_edition(edition)
        , m_root(root)
        , m_rootBytes(root.toStdString())
    {
    }

    Edition &edition() const { return m_edition; }
    const QString &root() const { return m_root; }
    QString url(const QString &path) const { return m_root + path; }
    std::string urlOf(int story) const { return m_rootBytes + std::string(m_edition.plan().paths.at(size_t(story))); }
    QString urlOfChannel(int channel) const;

    View card(int story, const CardForm &form) const;
    /// A line in a list.
    View head(int story) const;
    View link(const QString &name, const QString &path) const;
    View channelLink(int channel) const;
    /// { url, lang, headline }
    View turn(int story) const;
    /// The cover of @p story, or absent when it cannot be shown.
    void picture(View &view, const char *name, const ListedStory &story, Crop crop) const;
    /// The same of any media file.
    void picture(View &view, const char *name, const QString &file, Crop crop, std::string_view alt,
                 std::string_view caption = {}, std::string_view credit = {}) const;
    const QString &channelName(int channel) const;

private:
    View meta(const ListedStory &story, const CardForm &form) const;
    /// What every view of a story has: url, lang, headline.
    void addStory(View &view, int story, const ListedStory &listed) const;

    Edition &m_edition;
    QString m_root;
    std::string m_rootBytes;
};

/// Whether @p headline is too long for the largest type.
bool isLongHeadline(const QString &headline);

} // namespace Galley
