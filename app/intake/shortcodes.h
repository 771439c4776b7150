// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/report.h"

#include <QString>

namespace Galley {

/// Takes the template tags of site generators out of a text (Markdown or HTML): Hugo's {{< … >}} and {{% … %}}, and
/// Hexo's and Jekyll's {% … %} and {{ … }}. Pictures among them become HTML figures, passages of code become fenced
/// code, addresses below the site's own lose what the site would put before them; the others are left out and
/// reported at @p place. Fenced code is not looked into.
QString withoutShortcodes(const QString &text, const QString &place, Report &report);

} // namespace Galley
