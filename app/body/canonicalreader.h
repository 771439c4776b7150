// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "body/body.h"

#include <optional>

namespace Galley {

/// The body that @p html stands for, when it is canonical HTML of the common kind: paragraphs, headings, figures,
/// quotes, plain lists, rules; text with at most one mark at a time. Nothing for all else, which the reader of any HTML
/// then takes: it says the same of what is read here, some twenty times as slowly. Thread-safe.
std::optional<Body> readCanonical(QStringView html);

} // namespace Galley
