// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace Galley {

/// A Chinese word with those of its characters that are read in several ways put by others that are read as they are
/// in this word (本地 → 本第), for a transliterator that knows one reading for each. Not a word to show.
QString withReadings(QStringView word);

} // namespace Galley
