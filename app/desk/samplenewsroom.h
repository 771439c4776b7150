// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <memory>

namespace Galley {

class Newsroom;

/// Makes the sample newsroom at @p path: stories in several channels, with pictures, that come with Galley. Fails as
/// Newsroom::create does.
Result<std::unique_ptr<Newsroom>> createSampleNewsroom(const QString &path, const Clock &clock);

/// What the start screen says of the sample before it is made.
struct SampleSummary {
    QString title;
    int stories = 0;
};
SampleSummary sampleSummary();

} // namespace Galley
