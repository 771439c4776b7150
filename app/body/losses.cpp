// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "body/losses.h"

#include "base/translate.h"

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// %1, where there is one, is how many; written so that it reads well for one and for many.
QString sentence(Loss loss)
{
    switch (loss) {
    case Loss::Script: return tr("Scripts were left out: %1.");
    case Loss::Appearance: return tr("Colours and fonts were left out.");
    case Loss::Frame: return tr("Frames with other pages were left out: %1.");
    case Loss::Drawing: return tr("Drawings or formulas were left out: %1. Insert them as pictures.");
    case Loss::Formula: return tr("Formulas came as pictures or were left out: %1. Check them against the source.");
    case Loss::TextBox: return tr("Text boxes came as pictures or were left out: %1. Type their words into the story.");
    case Loss::Template: return tr("Templates and text for browsers without script were left out: %1.");
    case Loss::FormField: return tr("Form fields were left out: %1.");
    case Loss::Media: return tr("Audio, video or plug-in content was left out: %1.");
    case Loss::Card: return tr("Cards of accounts, goods or apps were left out: %1.");
    case Loss::Navigation: return tr("Menus of the page were left out: %1.");
    case Loss::Advertisement: return tr("Advertisements were left out: %1.");
    case Loss::Hidden: return tr("Hidden passages were left out: %1.");
    case Loss::Comment: return tr("Comments in the margin were left out: %1.");
    case Loss::Deletion: return tr("Words that a tracked change deletes were left out.");
    case Loss::Link: return tr("Links that lead nowhere or are not allowed were removed and their text kept: %1.");
    }
    return {};
}

Severity severityOf(Loss loss)
{
    switch (loss) {
    case Loss::Frame:
    case Loss::Drawing:
    case Loss::Formula:
    case Loss::TextBox:
    case Loss::Media:
    case Loss::Deletion:
    case Loss::Link:
        return Severity::Warning;
    default:
        return Severity::Note;
    }
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
        report.remarks.append({severityOf(loss), QString(), sentence(loss).replace("%1"_L1, QString::number(count))});
    return report;
}

} // namespace Galley
