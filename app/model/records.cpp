// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

#include "model/records.h"

namespace Galley {

using namespace Qt::StringLiterals;

QString reasonKey(RevisionReason reason)
{
    switch (reason) {
    case RevisionReason::Save: return u"save"_s;
    case RevisionReason::StateChange: return u"state"_s;
    case RevisionReason::Export: return u"export"_s;
    case RevisionReason::Import: return u"import"_s;
    case RevisionReason::Trash: return u"trash"_s;
    case RevisionReason::Restore: return u"restore"_s;
    case RevisionReason::Replace: return u"replace"_s;
    case RevisionReason::Autosave: return u"autosave"_s;
    case RevisionReason::SignOff: return u"signoff"_s;
    case RevisionReason::Paste: return u"paste"_s;
    }
    return {};
}

} // namespace Galley
