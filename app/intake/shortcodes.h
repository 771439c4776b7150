// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/report.h"

#include <QString>

namespace Galley {

/// Takes the template tags of site generators out of Markdown: Hugo's {{< … >}} and {{% … %}}, and Hexo's and
/// Jekyll's {% … %}. Pictures among them become Markdown pictures; the others are left out and reported at @p place.
QString withoutShortcodes(const QString &markdown, const QString &place, Report &report);

} // namespace Galley
