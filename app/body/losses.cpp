// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/losses.h"

#include "base/translate.h"

namespace Galley {

namespace {

/// %1 is how many; written so that it reads well for one and for many.
QString sentence(Loss loss)
{
    switch (loss) {
    case Loss::Script: return tr("Scripts were left out: %1.");
    case Loss::StyleSheet: return tr("Style sheets were left out: %1.");
    case Loss::Frame: return tr("Frames with other pages were left out: %1.");
    case Loss::Drawing: return tr("Drawings or formulas were left out: %1. Insert them as pictures.");
    case Loss::Template: return tr("Templates and text for browsers without script were left out: %1.");
    case Loss::FormField: return tr("Form fields were left out: %1.");
    case Loss::Media: return tr("Audio, video or plug-in content was left out: %1.");
    case Loss::Hidden: return tr("Hidden passages were left out: %1.");
    case Loss::Link: return tr("Links that lead nowhere or are not allowed were removed and their text kept: %1.");
    }
    return {};
}

Severity severityOf(Loss loss)
{
    return loss == Loss::Frame || loss == Loss::Drawing || loss == Loss::Media || loss == Loss::Link ? Severity::Warning
                                                                                                   : Severity::Note;
}

/// An address short enough to be read; pictures that carry their own data would fill the screen.
QString shown(const QString &address)
{
    constexpr qsizetype Longest = 120;
    return address.size() > Longest ? address.left(Longest) + u'…' : address;
}

} // namespace

Report Losses::report() const
{
    Report report;
    for (const QString &address : m_pictures) {
        report.warn(shown(address), address.isEmpty() ? tr("A picture without an address was left out.")
                                                      : tr("The picture %1 could not be fetched and was left out.")
                                                            .arg(shown(address)));
    }
    for (const auto &[loss, count] : m_counts)
        report.remarks.append({severityOf(loss), QString(), sentence(loss).arg(count)});
    return report;
}

} // namespace Galley
