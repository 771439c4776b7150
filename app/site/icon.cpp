// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "site/icon.h"

#include "site/escape.h"

namespace Galley {

using namespace Qt::StringLiterals;

std::string icon(const Edition &edition)
{
    const QString accent = edition.plan().input.options.text(u"accent"_s);
    const std::string ground = escaped(accent.isEmpty() ? u"#1f1e1c"_s : accent);
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"5\""
                      " fill=\"" + ground + "\"/>";
    const QString initial = initialOf(edition.siteName().trimmed());
    if (!initial.isEmpty()) {
        out += "<text x=\"16\" y=\"23\" font-size=\"20\" font-weight=\"700\" font-family=\"sans-serif\""
               " text-anchor=\"middle\" fill=\"#fff\">" + escaped(initial) + "</text>";
    }
    return out + "</svg>\n";
}

} // namespace Galley
