// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "model/ids.h"

#include <QDateTime>
#include <QString>

namespace Galley {

/// Somebody who writes for the newsroom or takes its pictures.
struct Contributor {
    ContributorId id;
    QString name;
    QString role = {};
    QString contact = {};
    QString payment = {}; ///< what is agreed on payment, for the desk alone
    QDateTime modifiedAt = {}; ///< UTC
    friend bool operator==(const Contributor &, const Contributor &) = default;
};

/// Where stories are taken from.
struct Source {
    SourceId id;
    QString name;
    QString address = {};
    QDateTime modifiedAt = {}; ///< UTC
    friend bool operator==(const Source &, const Source &) = default;
};

/// A text that stories carry (a byline, a source) and how many do.
struct NameCount {
    QString name;
    int stories = 0;
    friend bool operator==(const NameCount &, const NameCount &) = default;
};

} // namespace Galley
