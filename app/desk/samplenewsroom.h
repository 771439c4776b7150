// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QList>
#include <QString>

#include <memory>

namespace Galley {

class Newsroom;

/// Makes the sample newsroom at @p path: stories in several channels, with pictures, that come with Galley. Fails as
/// Newsroom::create does.
Result<std::unique_ptr<Newsroom>> createSampleNewsroom(const QString &path, const Clock &clock);

/// What the start screen says of the sample before it is made.
struct SampleSummary {
    /// One story worth showing.
    struct Highlight {
        QString headline;
        QString place;   ///< channel and slot
        QString picture; ///< a path that QImageReader can read
    };
    QString title;
    int stories = 0;
    QList<Highlight> highlights; ///< the first is the lead
};
SampleSummary sampleSummary();

} // namespace Galley
