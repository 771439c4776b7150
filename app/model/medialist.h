// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/ids.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace Galley {

/// Which media files a list shows.
enum class MediaScope {
    All,
    Pictures,
    Recordings,
    Unused,       ///< by no story (one in the trash counts), snippet or logo
    NoAlt,        ///< pictures without a text for those who do not see them
    LicenceEnded, ///< before MediaFilter::today
};

enum class MediaOrder { Added, Taken, Name, Size }; ///< newest first, A to Z, largest first

struct MediaFilter {
    MediaScope scope = MediaScope::All;
    MediaOrder order = MediaOrder::Added;
    QString words = {}; ///< each is in the caption, alt, credit, licence or name of the file
    QDate today = {};    ///< for LicenceEnded
};

/// What to write of media files; what is absent stays as it is.
struct MediaDetails {
    std::optional<QString> caption = {};
    std::optional<QString> alt = {};
    std::optional<QString> credit = {};
    std::optional<QString> licence = {};
    std::optional<QDate> licenceUntil = {}; ///< an invalid one: no end
};

/// Where a media file is shown.
struct MediaUse {
    QList<ArticleId> stories; ///< as cover or in the text, also in the trash; newest first
    QList<SnippetId> snippets;
    bool isLogo = false;
    bool isNone() const { return stories.isEmpty() && snippets.isEmpty() && !isLogo; }
};

} // namespace Galley
