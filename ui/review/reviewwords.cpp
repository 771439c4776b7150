// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/reviewwords.h"

#include "ui/common/words.h"

namespace Galley {

using namespace Qt::StringLiterals;

QString reasonText(RevisionReason reason)
{
    switch (reason) {
    case RevisionReason::Save: return translate("Galley", "Saved", "why a version was kept");
    case RevisionReason::StateChange: return translate("Galley", "Moved on", "why a version was kept: its state changed");
    case RevisionReason::Export: return translate("Galley", "Exported", "why a version was kept");
    case RevisionReason::Import: return translate("Galley", "Imported", "why a version was kept");
    case RevisionReason::Trash: return translate("Galley", "Moved to the trash", "why a version was kept");
    case RevisionReason::Restore: return translate("Galley", "Gone back to", "why a version was kept: an older one was restored");
    case RevisionReason::Autosave: return translate("Galley", "Saved by itself", "why a version was kept");
    case RevisionReason::SignOff: return translate("Galley", "Signed", "why a version was kept: in review");
    case RevisionReason::Paste: return translate("Galley", "Before a long paste", "why a version was kept");
    case RevisionReason::Replace: return translate("Galley", "Before replacing in many stories", "why a version was kept");
    }
    return {};
}

QString partText(StoryPart part)
{
    switch (part) {
    case StoryPart::Kicker: return translate("Galley", "Kicker");
    case StoryPart::Headline: return translate("Galley", "Headline");
    case StoryPart::Subhead: return translate("Galley", "Subhead");
    case StoryPart::Standfirst: return translate("Galley", "Summary");
    case StoryPart::Byline: return translate("Galley", "Byline");
    case StoryPart::Source: return translate("Galley", "Source");
    case StoryPart::SourceUrl: return translate("Galley", "Address of the original");
    case StoryPart::Editor: return translate("Galley", "Responsible editor");
    case StoryPart::FiledIn: return translate("Galley", "Channels");
    case StoryPart::Tags: return translate("Galley", "Tags");
    case StoryPart::Slug: return translate("Galley", "Address");
    case StoryPart::Cover: return translate("Galley", "Cover");
    case StoryPart::CoverCaption: return translate("Galley", "Caption of the cover");
    case StoryPart::Corrections: return translate("Galley", "Corrections");
    }
    return {};
}

QString countsText(const StoryComparison &comparison)
{
    QStringList parts;
    if (comparison.added > 0)
        parts.append(u"+%1"_s.arg(comparison.added));
    if (comparison.removed > 0)
        parts.append(u"−%1"_s.arg(comparison.removed));
    return parts.join(u' ');
}

} // namespace Galley
